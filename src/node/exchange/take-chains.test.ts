import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advance, say } from '../../dialogue/testing/contents.ts'
import type { ImportReport } from '../incoming.ts'
import { assertSame, exchange, found, foundedNodes, linesOf, openNode, saySoon } from '../testing/nodes.ts'
import { ACTS_AT_ONCE, beginningWith, RootMismatch, takeChains } from './take-chains.ts'
import type { ChainSource } from './take-chains.ts'

const state = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const

async function* portions(lines: readonly string[], size: number): AsyncGenerator<readonly string[]> {
  for (let at = 0; at < lines.length; at += size) yield lines.slice(at, at + size)
}

describe('chains that arrive', () => {
  test('in pieces of any size, each waiting for acts of the other, are taken whole', async (t) => {
    const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'])
    if (mex === undefined || usa === undefined) return assert.fail()
    for (let turn = 0; turn < 12; turn++) {
      await saySoon(turn % 2 === 0 ? mex : usa, ...Array.from({ length: 8 }, (_, at) => state(`${turn} ${at}`)))
      await exchange(mex, usa)
    }
    for (const size of [1, 3, 1000]) {
      const can = await openNode(t, 'CAN')
      const sources = new Map<string, ChainSource>()
      for (const party of ['MEX', 'USA']) sources.set(party, { after: 0, lines: portions(await linesOf(usa, party), size) })
      assert.equal((await takeChains(can, sources)).problem, null)
      for (const party of ['MEX', 'USA']) assert.equal(can.ledger.chain(party).hash, usa.ledger.chain(party).hash)
    }
  })

  test('of which one waits for acts that nobody brings say so, and the other is taken', async (t) => {
    const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'])
    if (mex === undefined || usa === undefined) return assert.fail()
    const can = await openNode(t, 'CAN')
    const { problem } = await takeChains(can, new Map([['MEX', { after: 0, lines: portions((await linesOf(usa, 'MEX')).slice(0, 2), 1) }], ['USA', { after: 0, lines: portions(await linesOf(usa, 'USA'), 1) }]]))
    assert.deepEqual([problem?.party, problem?.code, can.ledger.chain('MEX').sequence], ['USA', 'waiting', 2])
    assert.ok(can.ledger.chain('USA').sequence >= 2)
  })

  test('of which one fails are taken as far as they came, and then the failure is thrown', async (t) => {
    const [mex, usa] = [await openNode(t, 'MEX'), await openNode(t, 'USA')]
    await found([mex, usa])
    await saySoon(usa, state('one'), state('two'))
    async function* failing(): AsyncGenerator<readonly string[]> {
      yield (await linesOf(usa, 'USA', mex.ledger.chain('USA').sequence)).slice(0, 1)
      throw new Error('the line went dead')
    }
    const held = mex.ledger.chain('USA').sequence
    await assert.rejects(takeChains(mex, new Map([['USA', { after: held, lines: failing() }]])), /went dead/)
    assert.equal(mex.ledger.chain('USA').sequence, held + 1)
    await exchange(mex, usa)
    await assertSame(mex, usa)
  })

  test('from their beginning must begin with the root key that is known', async (t) => {
    const usa = await openNode(t, 'USA')
    const lines = await linesOf(usa)
    const read = async (source: ChainSource, root: string) => { for await (const _some of beginningWith('USA', root, source)) continue }
    await read({ after: 0, lines: portions(lines, 1) }, usa.ledger.chain('USA').root ?? '')
    await read({ after: 1, lines: portions(lines.slice(1), 1) }, 'another')
    await assert.rejects(read({ after: 0, lines: portions(lines, 1) }, 'another'), RootMismatch)
  })

  test('need no more memory the longer they are: read on by a portion, and no further', async () => {
    // A sink in place of a node: what a node holds grows with the record, and what is measured is the way there.
    const line = 'x'.repeat(1000)
    let [given, taken, furthest] = [0, 0, 0]
    async function* endless(): AsyncGenerator<readonly string[]> {
      for (let at = 0; at < 1000; at++) { given += 100; furthest = Math.max(furthest, given - taken); yield Array.from({ length: 100 }, (_, index) => `${given + index}${line}`) }
    }
    const sink = {
      import: async (chains: ReadonlyMap<string, readonly string[]>): Promise<ImportReport> => {
        for (const lines of chains.values()) taken += lines.length
        return { taken: 1, problem: null }
      },
      ledger: { chain: () => ({ sequence: taken }) },
    }
    let most = 0
    const before = process.memoryUsage().rss
    await takeChains(sink as never, new Map([['MEX', { after: 0, lines: endless() }]]), { onTaken: () => { most = Math.max(most, process.memoryUsage().rss) } })
    assert.equal(taken, 100_000)
    assert.ok(furthest <= 3 * ACTS_AT_ONCE, `${furthest} acts ahead`)
    assert.ok(most - before < 80 * 1024 * 1024, `${Math.round((most - before) / 1e6)} MB more for 100 MB of acts`)
  })
})
