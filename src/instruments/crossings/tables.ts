// What the page of crossings shows, as tables for people and programs.

import type { ShownTable } from '../asking.ts'
import type { Measure, Piece } from './view.ts'
import type { Place } from './places.ts'
import type { YearTotal } from './years.ts'

const both = (en: string, es: string) => ({ en, es })
const PERCENT = both('%', '%')
const MARKS = { high: both('far above', 'muy por encima'), low: both('far below', 'muy por debajo'), none: both('none counted', 'ninguno contado') }
const MONTHS = Object.fromEntries(['January enero', 'February febrero', 'March marzo', 'April abril', 'May mayo', 'June junio', 'July julio', 'August agosto', 'September septiembre', 'October octubre', 'November noviembre', 'December diciembre'].map((names, at) => {
  const [en = '', es = ''] = names.split(' ')
  return [String(at + 1), both(en, es)]
}))

export function monthTable(pieces: readonly Piece[], { title }: Measure): ShownTable {
  return {
    name: 'months', title: both('Month by month', 'Mes a mes'),
    columns: [
      { name: 'month', title: both('Month', 'Mes'), unit: null },
      { name: 'value', title: both('Counted', 'Contado'), unit: title, decimals: 0 },
      { name: 'expected', title: both('Level × season', 'Nivel × estación'), unit: title, decimals: 0 },
      { name: 'score', title: both('Robust standard deviations', 'Desviaciones estándar robustas'), unit: null, decimals: 1 },
      { name: 'mark', title: both('Stands out', 'Sobresale'), unit: null, words: MARKS },
    ],
    rows: pieces.flatMap(({ months }) => months.map(({ month, value, expected, score, mark }) => [month, value, expected, score, mark])),
  }
}

export function yearTable(years: readonly YearTotal[], { title }: Measure): ShownTable {
  return {
    name: 'years', title: both('Totals by year', 'Totales por año'),
    columns: [
      { name: 'year', title: both('Year', 'Año'), unit: null, isName: true },
      { name: 'total', title: both('Counted', 'Contado'), unit: title, decimals: 0 },
      { name: 'months', title: both('Months that are there', 'Meses que hay'), unit: null, decimals: 0 },
      { name: 'change', title: both('Against the year before', 'Respecto del año anterior'), unit: PERCENT, decimals: 1 },
    ],
    rows: years.map(({ year, total, months, changeInPercent }) => [year, total, months, changeInPercent]),
  }
}

export function seasonTable(pieces: readonly Piece[]): ShownTable {
  return {
    name: 'seasons', title: both('Season: indices by month of the year', 'Estacionalidad: índices por mes del año'),
    columns: [
      { name: 'from', title: both('From', 'Desde'), unit: null },
      { name: 'to', title: both('To', 'Hasta'), unit: null },
      { name: 'month', title: both('Month of the year', 'Mes del año'), unit: null, words: MONTHS },
      { name: 'index', title: both('Index', 'Índice'), unit: both('level = 1', 'nivel = 1'), decimals: 3 },
      { name: 'n', title: both('Years (n)', 'Años (n)'), unit: null, decimals: 0 },
      { name: 'lower', title: both('Lower quartile', 'Cuartil inferior'), unit: null, decimals: 3 },
      { name: 'upper', title: both('Upper quartile', 'Cuartil superior'), unit: null, decimals: 3 },
    ],
    rows: pieces.flatMap(({ from, to, seasons }) => seasons.map(({ month, index, n, lower, upper }) => [from, to, month, index, n, lower, upper])),
  }
}

export function placeTable(ports: readonly (Place & { readonly value: number | null })[], year: number | null, { title }: Measure): ShownTable {
  return {
    name: 'ports', title: both('Ports of entry', 'Puertos de entrada'),
    columns: [
      { name: 'code', title: both('Code', 'Clave'), unit: null },
      { name: 'name', title: both('Port', 'Puerto'), unit: null },
      { name: 'region', title: both('State', 'Estado'), unit: null },
      { name: 'value', title: year === null ? title : both(`${title.en ?? ''}, ${year}`, `${title.es ?? ''}, ${year}`), unit: null, decimals: 0 },
    ],
    rows: [...ports].sort((a, b) => (b.value ?? -1) - (a.value ?? -1)).map(({ code, name, region, value }) => [code, name, region, value]),
  }
}
