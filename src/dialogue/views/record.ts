// Both chains side by side, act by act: what anybody can check for themselves.

import type { Hash, KeyId, PartyId } from '../../record/index.ts'
import { actKey } from '../rows.ts'
import type { ActRow, PartyRow } from '../rows.ts'
import { alternat, frameOf } from './frame.ts'
import type { Frame, PartyName, ViewContext } from './frame.ts'

export interface ChainView extends PartyName {
  readonly sequence: number
  readonly hash: Hash
  readonly root: KeyId
  readonly keys: PartyRow['keys']
  /** The newest acts, newest first, at most `SHOWN_ACTS`. */
  readonly acts: readonly ActRow[]
  /** How many earlier acts stand only in the file. */
  readonly earlier: number
  /** Where the chain is published: `/record/hled/MEX.ndjson`. */
  readonly file: string
  /** Where its checkpoint is, once there is one: `/record/hled/MEX/checkpoint`. */
  readonly checkpoint: string
}

export interface RecordView {
  readonly frame: Frame
  readonly chains: readonly ChainView[]
}

export const SHOWN_ACTS = 100

export function recordView(context: ViewContext): RecordView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  return { frame, chains: alternat(frame.parties, context.self).flatMap((name) => chainView(context, name) ?? []) }
}

export function recordPath(dialogue: string, party: PartyId): string {
  return `/record/${dialogue}/${party}.ndjson`
}

export function checkpointPath(dialogue: string, party: PartyId): string {
  return `/record/${dialogue}/${party}/checkpoint`
}

function chainView(context: ViewContext, name: PartyName): ChainView | null {
  const row = context.rows.find('party', name.party)
  if (row === undefined) return null
  const from = Math.max(1, row.sequence - SHOWN_ACTS + 1)
  const sequences = Array.from({ length: row.sequence - from + 1 }, (_, index) => row.sequence - index)
  const acts = sequences.flatMap((sequence) => context.rows.find('act', actKey(name.party, sequence)) ?? [])
  return { ...name, sequence: row.sequence, hash: row.hash, root: row.root, keys: row.keys, acts, earlier: from - 1, file: recordPath(context.dialogue, name.party), checkpoint: checkpointPath(context.dialogue, name.party) }
}
