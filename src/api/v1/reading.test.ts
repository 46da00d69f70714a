// What is read by the API, on nodes of the first dialogue as their demonstration founds them.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { ask } from '../testing/ask.ts'
import { onHled, servedNodes, until } from '../testing/served.ts'
import type { Served } from '../testing/served.ts'
import { saySoon } from '../../node/testing/nodes.ts'
import { ENDPOINTS } from './endpoints.ts'
import { ApiClient, tokenOf } from './testing/client.ts'

interface Listed<T> { readonly data: readonly T[]; readonly next: string | null; readonly total?: number }
interface Item { readonly item: string; readonly kind: string; readonly title: Record<string, string>; readonly version: string; readonly content: Record<string, unknown> | null }

let mex: Served
let usa: Served
let anybody: ApiClient
let officer: ApiClient
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], await onHled())
  ;[mex, usa] = [one ?? assert.fail(), two ?? assert.fail()]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify([mex.faults, usa.faults]))
  anybody = new ApiClient(mex.port)
  officer = new ApiClient(mex.port, await tokenOf(mex.running, 'mex-sre', ['look', 'draft', 'sign', 'report']))
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

async function everyPage<T>(client: ApiClient, path: string, limit: number): Promise<readonly T[]> {
  const found: T[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Listed<T> = await client.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`)
    found.push(...page.data)
    cursor = page.next
  }
  return found
}

describe('the document', () => {
  test('is valid OpenAPI 3.1 in both languages, with examples that this node answers to anybody', async () => {
    for (const language of ['en', 'es']) {
      const text = (await ask(mex.port, '/api/v1/openapi.json', { headers: { 'accept-language': language } })).text
      const document = JSON.parse(text) as { openapi: string; paths: Record<string, Record<string, { summary: string; responses: Record<string, { content?: Record<string, { example?: unknown }> }> }>> }
      const report = await new Validator().validate(document)
      assert.equal(JSON.stringify(report.errors ?? []), '[]')
      assert.ok(report.valid && document.openapi === '3.1.0')
      assert.equal(document.paths['/items']?.get?.summary, language === 'en' ? 'Items, by id' : 'Elementos, por identificador')
      const example = document.paths['/items']?.get?.responses['200']?.content?.['application/json']?.example
      assert.match(JSON.stringify(example), /"item":"body\//)
    }
  })

  test('names every endpoint once, each with its words in both languages', () => {
    assert.equal(new Set(ENDPOINTS.map(({ id }) => id)).size, ENDPOINTS.length)
    for (const { id, summary } of ENDPOINTS) assert.ok(summary.en !== summary.es && summary.en !== '' && summary.es !== '', id)
  })

  test('is not sent again to who has it', async () => {
    const { headers } = await ask(mex.port, '/api/v1/openapi.json')
    assert.equal((await ask(mex.port, '/api/v1/openapi.json', { headers: { 'if-none-match': String(headers.etag) } })).status, 304)
  })
})

describe('lists', () => {
  test('come whole by pages of any size, each entry once', async () => {
    const all = (await everyPage<Item>(anybody, '/items', 500)).map(({ item }) => item)
    assert.ok(all.length > 60)
    for (const limit of [1, 7, 50]) assert.deepEqual((await everyPage<Item>(anybody, '/items', limit)).map(({ item }) => item), all)
  })

  test('go on where they were while things are added and end', async () => {
    const first: Listed<Item> = await officer.get('/items?kind=element&limit=20')
    const before = (await everyPage<Item>(officer, '/items?kind=element', 500)).map(({ item }) => item)
    const { content } = (await officer.get<Item>('/items/element/I.1.a'))
    const { hash } = await saySoon(mex.running.node, { name: 'propose', changes: [{ item: 'element/0.new', base: null, content: { ...content, number: 'I.1.zz', due: '2027-06-30' } as never }, { item: 'element/zz-new', base: null, content: { ...content, number: 'I.1.zy' } as never }], cover: null, audience: 'public' })
    await until(() => usa.running.node.rows.find('proposal', hash) !== undefined)
    await saySoon(usa.running.node, { name: 'sign', proposal: hash })
    await until(() => mex.running.node.rows.find('proposal', hash)?.status === 'adopted')
    const rest = await everyPage<Item>(officer, `/items?kind=element`, 20)
    const second: Listed<Item> = await officer.get(`/items?kind=element&limit=500&cursor=${first.next}`)
    const seen = [...first.data, ...second.data].map(({ item }) => item)
    assert.equal(new Set(seen).size, seen.length, 'nothing twice')
    assert.deepEqual(before.filter((item) => !seen.includes(item)), [], 'nothing unchanged left out')
    assert.ok(rest.some(({ item }) => item === 'element/zz-new'))
  })

  test('say where they go on in the Link header, and refuse the cursor of another question', async () => {
    const answered = await anybody.ask('/items?kind=element&limit=2')
    const [, next = ''] = /<\/api\/v1([^>]+)>; rel="next"/.exec(String(answered.headers.link)) ?? []
    assert.equal((await anybody.get<Listed<Item>>(next)).data.length, 2)
    const { next: cursor } = answered.json as unknown as Listed<Item>
    const other = await anybody.ask(`/items?kind=meeting&cursor=${cursor}`, { headers: { 'accept-language': 'en' } })
    assert.deepEqual([other.status, (other.json as unknown as { errors: unknown }).errors], [400, [{ in: 'query', pointer: '/cursor', code: 'cursor-unfit', detail: 'This cursor belongs to another question. Begin again without it.' }]])
    assert.equal((await anybody.ask('/items?cursor=nonsense')).status, 400)
  })

  test('are filtered by kind, parent, anything above, due date and change', async () => {
    const ids = async (query: string) => (await everyPage<Item>(anybody, `/items?${query}`, 100)).map(({ item }) => item)
    const isNew = (item: string) => item === 'element/0.new' || item === 'element/zz-new'
    const [direct, under] = [await ids('parent=element/I.1'), await ids('under=element/I')]
    assert.ok(direct.length > 0 && direct.every((item) => item.startsWith('element/I.1.') || isNew(item)))
    assert.ok(under.length > direct.length && under.every((item) => item.startsWith('element/I.') || isNew(item)))
    assert.deepEqual(await ids('kind=element&dueFrom=2027-06-30&dueUntil=2027-06-30'), ['element/0.new'])
    assert.deepEqual(await ids('kind=element&dueUntil=2027-06-29'), [])
    assert.deepEqual(await ids('changedSince=2999-01-01T00:00:00Z'), [])
    assert.ok((await ids('organisation=organisation/SRE')).length > 0)
  })

  test('give only the members that are asked for, under a media type of their own', async () => {
    const answered = await anybody.ask('/items?kind=body&fields=item,title')
    assert.equal(answered.headers['content-type'], 'application/vnd.alternat.sparse+json')
    for (const one of (answered.json as unknown as Listed<Item>).data) assert.deepEqual(Object.keys(one), ['item', 'title'])
    assert.equal((await anybody.ask('/items?fields=item,secret')).status, 400)
  })

  test('of proposals, statements and acts give what anybody may read, and to an officer more', async () => {
    const [open, all] = [await everyPage<{ audience: string; status: string }>(anybody, '/proposals', 3), await everyPage<{ proposal: string }>(officer, '/proposals', 3)]
    assert.ok(open.length > 0 && open.every(({ audience, status }) => audience === 'public' && status === 'adopted'))
    assert.ok(all.length >= open.length)
    const said = await everyPage<{ statement: string; audience: string; type: string }>(anybody, '/statements', 40)
    assert.ok(said.length > 20 && said.every(({ audience }) => audience === 'public'))
    assert.ok((await everyPage(officer, '/statements', 40)).length > said.length, 'contacts of incidents are between the parties')
    const acts = await everyPage<{ party: string; sequence: number }>(anybody, '/acts', 100)
    assert.equal(acts.length, Object.values(mex.running.node.ledger.heads()).reduce((sum, one) => sum + one, 0))
    const [first] = said
    assert.equal((await anybody.get<{ statement: string }>(`/statements/${first?.statement}`)).statement, first?.statement)
    assert.ok((await everyPage<{ type: string }>(anybody, '/statements?type=advance&about=element/I.1', 2)).every(({ type }) => type === 'advance'))
  })

  test('of views answer each as its page shows it', async () => {
    const paths = await everyPage<{ kind: string; paths: { en: string } }>(anybody, '/views', 100)
    assert.ok(paths.length > 100)
    const instrument = paths.find(({ kind }) => kind === 'instrument')?.paths.en ?? assert.fail()
    const [view, twin] = [await anybody.get<Record<string, unknown>>(`/views/one?path=${instrument}`), JSON.parse((await ask(mex.port, `${instrument}.json`)).text) as Record<string, unknown>]
    assert.deepEqual(Object.keys(view).sort(), Object.keys(twin).sort())
    assert.equal((await anybody.ask('/views/one?path=/en/nowhere')).status, 404)
  })
})

describe('a request', () => {
  test('is told everything that is wrong with it, in the language of who asks', async () => {
    const answered = await anybody.ask('/items?kind=elefant&limit=0&dueFrom=yesterday&colour=red', { headers: { 'accept-language': 'es-MX,es;q=0.9' } })
    const { status, code, errors } = answered.json as unknown as { status: number; code: string; errors: { pointer: string; detail: string }[] }
    assert.deepEqual([answered.status, status, code], [400, 400, 'parameters-unfit'])
    assert.deepEqual(errors.map(({ pointer }) => pointer).sort(), ['/colour', '/dueFrom', '/kind/0', '/limit'])
    assert.equal(errors.find(({ pointer }) => pointer === '/colour')?.detail, 'Aquí no existe un parámetro con este nombre.')
  })

  test('is refused by a type that leads to what it means, as data and as a page', async () => {
    const { type, code } = (await anybody.ask('/items?limit=0')).json as unknown as { type: string; code: string }
    const path = new URL(type).pathname.replace('/api/v1', '')
    assert.equal(path, `/problems/${code}`)
    const kind = await anybody.get<{ code: string; status: number; sentence: { es: string } }>(path)
    assert.deepEqual([kind.code, kind.status, /encabezados/.test(kind.sentence.es)], ['parameters-unfit', 400, true])
    const page = await ask(mex.port, `/api/v1${path}`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    assert.deepEqual([page.status, page.headers['content-type'], page.text.includes('<h1><code>parameters-unfit</code></h1>')], [200, 'text/html; charset=utf-8', true])
    for (const one of (await everyPage<{ code: string }>(anybody, '/problems', 200)).slice(0, 5)) assert.equal((await anybody.ask(`/problems/${one.code}`)).status, 200, one.code)
    assert.equal((await ask(mex.port, '/api/v1/problems/nothing-of-the-kind', { headers: { accept: 'text/html' } })).status, 406)
  })

  test('for what is not there is 404, by a method that is not there 405 with those that are, and OPTIONS tells them', async () => {
    for (const path of ['/nothing', '/items/element/none', '/items/elefant/1', '/acts/MEX/0', `/proposals/${'f'.repeat(64)}`, '/blobs/zz']) assert.equal((await anybody.ask(path)).status, 404, path)
    const refused = await anybody.ask('/items', { method: 'DELETE' })
    assert.deepEqual([refused.status, refused.headers.allow], [405, 'GET, HEAD, OPTIONS'])
    const told = await anybody.ask('/items', { method: 'OPTIONS' })
    assert.deepEqual([told.status, told.headers.allow, told.headers['access-control-allow-origin']], [204, 'GET, HEAD, OPTIONS', '*'])
  })

  test('by HEAD gets the same headers and no body; who holds the tag gets nothing', async () => {
    const [get, head] = [await anybody.ask('/items/element/I.1'), await anybody.ask('/items/element/I.1', { method: 'HEAD' })]
    assert.deepEqual([head.status, head.text, head.headers.etag], [200, '', get.headers.etag])
    const again = await anybody.ask('/items/element/I.1', { headers: { 'if-none-match': `"other", W/${get.headers.etag}` } })
    assert.deepEqual([again.status, again.text], [304, ''])
  })

  test('that accepts no JSON is 406', async () => {
    assert.equal((await anybody.ask('/items', { headers: { accept: 'text/html' } })).status, 406)
    assert.equal((await anybody.ask('/items', { headers: { accept: 'application/json;q=0, text/html' } })).status, 406)
    for (const accept of ['*/*', 'application/*', 'text/html, application/json;q=0.5']) assert.equal((await anybody.ask('/items', { headers: { accept } })).status, 200, accept)
  })

  test('is told how much more may be asked', async () => {
    const { headers } = await anybody.ask('/dialogue')
    assert.match(String(headers['ratelimit-policy']), /^"network";q=\d+;w=\d+$/)
    assert.match(String(headers.ratelimit), /^"network";r=\d+;t=\d+$/)
    assert.match(String((await officer.ask('/dialogue')).headers.ratelimit), /^"token";r=\d+;t=\d+$/)
  })

  test('without a token may come from any page, and with one from none', async () => {
    assert.equal((await anybody.ask('/dialogue', { headers: { origin: 'https://example.org' } })).headers['access-control-allow-origin'], '*')
    assert.equal((await officer.ask('/dialogue', { headers: { origin: 'https://example.org' } })).headers['access-control-allow-origin'], undefined)
    assert.equal((await anybody.ask('/search?q=x', { headers: { origin: 'https://example.org' } })).status, 401)
  })
})
