// Earlier checkpoints of a running node, and a node below a path of its host.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { advance, say } from '../dialogue/testing/contents.ts'
import { found, retitle, saySoon } from '../node/testing/nodes.ts'
import { loadRenderer } from '../web/render.ts'
import { ask } from './testing/ask.ts'
import { servedNodes, until } from './testing/served.ts'
import type { Served } from './testing/served.ts'

const PAGE = { accept: 'text/html' }
const cleaners: (() => unknown)[] = []
const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
after(async () => { for (const clean of cleaners.reverse()) await clean() })

const stateText = (text: string, replaces: string | null = null) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces, audience: 'public' }) as const

describe('the site as of a checkpoint', () => {
  let mex: Served
  let usa: Served
  let then: string
  const get = (path: string, headers: Record<string, string> = {}) => ask(mex.port, path, { headers })
  const newest = async () => /^\/at\/([^/]+)\/en\/$/.exec(String((await get('/at', { 'accept-language': 'en' })).headers.location))?.[1] ?? assert.fail()

  before(async () => {
    const nodes = await servedNodes(t, ['MEX', 'USA'], { renderer: await loadRenderer({ origin: 'https://lake.example' }) })
    ;[mex, usa] = nodes as [Served, Served]
    await found(nodes.map(({ running }) => running.node))
    for (const { running } of nodes) running.start()
    await saySoon(mex.running.node, stateText('Before the checkpoint'))
    then = await newest()
    await saySoon(mex.running.node, stateText('After the checkpoint'))
    await until(async () => (await get('/en/plan/1.1')).text.includes('After the checkpoint'))
  })

  test('is what it was then, in both languages and as data, says so, leads to today and is kept out of indexes', async () => {
    for (const [path, words] of [['/en/plan/1.1', 'Earlier state of this page'], ['/es/plan/1.1', 'Estado anterior de esta página']] as const) {
      const page = await get(`/at/${then}${path}`, PAGE)
      assert.equal(page.status, 200)
      assert.ok(page.text.includes('Before the checkpoint') && !page.text.includes('After the checkpoint') && (await get(path)).text.includes('After the checkpoint'))
      assert.ok(page.text.includes(words) && page.text.includes(then) && page.text.includes(`<a href="${path}" data-today`))
      assert.deepEqual([page.headers['x-robots-tag'], page.headers['cache-control']], ['noindex', 'public, max-age=86400, immutable'])
      assert.ok(page.text.includes('<meta name="robots" content="noindex">') && page.text.includes(`<link rel="canonical" data-today href="https://lake.example${path}">`))
      assert.ok(page.text.includes(` https://lake.example/at/${then}${path}</p>`), 'on paper it tells where it stays')
      const twin = JSON.parse((await get(`/at/${then}${path}.json`)).text) as { at: unknown; page: string; advances: unknown[] }
      assert.deepEqual([twin.page, twin.at], [`/at/${then}${path}`, { checkpoint: then, day: '2026-11-23' }])
    }
  })

  test('every link of it that leads to the site stays within it; styles and the record are those of now', async () => {
    const seen = new Set<string>()
    for (const path of ['/en/', '/es/plan', '/en/record', '/en/bodies']) {
      const page = await get(`/at/${then}${path}`, PAGE)
      for (const [, link = ''] of page.text.matchAll(/ (?:href|src)="(\/[^"#?]*)/g)) if (!page.text.includes(`"${link}" data-today`)) seen.add(link)
    }
    assert.ok([...seen].every((link) => link.startsWith(`/at/${then}/`) || /^\/(assets|record)\//.test(link)), [...seen].join(' '))
    for (const link of seen) assert.ok((await get(link, PAGE)).status < 300, link)
  })

  test('stays as it is, byte for byte, whatever is said later', async () => {
    const paths = ['/en/', '/es/plan', '/en/plan/1.1.json', '/es/registro', '/en/record.json', '/en/meetings.ics', '/sitemap.xml']
    const all = async () => Promise.all(paths.map(async (path) => createHash('sha256').update((await get(`/at/${then}${path}`)).body).digest('hex')))
    const first = await all()
    await saySoon(mex.running.node, stateText('Much later'), retitle(mex.running.node, 'element/1', 'Later rivers'))
    assert.deepEqual(await all(), first)
    assert.notEqual(await newest(), then)
  })

  test('is found by its own name alone', async () => {
    const [places = '', digits = ''] = [then.slice(0, -13), then.slice(-12)]
    for (const name of [`${places}.${digits.replace(/^./, (one) => (one === '0' ? '1' : '0'))}`, places, `MEX-99999.USA-1.${digits}`, `MEX-1.USA-9.${digits}`, '../etc', 'none', `USA-1.MEX-1.${digits}`, `${then}x`]) assert.equal((await get(`/at/${name}/en/plan`, PAGE)).status, 404, name)
    for (const path of ['/en/none', '/en/workspace', '/exchange/lake', '/record/lake/index.json', '/assets/none.css']) assert.equal((await get(`/at/${then}${path}`)).status, 404, path)
    assert.deepEqual(await Promise.all(['', '/', '/es', '/en/plan/'].map(async (path) => (await get(`/at/${then}${path}`, { 'accept-language': 'es' })).headers.location)), [`/at/${then}/es/`, `/at/${then}/es/`, `/at/${then}/es/`, `/at/${then}/en/plan`])
    assert.equal((await ask(mex.port, `/at/${then}/en/plan`, { method: 'POST' })).status, 405)
  })

  test('does not show what was erased since', async () => {
    const said = await saySoon(mex.running.node, stateText('A name that a court has struck'))
    const checkpoint = await newest()
    const where = async () => (await Promise.all(['/en/plan/1.1', '/es/plan/1.1', '/en/plan/1.1.json', '/en/', '/en/record.json'].map(async (path) => (await get(`/at/${checkpoint}${path}`)).text))).filter((text) => text.includes('struck')).length
    assert.ok((await where()) >= 3)
    await saySoon(mex.running.node, { name: 'erase', act: said.hash, reason: 'A court has ordered it', alongside: [] })
    await until(async () => !(await get('/en/plan/1.1')).text.includes('struck'))
    assert.equal(await where(), 0)
    const page = await get(`/at/${checkpoint}/en/plan/1.1`)
    assert.ok(page.status === 200 && page.text.includes('Before the checkpoint'))
  })

  test('does not show what was between the parties then, also where it was released later', async () => {
    const proposed = await saySoon(usa.running.node, retitle(usa.running.node, 'element/1.1', 'Springs of the parties'))
    await until(() => mex.running.node.rows.find('proposal', proposed.hash) !== undefined)
    const checkpoint = await newest()
    await saySoon(mex.running.node, { name: 'sign', proposal: proposed.hash })
    await until(async () => (await get('/en/plan/1.1')).text.includes('Springs of the parties'))
    for (const path of ['/en/plan/1.1', '/es/plan', '/en/record.json']) assert.ok(!(await get(`/at/${checkpoint}${path}`)).text.includes('Springs of the parties'), path)
    assert.ok((await get(`/at/${await newest()}/en/plan/1.1`)).text.includes('Springs of the parties'))
  })
})

describe('a node below a path of its host', () => {
  let nodes: readonly Served[]
  const base = '/hled'

  before(async () => {
    nodes = await servedNodes(t, ['MEX', 'USA'], { renderer: await loadRenderer({ origin: `https://lake.example${base}` }), settings: { origin: `https://lake.example${base}` }, wire: (url) => Promise.resolve(`${url}${base}`), pace: { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 } })
    await found(nodes.map(({ running }) => running.node))
    for (const { running } of nodes) running.start()
  })

  test('answers below it, whether the proxy passes the path on or takes it away, and every link begins with it', async () => {
    const [mex] = nodes
    const port = mex?.port ?? assert.fail()
    for (const path of ['/en/', '/es/plan', '/en/plan/1.1.json', '/sitemap.xml', '/en/workspace/sign-in', '/record/index.json', '/exchange/lake']) {
      const [passed, taken] = [await ask(port, base + path, { headers: PAGE }), await ask(port, path, { headers: PAGE })]
      assert.deepEqual([passed.status, taken.status], [200, 200], path)
      const links = [...passed.text.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, link = '']) => link)
      assert.ok(links.every((link) => link.startsWith(`${base}/`)), links.join(' '))
      if (passed.headers['content-type']?.startsWith('text/html') === true) assert.ok(links.length > 5)
      for (const link of new Set(links.filter((link) => /\.(css|js|svg|json|ics)$/.test(link)))) assert.equal((await ask(port, link)).status, 200, link)
    }
    assert.match((await ask(port, `${base}/sitemap.xml`)).text, /<loc>https:\/\/lake\.example\/hled\/en\/plan<\/loc>/)
    assert.equal((JSON.parse((await ask(port, `${base}/en/plan.json`)).text) as { page: string }).page, '/hled/en/plan')
    assert.equal((await ask(port, '/hledx/en/plan', { headers: PAGE })).status, 404)
  })

  test('sends its readers on and keeps its cookies below it', async () => {
    const port = nodes[0]?.port ?? assert.fail()
    for (const [path, to] of [['', `${base}/en/`], ['/', `${base}/en/`], ['/en', `${base}/en/`], ['/es/plan/', `${base}/es/plan`]] as const) assert.equal((await ask(port, base + path, { headers: { 'accept-language': 'en' } })).headers.location, to)
    const inbox = await ask(port, `${base}/en/workspace`, { headers: PAGE })
    assert.match(String(inbox.headers.location), /^\/hled\/en\/workspace\/sign-in/)
    const cookies = [await ask(port, `${base}/en/workspace/sign-in`, { headers: PAGE })].flatMap(({ headers }) => headers['set-cookie'] ?? [])
    assert.ok(cookies.length > 0 && cookies.every((one) => /^__Secure-alternat-MEX-[a-z]+=.*; Path=\/hled; HttpOnly; SameSite=(Strict|Lax); Max-Age=\d+; Secure$/.test(one)), cookies.join('\n'))
  })

  test('is known to its peers by it: what they sign names the path', async () => {
    const [mex, usa] = nodes as [Served, Served]
    await saySoon(mex.running.node, { ...stateText('Between us below a path'), audience: 'parties' })
    await until(() => (usa.running.node.rows.find('about', 'element/1.1') ?? []).some((id) => usa.running.node.rows.find('statement', id)?.audience === 'parties'))
    assert.deepEqual([mex.faults, usa.faults], [[], []])
  })
})
