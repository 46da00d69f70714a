// Every consultation at a glance, open ones first: what is asked, until when, how much came in and how much is answered.

import { closingDay, consultationsOf } from '../../dialogue/consultations/find.ts'
import { readConsultation } from '../../dialogue/consultations/reading.ts'
import { answerTally } from '../../dialogue/consultations/tally.ts'
import type { AnswerTally } from '../../dialogue/consultations/tally.ts'
import { receives } from '../../dialogue/consultations/rules.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import { findRef, frameOf } from '../../dialogue/views/index.ts'
import type { Frame, ItemRef, ViewContext } from '../../dialogue/views/index.ts'
import type { ItemId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { dayPhase } from './view.ts'
import type { DayPhase } from './view.ts'

export interface ConsultationLine {
  readonly ref: ItemRef
  readonly purpose: Bilingual
  readonly elements: readonly ItemRef[]
  readonly phase: DayPhase
  readonly opens: string
  readonly closes: string
  readonly daysLeft: number | null
  readonly published: number
  readonly answers: readonly AnswerTally[]
  readonly hasDoor: boolean
}

export interface ConsultationsView {
  readonly frame: Frame
  readonly consultations: readonly ConsultationLine[]
}

const RANK: Readonly<Record<DayPhase, number>> = { 'closes-today': 0, open: 1, upcoming: 2, late: 3, closed: 4 }

export function consultationsView(context: ViewContext): ConsultationsView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const lines = consultationsOf(context.rows).flatMap(({ item }) => consultationLine(context, frame, item) ?? [])
  return { frame, consultations: lines.sort((a, b) => RANK[a.phase] - RANK[b.phase] || byClosing(a, b)) }
}

/** What ends first stands first; of what has ended the last. */
function byClosing(a: ConsultationLine, b: ConsultationLine): number {
  const order = Temporal.ZonedDateTime.compare(a.closes, b.closes)
  return a.phase === 'closed' || a.phase === 'late' ? -order : order
}

export function consultationLine(context: ViewContext, frame: Pick<Frame, 'parties'>, item: ItemId): ConsultationLine | null {
  const [content, ref] = [findContent(context.rows, 'instrument', item), findRef(context.rows, item)]
  if (content?.settings.instrument !== 'consultation' || ref === null) return null
  const { settings } = content
  const today = context.today()
  const phase = dayPhase(settings, today)
  const read = readConsultation(context.rows, item, settings)
  return {
    ref, purpose: content.purpose, elements: content.elements.flatMap((one) => findRef(context.rows, one) ?? []), phase, opens: settings.opens, closes: settings.closes,
    daysLeft: phase === 'open' || phase === 'closes-today' ? Temporal.PlainDate.from(today).until(closingDay(settings), { largestUnit: 'day' }).days : null,
    published: read.contributions.length, answers: frame.parties.map(({ party }) => answerTally(read, settings, party, today)), hasDoor: receives(settings, context.self),
  }
}
