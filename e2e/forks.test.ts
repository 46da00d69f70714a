// The whole story of an accident: a node restored from an old backup speaks while its peer cannot be
// reached. Both sides notice at the next contact, nothing is followed further, people decide on both
// sides with the command line, and the exchange goes on.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { serveHome, servedNodes, until } from '../src/api/testing/served.ts'
import type { Served } from '../src/api/testing/served.ts'
import { alternat } from '../src/cli/testing/run.ts'
import { advance, say } from '../src/dialogue/testing/contents.ts'
import { backUp, putBack } from '../src/node/testing/backups.ts'
import { assertSame, found, refusalOf, saySoon } from '../src/node/testing/nodes.ts'

const QUICK = { pace: { quiet: 20, shortestRetry: 20, longestRetry: 50, shortestPause: 1 } }
const state = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'parties' }) as const

async function end(served: Served): Promise<void> {
  await served.stop()
  await served.running.close()
}

async function begin(t: TestContext, { home, port }: Served): Promise<Served> {
  const served = await serveHome(t, home, port, QUICK)
  served.running.start()
  return served
}

const sameHeads = (...nodes: readonly Served[]) => until(
  () => new Set(nodes.map(({ running }) => JSON.stringify(running.node.ledger.heads()))).size === 1 && nodes.every(({ running }) => running.node.silence === null),
  () => JSON.stringify(nodes.map(({ running }) => [running.node.ledger.heads(), running.node.silence, running.peers[0]?.status.problem])))

/** MEX holds acts of USA that USA no longer holds; USA, restored, has spoken at their places. */
async function accident(t: TestContext) {
  const [mex0, usa0] = await servedNodes(t, ['MEX', 'USA'], QUICK)
  if (mex0 === undefined || usa0 === undefined) return assert.fail()
  await found([mex0.running.node, usa0.running.node])
  for (const { running } of [mex0, usa0]) running.start()
  await sameHeads(mex0, usa0)
  const copy = backUp(t, usa0.home)
  const place = usa0.running.node.ledger.chain('USA').sequence + 1
  for (const text of ['said before the disk failed', 'and this']) await saySoon(usa0.running.node, state(text))
  await sameHeads(mex0, usa0)
  await saySoon(mex0.running.node, state('having seen both'))
  await sameHeads(mex0, usa0)
  await end(usa0)
  await end(mex0)
  putBack(copy, usa0.home)
  const usa1 = await begin(t, usa0)
  const strays = [await saySoon(usa1.running.node, state('said by the restored node')), await saySoon(usa1.running.node, state('and again'))]
  const mex = await begin(t, mex0)
  await until(() => usa1.running.node.silence === 'own-chain-contested', () => JSON.stringify([usa1.running.node.silence, usa1.running.peers[0]?.status]))
  await until(() => mex.running.node.contestedAt('USA') !== null, () => JSON.stringify(mex.running.peers[0]?.status))
  return { mex, usa: usa1, place, strays }
}

describe('a node that was restored from an old backup and spoke before it met its peer', () => {
  it('falls silent, and goes on after its officers set its stray acts aside and the other side keeps what it holds', async (t) => {
    const { mex, usa, place, strays } = await accident(t)
    assert.equal(refusalOf(await usa.running.node.say(state('more'))), 'own-chain-contested')
    const [kept, stray] = [mex.running.node.ledger.hashAt('USA', place) ?? '', strays[0]?.hash ?? '']
    for (const [node, other] of [[mex, 'USA'], [usa, 'MEX']] as const) {
      const [proof, ...more] = await node.running.node.store.proofs()
      assert.deepEqual([proof?.party, proof?.sequence, proof?.broughtBy, more], ['USA', place, other, []])
    }
    // At the side of the accident, while the other still runs: its branch is fetched as far as is needed at once.
    await end(usa)
    const listed = await alternat(['settle'], { ALTERNAT_HOME: usa.home })
    assert.match(listed.out, new RegExp(`two acts of USA at place ${place}:\\n  ${stray} .*held here`))
    const settled = await alternat(['settle', '--chain', 'USA', '--sequence', String(place), '--keep', kept.slice(0, 12), '--reason', 'restored from a backup'], { ALTERNAT_HOME: usa.home })
    assert.equal(settled.code, 0, settled.err)
    assert.match(settled.out, /2 acts set aside/)
    const usa2 = await begin(t, usa)
    await until(() => usa2.running.node.silence === null, () => JSON.stringify([usa2.running.node.silence, usa2.running.peers[0]?.status]))
    assert.deepEqual((await usa2.running.node.store.setAside('USA')).map(({ hash }) => hash), strays.map(({ hash }) => hash))
    // The other side follows no further until its own people have decided.
    await saySoon(usa2.running.node, state('again from where it had been'))
    await until(() => mex.running.peers[0]?.status.problem?.code === 'fork', () => JSON.stringify(mex.running.peers[0]?.status))
    await end(mex)
    const decided = await alternat(['settle', '--chain', 'USA', '--sequence', String(place), '--keep', kept, '--reason', 'as USA says'], { ALTERNAT_HOME: mex.home, LANG: 'es_MX.UTF-8' })
    assert.equal(decided.code, 0, decided.err)
    assert.match(decided.out, /se sigue de nuevo/)
    const mex2 = await begin(t, mex)
    await sameHeads(mex2, usa2)
    await saySoon(mex2.running.node, state('and both go on'))
    await sameHeads(mex2, usa2)
    await assertSame(mex2.running.node, usa2.running.node)
    for (const { running } of [mex2, usa2]) assert.equal((await running.node.store.proofs())[0]?.settlement?.keeps, kept)
    for (const node of [mex, usa, mex2, usa2]) assert.deepEqual(node.faults, [])
  })

  it('may be told to keep what it said instead, where the other side agrees to set the earlier acts aside', async (t) => {
    const { mex, usa, place, strays } = await accident(t)
    const stray = strays[0]?.hash ?? ''
    const keep = ['settle', '--chain', 'USA', '--sequence', String(place), '--keep', stray]
    await end(usa)
    assert.equal((await alternat(keep, { ALTERNAT_HOME: usa.home })).code, 0)
    await end(mex)
    // Its own acts had seen both that it would set aside: without the other branch that is refused.
    const refused = await alternat(keep, { ALTERNAT_HOME: mex.home })
    assert.equal(refused.code, 1)
    assert.match(refused.err, /It must be fetched first/)
    const usa2 = await begin(t, usa)
    const settled = await alternat(keep, { ALTERNAT_HOME: mex.home })
    assert.equal(settled.code, 0, settled.err)
    assert.match(settled.out, /2 acts set aside, 2 put in their place/)
    const mex2 = await begin(t, mex)
    await sameHeads(mex2, usa2)
    await saySoon(usa2.running.node, state('and both go on'))
    await sameHeads(mex2, usa2)
    await assertSame(mex2.running.node, usa2.running.node)
  })
})

it('settle is refused without a change where there is nothing of the kind, or half of it is said', async (t) => {
  const [mex] = await servedNodes(t, ['MEX'], QUICK)
  if (mex === undefined) return assert.fail()
  await end(mex)
  const environment = { ALTERNAT_HOME: mex.home }
  assert.match((await alternat(['settle'], environment)).out, /nothing awaits a decision/)
  for (const words of [['--chain', 'USA'], ['--chain', 'USA', '--sequence', '0', '--keep', 'x'], ['--as-held', '--chain', 'USA', '--sequence', '1', '--keep', 'x'], ['--unknown']]) {
    assert.equal((await alternat(['settle', ...words], environment)).code, 2, words.join(' '))
  }
  const unknown = await alternat(['settle', '--chain', 'USA', '--sequence', '3', '--keep', 'f'.repeat(64)], environment)
  assert.deepEqual([unknown.code, /No two acts/.test(unknown.err)], [2, true])
  assert.equal((await alternat(['settle', '--as-held'], environment)).code, 0)
})
