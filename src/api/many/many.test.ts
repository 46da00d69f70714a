// Several processes of one node on one store, with the real pages of the first dialogue.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { checkProcesses } from '../../node/doctor/processes.ts'
import { openTraces, watchStages } from '../../node/operations/index.ts'
import type { Answered as Told } from '../../node/operations/index.ts'
import { traceReceiver } from '../../node/operations/testing/receiver.ts'
import { readSettings, writeSettings } from '../../node/settings.ts'
import { openStore } from '../../store/open.ts'
import { PRIVATE_KINDS } from '../../store/private-kinds.ts'
import { saySoon } from '../../node/testing/nodes.ts'
import { say, advance } from '../../dialogue/testing/contents.ts'
import { workspacePath } from '../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../web/workspace/routes.ts'
import { ask } from '../testing/ask.ts'
import type { Answered } from '../testing/ask.ts'
import { TestDesk } from '../testing/desk.ts'
import { serveOneOfMany } from '../testing/many.ts'
import type { OneOfMany } from '../testing/many.ts'
import { onHled, servedNodes, until } from '../testing/served.ts'
import type { Served, ServedOptions } from '../testing/served.ts'
import { placeOfReading } from './at-writer.ts'

const cleaners: (() => unknown)[] = []
const forAll = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
let founded: Served
let options: ServedOptions
let writer: OneOfMany
let attendant: OneOfMany

const path = (route: PlainRoute | ParameterRoute, parameter = '') => workspacePath(route as ParameterRoute, 'en', parameter)
const open = (t: { after(clean: () => unknown): void } = forAll, more: { attendsOnly?: boolean } = {}) => {
  const { renderer } = options
  if (renderer === undefined) return assert.fail()
  return serveOneOfMany(t, founded.home, { surroundings: { dialogues: options.dialogues ?? '', pace: options.pace ?? {} }, renderer, clock: founded.clock, ...more })
}
const standing = (one: OneOfMany) => one.serving.standing()
const caughtUp = () => until(() => standing(attendant).position === standing(writer).position && standing(attendant).lag?.commits === 0, () => JSON.stringify([standing(writer), standing(attendant), attendant.faults.map(String)]), 10_000)

before(async () => {
  options = await onHled()
  const [mex, usa] = await servedNodes(forAll, ['MEX', 'USA'], options)
  if (mex === undefined || usa === undefined) return assert.fail()
  founded = mex
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined && running.site.find('/en/') !== null))
  await mex.server.close()
  await mex.running.close()
  writer = await open()
  attendant = await open()
  await caughtUp()
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

/** Two desks of one session, at two processes. */
async function desks(officer = 'mex-sre'): Promise<{ readonly there: TestDesk; readonly here: TestDesk }> {
  const there = await new TestDesk(writer.port).signIn(officer)
  const here = new TestDesk(attendant.port)
  for (const [name, value] of there.cookies) here.cookies.set(name, value)
  return { there, here }
}

/** What differs from one answer to the next by itself. */
const plain = (text: string) => text.replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g, '<once>')

/** A note of the side alone, as a form sends it. */
async function writeNote(desk: TestDesk, page: string, note: string): Promise<Answered> {
  const { csrf = '' } = await desk.formOf(page, page)
  return desk.post(page, { csrf, do: 'note', note, once: randomUUID() })
}

/** Tells where two pages part, and not both of them whole. */
function assertSameText(one: string, other: string, page: string): void {
  if (one === other) return
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  assert.equal(one.slice(Math.max(0, at - 80), at + 120), other.slice(Math.max(0, at - 80), at + 120), page)
}

describe('a process that attends', () => {
  test('is told by /readyz, with what it is and how far', async () => {
    const [one, other] = [JSON.parse((await ask(writer.port, '/readyz')).text), JSON.parse((await ask(attendant.port, '/readyz')).text)] as Record<string, unknown>[]
    assert.deepEqual([one?.role, one?.status, one?.attendants], ['writer', 'ready', 1])
    assert.deepEqual([other?.role, other?.status, other?.position, (other?.lag as { commits: number }).commits], ['attendant', 'ready', one?.position, 0])
    assert.equal((await ask(attendant.port, '/healthz')).status, 200)
  })

  test('hands a trace on to the writer with what it passes on, and believes nobody outside', async (t) => {
    const receiver = await traceReceiver(t)
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url
    const told: Told[] = []
    const stop = watchStages({ answered: (one) => { told.push(one) } })
    const traces = await openTraces({ environment: process.env, party: 'MEX', version: '1.0.0' })
    t.after(() => { delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT; stop() })
    const { here } = await desks()
    const page = path('amend', 'I.1.a')
    const forged = '0af7651916cd43dd8448eb211c80319c'
    await ask(attendant.port, page, { method: 'POST', body: 'csrf=x', headers: { traceparent: `00-${forged}-b7ad6b7169203331-01`, 'content-type': 'application/x-www-form-urlencoded', cookie: [...here.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })
    await traces?.close()
    const requests = receiver.spans.filter(({ name }) => name === 'request')
    const passed = requests.find(({ attributes }) => attributes.some(({ key, value }) => key === 'alternat.kind' && Object.values(value).includes('forwarded'))) ?? assert.fail()
    const within = requests.filter(({ parentSpanId }) => parentSpanId === passed.spanId)
    assert.deepEqual(within.map(({ traceId, attributes }) => [traceId, attributes.some(({ key, value }) => key === 'http.route' && Object.values(value).includes('amend'))]), [[passed.traceId, true]])
    assert.ok(requests.every(({ traceId }) => traceId !== forged))
    assert.deepEqual(told.filter(({ method, kind }) => method === 'POST' && kind === 'forwarded').map(({ status }) => status), [403])
  })

  test('behind a proxy goes on with its trace, which so leads from the proxy through it to the writer', async (t) => {
    const settings = readSettings(founded.home)
    const { databaseUrl: _none, ...written } = settings
    writeSettings(founded.home, { ...written, isBehindProxy: true })
    const proxied = await open(t, { attendsOnly: true }).finally(() => { writeSettings(founded.home, written) })
    await until(() => standing(proxied).position === standing(writer).position && standing(proxied).lag?.commits === 0)
    const receiver = await traceReceiver(t)
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url
    const traces = await openTraces({ environment: process.env, party: 'MEX', version: '1.0.0' })
    t.after(() => { delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT })
    const { there } = await desks()
    const [trace, span] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7']
    await ask(proxied.port, path('amend', 'I.1.a'), { headers: { traceparent: `00-${trace}-${span}-01`, cookie: [...there.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })
    await traces?.close()
    const requests = receiver.spans.filter(({ name, traceId }) => name === 'request' && traceId === trace)
    const attended = requests.find(({ parentSpanId }) => parentSpanId === span) ?? assert.fail(JSON.stringify(receiver.spans.map(({ name, traceId, parentSpanId }) => [name, traceId, parentSpanId])))
    assert.deepEqual(requests.filter(({ parentSpanId }) => parentSpanId === attended.spanId).map(({ attributes }) => attributes.some(({ key, value }) => key === 'http.route' && Object.values(value).includes('amend'))), [true])
  })

  test('answers public pages and the record as the writer does, byte for byte', async () => {
    for (const page of ['/en/', '/es/plan', '/en/plan/I.1', '/en/plan/I.1.json', '/record/hled/MEX.ndjson', '/nothing/here']) {
      const [one, other] = [await ask(writer.port, page), await ask(attendant.port, page)]
      assert.deepEqual([other.status, other.headers.etag, other.text], [one.status, one.headers.etag, one.text], page)
    }
  })

  test('shows every page of the workspace that links lead to as the writer does', async () => {
    for (const officer of ['mex-sre', 'mex-se']) {
      const { there, here } = await desks(officer)
      const [waiting, seen] = [[path('inbox')], new Set<string>()]
      let own = 0
      while (waiting.length > 0 && seen.size < 70) {
        const page = waiting.shift() ?? ''
        if (seen.has(page) || /sign-out|audit/.test(page)) continue
        seen.add(page)
        const one = await there.get(page)
        for (const [, link = ''] of one.text.matchAll(/href="(\/en\/workspace[^"#]*)/g)) waiting.push(link.replaceAll('&amp;', '&'))
        if (placeOfReading(page.replace(/\?.*$/, '')) === 'writer') continue
        await caughtUp()
        const other = await here.get(page)
        assert.equal(other.status, one.status, page)
        assertSameText(plain(other.text), plain(one.text), page)
        own += 1
      }
      assert.ok(own > 30, `${own} of ${seen.size} were answered by the attendant itself`)
    }
    assert.deepEqual(attendant.faults, [])
  })

  test('passes on what is to be done, and shows whoever did it what it did, at once', async () => {
    const { here } = await desks()
    for (let turn = 0; turn < 10; turn++) {
      const note = `Turn ${turn} of a talk`
      const page = path('item-talk', 'element/I.1')
      assert.equal((await writeNote(here, page, note)).status, 303)
      assert.ok((await here.get(page)).text.includes(note), `${turn}`)
    }
  })

  test('passes on a form with files', async () => {
    const { here } = await desks()
    const page = path('plan-table')
    const file = await here.get(path('plan-file'))
    assert.equal(file.status, 200)
    const fields = await here.formOf(page, page)
    const sent = await here.upload(page, fields, { file: { name: 'plan.xlsx', bytes: file.body } })
    assert.equal(sent.status, 303, sent.text.slice(0, 500))
    assert.equal((await here.get(String(sent.headers.location))).status, 200)
  })

  test('lets nobody in whose session has ended, and nobody do what a role no longer permits', async () => {
    const { there, here } = await desks()
    assert.equal((await here.get(path('drafts'))).status, 200)
    await there.submit(path('inbox'), path('sign-out'), {})
    await caughtUp()
    const asked = await here.get(path('drafts'))
    assert.deepEqual([asked.status, String(asked.headers.location).startsWith(path('sign-in'))], [303, true])
  })

  test('knows a role that was taken away as soon as the writer does', async () => {
    const { people, trialOfficers } = writer.serving.running
    const person = trialOfficers.at(-1) ?? assert.fail()
    const here = attendant.serving.running.people
    const grantsHere = () => here.grantsOf(here.find(person.id) ?? assert.fail()).map(({ id }) => id)
    const before = grantsHere()
    assert.ok(before.length > 0)
    for (const id of before) await people.revoke(person.id, id, 'mex-sre')
    await caughtUp()
    assert.ok(grantsHere().length < before.length)
    assert.deepEqual(grantsHere(), people.grantsOf(people.find(person.id) ?? assert.fail()).map(({ id }) => id))
  })

  test('takes what others said and what is erased, without a start', async () => {
    const { running } = writer.serving
    const element = 'element/I.2'
    const spoken = await saySoon(running.node, { name: 'state', about: element, type: 'advance', content: advance({ text: say('Words that will be forgotten') }) as never, replaces: null, audience: 'public' } as never)
    await caughtUp()
    const page = '/en/plan/I.2'
    assert.ok((await ask(attendant.port, page)).text.includes('Words that will be forgotten'))
    await running.node.say({ name: 'erase', act: spoken.hash, reason: 'Order of a court', alongside: [] })
    await caughtUp()
    assert.ok(!(await ask(attendant.port, page)).text.includes('Words that will be forgotten'))
    assert.ok(!JSON.stringify(attendant.serving.running.node.wholeRows.find('statement', spoken.hash) ?? null).includes('forgotten'))
  })

  test('answers earlier checkpoints as the writer does, whatever was said and erased since', async () => {
    const { running } = writer.serving
    const words = 'Words of an earlier checkpoint'
    const pointer = async ({ port }: OneOfMany) => String((await ask(port, '/at', { headers: { 'accept-language': 'en' } })).headers.location)
    const before = await pointer(attendant)
    assert.match(before, /^\/at\/[^/]+\/en\/$/)
    const spoken = await saySoon(running.node, { name: 'state', about: 'element/I.3', type: 'advance', content: advance({ text: say(words) }) as never, replaces: null, audience: 'public' } as never)
    await caughtUp()
    const then = await pointer(attendant)
    assert.ok(then !== before && then === (await pointer(writer)))
    const page = `${then.replace(/en\/$/, '')}en/plan/I.3`
    const same = async (path: string) => {
      const [one, other] = [await ask(writer.port, path), await ask(attendant.port, path)]
      assertSameText(other.text, one.text, path)
      assert.deepEqual([other.status, other.headers.etag, other.headers['cache-control'], other.text], [one.status, one.headers.etag, one.headers['cache-control'], one.text], path)
      return other
    }
    assert.ok((await same(page)).text.includes(words))
    const older = `${before.replace(/en\/$/, '')}en/plan/I.3`
    assert.ok(!(await same(older)).text.includes(words))
    await running.node.say({ name: 'erase', act: spoken.hash, reason: 'Order of a court', alongside: [] })
    await caughtUp()
    for (const path of [page, `${page}.json`, older, '/at/MEX-1.USA-1.000000000000/en/', '/at/nothing']) assert.ok(!(await same(path)).text.includes(words), path)
    assert.notEqual(await pointer(attendant), then)
    assert.deepEqual(attendant.faults, [])
  })

  test('is found by whoever looks at the node, beside the one that writes', async () => {
    const store = await openStore({ dialogue: 'hled', home: founded.home, mode: 'read' })
    const { report, processes } = await checkProcesses(store, { store: { dialogue: 'hled', home: founded.home }, replicaUrl: undefined })
    await store.close()
    assert.deepEqual([report.findings, report.examined], [[], 2])
    assert.deepEqual([processes.writer?.process, processes.attendants.map(({ process: number }) => number)], [process.pid, [process.pid]])
    assert.equal(processes.writer?.position, standing(writer).position)
  })

  test('hands on what was looked at to the audit trail', async () => {
    const { here } = await desks()
    await here.get(path('proposal', 'f'.repeat(64)))
    await here.get(path('item-talk', 'element/II.3'))
    await until(async () => (await writer.serving.running.audit.page({ about: 'element/II.3' }, null, 10)).entries.some(({ what, sort }) => what === 'item-talk' && sort === 'look'), undefined, 10_000)
  })

  test('is not spoken to from outside as if it were another process', async () => {
    const { here } = await desks()
    const page = path('item-talk', 'element/I.1')
    const forged = await here.get(page, { 'x-alternat-asks': 'follow', 'x-alternat-secret': 'A'.repeat(43), 'x-alternat-asker': '203.0.113.9' })
    assert.ok(forged.text.includes('<html'), 'the headers say nothing on the public port')
  })
})

describe('every private kind', () => {
  test('is seen by an attendant as it is written, whoever keeps it in memory', async () => {
    const { store } = writer.serving.running.node
    const follower = attendant.serving.running.node.store
    for (const kind of PRIVATE_KINDS) {
      // A document that no part reads is put and taken away: what counts is that it is told and seen, for each kind.
      const told: (readonly string[] | null)[] = []
      follower.whenChanged(kind, async (ids) => { told.push(ids) })
      if (KINDS_WITHOUT_A_SHAPE.has(kind)) {
        await store.putPrivate(kind, 'of a test', '{}', 0)
        await caughtUp()
        assert.deepEqual(told, [['of a test']], kind)
        assert.equal((await follower.findPrivate(kind, 'of a test'))?.revision, 1)
        await store.deletePrivate(kind, 'of a test')
        await caughtUp()
        assert.equal(told.length, 2, kind)
      }
    }
    assert.deepEqual(attendant.faults, [])
  })
})

describe('when the writer has gone', () => {
  test('an attendant takes over and goes on with what was written; what waited is answered', async (t) => {
    const { here } = await desks('mex-se')
    const page = path('item-talk', 'element/I.1')
    assert.equal((await writeNote(here, page, 'Before the takeover')).status, 303)
    const { csrf = '' } = await here.formOf(page, page)
    const began = performance.now()
    const [closing, waited] = [writer.close(), here.post(page, { csrf, do: 'note', note: 'While nobody writes', once: randomUUID() })]
    const answered = await waited
    await closing
    t.diagnostic(`taken over within ${Math.round(performance.now() - began)} ms`)
    assert.equal(answered.status, 303, answered.text.slice(0, 300))
    assert.equal(standing(attendant).role, 'writer')
    const shown = (await here.get(page)).text
    for (const words of ['Before the takeover', 'While nobody writes']) assert.equal(shown.split(words).length > 1, true, words)
    assert.deepEqual(attendant.faults, [])
  })
})

/** Kinds whose documents any text may be, since nothing parses all of them at once. */
const KINDS_WITHOUT_A_SHAPE: ReadonlySet<string> = new Set(['form', 'agreed-pair', 'translation', 'certificate', 'memory', 'audit', 'last-visit', 'session', 'intention', 'checkpoint-ahead', 'demonstration'])
