import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import { advance, say } from '../dialogue/testing/contents.ts'
import { BlobFetch } from '../node/exchange/index.ts'
import { PeerClient } from '../node/exchange/peer-client.ts'
import { exchange, found, saySoon } from '../node/testing/nodes.ts'
import type { NamedBlob } from '../store/blobs.ts'
import { freePort } from '../store/testing/free-port.ts'
import { ask } from './testing/ask.ts'
import { servedNodes, until } from './testing/served.ts'
import type { Served } from './testing/served.ts'

const naming = (audience: 'public' | 'parties', ...blobs: readonly NamedBlob[]) =>
  ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('With a file'), attachments: blobs.map((blob) => ({ ...blob, mediaType: 'text/csv', name: 'a.csv' })) }) as never, replaces: null, audience }) as const

async function* bytes(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** USA behind its door and MEX, founded. */
async function pair(t: TestContext) {
  const [usa, mex] = await servedNodes(t, ['USA', 'MEX'], { pace: { shortestRetry: 30, longestRetry: 60, shortestPause: 1 } })
  if (usa === undefined || mex === undefined) return assert.fail()
  await found([mex.running.node, usa.running.node])
  return { usa, mex }
}

function fetcher(t: TestContext, mex: Served, url: string, pace = {}) {
  const key = mex.running.node.findKey('signing') ?? assert.fail()
  const client = new PeerClient(url, () => [{ id: key.id, algorithm: key.key.algorithm, sign: (text) => mex.running.node.signer.sign(key.id, text) }])
  const fetch = new BlobFetch(mex.running.node, mex.running.blobs, [{ name: 'USA', client }], { shortestRetry: 0, longestRetry: 0, ...pace })
  t.after(() => fetch.close())
  return fetch
}

describe('a blob over HTTP', () => {
  test('is given to parties when an act names it, to everybody when a public act does, and else to nobody', async (t) => {
    const { usa, mex } = await pair(t)
    const [unnamed, closed, open, absent] = [await usa.running.blobs.keep(bytes(Buffer.from('draft'))), await usa.running.blobs.keep(bytes(Buffer.from('closed'))), await usa.running.blobs.keep(bytes(Buffer.from('open'))), { blob: hashOf(Buffer.from('absent')), bytes: 6 }]
    await saySoon(usa.running.node, naming('parties', closed), naming('public', open, absent))
    for (const [place, blob, status, code] of [
      ['exchange', unnamed.blob, 404, 'not-found'], ['exchange', closed.blob, 404, 'not-found'], ['record', closed.blob, 404, 'not-found'], ['record', unnamed.blob, 404, 'not-found'],
      ['record', absent.blob, 404, 'blob-missing'], ['record', '../../keys.json', 404, 'not-found'], ['record', open.blob.toUpperCase(), 404, 'not-found'], ['exchange', 'x', 404, 'not-found'],
    ] as const) {
      const answer = await ask(usa.port, `/${place}/lake/blob/${blob}`)
      assert.deepEqual([answer.status, (JSON.parse(answer.text) as { code: string }).code], [status, code], `${place} ${blob}`)
    }
    for (const place of ['exchange', 'record']) {
      const { status, text, headers } = await ask(usa.port, `/${place}/lake/blob/${open.blob}`)
      assert.deepEqual([status, text, headers.etag, headers['content-length'], headers['content-type'], headers['content-disposition']], [200, 'open', `"${open.blob}"`, '4', 'application/octet-stream', `attachment; filename="${open.blob}"`])
    }
    await exchange(mex.running.node, usa.running.node)
    assert.equal(await fetcher(t, mex, usa.url).round(), 1)
    assert.equal(await mex.running.blobs.sizeOf(closed.blob), 6)
  })

  test('may be read in part, and only if it still is what was begun', async (t) => {
    const { usa } = await pair(t)
    const named = await usa.running.blobs.keep(bytes(Buffer.from('0123456789')))
    await saySoon(usa.running.node, naming('public', named))
    const path = `/record/lake/blob/${named.blob}`
    for (const [range, status, text, place] of [
      ['bytes=0-', 206, '0123456789', '0-9'], ['bytes=4-', 206, '456789', '4-9'], ['bytes=4-5', 206, '45', '4-5'], ['bytes=-3', 206, '789', '7-9'], ['bytes=-99', 206, '0123456789', '0-9'], ['bytes=8-99', 206, '89', '8-9'], ['BYTES=1-1', 206, '1', '1-1'],
      ['bytes=5-4', 200, '0123456789', undefined], ['lines=0-', 200, '0123456789', undefined], ['bytes=-', 200, '0123456789', undefined], ['bytes=x', 200, '0123456789', undefined],
    ] as const) {
      const answer = await ask(usa.port, path, { headers: { range } })
      assert.deepEqual([answer.status, answer.text, answer.headers['content-range']], [status, text, place === undefined ? undefined : `bytes ${place}/10`], range)
    }
    const several = await ask(usa.port, path, { headers: { range: 'bytes=0-1,3-4' } })
    assert.deepEqual([several.status, /^multipart\/byteranges; boundary=/.test(several.headers['content-type'] ?? ''), several.text.match(/(?<=content-range: bytes ).*/g)], [206, true, ['0-1/10', '3-4/10']])
    for (const range of ['bytes=10-', 'bytes=-0']) {
      const answer = await ask(usa.port, path, { headers: { range } })
      assert.deepEqual([answer.status, answer.headers['content-range']], [416, 'bytes */10'], range)
    }
    assert.equal((await ask(usa.port, path, { headers: { range: 'bytes=4-', 'if-range': `"${named.blob}"` } })).status, 206)
    for (const other of ['"x"', `W/"${named.blob}"`, 'Wed, 25 Nov 2026 00:00:00 GMT']) assert.equal((await ask(usa.port, path, { headers: { range: 'bytes=4-', 'if-range': other } })).status, 200, other)
    assert.equal((await ask(usa.port, path, { headers: { 'if-none-match': `"${named.blob}"` } })).status, 304)
    const head = await ask(usa.port, path, { method: 'HEAD' })
    assert.deepEqual([head.status, head.text, head.headers['content-length']], [200, '', '10'])
  })
})

describe('two nodes at work', () => {
  test('bring each other the files that their acts name, the acts first', async (t) => {
    const { usa, mex } = await pair(t)
    for (const { running } of [mex, usa]) running.start()
    const named = await usa.running.blobs.keep(bytes(randomBytes(300_000)))
    const absent = { blob: hashOf(Buffer.from('later')), bytes: 5 }
    await saySoon(usa.running.node, naming('parties', named, absent))
    await until(async () => (await mex.running.blobs.sizeOf(named.blob)) === 300_000, () => JSON.stringify(mex.running.peers[0]?.status))
    // What is nowhere is a state that is seen, and is looked for again.
    await until(() => mex.running.blobFetch.status.missing.join() === absent.blob)
    await usa.running.blobs.keep(bytes(Buffer.from('later')))
    await until(() => mex.running.blobFetch.status.missing.length === 0)
    assert.deepEqual([...mex.faults, ...usa.faults], [])
  })
})

describe('a file whose sender', () => {
  const BOMB = gzipSync(Buffer.alloc(100_000_000))
  const CONTENT = randomBytes(200_000)
  const NAMED = { blob: hashOf(CONTENT), bytes: CONTENT.length }

  /** MEX, which has heard of the file, and something else at the address of USA. */
  async function sender(t: TestContext, answer: (request: IncomingMessage, response: ServerResponse, times: number) => void, pace = {}) {
    const { usa, mex } = await pair(t)
    await saySoon(usa.running.node, naming('parties', NAMED))
    await exchange(mex.running.node, usa.running.node)
    const asked: (string | undefined)[] = []
    const http = createServer((request, response) => { asked.push(request.headers.range); answer(request, response, asked.length) })
    const port = await freePort()
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    t.after(() => new Promise((resolve) => { http.close(resolve); http.closeAllConnections() }))
    return { mex, asked, fetch: fetcher(t, mex, `http://127.0.0.1:${port}`, pace) }
  }

  const rest = (request: IncomingMessage, response: ServerResponse, content = CONTENT) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (from > 0) response.writeHead(206, { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` })
    return content.subarray(from)
  }

  test('cuts it off again and again is gone on with where it stopped', async (t) => {
    const { mex, asked, fetch } = await sender(t, (request, response, times) => {
      const left = rest(request, response)
      if (times === 4) { response.end(left); return }
      response.write(left.subarray(0, 50_000), () => setTimeout(() => response.destroy(), 50))
    })
    for (let round = 0; round < 3; round++) assert.equal(await fetch.round(), 1)
    assert.equal(await mex.running.blobs.sizeOf(NAMED.blob), null)
    assert.equal(await fetch.round(), 0)
    assert.equal(await mex.running.blobs.sizeOf(NAMED.blob), CONTENT.length)
    const from = asked.map((range) => Number(/\d+/.exec(range ?? '0')?.[0]))
    assert.ok(from.every((place, at) => at === 0 || place > (from[at - 1] ?? 0)), asked.join())
  })

  test('does not know of ranges is read from the beginning', async (t) => {
    const { fetch } = await sender(t, (_request, response, times) => {
      if (times === 1) response.write(CONTENT.subarray(0, 50_000), () => response.destroy())
      else response.end(CONTENT)
    })
    assert.equal(await fetch.round(), 1)
    assert.equal(await fetch.round(), 0)
  })

  const bad: Record<string, { code: string; answer: (request: IncomingMessage, response: ServerResponse) => void; pace?: object }> = {
    'sends other bytes': { code: 'blob-mismatch', answer: (_, response) => response.end(Buffer.concat([CONTENT.subarray(1), Buffer.of(0)])) },
    'sends more than was named': { code: 'blob-too-long', answer: (_, response) => { const more = () => { while (!response.destroyed && response.write(CONTENT)); }; response.on('drain', more).on('error', () => undefined); more() } },
    'sends another range than asked for': { code: 'peer-garbled', answer: (_, response) => response.writeHead(206, { 'content-range': `bytes 7-${CONTENT.length - 1}/${CONTENT.length}` }).end(CONTENT.subarray(7)) },
    'does not have it': { code: 'blob-missing', answer: (_, response) => response.writeHead(404).end() },
    'asks for time': { code: 'peer-busy', answer: (_, response) => response.writeHead(503, { 'retry-after': '1' }).end() },
    'is silent': { code: 'peer-unreachable', answer: (_, response) => { response.write('x') }, pace: { silentFor: 150 } },
    'sends it compressed beyond all measure': { code: 'blob-too-long', answer: (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB) },
  }
  for (const [what, { code, answer, pace }] of Object.entries(bad)) {
    test(`${what} leaves nothing under its name, and is told`, async (t) => {
      const { mex, fetch } = await sender(t, answer, pace)
      assert.equal(await fetch.round(), 1)
      assert.deepEqual([fetch.status.missing, fetch.status.problems.get('USA')?.code], [[NAMED.blob], code])
      assert.equal(await mex.running.blobs.sizeOf(NAMED.blob), null)
    })
  }

  test('is not to blame where our own disk fails: that is a fault here', async (t) => {
    const { usa, mex } = await pair(t)
    const named = await usa.running.blobs.keep(bytes(CONTENT))
    await saySoon(usa.running.node, naming('parties', named))
    await exchange(mex.running.node, usa.running.node)
    writeFileSync(join(mex.home, 'blobs'), 'not a folder')
    const fetch = fetcher(t, mex, usa.url)
    await assert.rejects(fetch.round(), { code: 'ENOTDIR' })
    assert.equal(fetch.status.problems.size, 0)
  })

  for (const [what, drip] of [['drips', true], ['is silent', false]] as const) {
    test(`${what} holds up neither other files nor other senders`, async (t) => {
      const { usa, mex } = await pair(t)
      const names = await Promise.all(['one', 'two', 'three'].map((text) => usa.running.blobs.keep(bytes(Buffer.from(text.repeat(1000))))))
      await saySoon(usa.running.node, naming('parties', ...names))
      await exchange(mex.running.node, usa.running.node)
      let asked = 0
      const http = createServer((_request, response) => {
        asked += 1
        const more = setInterval(() => { if (drip) response.write('x') }, 20)
        response.on('close', () => clearInterval(more))
      })
      const port = await freePort()
      await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
      t.after(() => new Promise((resolve) => { http.close(resolve); http.closeAllConnections() }))
      const key = mex.running.node.findKey('signing') ?? assert.fail()
      const signers = () => [{ id: key.id, algorithm: key.key.algorithm, sign: (text: string) => mex.running.node.signer.sign(key.id, text) }]
      const sources = [{ name: 'bad', client: new PeerClient(`http://127.0.0.1:${port}`, signers) }, { name: 'good', client: new PeerClient(usa.url, signers) }]
      const fetch = new BlobFetch(mex.running.node, mex.running.blobs, sources, { silentFor: 1_500, turn: 2_500, shortestRetry: 60_000, longestRetry: 60_000 })
      t.after(() => fetch.close())
      assert.equal(await fetch.round(), 0)
      assert.equal(asked, 1)
      for (const { blob, bytes: size } of names) assert.equal(await mex.running.blobs.sizeOf(blob), size)
    })
  }
})

test('a file goes from both nodes with the last statement that named it, and not before', async (t) => {
  const { usa, mex } = await pair(t)
  for (const { running } of [usa, mex]) running.start()
  const [one, other] = [await usa.running.blobs.keep(bytes(Buffer.from('named twice'))), await usa.running.blobs.keep(bytes(Buffer.from('named once')))]
  const [first, second] = [await saySoon(usa.running.node, naming('public', one, other)), await saySoon(usa.running.node, naming('public', one))]
  const sizes = async ({ running }: Served) => Promise.all([one, other].map(({ blob }) => running.blobs.sizeOf(blob)))
  await until(async () => (await sizes(mex)).every((size) => size !== null))
  const erase = (act: string) => ({ name: 'erase', act, reason: 'Order of a court', alongside: [] }) as const
  await saySoon(usa.running.node, erase(first.hash))
  for (const served of [usa, mex]) {
    await until(async () => JSON.stringify(await sizes(served)) === '[11,null]')
    assert.deepEqual([(await ask(served.port, `/record/lake/blob/${one.blob}`)).status, (await ask(served.port, `/record/lake/blob/${other.blob}`)).status], [200, 404])
  }
  await saySoon(usa.running.node, erase(second.hash))
  for (const served of [usa, mex]) await until(async () => JSON.stringify(await sizes(served)) === '[null,null]')
  assert.deepEqual([...usa.faults, ...mex.faults], [])
})
