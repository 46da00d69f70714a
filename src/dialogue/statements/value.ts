// The value of an indicator for one period, as one side reports it. It names the version of the definition that it
// was counted by; so a definition is frozen with the first value said of it.

import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import type { VersionId } from '../../record/index.ts'
import { attachments } from '../attachments.ts'
import { findDays } from '../data/periods.ts'
import { saying } from '../issues.ts'
import type { Issue } from '../issues.ts'
import { bilingual, exactNumber, fullDate, slug } from '../items/fields.ts'
import { periodName } from '../items/indicator.ts'
import type { IndicatorContent, IndicatorSeries } from '../items/indicator.ts'
import { findContent } from '../items/in-force.ts'
import { unlabelledIssues } from '../labels.ts'
import type { RowReader, StatementRow } from '../rows.ts'
import { evidence } from './assessment.ts'
import type { Said } from './said.ts'

export const valueContent = z.strictObject({
  /** The version of the indicator in force. */
  version: z.string().refine(isHash, saying('not-a-hash')),
  series: slug,
  period: periodName,
  /** Of a share the part. Null where it was counted and there is none to tell; the note says why. */
  value: exactNumber.nullable(),
  /** Of a share what it is a part of; null otherwise. The percentage is computed. */
  whole: exactNumber.nullable(),
  /** By the groups that the series names; of a share its part in each. */
  parts: z.array(z.strictObject({ breakdown: slug, group: slug, value: exactNumber })).max(200),
  counted: fullDate,
  note: bilingual.nullable(),
  evidence: z.array(evidence).max(50),
  attachments,
})
export type ValueContent = z.infer<typeof valueContent>

/** A value is of the definition in force, of a count of one's own that nothing computes, and the only one of its series and period. */
export function valueRules(content: ValueContent, rows: RowReader, said: Said): readonly Issue[] {
  const indicator = said.about === null ? null : findContent(rows, 'indicator', said.about)
  if (indicator === null || said.about === null) return [{ code: 'not-about-this', path: 'about' }]
  if (rows.find('item', said.about)?.versions.at(-1)?.version !== content.version) return [{ code: 'definition-not-in-force', path: 'content.version' }]
  const series = indicator.series.find((one) => one.series === content.series)
  const place = series === undefined ? 'series-unknown' : series.computed !== null ? 'series-computed' : series.party !== said.self ? 'series-of-another' : null
  if (series === undefined || place !== null) return [{ code: place ?? 'series-unknown', path: 'content.series' }]
  const at = (issue: Issue): Issue => ({ ...issue, path: `content.${issue.path}` })
  return [...periodIssues(content, indicator), ...quantityIssues(content, indicator), ...partIssues(content, series)].map(at).concat(unlabelledIssues(content), standingIssues(content, rows, said))
}

function periodIssues({ period, counted }: ValueContent, indicator: IndicatorContent): readonly Issue[] {
  const days = findDays(indicator.period, period)
  if (days === null) return [{ code: 'period-unfit', path: 'period' }]
  return [
    ...(indicator.since !== null && period < indicator.since ? [{ code: 'period-too-early', path: 'period' } as const] : []),
    // What is counted before a period ends is not its value.
    ...(counted < days.last.toString() ? [{ code: 'counted-too-early', path: 'counted' } as const] : []),
  ]
}

function quantityIssues({ value, whole, note }: ValueContent, { quantity, scale }: IndicatorContent): readonly Issue[] {
  if (value === null) return [...(note === null ? [{ code: 'reason-required', path: 'note' } as const] : []), ...(whole === null ? [] : [{ code: 'whole-unfit', path: 'whole' } as const])]
  if (quantity !== 'share') return [...(whole === null ? [] : [{ code: 'whole-unfit', path: 'whole' } as const]), ...(quantity === 'score' && !scale.some(({ score }) => score === value) ? [{ code: 'score-unknown', path: 'value' } as const] : [])]
  if (whole === null || whole <= 0) return [{ code: 'whole-required', path: 'whole' }]
  return value < 0 || value > whole ? [{ code: 'part-beyond-whole', path: 'value' }] : []
}

function partIssues({ parts }: ValueContent, series: IndicatorSeries): readonly Issue[] {
  return parts.flatMap(({ breakdown, group }, index): readonly Issue[] => {
    const isNamed = series.breakdowns.some((one) => one.breakdown === breakdown && one.groups.some((named) => named.group === group))
    if (!isNamed) return [{ code: 'group-unknown', path: `parts.${index}.group` }]
    return parts.findIndex((one) => one.breakdown === breakdown && one.group === group) === index ? [] : [{ code: 'slug-repeated', path: `parts.${index}.group` }]
  })
}

/** What corrects a value is a value of the same thing; without that word there is one already, or none. */
function standingIssues(content: ValueContent, rows: RowReader, said: Said): readonly Issue[] {
  const isSame = ({ content: other }: StatementRow) => other !== null && other.version === content.version && other.series === content.series && other.period === content.period
  if (said.replaces !== null) {
    const replaced = rows.find('statement', said.replaces)
    return replaced !== undefined && replaced.type === 'value' && replaced.about === said.about && isSame(replaced) ? [] : [{ code: 'another-value', path: 'replaces' }]
  }
  const standing = valuesAbout(rows, said.about ?? '').find((row) => row.made.party === said.self && row.replacedBy === null && isSame(row))
  return standing === undefined ? [] : [{ code: 'value-stands', path: 'content.period' }]
}

/** Every value that was said of an indicator, replaced ones too. */
export function valuesAbout(rows: RowReader, item: string): readonly StatementRow[] {
  return (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(({ type }) => type === 'value')
}

/** Whether values stand that were said under a version: what it says is frozen, and a change of it begins anew. */
export function isCountedBy(rows: RowReader, item: string, version: VersionId | null): boolean {
  return version !== null && item.startsWith('indicator/') && valuesAbout(rows, item).some((row) => row.replacedBy === null && row.content?.version === version)
}

/** Why a value cannot be said yet: by the clock, a day that nowhere has begun. `now` is RFC 3339. */
export function isCountedInFuture({ counted }: Pick<ValueContent, 'counted'>, now: string): boolean {
  return hasNotBegun(counted, now)
}

/** Whether a day has begun nowhere on Earth. `now` is RFC 3339. */
export function hasNotBegun(day: string, now: string): boolean {
  // The day begins fourteen hours earlier at the first place on Earth.
  return day > Temporal.Instant.from(now).add({ hours: 14 }).toString().slice(0, 10)
}
