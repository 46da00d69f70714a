import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { servedNodes, until } from '../../api/testing/served.ts'
import { freePort } from '../../store/testing/free-port.ts'
import { advance, say } from '../../dialogue/testing/contents.ts'
import { openStore } from '../../store/open.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { assertSame, DIALOGUE, exchange, found, hear, linesOf, openNode, saySoon, temporaryFolder } from '../testing/nodes.ts'
import { ExchangeAnswers } from './answer.ts'
import { PeerPull } from './pull.ts'
import type { PullPace } from './pull.ts'

/** Asks when it is told to, and otherwise not within a test. */
const PATIENT: Partial<PullPace> = { quiet: 600_000, shortestRetry: 600_000, longestRetry: 600_000, shortestPause: 1, answerWithin: 20_000 }
const state = (audience: 'public' | 'parties' = 'public', text = 'A weir') =>
  ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience }) as const

/** MEX by itself, and USA behind a door, founded. */
async function pair(t: TestContext, pace: Partial<PullPace> = PATIENT) {
  const [usa] = await servedNodes(t, ['USA', 'MEX'])
  if (usa === undefined) return assert.fail()
  const mex = await openNode(t, 'MEX')
  await found([mex, usa.running.node])
  const roots = new Map([['USA', usa.running.node.ledger.chain('USA').root ?? '']])
  const pull = new PeerPull(mex, { party: 'USA', url: usa.url, rootKey: roots.get('USA') ?? '' }, roots, pace)
  t.after(() => pull.close())
  return { mex, usa, pull, roots }
}

describe('a pull from a real node', () => {
  test('brings acts between the parties whole: the request is signed over the wire', async (t) => {
    const { mex, usa, pull } = await pair(t)
    const { hash } = await saySoon(usa.running.node, state('parties'))
    await saySoon(usa.running.node, state())
    assert.deepEqual(await pull.pull(), { taken: 2, problem: null })
    assert.equal(mex.rows.find('statement', hash)?.audience, 'parties')
    await assertSame(mex, usa.running.node)
    assert.deepEqual(await pull.pull(), { taken: 0, problem: null })
  })

  test('catches up after the other was away, by itself', async (t) => {
    const { mex, usa, pull } = await pair(t, { quiet: 20, shortestRetry: 20, longestRetry: 50, shortestPause: 1 })
    pull.start()
    await until(() => pull.status.answeredAt !== null)
    await usa.stop()
    await until(() => pull.status.problem?.code === 'peer-unreachable')
    for (let index = 0; index < 3; index++) await saySoon(usa.running.node, state('parties', `While away ${index}`))
    await usa.again()
    await until(() => mex.ledger.chain('USA').sequence === usa.running.node.ledger.chain('USA').sequence, () => JSON.stringify(pull.status))
    await until(() => pull.status.problem === null)
    await pull.close()
    await assertSame(mex, usa.running.node)
  })

  test('follows a hint at once', async (t) => {
    const { mex, usa, pull } = await pair(t)
    pull.start()
    await until(() => pull.status.answeredAt !== null)
    const { header } = await saySoon(usa.running.node, state())
    pull.hint()
    await until(() => mex.ledger.chain('USA').sequence === header.sequence)
  })

  test('takes more acts than one answer holds', async (t) => {
    const { mex, usa, pull } = await pair(t)
    await saySoon(usa.running.node, ...Array.from({ length: 1200 }, () => state()))
    assert.deepEqual(await pull.pull(), { taken: 1200, problem: null })
    assert.deepEqual(mex.rows.toText(), usa.running.node.rows.toText())
  })
})

test('what one of two nodes at work says is at the other soon after, long before it would ask again', async (t) => {
  const [mex, usa] = await servedNodes(t, ['MEX', 'USA'], { pace: { quiet: 600_000, shortestRetry: 50, longestRetry: 200 } })
  if (mex === undefined || usa === undefined) return assert.fail()
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.ledger.chains().length === 2 && running.peers[0]?.status.problem === null))
  await found([mex.running.node, usa.running.node])
  const { hash } = await saySoon(usa.running.node, state('parties'))
  await until(() => mex.running.node.rows.find('statement', hash) !== undefined, () => JSON.stringify(mex.running.peers[0]?.status))
  assert.deepEqual([...mex.faults, ...usa.faults], [])
})

describe('a peer that', () => {
  type Answer = (request: IncomingMessage, response: ServerResponse) => void
  const index = (usa: DialogueNode, changed: object = {}) => JSON.stringify({ ...new ExchangeAnswers(usa).index(), ...changed })

  /** MEX founded with USA, and something else at USA's address. */
  async function impostor(t: TestContext, answer: (usa: DialogueNode) => Answer, pace: Partial<PullPace> = {}) {
    const mex = await openNode(t, 'MEX')
    const usa = await openNode(t, 'USA')
    await found([mex, usa])
    await saySoon(usa, state())
    const asked: string[] = []
    const http = createServer((request, response) => { asked.push(request.url ?? ''); answer(usa)(request, response) })
    const port = await freePort()
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    t.after(() => new Promise((resolve) => { http.close(resolve); http.closeAllConnections() }))
    const roots = new Map([['USA', usa.ledger.chain('USA').root ?? '']])
    const pull = new PeerPull(mex, { party: 'USA', url: `http://127.0.0.1:${port}`, rootKey: roots.get('USA') ?? '' }, roots, { ...PATIENT, ...pace })
    t.after(() => pull.close())
    return { mex, usa, pull, asked, roots }
  }

  const bad: Record<string, { code: string; answer: (usa: DialogueNode) => Answer; pace?: Partial<PullPace> }> = {
    'answers a page': { code: 'peer-garbled', answer: () => (_, response) => response.end('<html>') },
    'answers nothing': { code: 'peer-garbled', answer: () => (_, response) => response.end() },
    'answers null': { code: 'peer-garbled', answer: () => (_, response) => response.end('null') },
    'answers bytes that are no text': { code: 'peer-garbled', answer: () => (_, response) => response.end(Buffer.from([0xff, 0xfe, 0x80])) },
    'lists what is no party': { code: 'peer-garbled', answer: (usa) => (_, response) => response.end(index(usa, { parties: [{ party: '../x', root: 'x', head: null }] })) },
    'lists parties without end': { code: 'peer-garbled', answer: (usa) => (_, response) => response.end(index(usa, { parties: Array.from({ length: 101 }, (_one, at) => ({ party: `P${at}`, root: 'a'.repeat(64), head: { sequence: 1, hash: 'b'.repeat(64) } })) })) },
    'fails': { code: 'peer-unreachable', answer: () => (_, response) => response.writeHead(500).end('{}') },
    'sends us elsewhere': { code: 'peer-unreachable', answer: () => (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end() },
    'hangs up': { code: 'peer-unreachable', answer: () => (request) => request.socket.destroy() },
    'never answers': { code: 'peer-unreachable', answer: () => () => undefined, pace: { answerWithin: 200 } },
    'never ends its answer': { code: 'peer-unreachable', answer: () => (_, response) => { response.write(' '); const more = setInterval(() => response.write(' '), 20); response.on('close', () => clearInterval(more)) }, pace: { answerWithin: 300 } },
    'floods': { code: 'peer-garbled', answer: () => (_, response) => { const more = () => { while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20))); }; response.on('drain', more); more() }, pace: { largestAnswer: 1_000_000 } },
    'sends no acts but garbage': { code: 'malformed-json', answer: (usa) => (request, response) => response.end(request.url?.endsWith(DIALOGUE) ? index(usa) : 'garbage\n') },
    'names another root key': { code: 'peer-root-mismatch', answer: (usa) => (_, response) => response.end(index(usa, { parties: [{ ...new ExchangeAnswers(usa).index().parties[1], root: 'a'.repeat(64) }] })) },
  }
  for (const [what, { code, answer, pace }] of Object.entries(bad)) {
    test(`${what} costs nothing but that peer`, async (t) => {
      const { mex, usa, pull } = await impostor(t, answer, pace)
      const before = mex.rows.toText()
      pull.start()
      await until(() => pull.status.problem !== null)
      assert.equal(pull.status.problem?.code, code)
      assert.deepEqual(mex.rows.toText(), before)
      // Another way to the same acts still works, and so does this side's own voice.
      assert.equal((await hear(mex, usa)).problem, null)
      await saySoon(mex, state())
      await pull.close()
    })
  }

  test('promises acts and sends none is asked no more often than a quiet one', async (t) => {
    const { pull, asked } = await impostor(t, (usa) => (request, response) => response.end(request.url?.endsWith(DIALOGUE) ? index(usa) : ''))
    assert.deepEqual(await pull.pull(), { taken: 0, problem: null })
    assert.equal(asked.length, 2)
  })

  test('fails again and again is asked ever more rarely', async (t) => {
    const { pull, asked } = await impostor(t, () => (_, response) => response.writeHead(500).end(), { shortestRetry: 40, longestRetry: 10_000 })
    pull.start()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    // At 0, 40, 120, 280, 600 milliseconds; every 40 would be 25 times.
    assert.ok(asked.length >= 1 && asked.length <= 6, `asked ${asked.length} times`)
  })

  test('is hinted at without end is asked no more often than the pace allows', async (t) => {
    const { pull, asked } = await impostor(t, (usa) => (_, response) => response.end(index(usa, { parties: [] })), { shortestPause: 150 })
    pull.start()
    const end = performance.now() + 600
    while (performance.now() < end) { pull.hint(); await new Promise((resolve) => setTimeout(resolve, 1)) }
    assert.ok(asked.length >= 1 && asked.length <= 6, `asked ${asked.length} times`)
  })
})

/** The same party on a copy of its folder: restored from a backup, or stolen. */
async function copyOf(t: TestContext, node: DialogueNode, home: string): Promise<string> {
  const copy = temporaryFolder(t)
  copyFileSync(join(home, 'keys.json'), join(copy, 'keys.json'))
  const store = await openStore({ dialogue: DIALOGUE, home: copy, mode: 'write' })
  const heads = node.ledger.heads()
  const acts = await Promise.all(Object.keys(heads).map((party) => node.store.acts(party, 0, 100_000)))
  await store.append({ acts: acts.flat() })
  await store.close()
  return copy
}

describe('a chain', () => {
  test('that begins with another root key than the one compared is not taken, whatever the index says of it', async (t) => {
    const [real, fake] = [await openNode(t, 'USA'), await openNode(t, 'USA')]
    const mex = await openNode(t, 'MEX')
    const root = real.ledger.chain('USA').root ?? ''
    const http = createServer((request, response) => {
      const said = { ...new ExchangeAnswers(fake).index(), parties: new ExchangeAnswers(fake).index().parties.map((one) => ({ ...one, root })) }
      if (request.url?.endsWith(DIALOGUE)) response.end(JSON.stringify(said))
      else void linesOf(fake).then((lines) => response.end(lines.map((line) => `${line}\n`).join('')))
    })
    const port = await freePort()
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    t.after(() => new Promise((resolve) => { http.close(resolve); http.closeAllConnections() }))
    const pull = new PeerPull(mex, { party: 'USA', url: `http://127.0.0.1:${port}`, rootKey: root }, new Map([['USA', root]]), PATIENT)
    t.after(() => pull.close())
    await assert.rejects(pull.pull(), { code: 'peer-root-mismatch' })
    assert.equal(mex.ledger.chain('USA').sequence, 0)
    assert.equal((await hear(mex, real)).problem, null)
  })

  test('of a party that nobody paired with and no charter names is not even asked for', async (t) => {
    const { usa, pull, mex } = await pair(t)
    const stranger = await openNode(t, 'CAN')
    await usa.running.node.import(new Map([['CAN', await linesOf(stranger)]]))
    assert.equal(usa.running.answers.index().parties.length, 3)
    await pull.pull()
    assert.equal(mex.ledger.chain('CAN').sequence, 0)
  })

  for (const [what, more] of [['as long as ours', 0], ['longer than ours', 2], ['shorter than ours', -1]] as const) {
    test(`in which a party signed another act than the one we hold is proof, where it is ${what}`, async (t) => {
      const [served] = await servedNodes(t, ['USA', 'MEX'])
      const mex = await openNode(t, 'MEX')
      if (served === undefined) return assert.fail()
      const usa = served.running.node
      await found([mex, usa])
      await exchange(mex, usa)
      const twin = await openNode(t, 'USA', { home: await copyOf(t, usa, served.home) })
      const place = twin.ledger.chain('USA').sequence + 1
      for (let index = 0; index < 2; index++) await saySoon(twin, state('public', `To one ${index}`))
      for (let index = 0; index < 2 + more; index++) await saySoon(usa, state('public', `To the other ${index}`))
      await hear(mex, twin)
      const before = mex.rows.toText()
      const roots = new Map([['USA', usa.ledger.chain('USA').root ?? '']])
      const pull = new PeerPull(mex, { party: 'USA', url: served.url, rootKey: roots.get('USA') ?? '' }, roots, PATIENT)
      t.after(() => pull.close())
      const { problem } = await pull.pull()
      assert.deepEqual([problem?.party, problem?.code], ['USA', 'fork'])
      const proofs = await mex.store.proofs()
      assert.equal(proofs.length, 1)
      // The first place at which the two differ, however long either went on.
      assert.equal(proofs[0]?.sequence, place)
      assert.equal(proofs[0].broughtBy, 'USA')
      assert.ok(proofs[0]?.held.includes('To one') && proofs[0].received.includes('To the other'))
      assert.deepEqual(mex.rows.toText(), before)
      assert.deepEqual((await pull.pull()).problem?.code, 'fork')
    })
  }
})
