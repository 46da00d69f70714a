// The check of a whole record in a real browser: the page keeps answering while it runs, a record
// that holds is said to hold, one changed byte is named, and every reason not to check is said.

import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { writeRecord } from '../bench/rows/verify-memory.ts'
import { DIALOGUE } from '../bench/world/synthetic.ts'
import { proofOf } from '../src/record/testing/chains.ts'
import { forge } from '../src/record/testing/forge.ts'
import { testKey } from '../src/record/testing/keys.ts'
import { founded } from '../src/record/testing/speaker.ts'
import { openBrowser } from './browser.ts'
import { runCli, startDemonstration } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'
import { serveFolder } from './static-server.ts'

const ACTS = 3000
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let demonstration: Demonstration
let browser: Browser
/** A published site, and beside it a long record under the same addresses. */
let folder: string
let site: Awaited<ReturnType<typeof serveFolder>>

describe('the record is checked in a browser', () => {
  before(async () => {
    demonstration = await startDemonstration()
    browser = await openBrowser({ isBrief: false })
    folder = mkdtempSync(join(tmpdir(), 'alternat-check-'))
    const published = await runCli(['publish', '--out', join(folder, 'site'), '--party', 'USA'], { ALTERNAT_HOME: demonstration.home })
    assert.equal(published.code, 0, published.output)
    site = await serveFolder(folder)
  })
  after(async () => {
    await browser?.close()
    await site?.close()
    await demonstration?.clear()
    rmSync(folder, { recursive: true, force: true })
  })

  it('on a running node, in both languages, with every head and version', async () => {
    for (const [party, path, sound] of [['usa', '/en/record', 'The record is consistent.'], ['mex', '/es/registro', 'El registro es consistente.']] as const) {
      const page = await open(demonstration[party] + path)
      await page.setViewportSize({ width: 390, height: 700 })
      assert.ok(((await page.locator('.page-head a[href="#verify"]').boundingBox())?.y ?? Infinity) < 650, 'the way to the check is on the first screen')
      await check(page)
      assert.equal(await text(page, 'outcome'), sound)
      assert.equal(await page.locator('[data-part="begin"]').isVisible(), false)
      assert.match(await text(page, 'agreed'), /: \d+$/)
      const heads = await page.locator('[data-part="chains"] code').allTextContents()
      assert.equal(heads.length, 4, 'a fingerprint and a root key of each party')
      assert.ok(heads.every((hash) => /^[0-9a-f]{64}$/.test(hash)))
      for (const width of [1280, 390]) await mustBeAccessible(page, width)
      for (const hash of heads) assert.ok((await page.locator('.sides').first().textContent())?.includes(hash), 'the page said the same')
      await page.context().close()
    }
  })

  it('on a static host, also where the site stands under a path of it', async () => {
    const page = await open(`${site.url}/site/en/record/`, prefixed)
    await check(page)
    assert.equal(await text(page, 'outcome'), 'The record is consistent.')
    await page.context().close()
  })

  it('without freezing the page, act by act', async () => {
    const { place, url } = longRecord('long')
    const page = await open(url, prefixed)
    await watchFrames(page)
    await check(page)
    const { longest, frames } = await framesSeen(page)
    assert.equal(await text(page, 'outcome'), 'The record is consistent.')
    assert.ok(frames > 3 && longest < 500, `${frames} frames, the longest wait ${longest} ms`)
    assert.equal(await text(page, 'range'), `1 to 25 of ${ACTS + 6}`.replace(/(\d)(\d{3})$/, '$1,$2'))
    await page.click('[data-part="later"]')
    await page.waitForFunction(() => document.querySelector('[data-part="range"]')?.textContent?.startsWith('26 to 50'))
    assert.deepEqual(await page.locator('[data-part="rows"] tr').first().locator('th, td').allTextContents(), ['MEX 26', 'Verified', ''])
    await page.context().close()
    rmSync(place, { recursive: true })
  })

  it('and one changed byte is named, with its code and a sentence, in the language of the page', async () => {
    const { place, url } = longRecord('damaged')
    const chain = join(place, 'record', 'hled', 'USA.ndjson')
    const lines = readFileSync(chain, 'utf8').split('\n')
    const line = lines[999] ?? ''
    lines[999] = `${line.slice(0, -20)}${line.at(-20) === 'A' ? 'B' : 'A'}${line.slice(-19)}`
    writeFileSync(chain, lines.join('\n'))
    const page = await open(url.replace('/en/record/', '/es/registro/'), prefixed)
    await check(page)
    assert.equal(await text(page, 'outcome'), 'El registro NO es consistente.')
    const rows = await page.locator('[data-part="rows"] tr').allInnerTexts()
    assert.ok(rows.some((row) => /^USA 1,000\s+Inconsistentes?\s+signature-invalid\s+La firma no corresponde al acto\.$/.test(row)), rows.join('\n'))
    await page.context().close()
    rmSync(place, { recursive: true })
  })

  it('and by a browser that lacks an algorithm is said to be not fully checked, in its own sentence, and nobody is accused', async () => {
    const page = await open(`${site.url}/site/en/record/`, async (opened) => {
      await prefixed(opened)
      await opened.route('**/record-worker.*.js', async (route) => {
        const answer = await route.fetch()
        const without = "crypto.subtle.importKey = async () => { throw new DOMException('Ed25519', 'NotSupportedError') };"
        await route.fulfill({ response: answer, body: without + (await answer.text()) })
      })
    })
    await check(page)
    assert.match(await text(page, 'outcome'), /^The record could NOT be checked fully here: /)
    assert.equal(await page.locator('[data-check]').getAttribute('data-outcome'), 'not-fully-checked')
    assert.match((await page.locator('[data-part="rows"] tr').allInnerTexts()).join(' '), /algorithm-unsupported/)
    assert.equal(await page.locator('[data-part="rows"] [data-verdict="inconsistent"]').count(), 0)
    await page.context().close()
  })

  it('with what its proofs of two acts at one place show, beside the outcome, and a forged one accusing nobody', async () => {
    const { place, url } = forkedRecord('forked')
    for (const [address, sentence, proved, not] of [
      [url, /^IT IS PROVED that a party signed two different acts .*: MEX 4\./, 'MEX signed two acts at place 4: proved', 'MEX signed two acts at place 4: not proved key-unknown'],
      [url.replace('/en/record/', '/es/registro/'), /^ESTÁ PROBADO que una parte firmó dos actos distintos .*: MEX 4\./, 'MEX firmó dos actos en el lugar 4: probado', 'MEX firmó dos actos en el lugar 4: no probado key-unknown'],
    ] as const) {
      const page = await open(address, prefixed)
      await check(page)
      assert.match(await text(page, 'proved'), sentence)
      assert.equal(await page.locator('[data-check]').getAttribute('data-outcome'), 'consistent')
      const rows = await page.locator('[data-part="proofs"] li').allTextContents()
      assert.equal(rows.length, 2)
      assert.ok(rows[0]?.startsWith(proved) && rows[1]?.startsWith(not), rows.join('\n'))
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-part')), 'outcome', 'the reader is taken to the outcome')
      for (const width of [1280, 390]) await mustBeAccessible(page, width)
      await page.context().close()
    }
    rmSync(place, { recursive: true })
  })

  it('and why it cannot be checked is said: no record, no signatures at all, no answer', async () => {
    const withoutRecord = copyOf('away')
    rmSync(join(withoutRecord.place, 'record/hled/USA.ndjson'))
    const cases: readonly (readonly [string, (page: Page) => Promise<unknown>, RegExp])[] = [
      [withoutRecord.url, async () => undefined, /^record-missing — There is no published record here\./],
      [`${site.url}/site/en/record/`, (page) => page.route('**/record/hled/index.json', (route) => route.fulfill({ body: '{}' })), /^record-index-broken — /],
      [`${site.url}/site/en/record/`, (page) => page.route('**/record/hled/*.ndjson', (route) => route.abort()), /^record-unreachable — The address of the published record does not answer\./],
      [`${site.url}/site/en/record/`, (page) => page.route('**/record-worker.*.js', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, body: `Object.defineProperty(globalThis, 'crypto', { value: {} });${await answer.text()}` })
      }), /^crypto-missing — This browser only checks signatures on pages that come over https\./],
      [`${site.url}/site/en/record/`, (page) => page.route('**/record-worker.*.js', (route) => route.abort()), /^worker-missing — This browser cannot start the check/],
    ]
    for (const [url, prepare, expected] of cases) {
      const page = await open(url, async (opened) => { await prefixed(opened); await prepare(opened) })
      await check(page)
      assert.match(await text(page, 'failure'), expected)
      assert.equal(await page.locator('[data-part="begin"]').isEnabled(), true, 'it can be tried again')
      await page.context().close()
    }
    rmSync(withoutRecord.place, { recursive: true })
  })

  it('and without script the page offers what works without', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${demonstration.usa}/en/record`)
    assert.equal(await page.locator('[data-check]').isVisible(), false)
    assert.equal(await page.locator('a[href="/record/verify.mjs"]').isVisible(), true)
    await context.close()
  })
})

async function open(url: string, prepare: (page: Page) => Promise<unknown> = async () => undefined): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.on('pageerror', (error) => { throw error })
  await prepare(page)
  await page.goto(url)
  return page
}

async function check(page: Page): Promise<void> {
  await page.click('[data-part="begin"]')
  await page.locator('[data-part="result"]:visible, [data-part="failed"]:visible').waitFor({ timeout: 60_000 })
}

async function text(page: Page, part: string): Promise<string> {
  await page.waitForFunction((name) => document.querySelector(`[data-part="${name}"]`)?.textContent !== '', part)
  return (await page.locator(`[data-part="${part}"]`).textContent()) ?? ''
}

/** A host that puts a site under a path changes the addresses in its pages, and nothing else. */
async function prefixed(page: Page): Promise<void> {
  await page.route(/\/(en\/record|es\/registro)\/$/, async (route) => {
    const answer = await route.fetch()
    const prefix = new URL(route.request().url()).pathname.replace(/\/(en\/record|es\/registro)\/$/, '')
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('="/', `="${prefix}/`) })
  })
}

/** The published pages with a long record of another dialogue in the place of theirs. */
function longRecord(name: string): { readonly place: string; readonly url: string } {
  const copied = copyOf(name)
  const { folder: made } = writeRecord({ folder: () => join(folder, `${name}-record`) }, ACTS)
  const record = join(copied.place, 'record', 'hled')
  rmSync(record, { recursive: true })
  cpSync(made, record, { recursive: true })
  assert.ok(readdirSync(record).length >= 3 && readFileSync(join(record, 'index.json'), 'utf8').includes(DIALOGUE))
  return copied
}

/** The published pages with the record of a dialogue in which MEX signed two acts for its fourth place, and a stranger a third. */
function forkedRecord(name: string): { readonly place: string; readonly url: string } {
  const copied = copyOf(name)
  const record = join(copied.place, 'record', 'hled')
  const { speakers } = founded('hled', ['MEX', 'USA'])
  const mex = speakers[0] ?? assert.fail()
  const held = mex.state({ content: { text: 'to one' } })
  const others = [mex.signing, testKey('stranger')].map((key) => forge(held, { key, header: { at: '2022-01-01T00:00:00Z', key: key.id } }))
  rmSync(record, { recursive: true })
  mkdirSync(record)
  for (const { party, lines } of speakers) writeFileSync(join(record, `${party}.ndjson`), lines.map((line) => `${line}\n`).join(''))
  writeFileSync(join(record, 'proofs.ndjson'), others.map((other) => `${proofOf(held.line, other)}\n`).join(''))
  const parties = speakers.map(({ party, acts, root }) => ({ party, file: `${party}.ndjson`, root: root.id, head: { sequence: acts.length, hash: acts.at(-1)?.hash ?? '' } }))
  writeFileSync(join(record, 'index.json'), JSON.stringify({ format: 'alternat-record/1', dialogue: 'hled', parties, proofs: 'proofs.ndjson' }))
  return copied
}

function copyOf(name: string): { readonly place: string; readonly url: string } {
  const place = join(folder, name)
  cpSync(join(folder, 'site'), place, { recursive: true })
  return { place, url: `${site.url}/${name}/en/record/` }
}

/** What the script put on the page is held to what the pages are held to. */
async function mustBeAccessible(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    const report = await axe.run({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] } })
    return report.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
  assert.deepEqual(violations, [])
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `wider than ${width}`)
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { longest: 0, frames: 0 }
    let before = performance.now()
    const look = (now: number) => { seen.longest = Math.max(seen.longest, now - before); seen.frames += 1; before = now; requestAnimationFrame(look) }
    requestAnimationFrame((now) => { before = now; requestAnimationFrame(look) })
    Object.assign(globalThis, { framesSeen: seen })
  })
}

async function framesSeen(page: Page): Promise<{ longest: number; frames: number }> {
  return page.evaluate(() => (globalThis as unknown as { framesSeen: { longest: number; frames: number } }).framesSeen)
}
