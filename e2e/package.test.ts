// A package on its way through one side: several items, refused in clearance, edited, cleared by a delegate
// and by silence, sent and adopted; and two officers in one draft who see each other and overwrite nothing.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { startDemonstration, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demonstration: Demonstration
let browser: Browser

async function signedIn(address: string, officer: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await browser.newContext())).newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(address)
  await page.click(`button[value="${officer}"]`)
  return page
}

const mexico = (officer: string, context?: BrowserContext) => signedIn(`${demonstration.mex}/es/espacio/entrar`, officer, context)
const text = (page: Page) => page.locator('main').innerText()
/** Saves the form and stands on its draft. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Guardar y revisar' }).click()
  await page.waitForURL(/borradores\/[0-9a-f-]{36}/)
}

describe('a package', () => {
  before(async () => {
    demonstration = await startDemonstration()
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('of an amendment and a new element, unfinished at first, is refused, edited, cleared by a delegate and by silence, sent, and adopted as a whole', async () => {
    // Without script, as anybody may work.
    const page = await mexico('mex-sre', await browser.newContext({ javaScriptEnabled: false }))
    await page.goto(`${demonstration.mex}/es/espacio/modificar/I.1.a`)
    await page.fill('[name="title.es"]', 'Ubicar 12 áreas de cooperación entre ambos países')
    await page.fill('[name="title.en"]', '')
    await save(page)
    assert.match(await text(page), /I\.1\.a: Título, inglés/)
    const draft = page.url()
    await page.getByRole('link', { name: 'I.1.a: Título, inglés' }).click()
    await page.fill('[name="title.en"]', 'Map 12 areas where the two countries can cooperate')
    await save(page)

    await page.getByRole('link', { name: 'Agregar otro asunto' }).click()
    await page.getByRole('link', { name: /Elemento nuevo debajo I\.1$/ }).click()
    assert.equal(await page.inputValue('[name="number"]'), 'I.1.h')
    await page.fill('[name="title.es"]', 'Publicar un directorio de 40 enlaces')
    await page.fill('[name="title.en"]', 'Publish a directory of 40 contact points')
    await save(page)
    assert.match(await text(page), /No falta nada/)

    await page.locator('textarea[name="message"]').fill('Para la reunión anual.')
    await page.getByRole('button', { name: 'Solicitar el visto bueno' }).click()
    const economy = await mexico('mex-se')
    await economy.goto(`${demonstration.mex}/es/espacio/vistos-buenos`)
    assert.match(await text(economy), /Le toca responder/)
    await economy.goto(draft)
    await economy.locator('form[action$="/responder"]').filter({ hasText: 'Responder por SE' }).locator('textarea').fill('El directorio debe publicarse antes.')
    await economy.getByRole('button', { name: /Negarlo.*: SE$/ }).click()
    assert.match(await text(economy), /Visto bueno negado[\s\S]*El directorio debe publicarse antes/)
    await page.goto(draft)
    assert.equal(await page.getByRole('button', { name: 'Firmar y enviar' }).count(), 0, 'what is refused cannot be sent')

    // An edit answers the reason, and voids what was given.
    await page.getByRole('link', { name: 'Editar I.1.h' }).click()
    await page.fill('[name="due"]', '2027-03-31')
    await save(page)
    await until(async () => { await page.goto(draft); return /Anulado: el texto cambió/.test(await text(page)) }, 5000)

    // Now by silence, to an exact second; SHCP clears by another than its own officer, the others say nothing.
    const end = new Date(Math.ceil(Date.now() / 1000) * 1000 + 6000).toISOString()
    await page.check('input[name="silence"]')
    await page.fill('[name="day"]', end.slice(0, 10))
    await page.fill('[name="time"]', end.slice(11, 19))
    await page.fill('[name="zone"]', 'UTC')
    await page.getByRole('button', { name: 'Solicitar el visto bueno' }).click()
    assert.ok((await text(page)).includes(`${end.slice(0, 10)} ${end.slice(11, 19)} UTC`))
    await economy.goto(draft)
    await economy.getByRole('button', { name: /Dar el visto bueno.*: SHCP$/ }).click()
    assert.match(await text(economy), /por esta organización/)
    await until(async () => { await page.goto(draft); return /Con visto bueno/.test(await text(page)) }, 20_000)
    assert.match(await text(page), /Visto bueno por silencio/)
    const confirm = page.locator('input[name="confirmed"]')
    if (await confirm.count() > 0) await confirm.check()
    await page.getByRole('button', { name: 'Firmar y enviar' }).click()
    await page.waitForURL(/propuestas\/[0-9a-f]{64}/)
    const proposal = page.url().split('/').at(-1) ?? ''

    const unitedStates = await signedIn(`${demonstration.usa}/en/workspace/sign-in`, 'usa-state')
    const there = `${demonstration.usa}/en/workspace/proposals/${proposal}`
    await until(async () => (await unitedStates.goto(there))?.status() === 200, 10_000)
    await unitedStates.locator('form[action$="/sign"] input[name="confirmed"]').check({ timeout: 500 }).catch(() => undefined)
    await unitedStates.locator('form[action$="/sign"] button[type="submit"]').click()
    for (const node of [demonstration.mex, demonstration.usa]) {
      await until(async () => {
        const twin = await fetch(`${node}/en/plan/I.1.h.json`)
        return twin.ok && ((await twin.json()) as { content: { due: string | null } }).content.due === '2027-03-31'
      }, 10_000)
      assert.match(await (await fetch(`${node}/en/plan/I.1.a`)).text(), /Map 12 areas/)
    }
    await page.goto(`${demonstration.mex}/es/espacio/vistos-buenos`)
    assert.match(await text(page), /De la solicitud al visto bueno/)
  })

  it('in which two officers write saves by itself, shows each the other, merges, and asks where both wrote the same', async () => {
    const ana = await mexico('mex-sre')
    await ana.goto(`${demonstration.mex}/es/espacio/modificar/II.1.a`)
    await ana.fill('[name="title.es"]', 'Texto de Relaciones Exteriores')
    await ana.locator('[data-saving][data-state="saved"]').waitFor()
    const address = ana.url()
    assert.match(address, /\?draft=[0-9a-f-]{36}/)

    const ben = await mexico('mex-se')
    await ben.goto(address)
    await ben.focus('[name="due"]')
    await ana.locator('.ws-present').filter({ hasText: 'Economía' }).waitFor()
    await ana.locator('.ws-field-by').filter({ hasText: 'Economía' }).waitFor()

    // Different places: both are kept, and nobody is asked.
    await ben.fill('[name="due"]', '2027-06-30')
    await ben.locator('[data-saving][data-state="saved"]').waitFor()
    await ana.fill('[name="title.en"]', 'Text of Foreign Relations')
    await ana.locator('[data-saving][data-state="unsaved"], [data-saving][data-state="saving"]').waitFor()
    await ana.locator('[data-saving][data-state="saved"]').waitFor()

    // The same place: what is there stays, what was typed stays in the form, and a person chooses.
    await ben.fill('[name="title.en"]', 'Text of Economy')
    await ben.locator('[data-saving][data-state="conflict"]').waitFor()
    assert.ok((await text(ben)).includes('Text of Foreign Relations'))
    assert.equal(await ben.inputValue('[name="title.en"]'), 'Text of Economy')
    await ben.getByRole('button', { name: 'Guardar y revisar' }).click()
    await ben.locator('[data-conflict="title.en"]').waitFor()
    assert.equal(await ben.inputValue('[name="title.en"]'), 'Text of Economy')
    await ben.getByLabel('Usar este texto en lugar del mío').check()
    await save(ben)
    const whole = await text(ben)
    for (const kept of ['Texto de Relaciones Exteriores', 'Text of Foreign Relations', '30 de junio de 2027']) assert.ok(whole.includes(kept), kept)
    assert.ok(!whole.includes('Text of Economy'))
  })

  it('typed while the node cannot be reached is kept in the browser, and saved once it can', async () => {
    const context = await browser.newContext()
    const page = await mexico('mex-sre', context)
    await page.goto(`${demonstration.mex}/es/espacio/modificar/III.1.a`)
    await context.setOffline(true)
    await page.fill('[name="title.es"]', 'Escrito sin conexión')
    await page.locator('[data-saving][data-state="offline"]').waitFor()
    assert.ok(await page.evaluate(() => JSON.stringify(localStorage).includes('Escrito')))
    await context.setOffline(false)
    await page.locator('[data-saving][data-state="saved"]').waitFor()
    assert.equal(await page.evaluate(() => JSON.stringify(localStorage).includes('Escrito')), false)
  })
})
