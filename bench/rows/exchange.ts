// One node takes what the other said: pulled, verified, folded and stored. Every signature is
// checked: a damaged one in the middle of a chain is invisible to hash links. So two limits are
// shown: the one that the design names (hash links and bulk insert), and the one that checks as much.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DialogueNode } from '../../src/node/dialogue-node.ts'
import { ExchangeAnswers, PeerPull } from '../../src/node/exchange/index.ts'
import type { StoredAct } from '../../src/store/port.ts'
import type { Figure, Pairs } from '../figure.ts'
import { inTurns, rate } from '../row.ts'
import type { Bench, Row } from '../row.ts'
import { nodeWith, serveNode } from '../world/nodes.ts'
import { HERE, THERE, synthetic } from '../world/synthetic.ts'
import type { Synthetic } from '../world/synthetic.ts'
import { readAndHash, signatureCheck } from './verify.ts'

export const exchange: Row = {
  name: 'exchange',
  asks: 'take the acts of another node: pulled, verified, folded, stored',
  grows: true,
  async *measure(bench) {
    for (const size of bench.sizes) {
      const record = synthetic({ advances: size, activities: Math.ceil(size / 10) })
      const giver = await nodeWith(HERE, record, [...record.founding, ...record.advances], { home: bench.folder() })
      const answers = new ExchangeAnswers(giver)
      yield* figures('exchange', 'in one process', bench, record, async (taker) => {
        for (;;) {
          const { lines } = await answers.chain(HERE, taker.ledger.chain(HERE).sequence, THERE)
          if (lines.length === 0) return
          const { problem } = await taker.import(new Map([[HERE, lines]]))
          if (problem !== null) throw new Error(`not taken: ${JSON.stringify(problem)}`)
        }
      })
      await giver.close()
      const served = await serveNode(bench, record, [...record.founding, ...record.advances])
      const rootKey = record.parties[HERE]?.root.id ?? ''
      const peer = { party: HERE, url: served.url, rootKey }
      yield* figures('exchange-http', 'over loopback HTTP, the giver in a process of its own', bench, record, async (taker) => {
        const { problem } = await new PeerPull(taker, peer, new Map([[HERE, rootKey]])).pull()
        if (problem !== null) throw new Error(`not taken: ${JSON.stringify(problem)}`)
      })
      await served.stop()
    }
  },
}

/** From so many acts on a round takes half a minute, and three are told apart well enough. */
const LARGE = 50_000

async function* figures(row: string, note: string, bench: Bench, record: Synthetic, pull: (taker: DialogueNode) => Promise<void>): AsyncGenerator<Figure> {
  const acts = record.advances
  const size = acts.length
  const lines = acts.map(({ line }) => line)
  const check = signatureCheck(record, lines)
  const linked: number[] = []
  const peaks: number[] = []
  const ours = () => takeAll(bench, record, pull, peaks)
  const limit = async () => {
    const insert = bulkInsert(join(bench.folder(), 'alone.sqlite'))
    linked.push(await rate(size, () => { readAndHash(lines); insert(acts) }))
    return rate(size, async () => { await check(); readAndHash(lines); bulkInsert(join(bench.folder(), 'alone.sqlite'))(acts) })
  }
  const pairs: Pairs = ignoring(await inTurns(size < LARGE ? bench.rounds : Math.min(3, bench.rounds), ours, limit))
  yield { row, size, unit: 'acts/s', ours: pairs.ours, limit: linked.slice(1), against: 'hash links and bulk insert alone', aim: { of: 'ratio', atLeast: 0.4 }, note: `${note}; memory at most ${Math.round(Math.max(...peaks))} MB above the beginning, rows and ledger of the taker in it` }
  yield { row: `${row}-signed`, size, unit: 'acts/s', ...pairs, against: 'signatures, hashes and bulk insert alone', aim: { of: 'ratio', atLeast: 0.8 }, note }
}

/** Times alone: a taker is set up in each turn, which the processor time would count. */
function ignoring({ ours, limit }: Pairs): Pairs {
  return { ours, limit }
}

/** The other side as it stands after the founding, with nothing of what came later. */
async function takeAll(bench: Bench, record: Synthetic, pull: (taker: DialogueNode) => Promise<void>, peaks: number[]): Promise<number> {
  const taker = await nodeWith(THERE, record, record.founding, { home: bench.folder() })
  const begin = process.memoryUsage().rss
  let most = begin
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss) }, 20)
  const speed = await rate(record.advances.length, () => pull(taker))
  clearInterval(watch)
  peaks.push((most - begin) / 1e6)
  const missing = record.advances.length + 3 - taker.ledger.chain(HERE).sequence
  await taker.close()
  if (missing !== 0) throw new Error(`${missing} acts were not taken`)
  return speed
}

function bulkInsert(file: string): (acts: readonly StoredAct[]) => void {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE act (party TEXT, sequence INTEGER, hash TEXT, line TEXT, PRIMARY KEY (party, sequence)) WITHOUT ROWID')
  const statement = database.prepare('INSERT INTO act VALUES (?, ?, ?, ?)')
  return (acts) => {
    database.exec('BEGIN')
    for (const { party, sequence, hash, line } of acts) statement.run(party, sequence, hash, line)
    database.exec('COMMIT')
    database.close()
  }
}
