// An official takes the plan away, brings it back with mistakes, and then without, in a real browser
// without script, in both languages.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { cellName, textCell } from '../src/text/sheets/cell.ts'
import { renderXlsx } from '../src/text/sheets/xlsx-write.ts'
import { parseXlsx } from '../src/text/sheets/xlsx-read.ts'
import { explain } from '../src/text/messages/codes/index.ts'
import { MESSAGES } from '../src/text/messages/index.ts'
import { workspacePath } from '../src/web/workspace/routes.ts'
import { openBrowser } from './browser.ts'
import { startFounded } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let demonstration: Demonstration
let browser: Browser

describe('the plan as a table, in a browser without script', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  for (const language of ['en', 'es'] as const) {
    it(`is taken away, brought back with mistakes, corrected and drafted (${language})`, async () => {
      const words = MESSAGES[language].workspace.planTable
      const page = await (await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })).newPage()
      const checking = await (await browser.newContext()).newPage()
      await page.goto(demonstration.mex + workspacePath('sign-in', language))
      await page.click('button[value="mex-sre"]')
      await page.goto(demonstration.mex + workspacePath('plan-table', language))
      await checkPage(page, checking)
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(words.planXlsx).click()])
      const bytes = readFileSync(await download.path())
      assert.match(download.suggestedFilename(), /\.xlsx$/)

      const spoilt = changed(bytes, (cells, row) => (row === 4 ? cells.with(9, textCell('31/12/2027')).with(7, textCell('NOBODY')) : cells))
      await bring(page, spoilt, words.preview)
      for (const [cell, code] of [[cellName(7, 4), 'owner-unknown'], [cellName(9, 4), 'date-ambiguous']] as const) {
        const row = page.locator('tr', { has: page.locator(`th:text-is("${cell}")`) })
        assert.ok((await row.innerText()).includes(explain(code, language)), `${cell}: ${await page.locator('main').innerText()}`)
      }
      assert.equal(await page.getByRole('button', { name: words.make }).count(), 0)
      await checkPage(page, checking)

      await page.getByRole('link', { name: words.another }).click()
      await bring(page, changed(bytes, (cells, row) => (row === 4 ? cells.with(9, { kind: 'date', date: '2027-12-31' }) : cells)), words.preview)
      assert.ok((await page.locator('main').innerText()).includes(words.changed(1)), await page.locator('main').innerText())
      await checkPage(page, checking)
      await page.getByRole('button', { name: words.make }).click()
      assert.ok((await page.locator('main').innerText()).includes(MESSAGES[language].workspace.flash['plan-draft-made']))
    })
  }
})

type Cells = Parameters<typeof renderXlsx>[0][number]['rows'][number]

/** The first sheet with some cells otherwise, as somebody would save it. */
function changed(bytes: Uint8Array, change: (cells: Cells, row: number) => Cells): Uint8Array {
  const sheets = parseXlsx(bytes)
  assert.ok(!('code' in sheets))
  const [plan] = sheets
  const width = Math.max(...(plan?.rows ?? []).map(({ cells }) => cells.length))
  const rows = (plan?.rows ?? []).map(({ cells, number }) => change(Array.from({ length: width }, (_, column) => cells[column] ?? null), number))
  return renderXlsx([{ name: plan?.name ?? '', hasHeader: true, columns: Array.from({ length: width }, () => ({ width: 10, form: 'text' })), rows, choices: [] }])
}

async function bring(page: Page, bytes: Uint8Array, button: string): Promise<void> {
  await page.setInputFiles('input[type=file]', { name: 'plan.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) })
  await page.getByRole('button', { name: button }).click()
}

/** The page as it is, looked at by axe in a context in which scripts run, wide and narrow. */
async function checkPage(page: Page, checking: Page): Promise<void> {
  await checking.context().addCookies(await page.context().cookies())
  for (const width of [1280, 390]) {
    await checking.setViewportSize({ width, height: 900 })
    await checking.goto(page.url())
    await checking.evaluate(AXE)
    const violations = await checking.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      const { violations: found } = await axe.run({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 2).join(' | ')}`)
    })
    assert.deepEqual(violations, [])
    assert.ok(await checking.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `too wide at ${width}`)
    if (process.env.SHOTS !== undefined) await checking.screenshot({ path: `${process.env.SHOTS}/${width}-${page.url().split('/')[3] ?? ''}-${Date.now()}.png`, fullPage: true })
  }
}
