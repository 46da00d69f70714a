// The public tree on several static servers behind a balancer that sends each request to the next of them, while it is published
// anew: readers who hold a page, from whichever moment and whichever server, get all that it names, and every byte as it was meant.

import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { advance, say } from '../src/dialogue/testing/contents.ts'
import { publishTree } from '../src/node/publish.ts'
import type { PublishReport } from '../src/node/publish.ts'
import { DIALOGUE, exchange, foundedNodes, retitle, saySoon, temporaryFolder } from '../src/node/testing/nodes.ts'
import { Site } from '../src/publication/site.ts'
import { FileBlobs } from '../src/store/blobs.ts'
import { BUILD_DIRECTORY, ROOT } from '../src/web/place.ts'
import { loadRenderer } from '../src/web/render.ts'
import type { Renderer } from '../src/web/render.ts'
import { balanceOver, serveFolder } from './static-server.ts'

const run = promisify(execFile)
const SERVERS = 3
const READERS = 6
const MARK = 'Words-that-a-court-forbids'
const LISTS = ['checksums.txt', 'outlived.json', 'tree.json']
const skip = spawnSync('rsync', ['--version']).status === 0 ? false : 'no rsync on this machine'
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const filesIn = (place: string) => readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1)).sort()
const outlivedIn = (place: string) => (JSON.parse(readFileSync(join(place, 'outlived.json'), 'utf8')) as { files: { file: string }[] }).files.map(({ file }) => file)

/** The program as its next version would be: another style sheet and another script, under other names. */
async function nextVersion(t: TestContext, origin: string): Promise<Renderer> {
  const folder = join(temporaryFolder(t), 'web')
  cpSync(BUILD_DIRECTORY, folder, { recursive: true })
  let manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
  for (const [, name = ''] of manifest.matchAll(/"\/(assets\/(?:site|pictures)\.[0-9a-f]+\.(?:css|js))"/g)) {
    const next = name.replace(/\.[0-9a-f]+\./, '.0123456789.')
    manifest = manifest.replace(name, next)
    writeFileSync(join(folder, name), `${readFileSync(join(folder, name), 'utf8')}\n/* of the next version */\n`)
    renameSync(join(folder, name), join(folder, next))
  }
  writeFileSync(join(folder, 'manifest.json'), manifest)
  return loadRenderer({ origin, live: null }, folder)
}

async function world(t: TestContext) {
  const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'])
  if (mex === undefined || usa === undefined) return assert.fail()
  const [out, ...places] = Array.from({ length: SERVERS + 1 }, () => join(temporaryFolder(t), 'site')) as [string, ...string[]]
  const servers = await Promise.all(places.map(serveFolder))
  const balancer = await balanceOver(() => servers.map(({ url }) => url))
  for (const { close } of [balancer, ...servers]) t.after(close)
  const [first, next] = [await loadRenderer({ origin: balancer.url, live: null }), await nextVersion(t, balancer.url)]
  /** Every bytes that stood under a name of content, at any time. */
  const meant = new Map<string, string>()
  const publish = async (renderer = first, day = '2026-11-26', daysOutlived = 30): Promise<PublishReport> => {
    const site = new Site({ rows: mex.rows, dialogue: DIALOGUE, self: 'MEX', origin: balancer.url, today: () => day, renderPage: renderer.renderPage })
    const report = await publishTree(mex, site, new FileBlobs(join(out, 'none')), renderer.assets, out, () => undefined, null, { day, daysOutlived, program: renderer.program ?? '' })
    for (const { file, hash } of report.tree.files) if (file.startsWith('assets/')) assert.equal(meant.get(file) ?? hash, hash), meant.set(file, hash)
    return report
  }
  const spread = () => run('sh', [join(ROOT, 'ops/spread.sh'), out, ...places])
  const told = (text: string) => saySoon(mex, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' })
  /** A page with a picture of its own gets another. */
  const retitled = async (title: string) => {
    const proposal = await saySoon(mex, retitle(mex, 'element/1', title, 'public'))
    await exchange(mex, usa)
    await saySoon(usa, { name: 'sign', proposal: proposal.hash })
    await exchange(mex, usa)
  }
  return { mex, out, places, url: balancer.url, first, next, meant, publish, spread, told, retitled }
}

interface Got {
  readonly status: number
  readonly etag: string
  readonly server: string
  readonly bytes: Buffer
}

/** One who reads as browsers, feed readers and programs do, and notes whatever is not as it should be. */
class Reader {
  readonly wrong: string[] = []
  readonly held: { readonly page: string; readonly named: readonly string[] }[] = []
  readonly servers = new Set<string>()
  /** By address and tag: a tag means the same bytes, at every server and at all times; of what is named by its content the other way round too. */
  readonly #byTag = new Map<string, string>()
  readonly #url: string
  readonly #meant: ReadonlyMap<string, string>
  count = 0

  constructor(url: string, meant: ReadonlyMap<string, string>) {
    this.#url = url
    this.#meant = meant
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    const answer = await fetch(this.#url + path, { headers })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const [etag, server] = [answer.headers.get('etag') ?? '', answer.headers.get('x-server') ?? '']
    this.count += 1
    this.servers.add(server)
    if (answer.status === 200) {
      for (const [one, other] of [[`${path} ${etag}`, sha(bytes)], ...(path.includes('/assets/') ? [[`${path} ${sha(bytes)}`, etag]] as const : [])] as const) {
        if ((this.#byTag.get(one) ?? other) !== other) this.wrong.push(`${one}: ${other}, not ${this.#byTag.get(one)}`)
        this.#byTag.set(one, other)
      }
      const meant = this.#meant.get(path.slice(1))
      if (meant !== undefined && meant !== sha(bytes)) this.wrong.push(`${path} has other bytes than it was made of`)
    }
    return { status: answer.status, etag, server, bytes }
  }

  /** Everything that a page, or a style sheet, needs or leads to on this site. */
  named(path: string, text: string): readonly string[] {
    const links = path.endsWith('.css') ? [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)] : [...text.matchAll(/\s(?:href|src|data-worker|data-sentences)="([^"]*)"/g), ...text.matchAll(/<meta property="og:image" content="([^"]*)"/g)]
    const addresses = links.map(([, link = '']) => new URL(link.replaceAll('&#38;', '&').replaceAll('&amp;', '&'), this.#url + path)).filter(({ origin, search }) => origin === this.#url && search === '')
    // Papers are pressed where a press is at hand; here is none.
    return [...new Set(addresses.map(({ pathname }) => pathname))].filter((one) => !one.endsWith('.pdf'))
  }

  async open(page: string): Promise<readonly string[]> {
    const { status, bytes } = await this.get(page)
    if (status !== 200) { this.wrong.push(`${page}: ${status}`); return [] }
    const named = this.named(page, bytes.toString())
    this.held.push({ page, named })
    return named
  }

  async check(from: string, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const { status, bytes } = await this.get(path)
      if (status !== 200) this.wrong.push(`${from} names ${path}: ${status}`)
      if (path.endsWith('.css')) for (const font of this.named(path, bytes.toString())) if ((await this.get(font)).status !== 200) this.wrong.push(`${path} names ${font}`)
    }
  }

  /** A download that breaks off and goes on at another server, as a browser does it (RFC 9110 section 13.1.5). */
  async fetchInParts(path: string): Promise<Buffer> {
    const one = await this.get(path, { range: 'bytes=0-199' })
    const other = await this.get(path, { range: 'bytes=200-', 'if-range': one.etag })
    return other.status === 206 ? Buffer.concat([one.bytes, other.bytes]) : other.bytes
  }
}

describe('a tree on several static servers', { skip, timeout: 240_000 }, () => {
  test('gives every reader all that a page names, from whichever server and moment, while it is published anew', async (t) => {
    const { mex, out, places, url, first, next, meant, publish, spread, told, retitled } = await world(t)
    const forbidden = await told(MARK)
    await publish()
    await spread()
    const reader = new Reader(url, meant)
    const chains: string[] = []
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => /^(en|es)\/(?!embed).*index\.html$/.test(file)).map((file) => `/${file.replace(/\/?index\.html$/, '')}`)
    assert.ok(pages.length > 30, String(pages.length))
    let isEnding = false
    const reading = Array.from({ length: READERS }, async (_, number) => {
      for (let turn = number; !isEnding; turn += READERS) {
        const page = pages[turn % pages.length] ?? '/en'
        const named = await reader.open(page)
        // Some are read at once, some after their server has the next tree.
        await setTimeout((turn % 4) * 60)
        await reader.check(page, named)
        if (turn % 10 === 0) chains.push((await reader.fetchInParts(`/record/${DIALOGUE}/MEX.ndjson`)).toString())
      }
    })
    const whole: string[] = []
    /** What servers make their tags of, once a publication is everywhere. */
    const sameTags = () => { for (const file of filesIn(out)) assert.equal(new Set([out, ...places].map((place) => `${statSync(join(place, file)).size} ${Math.floor(statSync(join(place, file)).mtimeMs / 1000)}`)).size, 1, file) }
    const round = async (renderer: Renderer) => { await publish(renderer); whole.push(readFileSync(join(out, 'record', DIALOGUE, 'MEX.ndjson'), 'utf8')); await spread(); sameTags(); await setTimeout(400) }
    await round(first)
    await told('Said while readers read')
    await retitled('Another title')
    await round(first)
    await round(next)
    await mex.say({ name: 'erase', act: forbidden.hash, reason: 'Order of a court', alongside: [] })
    await round(next)
    await round(first)
    isEnding = true
    await Promise.all(reading)
    assert.deepEqual([...new Set(reader.wrong)].slice(0, 20), [], `${reader.wrong.length} of ${reader.count} requests`)
    assert.equal(reader.servers.size, SERVERS)
    assert.ok(reader.count > 500 && chains.length > 3, `${reader.count} ${chains.length}`)
    assert.ok(chains.every((chain) => whole.includes(chain)), 'a download that changed its server is whole, of one moment')

    // Pages that were held since the beginning still have their styles, scripts and pictures.
    const late = new Reader(url, meant)
    const needs = [...new Set(reader.held.flatMap(({ named }) => named))].filter((path) => /\/assets\/|\/picture\//.test(path))
    await late.check('a page held since then', needs)
    assert.deepEqual(late.wrong, [])
    for (const [what, where] of [['.0123456789.', needs], ['.0123456789.', outlivedIn(out)], ['/picture/', outlivedIn(out)]] as const) assert.ok(where.some((name) => name.includes(what)), what)
    t.diagnostic(`${reader.count} requests of ${READERS} readers, ${reader.held.length} pages held, ${needs.length} things needed; ${outlivedIn(out).length} files outlived their trees`)

    // What was erased is nowhere, also not in what outlived its tree.
    for (const place of [out, ...places]) for (const file of filesIn(place)) assert.ok(!readFileSync(join(place, file)).includes(MARK), file)

    // After the term there is the tree alone, the same at all servers, with the same times.
    const { tree } = await publish(first, '2026-12-26')
    await spread()
    for (const place of [out, ...places]) {
      assert.deepEqual(filesIn(place), [...tree.files.map(({ file }) => file), ...LISTS.filter((file) => file !== 'outlived.json' || readdirSync(out).includes(file))].sort())
      for (const { file, hash } of tree.files) assert.deepEqual([sha(readFileSync(join(place, file))), Math.floor(statSync(join(place, file)).mtimeMs / 1000)], [hash, Math.floor(statSync(join(out, file)).mtimeMs / 1000)], file)
    }
  })

  test('would not, were one server brought the whole after the other: the styles of a new page are not yet at the next', async (t) => {
    const { out, places, url, next, meant, publish, spread } = await world(t)
    await publish()
    await spread()
    await publish(next)
    await run('rsync', ['--archive', '--delete-after', `${out}/`, `${places[0]}/`])
    const reader = new Reader(url, meant)
    for (let turn = 0; turn < SERVERS; turn++) {
      const named = await reader.open('/en')
      for (const path of named) for (let other = 0; other < SERVERS - 1; other++) await reader.check('/en', [path])
    }
    assert.ok(reader.wrong.some((line) => /^\/en names \/assets\/site\.0123456789\.css: 404$/.test(line)), reader.wrong.slice(0, 5).join('\n'))
  })

  test('is not brought anywhere while it is being placed; where a place does not answer, what is there stays as it was', async (t) => {
    const { out, places, publish, spread, next } = await world(t)
    await publish()
    await spread()
    const [place = ''] = places
    const standing = () => new Map(filesIn(place).map((file) => [file, sha(readFileSync(join(place, file)))]))
    const before = standing()
    await publish(next)
    await assert.rejects(run('sh', [join(ROOT, 'ops/spread.sh'), out, place, '/proc/none/site']))
    for (const [file, hash] of before) assert.equal(standing().get(file), hash, file)
    await spread()
    const brought = standing()
    writeFileSync(join(out, '.alternat-placing'), '')
    await assert.rejects(spread(), /holds no whole tree/)
    assert.deepEqual(standing(), brought)
  })
})
