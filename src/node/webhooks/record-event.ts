// One act as something that happened: ids and kinds, never a word of anybody. Made through the rows that its reader may see.

import { actKey } from '../../dialogue/rows.ts'
import type { ActRow, RowReader } from '../../dialogue/rows.ts'
import type { Audience, Hash, ItemId, PartyId, Seen, StatementId } from '../../record/index.ts'

/** Items of a proposal that are named; the rest stand under its changes. */
const MOST_NAMED = 50

export interface RecordEvent {
  readonly party: PartyId
  readonly sequence: number
  readonly act: Hash
  /** By the claim of its author. */
  readonly at: string
  /** As acts are called: `propose`, `sign`, `state` … */
  readonly kind: string
  readonly audience: Audience
  readonly proposal: Hash | null
  /** What the proposal comes to with it. */
  readonly status: string | null
  readonly statement: StatementId | null
  readonly type: string | null
  readonly about: ItemId | null
  readonly items: readonly ItemId[]
}

/** Null where the reader may not know that there is such an act. */
export function eventAt(rows: RowReader, party: PartyId, sequence: number): RecordEvent | null {
  const act = rows.find('act', actKey(party, sequence))
  return act === undefined ? null : eventOf(rows, act)
}

function eventOf(rows: RowReader, act: ActRow): RecordEvent {
  const proposal = rows.find('proposal', act.kind === 'propose' ? act.hash : (act.names ?? ''))
  const statement = rows.find('statement', act.kind === 'state' ? act.hash : '')
  return {
    party: act.party, sequence: act.sequence, act: act.hash, at: act.at, kind: act.kind, audience: act.audience,
    proposal: proposal?.proposal ?? null, status: proposal?.status ?? null, statement: statement?.statement ?? null, type: statement?.type ?? null, about: statement?.about ?? null,
    items: proposal?.changes.slice(0, MOST_NAMED).map(({ item }) => item) ?? [],
  }
}

/** `MEX:12,USA:9`: how far each chain was told. */
export function textOfPosition(position: Seen): string {
  return Object.entries(position).sort(([a], [b]) => (a < b ? -1 : 1)).map(([party, sequence]) => `${party}:${sequence}`).join(',')
}

/** Null for a text that is no position. */
export function positionIn(text: string): Record<PartyId, number> | null {
  const parts = text.split(',').map((part) => /^([A-Za-z0-9-]{1,40}):(\d{1,15})$/.exec(part.trim()))
  return text === '' || parts.length > 100 || parts.includes(null) ? null : Object.fromEntries(parts.map((part) => [part?.[1] ?? '', Number(part?.[2])]))
}
