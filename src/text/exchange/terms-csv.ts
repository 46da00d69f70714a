// Terms in a table, for people who keep them in a spreadsheet: one row a term, under a header in either language of the
// interface. A table that lacks a column or has a row that makes no sense is not taken, and the cell is named.

import type { Termbase } from '../termbase.ts'
import { cellName, cellText, textCell } from '../sheets/cell.ts'
import type { Cell } from '../sheets/cell.ts'
import { parseCsv } from '../sheets/csv-read.ts'
import { renderCsv } from '../sheets/csv-write.ts'
import type { ExchangedConcept, TermStatus } from './tbx.ts'
import { exchangedConcepts } from './terms.ts'

const COLUMNS = ['concept', 'language', 'term', 'status', 'note', 'source'] as const
type Column = (typeof COLUMNS)[number]
const NEEDED: readonly Column[] = ['concept', 'language', 'term']

const NAMES: Readonly<Record<string, Column>> = {
  concept: 'concept', concepto: 'concept', language: 'language', idioma: 'language', term: 'term', 'término': 'term', termino: 'term', status: 'status', condición: 'status', condicion: 'status', note: 'note', nota: 'note', source: 'source', fuente: 'source',
}
const STATUSES: Readonly<Record<string, TermStatus>> = {
  '': 'preferred', preferred: 'preferred', preferido: 'preferred', preferente: 'preferred', admitted: 'admitted', admitido: 'admitted', forbidden: 'forbidden', proscrito: 'forbidden', prohibido: 'forbidden',
}

export interface TermTableProblem {
  /** Of the file, or `terms-column-missing`, `terms-row-unclear`. */
  readonly code: string
  /** A cell (`C7`), a column by its name, or empty. */
  readonly at: string
}

/** A note and a source stand in the row of a term and belong to its concept; the note in the language of that row. */
export function readTermsCsv(bytes: Uint8Array): { readonly concepts: readonly ExchangedConcept[] } | TermTableProblem {
  const read = parseCsv(bytes, 'terms')
  if ('code' in read) return read
  const [header, ...rows] = read.sheet.rows
  const places = placesOf(header?.cells ?? [])
  const missing = NEEDED.find((column) => !places.has(column))
  if (missing !== undefined) return { code: 'terms-column-missing', at: missing }
  const concepts = new Map<string, ExchangedConcept>()
  for (const { number, cells } of rows) {
    const at = (column: Column): string => cellText(cells[places.get(column) ?? -1]).normalize('NFC').trim()
    if (COLUMNS.every((column) => at(column) === '')) continue
    const status = STATUSES[at('status').toLowerCase()]
    const unclear = status === undefined ? 'status' : NEEDED.find((column) => at(column) === '')
    if (status === undefined || unclear !== undefined) return { code: 'terms-row-unclear', at: cellName(places.get(unclear ?? 'status') ?? 0, number) }
    const before = concepts.get(at('concept')) ?? { id: at('concept'), terms: [], notes: [], sources: [] }
    concepts.set(before.id, {
      ...before, terms: [...before.terms, { language: at('language'), term: at('term'), status }],
      notes: at('note') === '' ? before.notes : [...before.notes, { language: at('language'), text: at('note') }], sources: at('source') === '' ? before.sources : [...before.sources, at('source')],
    })
  }
  return { concepts: [...concepts.values()] }
}

/** A note stands beside the first term of its language, sources beside the first terms of the concept. */
export function renderTermsCsv(termbase: Termbase): string {
  const rows = exchangedConcepts(termbase).flatMap(({ id, terms, notes, sources }) => terms.map(({ language, term, status }, index): (Cell | null)[] => {
    const isFirst = terms.findIndex((one) => one.language === language) === index
    const note = isFirst ? (notes.find((one) => one.language === language)?.text ?? '') : ''
    // More sources than terms: the last row has all that are left.
    const source = index === terms.length - 1 ? sources.slice(index).join(' ; ') : (sources[index] ?? '')
    return [id, language, term, status, note, source].map(textCell)
  }))
  return renderCsv([COLUMNS.map(textCell), ...rows])
}

function placesOf(cells: readonly (Cell | null)[]): ReadonlyMap<Column, number> {
  return new Map(cells.flatMap((cell, index) => {
    const column = NAMES[cellText(cell).normalize('NFC').trim().toLowerCase()]
    return column === undefined ? [] : [[column, index] as const]
  }))
}
