// The published tree of the first dialogue behind a static server that is not ours, at the root of its host and below a path: every link in
// both languages leads somewhere, everything has its media type, every file is led to, and what changed is brought by the difference alone.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import sirv from 'sirv'
import { advance, say } from '../src/dialogue/testing/contents.ts'
import { alternat } from '../src/cli/testing/run.ts'
import { DialogueNode } from '../src/node/dialogue-node.ts'
import { TEST_PIN, writeTestKeyFile } from '../src/node/keys/testing/pin.ts'
import { openToken } from '../src/node/home-files.ts'
import { writeSettings } from '../src/node/settings.ts'
import { Signer } from '../src/node/signer.ts'
import { temporaryFolder, TestClock } from '../src/node/testing/nodes.ts'
import { openStore } from '../src/store/open.ts'
import { foundedParties } from '../src/web/testing/founded.ts'
import { MEDIA_TYPES, parseTree, typeByName } from '../src/publication/tree.ts'
import { freePort } from '../src/store/testing/free-port.ts'

const MARK = 'Weir-of-the-parties-alone'
const [mex, usa] = foundedParties()
const cleaners: (() => unknown)[] = []
const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
let home: string
let folder: string
const bare = (type: string | null) => (type ?? '').split(';')[0]?.trim() ?? ''
const filesIn = (place: string) => readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1)).sort()
const bytesOf = (place: string) => Object.fromEntries(filesIn(place).map((file) => [file, createHash('sha256').update(readFileSync(join(place, file))).digest('hex')]))
const listOf = (place: string) => parseTree(readFileSync(join(place, 'tree.json'), 'utf8')) ?? assert.fail('no tree')

/** The node hears what the parties have said. */
async function hold(): Promise<void> {
  const node = await DialogueNode.open({ party: 'MEX', dialogue: 'hled', store: await openStore({ dialogue: 'hled', home, mode: 'write' }), signer: new Signer(openToken(home, null)), clock: new TestClock() })
  const { problem } = await node.import(new Map([mex, usa].map(({ party, acts }) => [party, acts.slice(node.ledger.chain(party).sequence).map(({ line }) => line)])))
  await node.close()
  assert.equal(problem, null)
}

async function publish(...words: readonly string[]): Promise<{ written: number; rendered: number; removed: number; files: number; tree: string; checkpoint: string }> {
  const { code, out, err } = await alternat(['publish', '--json', ...words], { ALTERNAT_HOME: home })
  assert.equal(code, 0, err)
  return JSON.parse(out) as Awaited<ReturnType<typeof publish>>
}

interface Walked {
  readonly wrong: readonly string[]
  /** Addresses that were read, below the origin. */
  readonly read: ReadonlySet<string>
}

/** Follows everything that pages, styles, site maps and catalogues name below the origin. */
async function walk(origin: string): Promise<Walked> {
  const wrong: string[] = []
  const read = new Set<string>()
  const ids = new Map<string, ReadonlySet<string>>()
  const anchors: (readonly [from: string, to: string, id: string])[] = []
  const queue: { readonly from: string; readonly to: string; readonly type: string | null }[] = ['/en/', '/es/', '/sitemap.xml', '/robots.txt', '/tree.json', '/checksums.txt', '/'].map((path) => ({ from: 'start', to: origin + path, type: null }))
  const follow = (from: string, link: string, type: string | null = null) => {
    const to = new URL(link, from)
    if (to.protocol !== 'http:' || to.host !== new URL(origin).host) {
      if (/^(127\.0\.0\.1|localhost)$/.test(to.hostname)) wrong.push(`${from} leads to another program: ${link}`)
      return
    }
    if (to.search !== '') wrong.push(`${from} asks a program: ${link}`)
    if (to.hash.length > 1) anchors.push([from, to.origin + to.pathname, decodeURIComponent(to.hash.slice(1))])
    queue.push({ from, to: to.origin + to.pathname, type })
  }
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    if (read.has(one.to)) continue
    read.add(one.to)
    const answer = await fetch(one.to, { redirect: 'manual' })
    if (answer.status !== 200) { wrong.push(`${one.from} → ${one.to}: ${answer.status}`); await answer.body?.cancel(); continue }
    const path = new URL(one.to).pathname.slice(new URL(origin).pathname.replace(/\/$/, '').length)
    const expected = /\.[a-z0-9]+$/.test(path) && !/\/(plan|planes?)\/[^/]+$/.test(path) ? bare(typeByName(path)) : null
    const type = bare(answer.headers.get('content-type'))
    if (expected !== null && expected !== 'application/octet-stream' && type !== '' && type !== expected && !HOSTS_DIFFER.has(`${type} ${expected}`)) wrong.push(`${one.to}: ${type}, not ${expected}`)
    const text = await answer.text()
    if (type === 'text/html') {
      ids.set(one.to, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id.replaceAll('&amp;', '&'))))
      if (!/<html lang="(en|es)"/.test(text)) wrong.push(`${one.to} says no language`)
      for (const [tag] of text.matchAll(/<[a-z][^<>]*>/g)) {
        for (const [, link = ''] of tag.matchAll(/<meta [^>]*content="(https?:[^"]+)"/g)) follow(one.to, link.replaceAll('&#38;', '&').replaceAll('&amp;', '&'))
        const typed = / type="([^"]+)"/.exec(tag)?.[1] ?? null
        const [, picture] = /^<meta property="og:image" content="([^"]+)"/.exec(tag) ?? []
        if (picture !== undefined) follow(one.to, picture, 'image/png')
        for (const [, name = '', link = ''] of tag.matchAll(/\s(href|src|action|formaction|data-worker|data-sentences|poster)="([^"]*)"/g)) {
          if (name === 'action' && tag.startsWith('<form')) wrong.push(`${one.to} has a form`)
          follow(one.to, link.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), tag.startsWith('<link') || tag.startsWith('<a') ? typed : null)
        }
      }
    }
    if (type === 'text/css') for (const [, link = ''] of text.matchAll(/url\(["']?([^"')]+)["']?\)/g)) if (!link.startsWith('data:')) follow(one.to, link)
    if (path.endsWith('.atom')) for (const [, link = ''] of text.matchAll(/<link [^>]*href="([^"]+)"/g)) follow(one.to, link)
    if (path.endsWith('.xml') && path.startsWith('/sitemap')) for (const [, link = ''] of text.matchAll(/(?:<loc>|href=")([^<"]+)/g)) follow(one.to, link)
    if (['/data.json', '/data/catalog.jsonld'].includes(path) || path.endsWith('dcat-us-3.json')) for (const [, link = ''] of text.matchAll(new RegExp(`"(${origin}/[^"]*)"`, 'g'))) if (!link.includes('#') && !link.endsWith('/data/catalog')) follow(one.to, link)
  }
  for (const [from, to, id] of anchors) if (ids.has(to) && ids.get(to)?.has(id) !== true) wrong.push(`${from} leads to #${id}, which is not on ${to}`)
  return { wrong: [...new Set(wrong)], read }
}

/** What verifiers find by the rules of the record (spec/transparency.md), and the style of pages with forms, which not every dialogue has. */
const NAMED_BY_RULE = /^record\/(index\.json|[^/]+\/[A-Z]+\/(checkpoint|tile\/.*))$|^assets\/workspace\.[0-9a-f]+\.css$/

/** Two names of one type. */
const HOSTS_DIFFER = new Set(['text/xml application/xml', 'application/javascript text/javascript', 'text/plain text/plain', 'application/xml application/akn+xml', 'text/xml application/akn+xml'])

describe('a published tree', { timeout: 300_000 }, () => {
  let [root, below] = ['', '']
  let [first, originOfRoot, originBelow] = ['', '', '']

  before(async () => {
    home = temporaryFolder(t)
    folder = temporaryFolder(t)
    ;[root, below] = [join(folder, 'root'), join(folder, 'below')]
    openToken(home, TEST_PIN).create('root', 'ed25519')
    writeSettings(home, { party: 'MEX', dialogue: 'hled', port: 0, peers: [], keyFile: writeTestKeyFile(join(temporaryFolder(t), 'key')) })
    mex.state({ about: 'element/I.1', type: 'advance', content: advance({ text: say(MARK) }) as never }, { audience: 'parties' })
    await hold()
    // What a static server finds when it starts is what it serves, so each gets its own tree.
    for (const [place, base] of [[root, ''], [below, '/hled']] as const) {
      mkdirSync(place)
      const origin = await serveLater(place, base)
      if (base === '') originOfRoot = origin
      else originBelow = origin
    }
    first = (await publish('--out', root, '--origin', originOfRoot)).tree
    await publish('--out', below, '--origin', originBelow)
  })
  after(async () => { for (const clean of cleaners.reverse()) await clean() })

  /** The address is in the tree, so it must be known before there is one. */
  async function serveLater(place: string, base: string): Promise<string> {
    const port = await freePort()
    let serve: ReturnType<typeof sirv> | null = null
    const server = createServer((request, response) => {
      const none = () => { response.writeHead(404).end() }
      serve ??= sirv(place, { dev: false, etag: true })
      if (base !== '' && !(request.url ?? '').startsWith(`${base}/`)) { none(); return }
      request.url = (request.url ?? '').slice(base.length)
      serve(request, response, none)
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    cleaners.push(() => { server.closeAllConnections(); server.close() })
    return `http://127.0.0.1:${port}${base}`
  }

  test('leads nowhere that is not there, at the root of its host and below a path, and to every file that it has', async () => {
    for (const [place, origin] of [[root, originOfRoot], [below, originBelow]] as const) {
      const { wrong, read } = await walk(origin)
      assert.deepEqual(wrong.slice(0, 40), [], `${wrong.length} wrong at ${origin}`)
      const led = new Set([...read].map((address) => decodeURIComponent(new URL(address).pathname).slice(new URL(origin).pathname.replace(/\/$/, '').length + 1)))
      const missed = filesIn(place).filter((file) => !NAMED_BY_RULE.test(file) && !led.has(file) && !led.has(file.replace(/\/?index\.html$/, '')) && !led.has(file.replace(/index\.html$/, '')))
      assert.deepEqual(missed.slice(0, 40), [], `${missed.length} files that nothing leads to`)
      assert.ok(read.size > 500, String(read.size))
    }
  })

  test('is what its lists say, by a program that we did not write', () => {
    for (const place of [root, below]) {
      const { tree, files } = listOf(place)
      assert.equal(createHash('sha256').update(readFileSync(join(place, 'checksums.txt'))).digest('hex'), tree)
      assert.deepEqual(files.map(({ file }) => file), filesIn(place).filter((file) => !['tree.json', 'checksums.txt'].includes(file)))
      assert.match(execFileSync('sha256sum', ['--check', '--strict', 'checksums.txt'], { cwd: place }).toString(), /^(.*: OK\n)+$/)
      for (const { file, type } of files) assert.equal(bare(type), bare(typeByName(file)).replace('application/octet-stream', bare(type)), file)
    }
    for (const ending of Object.keys(MEDIA_TYPES)) assert.ok(readFileSync(join(import.meta.dirname, '../docs/publishing.md'), 'utf8').includes(`\`${ending}\``), ending)
  })

  test('holds no word that is between the parties, and leads to no node unless it is told of one', async () => {
    for (const place of [root, below]) for (const file of filesIn(place)) assert.ok(!readFileSync(join(place, file)).includes(MARK), file)
    const node = 'https://node.lake.example'
    const linked = join(folder, 'linked')
    await publish('--out', linked, '--prefix', '/hled', '--node', node)
    const pages = filesIn(linked).filter((file) => file.endsWith('.html')).map((file) => readFileSync(join(linked, file), 'utf8'))
    assert.ok(pages.some((page) => page.includes(`href="${node}/en/requests/`)) && pages.every((page) => !/(href|action)="(\/hled)?\/(en\/requests|es\/solicitudes)/.test(page)))
    assert.ok(pages.every((page) => !/ (?:href|src)="\/(?!hled\/)/.test(page)))
  })

  test('over an earlier one is made and written where it changed alone, and is what it would be from nothing', async () => {
    const before = bytesOf(root)
    const idle = await publish('--out', root, '--origin', originOfRoot)
    assert.deepEqual([idle.written, idle.rendered, idle.removed, idle.tree], [0, 0, 0, first])
    const held = join(folder, 'held')
    cpSync(root, held, { recursive: true })
    mex.state({ about: 'element/I.1', type: 'advance', content: advance({ text: say('Said after the first publication') }) as never })
    await hold()
    const now = await publish('--out', root, '--origin', originOfRoot)
    assert.ok(now.rendered < 30 && now.rendered > 0 && now.written < 60, JSON.stringify(now))
    assert.notEqual(now.checkpoint, idle.checkpoint)
    const scratch = join(folder, 'scratch')
    await publish('--out', scratch, '--origin', originOfRoot)
    assert.deepEqual(bytesOf(root), bytesOf(scratch))
    // The same brought to whoever holds the one before, by its folder and by its name.
    const [byFolder, byName] = [join(folder, 'difference'), join(folder, 'named')]
    const difference = await publish('--out', byFolder, '--origin', originOfRoot, '--since', held)
    await publish('--out', byName, '--origin', originOfRoot, '--since', first.slice(0, 16))
    assert.deepEqual(bytesOf(byFolder), bytesOf(byName))
    assert.ok(filesIn(byFolder).length < 60 && difference.written === filesIn(byFolder).length - 4, String(filesIn(byFolder).length))
    // Whoever holds a copy that nobody reads meanwhile takes both away at once.
    const removed = ['removed.txt', 'removed-later.txt'].flatMap((list) => readFileSync(join(byFolder, list), 'utf8').split('\n')).filter((file) => file !== '')
    for (const file of removed) rmSync(join(held, file))
    cpSync(byFolder, held, { recursive: true })
    for (const list of ['removed.txt', 'removed-later.txt']) rmSync(join(held, list))
    assert.deepEqual(bytesOf(held), bytesOf(scratch))
    assert.notDeepEqual(bytesOf(root), before)
    const unknown = await alternat(['publish', '--out', join(folder, 'x'), '--since', 'f'.repeat(16)], { ALTERNAT_HOME: home })
    assert.match(unknown.err, /^No whole tree/)
    assert.equal(existsSync(join(folder, 'x')), false)
  })

  test('of an earlier checkpoint says of when it is, leads to today and stays within itself', async () => {
    const then = listOf(below)
    const place = join(below, 'at', then.checkpoint)
    const out = join(folder, 'at')
    await publish('--out', out, '--origin', originBelow, '--at', then.checkpoint)
    cpSync(out, place, { recursive: true })
    const page = readFileSync(join(place, 'es/plan/I.1/index.html'), 'utf8')
    assert.ok(!page.includes('Said after the first publication') && readFileSync(join(root, 'es/plan/I.1/index.html'), 'utf8').includes('Said after the first publication'))
    assert.ok(page.includes(then.checkpoint) && page.includes('<meta name="robots" content="noindex">') && page.includes(`<link rel="canonical" data-today href="${originBelow}/es/plan/I.1">`))
    const links = [...page.matchAll(/ href="(\/[^"#]*)/g)].map(([, link = '']) => link)
    assert.ok(links.every((link) => link.startsWith(`/hled/at/${then.checkpoint}/`) || /^\/hled\/(assets\/|record\/|es\/plan\/I\.1$)/.test(link)), links.join(' '))
    for (const link of links) assert.ok(existsSync(join(below, link.slice('/hled/'.length))), link)
    assert.match((await alternat(['publish', '--out', join(folder, 'y'), '--at', 'MEX-1.USA-1.000000000000'], { ALTERNAT_HOME: home })).err, /are not held here/)
  })
})
