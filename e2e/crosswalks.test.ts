// A crosswalk in two browsers: one side proposes three links, the other checks and signs them, and only when both have
// checked and signed does either public page call two credentials equivalent.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'
import { clearHere } from './clearance.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demonstration: Demonstration
let browser: Browser
let mexico: Page
let unitedStates: Page
let proposal = ''

const portal = async (address: string) => (await fetch(address)).text()
const equivalent = async () => [/equivalent to/.test(await portal(`${demonstration.mex}/en/instruments/credentials`)), /equivalente a/.test(await portal(`${demonstration.usa}/es/instrumentos/credentials`))]
const text = (page: Page) => page.locator('main').innerText()

async function signedIn(address: string, officer: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(address)
  await page.click(`button[value="${officer}"]`)
  return page
}

/** Writes a link into the form that is open, and presses a button. */
async function link(page: Page, second: string, relation: string, button: string): Promise<void> {
  await page.selectOption('select[name="first"]', relation === 'none' ? '' : 'EC0735')
  await page.selectOption('select[name="second"]', second)
  await page.check(`input[name="relation"][value="${relation}"]`)
  await page.check('input[name="confidence"][value="low"]')
  await page.fill('textarea[name="note.en"]', `Exercise in a test: ${second}`)
  await page.fill('textarea[name="note.es"]', `Ejercicio en una prueba: ${second}`)
  await page.fill('textarea[name="evidence"]', 'https://example.org/exercise')
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Where the languages differ, somebody says that they were compared. */
async function confirmed(page: Page): Promise<void> {
  const box = page.locator('input[name="confirmed"]').first()
  if (await box.count() > 0) await box.check()
}

/** Confirms every link of the proposal for a side. */
async function review(page: Page, address: string, words: { readonly function: string; readonly rest: RegExp; readonly sign: string }, organisation: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel(words.rest).check()
  await page.selectOption('select[name="organisation"]', organisation)
  await page.getByLabel(words.function).fill('Exercise')
  await page.getByRole('button', { name: words.sign, exact: true }).click()
  await page.waitForURL(/(proposals|propuestas)\//)
}

describe('a crosswalk of two sides', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    mexico = await signedIn(`${demonstration.mex}/es/espacio/entrar`, 'mex-sre', false)
    unitedStates = await signedIn(`${demonstration.usa}/en/workspace/sign-in`, 'usa-state', true)
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('one side writes three links into one draft and proposes them', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/correspondencias/credentials/vincular`)
    await link(mexico, '2.B.3.d', 'same', 'Poner en el borrador y vincular otra')
    await link(mexico, '2.B.3.j', 'broader', 'Poner en el borrador y vincular otra')
    await link(mexico, '2.B.3.l', 'none', 'Poner en el borrador')
    await clearHere(mexico)
    await confirmed(mexico)
    await mexico.getByRole('button', { name: 'Firmar y enviar' }).click()
    await mexico.waitForURL(/propuestas\//)
    proposal = /propuestas\/([0-9a-f]{64})/.exec(mexico.url())?.[1] ?? assert.fail(mexico.url())
    assert.deepEqual(await equivalent(), [false, false])
  })

  it('the other side sees both titles of every link, checks them in one form and signs', async () => {
    const desk = `${demonstration.usa}/en/workspace/crosswalk-review/${proposal}`
    await until(async () => (await unitedStates.goto(desk))?.status() === 200, 15_000, demonstration.output)
    assert.match(await text(unitedStates), /Not yet checked by Mexico, United States[\s\S]*EC0735 Installation of computer equipment stands one to one with 2\.B\.3\.d Installation[\s\S]*2\.B\.3\.l Repairing has no counterpart/)
    await checkWidths(unitedStates, 'links to be reviewed', [390, 1280])
    await review(unitedStates, desk, { function: 'Function of whoever checked', rest: /Every link of which I say nothing else/, sign: 'Sign the review' }, 'organisation/STATE')
    await confirmed(unitedStates)
    await unitedStates.locator('form[action$="/sign"] button[type="submit"]').click()
    await until(async () => /EC0735/.test(await portal(`${demonstration.usa}/en/instruments/credentials`)) && /one to one, not confirmed/.test(await portal(`${demonstration.mex}/en/instruments/credentials?show=contested`)), 15_000, demonstration.output)
    assert.deepEqual(await equivalent(), [false, false], 'signed by both, checked by one')
  })

  it('"equivalent" appears on both public pages once the other side has checked too, and nothing of it before', async () => {
    await review(mexico, `${demonstration.mex}/es/espacio/revision-de-correspondencias/${proposal}`, { function: 'Función de quien revisó', rest: /Toda correspondencia de la que no indico/, sign: 'Firmar la revisión' }, 'organisation/SRE')
    await until(async () => (await equivalent()).every((one) => one), 20_000, demonstration.output)
    const data = JSON.parse(await portal(`${demonstration.usa}/en/instruments/credentials/crosswalk.jsonld`)) as { readonly '@graph': readonly Record<string, unknown>[] }
    assert.ok(data['@graph'].some((node) => Array.isArray(node['ceasn:exactAlignment'])))
    await unitedStates.goto(`${demonstration.usa}/en/instruments/credentials`)
    await checkWidths(unitedStates, 'credentials, confirmed', [390, 1280])
  })
})
