import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import fc from 'fast-check'
import pg from 'pg'
import { parseAct, withholdBody } from '../record/index.ts'
import type { PartyId } from '../record/index.ts'
import { serveHome, servedNodes, until } from '../api/testing/served.ts'
import type { Served } from '../api/testing/served.ts'
import { advance, say } from '../dialogue/testing/contents.ts'
import { openStore } from '../store/open.ts'
import { freePort } from '../store/testing/free-port.ts'
import { startPostgres } from '../store/testing/postgres.ts'
import { DialogueNode } from './dialogue-node.ts'
import { ExchangeAnswers } from './exchange/answer.ts'
import { PeerPull } from './exchange/pull.ts'
import { findRestored, RESTORED_FILE } from './restored.ts'
import { MOST_TRIES } from './rollback.ts'
import { backUp, putBack } from './testing/backups.ts'
import { assertSame, DIALOGUE, exchange, found, hear, linesOf, openNode, refusalOf, retitle, saySoon, temporaryFolder, TestClock, testSigner } from './testing/nodes.ts'

const QUICK = { pace: { quiet: 20, shortestRetry: 20, longestRetry: 50, shortestPause: 1 } }
const state = (text = 'A weir', audience: 'public' | 'parties' = 'parties') =>
  ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience }) as const

/** MEX and USA at work, founded. */
async function founded(t: TestContext): Promise<[mex: Served, usa: Served]> {
  const [mex, usa] = await servedNodes(t, ['MEX', 'USA'], QUICK)
  if (mex === undefined || usa === undefined) return assert.fail()
  await found([mex.running.node, usa.running.node])
  for (const { running } of [mex, usa]) running.start()
  return [mex, usa]
}

const holdSame = (...nodes: readonly Served[]) => until(
  () => new Set(nodes.map(({ running }) => JSON.stringify(running.node.ledger.heads()))).size === 1 && nodes.every(({ running }) => running.node.silence === null),
  () => JSON.stringify(nodes.map(({ running }) => [running.node.ledger.heads(), running.node.silence, running.peers[0]?.status.problem])))

/** Ends a node, puts an older copy of its home back, and opens it there again. */
async function restore(t: TestContext, served: Served, copy: string, keeping: readonly string[] = []): Promise<Served> {
  await served.stop()
  await served.running.close()
  putBack(copy, served.home, keeping)
  return serveHome(t, served.home, served.port, QUICK)
}

describe('a node restored from an old backup', () => {
  test('signs nothing before it has asked its peer, recovers its own acts and what they had seen, and goes on where it had been', async (t) => {
    const [mex, usa] = await founded(t)
    const copy = backUp(t, usa.home)
    for (const text of ['one', 'two']) await saySoon(usa.running.node, state(text))
    await holdSame(mex, usa)
    await saySoon(mex.running.node, retitle(mex.running.node, 'element/1.1', 'Wells'))
    await holdSame(mex, usa)
    await saySoon(usa.running.node, state('three'))
    await holdSame(mex, usa)
    const { sequence } = usa.running.node.ledger.chain('USA')
    const again = await restore(t, usa, copy)
    assert.ok(again.running.node.ledger.chain('USA').sequence < sequence)
    // Not started yet: the first act itself asks, and is refused.
    assert.equal(refusalOf(await again.running.node.say(state('too early'))), 'behind-own-record')
    assert.equal(refusalOf(await again.running.node.rotate(null)), 'behind-own-record')
    again.running.start()
    await holdSame(mex, again)
    const next = await saySoon(again.running.node, state('four'))
    assert.equal(next.header.sequence, sequence + 1)
    await holdSame(mex, again)
    await assertSame(mex.running.node, again.running.node)
    assert.deepEqual([await mex.running.node.store.proofs(), await again.running.node.store.proofs()], [[], []])
    assert.deepEqual([...mex.faults, ...again.faults], [])
  })

  test('stays silent over restarts while its peer is away, and tells its pages', async (t) => {
    const [mex, usa] = await founded(t)
    const copy = backUp(t, usa.home)
    await saySoon(usa.running.node, state())
    await holdSame(mex, usa)
    const first = await restore(t, usa, copy)
    const told: string[] = []
    first.running.node.onChange((keys) => told.push(...keys))
    await first.running.peers[0]?.asked()
    assert.equal(first.running.node.silence, 'behind-own-record')
    assert.deepEqual(told, ['silence'])
    await mex.stop()
    await first.stop()
    await first.running.close()
    const second = await serveHome(t, usa.home, usa.port, QUICK)
    assert.equal(refusalOf(await second.running.node.say(state())), 'behind-own-record')
    await second.running.node.doDuties()
    second.running.start()
    await mex.again()
    await holdSame(mex, second)
  })

  test('does not give up a signature that an officer had decided on', async (t) => {
    const [mex, usa] = await founded(t)
    const theirs = await saySoon(mex.running.node, retitle(mex.running.node, 'element/1.1', 'Wells'))
    const ours = await saySoon(usa.running.node, retitle(usa.running.node, 'element/1.1', 'Rivers'))
    await holdSame(mex, usa)
    await mex.stop()
    assert.equal(refusalOf(await usa.running.intentions.sign(theirs.hash)), 'stands-on-competing')
    const { node, intentions } = usa.running
    await node.heardOwnHead('MEX', { sequence: 1000, hash: 'f'.repeat(64) })
    await intentions.carryOut()
    assert.equal(await intentions.isPending(theirs.hash), true)
    await node.trustAsHeld()
    await mex.again()
    await until(() => mex.running.node.rows.find('proposal', theirs.hash)?.status === 'adopted', () => JSON.stringify([ours.hash, usa.faults]))
  })

  test('that finds no keys in its home but its root recovers, and signs once the root has added one', async (t) => {
    const [mex, usa] = await founded(t)
    const copy = backUp(t, usa.home)
    assert.ok('acts' in await usa.running.node.rotate('yearly'))
    await saySoon(usa.running.node, state('between the parties'))
    await holdSame(mex, usa)
    const again = await restore(t, usa, copy)
    again.running.start()
    await holdSame(mex, again)
    assert.equal(refusalOf(await again.running.node.say(state())), 'not-signing')
    assert.ok('acts' in await again.running.node.rotate('restored'))
    await saySoon(again.running.node, state())
    await holdSame(mex, again)
    await assertSame(mex.running.node, again.running.node)
  })

  test('to before its first act, with its keys, does not begin a second chain', async (t) => {
    const [mex, usa] = await founded(t)
    const before = usa.running.node.ledger.chain('USA').sequence
    const again = await restore(t, usa, temporaryFolder(t), ['keys.json', 'node.json'])
    again.running.start()
    await holdSame(mex, again)
    assert.ok(again.running.node.ledger.chain('USA').sequence >= before)
    assert.deepEqual(await mex.running.node.store.proofs(), [])
    await saySoon(again.running.node, state())
    await holdSame(mex, again)
  })

  test('marked as such signs nothing until a peer has answered, and then is no longer marked', async (t) => {
    const [mex, usa] = await founded(t)
    const copy = backUp(t, usa.home)
    writeFileSync(join(copy, RESTORED_FILE), '{"at":"2026-11-23T12:00:00Z"}')
    await mex.stop()
    const again = await restore(t, usa, copy)
    assert.equal(refusalOf(await again.running.node.say(state())), 'restored-unheard')
    again.running.start()
    await until(() => again.running.peers[0]?.status.problem?.code === 'peer-unreachable')
    assert.equal(refusalOf(await again.running.node.say(state())), 'restored-unheard')
    assert.ok(existsSync(join(usa.home, RESTORED_FILE)))
    await mex.again()
    await until(() => again.running.node.silence === null)
    assert.ok(!existsSync(join(usa.home, RESTORED_FILE)))
    await saySoon(again.running.node, state())
    await holdSame(mex, again)
  })

  test('whose peers are gone for ever speaks once people decide so', async (t) => {
    const home = temporaryFolder(t)
    const first = await openNode(t, 'USA', { home })
    await first.close()
    writeFileSync(join(home, RESTORED_FILE), 'not even JSON')
    const usa = await reopened(t, 'USA', home)
    assert.equal(refusalOf(await usa.rotate(null)), 'restored-unheard')
    assert.equal(await usa.trustAsHeld(), true)
    assert.ok('acts' in await usa.rotate(null))
    assert.ok(!existsSync(join(home, RESTORED_FILE)))
  })
})

describe('a copy of a home put back at any moment', () => {
  test('ends with both sides holding the same, and no second act at one place', async (t) => {
    const [mex, first] = await founded(t)
    let usa = first
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('usa', 'mex', 'propose', 'rotate', 'meet'), { minLength: 2, maxLength: 8 }), fc.nat(7), fc.boolean(), async (steps, at, isEager) => {
      let copy = backUp(t, usa.home)
      for (const [index, step] of steps.entries()) {
        if (index === at) copy = backUp(t, usa.home)
        if (step === 'usa') await saySoon(usa.running.node, state(`usa ${index}`))
        if (step === 'mex') await saySoon(mex.running.node, state(`mex ${index}`))
        if (step === 'propose') await usa.running.node.say(retitle(usa.running.node, 'element/1.1', `Wells ${index}`))
        if (step === 'rotate') await mex.running.node.rotate(null)
        if (step === 'meet') await holdSame(mex, usa)
      }
      await holdSame(mex, usa)
      const { sequence } = usa.running.node.ledger.chain('USA')
      usa = await restore(t, usa, copy)
      const early = isEager ? usa.running.node.say(state('eager')) : null
      usa.running.start()
      await early
      await holdSame(mex, usa)
      assert.ok(usa.running.node.ledger.chain('USA').sequence >= sequence)
      await assertSame(mex.running.node, usa.running.node)
      assert.deepEqual([...(await mex.running.node.store.proofs()), ...(await usa.running.node.store.proofs())], [])
    }), { numRuns: 8 })
  })
})

const server = await startPostgres()

describe('tables of a PostgreSQL put back from a dump', { skip: 'reason' in server ? server.reason : false }, () => {
  if ('reason' in server) return
  const schema = `rollback_${process.pid}`
  const ask = async (text: string) => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    try {
      return (await client.query<{ tablename: string }>(text)).rows
    } finally {
      await client.end()
    }
  }
  after(async () => {
    await ask(`DROP SCHEMA IF EXISTS ${schema} CASCADE; DROP SCHEMA IF EXISTS ${schema}_dump CASCADE`)
    await server.stop()
  })

  test('end in the same way: recovered from the peer, and no second act at one place', async (t) => {
    const databaseUrlOf = (party: string) => { const url = new URL(server.url); url.searchParams.set('schema', schema); return party === 'USA' ? url.href : null }
    const [mex, usa] = await servedNodes(t, ['MEX', 'USA'], { ...QUICK, databaseUrlOf })
    if (mex === undefined || usa === undefined) return assert.fail()
    await found([mex.running.node, usa.running.node])
    for (const { running } of [mex, usa]) running.start()
    const tables = (await ask(`SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = '${schema}'`)).map(({ tablename }) => tablename)
    await ask([`CREATE SCHEMA ${schema}_dump`, ...tables.map((name) => `CREATE TABLE ${schema}_dump.${name} AS TABLE ${schema}.${name}`)].join('; '))
    for (const text of ['one', 'two']) await saySoon(usa.running.node, state(text))
    await holdSame(mex, usa)
    const { sequence } = usa.running.node.ledger.chain('USA')
    await usa.stop()
    await usa.running.close()
    await ask(tables.map((name) => `TRUNCATE ${schema}.${name}; INSERT INTO ${schema}.${name} TABLE ${schema}_dump.${name}`).join('; '))
    const again = await serveHome(t, usa.home, usa.port, QUICK)
    assert.equal(refusalOf(await again.running.node.say(state('too early'))), 'behind-own-record')
    again.running.start()
    await holdSame(mex, again)
    assert.equal((await saySoon(again.running.node, state('three'))).header.sequence, sequence + 1)
    await holdSame(mex, again)
    await assertSame(mex.running.node, again.running.node)
    assert.deepEqual([...(await mex.running.node.store.proofs()), ...(await again.running.node.store.proofs())], [])
    await again.stop()
    await again.running.close()
  })
})

describe('what a peer says of our own chain', () => {
  const PATIENT = { quiet: 600_000, shortestRetry: 600_000, longestRetry: 600_000, shortestPause: 1 }

  /** MEX founded with USA, and something else at USA's address that says of MEX's chain what it is told to. */
  async function impostor(t: TestContext, claim: () => { sequence: number; hash: string }, lines: (after: number) => Promise<readonly string[]> | readonly string[] = () => []) {
    const home = temporaryFolder(t)
    const [mex, usa] = [await openNode(t, 'MEX', { home }), await openNode(t, 'USA')]
    await found([mex, usa])
    const http = createServer((request, response) => {
      const { parties, ...index } = new ExchangeAnswers(usa).index()
      const after = Number(/after=(\d+)/.exec(request.url ?? '')?.[1] ?? 0)
      if (request.url?.endsWith(DIALOGUE)) response.end(JSON.stringify({ ...index, parties: parties.map((one) => (one.party === 'MEX' ? { ...one, head: claim() } : one)) }))
      else void Promise.resolve(lines(after)).then((some) => response.end(some.map((line) => `${line}\n`).join('')))
    })
    const port = await freePort()
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    t.after(() => new Promise((resolve) => { http.close(resolve); http.closeAllConnections() }))
    const roots = new Map([['USA', usa.ledger.chain('USA').root ?? '']])
    const pull = new PeerPull(mex, { party: 'USA', url: `http://127.0.0.1:${port}`, rootKey: roots.get('USA') ?? '' }, roots, PATIENT)
    t.after(() => pull.close())
    return { mex, usa, pull, home }
  }

  test('without ever showing it silences us for some tries, and costs that peer its word', async (t) => {
    let claimed = 1000
    const { mex, usa, pull } = await impostor(t, () => ({ sequence: claimed++, hash: 'f'.repeat(64) }))
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      assert.equal(mex.isUnshown('USA'), false)
      await pull.pull()
      if (tries < MOST_TRIES - 1) assert.equal(refusalOf(await mex.say(state())), 'behind-own-record')
    }
    assert.equal(mex.isUnshown('USA'), true)
    await saySoon(mex, state())
    // It may raise its claim as it likes; its own acts are heard as before.
    await pull.pull()
    await saySoon(mex, state())
    await saySoon(usa, state())
    assert.deepEqual(await hear(mex, usa), { taken: 1, problem: null })
    pull.start()
    await until(() => pull.status.answeredAt !== null)
    assert.equal(pull.status.problem?.code, 'own-record-unshown')
    // Nor is its word worth more once it has said otherwise for a while; it is only named while it goes on.
    await mex.heardOwnHead('USA', null)
    assert.equal(mex.isUnshown('USA'), false)
    await mex.heardOwnHead('USA', { sequence: 2000, hash: 'e'.repeat(64) })
    assert.deepEqual([mex.isUnshown('USA'), mex.silence], [true, null])
  })

  test('and shows with forged signatures is no showing', async (t) => {
    const { mex, pull } = await impostor(t, () => ({ sequence: 1000, hash: 'f'.repeat(64) }), async () => (await linesOf(mex)).slice(-1).map((line) => withholdBody(parsed(line)).replaceAll(/"sequence":(\d+)/g, (_, last) => `"sequence":${Number(last) + 1}`)))
    for (let tries = 0; tries < MOST_TRIES; tries++) await pull.pull()
    assert.equal(mex.silence, null)
  })

  test('and shows by a header that our key signed silences us for as long as we lack it, also where its body does not come', async (t) => {
    const twin = { lines: [] as string[] }
    const { mex, usa, pull, home } = await impostor(t, () => headOf(twin.lines), (after) => twin.lines.slice(after))
    // The same party elsewhere says one thing more.
    const other = await openNode(t, 'MEX', { home: backUp(t, home) })
    await saySoon(other, state('said elsewhere'))
    const whole = await linesOf(other)
    twin.lines = whole.map((line, index) => (index === whole.length - 1 ? withholdBody(parsed(line)) : line))
    for (let tries = 0; tries < MOST_TRIES + 2; tries++) await pull.pull()
    assert.equal(mex.silence, 'behind-own-record')
    assert.equal(mex.isUnshown('USA'), false)
    assert.equal(await mex.trustAsHeld(), false)
    twin.lines = whole
    await pull.pull()
    assert.equal(mex.silence, null)
    await saySoon(mex, state())
    await exchange(mex, usa)
    await assertSame(mex, usa)
  })

  test('is remembered as restored: a word is not set aside then, unless people decide', async (t) => {
    const { mex, pull, home } = await impostor(t, () => ({ sequence: 1000, hash: 'f'.repeat(64) }))
    await mex.close()
    writeFileSync(join(home, RESTORED_FILE), '{}')
    const again = await reopened(t, 'MEX', home)
    const asking = new PeerPull(again, { party: 'USA', url: pull.status.url, rootKey: '' }, new Map(), PATIENT)
    t.after(() => asking.close())
    for (let tries = 0; tries < MOST_TRIES + 2; tries++) await asking.pull().catch(() => undefined)
    assert.equal(again.silence, 'behind-own-record')
    assert.equal(await again.trustAsHeld(), true)
    await saySoon(again, state())
    await asking.pull().catch(() => undefined)
    await saySoon(again, state())
  })
})

const parsed = (line: string) => { const act = parseAct(line); return 'header' in act ? act : assert.fail() }
const headOf = (lines: readonly string[]) => { const last = parsed(lines.at(-1) ?? ''); return { sequence: last.header.sequence, hash: last.hash } }

/** A node opened again in its home, as it would be from the command line. */
async function reopened(t: TestContext, party: PartyId, home: string): Promise<DialogueNode> {
  const store = await openStore({ dialogue: DIALOGUE, home, mode: 'write' })
  const node = await DialogueNode.open({ party, dialogue: DIALOGUE, store, signer: testSigner(home), clock: new TestClock(), restored: findRestored(home) })
  t.after(() => node.close().catch(() => undefined))
  return node
}
