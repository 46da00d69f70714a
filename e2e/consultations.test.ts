// A consultation in a browser: somebody of the public takes part without script and without account, an officer reads and
// publishes, both sides answer, and the answers are read where they were asked for, in both languages and at both widths.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { haveMet, putToThePublic } from '../src/api/testing/consultation.ts'
import { onHled, servedNodes, until } from '../src/api/testing/served.ts'
import type { Served } from '../src/api/testing/served.ts'
import { checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'

let mex: Served
let usa: Served
let browser: Browser
/** Without script; a page with it looks at what this one sees. */
let visitor: Page
let reader: Page
let mexico: Page
let states: Page
const cleaners: (() => unknown)[] = []
const WIDTHS = [390, 1280] as const

const text = (page: Page) => page.locator('main').innerText()
const signedIn = async (base: string, path: string, officer: string) => {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(base + path)
  await page.click(`button[value="${officer}"]`)
  return page
}

describe('a consultation', () => {
  before(async () => {
    const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
    const [one = assert.fail(), two = assert.fail()] = await servedNodes(t, ['MEX', 'USA'], await onHled())
    ;[mex, usa] = [one, two]
    for (const { running } of [mex, usa]) running.start()
    await until(() => [mex, usa].every(({ running }) => running.node.rows.find('item', 'element/I.1') !== undefined && running.site.find('/en/') !== null))
    await haveMet([mex, usa])
    await putToThePublic([mex, usa], 'element/I.1')
    browser = await openBrowser()
    visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    reader = await (await browser.newContext()).newPage()
    mexico = await signedIn(mex.url, '/es/espacio/entrar', 'mex-sre')
    states = await signedIn(usa.url, '/en/workspace/sign-in', 'usa-state')
  })
  after(async () => {
    await browser?.close()
    for (const clean of cleaners.toReversed()) await clean()
  })

  let receipt = ''
  const checkSeen = async (name: string) => { await reader.goto(visitor.url()); for (const one of await reader.locator('main details').all()) await one.evaluate((details) => { details.setAttribute('open', '') }); await checkWidths(reader, name, WIDTHS) }

  it('is found from the navigation, and takes part without script in the language of whoever writes', async () => {
    await visitor.goto(`${mex.url}/es/`)
    await visitor.getByRole('navigation').getByRole('link', { name: 'Consultas' }).first().click()
    await checkSeen('the list of consultations')
    await visitor.getByRole('link', { name: /Cards for fishers/ }).first().click()
    assert.match(await text(visitor), /Abierta[\s\S]*quedan 17 días/)
    await visitor.getByRole('link', { name: 'Participe' }).click()
    await checkSeen('the form of a consultation')
    mex.clock.at = Temporal.Instant.from(mex.clock.at).add({ seconds: 40 }).toString()
    await visitor.fill('textarea[name="words"]', 'Una sola tarjeta para las dos orillas; mi vecino Juan también la quiere.')
    await visitor.fill('input[name="name"]', 'Ana Pérez')
    await visitor.getByRole('button', { name: 'Enviar' }).click()
    receipt = visitor.url()
    assert.match(await text(visitor), /Acuse PC-MEX-0001[\s\S]*aún no la lee[\s\S]*Su nombre no se publica/)
    await checkSeen('a receipt that waits')
  })

  it('is read, cut where it must be, and published by an officer', async () => {
    await mexico.goto(`${mex.url}/es/espacio/consultas`)
    await checkWidths(mexico, 'consultations at the desk', WIDTHS)
    await mexico.getByRole('link', { name: /1 aportación espera/ }).click()
    await checkWidths(mexico, 'what waits to be read', WIDTHS)
    await mexico.getByRole('link', { name: 'PC-MEX-0001' }).click()
    assert.match(await text(mexico), /Ana Pérez[\s\S]*no debe publicarse/)
    await checkWidths(mexico, 'one submission at the desk', WIDTHS)
    await mexico.fill('textarea[name="words"]', 'Una sola tarjeta para las dos orillas; mi vecino [[personal-data]] también la quiere.')
    await mexico.getByRole('button', { name: 'Firmar y publicar' }).click()
    assert.match(await text(mexico), /publicada/)
    await haveMet([mex, usa])
  })

  it('is answered and translated by the other side, and read with both answers by whoever sent it', async () => {
    await states.goto(`${usa.url}/en/workspace/consultations`)
    await states.getByRole('link', { name: /1 of 1 published submission without/ }).click()
    await checkWidths(states, 'answers at the desk', WIDTHS)
    await states.getByRole('link', { name: /Translate/ }).click()
    await checkWidths(states, 'a translation at the desk', WIDTHS)
    await states.fill('textarea[name="words"]', 'One card for both shores; my neighbour [[personal-data]] wants it too.')
    await states.getByRole('button', { name: 'Sign the translation' }).click()
    await states.check('input[name="to"][value="PC-MEX-0001"]')
    await states.check('input[name="outcome"][value="partly"]')
    await states.fill('textarea[name="reason.en"]', 'The card will hold on both shores from next year.')
    await states.fill('textarea[name="reason.es"]', 'La tarjeta valdrá en las dos orillas a partir del próximo año.')
    await states.getByRole('button', { name: 'Sign the answer' }).click()
    await haveMet([mex, usa])
    await visitor.goto(receipt)
    assert.match(await text(visitor), /omitido: datos personales de terceros[\s\S]*La tarjeta valdrá/)
    await checkSeen('a receipt that was answered')
    await visitor.goto(receipt.replace('/es/participe/acuse/', '/en/take-part/receipt/'))
    assert.match(await text(visitor), /The card will hold/)
    await visitor.goto(`${usa.url}/en/instruments/cards`)
    assert.match(await text(visitor), /PC-MEX-0001[\s\S]*left out: personal data[\s\S]*Accepted in part/)
    await checkSeen('a consultation that was answered')
    await visitor.goto(`${usa.url}/es/instrumentos/cards`)
    await checkSeen('a consultation that was answered, in Spanish')
    await visitor.goto(`${usa.url}/en/plan/I.1`)
    assert.match(await text(visitor), /What people said[\s\S]*Cards for fishers/)
    await checkSeen('what people said of an element')
  })
})
