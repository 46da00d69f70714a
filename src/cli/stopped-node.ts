import { DialogueNode } from '../node/dialogue-node.ts'
import { systemClock } from '../node/clock.ts'
import { establishProvider, fipsModeOf } from '../node/fips.ts'
import { openToken } from '../node/home-files.ts'
import { askedOnce, pairedWith } from '../node/peers.ts'
import type { PeerPull } from '../node/exchange/index.ts'
import { findRestored } from '../node/restored.ts'
import { readSettings } from '../node/settings.ts'
import { Signer } from '../node/signer.ts'
import { openStore } from '../store/open.ts'
import type { Terminal } from './outcome.ts'
import { findPin } from './secret.ts'

/** Opens a node as its only writer, without its site. Its peers are asked only what a node asks before it speaks, or what `work` asks them. With the signer given, or its keys opened by whoever gives the secret; locked, its peers show it what the public may read. */
export async function withStoppedNode<T>(home: string, terminal: Terminal, work: (node: DialogueNode, peers: readonly PeerPull[]) => Promise<T>, given?: Signer): Promise<T> {
  const settings = readSettings(home)
  establishProvider(fipsModeOf(settings, terminal.environment))
  const signer = given ?? new Signer(openToken(home, await findPin(terminal, home, settings)))
  const databaseUrl = terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined
  const store = await openStore({ dialogue: settings.dialogue, home, mode: 'write', databaseUrl })
  let peers: readonly PeerPull[] = []
  try {
    const node = await DialogueNode.open({ party: settings.party, dialogue: settings.dialogue, store, signer, clock: systemClock, speaks: settings.relay === null, restored: findRestored(home) })
    peers = pairedWith(node, settings)
    node.speakAfter(askedOnce(peers))
    return await work(node, peers)
  } finally {
    await Promise.all(peers.map((peer) => peer.close()))
    await store.close()
  }
}
