// A text as it was, or as somebody would have it: agreed now, on a day or at an act; in a proposal; in a
// chair's text; and any two of these compared clause by clause. Each has a name that stands in an address:
//
//   now            what is agreed
//   2026-11-26     what was agreed at the end of that day, by what acts claim of their time
//   MEX.17         what was agreed as MEX held it when it said its act 17
//   <hash>         a proposal, over what its author then held; or a chair's text likewise
//   first          the first proposal of clauses there was

import { canonicalize, isHash, isName } from '../../record/index.ts'
import type { ItemId, Json, PartyId, Seen } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { comparePlaces } from '../clean-text.ts'
import { ITEM_KINDS } from '../items/index.ts'
import type { ClauseContent } from '../items/index.ts'
import { momentOfDay, momentOfPlaces, placesOf, rowsAt } from '../moment.ts'
import { numberClauses } from '../negotiation/numbering.ts'
import { inOrderOfActs } from '../order.ts'
import { readBy } from '../read-by.ts'
import type { Citation, ProposalRow, RowReader } from '../rows.ts'
import { chairTextsOf, findChairText } from './chair-texts.ts'

export type TextMoment =
  | { readonly is: 'now' | 'first' }
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'act'; readonly party: PartyId; readonly sequence: number }
  | { readonly is: 'said'; readonly hash: string }

export interface PlacedClause {
  /** Of a clause that only a chair's text has: `new 1`, by its place among those. */
  readonly clause: string
  readonly place: string
  readonly form: ClauseContent['form']
  readonly words: Bilingual
  readonly number: string | null
}

export interface TextVersion {
  readonly moment: TextMoment
  /** What made it: a proposal, a chair's text; null for what is agreed. */
  readonly made: Citation | null
  readonly is: 'agreed' | 'proposal' | 'chair-text'
  /** In the order in which they stand. */
  readonly clauses: readonly PlacedClause[]
}

export interface ComparedClause {
  readonly clause: string
  readonly before: PlacedClause | null
  readonly after: PlacedClause | null
  /** Among the others that both have: a clause that only makes room for another has not moved. */
  readonly isMoved: boolean
  /** In words or form. */
  readonly isChanged: boolean
}

export function parseTextMoment(name: string): TextMoment | null {
  if (name === 'now' || name === 'first') return { is: name }
  if (/^\d{4}-\d{2}-\d{2}$/.test(name)) return { is: 'day', day: name }
  if (isHash(name)) return { is: 'said', hash: name }
  const [, party = '', sequence = ''] = /^([^.]+)\.(\d{1,9})$/.exec(name) ?? []
  return isName(party) ? { is: 'act', party, sequence: Number(sequence) } : null
}

export function nameOfMoment(moment: TextMoment): string {
  switch (moment.is) {
    case 'now': case 'first': return moment.is
    case 'day': return moment.day
    case 'act': return `${moment.party}.${moment.sequence}`
    case 'said': return moment.hash
  }
}

/** Null where there is no such act, proposal or chair's text of this text. */
export function textAt(rows: RowReader, text: ItemId, moment: TextMoment): TextVersion | null {
  switch (moment.is) {
    case 'now': return { moment, made: null, is: 'agreed', clauses: numbered(agreedIn(rows, text)) }
    case 'day': return { moment, made: null, is: 'agreed', clauses: numbered(agreedIn(rowsAt(rows, momentOfDay(moment.day)), text)) }
    case 'act': {
      const places = placesOf(rows, moment)
      return places === null ? null : { moment, made: null, is: 'agreed', clauses: numbered(agreedIn(heldAt(rows, places), text)) }
    }
    case 'first': {
      const [first] = proposalsOf(rows, text)
      return first === undefined ? null : proposedVersion(rows, text, first, moment)
    }
    case 'said': {
      const row = rows.find('proposal', moment.hash)
      return row === undefined ? chairVersion(rows, text, moment) : proposedVersion(rows, text, row, moment)
    }
  }
}

/** Every proposal that would change a clause of the text or has, whatever became of it, in the order of their acts. */
export function proposalsOf(rows: RowReader, text: ItemId): readonly ProposalRow[] {
  const clauses = new Set([...(rows.find('kind', 'clause') ?? []), ...(rows.find('ended', 'clause') ?? [])].filter((item) => rows.find('item', item)?.versions.some(({ content }) => content?.text === text)))
  const open = (rows.find('open', 'all') ?? []).filter((id) => rows.find('proposal', id)?.changes.some(({ content }) => content?.text === text))
  const ids = new Set([...open, ...[...clauses].flatMap((clause) => rows.find('proposals', clause) ?? [])])
  return inOrderOfActs(rows, [...ids].flatMap((id) => rows.find('proposal', id) ?? []), ({ made }) => made)
}

/** What people compare with: the last agreed state and first draft, open proposals and chair's texts, in the order of their acts. */
export function versionsOf(rows: RowReader, text: ItemId): readonly { readonly name: string; readonly is: TextVersion['is']; readonly made: Citation; readonly status: string }[] {
  const proposals = proposalsOf(rows, text).map((row) => ({ name: row.proposal, is: 'proposal' as const, made: row.made, status: row.status }))
  const chairs = chairTextsOf(rows, text).map(({ statement, made, isLive }) => ({ name: statement, is: 'chair-text' as const, made, status: isLive ? 'live' : 'replaced' }))
  return inOrderOfActs(rows, [...proposals, ...chairs], ({ made }) => made)
}

/** In the order of the later one, with what is gone where it stood. */
export function compareTexts(before: readonly PlacedClause[], after: readonly PlacedClause[]): readonly ComparedClause[] {
  const [old, now] = [new Map(before.map((one) => [one.clause, one])), new Map(after.map((one) => [one.clause, one]))]
  const kept = staying(before.filter(({ clause }) => now.has(clause)).map(({ clause }) => clause), after.filter(({ clause }) => old.has(clause)).map(({ clause }) => clause))
  const lineOf = (clause: string): ComparedClause => {
    const [was, is] = [old.get(clause) ?? null, now.get(clause) ?? null]
    const isChanged = was !== null && is !== null && (was.form !== is.form || canonicalize(was.words as unknown as Json) !== canonicalize(is.words as unknown as Json))
    return { clause, before: was, after: is, isMoved: was !== null && is !== null && !kept.has(clause), isChanged }
  }
  const lines: ComparedClause[] = []
  const goneAfter = new Map<string | null, string[]>()
  let last: string | null = null
  for (const { clause } of before) {
    if (now.has(clause)) last = clause
    else goneAfter.set(last, [...(goneAfter.get(last) ?? []), clause])
  }
  for (const clause of [null, ...after.map((one) => one.clause)]) {
    if (clause !== null) lines.push(lineOf(clause))
    lines.push(...(goneAfter.get(clause) ?? []).map(lineOf))
  }
  return lines
}

/** The most clauses whose order is the same in both: those that have not moved. Both lists hold the same clauses. */
function staying(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((clause, place) => [clause, place]))
  // The longest ascending run of old places, by the ends of runs of each length (patience sorting).
  const ends: { readonly place: number; readonly clause: string; readonly from: number }[] = []
  const tails: number[] = []
  for (const clause of after) {
    const place = places.get(clause) ?? 0
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[tails[middle] ?? 0]?.place ?? 0) < place) low = middle + 1
      else high = middle
    }
    ends.push({ place, clause, from: low === 0 ? -1 : (tails[low - 1] ?? -1) })
    tails[low] = ends.length - 1
  }
  const kept = new Set<string>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = ends[at]?.from ?? -1) kept.add(ends[at]?.clause ?? '')
  return kept
}

type Unnumbered = Omit<PlacedClause, 'number'>

function agreedIn(rows: RowReader, text: ItemId): readonly Unnumbered[] {
  return (rows.find('children', text) ?? []).flatMap((clause) => {
    const content = clause.startsWith('clause/') ? readClause(rows.find('item', clause)?.versions.at(-1)?.content ?? null) : null
    return content === null ? [] : [{ clause, place: content.place, form: content.form, words: content.words }]
  })
}

function proposedVersion(rows: RowReader, text: ItemId, row: ProposalRow, moment: TextMoment): TextVersion | null {
  const about = row.changes.filter(({ item, content, base }) => item.startsWith('clause/') && (content ?? rows.find('item', item)?.versions.find(({ version }) => version === base)?.content)?.text === text)
  if (about.length === 0) return null
  const then = agreedIn(heldAt(rows, placesOf(rows, row.made)), text)
  const changed = new Map(about.map(({ item, content }) => [item, readClause(content)]))
  const kept = then.filter(({ clause }) => !changed.has(clause))
  const proposed = [...changed].flatMap(([clause, content]): Unnumbered[] => (content === null ? [] : [{ clause, place: content.place, form: content.form, words: content.words }]))
  return { moment, made: row.made, is: 'proposal', clauses: numbered([...kept, ...proposed]) }
}

function chairVersion(rows: RowReader, text: ItemId, moment: Extract<TextMoment, { is: 'said' }>): TextVersion | null {
  const chair = findChairText(rows, moment.hash)
  if (chair === null || chair.content.text !== text) return null
  const then = agreedIn(heldAt(rows, placesOf(rows, chair.made)), text)
  const named = new Set(chair.content.clauses.map(({ clause }) => clause))
  const said = chair.content.clauses.map(({ clause, place, form, words }, index): Unnumbered => ({ clause: clause ?? `new ${index + 1}`, place, form, words }))
  return { moment, made: chair.made, is: 'chair-text', clauses: numbered([...then.filter(({ clause }) => !named.has(clause)), ...said]) }
}

function heldAt(rows: RowReader, places: Seen | null): RowReader {
  return rowsAt(rows, momentOfPlaces(places ?? {}))
}

function numbered(clauses: readonly Unnumbered[]): readonly PlacedClause[] {
  const placed = clauses.toSorted((a, b) => comparePlaces(a.place, b.place) || (a.clause < b.clause ? -1 : 1))
  const numbers = numberClauses(placed.map(({ form }) => ({ form, isAgreed: true })))
  return placed.map((one, index) => ({ ...one, number: numbers[index] ?? null }))
}

function readClause(content: { readonly [key: string]: Json } | null): ClauseContent | null {
  return content === null ? null : (readBy(ITEM_KINDS.clause.schema, content) as ClauseContent | null)
}
