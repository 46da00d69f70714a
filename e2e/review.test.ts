// A full round over proposals, in a browser, on both sides and in both languages: received, asked,
// replied, asked for by a moment, declined with a reason, countered; an offer that crossed and three
// ways out of it; a page that was left open too long; and all of it without script.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { clearHere } from './clearance.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demonstration: Demonstration
let browser: Browser

for (const isScripted of [true, false]) {
  describe(isScripted ? 'a round over proposals' : 'a round over proposals without script', () => {
    let mexico: Page
    let unitedStates: Page
    before(async () => {
      demonstration = await startFounded()
      browser = await openBrowser()
      const context = () => browser.newContext({ javaScriptEnabled: isScripted })
      mexico = await signedIn(`${demonstration.mex}/es/espacio/entrar`, 'mex-sre', await context())
      unitedStates = await signedIn(`${demonstration.usa}/en/workspace/sign-in`, 'usa-state', await context())
    })
    after(async () => {
      await browser?.close()
      await demonstration?.clear()
    })

    it('is received, asked about, replied to and declined with a reason, and each side sees which and whose move it is', async () => {
      const proposal = await propose(mexico, 'es', 'I.1.a', { due: '2027-06-30' })
      await shows(mexico, at('es', proposal), /Estados Unidos: firma, contrapropone, declina o pregunta/)
      await shows(mexico, at('es', proposal), /Su nodo (dice que la tiene|la tiene)/)

      await shows(unitedStates, inbox('en'), /Your side’s move[\s\S]*I\.1\.a[\s\S]*June 30, 2027/)
      await unitedStates.goto(demonstration.usa + at('en', proposal))
      await unitedStates.getByRole('button', { name: 'Acknowledge receipt' }).click()
      assert.match(await mainOf(unitedStates), /Your side has acknowledged receipt/)
      await shows(mexico, at('es', proposal), /Acusó recibo: /)

      await say(unitedStates, 'en', '#ask', { en: 'Which lists does the date cover?', es: '¿Qué listas abarca la fecha?' }, 'Sign and ask')
      await shows(unitedStates, at('en', proposal), /Mexico: replies to a question/)
      await shows(mexico, inbox('es'), /Le toca a su parte[\s\S]*contesta una pregunta/)
      await mexico.goto(demonstration.mex + at('es', proposal))
      assert.match(await mainOf(mexico), /¿Qué listas abarca la fecha\?/)
      await say(mexico, 'es', '.ws-answer details', { en: 'All of them.', es: 'Todas.' }, 'Firmar y contestar')
      await shows(unitedStates, at('en', proposal), /All of them\.[\s\S]*/)
      await shows(unitedStates, at('en', proposal), /United States: signs, counters, declines or asks/)

      await say(unitedStates, 'en', '#decline', { en: 'The date is too early for us.', es: 'La fecha es demasiado temprana para nosotros.' }, 'Sign and decline')
      await shows(mexico, inbox('es'), /recibió una negativa[\s\S]*Declinó[\s\S]*La fecha es demasiado temprana/)
      assert.match(await mainOf(unitedStates), /Your side has declined this proposal/)

      await unitedStates.getByRole('button', { name: 'Sign', exact: true }).click()
      await shows(mexico, at('es', proposal), /Adoptada/)
      await shows(mexico, at('es', proposal), /A nadie: está adoptada/)
    })

    it('is asked to be answered by a moment of some place, which both see, and which passes without effect', async () => {
      const proposal = await propose(mexico, 'es', 'I.1.b', { due: '2027-07-31' })
      await open(mexico.locator('#ask-by'))
      await mexico.fill('#ask-by [name="date"]', '2020-01-01')
      await mexico.selectOption('#ask-by [name="zone"]', 'America/Mexico_City')
      await mexico.locator('#ask-by button[type="submit"]').click()
      assert.match(await mainOf(mexico), /Ese momento ya pasó/)
      assert.equal(await mexico.inputValue('#ask-by [name="date"]'), '2020-01-01', 'what was typed stays')
      await mexico.fill('#ask-by [name="date"]', '2099-12-31')
      await mexico.fill('#ask-by [name="time"]', '17:00')
      await mexico.locator('#ask-by button[type="submit"]').click()
      for (const text of [/31 de diciembre de 2099, 17:00 \(America\/Mexico City\)/, /Nada ocurre cuando vence/]) assert.match(await mainOf(mexico), text)
      await shows(unitedStates, inbox('en'), /Answer asked for by December 31, 2099[\s\S]*America\/Mexico City/)
      await shows(unitedStates, at('en', proposal), /Nothing follows from it when it passes/)
    })

    it('is answered by another proposal: the sender sees which, and compares the two side by side', async () => {
      const first = await propose(mexico, 'es', 'I.1.d', { due: '2027-03-31' })
      await shows(unitedStates, at('en', first), /March 31, 2027/)
      await unitedStates.goto(demonstration.usa + at('en', first))
      await unitedStates.locator('a[href*="counter="]').first().click()
      await unitedStates.fill('[name="due"]', '2027-09-30')
      const counter = await send(unitedStates, 'Sign and send')
      await shows(mexico, at('es', first), /Estados Unidos: Respondió con otra propuesta[\s\S]*respondió con otra propuesta/)
      await shows(mexico, at('es', counter), /México: firma, contrapropone, declina o pregunta/)
      await mexico.goto(`${demonstration.mex}/es/espacio/ofertas/${encodeURIComponent('element/I.1.d')}`)
      const offers = await mainOf(mexico)
      assert.match(offers, /Propuesta de su parte[\s\S]*31 de marzo de 2027|31 de marzo de 2027[\s\S]*Propuesta de su parte/)
      assert.match(offers, /De una oferta a la otra[\s\S]*30 de septiembre de 2027/)
    })

    it('crosses another: it is explained, and one click accepts theirs', async () => {
      const { ours, theirs } = await cross('II.1.a', '2028-01-31', '2028-06-30')
      await shows(mexico, at('es', ours), /Dos ofertas se estorban[\s\S]*A lo más una de ellas puede adoptarse/)
      await shows(mexico, at('es', theirs), /México: (elige entre ofertas que se cruzaron|firma, contrapropone, declina o pregunta)/)
      await mexico.goto(demonstration.mex + at('es', ours))
      await mexico.getByRole('button', { name: 'Retirar la nuestra y firmar la suya' }).click()
      for (const page of [[mexico, 'mex', 'es', /Adoptada/], [unitedStates, 'usa', 'en', /Adopted/]] as const) await shows(page[0], at(page[2], theirs), page[3], 15_000)
    })

    it('crosses another: one click declines theirs with a reason, another begins a text from both', async () => {
      const { theirs } = await cross('II.1.b', '2028-01-31', '2028-06-30')
      await shows(mexico, at('es', theirs), /Dos ofertas se estorban/)
      await mexico.goto(demonstration.mex + at('es', theirs))
      await mexico.getByRole('button', { name: 'Iniciar un borrador con ambas' }).click()
      await mexico.waitForURL(/borradores/)
      assert.match(await mainOf(mexico), /Se inició un borrador a partir de ambas ofertas\. Donde ambas/)
      await mexico.goto(demonstration.mex + at('es', theirs))
      await mexico.getByRole('button', { name: 'Declinar la suya' }).click()
      assert.match(await mainOf(mexico), /Su parte declinó la propuesta/)
      await shows(unitedStates, at('en', theirs), /Mexico: Declined[\s\S]*We keep to the proposal that our side has made/)
    })

    it('moved on while a page was open: nothing is done, what happened is told, and what was typed stays', async () => {
      const proposal = await propose(mexico, 'es', 'III.1', { due: '2028-03-31' })
      await shows(unitedStates, at('en', proposal), /March 31, 2028/)
      const stale = await unitedStates.context().newPage()
      await stale.goto(demonstration.usa + at('en', proposal))
      await open(stale.locator('#decline'))
      await stale.fill('#decline [name="text.en"]', 'Typed in a stale page')
      await stale.fill('#decline [name="text.es"]', 'Escrito en una página vieja')
      await unitedStates.getByRole('button', { name: 'Sign', exact: true }).click()
      await until(async () => (await stale.request.get(demonstration.usa + at('en', proposal))).ok(), 5_000)
      await stale.locator('#decline button[type="submit"]').click()
      const told = await mainOf(stale)
      assert.match(told, /This could not be done[\s\S]*What happened after you opened the page[\s\S]*United States signed it/)
      await stale.close()
    })

    async function cross(item: string, ours: string, theirs: string): Promise<{ readonly ours: string; readonly theirs: string }> {
      const id = await draft(unitedStates, 'en', item, { due: theirs })
      const own = await propose(mexico, 'es', item, { due: ours })
      // The other side sends what it had drafted; whether it had seen ours by then is for the record to say.
      await unitedStates.goto(`${demonstration.usa}/en/workspace/drafts/${id}`)
      return { ours: own, theirs: await send(unitedStates, 'Sign and send') }
    }
  })
}

const at = (language: 'en' | 'es', proposal: string) => (language === 'en' ? `/en/workspace/proposals/${proposal}` : `/es/espacio/propuestas/${proposal}`)
const inbox = (language: 'en' | 'es') => (language === 'en' ? '/en/workspace' : '/es/espacio')
const mainOf = (page: Page) => page.locator('main').innerText()
const nodeOf = (language: 'en' | 'es') => (language === 'en' ? demonstration.usa : demonstration.mex)

async function signedIn(address: string, officer: string, context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(address)
  await page.click(`button[value="${officer}"]`)
  return page
}

/** Loads a page again until it says this. */
async function shows(page: Page, path: string, text: RegExp, milliseconds = 8_000): Promise<void> {
  const node = path.startsWith('/en') ? demonstration.usa : demonstration.mex
  let said = ''
  await until(async () => { await page.goto(node + path); said = await mainOf(page); return text.test(said) }, milliseconds, () => `${text} in ${said}`)
}

async function draft(page: Page, language: 'en' | 'es', slug: string, values: Readonly<Record<string, string>>): Promise<string> {
  await page.goto(`${nodeOf(language)}${language === 'en' ? '/en/workspace/amend/' : '/es/espacio/modificar/'}${slug}`)
  for (const [name, value] of Object.entries(values)) await page.fill(`[name="${name}"]`, value)
  await page.locator('main form[method="post"] button[type="submit"]').first().click()
  await page.waitForURL(/(drafts|borradores)\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Sends the draft on whose page we are, or whose form is filled, and answers the proposal. */
async function send(page: Page, button: string): Promise<string> {
  if (!/drafts|borradores/.test(page.url())) await page.locator('main form[method="post"] button[type="submit"]').first().click()
  await clearHere(page)
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(/(proposals|propuestas)\/[0-9a-f]{64}/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function propose(page: Page, language: 'en' | 'es', slug: string, values: Readonly<Record<string, string>>): Promise<string> {
  await draft(page, language, slug, values)
  return send(page, language === 'en' ? 'Sign and send' : 'Firmar y enviar')
}

/** Fills one of the folded forms of a proposal's page and sends it. */
async function say(page: Page, language: 'en' | 'es', form: string, text: Readonly<Record<'en' | 'es', string>>, button: string): Promise<void> {
  const place = page.locator(form).first()
  await open(place)
  for (const tag of [language, language === 'en' ? 'es' : 'en'] as const) await place.locator(`[name="text.${tag}"]`).fill(text[tag])
  await place.getByRole('button', { name: button }).click()
  await page.waitForLoadState()
}

/** Opens a fold as people do; it needs no script. */
async function open(details: Locator): Promise<void> {
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click()
}
