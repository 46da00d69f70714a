// Whether the definition of an indicator holds together: what it promises can be counted, nothing typed stands where
// something is computed, and context promises nothing.

import { isPeriodOf } from './data/periods.ts'
import type { Issue } from './issues.ts'
import type { IndicatorContent, IndicatorSeries } from './items/indicator.ts'

export function definitionIssues(content: IndicatorContent): Issue[] {
  return [...useIssues(content), ...content.series.flatMap((series, index) => seriesIssues(content, series, `series.${index}`)), ...scaleIssues(content), ...heldAgainstIssues(content), ...comparisonIssues(content)]
}

/** A result stands on the results chain; context stands nowhere on it and has no target. */
function useIssues({ use, level, targets }: IndicatorContent): Issue[] {
  if (use === 'result') return level === null ? [{ code: 'result-level-required', path: 'level' }] : []
  return [...(level === null ? [] : [{ code: 'level-of-context', path: 'level' } as const]), ...(targets.length === 0 ? [] : [{ code: 'target-of-context', path: 'targets' } as const])]
}

function seriesIssues({ quantity }: IndicatorContent, { computed, party, breakdowns }: IndicatorSeries, path: string): Issue[] {
  // Nobody could ever report it.
  const isOfNobody = computed === null && party === null
  const hasWhole = quantity !== 'share' && (computed?.shareOf.length ?? 0) > 0
  return [
    ...(isOfNobody ? [{ code: 'count-of-nobody', path: `${path}.party` } as const] : []),
    ...(hasWhole ? [{ code: 'share-unfit', path: `${path}.computed.shareOf` } as const] : []),
    ...repeated(breakdowns.map((one) => one.breakdown), `${path}.breakdowns`, 'breakdown'),
    ...breakdowns.flatMap(({ column, groups }, index): Issue[] => [
      ...((column === null) === (computed === null) ? [] : [{ code: 'breakdown-unfit', path: `${path}.breakdowns.${index}.column` } as const]),
      ...(column === null && groups.length === 0 ? [{ code: 'too_small', path: `${path}.breakdowns.${index}.groups` } as const] : []),
      ...repeated(groups.map(({ group }) => group), `${path}.breakdowns.${index}.groups`, 'group'),
    ]),
  ]
}

function scaleIssues({ quantity, scale }: IndicatorContent): Issue[] {
  if ((quantity === 'score') !== (scale.length > 0)) return [{ code: 'scale-unfit', path: 'scale' }]
  return scale.flatMap(({ score }, index): Issue[] => (index === 0 || score > (scale[index - 1]?.score ?? 0) ? [] : [{ code: 'scale-unfit', path: `scale.${index}.score` }]))
}

/** Baselines and targets are of a series and of a period that the indicator has; the baseline of what is computed as a share is computed too. */
function heldAgainstIssues({ baselines, targets, series, period, since, quantity }: IndicatorContent): Issue[] {
  const placed = (list: string, index: number, one: { readonly series: string; readonly period: string | null }): Issue[] => [
    ...(series.some((known) => known.series === one.series) ? [] : [{ code: 'series-unknown', path: `${list}.${index}.series` } as const]),
    ...(one.period === null || isPeriodOf(period, one.period) ? [] : [{ code: 'period-unfit', path: `${list}.${index}.period` } as const]),
  ]
  const isTyped = ({ series: name, value }: IndicatorContent['baselines'][number]) => quantity === 'share' && value !== null && series.some((one) => one.series === name && one.computed !== null)
  return [
    ...(since === null || isPeriodOf(period, since) ? [] : [{ code: 'period-unfit', path: 'since' } as const]),
    ...baselines.flatMap((one, index) => [...placed('baselines', index, one), ...(isTyped(one) ? [{ code: 'percentage-typed', path: `baselines.${index}.value` } as const] : [])]),
    ...targets.flatMap((one, index) => placed('targets', index, one)),
    ...repeated(baselines.map((one) => one.series), 'baselines', 'series'),
    ...repeated(targets.map((one) => `${one.series} ${one.period ?? ''}`), 'targets', 'period'),
  ]
}

function comparisonIssues({ comparisons, series }: IndicatorContent): Issue[] {
  const isKnown = (name: string) => series.some((one) => one.series === name)
  return comparisons.flatMap((one, index): Issue[] => [
    ...(isKnown(one.series) ? [] : [{ code: 'series-unknown', path: `comparisons.${index}.series` } as const]),
    ...(isKnown(one.against) && one.against !== one.series ? [] : [{ code: 'series-unknown', path: `comparisons.${index}.against` } as const]),
  ])
}

function repeated(names: readonly string[], list: string, member: string): Issue[] {
  return names.flatMap((name, index): Issue[] => (names.indexOf(name) === index ? [] : [{ code: 'slug-repeated', path: `${list}.${index}.${member}` }]))
}
