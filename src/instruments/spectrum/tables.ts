// The tables of a pre-check: what it reckoned, and every protocol that it knows.

import { columnsOf, KILOMETRES } from '../columns.ts'
import { spectrum as en } from '../../text/messages/instruments/spectrum.en.ts'
import { spectrum as es } from '../../text/messages/instruments/spectrum.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownTable } from '../asking.ts'
import type { Band } from './judge.ts'
import type { PreCheck } from './view.ts'

const column = columnsOf(en.columns, es.columns)
const FIELD: Bilingual = { en: 'dB(µV/m)', es: 'dB(µV/m)' }

export function spectrumTables(bands: readonly Band[], result: PreCheck | null): readonly ShownTable[] {
  const titles = Object.fromEntries(bands.map(({ band, title }) => [band, title]))
  return [...(result === null || result.bands.length === 0 ? [] : [resultTable(result, titles)]), bandTable(bands, titles)]
}

function resultTable(result: PreCheck, titles: Readonly<Record<string, Bilingual>>): ShownTable {
  const outcomes = Object.fromEntries((['needed', 'not-needed', 'cannot-be-told'] as const).map((one) => [one, { en: en.outcome[one], es: es.outcome[one] }]))
  return {
    name: 'result',
    title: { en: en.resultTitle, es: es.resultTitle },
    columns: [column('band', { words: titles }), column('outcome', { words: outcomes }), column('distance', { unit: KILOMETRES, decimals: 1 }), column('zone', { unit: KILOMETRES }), column('field', { unit: FIELD, decimals: 1 }), column('limit_field', { unit: FIELD, decimals: 1 })],
    rows: result.bands.map(({ band, outcome, field, limitField }) => [band.band, outcome, result.nearest.kilometres, band.coordinationKilometres, field, limitField]),
  }
}

/** Each range has a row of its own. */
function bandTable(bands: readonly Band[], titles: Readonly<Record<string, Bilingual>>): ShownTable {
  return {
    name: 'bands',
    title: { en: en.bandsTitle, es: es.bandsTitle },
    columns: [column('band', { words: titles }), column('from', { unit: { en: 'MHz', es: 'MHz' } }), column('to', { unit: { en: 'MHz', es: 'MHz' } }), column('zone', { unit: KILOMETRES }), column('limit'), column('limit_unit'), column('per', { unit: { en: 'kHz', es: 'kHz' } })],
    rows: bands.flatMap(({ band, ranges, coordinationKilometres, limit }) => ranges.map(({ from, to }) => [band, from, to, coordinationKilometres, limit?.decibels ?? null, limit?.unit ?? null, limit?.perKilohertz ?? null])),
  }
}
