// The projection made again from the acts, against reading the acts and parsing them as JSON.

import { Holding } from '../../src/node/holding.ts'
import { inTurns, rate } from '../row.ts'
import type { Row } from '../row.ts'
import { nodeWith } from '../world/nodes.ts'
import { HERE, synthetic } from '../world/synthetic.ts'

export const rebuild: Row = {
  name: 'rebuild',
  asks: 'make all projections again from the acts',
  grows: true,
  async *measure(bench) {
    for (const size of bench.sizes) {
      const record = synthetic({ advances: size, activities: Math.ceil(size / 10), isSigned: false, isTwoSided: true })
      const acts = [...record.founding, ...record.advances]
      const node = await nodeWith(HERE, record, acts, { home: bench.folder() })
      const differing = await node.rebuild()
      if (differing.length > 0) throw new Error(`rows differ: ${differing.slice(0, 3).join(' ')}`)
      const holding = await Holding.open(node.dialogue, node.store, true)
      const ours = () => rate(acts.length, () => holding.reload())
      const limit = () => rate(acts.length, async () => {
        for (const party of Object.keys(record.parties)) {
          for (let after = 0, isMore = true; isMore;) {
            const page = await node.store.acts(party, after, 2000)
            for (const { line } of page) JSON.parse(line)
            after += page.length
            isMore = page.length > 0
          }
        }
      })
      const pairs = await inTurns(bench.rounds, ours, limit)
      await node.close()
      yield { row: 'rebuild', size: acts.length, unit: 'acts/s', ...pairs, against: 'reading the acts and JSON.parse alone', aim: { of: 'ratio', atLeast: 0.3 }, note: 'strictly read, admitted, folded' }
    }
  },
}
