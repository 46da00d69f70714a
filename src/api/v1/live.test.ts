// What happens, told as it happens: by a stream that goes on where it was, and by signed deliveries to a receiver that checks them
// with nothing of ours.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { advance, say } from '../../dialogue/testing/contents.ts'
import { saySoon } from '../../node/testing/nodes.ts'
import { publicCaller } from './caller.ts'
import { EventStreams } from './live/events.ts'
import { isDeliverable } from '../../node/webhooks/post-bounded.ts'
import { Webhooks } from '../../node/webhooks/index.ts'
import { signatureOf } from '../../node/webhooks/webhooks.ts'
import { ROOT } from '../../web/place.ts'
import { until } from '../testing/served.ts'
import { tokenOf } from './testing/client.ts'
import type { ApiClient } from './testing/client.ts'
import { cleaning, founded } from './testing/side.ts'
import type { Side } from './testing/side.ts'

const { t, clean } = cleaning()
let side: Side
let ana: ApiClient

before(async () => {
  side = await founded(t, { settings: { webhooks: { allowPrivateNetworks: true } } })
  ana = await side.as('ana', 'look', 'sign', 'report', 'draft')
})
after(clean)

const state = (text: string, audience: 'public' | 'parties' = 'public') => saySoon(side.mex.running.node, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience })

interface Heard { readonly text: () => string; readonly end: () => void }

/** Listens until it is ended. */
async function listen(headers: Record<string, string> = {}, query = ''): Promise<Heard> {
  let text = ''
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port: side.mex.port, path: `/api/v1/events${query}`, headers, agent: false }, (answer) => {
      assert.equal(answer.statusCode, 200)
      assert.match(String(answer.headers['content-type']), /^text\/event-stream/)
      answer.on('data', (part: Buffer) => { text += part.toString() }).on('error', () => undefined)
      const end = () => { request.destroy() }
      t.after(end)
      resolve({ text: () => text, end })
    })
    request.on('error', reject)
  })
}

const events = (text: string) => text.split('\n\n').flatMap((block) => { const data = /^data: (.*)$/m.exec(block)?.[1]; return data === undefined ? [] : [{ event: /^event: (.*)$/m.exec(block)?.[1] ?? '', id: /^id: (.*)$/m.exec(block)?.[1] ?? null, data: JSON.parse(data) as Record<string, unknown> }] })

describe('the stream of events', () => {
  test('tells every act once, with ids and no words, and goes on where its reader was', async () => {
    const first = await listen()
    await state('Heard by everybody.')
    await until(() => events(first.text()).length >= 1)
    first.end()
    const [told] = events(first.text())
    assert.deepEqual([told?.event, told?.data.type, told?.data.about, typeof told?.data.statement], ['state', 'advance', 'element/1.1', 'string'])
    assert.ok(!first.text().includes('Heard by'))
    await state('While it was away.')
    await state('And again.')
    const again = await listen({ 'last-event-id': String(told?.id) })
    await until(() => events(again.text()).length >= 2)
    await new Promise((resolve) => setTimeout(resolve, 100))
    assert.deepEqual(events(again.text()).map(({ data }) => Number(data.sequence) - Number(told?.data.sequence)), [1, 2])
    again.end()
    const all = await listen({}, '?after=MEX:0,USA:0')
    const acts = Object.values(side.mex.running.node.ledger.heads()).reduce((sum, one) => sum + one, 0)
    await until(() => events(all.text()).length >= acts)
    assert.equal(new Set(events(all.text()).map(({ data }) => data.act)).size, acts)
    all.end()
  })

  test('tells the public nothing of what is between the parties, and an officer what it is and what happens at the desk', async () => {
    const own = await listen({ authorization: `Bearer ${String(ana.token)}` })
    const anybody = await listen()
    const { hash } = await state('Between us.', 'parties')
    await ana.post('/drafts', { changes: [] })
    await until(() => events(own.text()).some(({ event }) => event === 'draft') && events(anybody.text()).length >= 1)
    assert.equal(events(own.text()).find(({ data }) => data.act === hash)?.data.statement, hash)
    const seen = events(anybody.text())
    assert.deepEqual(seen.map(({ event, data }) => [event, data.act, data.statement, data.type, data.about]), [['state', hash, null, null, null]])
    for (const one of [own, anybody]) one.end()
  })

  test('of a token ends with the token', async () => {
    const token = await tokenOf(side.mex.running, 'vera', ['look'])
    const heard = await listen({ authorization: `Bearer ${token}` })
    const found = side.mex.running.apiTokens.listOf('vera')[0] ?? assert.fail()
    await side.mex.running.apiTokens.revoke(found.id, 'boss')
    const { hash } = await state('Not for a token that is over.', 'parties')
    await new Promise((resolve) => setTimeout(resolve, 100))
    assert.ok(!heard.text().includes(hash))
  })

  test('goes on over a restart of the door: what was said meanwhile comes once, in order', async () => {
    const before = await listen()
    await state('Before the restart.')
    await until(() => events(before.text()).length >= 1)
    const last = events(before.text()).at(-1)
    await side.mex.stop()
    const sequences = []
    for (const text of ['While it is down.', 'And again.']) sequences.push((await state(text)).header.sequence)
    await side.mex.again()
    const after = await listen({ 'last-event-id': String(last?.id) })
    await until(() => events(after.text()).length >= 2)
    await new Promise((resolve) => setTimeout(resolve, 50))
    assert.deepEqual(events(after.text()).map(({ data }) => data.sequence), sequences)
    assert.match(after.text(), /^retry: \d+$/m)
    after.end()
  })

  test('ends for a reader who does not read; it comes back where it was, and nobody else waits', async () => {
    const streams = new EventStreams(side.mex.running, { bytes: 1, waiting: 2_000 })
    const anybody = publicCaller(side.mex.running)
    const whole = async (stream: ReadableStream<Uint8Array>) => { let text = ''; for await (const part of stream) text += new TextDecoder().decode(part); return text }
    const quick = (streams.open(anybody, 'quick', null) ?? assert.fail()).getReader()
    await quick.read()
    const first = await whole(streams.open(anybody, 'slow', 'MEX:0,USA:0') ?? assert.fail())
    const told = events(first)
    const acts = Object.values(side.mex.running.node.ledger.heads()).reduce((sum, one) => sum + one, 0)
    assert.ok(first.length < 4_000 && told.length > 0 && told.length < acts, `${first.length} ${told.length}`)
    const rest = streams.open(anybody, 'slow', told.at(-1)?.id ?? null) ?? assert.fail()
    const [next] = events(await whole(rest))
    assert.ok(next !== undefined && !told.some(({ data }) => data.act === next.data.act))
    await state('Heard by who listens.')
    assert.match(new TextDecoder().decode((await quick.read()).value), /event: state/)
    streams.close()
    assert.equal((await quick.read()).done, true)
  })

  test('is of a bounded number', async () => {
    const open = await Promise.all(Array.from({ length: 20 }, () => listen()))
    const refused = await (await side.as()).ask('/events')
    assert.deepEqual([refused.status, (refused.json as unknown as { code: string }).code], [503, 'events-too-many'])
    for (const one of open) one.end()
    await until(async () => { const again = await listen().catch(() => null); again?.end(); return again !== null })
  })
})

describe('a webhook', () => {
  interface Received { readonly headers: IncomingHttpHeaders; readonly body: string }
  const receivers: Server[] = []
  async function receiver(answer: (received: Received, times: number) => number): Promise<{ readonly url: string; readonly received: Received[] }> {
    const received: Received[] = []
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const one = { headers: request.headers, body: Buffer.concat(parts).toString() }
        received.push(one)
        response.writeHead(answer(one, received.length)).end()
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    receivers.push(server)
    return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}/hook`, received }
  }
  after(() => { for (const server of receivers) { server.closeAllConnections(); server.close() } })

  /** By the text of Standard Webhooks alone. */
  function isSigned({ headers, body }: Received, secret: string): boolean {
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
    const expected = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(signed).digest('base64')
    return String(headers['webhook-signature']).split(' ').includes(`v1,${expected}`)
  }

  test('is told of what it asked for, in order, signed, and without a word of anybody', async () => {
    const { url, received } = await receiver(() => 204)
    const made = await ana.post<{ id: string; secret: string }>('/webhooks', { name: 'Sync', url, kinds: ['state'] })
    const told = [await state('First word.'), await state('Second word.', 'parties')].map(({ hash }) => hash)
    await side.mex.running.webhooks.deliverDue()
    assert.deepEqual(received.map(({ body }) => (JSON.parse(body) as { data: { act: string } }).data.act), told)
    for (const one of received) {
      assert.ok(isSigned(one, made.secret))
      assert.ok(!isSigned({ ...one, body: `${one.body} ` }, made.secret))
      assert.ok(!/word/.test(one.body))
      const { type, data } = JSON.parse(one.body) as { type: string; data: { link: string } }
      assert.deepEqual([type, new URL(data.link).pathname.startsWith('/api/v1/statements/')], ['record.state', true])
    }
    assert.equal((await ana.get<{ data: readonly { secret: string | null }[] }>('/webhooks')).data.every(({ secret }) => secret === null), true)
    assert.deepEqual((await ana.get<{ data: readonly { outcome: string }[] }>(`/webhooks/${made.id}/deliveries`)).data.map(({ outcome }) => outcome), ['delivered', 'delivered'])
    const { secret } = await ana.post<{ secret: string }>(`/webhooks/${made.id}/secret`, undefined)
    await state('Under two secrets.')
    await side.mex.running.webhooks.deliverDue()
    const last = received.at(-1) ?? assert.fail()
    assert.ok(isSigned(last, made.secret) && isSigned(last, secret), 'the old secret signs too, for a day')
    assert.equal((await (await side.as('vera', 'look')).ask(`/webhooks/${made.id}`, { method: 'DELETE' })).status, 404, 'another’s')
    assert.equal((await ana.ask(`/webhooks/${made.id}`, { method: 'DELETE' })).status, 204)
  })

  test('that fails is tried again with growing pauses under the same id, delivered once, and nothing overtakes it', async () => {
    const { url, received } = await receiver((_one, times) => (times < 3 ? 500 : 200))
    const made = await ana.post<{ id: string }>('/webhooks', { name: 'Slow', url, kinds: ['state'] })
    await state('To be tried again.')
    await state('Waits behind it.')
    const { running, clock } = side.mex
    const pauses: number[] = []
    for (let round = 0; round < 6 && received.length < 4; round++) {
      await running.webhooks.deliverDue()
      const next = running.webhooks.find(made.id, 'ana')?.nextAt ?? null
      if (next === null) continue
      pauses.push(Temporal.Instant.from(clock.at).until(next).total('seconds'))
      await running.webhooks.deliverDue()
      clock.at = Temporal.Instant.from(next).round({ smallestUnit: 'second', roundingMode: 'ceil' }).toString()
    }
    assert.equal(received.length, 4)
    const ids = received.map(({ headers }) => headers['webhook-id'])
    assert.ok(ids[0] === ids[1] && ids[1] === ids[2] && ids[2] !== ids[3])
    assert.ok(pauses.every((seconds, index) => seconds >= 2.5 * 2 ** index && seconds <= 7.5 * 2 ** index), pauses.join())
    assert.deepEqual((await ana.get<{ data: readonly { outcome: string }[] }>(`/webhooks/${made.id}/deliveries`)).data.map(({ outcome }) => outcome).sort(), ['delivered', 'delivered', 'failed', 'failed'])
    await ana.ask(`/webhooks/${made.id}`, { method: 'DELETE' })
  })

  test('that fails for a day is switched off, its owner is told, and it goes on from there when it is enabled', async () => {
    let isWell = false
    const { url, received } = await receiver(() => (isWell ? 200 : 503))
    const made = await ana.post<{ id: string }>('/webhooks', { name: 'Broken', url, kinds: ['state'] })
    const { hash } = await state('Not lost.')
    const { running, clock } = side.mex
    await running.webhooks.deliverDue()
    clock.at = Temporal.Instant.from(clock.at).add({ hours: 25 }).toString()
    await running.webhooks.deliverDue()
    assert.equal(running.webhooks.find(made.id, 'ana')?.isDisabled, true)
    const before = received.length
    await running.webhooks.deliverDue()
    assert.equal(received.length, before)
    assert.ok((await ana.get<{ data: readonly { code: string }[] }>('/notices')).data.some(({ code }) => code === 'webhook-disabled'))
    isWell = true
    await ana.post(`/webhooks/${made.id}/enabling`, undefined)
    await running.webhooks.deliverDue()
    assert.equal((JSON.parse(received.at(-1)?.body ?? '{}') as { data: { act: string } }).data.act, hash)
    await ana.ask(`/webhooks/${made.id}`, { method: 'DELETE' })
  })

  test('to a private network is not called once the operator allows it no more', async () => {
    const { url, received } = await receiver(() => 200)
    const { running } = side.mex
    const made = await ana.post<{ id: string }>('/webhooks', { name: 'Rebound', url })
    const hooks = await Webhooks.open(running.node.store, { party: 'MEX', allowPrivateNetworks: false, now: () => side.mex.clock.at, heads: () => running.node.ledger.heads(), rowsFor: () => running.node.rows, tell: () => Promise.resolve(), origin: 'http://localhost' })
    assert.deepEqual([(await hooks.test(made.id, 'ana'))?.problem, received.length], ['address-private', 0])
    await hooks.close()
    await ana.ask(`/webhooks/${made.id}`, { method: 'DELETE' })
  })

  test('follows no redirect', async () => {
    const end = await receiver(() => 200)
    const hop = createServer((_, response) => { response.writeHead(307, { location: end.url }).end() }).listen(0, '127.0.0.1')
    receivers.push(hop)
    await new Promise((resolve) => hop.once('listening', resolve))
    const made = await ana.post<{ id: string }>('/webhooks', { name: 'Hop', url: `http://127.0.0.1:${(hop.address() as { port: number }).port}/` })
    const sent = await ana.post<{ status: number; outcome: string }>(`/webhooks/${made.id}/test`, undefined)
    assert.deepEqual([sent.status, sent.outcome, end.received.length], [307, 'failed', 0])
    await ana.ask(`/webhooks/${made.id}`, { method: 'DELETE' })
  })

  test('is tried out, told again what it had, and paused, all without moving on', async () => {
    let answer = 200
    const { url, received } = await receiver(() => answer)
    const made = await ana.post<{ id: string; secret: string }>('/webhooks', { name: 'Tried', url, kinds: ['state'] })
    const tried = await ana.post<{ kind: string; outcome: string; sequence: number }>(`/webhooks/${made.id}/test`, undefined)
    assert.deepEqual([tried.kind, tried.outcome, tried.sequence, received.length, isSigned(received[0] ?? assert.fail(), made.secret), (JSON.parse(received[0]?.body ?? '')  as { type: string }).type], ['test', 'delivered', 0, 1, true, 'webhook.test'])
    await state('Told once, and again when asked.')
    await side.mex.running.webhooks.deliverDue()
    const first = (await ana.get<{ data: readonly { id: string; kind: string }[] }>(`/webhooks/${made.id}/deliveries`)).data.find(({ kind }) => kind === 'state')
    answer = 500
    const again = await ana.post<{ id: string; attempt: number; outcome: string }>(`/webhooks/${made.id}/deliveries/${first?.id}/resending`, undefined)
    assert.deepEqual([again.id, again.attempt, again.outcome, received[2]?.headers['webhook-id']], [first?.id, 2, 'failed', received[1]?.headers['webhook-id']])
    assert.equal((await ana.get<{ failingSince: string | null }>(`/webhooks/${made.id}`)).failingSince, null, 'what is asked for beside says nothing of how it goes')
    assert.equal((await ana.ask(`/webhooks/${made.id}/deliveries/msg_none/resending`, { method: 'POST' })).status, 404)
    assert.equal((await (await side.as('vera', 'look')).ask(`/webhooks/${made.id}/test`, { method: 'POST' })).status, 404, 'another’s')
    answer = 200
    assert.equal((await ana.post<{ isDisabled: boolean }>(`/webhooks/${made.id}/pause`, undefined)).isDisabled, true)
    await state('While it is paused.')
    await side.mex.running.webhooks.deliverDue()
    assert.equal(received.length, 3)
    await ana.post(`/webhooks/${made.id}/enabling`, undefined)
    await side.mex.running.webhooks.deliverDue()
    assert.equal(received.length, 4, 'nothing is left out')
    await ana.ask(`/webhooks/${made.id}`, { method: 'DELETE' })
  })

  test('is where it was after a restart, and records no delivery twice', async () => {
    const { url, received } = await receiver(() => 200)
    const made = await ana.post<{ id: string }>('/webhooks', { name: 'Restarted', url, kinds: ['state'] })
    await state('Before.')
    const { running, clock } = side.mex
    await running.webhooks.deliverDue()
    await running.webhooks.close()
    const again = await Webhooks.open(running.node.store, { party: 'MEX', allowPrivateNetworks: true, now: () => clock.at, heads: () => running.node.ledger.heads(), rowsFor: () => running.node.rows, tell: () => Promise.resolve(), origin: 'http://localhost' })
    await again.deliverDue()
    assert.equal(received.length, 1)
    await state('After.')
    await again.deliverDue()
    await again.deliverDue()
    assert.equal(received.length, 2)
    const ids = again.find(made.id, 'ana')?.deliveries.map(({ id }) => id) ?? []
    assert.equal(new Set(ids).size, ids.length)
    await again.close()
  })

  test('is checked by what the documentation says, in Node and in Python', async (own) => {
    const text = readFileSync(`${ROOT}docs/api.md`, 'utf8')
    const [js, python] = ['js', 'python'].map((language) => new RegExp('```' + language + '\\n([\\s\\S]*?)\\n```').exec(text)?.[1] ?? assert.fail())
    const seconds = String(Math.floor(Date.now() / 1000))
    const [secret, body] = [`whsec_${Buffer.from('a secret of thirty-two bytes ..').toString('base64')}`, '{"a":"ñ"}']
    const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': seconds, 'webhook-signature': `v1,AAAA ${signatureOf(secret, 'msg_1', seconds, body)}` }
    const { isGenuine } = (await import(`data:text/javascript,${encodeURIComponent(js ?? '')}`)) as { isGenuine: (headers: object, body: string, secret: string) => boolean }
    assert.deepEqual([isGenuine(headers, body, secret), isGenuine(headers, `${body} `, secret), isGenuine({ ...headers, 'webhook-timestamp': '1' }, body, secret)], [true, false, false])
    const program = `${python ?? ''}\nimport json, sys\nh, b, s = json.load(sys.stdin)\nprint(is_genuine(h, b.encode(), s), is_genuine(h, b.encode() + b" ", s))`
    const ran = spawnSync('python3', ['-c', program], { input: JSON.stringify([headers, body, secret]), encoding: 'utf8' })
    if (ran.error !== undefined) { own.skip('there is no python3 here'); return }
    assert.equal(ran.stdout.trim(), 'True False', ran.stderr)
  })

  test('leads into no private network, and to nothing but https elsewhere', async () => {
    for (const url of ['http://example.org/x', 'https://10.0.0.1/x', 'https://[fd00::1]/', 'https://169.254.169.254/latest', 'ftp://example.org', 'https://user:secret@example.org/', 'https://intranet/', 'file:///etc/passwd', 'nonsense']) {
      assert.equal(isDeliverable(url, { allowPrivateNetworks: false }), false, url)
    }
    assert.equal(isDeliverable('https://example.org/x', { allowPrivateNetworks: false }), true)
    const { running } = (await founded(t)).mex
    for (const url of ['http://127.0.0.1:8080/', 'http://localhost:9/', 'http://[::1]:9/', 'https://10.0.0.1/x', 'http://example.org/']) assert.deepEqual(await running.webhooks.register({ person: 'ana', name: 'x', url, kinds: null }), { refused: 'webhook-address-unfit' }, url)
  })
})

