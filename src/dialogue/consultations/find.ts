// The consultations of the record, and where one of them stands in time.

import type { ItemId } from '../../record/index.ts'
import { findContent } from '../items/in-force.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import type { RowReader } from '../rows.ts'

export type ConsultationSettings = SettingsOf<'consultation'>

export function findConsultation(rows: RowReader, item: ItemId): ConsultationSettings | null {
  const settings = findContent(rows, 'instrument', item)?.settings
  return settings?.instrument === 'consultation' ? settings : null
}

/** Every consultation in force, in the order of their names. */
export function consultationsOf(rows: RowReader): readonly { readonly item: ItemId; readonly settings: ConsultationSettings }[] {
  return (rows.find('kind', 'instrument') ?? []).flatMap((item) => {
    const settings = findConsultation(rows, item)
    return settings === null ? [] : [{ item, settings }]
  })
}

/** `late`: closed, but what comes is still taken and said to be late. */
export type ConsultationPhase = 'upcoming' | 'open' | 'late' | 'closed'

/** At an instant (RFC 3339): from the very second of opening up to, and not with, that of closing. */
export function phaseAt({ opens, closes, lateDays }: Pick<ConsultationSettings, 'opens' | 'closes' | 'lateDays'>, now: string): ConsultationPhase {
  const instant = Temporal.Instant.from(now)
  const [opening, closing] = [Temporal.ZonedDateTime.from(opens), Temporal.ZonedDateTime.from(closes)]
  const before = (end: Temporal.ZonedDateTime) => Temporal.Instant.compare(instant, end.toInstant()) < 0
  if (before(opening)) return 'upcoming'
  if (before(closing)) return 'open'
  return before(closing.add({ days: lateDays })) ? 'late' : 'closed'
}

/** The day of an instant on the wall where the consultation closes. */
export function dayThere({ closes }: Pick<ConsultationSettings, 'closes'>, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.ZonedDateTime.from(closes).timeZoneId).toPlainDate().toString()
}

export function isLate({ closes }: Pick<ConsultationSettings, 'closes'>, received: string): boolean {
  return Temporal.Instant.compare(received, Temporal.ZonedDateTime.from(closes).toInstant()) >= 0
}

export function closingDay({ closes }: Pick<ConsultationSettings, 'closes'>): string {
  return Temporal.ZonedDateTime.from(closes).toPlainDate().toString()
}

/** From when on a side keeps nothing personal of what came in, and no words that were not published. */
export function personalDataUntil({ closes, lateDays, keepsPersonalDays }: Pick<ConsultationSettings, 'closes' | 'lateDays' | 'keepsPersonalDays'>): string {
  return Temporal.ZonedDateTime.from(closes).add({ days: lateDays + keepsPersonalDays }).toInstant().toString()
}
