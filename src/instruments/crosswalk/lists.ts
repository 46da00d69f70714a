// The two lists of a crosswalk with their lines, whether these stand in its settings or in a dataset.

import type { HeldList } from '../../dialogue/items/instruments/crosswalk.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { Cell } from '../../dialogue/data/query.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import { SIDES } from './relation.ts'
import type { Side } from './relation.ts'

export interface ListLine {
  readonly code: string
  readonly title: Bilingual
  /** The line that it stands under; null at the top. */
  readonly under: string | null
  /** By which its author names it for programs; null where there is none. */
  readonly address: string | null
}

export interface LoadedList extends Pick<HeldList, 'list' | 'title' | 'party' | 'version' | 'sources'> {
  /** By code, in the order of the list; null where they are in a dataset that is not at hand yet. */
  readonly lines: ReadonlyMap<string, ListLine> | null
  /** Codes under which others stand: headings, which are not counted. */
  readonly headings: ReadonlySet<string>
}

export interface LoadedLists extends Readonly<Record<Side, LoadedList>> {
  readonly notes: readonly DataNote[]
}

export function loadLists(context: Pick<ViewContext, 'rows' | 'figures'>, settings: SettingsOf<'crosswalk'>): LoadedLists {
  const notes: DataNote[] = []
  const [first, second] = SIDES.map((side) => loadList(context, settings[side], notes))
  if (first === undefined || second === undefined) throw new Error('a crosswalk has two lists')
  return { first, second, notes }
}

const LOADED = new WeakMap<HeldList, LoadedList>()

function loadList(context: Pick<ViewContext, 'rows' | 'figures'>, held: HeldList, notes: DataNote[]): LoadedList {
  const known = LOADED.get(held)
  if (known !== undefined) return known
  const { list, title, party, version, sources, lines } = held
  const head = { list, title, party, version, sources }
  if (lines.from === 'dataset') {
    const found = linesOf(context, lines, notes)
    return { ...head, lines: found === null ? null : byCode(found), headings: headingsOf(found ?? []) }
  }
  const loaded = { ...head, lines: byCode(lines.lines), headings: headingsOf(lines.lines) }
  LOADED.set(held, loaded)
  return loaded
}

type FromDataset = Extract<HeldList['lines'], { from: 'dataset' }>

/** Every line once; where a code stands in several rows, the first of its titles in the order of letters. */
function linesOf(context: Pick<ViewContext, 'rows' | 'figures'>, { dataset, code, titles, under, address, where }: FromDataset, notes: DataNote[]): readonly ListLine[] | null {
  const asked = askDataset(context, dataset, {
    values: [...titles.map(({ column }, at) => ({ as: `title_${at}`, measure: column, aggregate: 'min' as const })), ...extra('line_under', under), ...extra('line_address', address)],
    by: [{ column: code }], where: where === null ? [] : [{ column: where.column, in: [where.is] }],
  })
  notes.push(noteOf(dataset, asked))
  return asked.table?.rows.map(([one = null, ...told]): ListLine => ({
    code: String(one), title: Object.fromEntries(titles.flatMap(({ language }, at) => { const title = told[at]; return typeof title === 'string' ? [[language, title]] : [] })),
    under: under === null ? null : textOf(told[titles.length]), address: address === null ? null : textOf(told.at(-1)),
  })) ?? null
}

function extra(as: string, measure: string | null): readonly { readonly as: string; readonly measure: string; readonly aggregate: 'min' }[] {
  return measure === null ? [] : [{ as, measure, aggregate: 'min' }]
}

function textOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell)
}

function byCode(lines: readonly ListLine[]): ReadonlyMap<string, ListLine> {
  return new Map(lines.map((line) => [line.code, line]))
}

function headingsOf(lines: readonly ListLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ under }) => under ?? []))
}

/** The lines that are counted and linked: those under which no other stands. */
export function countedLines({ lines, headings }: LoadedList): readonly ListLine[] {
  return [...(lines?.values() ?? [])].filter(({ code }) => !headings.has(code))
}
