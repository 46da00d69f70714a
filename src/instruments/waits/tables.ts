// What the page of waits shows, as tables for people and programs. Each table holds one source, and so one method;
// the first lists them under each other, with their methods, and no number of it is made of two.

import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownColumn, ShownTable } from '../asking.ts'
import type { PostedDelays } from './posted.ts'
import type { PostedAverages } from './profile.ts'
import type { WaitSummary } from './series.ts'
import type { SyntheticPart, TagPart } from './tag-sets.ts'
import type { TagInterval } from './tag-match.ts'
import type { WaitPart } from './view.ts'

const both = (en: string, es: string) => ({ en, es })
const MINUTES = both('minutes', 'minutos')
const PERCENT = both('%', '%')
const METHODS = {
  'posted-delay': both('estimates posted at one instant', 'estimaciones publicadas en un instante'),
  'posted-average': both('averages of posted estimates, by hour', 'promedios de estimaciones publicadas, por hora'),
  'tag-match': both('time between two readings of a tag', 'tiempo entre dos lecturas de una etiqueta'),
}

const COUNTED = { 'posted-delay': both('lanes of crossings', 'carriles de cruces'), 'posted-average': both('hours of a week', 'horas de una semana'), 'tag-match': both('vehicles', 'vehículos') }

function summaryCells(summary: WaitSummary): readonly (string | number | null)[] {
  return summary.told ? [summary.n, summary.medianMinutes, summary.p95Minutes, null] : [summary.n, null, null, 'withheld']
}

const SUMMARY_COLUMNS: readonly ShownColumn[] = [
  { name: 'n', title: both('n', 'n'), unit: null, decimals: 0 },
  { name: 'median', title: both('Median', 'Mediana'), unit: MINUTES, decimals: 1 },
  { name: 'p95', title: both('P95', 'P95'), unit: MINUTES, decimals: 1 },
  { name: 'withheld', title: both('Withheld', 'Se omite'), unit: null, words: { withheld: both('fewer than the minimum', 'menos del mínimo'), open: both('some may still be on the way', 'algunos pueden seguir en camino') } },
]

export function summaryTable(parts: readonly WaitPart[]): ShownTable {
  const rows = parts.flatMap((part): [string, string, string, readonly (string | number | null)[], number | null][] => (part.method === 'tag-match'
    ? [[part.source, part.method, '', summaryCells(part.result.summary), part.result.matchRateAtEntry]]
    : part.lanes.map(({ lane, summary }) => [part.source, part.method, lane, summaryCells(summary), null])))
  return {
    name: 'sources', title: both('Every source with its method', 'Cada fuente con su método'),
    columns: [
      { name: 'source', title: both('Source', 'Fuente'), unit: null, words: wordsOf(parts.map(({ source, title }) => [source, title])) },
      { name: 'method', title: both('Method', 'Método'), unit: null, words: METHODS },
      { name: 'lane', title: both('Lane', 'Carril'), unit: null, words: laneWords(parts) },
      { name: 'counts', title: both('n counts', 'n cuenta'), unit: null, words: COUNTED },
      ...SUMMARY_COLUMNS,
      { name: 'match-rate', title: both('Match rate at the entry', 'Tasa de coincidencia en la entrada'), unit: PERCENT, decimals: 1 },
    ],
    rows: rows.map(([source, method, lane, cells, rate]) => [source, method, lane === '' ? null : lane, method, ...cells, rate === null ? null : rate * 100]),
  }
}

export function readingTable(part: PostedDelays): ShownTable {
  return {
    name: `readings-${part.source}`, title: part.title,
    columns: [
      { name: 'place', title: both('Port', 'Puerto'), unit: null },
      { name: 'crossing', title: both('Crossing', 'Cruce'), unit: null },
      { name: 'lane', title: both('Lane', 'Carril'), unit: null, words: laneWords([part]) },
      { name: 'minutes', title: both('Posted wait', 'Espera publicada'), unit: MINUTES, decimals: 0 },
      { name: 'open', title: both('Lanes open', 'Carriles abiertos'), unit: null, decimals: 0 },
      { name: 'said', title: both('As the source says it', 'Como lo dice la fuente'), unit: null },
    ],
    rows: part.readings.map(({ place, crossing, lane, minutes, open, said }) => [place, crossing, lane, minutes, open, said]),
  }
}

export function hourTable(part: PostedAverages): ShownTable {
  return {
    name: `hours-${part.source}`, title: part.title,
    columns: [
      { name: 'hour', title: both('Hour', 'Hora'), unit: null, isName: true },
      ...part.week.map((_hours, day) => ({ name: `day-${day}`, title: both(`Day ${day}`, `Día ${day}`), unit: MINUTES, decimals: 0 })),
    ],
    rows: Array.from({ length: part.week[0]?.length ?? 0 }, (_, hour) => [hour, ...part.week.map((hours) => hours[hour] ?? null)]),
  }
}

const INTERVAL_COLUMNS: readonly ShownColumn[] = [
  { name: 'from', title: both('Came in from', 'Entraron desde'), unit: both('minute', 'minuto'), decimals: 0 },
  { name: 'to', title: both('until', 'hasta'), unit: both('minute', 'minuto'), decimals: 0 },
  { name: 'entries', title: both('Passes at the entry', 'Pasos en la entrada'), unit: null, decimals: 0 },
  { name: 'matched', title: both('Matched', 'Emparejados'), unit: null, decimals: 0 },
  { name: 'match-rate', title: both('Match rate', 'Tasa de coincidencia'), unit: PERCENT, decimals: 1 },
  ...SUMMARY_COLUMNS,
]

function intervalCells({ fromMinute, toMinute, entries, matched, matchRate, isOpen, summary }: TagInterval): readonly (string | number | null)[] {
  const cells = summaryCells(summary)
  return [fromMinute, toMinute, entries, matched, matchRate === null ? null : matchRate * 100, ...cells.slice(0, 3), isOpen ? 'open' : (cells[3] ?? null)]
}

export function intervalTable(part: TagPart): ShownTable {
  return { name: `intervals-${part.source}`, title: part.title, columns: INTERVAL_COLUMNS, rows: part.result.intervals.map(intervalCells) }
}

export function syntheticTable({ result, truths }: SyntheticPart): ShownTable {
  return {
    name: 'synthetic', title: both('Synthetic set: what was found beside the truth', 'Conjunto sintético: lo hallado junto a la verdad'),
    columns: [
      ...INTERVAL_COLUMNS,
      { name: 'true-n', title: both('True n', 'n verdadero'), unit: null, decimals: 0 },
      { name: 'true-median', title: both('True median', 'Mediana verdadera'), unit: MINUTES, decimals: 1 },
      { name: 'true-p95', title: both('True P95', 'P95 verdadero'), unit: MINUTES, decimals: 1 },
    ],
    rows: result.intervals.map((interval, at) => [...intervalCells(interval), truths[at]?.n ?? null, truths[at]?.medianMinutes ?? null, truths[at]?.p95Minutes ?? null]),
  }
}

function laneWords(parts: readonly WaitPart[]): Readonly<Record<string, Bilingual>> {
  return wordsOf(parts.flatMap((part) => (part.method === 'tag-match' ? [] : part.lanes.map(({ lane, title }): [string, Bilingual] => [lane, title]))))
}

function wordsOf(named: readonly (readonly [string, Bilingual])[]): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(named)
}
