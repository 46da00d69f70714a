import { parseArgs } from 'node:util'
import { CommandFailed } from '../outcome.ts'
import type { CliCommand } from '../outcome.ts'
import { findHome } from '../place.ts'
import { withStoppedNode } from '../stopped-node.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { party: { type: 'string' }, reason: { type: 'string' } } })
    return withStoppedNode(findHome(terminal.environment, values.party), terminal, async (node) => {
      await node.introduce()
      const said = await node.rotate(values.reason ?? null)
      if (!('acts' in said)) throw new CommandFailed('refused' in said ? said.refused : 'unexpected')
      terminal.out(`${node.party}: ${node.findKey('signing')?.id ?? ''}`)
      return 0
    })
  },
}
