// A drill between the two demonstration nodes: opened in Mexico, answered in the United States, lowered by nobody alone,
// and told afterwards with its times on both, in both languages.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'
import { startFounded } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demo: Demonstration
let browser: Browser

before(async () => { [demo, browser] = await Promise.all([startFounded(), openBrowser()]) })
after(async () => { await browser?.close(); await demo?.clear() })

async function signedIn(base: string, language: 'en' | 'es', officer: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await page.goto(`${base}/${language === 'en' ? 'en/workspace/sign-in' : 'es/espacio/entrar'}`)
  await page.locator(`button[value="${officer}"]`).click()
  await page.waitForLoadState()
  return page
}

/** Acts travel in their own time. */
async function shown(page: Page, text: RegExp, tries = 60): Promise<void> {
  for (let left = tries; left > 0; left--) {
    if (text.test(await page.locator('main').innerText())) return
    await page.waitForTimeout(500)
    await page.reload()
  }
  assert.fail(`${text} is not on ${page.url()}: ${(await page.locator('main').innerText()).slice(0, 2000)}`)
}

const fill = async (page: Page, name: string, text: string) => { for (const tag of ['en', 'es']) await page.locator(`[name="${name}.${tag}"]`).first().fill(text) }

describe('a drill between both nodes', () => {
  test('calls the contact points of both sides, is worked in by both, and leaves a sheet with its times on each', async () => {
    const mex = await signedIn(demo.mex, 'es', 'mex-se')
    await mex.goto(`${demo.mex}/es/espacio/incidentes/protocolos/supply-alarm`)
    await shown(mex, /Mesa de prueba para cadenas de suministro \(Economía\)[\s\S]*\(Comercio\)/)
    await checkWidths(mex, 'protocol', [390, 1280])
    await mex.goto(`${demo.mex}/es/espacio/incidentes/protocolos/supply-alarm/abrir`)
    await checkWidths(mex, 'open a room', [390, 1280])
    await fill(mex, 'title', 'Ensayo de cierre')
    await fill(mex, 'says', 'Un puente cerrado, solo en el papel.')
    await mex.locator('button[type=submit]', { hasText: 'Abrir y llamar' }).click()
    await mex.waitForURL(/incidentes\/salas\//)
    await shown(mex, /SIMULACRO: ESTO ES UN EJERCICIO/)
    await mex.locator('button', { hasText: 'Acusar recibo' }).first().click()
    await shown(mex, /Respondió/)

    const usa = await signedIn(demo.usa, 'en', 'usa-doc')
    const room = mex.url().split('/').at(-1)?.replace(/[#?].*$/, '') ?? ''
    await usa.goto(`${demo.usa}/en/workspace/incidents`)
    await shown(usa, /Ensayo de cierre/)
    await usa.goto(`${demo.usa}/en/workspace/incidents/rooms/${room}`)
    await shown(usa, /Acknowledge: Trial desk/)
    await usa.locator('button', { hasText: 'Acknowledge: Trial desk' }).click()
    await shown(usa, /DRILL: THIS IS AN EXERCISE/)
    await usa.locator('summary', { hasText: 'Say what this side knows: What happened' }).click()
    await fill(usa, 'situation-happened.says', 'Nothing has happened here: a drill.')
    await usa.locator('details[open] button[type=submit]').first().click()
    await shown(usa, /Nothing has happened here/)
    await usa.locator('summary', { hasText: 'Ask for something' }).click()
    await fill(usa, 'ask.what', 'Two pumps, on paper')
    await usa.locator('details[open] button[type=submit]').first().click()
    await shown(usa, /Two pumps/)
    await usa.locator('summary', { hasText: 'Hold this mode' }).click()
    await usa.locator('[name="mode.mode"]').selectOption('full')
    await fill(usa, 'mode.reason', 'To try the highest mode')
    await usa.locator('details[open] button[type=submit]').first().click()
    await checkWidths(usa, 'room', [390, 1280])

    // What one side says stands on the other's page without a reload.
    await mex.goto(`${demo.mex}/es/espacio/incidentes/salas/${room}`)
    await shown(mex, /Activación plena/)
    await usa.locator('summary', { hasText: 'Record a lesson' }).click()
    await fill(usa, 'lesson.what', 'The night telephone was old')
    await usa.locator('details[open] button[type=submit]').first().click()
    await mex.getByText('The night telephone was old').first().waitFor({ timeout: 20_000 })

    await usa.goto(`${demo.usa}/en/workspace/incidents/rooms/${room}/after-action`)
    await shown(usa, /Median/)
    await checkWidths(usa, 'after action', [390, 1280])
    assert.match(await usa.locator('main').innerText(), /Answered\s+·?|Answered/)
    const data = await usa.request.get(`${demo.usa}/en/workspace/incidents/rooms/${room}/after-action?as=json`)
    const sheet = await data.json() as { isExercise: boolean; sheet: { sides: { party: string; answered: number; firstAnswerMinutes: number | null }[] } }
    assert.equal(sheet.isExercise, true)
    assert.deepEqual(sheet.sheet.sides.map(({ party, answered, firstAnswerMinutes }) => [party, answered, firstAnswerMinutes !== null]).sort(), [['MEX', 1, true], ['USA', 1, true]])
    await usa.goto(`${demo.usa}/en/workspace/incidents/rooms/${room}`)
    await usa.locator('summary', { hasText: 'Make it a draft of the plan' }).click()
    await usa.locator('details[open] button[type=submit]', { hasText: 'Make it a draft of the plan' }).first().click()
    await usa.waitForURL(/drafts\//)
    await shown(usa, /The night telephone was old/)
  })

  test('nothing of it is public: neither on the page of the protocol nor in any of its data', async () => {
    for (const path of ['/en/instruments/supply-alarm', '/en/instruments/supply-alarm.json', '/es/instrumentos/supply-alarm']) {
      const text = await (await fetch(demo.mex + path)).text()
      assert.doesNotMatch(text, /Ensayo de cierre|Two pumps|supply-desk|trial\.example/)
    }
  })
})
