// Requests in a browser: somebody of the public asks by the door without an account, an officer takes it up and replies,
// and the receipt shows it; a station is checked and coordinated across the border, in both languages.

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
let states: Page

const text = (page: Page) => page.locator('main').innerText()
const signedIn = async (base: string, path: string, officer: string) => {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(base + path)
  await page.click(`button[value="${officer}"]`)
  return page
}

describe('requests', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    mexico = await signedIn(demonstration.mex, '/es/espacio/entrar', 'mex-sre')
    states = await signedIn(demonstration.usa, '/en/workspace/sign-in', 'usa-state')
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('what the public asks by the door is taken up, answered and read at the address of the receipt', async () => {
    const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await visitor.goto(`${demonstration.mex}/es/instrumentos/device-submissions`)
    await visitor.getByRole('link', { name: 'Presentar una solicitud' }).click()
    await visitor.fill('input[name="values.device"]', 'Termómetro')
    await visitor.selectOption('select[name="values.authority"]', 'us-fda')
    await visitor.fill('textarea[name="message"]', 'Soy Ana y pregunto.')
    await visitor.locator('input[name="values.submitted"]').evaluate((field) => { field.removeAttribute('required') }).catch(() => undefined)
    await visitor.fill('input[name="values.submitted"]', '2025-07-01')
    await visitor.getByRole('button', { name: 'Enviar la solicitud' }).click()
    const receipt = visitor.url()
    assert.match(await text(visitor), /Acuse DS-MEX-\d{4}-R0001[\s\S]*aún sin atender/)
    await mexico.goto(`${demonstration.mex}/es/espacio/solicitudes`)
    await mexico.getByRole('link', { name: /R0001/ }).click()
    assert.match(await text(mexico), /Soy Ana y pregunto/)
    await checkWidths(mexico, 'received by the door', [390, 1280])
    await mexico.getByRole('link', { name: 'Atenderla como solicitud' }).click()
    await mexico.getByRole('button', { name: 'Mostrar número y fecha' }).click()
    assert.match(await text(mexico), /DS-MEX-\d{4}-0001/)
    await checkWidths(mexico, 'a request before it is signed', [390, 1280])
    await mexico.getByRole('button', { name: 'Firmar la solicitud' }).click()
    await mexico.getByText('Responder', { exact: true }).click()
    await mexico.check('input[name="replied.outcome"][value="informed"]')
    await mexico.fill('textarea[name="replied.says.es"]', 'Se resolvió el 3 de agosto.')
    await mexico.fill('textarea[name="replied.says.en"]', 'It was decided on August 3.')
    await mexico.locator('details[open]').getByRole('button', { name: 'Firmar' }).click()
    await checkWidths(mexico, 'a request that was answered', [390, 1280])
    await visitor.goto(receipt)
    assert.match(await text(visitor), /Se resolvió el 3 de agosto/)
    await visitor.goto(receipt.replace('/es/solicitudes/acuse/', '/en/requests/receipt/'))
    assert.match(await text(visitor), /It was decided on August 3/)
  })

  it('a station is checked, and its coordination asked of the body that answers today', async () => {
    await states.goto(`${demonstration.usa}/en/instruments/spectrum-check?latitude=32.7157&longitude=-117.1611&frequency=1950`)
    assert.match(await text(states), /Coordination is needed[\s\S]*within the 72 km/)
    await states.goto(`${demonstration.usa}/en/workspace/requests/new/spectrum-requests`)
    for (const [name, value] of [['station', 'KX1'], ['site.latitude', '32.7157'], ['site.longitude', '-117.1611'], ['frequency', '1950'], ['bandwidth', '5000'], ['power', '20']] as const) await states.fill(`input[name="values.${name}"]`, value)
    await states.selectOption('select[name="values.service"]', 'mobile')
    await states.getByRole('button', { name: 'Show number and day' }).click()
    assert.match(await text(states), /SC-USA-\d{4}-0001[\s\S]*Telecommunications Regulatory Commission/)
    await states.getByRole('button', { name: 'Sign the request' }).click()
    await until(async () => { await mexico.goto(`${demonstration.mex}/es/espacio/solicitudes`); return /SC-USA-\d{4}-0001[\s\S]*CRT/.test(await text(mexico)) }, 15_000, demonstration.output)
    await checkWidths(mexico, 'the list of requests', [390, 1280])
  })
})
