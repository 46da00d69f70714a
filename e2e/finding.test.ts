// An official looks for things, keeps a search, asks what changed and reads the life of an item, in a real
// browser without script, in both languages.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { MESSAGES } from '../src/text/messages/index.ts'
import { explain } from '../src/text/messages/codes/index.ts'
import { workspacePath } from '../src/web/workspace/routes.ts'
import { openBrowser } from './browser.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'
import { TestOfficer } from './officer.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let demonstration: Demonstration
let browser: Browser

describe('finding, in a browser without script', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    // The other side says something of I.1, so that there is news and a life to tell.
    const usa = await TestOfficer.signIn(demonstration.usa, 'usa-state')
    const path = workspacePath('report-advance', 'en', 'I.1')
    const said = await usa.post(path, { nature: 'done', link: 'dialogue', date: '2026-10', 'text.en': 'A zirconium workshop was held.', 'text.es': 'Se celebró un taller sobre circonio.', source: 'https://example.org/zirconium', audience: 'parties' }, path)
    assert.equal(said.status, 303, said.text.slice(0, 300))
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  for (const language of ['en', 'es'] as const) {
    const words = MESSAGES[language].workspace
    const open = (route: 'find' | 'saved-views' | 'since', query = '') => `${demonstration.mex}${workspacePath(route, language)}${query}`

    it(`a word is found in any form and in either language, sifted, kept under a name and opened again (${language})`, async () => {
      const [page, checking] = await signIn(language)
      const typed = language === 'es' ? 'capacitacion' : 'semiconductor'
      await page.getByLabel(words.find.label).fill(typed)
      await page.getByRole('button', { name: words.find.do, exact: true }).click()
      const marked = await page.locator('.ws-results mark').allInnerTexts()
      assert.ok(marked.length > 0 && marked.every((one) => (language === 'es' ? /^capacita(ci|d)/i : /^semiconductor/i).test(one)), marked.join(' '))
      await checkPage(page, checking)

      // A word of the other language is found, and stands under the text in the reader's.
      const other = language === 'es' ? 'zirconium' : 'circonio'
      await until(async () => { await page.goto(open('find', `?q=${other}`)); return (await page.locator('.ws-results > li').count()) === 1 }, 30_000)
      assert.deepEqual(await page.locator('.ws-found-text > span').evaluateAll((all) => all.map((one) => one.getAttribute('lang'))), [null, language === 'es' ? 'en' : 'es'])
      assert.match(await page.locator('.ws-found-text').first().innerText(), language === 'es' ? /circonio/ : /zirconium/)

      await page.goto(open('find', '?q=I.1'))
      const all = await page.locator('.ws-results > li').count()
      await page.locator('.ws-facets').getByRole('link', { name: words.find.status['in-force'], exact: true }).click()
      assert.ok((await page.locator('.ws-results > li').count()) <= all)
      assert.deepEqual(new Set(await page.locator('.ws-results .ws-tag:nth-child(2)').allInnerTexts()), new Set([words.find.status['in-force']]))

      await page.locator('summary', { hasText: words.find.save }).click()
      await page.getByLabel(words.find.saveName, { exact: true }).fill(`I.1 ${language}`)
      await page.getByRole('button', { name: words.find.saveDo, exact: true }).click()
      assert.ok((await page.locator('main').innerText()).includes(words.flash['view-saved']))
      await page.goto(open('saved-views'))
      await checkPage(page, checking)
      const form = page.locator('li', { has: page.getByRole('heading', { name: `I.1 ${language}` }) }).locator('form')
      await form.getByRole('button', { name: words.savedViews.openFirst }).click()
      await page.goto(open('find'))
      assert.match(page.url(), /q=I\.1&status=in-force$/)

      // Renamed in one tab, then from a page that was opened before: told, and nothing lost.
      const late = await page.context().newPage()
      await late.goto(open('saved-views'))
      await page.goto(open('saved-views'))
      await rename(page, `I.1 ${language}`, `Renamed ${language}`, words.savedViews.rename)
      await rename(late, `I.1 ${language}`, `Too late ${language}`, words.savedViews.rename)
      assert.ok((await late.locator('main').innerText()).includes(explain('person-changed-meanwhile', language)))
      assert.equal(await late.locator('input[name=name]').inputValue(), `Too late ${language}`)
      await page.locator('li', { has: page.getByRole('heading', { name: `Renamed ${language}` }) }).getByRole('button', { name: words.savedViews.remove }).click()
      assert.ok((await page.locator('main').innerText()).includes(words.flash['view-removed']))
      assert.ok((await page.locator('main').innerText()).includes(words.savedViews.none))
    })

    it(`what fits nothing is answered with ways on, and so is nothing at all (${language})`, async () => {
      const [page, checking] = await signIn(language)
      await page.goto(open('find', `?q=semiconductores+xyzzy`))
      assert.ok((await page.locator('main').innerText()).includes(words.find.none))
      await page.locator('.ws-find-words a').first().click()
      assert.ok((await page.locator('.ws-results > li').count()) > 0)
      await page.goto(open('find', '?q=semiconductores&kind=meeting'))
      await page.locator('.ws-find-main a').first().click()
      assert.ok((await page.locator('.ws-results > li').count()) > 0)
      await page.goto(open('find', '?order=best'))
      assert.ok((await page.locator('main').innerText()).includes(words.find.hints[0] ?? ''))
      await checkPage(page, checking)
    })

    it(`what changed since a day names the acts of both sides, and leads to the life of the item (${language})`, async () => {
      const [page, checking] = await signIn(language)
      await page.goto(open('since', '?at=2013-05-02'))
      const sides = await page.locator('.ws-since-sides tbody th').allInnerTexts()
      assert.equal(sides.length, 2)
      await checkPage(page, checking)
      await page.goto(open('since', '?at=2999-01-01'))
      assert.ok((await page.locator('main').innerText()).includes(words.since.none))
      await page.goto(open('since', '?at=yesterday'))
      assert.ok((await page.locator('main').innerText()).includes(explain('day-malformed', language)))

      await page.goto(open('find', `?q=${language === 'es' ? 'circonio' : 'zirconium'}`))
      await page.locator('.ws-results a').first().click()
      const shown = page.locator('.ws-story-entry[data-shown=yes]')
      assert.match(await shown.innerText(), language === 'es' ? /circonio[\s\S]*zirconium/ : /zirconium[\s\S]*circonio/)
      assert.ok((await shown.innerText()).includes(words.biography.betweenParties))
      assert.ok((await page.locator('.ws-story').innerText()).includes(words.biography.version(1)))
      await checkPage(page, checking)
    })
  }

  it('what is between the parties and was found here is on no public page', async () => {
    for (const node of [demonstration.mex, demonstration.usa]) for (const path of ['/en/plan/I.1', '/es/plan/I.1', '/en/']) assert.doesNotMatch(await (await fetch(node + path)).text(), /zirconium|circonio/)
  })
})

async function signIn(language: 'en' | 'es'): Promise<[page: Page, checking: Page]> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(demonstration.mex + workspacePath('sign-in', language))
  await page.click('button[value="mex-sre"]')
  return [page, await (await browser.newContext()).newPage()]
}

async function rename(page: Page, from: string, to: string, button: string): Promise<void> {
  const item = page.locator('li', { has: page.getByRole('heading', { name: from }) })
  await item.locator('input[name=name]').fill(to)
  await item.getByRole('button', { name: button }).click()
}

/** The markup as it stands, checked in a page where scripts run, without its style: sizes and colours are asked in `accessibility.test.ts`. */
async function checkPage(page: Page, checking: Page): Promise<void> {
  await checking.setContent(await page.content())
  await checking.evaluate(AXE)
  const violations = await checking.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    const report = await axe.run({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } })
    return report.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`)
  })
  assert.deepEqual(violations, [], page.url())
}
