// What the page of trade shows as tables; the calculation of the index stands in the first one, step by step.

import { trade as en } from '../../text/messages/instruments/trade.en.ts'
import { trade as es } from '../../text/messages/instruments/trade.es.ts'
import type { ShownTable } from '../asking.ts'
import { codeWords, columnsOf, PERCENT, USD } from '../columns.ts'
import type { TradeChoice, TradeFound } from './view.ts'

const column = columnsOf(en.columns, es.columns)
/** Stands for what no part tells. */
export const UNTOLD = 'not-told'
const UNTOLD_WORDS = { [UNTOLD]: { en: en.untold, es: es.untold } }

export function tradeTables(found: TradeFound, { year, compare }: TradeChoice): readonly ShownTable[] {
  const names = { ...codeWords(found.titles), ...UNTOLD_WORDS }
  return [partsTable(found, names, year, compare), yearsTable(found), ...(found.exposures === null ? [] : [exposureTable(found.exposures, names)])]
}

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

function partsTable({ parts, concentration: { untold, untoldPercent } }: TradeFound, words: Words, year: string, compare: string): ShownTable {
  const rest = untold > 0 ? [[UNTOLD, untold, untoldPercent, null, null, null]] : []
  return {
    name: 'parts',
    title: { en: en.partsTitle(year, compare), es: es.partsTitle(year, compare) },
    columns: [column('code', { words }), column('value_usd', { unit: USD, decimals: 0 }), column('share', { unit: PERCENT, decimals: 2 }), column('share_squared', { decimals: 2 }), column('before_usd', { unit: USD, decimals: 0 }), column('change', { unit: PERCENT, decimals: 1 })],
    rows: [...parts.map(({ code, value, sharePercent, square, before, changePercent }) => [code, value, sharePercent, square, before, changePercent]), ...rest],
  }
}

function yearsTable({ years }: TradeFound): ShownTable {
  return {
    name: 'years',
    title: { en: en.yearsTitle, es: es.yearsTitle },
    columns: [column('year', { isName: true }), column('told_usd', { unit: USD, decimals: 0 }), column('whole_usd', { unit: USD, decimals: 0 }), column('untold_usd', { unit: USD, decimals: 0 }), column('index_least', { decimals: 0 }), column('index_most', { decimals: 0 })],
    rows: years.map(({ year, told, whole, untold, least, most }) => [year, told, whole, untold, least, most]),
  }
}

function exposureTable(exposures: NonNullable<TradeFound['exposures']>, words: Words): ShownTable {
  const percent = (part: number, value: number) => (part === 0 ? null : (100 * value) / part)
  return {
    name: 'exposure',
    title: { en: en.exposureTitle, es: es.exposureTitle },
    columns: [column('code', { words }), column('value_usd', { unit: USD, decimals: 0 }), column('least_usd', { unit: USD, decimals: 0 }), column('least', { unit: PERCENT, decimals: 1 }), column('most_usd', { unit: USD, decimals: 0 }), column('most', { unit: PERCENT, decimals: 1 }), column('assumed', { unit: PERCENT, decimals: 1 })],
    rows: exposures.map(({ code, part, least, most, assumed }) => [code, part, least, percent(part, least), most, percent(part, most), percent(part, assumed)]),
  }
}
