// What officials do, in a browser, on both sides, in both languages.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { clearHere } from './clearance.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demonstration: Demonstration
let browser: Browser
let mexico: Page
let unitedStates: Page

describe('two governments amend and report', () => {
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

  it('a Mexican officer amends an activity, the United States signs, and both portals show both signatures', async () => {
    await draft(mexico, `${demonstration.mex}/es/espacio/modificar/I.1.a`, {
      'title.es': 'Ubicar 12 áreas de cooperación entre ambos países', 'title.en': 'Map 12 areas where the two countries can cooperate', due: '2027-06-30',
    })
    assert.equal(await mexico.getByText('La revisión encontró').count(), 0, 'concordant numbers raise no finding')
    await clearHere(mexico)
    await mexico.getByRole('button', { name: 'Firmar y enviar' }).click()
    await inboxShows(unitedStates, 'Map 12 areas where the two countries can cooperate', 2000)

    await openFromInbox(unitedStates)
    const diff = await unitedStates.locator('main').innerText()
    for (const expected of ['12', 'June 30, 2027', 'Map']) assert.ok(diff.includes(expected), `the diff shows ${expected}`)
    await unitedStates.getByRole('button', { name: /sign/i }).first().click()
    await unitedStates.getByText('in force', { exact: false }).first().waitFor()

    for (const [page, address] of [[mexico, `${demonstration.mex}/es/plan/I.1.a`], [unitedStates, `${demonstration.usa}/en/plan/I.1.a`]] as const) {
      await until(async () => { await page.goto(address); return /12/.test(await page.locator('h1').innerText()) }, 5000)
      const biography = await page.locator('main').innerText()
      assert.match(biography, /versi[oó]n 2/i)
      assert.match(biography, /México[\s\S]*Estados Unidos|United States[\s\S]*Mexico/)
    }
    await unitedStates.goto(`${demonstration.usa}/en/record/element/I.1.a/v1`)
    assert.match(await unitedStates.locator('main').innerText(), /map the areas where the two countries can cooperate/i)
    const twins = await Promise.all([`${demonstration.mex}/en/plan/I.1.a.json`, `${demonstration.usa}/en/plan/I.1.a.json`].map(async (url) => (await (await fetch(url)).json()) as ElementTwin))
    assert.deepEqual(twins[0]?.history, twins[1]?.history)
    assert.deepEqual(twins[0]?.history.at(-1)?.signed.map(({ party }) => party), ['MEX', 'USA'])
  })

  it('a draft whose numbers differ between the languages is not sent before somebody has confirmed it', async () => {
    await draft(mexico, `${demonstration.mex}/es/espacio/modificar/I.1.b`, { 'title.es': 'Preparar 3 listas antes del 30 de junio de 2027', 'title.en': 'Prepare 4 lists before 31 June 2027' })
    const review = await mexico.locator('main').innerText()
    assert.match(review, /números/i)
    await clearHere(mexico)
    await mexico.locator('main form').filter({ has: mexico.getByRole('button', { name: 'Firmar y enviar' }) }).evaluate((form) => { (form as HTMLFormElement).noValidate = true })
    await mexico.getByRole('button', { name: 'Firmar y enviar' }).click()
    assert.match(mexico.url(), /borradores/)
    assert.ok(await mexico.locator('input[name="confirmed"]').count() > 0, 'the page asks again')
  })

  it('the United States answers with a counter-draft, Mexico accepts it, and the crossing resolves by itself', async () => {
    await draft(mexico, `${demonstration.mex}/es/espacio/modificar/I.1.d`, { due: '2027-03-31' })
    await clearHere(mexico)
    await mexico.getByRole('button', { name: 'Firmar y enviar' }).click()
    await inboxShows(unitedStates, 'March 31, 2027', 5000)
    await openFromInbox(unitedStates)
    await unitedStates.locator('a[href*="counter="]').first().click()
    await unitedStates.fill('[name="due"]', '2027-09-30')
    await unitedStates.locator('main form[method="post"] button[type="submit"]:not([tabindex])').first().click()
    await unitedStates.waitForURL(/drafts\/[0-9a-f-]{36}/)
    await clearHere(unitedStates)
    await unitedStates.getByRole('button', { name: 'Sign and send' }).click()

    await until(async () => { await mexico.goto(`${demonstration.mex}/es/espacio`); return (await mexico.locator('main').innerText()).includes('30 de septiembre de 2027') }, 5000)
    await openFromInbox(mexico)
    await mexico.getByRole('button', { name: /firmar/i }).first().click()
    await until(async () => {
      const twins = await Promise.all([demonstration.mex, demonstration.usa].map(async (node) => (await (await fetch(`${node}/en/plan/I.1.d.json`)).json()) as ElementTwin))
      return twins.every((twin) => twin.content.due === '2027-09-30')
    }, 10_000)
  })

  it('both sides report an advance and their own assessment, and the divergence is flagged on both portals', async () => {
    await unitedStates.goto(`${demonstration.usa}/en/workspace/report/I.1/advance`)
    await unitedStates.check('input[name="nature"][value="done"]')
    await unitedStates.fill('[name="date"]', '2026-11-20')
    await unitedStates.fill('[name="text.en"]', 'The working group met in Mexico City.')
    await unitedStates.fill('[name="text.es"]', 'El grupo de trabajo se reunió en la Ciudad de México.')
    await unitedStates.fill('[name="source"]', 'https://www.trade.gov/example')
    await unitedStates.locator('main form[method="post"] button[type="submit"]:not([tabindex])').first().click()
    await assess(mexico, `${demonstration.mex}/es/espacio/informar/I.1/valoracion`, 'substantial')
    await assess(unitedStates, `${demonstration.usa}/en/workspace/report/I.1/assessment`, 'limited')
    for (const node of [demonstration.mex, demonstration.usa]) {
      await until(async () => {
        const twin = (await (await fetch(`${node}/en/plan/I.1.json`)).json()) as ElementTwin
        return twin.isDivergent && twin.advances.some((advance) => advance.text.en === 'The working group met in Mexico City.')
      }, 10_000)
    }
    await mexico.goto(`${demonstration.mex}/es/plan/I.1`)
    const page = await mexico.locator('main').innerText()
    assert.match(page, /sustancial/i)
    assert.match(page, /limitad/i)
    assert.match(page, /diverge|difieren|distint/i)
  })

  it('everything still works without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await signedIn(`${demonstration.mex}/en/workspace/sign-in`, 'mex-se', context)
    await draft(page, `${demonstration.mex}/en/workspace/amend/I.1.c`, { due: '2027-12-31' })
    await clearHere(page)
    await page.getByRole('button', { name: 'Sign and send' }).click()
    assert.match(page.url(), /\/en\/workspace\/proposals\/[0-9a-f]{64}$/)
    await page.goto(`${demonstration.mex}/en/plan`)
    assert.match(await page.locator('main').innerText(), /Strengthening Supply Chains/)
    await context.close()
  })
})

interface ElementTwin {
  readonly content: { readonly due: string | null }
  readonly isDivergent: boolean
  readonly advances: readonly { readonly text: { readonly en: string } }[]
  readonly history: readonly { readonly signed: readonly { readonly party: string }[] }[]
}

async function signedIn(address: string, officer: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await browser.newContext())).newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(address)
  await page.click(`button[value="${officer}"]`)
  return page
}

/** Fills the form, saves it as a draft and stands on its review. */
async function draft(page: Page, address: string, values: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(address)
  for (const [name, value] of Object.entries(values)) await page.fill(`[name="${name}"]`, value)
  await page.locator('main form[method="post"] button[type="submit"]:not([tabindex])').first().click()
  await page.waitForURL(/drafts|borradores/)
}

async function inboxShows(page: Page, text: string, milliseconds: number): Promise<void> {
  await until(async () => { await page.goto(`${demonstration.usa}/en/workspace`); return (await page.locator('main').innerText()).includes(text) }, milliseconds)
}

async function openFromInbox(page: Page): Promise<void> {
  await page.locator('main a[href*="/workspace/proposals/"], main a[href*="/espacio/propuestas/"]').first().click()
  await page.waitForURL(/proposals|propuestas/)
}

async function assess(page: Page, address: string, delivery: string): Promise<void> {
  await page.goto(address)
  await page.check(`input[name="delivery"][value="${delivery}"]`)
  await page.fill('[name="reason.en"]', 'Meetings were held; the shared list is not there yet.')
  await page.fill('[name="reason.es"]', 'Se celebraron reuniones; la lista común aún no existe.')
  await page.locator('main button[value="send"]:not([tabindex])').click()
  await page.waitForLoadState()
}
