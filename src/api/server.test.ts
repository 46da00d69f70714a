import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { advance, say } from '../dialogue/testing/contents.ts'
import { found, saySoon } from '../node/testing/nodes.ts'
import { explain } from '../text/messages/codes/index.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { preferredLanguage } from './say.ts'
import { ask } from './testing/ask.ts'
import { PLAIN_RENDERER, servedNodes } from './testing/served.ts'
import type { Served } from './testing/served.ts'

/** One founded node for all the tests that only read. */
let mex: Served
let usa: Served
const cleaners: (() => unknown)[] = []
before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'])
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  await found([mex.running.node, usa.running.node])
}, {})
test.after(async () => { for (const clean of cleaners.toReversed()) await clean() })

const PAGE = { accept: 'text/html,*/*' }

describe('public files', () => {
  test('are pages in both languages and their data, each with its type', async () => {
    for (const [path, type, text] of [
      ['/en/', 'text/html', '"kind":"home"'], ['/es/', 'text/html', '"language":"es"'], ['/en/plan/1.1', 'text/html', 'Element 1.1'], ['/en/plan/1.1.json', 'application/json', '"kind":"element"'],
      ['/sitemap.xml', 'application/xml', '<urlset'], ['/robots.txt', 'text/plain', 'Disallow'], ['/assets/site.0123456789.css', 'text/css', 'color'],
    ] as const) {
      const answered = await ask(mex.port, path)
      assert.equal(answered.status, 200, path)
      assert.ok(answered.headers['content-type']?.startsWith(type), path)
      assert.ok(answered.text.includes(text), path)
      assert.equal(Number(answered.headers['content-length']), answered.body.length)
    }
  })

  test('have a tag by which a reader who holds them is told so, in any way of writing it', async () => {
    const { headers } = await ask(mex.port, '/en/plan')
    const tag = String(headers.etag)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask(mex.port, '/en/plan', { headers: { 'if-none-match': known } })
      assert.deepEqual([again.status, again.body.length, again.headers.etag, again.headers['cache-control'], again.headers.vary], [304, 0, tag, 'no-cache', 'accept-encoding'], known)
    }
    for (const other of ['"other"', tag.slice(1), 'W/"other"', '']) assert.equal((await ask(mex.port, '/en/plan', { headers: { 'if-none-match': other } })).status, 200, other)
  })

  test('come compressed to those who can read that, with a tag of their own', async () => {
    const plain = await ask(mex.port, '/en/plan')
    const small = await ask(mex.port, '/en/plan', { headers: { 'accept-encoding': 'gzip, br' } })
    assert.deepEqual([small.headers['content-encoding'], brotliDecompressSync(small.body).toString()], ['br', plain.text])
    assert.ok(small.body.length < plain.body.length)
    assert.notEqual(small.headers.etag, plain.headers.etag)
    assert.equal((await ask(mex.port, '/en/plan', { headers: { 'accept-encoding': 'br', 'if-none-match': String(small.headers.etag) } })).status, 304)
    for (const encoding of ['deflate', 'br;q=0', 'br;q=0.0', 'abr', 'identity']) assert.equal((await ask(mex.port, '/en/plan', { headers: { 'accept-encoding': encoding } })).headers['content-encoding'], undefined, encoding)
  })

  test('answer HEAD as GET without the body', async () => {
    for (const path of ['/en/plan', '/record/lake/index.json', '/record/lake/MEX.ndjson', '/en/none', '/en/workspace/sign-in']) {
      const [get, head] = [await ask(mex.port, path, { headers: PAGE }), await ask(mex.port, path, { method: 'HEAD', headers: PAGE })]
      assert.deepEqual([head.status, head.body.length, head.headers['content-type'], head.headers.etag], [get.status, 0, get.headers['content-type'], get.headers.etag], path)
    }
  })

  test('change with what is said, and assets never', async () => {
    const [old, asset] = [await ask(mex.port, '/en/plan/1.1'), await ask(mex.port, '/assets/site.0123456789.css')]
    assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable')
    assert.equal(old.headers['cache-control'], 'no-cache')
    mex.running.start()
    await saySoon(mex.running.node, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('Something new') }) as never, replaces: null, audience: 'public' })
    const fresh = await ask(mex.port, '/en/plan/1.1', { headers: { 'if-none-match': String(old.headers.etag) } })
    assert.ok(fresh.status === 200 && fresh.text.includes('Something new'))
    assert.equal((await ask(mex.port, '/assets/site.0123456789.css')).headers.etag, asset.headers.etag)
  })
})

describe('addresses that are not where anything stands', () => {
  test('lead there where it is plain: to a language, and to the one way of writing an address', async () => {
    for (const [target, to] of [
      ['/en', '/en/'], ['/es?x=1', '/es/?x=1'], ['/en/plan/', '/en/plan'], ['/en/plan//', '/en/plan'], ['/es/reuniones/?a=b', '/es/reuniones?a=b'], ['/en/plan/1.1/', '/en/plan/1.1'],
    ] as const) {
      const answered = await ask(mex.port, target)
      assert.deepEqual([answered.status, answered.headers.location], [302, to], target)
    }
  })

  test('of the root go by the language of the reader, or else by that of the party', async () => {
    for (const [accept, to] of [['es-MX,es;q=0.9,en;q=0.8', '/es/'], ['en;q=0.5,es;q=0.4', '/en/'], ['fr, de', null], ['', null], ['es;q=0, en;q=0.1', '/en/'], ['est', null]] as const) {
      const answered = await ask(mex.port, '/', { headers: { 'accept-language': accept } })
      assert.deepEqual([answered.status, answered.headers.location, answered.headers.vary], [302, to ?? '/en/', 'accept-language'], accept)
    }
    // The second party of the test's charter speaks Spanish.
    assert.equal((await ask(usa.port, '/', { headers: { 'accept-language': 'fr' } })).headers.location, '/es/')
  })

  test('are not found, as a page in the language of the address or as data', async () => {
    for (const [path, language] of [['/en/none', 'en'], ['/es/nada', 'es'], ['/en/plan/9.9', 'en'], ['/es/plan/9.9.json', 'es'], ['/en/plan/%F0%9F%98%80', 'en']] as const) {
      const page = await ask(mex.port, path, { headers: PAGE })
      assert.deepEqual([page.status, page.headers['content-type']], [404, 'text/html; charset=utf-8'], path)
      assert.ok(page.text.includes(`lang="${language}"`) && page.text.includes('"not-found"'))
      const data = await ask(mex.port, path)
      assert.deepEqual([data.status, data.headers['content-type']], [404, 'application/problem+json'])
      assert.deepEqual(JSON.parse(data.text), { type: 'urn:alternat:problem:not-found', title: explain('not-found', language), status: 404, code: 'not-found' })
    }
    assert.equal((JSON.parse((await ask(mex.port, '/none', { headers: { 'accept-language': 'es' } })).text) as { title: string }).title, explain('not-found', 'es'))
  })

  test('written with encoded slashes, dots or nulls reach nothing by another way', async () => {
    for (const target of ['/en%2Fplan', '/en/plan%2F1.1', '/en/plan%5C1.1', '/en/plan/1.1%00', '/en/../en/plan', '/en/./plan', '/en//plan', '//en/plan', '/record/lake/..%2F..%2Fkeys.json', '/assets/../keys.json', '/en/plan/1.1%2e']) {
      assert.equal((await ask(mex.port, target)).status, 404, target)
    }
    assert.equal((await ask(mex.port, '/en/plan/%31.1')).status, 200)
  })

  test('that cannot be decoded are malformed', async () => {
    for (const target of ['/en/%', '/en/%E0%A4%A', '/%ff', '/en/plan?x=%']) {
      const answered = await ask(mex.port, target)
      assert.equal(answered.status, target.includes('?') ? 200 : 400, target)
    }
  })

  test('as whole addresses, or that look like another host, are read as paths of this one', async () => {
    assert.equal((await ask(mex.port, 'http://elsewhere.example/en/plan')).status, 200)
    assert.equal((await ask(mex.port, 'http://elsewhere.example')).headers.location, '/en/')
    for (const target of ['//elsewhere.example/en/plan', '/\\elsewhere.example/en/plan', '//elsewhere.example/', '/\\/elsewhere.example/', '*']) {
      const answered = await ask(mex.port, target)
      assert.ok(answered.status === 404, `${target} ${answered.status}`)
      assert.equal(answered.headers.location, undefined)
    }
  })
})

describe('every answer', () => {
  test('has the headers that keep a browser safe, whatever it is', async () => {
    const requests: (readonly [string, Parameters<typeof ask>[2]?])[] = [
      ['/en/'], ['/'], ['/en/none'], ['/en/none', { headers: PAGE }], ['/en/plan.json'], ['/assets/site.0123456789.css'], ['/record/index.json'], ['/record/lake/MEX.ndjson'], ['/exchange/lake'], ['/exchange/lake/MEX'],
      ['/en/%'], ['/en/workspace'], ['/en/workspace/sign-in'], ['/events'], ['/en/plan', { method: 'DELETE' }], ['/en/workspace/sign-in', { method: 'POST', body: '' }], ['/en/plan', { method: 'POST', body: 'x' }],
      ['/en/', { headers: { 'if-none-match': '*' } }], ['/en/plan', { method: 'OPTIONS' }],
    ]
    for (const [target, options] of requests) {
      const { headers, status } = await ask(mex.port, target, options)
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.equal(headers[name], value, `${options?.method ?? 'GET'} ${target} ${status} ${name}`)
    }
  })

  test('to a method that an address does not take names those it takes', async () => {
    for (const [method, target, allow] of [
      ['POST', '/en/plan', 'GET, HEAD'], ['DELETE', '/en/plan', 'GET, HEAD, POST'], ['PUT', '/record/index.json', 'GET, HEAD, POST'], ['POST', '/record/index.json', 'GET, HEAD'], ['POST', '/record/lake/MEX.ndjson', 'GET, HEAD'],
      ['POST', '/exchange/lake/MEX', 'GET, HEAD'], ['GET', '/exchange/lake/hint', 'POST'], ['TRACE', '/en/', 'GET, HEAD, POST'], ['PATCH', '/nowhere', 'GET, HEAD, POST'], ['OPTIONS', '*', 'GET, HEAD, POST'],
    ] as const) {
      const answered = await ask(mex.port, target, { method })
      assert.deepEqual([answered.status, answered.headers.allow], [405, allow], `${method} ${target}`)
      if (method !== 'TRACE') assert.equal((JSON.parse(answered.text) as { code: string }).code, 'method-not-allowed')
    }
    assert.equal((await ask(mex.port, '/en/none', { method: 'POST' })).status, 404)
  })

  test('to a body larger than anybody needs is that it is too large, whether it says so or not', async () => {
    const large = Buffer.alloc(2 * 1024 * 1024 + 1, 'a')
    const told = await ask(mex.port, '/en/workspace/sign-in', { method: 'POST', headers: { 'content-length': String(large.length) }, body: large })
    assert.deepEqual([told.status, (JSON.parse(told.text) as { code: string }).code], [413, 'too-large'])
    const untold = await ask(mex.port, '/en/workspace/sign-in', { method: 'POST', headers: { 'transfer-encoding': 'chunked' }, body: large })
    assert.equal(untold.status, 413)
    const page = await ask(mex.port, '/es/espacio/entrar', { method: 'POST', headers: { accept: 'text/html' }, body: Buffer.alloc(12 * 1024 * 1024, 'a') })
    assert.deepEqual([page.status, page.headers.connection], [413, 'close'])
    assert.match(page.text, /too-large/)
    assert.equal((await ask(mex.port, '/en/')).status, 200)
  })

  test('to a strange host or header is an answer', async () => {
    for (const host of ['a:b:c', '[', '..', 'x y', '\u00e9', '']) assert.ok((await ask(mex.port, '/exchange/lake', { headers: { host } })).status < 500, host)
    for (const cookie of ['=', ';;;', 'alternat-MEX-session', 'alternat-MEX-session=\u00ff', 'alternat-MEX-flash=%%%', `alternat-MEX-flash=${Buffer.from('{"code":7}').toString('base64url')}`, 'a'.repeat(8000)]) {
      assert.ok((await ask(mex.port, '/en/workspace/sign-in', { headers: { cookie } })).status < 500, cookie.slice(0, 40))
    }
  })

  test('to bytes that are no request at all leaves the door open for the next', async () => {
    await new Promise<void>((resolve) => connect(mex.port, '127.0.0.1').on('error', () => resolve()).on('close', () => resolve()).resume().end('\x16\x03\x01 nonsense\r\n\r\n'))
    assert.equal((await ask(mex.port, '/en/')).status, 200)
    assert.deepEqual(mex.faults, [])
  })
})

test('a fault while a page is made is an answer, is told, and ends nothing else', async (t) => {
  const renderPage: typeof PLAIN_RENDERER.renderPage = (page) => { if (page.kind === 'plan') throw new Error('cannot be rendered'); return 'fine' }
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], { renderer: { ...PLAIN_RENDERER, renderPage } })
  if (one === undefined || two === undefined) return assert.fail()
  await found([one.running.node, two.running.node])
  const broken = await ask(one.port, '/es/plan')
  assert.deepEqual([broken.status, (JSON.parse(broken.text) as { title: string }).title], [500, explain('unexpected', 'es')])
  assert.ok(!broken.text.includes('cannot be rendered'))
  assert.match(String(one.faults[0]), /cannot be rendered/)
  assert.equal((await ask(one.port, '/en/')).status, 200)
})

test('before the founding every page says that there is nothing yet, in the language asked for', async (t) => {
  const [one] = await servedNodes(t, ['MEX', 'USA'])
  if (one === undefined) return assert.fail()
  for (const [path, language] of [['/en/', 'en'], ['/es/plan', 'es'], ['/es/espacio', 'es'], ['/en/workspace/sign-in', 'en']] as const) {
    const answered = await ask(one.port, path, { headers: PAGE })
    assert.deepEqual([answered.status, answered.text, answered.headers['retry-after']], [503, `${explain('not-founded', language)}\n`, '2'], path)
  }
  assert.equal((await ask(one.port, '/exchange/lake')).status, 200)
  assert.equal((await ask(one.port, '/')).status, 302)
})

describe('the exchange over HTTP', () => {
  test('answers its index with a nonce, a chain as lines, and problems as problems', async () => {
    const index = await ask(mex.port, '/exchange/lake')
    assert.match(String(index.headers['accept-signature']), /^sig1=\("@method" "@authority" "@path" "@query"\);nonce="[A-Za-z0-9_-]{43}"$/)
    const heads = mex.running.node.ledger.heads()
    const chain = await ask(mex.port, `/exchange/lake/MEX?after=${(heads.MEX ?? 0) - 1}`)
    assert.deepEqual([chain.status, chain.text.split('\n').length, chain.headers['alternat-more'], chain.headers['cache-control']], [200, 2, '0', 'no-store'])
    for (const [target, status, code] of [
      ['/exchange/lake/MEX?after=-1', 400, 'request-malformed'], ['/exchange/lake/MEX?after=1.5', 400, 'request-malformed'], ['/exchange/lake/MEX?after=x', 400, 'request-malformed'], ['/exchange/lake/MEX?after=99999999999999999999', 400, 'request-malformed'],
      ['/exchange/lake/CAN', 404, 'peer-unknown'], ['/exchange/lake/toString', 404, 'peer-unknown'], ['/exchange/other', 404, 'not-found'], ['/exchange/other/MEX', 404, 'not-found'], ['/exchange', 404, 'not-found'],
      ['/record/lake/CAN.ndjson', 404, 'not-found'], ['/record/other/index.json', 404, 'not-found'], ['/record', 404, 'not-found'],
    ] as const) {
      const answered = await ask(mex.port, target)
      assert.deepEqual([answered.status, (JSON.parse(answered.text) as { code: string }).code], [status, code], target)
    }
    const signed = await ask(mex.port, '/exchange/lake/MEX', { headers: { 'signature-input': 'sig1=()', signature: 'sig1=:AAAA:' } })
    assert.deepEqual([signed.status, (JSON.parse(signed.text) as { code: string }).code], [401, 'request-signature-invalid'])
  })

  test('publishes whole chains, and takes hints of peers only', async () => {
    const { text } = await ask(mex.port, '/record/lake/USA.ndjson')
    assert.equal(text.trim().split('\n').length, mex.running.node.ledger.chain('USA').sequence)
    const hint = (body: string) => ask(mex.port, '/exchange/lake/hint', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    assert.equal((await hint('{"party":"USA"}')).status, 202)
    for (const body of ['', '{}', '{"party":"CAN"}', '{"party":["USA"]}', `{"party":"USA","x":"${'x'.repeat(2000)}"}`]) assert.equal((await hint(body)).status, 404, body.slice(0, 30))
    assert.equal((await hint('x'.repeat(5000))).status, 413)
  })
})

test('the language of a reader is the one weighed highest among those there are', () => {
  for (const [accepted, language] of [
    ['es', 'es'], ['es-419', 'es'], ['en-US,en;q=0.5', 'en'], ['en;q=0.1,es;q=0.2', 'es'], ['EN-gb', 'en'], ['fr,es;q=0.1', 'es'], ['es;q=0', 'en'], ['*', 'en'], [null, 'en'], [undefined, 'en'], ['es_MX.UTF-8', 'es'], ['C.UTF-8', 'en'], ['est_EE', 'en'],
  ] as const) assert.equal(preferredLanguage(accepted, 'en'), language, String(accepted))
})
