// What a table would change: held against the plan in force row by row, all problems found, nothing
// changed. What comes of it is one package, and the package is all or nothing.
//
// Elements that are not in the table are not touched: they are listed, and end only where a person
// says so; never those that something in the table hangs under.

import { canonicalize, isItemId } from '../../record/index.ts'
import type { ItemChange, ItemId, Json } from '../../record/index.ts'
import { checkConcordance, NO_REFERENCE } from '../../text/concordance/index.ts'
import type { Reference } from '../../text/concordance/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Sheet } from '../../text/sheets/cell.ts'
import { decide } from '../decide.ts'
import type { ElementContent } from '../items/index.ts'
import { textsIn } from '../texts.ts'
import { BaseReading } from './base.ts'
import type { BaseElement, PlanBase } from './base.ts'
import type { CellsContext } from './cells.ts'
import type { DateOrder } from './day.ts'
import { columnOf } from './issue-place.ts'
import { Naming, numbersOf } from './naming.ts'
import type { TableProblem } from './problem.ts'
import { readTable } from './reading.ts'
import type { PlanTable, TableRow } from './reading.ts'
import { placeIn, RowReading, saidIn } from './row.ts'

/** One element as the preview names it. */
export interface ImportLine {
  readonly item: ItemId
  readonly number: string
  readonly level: string
  readonly title: Bilingual
  /** The row of the table; null for what is not in it. */
  readonly row: number | null
}

export interface PlanImport {
  /** The sheet that was read; null where none was found. */
  readonly sheet: string | null
  readonly problems: readonly TableProblem[]
  readonly warnings: readonly TableProblem[]
  readonly added: readonly ImportLine[]
  /** With the members that would change. */
  readonly changed: readonly (ImportLine & { readonly fields: readonly string[] })[]
  readonly unchanged: number
  /** In force and not in the table; `isNeeded` where something in the table hangs under it. */
  readonly absent: readonly (ImportLine & { readonly isNeeded: boolean })[]
  /** What is new and what is changed; empty where there are problems. */
  readonly changes: readonly ItemChange[]
  /** The end of what is absent and not needed, for a person to decide on. */
  readonly ends: readonly ItemChange[]
}

/** A row and the element that it is about. */
interface PlacedRow {
  readonly row: TableRow
  readonly item: ItemId
  readonly existing: BaseElement | null
  content: ElementContent
}

/** `reference`: what texts are read against, for the differences between languages. */
export function importPlan(sheets: readonly Sheet[], base: PlanBase, dates: DateOrder, reference: Reference = NO_REFERENCE): PlanImport {
  const reading = new BaseReading(base)
  const { table, problems, warnings } = readTable(sheets, reading.languages)
  if (table === null) return { sheet: null, problems, warnings, added: [], changed: [], unchanged: 0, absent: [], changes: [], ends: [] }
  return new Import(table, reading, dates, reference, [...problems], [...warnings]).result()
}

class Import {
  readonly #table: PlanTable
  readonly #base: BaseReading
  readonly #context: CellsContext
  readonly #problems: TableProblem[]
  readonly #warnings: TableProblem[]
  readonly #reference: Reference
  readonly #rows: readonly PlacedRow[]

  constructor(table: PlanTable, base: BaseReading, dates: DateOrder, reference: Reference, problems: TableProblem[], warnings: TableProblem[]) {
    this.#table = table
    this.#base = base
    this.#context = { base, naming: new Naming(base), numbers: numbersOf(base.elements.values()) }
    this.#problems = problems
    this.#warnings = warnings
    this.#reference = reference
    this.#rows = this.#placed(dates)
  }

  result(): PlanImport {
    const changing = this.#rows.filter(({ existing, content }) => existing === null || canonicalize(existing.content as unknown as Json) !== canonicalize(content as unknown as Json))
    const changes = changing.map(({ item, existing, content }): ItemChange => ({ item, base: existing?.version ?? null, content: content as unknown as NonNullable<ItemChange['content']> }))
    this.#decide(changing, changes)
    this.#checkLanguages(changing)
    const absent = this.#absent()
    const isSound = this.#problems.length === 0
    return {
      sheet: this.#table.sheet, problems: inOrder(this.#problems), warnings: inOrder(this.#warnings),
      added: changing.filter(({ existing }) => existing === null).map(lineOf),
      changed: changing.flatMap((row) => (row.existing === null ? [] : [{ ...lineOf(row), fields: changedFields(row.existing.content, row.content) }])),
      unchanged: this.#rows.length - changing.length, absent,
      changes: isSound ? changes : [],
      ends: isSound ? absent.filter(({ isNeeded }) => !isNeeded).map(({ item }): ItemChange => ({ item, base: this.#base.elements.get(item)?.version ?? null, content: null })) : [],
    }
  }

  #placed(dates: DateOrder): readonly PlacedRow[] {
    const placed: PlacedRow[] = []
    const taken = new Map<ItemId, TableRow>()
    for (const row of this.#table.rows) {
      const item = this.#itemOf(row)
      if (item === null) continue
      const first = taken.get(item)
      if (first !== undefined) { this.#tell('row-twice', row, 'number', placeIn({ table: this.#table, row: first }, 'number')); continue }
      taken.set(item, row)
      const existing = this.#base.elements.get(item) ?? null
      const reading = new RowReading({ table: this.#table, row }, existing, this.#context, dates, this.#problems)
      // Of rows that say another parent it is found below, once every row has its element.
      const parent = existing !== null && reading.isLeft('parent') ? existing.content.parent : ''
      placed.push({ row, item, existing, content: { parent, ...reading.read() } })
    }
    const numbers = numbersOf(placed)
    const items = new Set(placed.map(({ item }) => item))
    for (const row of placed) if (row.content.parent === '') row.content.parent = this.#parentOf(row, numbers, items)
    return placed
  }

  /** Which element a row is about: by its identifier, by its number, or a new one. */
  #itemOf(row: TableRow): ItemId | null {
    const [named, number] = [saidIn(row.cells.get('item')), saidIn(row.cells.get('number'))]
    if (named !== '') {
      const item = named.includes('/') ? named : `element/${named}`
      if (item.startsWith('element/') && isItemId(item)) return item
      this.#tell('item-not-element', row, 'item', named)
      return null
    }
    if (number === '') { this.#tell('row-without-number', row, 'number', ''); return null }
    const [only, another] = this.#context.numbers.get(number) ?? []
    if (another !== undefined) { this.#tell('number-shared', row, 'number', number); return null }
    return only ?? this.#newItem(number)
  }

  /** The number that people cite is the address; where another element has that address, one beside it. */
  #newItem(number: string): ItemId {
    const isFree = (item: ItemId) => !this.#base.elements.has(item)
    const plain = `element/${number}`
    for (let count = 1; ; count++) {
      const item = count === 1 ? plain : `${plain}-${count}`
      if (isFree(item)) return item
    }
  }

  /** Rows of the table come first: what they say will be in force. */
  #parentOf({ row, content }: PlacedRow, numbers: ReadonlyMap<string, readonly ItemId[]>, items: ReadonlySet<ItemId>): ItemId {
    const said = saidIn(row.cells.get('parent'))
    if (said === '') return this.#topOr(row, content.level)
    if (said === this.#base.base.plan || items.has(said) || this.#base.elements.has(said)) return said
    const found = numbers.get(said) ?? this.#context.numbers.get(said)?.filter((item) => !items.has(item)) ?? []
    const [only] = found
    if (only !== undefined && found.length === 1) return only
    this.#tell(only === undefined ? 'parent-unknown' : 'parent-ambiguous', row, 'parent', said)
    return this.#base.base.plan
  }

  #topOr(row: TableRow, level: string): ItemId {
    const { levels } = this.#base.charter
    if (level !== '' && level !== levels[0]?.level) this.#tell('parent-unknown', row, 'parent', '')
    return this.#base.base.plan
  }

  /** Everything that would be refused of the package is a problem of a cell. */
  #decide(rows: readonly PlacedRow[], changes: readonly ItemChange[]): void {
    if (this.#problems.length > 0 && changes.length === 0) return
    const founding = this.#base.base.items.filter(({ version }) => version === null).map(({ item, content }): ItemChange => ({ item, base: null, content }))
    const kept = founding.filter(({ item }) => !changes.some((change) => change.item === item))
    const decision = decide(this.#base, this.#base.base.charterItem, { name: 'propose', changes: [...kept, ...changes], cover: null, audience: 'parties' }, '')
    if (!('issues' in decision)) return
    const told = new Set(this.#problems.map(({ cell }) => cell))
    for (const { code, path } of decision.issues) {
      const [, index = '', rest = ''] = /^changes\.(\d+)\.?(.*)$/.exec(path) ?? []
      const placed = rows[Number(index) - kept.length]
      if (placed === undefined) continue
      const column = columnOf(rest, placed.content, this.#base.languages)
      const at = placeIn({ table: this.#table, row: placed.row }, column)
      // One cell, one reason: what was not read is not told again as missing.
      if (!told.has(at)) this.#tell(code, placed.row, column, saidIn(placed.row.cells.get(column)))
    }
  }

  #checkLanguages(rows: readonly PlacedRow[]): void {
    const { languages } = this.#base
    for (const { row, existing, content } of rows) {
      const before = new Map(textsIn((existing?.content ?? null) as unknown as Json, '').map(({ path, text }) => [path, canonicalize(text)]))
      for (const { path, text } of textsIn(content as unknown as Json, '')) {
        if (before.get(path) === canonicalize(text)) continue
        const findings = checkConcordance(text, languages, this.#reference).filter(({ code }) => code !== 'missing-language')
        for (const { code, sides } of findings) {
          const column = columnOf(`content.${path}.${sides.at(-1)?.language ?? ''}`, content, languages)
          this.#warnings.push({ code: 'concordance', sheet: this.#table.sheet, cell: placeIn({ table: this.#table, row }, column), finding: code, said: sides.map((side) => `${side.language}: ${side.found?.excerpt ?? '–'}`).join(' | ') })
        }
      }
    }
  }

  #absent(): PlanImport['absent'] {
    const present = new Map(this.#rows.map(({ item, content }) => [item, content]))
    const needed = new Set<ItemId>()
    for (const { content } of this.#rows) {
      for (let above = content.parent; !needed.has(above);) {
        needed.add(above)
        above = present.get(above)?.parent ?? this.#base.elements.get(above)?.content.parent ?? above
      }
    }
    return [...this.#base.elements.values()].filter(({ item }) => !present.has(item)).map(({ item, content }) => ({ ...lineOf({ item, content }), isNeeded: needed.has(item) }))
  }

  #tell(code: TableProblem['code'], row: TableRow, column: string, said: string): void {
    this.#problems.push({ code, sheet: this.#table.sheet, cell: placeIn({ table: this.#table, row }, column), said, finding: null })
  }
}

function lineOf({ item, content, row }: { readonly item: ItemId; readonly content: ElementContent; readonly row?: TableRow }): ImportLine {
  return { item, number: content.number, level: content.level, title: content.title, row: row?.number ?? null }
}

function changedFields(before: ElementContent, after: ElementContent): readonly string[] {
  const text = (value: unknown) => canonicalize((value ?? null) as Json)
  return (Object.keys(after) as (keyof ElementContent)[]).filter((field) => text(before[field]) !== text(after[field])).sort()
}

/** By row, then by column; what is about the whole table first. */
function inOrder(problems: readonly TableProblem[]): readonly TableProblem[] {
  const place = ({ cell }: TableProblem) => [Number(/\d+$/.exec(cell)?.[0] ?? 0), cell.replace(/\d+$/, '').padStart(3)] as const
  return problems.toSorted((a, b) => {
    const [[rowA, columnA], [rowB, columnB]] = [place(a), place(b)]
    return rowA - rowB || (columnA < columnB ? -1 : columnA > columnB ? 1 : 0)
  })
}
