import { join } from 'node:path'
import { DialogueNode } from '../node/dialogue-node.ts'
import { systemClock } from '../node/clock.ts'
import { KEYS_FILE } from '../node/running-node.ts'
import { readSettings } from '../node/settings.ts'
import { LocalSigner } from '../node/signer.ts'
import { openStore } from '../store/open.ts'
import type { Terminal } from './outcome.ts'

/** Opens a node as its only writer, without its peers and its site. */
export async function withStoppedNode<T>(home: string, terminal: Terminal, work: (node: DialogueNode) => Promise<T>): Promise<T> {
  const settings = readSettings(home)
  const databaseUrl = terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined
  const store = await openStore({ dialogue: settings.dialogue, home, mode: 'write', databaseUrl })
  try {
    const signer = new LocalSigner(join(home, KEYS_FILE))
    return await work(await DialogueNode.open({ party: settings.party, dialogue: settings.dialogue, store, signer, clock: systemClock }))
  } finally {
    await store.close()
  }
}
