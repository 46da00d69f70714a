// Two real nodes, and between them a proxy that does to answers what networks and liars do. What
// arrives wrong is never taken, what arrived right before it stays, and as soon as the way is good both
// hold the same.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { advance, say } from '../dialogue/testing/contents.ts'
import { PeerPull } from '../node/exchange/index.ts'
import type { PullPace } from '../node/exchange/index.ts'
import { assertSame, found, openNode, saySoon } from '../node/testing/nodes.ts'
import { badProxy } from './testing/bad-proxy.ts'
import type { Misbehaviour, Passing } from './testing/bad-proxy.ts'
import { servedNodes, until } from './testing/served.ts'

const PATIENT: Partial<PullPace> = { quiet: 600_000, shortestRetry: 600_000, longestRetry: 600_000, shortestPause: 1, answerWithin: 3_000 }
const ACTS = 40
const state = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'parties' }) as const
const acts = (count: number, name = 'Act') => Array.from({ length: count }, (_, index) => state(`${name} ${index} ñandú`))

/** MEX, which pulls from USA through a proxy; USA has spoken. */
async function onTheWay(t: TestContext, pace: Partial<PullPace> = {}, count = ACTS) {
  const [usa] = await servedNodes(t, ['USA', 'MEX'])
  if (usa === undefined) return assert.fail()
  const mex = await openNode(t, 'MEX')
  await found([mex, usa.running.node])
  if (count > 0) await saySoon(usa.running.node, ...acts(count))
  const proxy = await badProxy(t, usa.url)
  const roots = new Map([['USA', usa.running.node.ledger.chain('USA').root ?? '']])
  const pull = new PeerPull(mex, { party: 'USA', url: proxy.url, rootKey: roots.get('USA') ?? '' }, roots, { ...PATIENT, ...pace })
  t.after(() => pull.close())
  return { mex, usa, proxy, pull }
}

const isChain = ({ request }: Pick<Passing, 'request'>) => request.url?.includes('/USA?') === true
/** Misbehaves with the answers that hold acts, and sends this instead. */
const instead = (change: (lines: readonly string[], passing: Passing) => string | Buffer): Misbehaviour => (passing) => {
  if (!isChain(passing) || passing.status !== 200) return false
  const { 'content-length': _length, ...headers } = passing.headers
  passing.response.writeHead(200, headers).end(change(passing.body.toString().split('\n').slice(0, -1), passing))
  return true
}
const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')
/** Sends the first half of the answer, and then what this does. */
const half = (then: (passing: Passing) => void): Misbehaviour => (passing) => {
  if (!isChain(passing)) return false
  passing.response.writeHead(200, passing.headers)
  passing.response.write(passing.body.subarray(0, passing.body.length / 2), () => setTimeout(() => then(passing), 100))
  return true
}

describe('an answer on its way', () => {
  /** `taken`: how much of what came right before is kept, at least. */
  const cases: Record<string, { how: Misbehaviour; code: string | null; taken: number; pace?: Partial<PullPace> }> = {
    'cut off within a line': { how: instead((lines) => joined(lines).slice(0, -joined(lines).length / 2)), code: 'peer-garbled', taken: ACTS / 2 - 1 },
    'cut off within a character': { how: instead((lines) => { const bytes = Buffer.from(joined(lines)); return bytes.subarray(0, bytes.lastIndexOf(0xc3) + 1) }), code: 'peer-garbled', taken: ACTS - 1 },
    'cut off between lines': { how: instead((lines) => joined(lines.slice(0, 10))), code: null, taken: ACTS },
    'shorter than its length says': { how: half(({ response }) => response.socket?.end()), code: 'peer-unreachable', taken: 0 },
    'reset in the middle': { how: half(({ response }) => response.socket?.resetAndDestroy()), code: 'peer-unreachable', taken: 0 },
    'reset before it begins': { how: (passing) => { if (!isChain(passing)) return false; passing.response.socket?.resetAndDestroy(); return true }, code: 'peer-unreachable', taken: 0 },
    'that stops in the middle': { how: half(() => undefined), code: 'peer-unreachable', taken: 10, pace: { answerWithin: 700 } },
    'that drips': { how: (passing) => {
      if (!isChain(passing)) return false
      passing.response.writeHead(200, { ...passing.headers })
      let place = 0
      const drip = setInterval(() => { if (place < passing.body.length && !passing.response.destroyed) passing.response.write(passing.body.subarray(place, place += 7)); else clearInterval(drip) }, 5)
      passing.response.on('close', () => clearInterval(drip))
      return true
    }, code: 'peer-unreachable', taken: 0, pace: { answerWithin: 700 } },
    'with its acts in another order': { how: instead((lines) => joined([...lines].reverse())), code: 'sequence-gap', taken: 0 },
    'with two acts exchanged': { how: instead((lines) => joined([...lines.slice(0, 10), lines[11] ?? '', lines[10] ?? '', ...lines.slice(12)])), code: 'sequence-gap', taken: 10 },
    'with an act left out': { how: instead((lines) => joined([...lines.slice(0, 10), ...lines.slice(11)])), code: 'sequence-gap', taken: 10 },
    'with every act twice': { how: instead((lines) => joined(lines.flatMap((line) => [line, line]))), code: null, taken: ACTS },
    'with a byte changed': { how: instead((lines) => joined(lines.map((line, at) => (at === 10 ? line.replace('ñandú', 'ñandu') : line)))), code: 'body-hash-mismatch', taken: 10 },
    'with a signature changed': { how: instead((lines) => joined(lines.map((line, at) => (at === 10 ? line.replace(/"signature":"(.)/, (_, first: string) => `"signature":"${first === 'A' ? 'B' : 'A'}`) : line)))), code: 'signature-invalid', taken: 10 },
    'with garbage among its acts': { how: instead((lines) => joined([...lines.slice(0, 10), '{"x":', ...lines.slice(10)])), code: 'malformed-json', taken: 10 },
    'with bytes that are no text among its acts': { how: instead((lines) => Buffer.concat([Buffer.from(joined(lines.slice(0, 10))), Buffer.of(0xff, 0x0a), Buffer.from(joined(lines.slice(10)))])), code: 'peer-garbled', taken: 10 },
    'with a line beyond measure': { how: instead((lines) => joined([...lines.slice(0, 10), 'x'.repeat(300_000)])), code: 'peer-garbled', taken: 10, pace: { longestLine: 100_000 } },
    'with the bodies taken out': { how: instead((lines) => joined(lines.map((line, at) => (at < 10 ? line : withoutBody(line))))), code: 'body-withheld', taken: 10 },
    'without end': { how: (passing) => {
      if (!isChain(passing)) return false
      passing.response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write(passing.body)
      const more = () => { while (!passing.response.destroyed && passing.response.write('\n'.repeat(65_536))); }
      passing.response.on('drain', more)
      more()
      return true
    }, code: 'peer-garbled', taken: ACTS, pace: { largestAnswer: 5_000_000 } },
    'compressed beyond all measure': { how: (passing) => { if (!isChain(passing)) return false; passing.response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB); return true }, code: 'peer-garbled', taken: 0, pace: { largestAnswer: 5_000_000 } },
    'compressed and broken': { how: (passing) => { if (!isChain(passing)) return false; passing.response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'); return true }, code: 'peer-unreachable', taken: 0 },
    'that leads elsewhere': { how: (passing) => { if (!isChain(passing)) return false; passing.response.writeHead(307, { location: passing.request.url ?? '' }).end(); return true }, code: 'peer-unreachable', taken: 0 },
    'that asks for patience': { how: (passing) => { if (!isChain(passing)) return false; passing.response.writeHead(429, { 'retry-after': '0' }).end(); return true }, code: 'peer-busy', taken: 0 },
    'delayed': { how: async (passing) => { if (isChain(passing)) await sleep(400); return false }, code: null, taken: ACTS },
  }
  const BOMB = gzipSync(Buffer.alloc(300_000_000, 0x0a))
  for (const [what, { how, code, taken, pace }] of Object.entries(cases)) {
    test(`${what} costs what is wrong with it and nothing else`, async (t) => {
      const { mex, usa, proxy, pull } = await onTheWay(t, pace)
      const before = mex.ledger.chain('USA').sequence
      proxy.misbehave(how)
      const told = await pull.pull().then(({ problem }) => problem?.code ?? null, (error: { code?: string }) => error.code ?? 'peer-unreachable')
      assert.equal(String(told).startsWith('ERR') || typeof told === 'number' ? 'peer-unreachable' : told, code)
      const held = mex.ledger.chain('USA').sequence
      assert.ok(held - before >= taken, `${held - before} acts`)
      assert.equal(mex.ledger.hashAt('USA', held), usa.running.node.ledger.hashAt('USA', held))
      proxy.misbehave(null)
      assert.equal((await pull.pull()).problem, null)
      await assertSame(mex, usa.running.node)
    })
  }

  test('done anything to, act by act, never brings what was not signed, and both hold the same in the end', async (t) => {
    const { mex, usa, proxy, pull } = await onTheWay(t, { answerWithin: 1_000 }, 0)
    let told = 0
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('drop', 'twice', 'swap', 'cut', 'flip', 'blank'), { maxLength: 4 }), fc.nat(), async (deeds, seed) => {
      await saySoon(usa.running.node, ...acts(5, `Run ${told++}`))
      proxy.misbehave(instead((lines) => deeds.reduce<Buffer>((bytes, deed, at) => spoiled(bytes, deed, seed + at), Buffer.from(joined(lines)))))
      await pull.pull().catch(() => undefined)
      const held = mex.ledger.chain('USA').sequence
      assert.equal(mex.ledger.hashAt('USA', held), usa.running.node.ledger.hashAt('USA', held))
      proxy.misbehave(null)
      assert.equal((await pull.pull()).problem, null)
      assert.equal(mex.ledger.chain('USA').hash, usa.running.node.ledger.chain('USA').hash)
    }), { numRuns: 40 })
    await assertSame(mex, usa.running.node)
  })
})

function withoutBody(line: string): string {
  const { header, signature } = JSON.parse(line) as { header: unknown; signature: unknown }
  return JSON.stringify({ header, signature })
}

function spoiled(bytes: Buffer, deed: string, seed: number): Buffer {
  const lines = bytes.toString('latin1').split('\n')
  const at = seed % Math.max(1, lines.length - 1)
  if (deed === 'drop') lines.splice(at, 1)
  if (deed === 'twice') lines.splice(at, 0, lines[at] ?? '')
  if (deed === 'swap') lines.splice(at, 2, ...lines.slice(at, at + 2).reverse())
  if (deed === 'blank') lines.splice(at, 0, '')
  const changed = Buffer.from(lines.join('\n'), 'latin1')
  if (deed === 'cut') return changed.subarray(0, seed % (changed.length + 1))
  if (deed === 'flip' && changed.length > 0) changed[seed % changed.length] = (changed[seed % changed.length] ?? 0) ^ (1 << (seed % 8))
  return changed
}

describe('a peer that asks for patience', () => {
  test('is left alone for as long as it says, whoever hints', async (t) => {
    const { proxy, pull } = await onTheWay(t, { shortestRetry: 1, longestRetry: 1 })
    proxy.misbehave(({ response }) => { response.writeHead(503, { 'retry-after': '1' }).end(); return true })
    pull.start()
    await until(() => pull.status.problem?.code === 'peer-busy')
    const asked = proxy.asked.length
    const end = performance.now() + 700
    while (performance.now() < end) { pull.hint(); await sleep(5) }
    assert.equal(proxy.asked.length, asked)
    proxy.misbehave(null)
    await until(() => pull.status.problem === null)
  })
})

describe('two peers, of which one', () => {
  for (const [what, how] of [
    ['never answers', () => true], ['sends garbage', ({ response }) => { response.end('garbage'.repeat(10_000)); return true }],
    ['floods', ({ response }) => { const more = () => { while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20))); }; response.on('drain', more); more(); return true }],
  ] as readonly (readonly [string, Misbehaviour])[]) {
    test(`${what}: the other gets through all the same`, async (t) => {
      const [usa, can] = await servedNodes(t, ['USA', 'CAN', 'MEX'])
      if (usa === undefined || can === undefined) return assert.fail()
      const mex = await openNode(t, 'MEX')
      await found([mex, usa.running.node, can.running.node])
      const proxy = await badProxy(t, usa.url)
      proxy.misbehave(how)
      const roots = new Map([usa, can].map(({ running: { node } }) => [node.party, node.ledger.chain(node.party).root ?? '']))
      const pace = { quiet: 30, shortestRetry: 20, longestRetry: 50, shortestPause: 1 }
      const pulls = [[proxy.url, 'USA'], [can.url, 'CAN']].map(([url = '', party = '']) => new PeerPull(mex, { party, url, rootKey: roots.get(party) ?? '' }, roots, pace))
      t.after(() => Promise.all(pulls.map((pull) => pull.close())))
      for (const pull of pulls) pull.start()
      for (let round = 0; round < 3; round++) {
        const { header } = await saySoon(can.running.node, state(`Round ${round}`))
        await until(() => mex.ledger.chain('CAN').sequence === header.sequence, () => JSON.stringify(pulls.map(({ status }) => status)))
      }
      assert.equal(pulls[1]?.status.problem, null)
      // And when it comes to its senses it is heard.
      proxy.misbehave(null)
      const { header } = await saySoon(usa.running.node, state('Here again'))
      if (what !== 'never answers') await until(() => mex.ledger.chain('USA').sequence === header.sequence)
    })
  }
})
