// How the indicators of this dialogue are written down: what all of them share is said once.

import type { Condition } from '../../../src/dialogue/data/query.ts'
import type { IndicatorContent, IndicatorSeries, Source } from '../../../src/dialogue/items/index.ts'
import type { Bilingual } from '../../../src/text/bilingual.ts'
import type { JointIndicator } from '../joint-items.ts'
import { both, noted } from '../words.ts'

export type Side = 'MEX' | 'USA'

/** The year in which the dialogue was relaunched and its work plan presented: what came before the work on it. */
export const BEFORE_THE_WORK = both(
  'The year in which the dialogue was relaunched (9 September) and its work plan presented (13 December): what stood before the work on it.',
  'El año en que se relanzó el diálogo (9 de septiembre) y se presentó su plan de trabajo (13 de diciembre): lo que había antes de trabajar en él.',
)

const CONTEXT_CAVEAT = both(
  'Context. It tells what surrounds the work of the dialogue and moves for many other reasons; it is no result of the dialogue.',
  'Contexto. Dice qué rodea al trabajo del diálogo y se mueve por muchas otras razones; no es un resultado del diálogo.',
)
const REPORTED = both(
  'Each side counts what it took part in and reports it after the end of the year, with evidence. Nothing is filled in from press reports.',
  'Cada parte cuenta aquello en lo que participó y lo informa al terminar el año, con evidencia. Nada se completa con notas de prensa.',
)
const REPORTED_DIFFERENCE = both(
  'The two sides count the same events from their own files. Where the counts differ, one of them has not recorded an event, or holds a meeting of experts for none.',
  'Las dos partes cuentan los mismos actos con sus propios expedientes. Donde las cuentas difieren, una no registró un acto o no considera como tal una reunión de expertos.',
)

type Common = Pick<IndicatorContent, 'title' | 'definition' | 'unit' | 'element' | 'sources'>

/** What surrounds the work: computed from a dataset, each year by itself unless something else is said. */
export function context(slug: string, content: Common & Pick<IndicatorContent, 'method' | 'series'> & Partial<IndicatorContent>): JointIndicator {
  return {
    item: `indicator/${slug}`,
    content: {
      quantity: 'number', decimals: 0, scale: [], use: 'context', level: null, direction: 'neither', accumulation: 'periodic', period: 'year', since: '2015', dueInDays: null, baselines: [], targets: [], comparisons: [],
      ...content, caveats: [CONTEXT_CAVEAT, ...(content.caveats ?? [])],
    },
  }
}

/** What the work brought about: each side reports its own count. */
export function result(slug: string, content: Common & Pick<IndicatorContent, 'level'> & Partial<IndicatorContent>): JointIndicator {
  const series = content.series ?? [reported('MEX'), reported('USA')]
  const isOfBoth = series.length === 2
  return {
    item: `indicator/${slug}`,
    content: {
      method: REPORTED, quantity: 'number', decimals: 0, scale: [], use: 'result', direction: 'rise', accumulation: 'periodic', period: 'year', since: '2022', dueInDays: 90, baselines: [], targets: [], caveats: [],
      comparisons: isOfBoth ? [{ series: 'mex', against: 'usa', explanation: REPORTED_DIFFERENCE, sources: [] }] : [], series, ...content,
    },
  }
}

const COUNTED_BY = { MEX: both('Counted by Mexico', 'Cuenta de México'), USA: both('Counted by the United States', 'Cuenta de Estados Unidos') } as const

export function reported(party: Side, changed: Partial<IndicatorSeries> = {}): IndicatorSeries {
  return { series: party.toLowerCase(), party, organisation: null, title: COUNTED_BY[party], definition: null, computed: null, breakdowns: [], ...changed }
}

interface Computed {
  readonly series: string
  readonly party?: Side | null
  readonly title: Bilingual
  readonly definition?: Bilingual | null
  readonly organisation?: string | null
  readonly from: readonly [Side, string]
  readonly time: string
  readonly measure: string
  readonly aggregate?: 'sum' | 'first' | 'count'
  readonly where?: readonly Condition[]
  readonly shareOf?: readonly Condition[]
  readonly dividedBy?: number
  /** Column → what it is. */
  readonly by?: readonly (readonly [string, Bilingual])[]
}

export function computed({ series, party = null, title, definition = null, organisation = null, from: [owner, dataset], time, measure, aggregate = 'sum', where = [], shareOf = [], dividedBy = 1, by = [] }: Computed): IndicatorSeries {
  return {
    series, party, organisation, title, definition,
    computed: { dataset: { party: owner, dataset }, time, measure, aggregate, where: [...where], shareOf: [...shareOf], dividedBy },
    breakdowns: by.map(([column, name]) => ({ breakdown: column.replaceAll('_', '-'), title: name, column, groups: [] })),
  }
}

export const is = (column: string, ...values: readonly string[]): Condition => ({ column, in: [...values] })

/** Against the year of the relaunch, with the value as it stood when the definition was agreed; of a share the value is computed. */
export function baseline(series: string, value: number | null, period = '2021', note: Bilingual = BEFORE_THE_WORK): IndicatorContent['baselines'][number] {
  return { series, period, value, note }
}

export const SUMS = both(
  'Sum of the rows of the dataset that are of the year; a year of which months are missing is not told as a year.',
  'Suma de los renglones del conjunto de datos que son del año; un año al que le faltan meses no se da como año.',
)
export const AS_PUBLISHED = both('The value that the originator publishes for the year, as it stands in the dataset.', 'El valor que la fuente publica para el año, tal como está en el conjunto de datos.')

export const WORK_PLAN: Source = noted('https://acustiknoticias.com/amp/2021/12/mexico-y-estados-unidos-presentan-plan-de-trabajo-derivado-del-dialogo-economico-de-alto-nive', 'The eleven initiatives of the work plan', 'Las once iniciativas del plan de trabajo')
