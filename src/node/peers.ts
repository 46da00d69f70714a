// The peers that a node is paired with, and the one thing asked of them before it speaks: what they
// hold of its own chain. A node restored from a backup learns from the answer that it is behind.

import type { DialogueNode } from './dialogue-node.ts'
import { PeerPull } from './exchange/index.ts'
import type { PullPace } from './exchange/index.ts'
import type { RequestSigner } from './exchange/http-signature.ts'
import { rootsIn } from './settings.ts'
import type { NodeSettings } from './settings.ts'

/** Milliseconds that the first act waits for peers that do not answer. */
const ASKED_WITHIN = 5_000

export function pairedWith(node: DialogueNode, settings: Pick<NodeSettings, 'peers' | 'roots'>, pace: Partial<PullPace> = {}): readonly PeerPull[] {
  const roots = rootsIn(settings)
  return settings.peers.map((peer) => new PeerPull(node, peer, roots, pace))
}

/** Whom a relay pulls from; nobody, where the node is none. Without its reader key it is told what the public is. */
export function upstreamOf(node: DialogueNode, settings: NodeSettings, readerKey: RequestSigner | null, pace: Partial<PullPace> = {}): readonly PeerPull[] {
  if (settings.relay === null) return []
  const [roots, signers] = [rootsIn(settings), readerKey === null ? [] : [readerKey]]
  return settings.relay.upstream.map(({ name, url }) => new PeerPull(node, { party: name, url }, roots, pace, () => signers))
}

/** What a node awaits before its first act: each peer asked, or not to be reached, or a short time (milliseconds) gone. Asks when it is first called. */
export function askedOnce(peers: readonly Pick<PeerPull, 'asked'>[], within = ASKED_WITHIN): () => Promise<void> {
  let asking: Promise<void> | null = null
  return () => (asking ??= firstOf(Promise.all(peers.map((peer) => peer.asked())), within))
}

async function firstOf(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise((resolve) => { timer = setTimeout(resolve, milliseconds) })
  await Promise.race([work, end])
  clearTimeout(timer)
}
