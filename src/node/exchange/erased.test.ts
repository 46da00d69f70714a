// Acts whose body is gone, pulled over real sockets.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { parseAct, withholdBody } from '../../record/index.ts'
import { servedNodes } from '../../api/testing/served.ts'
import { advance, say } from '../../dialogue/testing/contents.ts'
import { freePort } from '../../store/testing/free-port.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { assertSame, exchange, found, linesOf, openNode, saySoon } from '../testing/nodes.ts'
import { ExchangeAnswers } from './answer.ts'
import { PeerPull } from './pull.ts'

const PATIENT = { quiet: 600_000, shortestRetry: 600_000, longestRetry: 600_000, shortestPause: 1 }
const SECRET = 'The name of a person'
const state = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'parties' }) as const
const erase = (act: string) => ({ name: 'erase', act, reason: 'Order of a court', alongside: [] }) as const

function pullOf(t: TestContext, mex: DialogueNode, usa: DialogueNode, url: string): PeerPull {
  const roots = new Map([['USA', usa.ledger.chain('USA').root ?? '']])
  const pull = new PeerPull(mex, { party: 'USA', url, rootKey: roots.get('USA') ?? '' }, roots, PATIENT)
  t.after(() => pull.close())
  return pull
}

test('an erased act comes without its body, with the act that erased it more than an answer later', async (t) => {
  const [served] = await servedNodes(t, ['USA', 'MEX'])
  const mex = await openNode(t, 'MEX')
  if (served === undefined) return assert.fail()
  const usa = served.running.node
  await found([mex, usa])
  const { hash, header } = await saySoon(usa, state(SECRET))
  await saySoon(usa, ...Array.from({ length: 1100 }, () => state('Between')))
  const erasure = await saySoon(usa, erase(hash))
  const pull = pullOf(t, mex, usa, served.url)
  assert.deepEqual(await pull.pull(), { taken: 1102, problem: null })
  assert.equal(mex.ledger.erasedAt(hash), erasure.header.sequence)
  await exchange(mex, usa)
  await assertSame(mex, usa)
  const answer = await fetch(`${served.url}/exchange/lake/USA/erasures`)
  const shown = (await answer.text()).trimEnd().split('\n').map((line) => parseAct(line))
  assert.deepEqual(shown.map((act) => 'header' in act && act.header.kind), ['key', 'key', 'erase'])
  for (const path of ['/exchange/lake/USA/erasures', `/exchange/lake/USA?after=${header.sequence - 1}`, '/record/lake/USA.ndjson']) {
    assert.equal((await (await fetch(served.url + path)).text()).includes(SECRET), false, path)
  }
  assert.equal((await fetch(`${served.url}/exchange/lake/CAN/erasures`)).status, 404)
  assert.equal((await fetch(`${served.url}/exchange/other/USA/erasures`)).status, 404)
})

/** USA's chain without what it says last, as a peer serves it that would have the body of one act forgotten. */
async function servedShort(t: TestContext, shownBy: (usa: DialogueNode) => Promise<readonly string[]>) {
  const [mex, usa] = [await openNode(t, 'MEX'), await openNode(t, 'USA')]
  await found([mex, usa])
  const held = mex.ledger.chain('USA').sequence
  const { hash } = await saySoon(usa, state(SECRET))
  for (const text of ['One', 'Two']) await saySoon(usa, state(text))
  const lines = (await linesOf(usa, 'USA', held)).map((line, index) => (index === 0 ? withheldOf(line) : line))
  const last = usa.ledger.chain('USA')
  await saySoon(usa, erase(hash))
  const asked: string[] = []
  const http = createServer((request, response) => {
    asked.push(request.url ?? '')
    const index = { ...new ExchangeAnswers(usa).index(), parties: [{ party: 'USA', file: 'USA.ndjson', root: last.root, head: { sequence: last.sequence, hash: last.hash } }] }
    if (request.url === '/exchange/lake') response.end(JSON.stringify(index))
    else if (request.url?.endsWith('/erasures') === true) void shownBy(usa).then((shown) => response.end(shown.map((line) => `${line}\n`).join('')))
    else response.end(lines.slice(Number(/after=(\d+)/.exec(request.url ?? '')?.[1] ?? 0) - held).map((line) => `${line}\n`).join(''))
  })
  const port = await freePort()
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  t.after(() => new Promise((resolve) => { http.close(resolve); http.closeAllConnections() }))
  return { mex, usa, held, asked, pull: pullOf(t, mex, usa, `http://127.0.0.1:${port}`) }
}

test('a chain that was followed on an erase act which then is not in it is a problem, and goes on once the act is there', async (t) => {
  const { mex, usa, held, pull } = await servedShort(t, (usa) => new ExchangeAnswers(usa).erasures('USA'))
  for (const taken of [3, 0, 0]) assert.deepEqual(await pull.pull(), { taken, problem: { party: 'USA', sequence: held + 1, code: 'erasure-missing' } })
  assert.equal(mex.ledger.chain('USA').sequence, held + 3)
  await exchange(mex, usa)
  assert.deepEqual(mex.ledger.unexplained('USA'), [])
  await assertSame(mex, usa)
})

test('a peer that merely withholds a body stops the chain there', async (t) => {
  const { mex, held, pull } = await servedShort(t, async () => [])
  for (let round = 0; round < 2; round++) assert.deepEqual(await pull.pull(), { taken: 0, problem: { party: 'USA', sequence: held + 1, code: 'body-withheld' } })
  assert.equal(mex.ledger.chain('USA').sequence, held)
})

function withheldOf(line: string): string {
  const act = parseAct(line)
  return 'header' in act ? withholdBody(act) : assert.fail(act.code)
}
