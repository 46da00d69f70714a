// A meeting is held; one side writes the record of what was decided, the other counters it, both agree it
// within 48 hours; two decisions become commitments in one step and one is recorded without; and a late
// commitment that is dropped stays where it was decided, with the reason.

import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { clearHere } from './clearance.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

type Language = 'en' | 'es'

let demonstration: Demonstration
let browser: Browser
let mexico: Page
let unitedStates: Page

/** A meeting that ended an hour ago, in the zone where it sat. */
const ENDED = Temporal.Now.zonedDateTimeISO('America/Mexico_City').subtract({ hours: 1 }).round({ smallestUnit: 'minute', roundingMode: 'floor' })
const STARTED = ENDED.startOfDay()
const DAY = ENDED.toPlainDate().toString()

const nodeOf = (language: Language) => (language === 'en' ? demonstration.usa : demonstration.mex)
const pageOf = (language: Language) => (language === 'en' ? unitedStates : mexico)
const mainOf = (page: Page) => page.locator('main').innerText()
const room = (language: Language) => (language === 'en' ? `/en/workspace/minutes/${DAY}` : `/es/espacio/actas/${DAY}`)

describe('the record of a meeting', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    mexico = await signedIn('es', 'mex-sre', await browser.newContext())
    unitedStates = await signedIn('en', 'usa-state', await browser.newContext())
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('is written while it saves itself, proposed by one side, countered by the other and agreed by both within the clock', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/crear?kind=meeting`)
    await fill(mexico, { 'title.es': 'Reunión de prueba', 'title.en': 'Trial meeting', date: DAY, 'starts.time': hourOf(STARTED), 'ends.time': hourOf(ENDED), 'starts.zone': ENDED.timeZoneId })
    await mexico.selectOption('[name="type"]', 'mid-year')
    await agree(await send(mexico, 'es'), 'en')
    await shows('es', room('es'), /Quedan 4[67] horas para acordar el acta/)

    await unitedStates.goto(`${demonstration.usa}/en/workspace/minutes`)
    assert.match(await mainOf(unitedStates), /Of the meetings that were in this record when they ended: 0 agreed within 48 hours, 0 later, 1 still within them, 0 over/)
    await unitedStates.getByRole('link', { name: 'Trial meeting' }).click()
    await unitedStates.getByRole('link', { name: 'Write the record' }).click()
    assert.match(await unitedStates.inputValue('[name="title.es"]'), /^Acta de decisiones, \d/)
    await fill(unitedStates, paragraph(0, 'Publish 12 lists of critical sectors.', 'Publicar 12 listas de sectores críticos.'))
    await fill(unitedStates, paragraph(1, 'Open a hotline for shippers.', 'Abrir una línea directa para transportistas.'))
    await fill(unitedStates, paragraph(2, 'Thank the hosts.', 'Agradecer a los anfitriones.'))
    await until(async () => (await unitedStates.locator('[data-saving]').getAttribute('data-state')) === 'saved', 10_000)
    await picture(unitedStates, 'write-en')
    await unitedStates.reload()
    assert.equal(await unitedStates.inputValue('[name="paragraphs.1.words.en"]'), 'Open a hotline for shippers.', 'the draft is where it was saved')
    await send(unitedStates, 'en')

    await shows('es', room('es'), /Propuesta de Estados Unidos[\s\S]*Nuevo[\s\S]*Publicar 12 listas/)
    await picture(mexico, 'offer-es')
    await mexico.getByRole('link', { name: 'Contraproponer con cambios' }).click()
    await fill(mexico, { 'paragraphs.0.words.es': 'Publicar 14 listas de sectores críticos.', 'paragraphs.0.words.en': 'Publish 14 lists of critical sectors.' })
    await mexico.selectOption('[name="paragraphs.2.form"]', 'note')
    await fill(mexico, paragraph(3, 'Meet again in a year.', 'Reunirse de nuevo en un año.'))
    await send(mexico, 'es')

    await shows('en', room('en'), /Proposal: Mexico[\s\S]*Compared with the other proposal \(United States\)\. 3 of 4 paragraphs differ[\s\S]*12[\s\S]*14/)
    await picture(unitedStates, 'counter-en')
    await unitedStates.getByRole('button', { name: 'Withdraw ours and sign this' }).click()
    assert.match(unitedStates.url(), /proposals/)
    for (const [language, text] of [['en', /Agreed within 48 hours, [12] hours? after the end/], ['es', /Acordada dentro de las 48 horas: [12] horas? después del término/]] as const) await shows(language, room(language), text, 20_000)
    await shows('en', room('en'), /0 of 3 decisions are accounted for\. 3 open\./)
  })

  it('leads from two decisions to two commitments in one draft, with the exact words, and from one to a recorded reason', async () => {
    await unitedStates.goto(demonstration.usa + room('en'))
    for (const number of [1, 2]) await unitedStates.getByLabel(`Choose ${number}`).check()
    await unitedStates.getByRole('button', { name: 'Make commitments of the chosen' }).click()
    await unitedStates.selectOption('[name="parent.0"]', 'element/I.1')
    await unitedStates.locator('[name="owners.0"][value="organisation/DOC"]').check()
    await fill(unitedStates, { 'due.0': '2026-01-31' })
    await unitedStates.selectOption('[name="parent.1"]', 'element/I.3')
    await picture(unitedStates, 'commit-en')
    await unitedStates.getByRole('button', { name: 'Begin a draft with 2 commitments' }).click()
    await unitedStates.waitForURL(/drafts\/[0-9a-f-]{36}/)
    assert.match(await mainOf(unitedStates), /I\.1\.h[\s\S]*Publish 14 lists of critical sectors\.[\s\S]*I\.3\.c[\s\S]*Open a hotline for shippers\./)
    await agree(await send(unitedStates, 'en'), 'es')

    await shows('es', room('es'), /Se dio cuenta de 2 de 3 decisiones[\s\S]*I\.1\.h/)
    await mexico.getByRole('link', { name: 'Sin compromiso… 4' }).click()
    await mexico.getByRole('button', { name: 'Iniciar el borrador' }).click()
    assert.match(await mainOf(mexico), /Por qué no da lugar a un compromiso, español/, 'a reason is asked for in every language')
    await fill(mexico, { 'reason.es': 'Lo fija el estatuto.', 'reason.en': 'The charter sets it.' })
    await picture(mexico, 'none-es')
    await mexico.getByRole('button', { name: 'Iniciar el borrador' }).click()
    await agree(await send(mexico, 'es'), 'en')
    await shows('en', room('en'), /3 of 3 decisions are accounted for\. 2 with a commitment in force; 1 without a commitment/)
    await picture(unitedStates, 'record-en')
    assert.match(await mainOf(unitedStates), /No commitment: The charter sets it\./)
  })

  it('is public with what became of each decision, on both sites in both languages and as data, and on the page of the commitment', async () => {
    const visitor = await (await browser.newContext()).newPage()
    for (const party of ['mex', 'usa'] as const) {
      await until(async () => { await visitor.goto(`${demonstration[party]}/en/meetings/${DAY}`); return /3 of 3 decisions/.test(await mainOf(visitor)) }, 15_000)
      assert.match(await mainOf(visitor), /Agreed within 48 hours[\s\S]*Publish 14 lists of critical sectors\.[\s\S]*I\.1\.h[\s\S]*No commitment: The charter sets it\./)
      await visitor.goto(`${demonstration[party]}/es/reuniones/${DAY}`)
      assert.match(await mainOf(visitor), /Sin compromiso: Lo fija el estatuto\./)
      const { decisions } = (await (await fetch(`${demonstration[party]}/en/meetings/${DAY}.json`)).json()) as { readonly decisions: { readonly coverage: object } }
      assert.deepEqual(decisions.coverage, { operative: 3, committed: 2, withdrawn: 0, noCommitment: 1, open: 0 })
      await visitor.goto(`${demonstration[party]}/es/plan/I.1.h`)
      assert.match(await mainOf(visitor), /Dónde se decidió[\s\S]*Acta de decisiones[\s\S]*párrafo 1[\s\S]*Publicar 14 listas de sectores críticos\./)
      await visitor.goto(`${demonstration[party]}/en/meetings`)
      assert.match(await mainOf(visitor), /Records agreed within 48 hours of the meeting\s+1/)
    }
    await picture(visitor, 'meetings-en')
    await visitor.goto(`${demonstration.mex}/es/reuniones/2021-09-09`)
    await picture(visitor, 'relaunch-es')
    await visitor.goto(`${demonstration.usa}/en/meetings/${DAY}`)
    await picture(visitor, 'meeting-en')
  })

  it('keeps a late commitment that both sides dropped, with the reason, and no rate rises by it', async () => {
    const counts = async () => { await unitedStates.goto(`${demonstration.usa}/en/plan`); return (await unitedStates.locator('.frozen').textContent() ?? '').replace(/\s+/g, ' ') }
    const [first] = /29 commitments/.exec(await counts()) ?? []
    assert.equal(first, '29 commitments')
    await unitedStates.goto(`${demonstration.usa}/en/workspace/amend/I.1.c`)
    await fill(unitedStates, { due: '2025-06-30' })
    await agree(await send(unitedStates, 'en'), 'es')
    await until(async () => { await unitedStates.goto(`${demonstration.usa}/en/plan/I.1.c`); return /Past due/.test(await mainOf(unitedStates)) }, 15_000)

    await unitedStates.goto(`${demonstration.usa}/en/workspace/amend/I.1.c`)
    await unitedStates.locator('details.ws-more:has(form[action$="/end"]) summary').last().click()
    await unitedStates.locator('form[action$="/end"] button').click()
    await unitedStates.waitForURL(/drafts\/[0-9a-f-]{36}/)
    await unitedStates.locator('details:has([name="cover.en"]) summary').first().click()
    await fill(unitedStates, { 'cover.en': 'Dropped: it is late.', 'cover.es': 'Se abandona: va con atraso.' })
    await unitedStates.locator('form:has([name="cover.en"]) button[type="submit"]').first().click()
    await agree(await send(unitedStates, 'en'), 'es')

    await until(async () => /1 withdrawn/.test(await counts()), 15_000, () => 'the count of the withdrawn')
    const after_ = await counts()
    assert.match(after_, /29 commitments/)
    assert.match(after_, /I\.1\.c[\s\S]*Dropped: it is late\./)
    for (const [address, text] of [[`${demonstration.usa}/en/meetings/2021-12-13`, /I\.1\.c[\s\S]*withdrawn\.\s+Dropped: it is late\./], [`${demonstration.mex}/es/reuniones/2021-12-13`, /retirado\.\s+Se abandona: va con atraso\./]] as const) {
      await until(async () => { await mexico.goto(address); return text.test(await mainOf(mexico)) }, 15_000, () => address)
    }
  })
})

async function signedIn(language: Language, officer: string, context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(nodeOf(language) + (language === 'en' ? '/en/workspace/sign-in' : '/es/espacio/entrar'))
  await page.click(`button[value="${officer}"]`)
  return page
}

function hourOf(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' })
}

function paragraph(place: number, en: string, es: string): Readonly<Record<string, string>> {
  return { [`paragraphs.${place}.words.en`]: en, [`paragraphs.${place}.words.es`]: es }
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`[name="${name}"]`, value)
}

/** Saves the form on whose page we are, has the draft cleared, sends it and answers the proposal. */
async function send(page: Page, language: Language): Promise<string> {
  if (!/(drafts|borradores)\/[0-9a-f-]{36}$/.test(new URL(page.url()).pathname)) await page.locator('main form[data-guard] button[type="submit"]').first().click()
  await clearHere(page)
  const confirmed = page.locator('form [name="confirmed"]')
  if (await confirmed.count() > 0) await confirmed.check()
  await page.getByRole('button', { name: language === 'en' ? 'Sign and send' : 'Firmar y enviar' }).click()
  await page.waitForURL(/(proposals|propuestas)\/[0-9a-f]{64}/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** The other side signs it, and it is in force on both. */
async function agree(proposal: string, language: Language): Promise<void> {
  const page = pageOf(language)
  const address = `${nodeOf(language)}${language === 'en' ? '/en/workspace/proposals/' : '/es/espacio/propuestas/'}${proposal}`
  const button = page.getByRole('button', { name: language === 'en' ? 'Sign' : 'Firmar', exact: true })
  await until(async () => { await page.goto(address); return (await button.count()) > 0 }, 15_000, () => address)
  const confirmed = page.locator('form[action$="/sign"] [name="confirmed"], form[action$="/firmar"] [name="confirmed"]')
  if (await confirmed.count() > 0) await confirmed.check()
  await button.click()
  await until(async () => { await page.goto(address); return /Adopted|Adoptada/.test(await mainOf(page)) }, 15_000, () => `${proposal} is adopted`)
}

/** Loads a page again until it says this. */
async function shows(language: Language, path: string, text: RegExp, milliseconds = 15_000): Promise<void> {
  const page = pageOf(language)
  let said = ''
  await until(async () => { await page.goto(nodeOf(language) + path); said = await mainOf(page); return text.test(said) }, milliseconds, () => `${text} in ${said}`)
}

/** For people who look at what was made: wide and narrow, where a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.ALTERNAT_PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 720 })
}
