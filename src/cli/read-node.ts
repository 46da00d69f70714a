import { systemClock } from '../node/clock.ts'
import { DialogueNode } from '../node/dialogue-node.ts'
import { openToken } from '../node/home-files.ts'
import { readSettings } from '../node/settings.ts'
import type { NodeSettings } from '../node/settings.ts'
import { Signer } from '../node/signer.ts'
import { openStore } from '../store/open.ts'
import type { Terminal } from './outcome.ts'

/** Opens a node to read beside whoever writes: it may run or not, and no secret is needed. */
export async function withReadNode<T>(home: string, terminal: Terminal, work: (node: DialogueNode, settings: NodeSettings) => Promise<T>): Promise<T> {
  const settings = readSettings(home)
  const { party, dialogue } = settings
  const store = await openStore({ dialogue, home, mode: 'read', databaseUrl: terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined })
  try {
    return await work(await DialogueNode.open({ party, dialogue, store, signer: new Signer(openToken(home, null)), clock: systemClock, isReadOnly: true }), settings)
  } finally {
    await store.close()
  }
}
