// Bodies in a browser, on both sides: an organization that has ended hands what it promised to the one that
// answers today, without losing number, history or clock; a charter with its tracking clause; what is stopped
// stands beside what is late; and a dialogue that sleeps says why.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { MESSAGES } from '../src/text/messages/index.ts'
import { openBrowser } from './browser.ts'
import { clearHere } from './clearance.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demonstration: Demonstration
let browser: Browser
let mexico: Page
let unitedStates: Page

async function signedIn(address: string, officer: string): Promise<Page> {
  // Without script, as anybody may work.
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(address)
  await page.click(`button[value="${officer}"]`)
  return page
}
const text = (page: Page) => page.locator('main').innerText()
const portal = async (address: string) => (await fetch(address)).text()

/** Mexico clears and sends the draft on whose page it stands; the United States signs what it is offered. */
async function agree(): Promise<void> {
  await clearHere(mexico)
  for (const box of await mexico.locator('input[name="confirmed"]').all()) await box.check()
  await mexico.getByRole('button', { name: 'Firmar y enviar' }).click()
  await mexico.waitForURL(/propuestas\/[0-9a-f]{64}/)
  const proposal = /[0-9a-f]{64}/.exec(mexico.url())?.[0] ?? assert.fail()
  await until(async () => (await unitedStates.goto(`${demonstration.usa}/en/workspace/proposals/${proposal}`))?.status() === 200, 15_000, demonstration.output)
  for (const box of await unitedStates.locator('form[action$="/sign"] input[name="confirmed"]').all()) await box.check()
  await unitedStates.locator('form[action$="/sign"] button[type="submit"]').click()
  await unitedStates.waitForLoadState()
}

describe('bodies and those who answer', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    mexico = await signedIn(`${demonstration.mex}/es/espacio/entrar`, 'mex-sre')
    unitedStates = await signedIn(`${demonstration.usa}/en/workspace/sign-in`, 'usa-state')
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('what INAI promised moves to SABG by one package that both sides sign; the number stays, and the history says who had it', async () => {
    assert.match(await portal(`${demonstration.mex}/en/organizations/INAI`), /Still named as responsible[\s\S]*III\.3/)
    await mexico.goto(`${demonstration.mex}/es/espacio/organos`)
    await mexico.locator('main').getByRole('link', { name: /^INAI/ }).click()
    assert.match(await text(mexico), /Responde hoy[\s\S]*III\.3/)
    await mexico.getByRole('button', { name: /Preparar el traslado de 1 asunto/ }).click()
    assert.match(await text(mexico), /Todo lo que se traslada está en un solo borrador/)
    await agree()
    for (const node of [demonstration.mex, demonstration.usa]) await until(async () => /Version 2/.test(await portal(`${node}/en/plan/III.3`)), 15_000, demonstration.output)
    const page = await portal(`${demonstration.usa}/en/plan/III.3`)
    assert.match(page, /III\.3[\s\S]*Secretariat of Anti-Corruption and Good Government[\s\S]*Version 2/)
    assert.match(await portal(`${demonstration.mex}/es/organizaciones/INAI`), /De qué respondía antes[\s\S]*III\.3[\s\S]*SABG/)
    await unitedStates.goto(`${demonstration.usa}/en/workspace/biography/element.III.3`)
    assert.match(await text(unitedStates), /Institute for Transparency[\s\S]*Good Government/)
    await mexico.goto(`${demonstration.mex}/es/espacio/sucesion/INAI`)
    assert.match(await text(mexico), /Nada de lo que está abierto la menciona ya/)
  })

  it('what is asked of IFT goes on with CRT, with its due date', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/modificar/III.1.a`)
    await mexico.check('[name="owners"][value="organisation/IFT"]')
    await mexico.fill('[name="due"]', '2026-01-31')
    await mexico.getByRole('button', { name: 'Guardar y revisar' }).click()
    await agree()
    await until(async () => (await portal(`${demonstration.mex}/en/plan/III.1.a`)).includes('IFT'), 15_000)
    await mexico.goto(`${demonstration.mex}/es/espacio/sucesion/IFT`)
    assert.match(await text(mexico), /III\.1\.a[\s\S]*31 de enero de 2026/)
    await mexico.getByRole('button', { name: /Preparar el traslado/ }).click()
    await agree()
    await until(async () => (await portal(`${demonstration.usa}/en/plan/III.1.a`)).includes('CRT'), 15_000, demonstration.output)
    const page = await portal(`${demonstration.usa}/en/plan/III.1.a`)
    assert.match(page, /Past due[\s\S]*January 31, 2026/)
    assert.match(page, /Version 3[\s\S]*Version 2/)
  })

  it('a charter begins with the template, is finished as a draft, and stands on both portals once both have signed', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/organos/body%2Fmdrc`)
    await mexico.getByRole('link', { name: 'Empezar con el modelo' }).click()
    assert.match(await mexico.inputValue('[name="tracking.es"]'), /ronda de informes/)
    await mexico.check('[name="coChairs"][value="organisation/COFEPRIS"]')
    await mexico.check('[name="coChairs"][value="organisation/USAID"]')
    await mexico.fill('[name="everyMonths"]', '3')
    await mexico.getByRole('button', { name: 'Guardar en un borrador' }).click()
    await agree()
    for (const node of [demonstration.mex, demonstration.usa]) await until(async () => (await portal(`${node}/en/bodies/mdrc`)).includes('every 3 months'), 15_000, demonstration.output)
    assert.match(await portal(`${demonstration.usa}/en/bodies/mdrc`), /How progress is tracked[\s\S]*reporting round[\s\S]*Co-chairs[\s\S]*COFEPRIS/)
  })

  it('work that one side has stopped is shown beside its delay on both portals, and the delay goes on', async () => {
    await unitedStates.goto(`${demonstration.usa}/en/workspace/suspended/element%2FIII.1.a`)
    await unitedStates.fill('[name="from"]', '2026-02-01')
    for (const [name, words] of [['cause.en', 'Invented: a freeze.'], ['cause.es', 'Inventado: una suspensión de recursos.'], ['effect.en', 'Invented: nothing is done.'], ['effect.es', 'Inventado: nada se hace.']] as const) await unitedStates.fill(`[name="${name}"]`, words)
    await unitedStates.getByRole('button', { name: MESSAGES.en.workspace.suspension.sign }).click()
    await unitedStates.getByText(MESSAGES.en.workspace.flash['suspension-said']).waitFor()
    for (const [node, path, words] of [[demonstration.usa, '/en/plan/III.1.a', /Past due[\s\S]*Suspended since February 1, 2026 by United States/], [demonstration.mex, '/es/plan/III.1.a', /Vencido[\s\S]*Suspendido desde el 1 de febrero de 2026 por Estados Unidos/]] as const) {
      await until(async () => words.test(await portal(node + path)), 15_000, demonstration.output)
    }
    await mexico.goto(`${demonstration.mex}/es/espacio/tarjeta-informativa`)
    assert.match(await text(mexico), /días de atraso\. Suspendido desde el 1 de febrero de 2026 por Estados Unidos/)
  })

  it('the sides answer the self-check apart and see where they differ', async () => {
    const address = '/bodies/body%2Fmdrc/self-check'
    await unitedStates.goto(`${demonstration.usa}/en/workspace${address}`)
    await unitedStates.check('[name="answer.roles"][value="yes"]')
    await unitedStates.getByRole('button', { name: MESSAGES.en.workspace.selfCheck.sign }).click()
    await mexico.goto(`${demonstration.mex}/es/espacio/organos/body%2Fmdrc/autoevaluacion`)
    await mexico.check('[name="answer.roles"][value="no"]')
    await mexico.getByRole('button', { name: MESSAGES.es.workspace.selfCheck.sign }).click()
    await until(async () => (await portal(`${demonstration.usa}/en/bodies/mdrc`)).includes(MESSAGES.en.pages.selfCheck.differences(1)), 15_000, demonstration.output)
  })

  it('a declared dormancy stands on the home page of both sides with its reason, and ends by its last day', async () => {
    const declare = async (until: string) => {
      await mexico.goto(`${demonstration.mex}/es/espacio/organos/dialogue%2Fhled/pausa`)
      await mexico.fill('[name="from"]', '2025-01-20')
      await mexico.fill('[name="until"]', until)
      await mexico.fill('[name="reason.es"]', 'Inventado: cambio de gobierno.')
      await mexico.fill('[name="reason.en"]', 'Invented: a change of government.')
      await mexico.locator('button[name="do"][value="declare"]').click()
    }
    await declare('')
    for (const [node, words] of [[demonstration.usa, 'has declared it dormant as of January 20, 2025'], [demonstration.mex, 'Invented: a change of government.']] as const) await until(async () => (await portal(`${node}/en`)).includes(words) || (await portal(`${node}/en/`)).includes(words), 15_000, demonstration.output)
    await declare('2025-06-30')
    await until(async () => !(await portal(`${demonstration.usa}/en/`)).includes('has declared it dormant'), 15_000, demonstration.output)
    assert.match(await portal(`${demonstration.usa}/en/`), /The next meeting was due by April 19, 2025/)
  })
})
