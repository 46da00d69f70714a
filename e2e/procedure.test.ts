// A text on its way to its release, in a browser, on both sides and in both languages: the class with the
// first draft, each side's own gates, treaty words flagged, acceptance ad referendum, silence broken and
// silence passed, initials, and every gate passed.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { clearHere } from './clearance.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TITLE = { en: 'Joint Statement on ports of entry', es: 'Declaración conjunta sobre puertos de entrada' }
const BINDING = { en: 'The participants shall publish the waiting times of every port.', es: 'Los participantes deberán publicar los tiempos de espera de cada puerto.' }
const NEUTRAL = { en: 'The participants intend to publish the waiting times of every port.', es: 'Los participantes tienen la intención de publicar los tiempos de espera de cada puerto.' }

let demonstration: Demonstration
let browser: Browser
let mexico: Page
let unitedStates: Page
/** The slug of the text. */
let slug = ''
/** The proposal of its first clause. */
let clause = ''

describe('a text on its way to its release', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    mexico = await signedIn(`${demonstration.mex}/es/espacio/entrar`, 'mex-sre', await browser.newContext())
    unitedStates = await signedIn(`${demonstration.usa}/en/workspace/sign-in`, 'usa-state', await browser.newContext())
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('is given its class with the first draft, and then has each side’s own gates open', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/textos/nuevo`)
    for (const language of ['en', 'es'] as const) await mexico.fill(`[name="title.${language}"]`, TITLE[language])
    await mexico.check('[name="instrument"][value="joint-statement"]')
    await mexico.locator('main form[method="post"] button[type="submit"]').first().click()
    const proposal = await send(mexico, 'Firmar y enviar')
    await sign(unitedStates, proposal)
    await mexico.goto(`${demonstration.mex}/es/espacio/tramites-internos`)
    slug = await untilFound(mexico, async () => /tramites-internos\/([\w-]+)"/.exec(await mexico.content())?.[1] ?? null)
    await mexico.goto(gates('es'))
    const spanish = await mainOf(mexico)
    assert.match(spanish, /Declaración conjunta[\s\S]*no se pretende vinculante[\s\S]*trámites abiertos/)
    assert.ok(spanish.indexOf('Trámites internos de México') < spanish.indexOf('Trámites internos de Estados Unidos'), 'each side reads its own first')
    await unitedStates.goto(gates('en'))
    const english = await mainOf(unitedStates)
    assert.match(english, /not meant to bind[\s\S]*Gates of United States[\s\S]*22 CFR 181\.6[\s\S]*Gates of Mexico/)
    assert.match(english, /They neither decide nor claim what a text is in law/)
    assert.equal(await unitedStates.locator('.ws-procedure-sides section').nth(1).locator('form').count(), 0, 'nobody speaks for the other side')
  })

  it('has its treaty words flagged in both languages where they are written, with what is said instead', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/textos/${slug}/editar`)
    await mexico.locator('button[name="do"][value="insert:"]').click()
    await words(mexico, BINDING)
    const flagged = await mainOf(mexico)
    assert.match(flagged, /Una palabra propia de tratado[\s\S]*deberán[\s\S]*Dígase en su lugar:\s*tienen la intención de/)
    assert.match(flagged, /shall[\s\S]*Dígase en su lugar:\s*intend to/)
    await words(mexico, NEUTRAL)
    assert.doesNotMatch(await mainOf(mexico), /Una palabra propia de tratado/)
    await mexico.locator('button[name="do"][value="finish"]').first().click()
    clause = await send(mexico, 'Firmar y enviar')
  })

  it('is accepted ad referendum: both sides see that it is pending and not agreed, and that it can be taken back', async () => {
    await arrives(unitedStates, `${demonstration.usa}/en/workspace/proposals/${clause}`)
    await open(unitedStates.locator('#ad-referendum'))
    await unitedStates.locator('#ad-referendum').getByRole('button', { name: 'Sign and accept ad referendum' }).click()
    await shows(unitedStates, `${demonstration.usa}/en/workspace/proposals/${clause}`, /Your side has accepted this proposal ad referendum\. It has not signed it/)
    await shows(mexico, `${demonstration.mex}/es/espacio/propuestas/${clause}`, /Estados Unidos: Aceptó ad referéndum; no ha firmado/)
    await shows(mexico, gates('es'), /aceptó ad referéndum; no queda acordada hasta que firme/)
    assert.match(await mainOf(mexico), /El nodo|Propuestas abiertas/)
  })

  it('is asked for by silence: the other side accepts that, breaks it in time with a reason, and both read the same to the second', async () => {
    await ask(120)
    await accept()
    await shows(mexico, silence('es'), /Estados Unidos: lo aceptó, .*UTC/)
    await open(unitedStates.locator('details', { hasText: 'Break silence' }).first())
    await unitedStates.fill('[name="reason.en"]', 'The second port is missing.')
    await unitedStates.fill('[name="reason.es"]', 'Falta el segundo puerto.')
    await unitedStates.getByRole('button', { name: 'Sign and break silence' }).click()
    await shows(unitedStates, silence('en'), /broken[\s\S]*United States: broke silence in time, [\s\S]*The second port is missing\./)
    await shows(mexico, silence('es'), /roto[\s\S]*Estados Unidos: rompió el silencio a tiempo, [\s\S]*Falta el segundo puerto\./)
    assert.equal(await momentOf(mexico, 'broken'), await momentOf(unitedStates, 'broken'))
  })

  it('is asked for again: nobody breaks it, and the node signs by itself in the first second after the end', async () => {
    await ask(12)
    await accept()
    await shows(unitedStates, silence('en'), /Adopted[\s\S]*United States: silence passed, and its node signed[\s\S]*signed \d+ seconds? after the end/, 60_000)
    const seconds = Number(/signed (\d+) seconds? after the end/.exec(await mainOf(unitedStates))?.[1])
    assert.ok(seconds >= 1 && seconds <= 5, `${seconds} s`)
    await shows(mexico, silence('es'), /Adoptada[\s\S]*Estados Unidos: pasó el silencio y su nodo firmó/)
    assert.equal(await momentOf(mexico, 'passed'), await momentOf(unitedStates, 'passed'))
    await open(unitedStates.locator('details', { hasText: 'Attach how your side reads it' }).first())
    const form = unitedStates.locator('form[action*="/interpret"]').first()
    await form.locator('[name="text.en"]').fill('A port is a land port.')
    await form.locator('[name="text.es"]').fill('Puerto es un puerto terrestre.')
    await form.getByRole('button').click()
    await shows(mexico, silence('es'), /Cómo lo interpretan las partes[\s\S]*Puerto es un puerto terrestre\./)
  })

  it('is initialled by both sides in the same words', async () => {
    for (const [page, language, name] of [[mexico, 'es', 'Ana Prueba'], [unitedStates, 'en', 'Ben Trial']] as const) {
      await page.goto(gates(language))
      const form = page.locator(`form[action$="${language === 'es' ? '/rubricas' : '/initials'}"]`)
      await open(page.locator('details', { has: form }))
      await form.locator('[name="name"]').fill(name)
      await form.getByRole('button').click()
      await page.waitForLoadState()
    }
    await shows(mexico, gates('es'), /rubricado por todas las partes[\s\S]*México: Ana Prueba[\s\S]*Estados Unidos: Ben Trial/)
    await shows(unitedStates, gates('en'), /initialled by every side/)
  })

  it('has every gate passed by its own side, says so on both, and is let through', async () => {
    for (const [page, language] of [[mexico, 'es'], [unitedStates, 'en']] as const) {
      await page.goto(gates(language))
      for (let left = await openOwn(page).count(); left > 0; left--) {
        const gate = openOwn(page).first()
        await open(gate.locator('details'))
        await gate.locator('[name="outcome"][value="passed"]').check()
        await gate.locator('[name="reference"]').fill('T-1')
        await gate.getByRole('button').click()
        await page.waitForLoadState()
      }
    }
    await shows(mexico, gates('es'), /Todos los trámites previos a la publicación están cumplidos o no se requieren/)
    await shows(unitedStates, gates('en'), /Every gate before publication is passed or not needed/)
    await shows(unitedStates, `${demonstration.usa}/en/workspace/texts/${slug}`, /Gates open\s*none/)
  })

  it('is accessible on all of these pages, wide and narrow', async () => {
    for (const [page, language] of [[mexico, 'es'], [unitedStates, 'en']] as const) {
      for (const path of [gates(language), silence(language), `${language === 'es' ? demonstration.mex : demonstration.usa}${language === 'es' ? '/es/espacio/tramites-internos' : '/en/workspace/gates'}`]) {
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(path)
          for (const details of await page.locator('details.ws-more').all()) await open(details)
          await page.addScriptTag({ content: AXE }).catch(async () => page.evaluate(AXE))
          const found = await page.evaluate(async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`))
          assert.deepEqual(found, [], `${path} ${width}`)
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${path} is wider than ${width}`)
          const shots = process.env.ALTERNAT_SHOTS
          if (shots !== undefined) await page.screenshot({ path: `${shots}/${new URL(path).pathname.replaceAll('/', '_').slice(0, 60)}_${width}.png`, fullPage: true })
        }
      }
    }
  })
})

const gates = (language: 'en' | 'es') => (language === 'es' ? `${demonstration.mex}/es/espacio/tramites-internos/${slug}` : `${demonstration.usa}/en/workspace/gates/${slug}`)
const silence = (language: 'en' | 'es') => (language === 'es' ? `${demonstration.mex}/es/espacio/propuestas/${clause}/silencio` : `${demonstration.usa}/en/workspace/proposals/${clause}/silence`)
const openOwn = (page: Page) => page.locator('.ws-procedure-sides section').first().locator('.ws-gate[data-state="open"]:not([data-stage="after"])')

/** Mexico asks for silence until so many seconds from now, by the clocks of UTC. */
async function ask(seconds: number): Promise<void> {
  await mexico.goto(silence('es'))
  await open(mexico.locator('details', { hasText: 'Pedir acuerdo por silencio' }))
  const end = new Date(Date.now() + seconds * 1000).toISOString()
  await mexico.fill('[name="date"]', end.slice(0, 10))
  await mexico.fill('[name="time"]', end.slice(11, 19))
  await mexico.selectOption('[name="zone"]', 'UTC')
  await mexico.getByRole('button', { name: 'Firmar y pedir' }).click()
  await mexico.waitForLoadState()
  assert.match(await mainOf(mexico), new RegExp(end.slice(11, 19)))
}

async function accept(): Promise<void> {
  await until(async () => { await unitedStates.goto(silence('en')); return await unitedStates.getByRole('button', { name: 'Sign and accept the procedure' }).count() > 0 }, 20_000)
  if (await unitedStates.locator('[name="confirmed"]').count() > 0) await unitedStates.locator('[name="confirmed"]').first().check()
  await unitedStates.getByRole('button', { name: 'Sign and accept the procedure' }).click()
  await unitedStates.waitForLoadState()
  assert.match(await mainOf(unitedStates), /United States: accepted it/)
}

/** When the United States broke silence, or signed by it, as the page says. */
async function momentOf(page: Page, is: 'broken' | 'passed'): Promise<string | null> {
  return page.locator(`[data-side="USA"][data-is="${is}"] time`).first().getAttribute('datetime')
}

async function words(page: Page, text: Readonly<Record<'en' | 'es', string>>): Promise<void> {
  for (const language of ['en', 'es'] as const) await page.fill(`[name="words.0.${language}"]`, text[language])
  await page.locator('button[name="do"][value="save"]').first().click()
  await page.waitForLoadState()
}

async function signedIn(address: string, officer: string, context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.click(`button[value="${officer}"]`)
  return page
}

/** Sends the draft on whose page we are, and answers the proposal. */
async function send(page: Page, button: string): Promise<string> {
  await page.waitForURL(/drafts|borradores/)
  await clearHere(page)
  if (await page.locator('[name="confirmed"]').count() > 0) await page.locator('[name="confirmed"]').first().check()
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(/(proposals|propuestas)\/[0-9a-f]{64}/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function sign(page: Page, proposal: string): Promise<void> {
  await arrives(page, `${demonstration.usa}/en/workspace/proposals/${proposal}`)
  if (await page.locator('[name="confirmed"]').count() > 0) await page.locator('[name="confirmed"]').first().check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.waitForLoadState()
  assert.match(await mainOf(page), /Adopted/)
}

async function arrives(page: Page, address: string): Promise<void> {
  await until(async () => (await page.goto(address))?.status() === 200, 20_000)
}

async function shows(page: Page, address: string, text: RegExp, within = 20_000): Promise<void> {
  let last = ''
  await until(async () => { await page.goto(address); last = await mainOf(page); return text.test(last) }, within, () => `${text} is not in: ${last}`)
}

async function untilFound<T>(page: Page, find: () => Promise<T | null>): Promise<T> {
  let found: T | null = null
  await until(async () => { await page.reload(); found = await find(); return found !== null }, 20_000, () => page.url())
  return found ?? assert.fail()
}

async function mainOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ')
}

/** Opens a fold as people do. */
async function open(details: Locator): Promise<void> {
  if ((await details.first().getAttribute('open')) === null) await details.first().locator('summary').first().click()
}
