// A year's papers in a real browser, on both nodes and in both languages: a text is drafted from an annex,
// agreed and bracketed; a note and a fallback are kept; every paper is made, its IDs lead somewhere, its PDF
// says what its page says; what is private stands in the book and in nothing that is shared; the same moment
// gives the same bytes, here, again, and on the other node.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { TestDesk } from '../src/api/testing/desk.ts'
import { readDocx } from '../src/text/documents/index.ts'
import { MESSAGES } from '../src/text/messages/index.ts'
import type { Language } from '../src/text/bilingual.ts'
import { PAPER_AUDIENCES } from '../src/web/workspace/papers/content/paper.ts'
import { parsePaperName } from '../src/web/workspace/papers/names.ts'
import { workspacePath } from '../src/web/workspace/routes.ts'
import type { ParameterRoute } from '../src/web/workspace/routes.ts'
import { openBrowser } from './browser.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

const MEETING = '2021-12-13'
const NAMES = ['fact-sheet~I', `annex~meeting~2021-09-09`, 'review', 'review~II', `briefing-book~${MEETING}`, `report~${MEETING}`, `own-report~${MEETING}`]
const NOTE = 'Our minister would accept a review in two years.'
const FALLBACK = 'We could live without this sentence.'
const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined
const isSide = (name: string) => PAPER_AUDIENCES[(parsePaperName(name) ?? assert.fail(name)).kind] === 'side'

let demonstration: Demonstration
let browser: Browser
let mex: TestDesk
let usa: TestDesk
/** A clause of the text that was drafted from a paper, and the text itself. */
let clause: string
let text: string

const path = (route: ParameterRoute, parameter: string, language: Language = 'en') => workspacePath(route, language, parameter)
const portOf = (url: string) => Number(new URL(url).port)

describe('generated papers', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    mex = await new TestDesk(portOf(demonstration.mex)).signIn('mex-sre')
    usa = await new TestDesk(portOf(demonstration.usa)).signIn('usa-state')
    await negotiate()
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  for (const [language, party] of [['en', 'usa'], ['es', 'mex']] as const) {
    it(`are listed, made, and lead to what they rest on, without script (${language}, ${party})`, async () => {
      const words = MESSAGES[language].workspace.papers
      const page = await signIn(party, language)
      await page.goto(demonstration[party] + workspacePath('papers', language))
      await page.getByRole('link', { name: new RegExp(`^${words.kinds['fact-sheet']}: I `) }).click()
      assert.match(await page.locator('.paper-kicker').innerText(), new RegExp(words.audiences.public))
      for (const name of NAMES) {
        await page.goto(demonstration[party] + path('paper', name, language))
        const lines = await page.locator('.paper-line, .paper-head, .paper tbody tr').count()
        assert.ok(lines > 2, `${name}: ${lines}`)
        assert.equal(await page.locator('.paper .paper-cites').count(), lines, name)
        for (const href of await sampled(page)) assert.equal((await page.request.get(demonstration[party] + href)).status(), 200, `${name}: ${href}`)
      }
    })

    it(`say on paper what they say on the page (${language}, ${party})`, { skip: HAS_PDFTOTEXT ? false : 'this machine has no pdftotext' }, async () => {
      const page = await signIn(party, language)
      for (const name of NAMES) {
        await page.goto(demonstration[party] + path('paper', name, language))
        const said = await page.locator('.paper-line, .paper-head, .paper h2, .paper h3, .paper-kicker, .paper-foot p').allInnerTexts()
        const pdf = await page.request.get(`${demonstration[party]}${path('paper-pdf', name, language)}?${await momentOf(page)}`)
        assert.deepEqual([pdf.status(), pdf.headers()['content-type']], [200, 'application/pdf'])
        const printed = bare(textOf(await pdf.body()))
        for (const one of said) for (const sentence of one.replace(MESSAGES[language].workspace.papers.idsLabel, '').split('\n')) assert.ok(printed.includes(bare(sentence)), `${name}: ${sentence}`)
      }
    })
  }

  it('the same moment gives the same bytes, again and, of what both sides may read, on the other node', async () => {
    const [here, there] = [await signIn('mex', 'es'), await signIn('usa', 'en')]
    for (const name of NAMES) {
      await here.goto(demonstration.mex + path('paper', name, 'es'))
      const moment = await momentOf(here)
      const article = await here.locator('article.paper').innerHTML()
      const again = async () => { await here.goto(`${demonstration.mex}${path('paper', name, 'es')}?${moment}`); return here.locator('article.paper').innerHTML() }
      assert.equal(await again(), article, name)
      const [pdf, other] = [await bytes(here, 'mex', 'paper-pdf', name, moment), await bytes(here, 'mex', 'paper-pdf', name, moment)]
      assert.ok(pdf.equals(other), name)
      if (isSide(name)) continue
      await until(async () => (await there.request.get(`${demonstration.usa}${path('paper', name)}?${moment}`)).status() === 200, 30_000)
      const [ours, theirs] = [await bytes(here, 'mex', 'paper-data', name, moment), await bytes(there, 'usa', 'paper-data', name, moment)]
      assert.equal(ours.toString(), theirs.toString(), name)
    }
  })

  it('what is said later changes nothing of the paper of an earlier moment', async () => {
    const page = await signIn('mex', 'en')
    await page.goto(demonstration.mex + path('paper', 'review'))
    const [moment, before] = [await momentOf(page), await page.locator('article.paper').innerHTML()]
    const reporting = path('report-advance', 'I.1.a')
    const said = await mex.submit(reporting, reporting, { nature: 'done', link: 'dialogue', date: '2026-11', 'text.en': 'A map was drawn.', 'text.es': 'Se trazó un mapa.', source: 'https://example.org/map', audience: 'public' })
    assert.equal(said.status, 303, said.text.slice(0, 300))
    await page.goto(demonstration.mex + path('paper', 'review'))
    assert.match(await page.locator('article.paper').innerText(), /A map was drawn\./)
    await page.goto(`${demonstration.mex}${path('paper', 'review')}?${moment}`)
    assert.equal(await page.locator('article.paper').innerHTML(), before)
  })

  it('notes and fallbacks of a side stand in its book, marked as private, and in nothing that is shared', async () => {
    const page = await signIn('mex', 'en')
    const book = `briefing-book~${MEETING}`
    await page.goto(demonstration.mex + path('paper', book))
    const shown = await page.locator('article.paper').innerText()
    for (const said of [NOTE, FALLBACK, MESSAGES.en.workspace.papers.audiences.side, 'USA offers:']) assert.ok(shown.includes(said), said)
    assert.ok(await page.locator('[data-tone="private"]').count() >= 3)
    if (HAS_PDFTOTEXT) assert.ok(bare(textOf(await bytes(page, 'mex', 'paper-pdf', book, await momentOf(page)))).includes(bare(FALLBACK)))
    for (const name of NAMES.filter((one) => !isSide(one))) {
      for (const form of ['paper', 'paper-data', 'paper-markdown', 'paper-word', 'paper-pdf'] as const) {
        const answered = await mex.get(path(form, name))
        assert.equal(answered.status, 200, name)
        const all = form === 'paper-pdf' && HAS_PDFTOTEXT ? textOf(answered.body) : form === 'paper-word' ? wordsOf(answered.body) : form === 'paper' ? (/<article class="paper"[^]*<\/article>/.exec(answered.text)?.[0] ?? assert.fail(name)) : answered.body.toString()
        for (const secret of [NOTE, FALLBACK]) assert.ok(!bare(all).includes(bare(secret)), `${form} of ${name}: ${secret}`)
      }
    }
    const theirs = await usa.get(path('paper', book))
    for (const secret of [NOTE, FALLBACK]) assert.ok(!theirs.text.includes(secret), secret)
  })

  it('a review puts what is decided into drafts: dropped into one, changed by its form', async () => {
    const page = await signIn('mex', 'en')
    await page.goto(demonstration.mex + path('paper', 'review'))
    const words = MESSAGES.en.workspace.papers
    await page.getByRole('button', { name: `${words.drop}: IV.1.a` }).click()
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/)
    const draft = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    assert.ok((await page.locator('main').innerText()).includes('IV.1.a'))
    await page.goto(demonstration.mex + path('paper', 'review~IV'))
    await page.getByLabel(words.outcomeDraft).selectOption(draft)
    await page.getByRole('button', { name: `${words.change}: IV.2.a` }).click()
    await page.waitForURL((url) => url.pathname.endsWith('/amend/IV.2.a') && url.searchParams.get('draft') === draft)
  })

  it('an address of no paper and no moment is told so, in the language of the reader', async () => {
    for (const language of ['en', 'es'] as const) {
      assert.equal((await mex.get(path('paper', 'novel~I', language))).status, 404)
      assert.equal((await mex.get(path('paper', 'report~none', language))).status, 404)
      const wrong = await mex.get(`${path('paper', 'review', language)}?at=MEX.999999`)
      assert.deepEqual([wrong.status, wrong.text.includes(MESSAGES[language].workspace.papers.problem['moment-unknown'])], [422, true])
      assert.equal((await mex.get(`${path('paper-pdf', 'review', language)}?day=2099-01-01`)).status, 404)
    }
  })
})

/** A text is drafted from an annex, agreed, and one of its clauses bracketed by the other side; a note and a fallback are kept. */
async function negotiate(): Promise<void> {
  const annex = path('paper', `annex~meeting~2021-09-09`)
  const drafted = await mex.submit(annex, path('paper-to-text', 'annex~meeting~2021-09-09'), {})
  assert.equal(drafted.status, 303, drafted.text.slice(0, 300))
  const draft = String(drafted.headers.location).split('/').at(-1) ?? ''
  const shown = await mex.get(path('draft', draft))
  text = /text\/[\w.-]+/.exec(shown.text)?.[0] ?? assert.fail('no text')
  await about(mex, draft)
  await mex.clear(draft)
  const sent = await mex.submit(path('draft', draft), path('send-draft', draft), { confirmed: 'yes' })
  assert.equal(sent.status, 303, sent.text.slice(0, 600))
  const proposal = String(sent.headers.location).split('/').at(-1) ?? ''
  await until(async () => (await usa.get(path('proposal', proposal))).status === 200, 30_000)
  const signed = await usa.submit(path('proposal', proposal), path('sign-proposal', proposal), { confirmed: 'yes' })
  assert.equal(signed.status, 303, signed.text.slice(0, 300))
  clause = `clause/${text.slice('text/'.length)}-2`
  await until(async () => (await usa.get(path('paper', `annex~${text.replace('/', '~')}`))).status === 200, 30_000)
  const amend = path('amend', clause)
  const saved = await usa.submit(amend, amend, { 'words.en': 'The other side would say this otherwise.', 'words.es': 'La otra parte lo diría de otro modo.' })
  assert.equal(saved.status, 303, saved.text.slice(0, 300))
  const counter = String(saved.headers.location).split('/').at(-1) ?? ''
  await usa.clear(counter)
  assert.equal((await usa.submit(path('draft', counter), path('send-draft', counter), { confirmed: 'yes' })).status, 303)
  await until(async () => (await mex.get(path('paper', `briefing-book~${MEETING}`))).text.includes('USA offers:'), 30_000)
  const position = path('fallback', text.slice('text/'.length))
  const kept = await mex.submit(`${position}?subject=${encodeURIComponent(clause)}`, position, { subject: clause, 'acceptable.en': FALLBACK })
  assert.equal(kept.status, 303, kept.text.slice(0, 300))
  const talk = path('item-talk', `meeting/${MEETING}`)
  const noted = await mex.submit(talk, talk, { do: 'note', note: NOTE })
  assert.equal(noted.status, 303, noted.text.slice(0, 300))
}

/** The text of the draft is for the meeting of the book. */
async function about(desk: TestDesk, draft: string): Promise<void> {
  const form = `${path('amend', text)}?draft=${draft}`
  const saved = await desk.submit(form, path('amend', text), { meeting: `meeting/${MEETING}` })
  assert.equal(saved.status, 303, saved.text.slice(0, 300))
}

async function signIn(party: 'mex' | 'usa', language: Language): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(demonstration[party] + workspacePath('sign-in', language))
  await page.click(`button[value="${party === 'mex' ? 'mex-sre' : 'usa-state'}"]`)
  return page
}

/** The moment in the address that the paper itself gives for making it again. */
async function momentOf(page: Page): Promise<string> {
  return new URL(await page.locator('.paper-foot a').last().getAttribute('href') ?? '', demonstration.mex).search.slice(1)
}

/** A few of the links of what is cited, from all over the paper. */
async function sampled(page: Page): Promise<readonly string[]> {
  const all = [...new Set(await page.locator('.paper-cites a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')))]
  return all.filter((_, index) => index % Math.max(1, Math.floor(all.length / 6)) === 0)
}

async function bytes(page: Page, party: 'mex' | 'usa', form: ParameterRoute, name: string, moment: string): Promise<Buffer> {
  const answered = await page.request.get(`${demonstration[party]}${path(form, name)}?${moment}`)
  assert.equal(answered.status(), 200, `${form} of ${name}`)
  return answered.body()
}

function wordsOf(file: Buffer): string {
  const read = readDocx(file)
  return 'code' in read ? assert.fail(read.code) : [...read.paragraphs, ...read.footers].join('\n')
}

function textOf(pdf: Buffer): string {
  const { stdout, status } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 50_000_000 })
  assert.equal(status, 0)
  return stdout.toString()
}

/** Letters and digits alone: lines break anywhere on paper. */
function bare(said: string): string {
  return said.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '')
}
