// Both chains side by side, act by act: what anybody can check for themselves.

import { parseAct } from '../../record/index.ts'
import type { Act, Hash, KeyId, PartyId } from '../../record/index.ts'
import { actKey } from '../rows.ts'
import type { ActRow, PartyRow } from '../rows.ts'
import { acknowledgementsOf } from './acknowledgements.ts'
import type { Acknowledgement } from './acknowledgements.ts'
import { alternat, frameOf } from './frame.ts'
import type { ContestedPair, Frame, PartyName, ViewContext } from './frame.ts'

/** `open`: anybody can read it. `released`: it was between the parties before. `withheld`: it is. `erased`: nobody can. */
export type BodyState = 'open' | 'released' | 'withheld' | 'erased'

export interface RecordedAct extends ActRow {
  readonly body: BodyState
  /** Of an erasure, by every other party; of other acts none is kept. */
  readonly acknowledged: readonly Acknowledgement[]
}

export interface ChainView extends PartyName {
  readonly sequence: number
  readonly hash: Hash
  readonly root: KeyId
  readonly keys: PartyRow['keys']
  /** The newest acts, newest first, at most `SHOWN_ACTS`. */
  readonly acts: readonly RecordedAct[]
  /** How many earlier acts stand only in the file. */
  readonly earlier: number
  /** Where the chain is published: `/record/hled/MEX.ndjson`. */
  readonly file: string
  /** Where its checkpoint is, once there is one: `/record/hled/MEX/checkpoint`. */
  readonly checkpoint: string
}

/** One of two acts at one place, by its header. */
export type ContestedAct = Pick<Act, 'header' | 'hash' | 'signature'>

export interface ContestedView extends PartyName {
  readonly sequence: number
  readonly acts: readonly ContestedAct[]
  /** The act that the chain shown here goes through; null where it ends before. */
  readonly followed: Hash | null
  /** When people decided; null while they have not. */
  readonly settledAt: string | null
}

export interface RecordView {
  readonly frame: Frame
  readonly chains: readonly ChainView[]
  readonly contested: readonly ContestedView[]
  /** Where the pairs are published; null where there are none. */
  readonly proofs: string | null
}

export const SHOWN_ACTS = 100

export function recordView(context: ViewContext): RecordView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const contested = (context.contested?.() ?? []).map((pair) => contestedView(context, frame, pair))
  return {
    frame, chains: alternat(frame.parties, context.self).flatMap((name) => chainView(context, frame, name) ?? []),
    contested, proofs: contested.length === 0 ? null : proofsPath(context.dialogue),
  }
}

export function proofsPath(dialogue: string): string {
  return `/record/${dialogue}/proofs.ndjson`
}

export function contestedView(context: ViewContext, frame: Frame, { party, sequence, held, received, settlement }: ContestedPair): ContestedView {
  const acts = [held, received].flatMap((line) => { const act = parseAct(line); return 'header' in act ? [{ header: act.header, hash: act.hash, signature: act.signature }] : [] })
  const name = frame.parties.find((one) => one.party === party)?.name ?? {}
  const followed = context.rows.find('act', actKey(party, sequence))?.hash ?? null
  return { party, name, sequence, acts, followed, settledAt: settlement?.at ?? null }
}

export function recordPath(dialogue: string, party: PartyId): string {
  return `/record/${dialogue}/${party}.ndjson`
}

export function checkpointPath(dialogue: string, party: PartyId): string {
  return `/record/${dialogue}/${party}/checkpoint`
}

function chainView(context: ViewContext, frame: Frame, name: PartyName): ChainView | null {
  const row = context.rows.find('party', name.party)
  if (row === undefined) return null
  const from = Math.max(1, row.sequence - SHOWN_ACTS + 1)
  const sequences = Array.from({ length: row.sequence - from + 1 }, (_, index) => row.sequence - index)
  const parties = frame.parties.map(({ party }) => party)
  const acts = sequences.flatMap((sequence) => context.rows.find('act', actKey(name.party, sequence)) ?? []).map((act): RecordedAct => ({
    ...act, body: bodyStateOf(act), acknowledged: act.erasedBy === null ? [] : acknowledgementsOf(context.rows, act.erasedBy, parties),
  }))
  return {
    ...name, sequence: row.sequence, hash: row.hash, root: row.root, keys: row.keys, acts, earlier: from - 1,
    file: recordPath(context.dialogue, name.party), checkpoint: checkpointPath(context.dialogue, name.party),
  }
}

export function bodyStateOf(act: Pick<ActRow, 'audience' | 'releasedBy' | 'erasedBy'>): BodyState {
  if (act.erasedBy !== null) return 'erased'
  return act.audience === 'public' ? 'open' : act.releasedBy === null ? 'withheld' : 'released'
}
