// What the page of before and after shows, as tables for people and programs.

import type { ShownTable } from '../asking.ts'
import type { CheckedBaseline, PublishedChange } from './published.ts'
import type { SeriesBeforeAfter } from './view.ts'

const both = (en: string, es: string) => ({ en, es })
const PERCENT = both('%', '%')

export function publishedTable(change: PublishedChange, baselines: readonly CheckedBaseline[]): ShownTable {
  return {
    name: `published-${change.change}`, title: change.title,
    columns: [
      { name: 'baseline', title: both('Baseline', 'Línea base'), unit: null, words: Object.fromEntries(baselines.map(({ baseline }) => [baseline.baseline, baseline.title])) },
      { name: 'before-from', title: both('Before, from', 'Antes, desde'), unit: change.unit, decimals: 0 },
      { name: 'before-to', title: both('Before, to', 'Antes, hasta'), unit: change.unit, decimals: 0 },
      { name: 'after-from', title: both('After, from', 'Después, desde'), unit: change.unit, decimals: 0 },
      { name: 'after-to', title: both('After, to', 'Después, hasta'), unit: change.unit, decimals: 0 },
      { name: 'n', title: both('n', 'n'), unit: null, decimals: 0 },
      { name: 'published', title: both('Reduction as published', 'Reducción publicada'), unit: PERCENT, decimals: 0 },
      { name: 'computed-from', title: both('Reduction computed, from', 'Reducción calculada, desde'), unit: PERCENT, decimals: 1 },
      { name: 'computed-to', title: both('Reduction computed, to', 'Reducción calculada, hasta'), unit: PERCENT, decimals: 1 },
      { name: 'outcome', title: both('Published against computed', 'Publicado contra calculado'), unit: null, words: { agrees: both('agrees', 'coincide'), corrected: both('corrected', 'corregido'), none: both('nothing was published', 'no se publicó ninguna') } },
    ],
    rows: baselines.map(({ baseline, reductionPercent, outcome }) => [baseline.baseline, baseline.before.from, baseline.before.to, baseline.after.from, baseline.after.to, baseline.n, baseline.publishedPercent, reductionPercent?.from ?? null, reductionPercent?.to ?? null, outcome]),
  }
}

const WITHHELD = { 'too-few': both('too few months', 'muy pocos meses'), break: both('counts do not compare', 'los conteos no son comparables') }

export function baselineTable({ baselines, measure }: SeriesBeforeAfter): ShownTable {
  return {
    name: 'baselines', title: both('Every baseline side by side', 'Cada línea base, una junto a otra'),
    columns: [
      { name: 'baseline', title: both('Baseline', 'Línea base'), unit: null, words: Object.fromEntries(baselines.map(({ rule, title }) => [rule.baseline, title])) },
      { name: 'before-from', title: both('Before, from', 'Antes, desde'), unit: null },
      { name: 'before-to', title: both('to', 'hasta'), unit: null },
      { name: 'n-before', title: both('Months before', 'Meses antes'), unit: null, decimals: 0 },
      { name: 'after-from', title: both('After, from', 'Después, desde'), unit: null },
      { name: 'after-to', title: both('to', 'hasta'), unit: null },
      { name: 'n', title: both('Months after', 'Meses después'), unit: null, decimals: 0 },
      { name: 'mean-before', title: both('Mean month before', 'Mes medio antes'), unit: measure.title, decimals: 0 },
      { name: 'mean-after', title: both('Mean month after', 'Mes medio después'), unit: measure.title, decimals: 0 },
      { name: 'change', title: both('Change', 'Cambio'), unit: PERCENT, decimals: 1 },
      { name: 'low', title: both('95 % interval, from', 'Intervalo de 95 %, desde'), unit: PERCENT, decimals: 1 },
      { name: 'high', title: both('95 % interval, to', 'Intervalo de 95 %, hasta'), unit: PERCENT, decimals: 1 },
      { name: 'placebo-n', title: both('Earlier months tried', 'Meses anteriores probados'), unit: null, decimals: 0 },
      { name: 'placebo-as-large', title: both('of them as large', 'de ellos, igual de grandes'), unit: null, decimals: 0 },
      { name: 'withheld', title: both('Withheld', 'Se omite'), unit: null, words: WITHHELD },
    ],
    rows: baselines.map(({ rule, result, placebo }) => ('withheld' in result
      ? [rule.baseline, null, null, null, null, null, null, null, null, null, null, null, null, null, result.withheld]
      : [rule.baseline, result.beforeFrom, result.beforeTo, result.nBefore, result.afterFrom, result.afterTo, result.n, result.meanBefore, result.meanAfter, result.changePercent, result.interval?.lowPercent ?? null, result.interval?.highPercent ?? null, placebo?.n ?? null, placebo?.asLarge ?? null, null])),
  }
}
