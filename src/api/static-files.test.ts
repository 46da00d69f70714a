import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { plainSite } from '../publication/testing/plain-site.ts'
import { Observer, Story } from '../publication/testing/story.ts'
import { StaticFiles } from './static-files.ts'
import { ask } from './testing/ask.ts'

const PAGE = '/en/plan.json'
const SCRIPT = '/assets/site.0123456789.js'
const story = new Story()
const observer = new Observer()
for (const act of story.acts) observer.take(act)
const { site, rendered } = plainSite(observer.rows)
const files = new StaticFiles(site, new Map([[SCRIPT, { bytes: Buffer.from('export const x = 1\n'.repeat(200)), type: 'text/javascript; charset=utf-8' }], ['/assets/font.0123456789.woff2', { bytes: Buffer.alloc(3000, 7), type: 'font/woff2' }]]))
const server = createServer((request, response) => {
  if (files.answerAtOnce(request, response) || files.answer((request.url ?? '').split('?')[0] ?? '', request, response)) return
  response.writeHead(404).end()
})
let port = 0
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => { port = (server.address() as { port: number }).port; resolve() })))
after(() => { server.closeAllConnections(); server.close() })

const plainOf = (coding: string | undefined, body: Buffer) => (coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body)
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => ask(port, path, { headers, method })

describe('the form in which a file goes out', () => {
  test('is the one that the reader takes most gladly, and ours where that is all the same', async () => {
    for (const [accepted, coding] of [
      ['br', 'br'], ['gzip', 'gzip'], ['gzip, deflate, br, zstd', 'br'], ['gzip;q=1.0, br;q=0.5', 'gzip'], ['br;q=0', undefined], ['br;q=0.000, gzip;q=0', undefined], ['*', 'br'], ['br;q=0, *', 'gzip'], ['identity', undefined], ['identity, gzip;q=0.1', undefined],
      ['x-gzip', 'gzip'], ['GZIP', 'gzip'], ['abr', undefined], ['', undefined], ['br;q=x', undefined], ['br;q=1.001', undefined], ['deflate', undefined],
    ] as const) {
      for (const path of [PAGE, SCRIPT]) {
        const { headers, body } = await get(path, { 'accept-encoding': accepted })
        assert.equal(headers['content-encoding'], coding, accepted)
        assert.equal(headers.vary, 'accept-encoding')
        assert.deepEqual(plainOf(coding, body), (await get(path)).body)
      }
    }
    const { headers } = await get('/assets/font.0123456789.woff2', { 'accept-encoding': 'br, gzip' })
    assert.deepEqual([headers['content-encoding'], headers.vary], [undefined, undefined])
  })

  test('has a tag and a digest over its own bytes, the same however often and in whatever order it is asked for', async () => {
    const seen = new Map<string, string>()
    for (const path of [PAGE, SCRIPT]) for (const accepted of ['br', 'gzip', 'identity', 'br', 'gzip', 'identity']) {
      const answers = await Promise.all([1, 2, 3].map(() => get(path, { 'accept-encoding': accepted })))
      for (const { headers, body } of answers) {
        assert.equal(headers['repr-digest'], `sha-256=:${createHash('sha256').update(body).digest('base64')}:`)
        assert.equal(seen.get(`${path} ${accepted}`) ?? headers.etag, headers.etag)
        seen.set(`${path} ${accepted}`, String(headers.etag))
      }
    }
    assert.equal(new Set(seen.values()).size, 6)
  })

  test('is asked for again by its tag, by no other form\'s, and never after it has changed', async () => {
    const [br, plain] = [await get(PAGE, { 'accept-encoding': 'br' }), await get(PAGE)]
    const held = (tag: unknown, accepted: string) => get(PAGE, { 'accept-encoding': accepted, 'if-none-match': String(tag) })
    assert.deepEqual([(await held(br.headers.etag, 'br')).status, (await held(plain.headers.etag, 'identity')).status, (await held(`"x", W/${String(br.headers.etag)}`, 'br')).status, (await held('*', 'br')).status], [304, 304, 304, 304])
    assert.deepEqual([(await held(br.headers.etag, 'identity')).status, (await held(plain.headers.etag, 'br')).status, (await held('"x"', 'br')).status], [200, 200, 200])
    const kept = await held(br.headers.etag, 'br')
    assert.deepEqual([kept.body.length, kept.headers.etag, kept.headers['cache-control'], kept.headers.vary], [0, br.headers.etag, 'no-cache', 'accept-encoding'])
    for (const act of story.do([6, 0, 0])) site.changed(observer.take(act).keys())
    assert.deepEqual([(await held(br.headers.etag, 'br')).status, (await held(plain.headers.etag, 'identity')).status], [200, 200])
  })

  test('is made once: a page is not rendered for the second reader, in whatever form', async () => {
    await get('/en/about')
    rendered.length = 0
    for (const accepted of ['br', 'gzip', 'identity']) for (const target of ['/en/about', '/en/about?utm=x']) await get(target, { 'accept-encoding': accepted })
    assert.deepEqual(rendered, [])
  })

  test('is kept for ever where its name tells its content, and asked for each time elsewhere; nothing is where no file is', async () => {
    assert.deepEqual([(await get(SCRIPT)).headers['cache-control'], (await get(PAGE)).headers['cache-control'], (await get('/en/none')).status, (await get('/assets/none.js')).status], ['public, max-age=31536000, immutable', 'no-cache', 404, 404])
  })
})

describe('parts of a file', () => {
  test('are the bytes that were asked for, of whichever form', async () => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const { body: whole, headers } = await get(SCRIPT, { 'accept-encoding': accepted })
      for (const [range, start, end] of [['bytes=0-0', 0, 1], ['bytes=3-9', 3, 10], ['bytes=5-', 5, whole.length], ['bytes=-4', whole.length - 4, whole.length], [`bytes=2-${whole.length + 9}`, 2, whole.length], [`bytes=-${whole.length + 9}`, 0, whole.length], ['bytes= 3-9 ', 3, 10], ['bytes=0-0, 99999999-', 0, 1]] as const) {
        const part = await get(SCRIPT, { 'accept-encoding': accepted, range })
        assert.deepEqual([part.status, part.headers['content-range'], part.headers['content-length'], part.headers.etag], [206, `bytes ${start}-${end - 1}/${whole.length}`, String(end - start), headers.etag], range)
        assert.deepEqual(part.body, whole.subarray(start, end))
      }
    }
  })

  test('come as one answer where they are several', async () => {
    const { body: whole } = await get(SCRIPT)
    const { status, headers, body } = await get(SCRIPT, { range: 'bytes=0-4, 100-109,-5' })
    const boundary = /^multipart\/byteranges; boundary=([0-9a-f]{32})$/.exec(String(headers['content-type']))?.[1] ?? assert.fail(String(headers['content-type']))
    assert.deepEqual([status, headers['content-length'], headers['content-range']], [206, String(body.length), undefined])
    const parts = body.toString('latin1').split(`--${boundary}`)
    assert.equal(parts.at(-1), '--\r\n')
    const read = parts.slice(1, -1).map((part) => { const [head = '', content = ''] = part.split('\r\n\r\n'); return [/content-range: (.*)/.exec(head)?.[1], content.replace(/\r\n$/, '')] })
    assert.deepEqual(read, [[0, 5], [100, 110], [whole.length - 5, whole.length]].map(([start = 0, end = 0]) => [`bytes ${start}-${end - 1}/${whole.length}`, whole.subarray(start, end).toString()]))
  })

  test('beyond the end are none, and what is no range, overlaps or is too many is answered with the whole', async () => {
    const { body: whole, headers } = await get(SCRIPT)
    for (const range of [`bytes=${whole.length}-`, 'bytes=99999999-', 'bytes=-0', `bytes=${whole.length}-${whole.length + 5}`]) {
      const { status, headers: said, body } = await get(SCRIPT, { range })
      assert.deepEqual([status, said['content-range'], body.length, said['cache-control']], [416, `bytes */${whole.length}`, 0, 'no-store'], range)
    }
    for (const range of ['bytes=5-2', 'bytes=a-b', 'bytes=-', 'items=0-1', 'bytes', 'bytes=', '0-1', 'bytes=0-9,5-20', 'bytes=0-,0-', `bytes=${Array.from({ length: 17 }, (_, index) => `${index * 2}-${index * 2}`).join(',')}`]) {
      const { status, body } = await get(SCRIPT, { range })
      assert.deepEqual([status, body.length], [200, whole.length], range)
    }
    const head = await get(SCRIPT, { range: 'bytes=0-0' }, 'HEAD')
    assert.deepEqual([head.status, head.body.length, head.headers['content-length'], head.headers['accept-ranges']], [200, 0, headers['content-length'], 'bytes'])
  })

  test('are parts of what the reader has, or the whole: by a strong tag alone', async () => {
    const [br, plain] = [await get(SCRIPT, { 'accept-encoding': 'br' }), await get(SCRIPT)]
    const on = async (tag: unknown, accepted: string) => (await get(SCRIPT, { 'accept-encoding': accepted, range: 'bytes=3-', 'if-range': String(tag) })).status
    assert.deepEqual([await on(br.headers.etag, 'br'), await on(plain.headers.etag, 'identity')], [206, 206])
    assert.deepEqual([await on(br.headers.etag, 'identity'), await on(plain.headers.etag, 'br'), await on(`W/${String(plain.headers.etag)}`, 'identity'), await on('Thu, 26 Nov 2026 00:00:00 GMT', 'identity')], [200, 200, 200, 200])
  })
})
