// What waits for a signature, as a brief shows it: what it would change, who offers it, since when,
// and whose move it is. What waits for this side stands first, the oldest before the newer.

import type { Json, PartyId, ProposalId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { findKind, ITEM_KINDS } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { Citation, ProposalRow, RowReader } from '../rows.ts'
import { answerByOf } from './answers.ts'
import type { ViewContext } from './frame.ts'
import { changedFields } from './history.ts'
import type { FieldChange } from './history.ts'
import { movesOn } from './move.ts'
import { lastContent } from './names.ts'

/** The most urgent of a list, and how many more there are. */
export interface Cut<T> {
  readonly shown: readonly T[]
  readonly leftOut: number
}

export interface OpenChange {
  readonly item: string
  /** `I.1.a` for an element, null for other kinds. */
  readonly number: string | null
  readonly title: Bilingual
  readonly effect: 'new' | 'amended' | 'ended'
  readonly fields: readonly FieldChange[]
}

export interface OpenLine {
  readonly proposal: ProposalId
  readonly made: Citation
  readonly cover: Bilingual | null
  /** The first of its changes, in the order of the proposal. */
  readonly changes: Cut<OpenChange>
  /** Whose move it is, each once. */
  readonly movers: readonly PartyId[]
  readonly isOurMove: boolean
  /** By when an answer is asked for, RFC 3339 in UTC; null where nobody said. */
  readonly answerBy: string | null
  /** It competes with another open proposal: at most one of them will be adopted. */
  readonly isCrossing: boolean
}

const SHOWN_CHANGES = 2

export function openLines(context: ViewContext, limit: number): Cut<OpenLine> {
  const rows = (context.rows.find('open', 'all') ?? []).flatMap((id) => context.rows.find('proposal', id) ?? [])
  const movers = new Map(rows.map((row) => [row, [...new Set(movesOn(context.rows, row).moves.map(({ party }) => party))]]))
  const isOurs = (row: ProposalRow) => movers.get(row)?.includes(context.self) === true
  const order = (a: ProposalRow, b: ProposalRow) => Number(isOurs(b)) - Number(isOurs(a)) || (a.made.at === b.made.at ? (a.proposal < b.proposal ? -1 : 1) : a.made.at < b.made.at ? -1 : 1)
  const shown = rows.sort(order).slice(0, limit)
  return { shown: shown.map((row) => openLine(context, row, movers.get(row) ?? [])), leftOut: rows.length - shown.length }
}

function openLine(context: ViewContext, row: ProposalRow, movers: readonly PartyId[]): OpenLine {
  const shown = row.changes.slice(0, SHOWN_CHANGES).map((change) => openChange(context.rows, change))
  return {
    proposal: row.proposal, made: row.made, cover: row.cover, changes: { shown, leftOut: row.changes.length - shown.length },
    movers, isOurMove: movers.includes(context.self), answerBy: answerByOf(context.rows, row)?.instant ?? null,
    isCrossing: row.competitors.some((id) => context.rows.find('proposal', id)?.status === 'open'),
  }
}

function openChange(rows: RowReader, { item, base, content }: ProposalRow['changes'][number]): OpenChange {
  const row = rows.find('item', item)
  const before = row?.versions.find((version) => version.version === base)?.content ?? null
  const { title, number } = namedBy(item, content ?? before ?? lastContent(row))
  return { item, number, title, effect: content === null ? 'ended' : base === null ? 'new' : 'amended', fields: base === null || content === null ? [] : changedFields(before, content) }
}

function namedBy(item: string, content: { readonly [key: string]: Json } | null): { readonly title: Bilingual; readonly number: string | null } {
  const kind = findKind(item)
  const read = kind === null || content === null ? null : readBy(ITEM_KINDS[kind].schema, content)
  if (kind === null || read === null) return { title: {}, number: null }
  return { title: ITEM_KINDS[kind].title(read as never), number: kind === 'element' ? (read as { readonly number: string }).number : null }
}
