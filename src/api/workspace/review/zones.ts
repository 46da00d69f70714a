// Moments as people of one place type them: a day, an hour, a zone.

import { actKey } from '../../../dialogue/rows.ts'
import { findAnswerBy } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { whenAsked } from '../../../text/when-asked.ts'

/** Acts of this side that are looked through for a zone. */
const LOOKED_BACK = 200
const allZones = whenAsked((): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')])

/** Every zone that there is, the one that this side used last first. */
export function zonesFor({ node, settings }: RunningNode): readonly string[] {
  const { sequence } = node.ledger.chain(settings.party)
  for (let back = 0; back < Math.min(LOOKED_BACK, sequence); back++) {
    const act = node.rows.find('act', actKey(settings.party, sequence - back))
    const statement = act?.kind === 'state' ? node.rows.find('statement', act.hash) : undefined
    const last = /\[(.*)\]$/.exec((statement === undefined ? null : findAnswerBy(statement))?.by ?? '')?.[1]
    if (last !== undefined) return [last, ...allZones().filter((zone) => zone !== last)]
  }
  return allZones()
}

/**
 * `2026-12-05`, `17:00`, `America/Mexico_City` → `2026-12-05T17:00-06:00[America/Mexico_City]`; without an hour the last minute of the day.
 * An hour that the clocks of a place skip counts as it is then.
 */
export function parseMoment(date: string, time: string, zone: string): { readonly by: string; readonly at: Temporal.Instant } | { readonly code: 'not-a-date' | 'invalid_format' | 'zone-unknown'; readonly field: 'date' | 'time' | 'zone' } {
  if (!allZones().includes(zone)) return { code: 'zone-unknown', field: 'zone' }
  if (!/^(([01]\d|2[0-3]):[0-5]\d)?$/.test(time)) return { code: 'invalid_format', field: 'time' }
  try {
    const day = Temporal.PlainDate.from(/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : 'none', { overflow: 'reject' })
    const moment = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time === '' ? '23:59' : time) })
    return { by: moment.toString({ smallestUnit: 'minute' }), at: moment.toInstant() }
  } catch {
    return { code: 'not-a-date', field: 'date' }
  }
}
