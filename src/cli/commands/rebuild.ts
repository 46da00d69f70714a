import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DialogueNode } from '../../node/dialogue-node.ts'
import { systemClock } from '../../node/clock.ts'
import { KEYS_FILE } from '../../node/running-node.ts'
import { readSettings } from '../../node/settings.ts'
import { LocalSigner } from '../../node/signer.ts'
import { openStore } from '../../store/open.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { party: { type: 'string' } } })
    return withStoppedNode(findHome(terminal.environment, values.party), terminal, async (node) => {
      const differing = await node.rebuild()
      const rows = node.rows.toText().size
      terminal.out(terminal.language === 'es'
        ? `${node.party}: ${rows} filas rehechas a partir de los actos; ${differing.length} eran distintas`
        : `${node.party}: ${rows} rows made again from the acts; ${differing.length} had been different`)
      for (const key of differing.slice(0, 20)) terminal.out(`  ${key}`)
      return 0
    })
  },
}

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
