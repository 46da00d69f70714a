// One row as the content of an element. What a cell leaves as it was written is left as it is, byte
// for byte, also where a table could not say it: only what somebody changed is read anew.

import type { ItemId } from '../../record/index.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import { cellName, cellText } from '../../text/sheets/cell.ts'
import type { Cell } from '../../text/sheets/cell.ts'
import type { ElementContent, Figure, Source } from '../items/index.ts'
import type { BaseElement } from './base.ts'
import { cellOf } from './cells.ts'
import type { CellsContext } from './cells.ts'
import { codeOf, PLAN_COLUMNS } from './columns.ts'
import type { ColumnCode, PlanColumn } from './columns.ts'
import { dateIn } from './day.ts'
import type { DateOrder } from './day.ts'
import { linesOf, plainLine } from './lines.ts'
import type { Meaning } from './naming.ts'
import type { TableCode, TableProblem } from './problem.ts'
import type { PlanTable, TableRow } from './reading.ts'

/** What a row says, as far as it can be read; its parent is found apart, since other rows may say it. */
export type RowContent = Omit<ElementContent, 'parent'>

export interface RowPlace {
  readonly table: PlanTable
  readonly row: TableRow
}

/** Text as it is compared and kept: composed, with plain line ends, without blanks around it. */
export function saidIn(cell: Cell | null | undefined): string {
  return cellText(cell).normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

/** `D14`; the cell of the number where the table has no such column. */
export function placeIn({ table, row }: RowPlace, code: ColumnCode): string {
  return cellName(table.columns.get(code) ?? table.columns.get('number') ?? table.columns.get('item') ?? 0, row.number)
}

export class RowReading {
  readonly #place: RowPlace
  readonly #existing: BaseElement | null
  readonly #context: CellsContext
  readonly #dates: DateOrder
  readonly #problems: TableProblem[]

  constructor(place: RowPlace, existing: BaseElement | null, context: CellsContext, dates: DateOrder, problems: TableProblem[]) {
    this.#place = place
    this.#existing = existing
    this.#context = context
    this.#dates = dates
    this.#problems = problems
  }

  read(): RowContent {
    const before = this.#existing?.content ?? null
    return {
      level: this.#kept('level', before?.level, () => this.#level()) ?? '',
      number: this.#kept('number', before?.number, () => this.#said('number')) ?? '',
      title: this.#kept('title', before?.title, () => this.#texts('title', before?.title, true)) ?? {},
      aim: this.#kept('aim', before?.aim, () => this.#textsOrNull('aim', before?.aim)) ?? null,
      owners: this.#kept('owners', before?.owners, () => this.#owners()) ?? [],
      body: this.#kept('body', before?.body, () => this.#body()) ?? null,
      start: this.#kept('start', before?.start, () => this.#date('start')) ?? null,
      due: this.#kept('due', before?.due, () => this.#date('due')) ?? null,
      target: this.#keptAll(['target.value', 'target.unit', 'target.nature'], before?.target, () => this.#target(before?.target ?? null)) ?? null,
      basis: this.#kept('basis', before?.basis, () => this.#textsOrNull('basis', before?.basis)) ?? null,
      variants: this.#kept('variants', before?.variants, () => this.#variants(before?.variants ?? [])) ?? [],
      wording: this.#kept('wording', before?.wording, () => this.#wording(before?.wording ?? {})) ?? {},
      note: this.#kept('note', before?.note, () => this.#textsOrNull('note', before?.note)) ?? null,
      sources: this.#keptAll(['sources', 'sources.note'], before?.sources, () => this.#sources(before?.sources ?? [])) ?? [],
      // Where it was decided has no column: an element keeps it, and a new one is given it where it is decided.
      ...(before?.origin === undefined ? {} : { origin: before.origin }),
    }
  }

  /** Whether the cells of a column, in all its languages, say what they would say of what is in force. */
  isLeft(column: PlanColumn): boolean {
    const existing = this.#existing
    if (existing === null) return false
    return this.#columns(column).every(({ code, language }) => {
      if (!this.#has(code)) return true
      const said = saidIn(this.#place.row.cells.get(code))
      return LANGUAGES.some((reader) => saidIn(cellOf(existing, { column, language, code }, this.#context, reader)) === said)
    })
  }

  #kept<T>(column: PlanColumn, before: T | undefined, read: () => T): T | undefined {
    return this.#keptAll([column], before, read)
  }

  #keptAll<T>(columns: readonly PlanColumn[], before: T | undefined, read: () => T): T | undefined {
    const isAbsent = columns.every((column) => this.#columns(column).every(({ code }) => !this.#has(code)))
    if (isAbsent && before === undefined && columns.includes('level')) this.#tell('level-missing', 'level')
    return isAbsent || columns.every((column) => this.isLeft(column)) ? before : read()
  }

  #columns(column: PlanColumn): readonly { readonly code: ColumnCode; readonly language: LanguageTag | null }[] {
    return PLAN_COLUMNS[column].isPerLanguage ? this.#languages.map((language) => ({ code: codeOf(column, language), language })) : [{ code: column, language: null }]
  }

  get #languages(): readonly LanguageTag[] {
    return this.#context.base.languages
  }

  #has(code: ColumnCode): boolean {
    return this.#place.table.columns.has(code)
  }

  #said(code: ColumnCode): string {
    return saidIn(this.#place.row.cells.get(code))
  }

  #tell(code: TableProblem['code'], column: ColumnCode, said = this.#said(column)): void {
    this.#problems.push({ code, sheet: this.#place.table.sheet, cell: placeIn(this.#place, column), said, finding: null })
  }

  /** A language whose column is left out keeps what it says. Of a text that must be there, what is empty is told language by language. */
  #texts(column: PlanColumn, before: Bilingual | null | undefined, isNeeded = false): Record<LanguageTag, string> {
    const texts = this.#languages.map((language) => [language, this.#has(codeOf(column, language)) ? this.#said(codeOf(column, language)) : (before?.[language] ?? '')] as const)
    return Object.fromEntries(texts.filter(([, text]) => isNeeded || text !== ''))
  }

  #textsOrNull(column: PlanColumn, before: Bilingual | null | undefined): Record<LanguageTag, string> | null {
    const texts = this.#texts(column, before)
    return Object.keys(texts).length === 0 ? null : texts
  }

  #level(): string {
    const said = this.#said('level')
    const meant = this.#context.naming.levels.find(said)
    if (typeof meant === 'object') return meant.is
    this.#tell(said === '' ? 'level-missing' : 'level-unreadable', 'level', said === '' ? '' : `${said} (${this.#context.base.charter.levels.map(({ level }) => level).join(', ')})`)
    return ''
  }

  #owners(): ItemId[] {
    const { organisations } = this.#context.naming
    const names = this.#said('owners').split(/[;\n]/).map((name) => name.trim()).filter((name) => name !== '')
    // A comma divides too, where what it would be part of is nobody's acronym.
    const single = names.flatMap((name) => (organisations.find(name) === 'unknown' ? name.split(',').map((one) => one.trim()).filter((one) => one !== '') : [name]))
    return [...new Set(single.flatMap((name) => this.#meant(organisations.find(name), 'owners', name, 'owner-unknown', 'owner-ambiguous') ?? []))]
  }

  #body(): ItemId | null {
    const said = this.#said('body')
    return said === '' ? null : this.#meant(this.#context.naming.bodies.find(said), 'body', said, 'body-unknown', 'body-ambiguous')
  }

  #meant<T>(meaning: Meaning<T>, column: ColumnCode, said: string, unknown: TableCode, ambiguous: TableCode = unknown): T | null {
    if (typeof meaning === 'object') return meaning.is
    this.#tell(meaning === 'unknown' ? unknown : ambiguous, column, said)
    return null
  }

  #date(column: 'start' | 'due'): string | null {
    const date = dateIn(this.#place.row.cells.get(column) ?? null, column === 'start', this.#dates)
    if (date === null || !('code' in date)) return date?.date ?? null
    this.#tell(date.code, column)
    return null
  }

  #target(before: Figure | null): Figure | null {
    const value = this.#has('target.value') ? this.#said('target.value') : String(before?.value ?? '')
    const nature = this.#has('target.nature') ? this.#said('target.nature') : (before?.nature ?? '')
    const unit = this.#texts('target.unit', before?.unit)
    if (value === '' && nature === '' && Object.keys(unit).length === 0) return null
    if (value === '' || nature === '' || Object.keys(unit).length === 0) {
      this.#tell('target-incomplete', value === '' ? 'target.value' : nature === '' ? 'target.nature' : codeOf('target.unit', this.#languages[0] ?? ''), '')
      return before
    }
    const meant = this.#meant(this.#context.naming.natures.find(nature), 'target.nature', nature, 'nature-unreadable')
    // A number as JSON writes it: what else it might be is not for us to say.
    const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value) ? Number(value) : null
    if (number === null) this.#tell('value-unreadable', 'target.value')
    else if (!hasCanonicalForm(number)) this.#tell('unsafe-number', 'target.value')
    return number === null || !hasCanonicalForm(number) ? before : { value: number, unit, nature: meant ?? 'target' }
  }

  #variants(before: ElementContent['variants']): ElementContent['variants'] {
    return this.#languages.flatMap((language) => (this.#has(codeOf('variants', language))
      ? linesOf(this.#said(codeOf('variants', language))).filter((line) => line !== '').map((line) => ({ language, text: plainLine(line) }))
      : before.filter((one) => one.language === language)))
  }

  #wording(before: ElementContent['wording']): ElementContent['wording'] {
    const wording = { ...before }
    for (const language of this.#languages) {
      const code = codeOf('wording', language)
      if (!this.#has(code)) continue
      const said = this.#said(code)
      const origin = said === '' ? null : this.#meant(this.#context.naming.origins.find(said), code, said, 'origin-unreadable')
      if (origin === null) delete wording[language]
      else wording[language] = origin
    }
    return wording
  }

  /** One address a line, and its note in the same line of the column beside it. */
  #sources(before: readonly Source[]): Source[] {
    const linesIn = (code: ColumnCode) => linesOf(cellText(this.#place.row.cells.get(code)).normalize('NFC').replace(/\r\n?/g, '\n'))
    const urls = this.#has('sources') ? linesIn('sources') : before.map(({ url }) => url ?? '')
    const notes = this.#languages.map((language) => {
      const code = codeOf('sources.note', language)
      return [language, this.#has(code) ? linesIn(code).map(plainLine) : before.map(({ note }) => note?.[language] ?? '')] as const
    })
    const count = Math.max(urls.length, ...notes.map(([, lines]) => lines.length))
    return Array.from({ length: count }, (_, index): Source => {
      const note = Object.fromEntries(notes.map(([language, lines]) => [language, lines[index] ?? ''] as const).filter(([, text]) => text !== ''))
      return { url: (urls[index] ?? '') === '' ? null : (urls[index] ?? null), note: Object.keys(note).length === 0 ? null : note }
    }).filter(({ url, note }) => url !== null || note !== null)
  }
}

/** A number beyond 2^53 - 1 has no bytes of its own (RFC 8785), and so cannot be signed. */
function hasCanonicalForm(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
}
