// A paired project in a browser, on both sides: one says that the opening comes later, sees before it signs what
// follows, and on each side those who answer for it are told once.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demonstration: Demonstration
let browser: Browser
let mexico: Page
let unitedStates: Page
let atFirst: readonly number[]

async function signedIn(address: string, officer: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(address)
  await page.click(`button[value="${officer}"]`)
  return page
}
const text = (page: Page) => page.locator('main').innerText()
const portal = async (address: string) => (await fetch(address)).text()
const told = async (page: Page, address: string, words: RegExp) => { await page.goto(address); return [...(await text(page)).matchAll(words)].length }
/** How often either side is told that an opening moves by what the United States has said. */
const alerts = async () => [
  await told(unitedStates, `${demonstration.usa}/en/workspace/notices`, /^The joint opening of a project moves, by what United States/gm),
  await told(mexico, `${demonstration.mex}/es/espacio/avisos`, /^Se mueve la apertura conjunta de un proyecto por lo que Estados Unidos/gm),
]

describe('a paired project', () => {
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

  it('the side that slips sees before it signs how far the joint opening moves', async () => {
    atFirst = await alerts()
    await unitedStates.goto(`${demonstration.usa}/en/workspace/projects`)
    await unitedStates.locator('section', { hasText: 'World Trade Bridge' }).getByRole('link', { name: 'Both spans in operation' }).click()
    await unitedStates.getByLabel('Expected to end').fill('2029-06-30')
    await unitedStates.getByRole('button', { name: 'See what follows' }).click()
    assert.match(await text(unitedStates), /Say why/, 'later than agreed, and not why')
    await unitedStates.locator('textarea[name="reason.en"]').fill('Bidding begins later')
    await unitedStates.locator('textarea[name="reason.es"]').fill('La licitación comienza después')
    await unitedStates.getByRole('button', { name: 'See what follows' }).click()
    assert.match(await text(unitedStates), /The joint opening moves by 181 days\.[\s\S]*Not before June 30, 2029/)
    await checkWidths(unitedStates, 'phase, looked at', [390, 1280])
    await unitedStates.getByRole('button', { name: 'Sign', exact: true }).click()
    assert.match(await text(unitedStates), /What your side expects of the phase is signed|Not before June 30, 2029/)
  })

  it('the other side reads what was said since, in the workspace and on its public page', async () => {
    await until(async () => /June 30, 2029/.test(await portal(`${demonstration.mex}/en/projects/world-trade-bridge`)), 15_000, demonstration.output)
    await mexico.goto(`${demonstration.mex}/es/espacio/proyectos/world-trade-bridge`)
    assert.match(await text(mexico), /Lo que la otra parte ha declarado[\s\S]*La licitación comienza después/)
    assert.match(await portal(`${demonstration.mex}/es/proyectos`), /30 de junio de 2029/)
  })

  it('one more notice stands on each side, and none again after both have started once more', async () => {
    const wanted = atFirst.map((count) => count + 1)
    let last: readonly number[] = []
    await until(async () => { last = await alerts(); return last.every((count, side) => count >= (wanted[side] ?? 0)) }, 20_000, () => `${last.join(' ')}\n${demonstration.output()}`)
    assert.deepEqual(last, wanted)
    await demonstration.stop()
    await demonstration.startAgain()
    assert.deepEqual(await alerts(), wanted)
  })
})
