// The forms of the record as a node serves them, over a real socket: feeds, calendars, the plan to take along, pictures, frames.
// Read by programs that we did not write, where there are some.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { advance, assessment, say } from '../dialogue/testing/contents.ts'
import { found, saySoon } from '../node/testing/nodes.ts'
import { readDocx } from '../text/documents/index.ts'
import { parseXlsx } from '../text/sheets/xlsx-read.ts'
import { xmlProblems } from '../../e2e/schemas/xml.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { servedNodes } from './testing/served.ts'
import type { Served } from './testing/served.ts'

const MARK = 'NOT FOR THE PUBLIC'
let mex: Served
const cleaners: (() => unknown)[] = []
const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext

before(async () => {
  const [one, two] = await servedNodes(t, ['MEX', 'USA'])
  if (one === undefined || two === undefined) return assert.fail()
  mex = one
  await found([one.running.node, two.running.node])
  await saySoon(one.running.node,
    { name: 'state', about: 'element/1.1', type: 'advance', content: advance() as never, replaces: null, audience: 'public' },
    { name: 'state', about: 'element/1.1', type: 'assessment', content: assessment('limited') as never, replaces: null, audience: 'public' },
    { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(MARK) }) as never, replaces: null, audience: 'parties' })
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

const get = (path: string, init: RequestInit = {}) => fetch(`${mex.url}${path}`, { redirect: 'manual', ...init })
async function bytesAt(path: string, type: string): Promise<Uint8Array> {
  const response = await get(path)
  assert.deepEqual([response.status, response.headers.get('content-type')?.replace(/;.*$/, '')], [200, type], path)
  return new Uint8Array(await response.arrayBuffer())
}
const textAt = async (path: string, type: string) => new TextDecoder().decode(await bytesAt(path, type))
/** `alternat.test` is nobody's: a node that names no origin stands at its own port. */
const origin = () => mex.running.site.place.origin

describe('forms of the record at a node', () => {
  test('feeds are read by a program of others, valid by the grammar, and asked for again by their tag', async () => {
    const text = await textAt('/en/feed.atom', 'application/atom+xml')
    assert.deepEqual(await xmlProblems(text, 'atom/atom.rng'), [])
    assert.ok((parseAtomFeed(text).entries ?? []).length >= 3)
    const etag = (await get('/es/feed.atom')).headers.get('etag') ?? ''
    assert.equal((await get('/es/feed.atom', { headers: { 'if-none-match': etag } })).status, 304)
  })

  test('the plan can be taken along in every form, each what it says it is, the same bytes each time, in both languages', async () => {
    const office = 'application/vnd.openxmlformats-officedocument'
    for (const [language, both] of [['en', 'bilingual'], ['es', 'bilingue']]) {
      for (const path of [`/${language}/plan.pdf`, `/${language}/plan.${both}.pdf`]) assert.equal(new TextDecoder('latin1').decode((await bytesAt(path, 'application/pdf')).subarray(0, 5)), '%PDF-', path)
      for (const path of [`/${language}/plan.docx`, `/${language}/plan.${both}.docx`]) {
        const read = readDocx(await bytesAt(path, `${office}.wordprocessingml.document`))
        assert.ok(!('code' in read) && read.paragraphs.some((line) => line.includes('1.1')), path)
      }
      const sheets = parseXlsx(await bytesAt(`/${language}/plan.xlsx`, `${office}.spreadsheetml.sheet`))
      assert.ok(!('code' in sheets))
      assert.equal(sheets.length, 4)
      assert.deepEqual(await xmlProblems(await textAt(`/${language}/plan.stratml.xml`, 'application/xml'), 'stratml/part-2.xsd'), [])
      assert.deepEqual(await xmlProblems(await textAt(`/${language}/plan.stratml-1.xml`, 'application/xml'), 'stratml/part-1.xsd'), [])
    }
    const [one, two] = [await bytesAt('/en/plan.pdf', 'application/pdf'), await bytesAt('/en/plan.pdf', 'application/pdf')]
    assert.deepEqual(one, two)
    for (const path of ['/en/plan.csv', '/en/plan.readings.csv', '/es/plan.valoraciones.csv', '/es/plan.avances.csv']) assert.ok((await textAt(path, 'text/csv')).split('\r\n').length >= 3, path)
  })

  test('calendars are read by a program of others', async () => {
    for (const path of ['/en/meetings.ics', '/en/plan.ics', '/es/plan.ics']) assert.equal(new ICAL.Component(ICAL.parse(await textAt(path, 'text/calendar')) as never).name, 'vcalendar', path)
  })

  test('a file says in which languages it is, and what it is called where it is kept', async () => {
    const told = async (path: string) => { const { headers } = await get(path, { method: 'HEAD' }); return [headers.get('content-language'), headers.get('content-disposition')] }
    assert.deepEqual(await told('/es/plan'), ['es', null])
    assert.deepEqual(await told('/es/plan.json'), [null, null])
    assert.deepEqual(await told('/en/plan.csv'), ['en', 'inline; filename="lake-plan-en.csv"'])
    assert.deepEqual(await told('/es/plan.bilingue.docx'), ['es, en', 'inline; filename="lake-plan.bilingue-es.docx"'])
    assert.deepEqual(await told('/es/feed.atom'), ['es', null])
  })

  test('a picture is a PNG of 1200 by 630 below 100 kB, under a name that holds its hash; another hash is not there', async () => {
    const path = mex.running.site.paths().find((one) => /^\/en\/plan\/1\/picture\//.test(one)) ?? assert.fail('no picture')
    const png = Buffer.from(await bytesAt(path, 'image/png'))
    assert.deepEqual([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', 1200, 630])
    assert.ok(png.length < 100_000)
    assert.equal((await get(path, { method: 'HEAD' })).headers.get('cache-control'), 'public, max-age=86400, immutable')
    assert.equal((await get('/en/plan/1/picture/0123456789abcdef.png')).status, 404)
  })

  test('other sites may show what is made for frames, and nothing else', async () => {
    const frame = await get('/embed/en/plan/1.1')
    const html = await frame.text()
    assert.match(frame.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors \*/)
    assert.match(html, /Element 1\.1 \[en\].*Limited/s)
    assert.doesNotMatch(html, /<script|<img|src=/)
    assert.ok(html.length < 5_000)
    for (const path of ['/en/plan/1.1', '/en/', '/en/plan.pdf', '/embed/en/organizations', '/embed/en/none']) assert.equal((await get(path)).headers.get('content-security-policy'), SECURITY_HEADERS['content-security-policy'], path)
  })

  test('oEmbed answers for every page that can be shown, within the bounds asked for, and for no other', async () => {
    const ask = (query: Record<string, string>) => get(`/oembed?${new URLSearchParams(query).toString()}`)
    const told = (await (await ask({ url: `${origin()}/es/plan/1.1`, format: 'json', maxwidth: '320', maxheight: '200' })).json()) as Record<string, unknown>
    assert.deepEqual([told.version, told.type, told.width, told.height, told.thumbnail_url], ['1.0', 'rich', 320, 200, undefined])
    assert.match(String(told.html), /^<iframe src="[^"]+\/embed\/es\/plan\/1\.1" width="320" height="200" title="/)
    const plain = (await (await ask({ url: `${origin()}/es/plan/1.1` })).json()) as Record<string, unknown>
    assert.deepEqual(plain, JSON.parse(await textAt('/oembed/es/plan/1.1.json', 'application/json')))
    assert.match(String(plain.thumbnail_url), /\/es\/(plan\/)?(1\.1\/)?picture\/[0-9a-f]{16}\.png$/)
    assert.deepEqual([(await ask({ url: 'https://elsewhere.example/es/plan/1.1' })).status, (await ask({ url: `${origin()}/es/none` })).status, (await ask({})).status], [404, 404, 404])
    assert.deepEqual([(await ask({ url: `${origin()}/es/plan/1.1`, format: 'xml' })).status, (await get('/oembed', { method: 'POST', body: 'x' })).status], [501, 405])
  })

  test('nothing of what is between the parties is in any of them', async () => {
    const paths = mex.running.site.paths().filter((path) => /\.(atom|ics|xml|csv|docx|xlsx|pdf)$|^\/(embed|oembed)/.test(path))
    assert.ok(paths.length > 40)
    for (const path of paths) {
      const bytes = new Uint8Array(await (await get(path)).arrayBuffer())
      const read = path.endsWith('.docx') ? readDocx(bytes) : path.endsWith('.xlsx') ? parseXlsx(bytes) : new TextDecoder('latin1').decode(bytes)
      assert.ok(!JSON.stringify(read).includes(MARK), path)
    }
    assert.deepEqual(mex.faults, [])
  })
})
