// Reporting in a browser, on both sides and in both languages: what is asked, a report with evidence, the
// click where nothing has changed, a round with its board, the state of play; and all of it without script.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { MESSAGES } from '../src/text/messages/index.ts'
import { openBrowser } from './browser.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demonstration: Demonstration
let browser: Browser
let mexico: Page
let unitedStates: Page
const [en, es] = [MESSAGES.en.workspace, MESSAGES.es.workspace]
const PDF = { name: 'acta inventada.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\ninvented\n%%EOF\n') }

/** What a report costs: every click and every field typed into. */
class Effort {
  clicks = 0
  fields = 0
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }
  async click(selector: string): Promise<void> {
    this.clicks += 1
    await this.#page.locator(selector).first().click()
  }
  async type(selector: string, text: string): Promise<void> {
    this.fields += 1
    await this.#page.fill(selector, text)
  }
}

describe('two governments report', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    mexico = await signedIn(demonstration.mex, 'es', 'mex-sre')
    unitedStates = await signedIn(demonstration.usa, 'en', 'usa-state')
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('an item is updated from the list with three clicks and two texts, and the next one is at hand', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/informes`)
    const effort = new Effort(mexico)
    await effort.click('a[href$="/informar/I.1.a/valoracion"]')
    await effort.click('input[name=delivery][value=limited]')
    await effort.type('textarea[name="reason.es"]', 'Inventado: la primera reunión se celebró.')
    await effort.type('textarea[name="reason.en"]', 'Invented: the first meeting was held.')
    await effort.click('.ws-actions button[value=send]')
    await mexico.getByText(es.flash['assessment-reported']).waitFor()
    assert.deepEqual([effort.clicks, effort.fields], [3, 2])
    assert.match(await mexico.locator('a[data-next]').innerText(), /^Siguiente: I\.1\.b/)
    for (const [address, words] of [[`${demonstration.mex}/es/plan/I.1.a`, 'Limitado'], [`${demonstration.usa}/en/plan/I.1.a`, 'Limited']] as const) {
      await until(async () => (await (await fetch(address)).text()).includes(words), 10_000, () => address)
    }
  })

  it('a report keeps itself while it is typed, for the side alone', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/informar/I.1.b/valoracion`)
    await mexico.fill('textarea[name="reason.es"]', 'Inventado: a medio escribir')
    await mexico.getByText(es.report.autosaved).waitFor({ timeout: 10_000 })
    await mexico.fill('textarea[name="reason.en"]', 'Invented: half typed')
    await until(async () => (await mexico.inputValue('input[name=revision]')) === '2', 10_000)
    const colleague = await signedIn(demonstration.mex, 'en', 'mex-se')
    await colleague.goto(`${demonstration.mex}/en/workspace/report/I.1.b/assessment`)
    assert.equal(await colleague.inputValue('textarea[name="reason.es"]'), 'Inventado: a medio escribir')
    assert.equal(await colleague.inputValue('textarea[name="reason.en"]'), 'Invented: half typed')
    await colleague.context().close()
    await unitedStates.goto(`${demonstration.usa}/en/workspace/report/I.1.b/assessment`)
    assert.ok(!(await unitedStates.content()).includes('half typed'))
    await mexico.reload()
    await mexico.getByRole('button', { name: es.report.discardDraft }).click()
    await mexico.getByText(es.flash['report-discarded']).waitFor()
  })

  it('"complete" is refused without evidence, and taken with a file that both portals then show with its label', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/informar/I.1.c/valoracion`)
    await mexico.check('input[name=delivery][value=complete]')
    await mexico.fill('textarea[name="reason.es"]', 'Inventado: el estudio se publicó.')
    await mexico.fill('textarea[name="reason.en"]', 'Invented: the study was published.')
    await mexico.locator('.ws-actions button[value=send]').click()
    await mexico.locator('[role=alert]').waitFor()
    assert.equal(await mexico.inputValue('textarea[name="reason.es"]'), 'Inventado: el estudio se publicó.')
    await mexico.check('input[name=level][value=output]')
    await mexico.setInputFiles('input[type=file]', PDF)
    await mexico.fill('textarea[name="evidence.title.es"]', 'Estudio inventado')
    await mexico.check('input[name=label][value=public]')
    await mexico.getByRole('button', { name: es.report.attach, exact: true }).click()
    await mexico.getByText(es.flash['evidence-added']).waitFor()
    await mexico.locator('.ws-actions button[value=send]').click()
    await mexico.getByText(es.flash['assessment-reported']).waitFor()
    const page = `${demonstration.usa}/en/plan/I.1.c`
    await until(async () => (await (await fetch(page)).text()).includes(PDF.name), 15_000, demonstration.output)
    const html = await (await fetch(page)).text()
    for (const words of ['Output', MESSAGES.en.site.missing('English'), 'Estudio inventado', MESSAGES.en.labels.audience.public]) assert.ok(html.includes(words), words)
    const file = /href="(\/record\/hled\/blob\/[0-9a-f]{64})"/.exec(html)?.[1] ?? assert.fail('no file')
    await until(async () => (await fetch(demonstration.usa + file)).status === 200, 15_000)
    assert.deepEqual(Buffer.from(await (await fetch(demonstration.usa + file)).arrayBuffer()), PDF.buffer)
  })

  it('where nothing has changed, one click in the list says so', async () => {
    await unitedStates.goto(`${demonstration.usa}/en/workspace/report/I.1.a/assessment`)
    await unitedStates.check('input[name=delivery][value=not-started]')
    await unitedStates.fill('textarea[name="reason.en"]', 'Invented: no meeting yet.')
    await unitedStates.fill('textarea[name="reason.es"]', 'Inventado: aún no hay reunión.')
    await unitedStates.fill('input[name=asOf]', '2026-01-31')
    await unitedStates.locator('.ws-actions button[value=send]').click()
    await unitedStates.getByText(en.flash['assessment-reported']).waitFor()
    await unitedStates.goto(`${demonstration.usa}/en/workspace/reports`)
    const line = rowOf(unitedStates, 'I.1.a')
    assert.match(await line.innerText(), /more than six months ago/)
    await line.getByRole('button', { name: en.reportsAsked.affirm }).click()
    await unitedStates.getByText(en.flash['assessment-affirmed']).waitFor()
    assert.equal(await rowOf(unitedStates, 'I.1.a').count(), 0)
  })

  it('a round is opened, the other side sees it, the board says who has not reported, and it is closed', async () => {
    await unitedStates.goto(`${demonstration.usa}/en/workspace/rounds`)
    await unitedStates.fill('textarea[name="title.en"]', 'Invented mid-year round')
    await unitedStates.fill('textarea[name="title.es"]', 'Ronda inventada de medio año')
    await unitedStates.fill('input[name="due.zone"]', 'America/New_York')
    await unitedStates.selectOption('select[name=scope]', 'list')
    await unitedStates.fill('input[name=items]', 'I.1.a, I.1.b')
    await unitedStates.getByRole('button', { name: en.reportingRound.submit }).click()
    await unitedStates.getByText(en.flash['round-opened']).waitFor()
    assert.ok((await unitedStates.locator('main').innerText()).includes(en.reportingRound.reported(1, 2)))
    const address = new URL(unitedStates.url()).pathname.replace('/en/workspace/rounds/', '/es/espacio/rondas/')
    await until(async () => { await mexico.goto(demonstration.mex + address); return (await mexico.content()).includes('Ronda inventada de medio año') }, 10_000)
    assert.equal(await mexico.getByRole('button', { name: es.reportingRound.remind }).count(), 0, 'theirs to see, not to run')
    await unitedStates.getByRole('button', { name: en.reportingRound.remind }).click()
    await unitedStates.getByText(en.flash['round-reminded']).waitFor()
    await unitedStates.goto(`${demonstration.usa}/en/workspace/reports`)
    assert.match(await rowOf(unitedStates, 'I.1.b').innerText(), /Invented mid-year round[\s\S]*Reminded on/)
    await unitedStates.goto(unitedStates.url().replace(/reports$/, 'rounds'))
    await unitedStates.getByRole('link', { name: 'Invented mid-year round' }).click()
    await unitedStates.locator('summary', { hasText: en.reportingRound.close }).click()
    await unitedStates.getByRole('button', { name: en.reportingRound.close }).click()
    await unitedStates.getByText(en.flash['round-closed']).waitFor()
  })

  it('the state of play tells today from a day before the record', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/estado-de-situacion`)
    assert.match(await rowOf(mexico, 'I.1.a').innerText(), /Limitado[\s\S]*No iniciado/)
    await mexico.fill('input[name=at]', '2024-01-31')
    await mexico.getByRole('button', { name: es.stateOfPlay.show }).click()
    assert.match(await mexico.locator('main').innerText(), /El registro comienza el/)
    assert.equal(await rowOf(mexico, 'I.1.a').count(), 0)
  })

  it('all of it works without script', async () => {
    const page = await signedIn(demonstration.mex, 'es', 'mex-sre', false)
    await page.goto(`${demonstration.mex}/es/espacio/informar/I.1.d/valoracion`)
    await page.check('input[name=delivery][value=complete]')
    await page.fill('textarea[name="reason.es"]', 'Inventado: se reúne cada mes.')
    await page.fill('textarea[name="reason.en"]', 'Invented: it meets every month.')
    await page.check('input[name=level][value=input]')
    await page.setInputFiles('input[type=file]', PDF)
    await page.check('input[name=label][value=parties]')
    await page.locator('.ws-actions button[value=send]').click()
    assert.match(await page.locator('[role=alert]').innerText(), /para todo público/, 'its label keeps it out of a public report')
    await page.check('input[name=audience][value=parties]')
    await page.locator('.ws-actions button[value=send]').click()
    await page.getByText(es.flash['assessment-reported']).waitFor()
    assert.ok(!(await (await fetch(`${demonstration.mex}/es/plan/I.1.d`)).text()).includes(PDF.name))
    await page.context().close()
  })
})

/** `I.1.a` and not `II.1.a`. */
function rowOf(page: Page, number: string): Locator {
  return page.locator('tr', { has: page.locator('.ws-number', { hasText: new RegExp(`^${number.replaceAll('.', '\\.')}$`) }) })
}

async function signedIn(node: string, language: 'en' | 'es', officer: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(node + (language === 'es' ? '/es/espacio/entrar' : '/en/workspace/sign-in'))
  await page.click(`button[value="${officer}"]`)
  return page
}
