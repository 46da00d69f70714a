// What only the process that writes knows of the moment, told to those that attend, so that their pages say the same:
// whether this side may speak, when peers answered, what is missing and what is wrong.

import type { PartyId, SplitCode } from '../../record/index.ts'
import type { SilenceCode } from '../../dialogue/decide.ts'
import type { PeerStatus } from '../exchange/index.ts'
import type { RunningNode } from '../running-node.ts'
import type { TransparencyTrouble } from '../transparency/index.ts'

export interface Standing {
  readonly silence: SilenceCode | null
  readonly peers: readonly PeerStatus[]
  readonly missingFiles: readonly string[]
  readonly splits: readonly (readonly [PartyId, SplitCode])[]
  readonly troubles: readonly (readonly [PartyId, TransparencyTrouble])[]
}

export function standingOf({ node, peers, blobFetch, transparency, settings }: RunningNode): Standing {
  const parties = [...new Set([...settings.peers.map(({ party }) => party), ...node.ledger.chains().map(({ party }) => party)])]
  return {
    silence: node.silence, peers: peers.map(({ status }) => status), missingFiles: blobFetch.status.missing,
    splits: parties.flatMap((party) => { const split = transparency.splitBy(party); return split === null ? [] : [[party, split] as const] }),
    troubles: parties.flatMap((party) => { const trouble = transparency.troubleWith(party); return trouble === null ? [] : [[party, trouble] as const] }),
  }
}

/** In the process that attends: from now on it says what the writer says. */
export function hear(running: RunningNode, { silence, peers, missingFiles, splits, troubles }: Standing): void {
  running.node.hearSilence(silence)
  for (const peer of running.peers) {
    const told = peers.find(({ party }) => party === peer.status.party)
    if (told !== undefined) peer.hear(told)
  }
  running.blobFetch.hear(missingFiles)
  running.transparency.hear({ splits: new Map(splits), troubles: new Map(troubles) })
}
