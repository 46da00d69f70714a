// The chain of a node's own party, read beside the running node; needs no secret.

import { DialogueNode } from '../node/dialogue-node.ts'
import { systemClock } from '../node/clock.ts'
import { openToken } from '../node/home-files.ts'
import { Signer } from '../node/signer.ts'
import { emptyChain } from '../record/index.ts'
import type { ChainHead, KeyId } from '../record/index.ts'
import { openStore } from '../store/open.ts'
import { StoreUnusable } from '../store/port.ts'
import type { KeyTask } from './key-task.ts'
import { CommandFailed } from './outcome.ts'

type Place = Pick<KeyTask, 'terminal' | 'home' | 'settings'>

/** Empty where the node has not spoken yet. */
export async function readOwnChain({ terminal, home, settings }: Place): Promise<ChainHead> {
  const { party, dialogue } = settings
  const databaseUrl = terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined
  try {
    const store = await openStore({ dialogue, home, mode: 'read', databaseUrl })
    try {
      const node = await DialogueNode.open({ party, dialogue, store, signer: new Signer(openToken(home, null)), clock: systemClock, isReadOnly: true })
      return node.ledger.chain(party)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreUnusable && error.code === 'store-missing') return emptyChain(dialogue, party)
    throw error
  }
}

/** The root that began the chain, or the one that will. Throws `key-missing`. */
export async function getOwnRoot(place: Place): Promise<KeyId> {
  const root = (await readOwnChain(place)).root ?? openToken(place.home, null).findKeys({ role: 'root' }).at(-1)?.id
  if (root === undefined) throw new CommandFailed('key-missing', place.home)
  return root
}
