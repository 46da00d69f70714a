// The instruments of the dialogue at work on its data: both sites show the same numbers, an address gives its page
// again, what cannot be used is said, tables go out as files, and no page fails a machine's look at it.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'
import { startDemonstration } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'
import { checkFigures } from './figure-checks.ts'

const BORDER = ['border-crossings?port=2402&measure=Trucks&from=2018-01', 'border-waits?lane=vehicles-standard&seed=7', 'border-lanes?lanes=18&seed=3', 'border-before-after?port=2304&measure=Trucks&date=2018-04']
const LARGEST_PAGE = 30_000

let demonstration: Demonstration
let browser: Browser
let page: Page

before(async () => {
  demonstration = await startDemonstration({}, { data: true })
  browser = await openBrowser()
  page = await browser.newPage()
})
after(async () => {
  await browser.close()
  await demonstration.clear()
})

interface Twin {
  readonly view?: unknown
  readonly tool: { readonly notes: readonly { readonly state: string }[]; readonly tables: readonly { readonly name: string; readonly rows: readonly unknown[] }[]; readonly problems: readonly unknown[] }
}

/** The data twin once its figures are made: the file may still be on its way from the other side. */
async function twinOf(origin: string, address: string): Promise<Twin> {
  const [path = '', query = ''] = address.split('?')
  for (let turn = 0; ; turn += 1) {
    const twin = await (await fetch(`${origin}/en/instruments/${path}.json?${query}`)).json() as Twin
    if (twin.tool.notes.every(({ state }) => state === 'ready') || turn === 60) return twin
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

describe('the instruments of the border', () => {
  it('show the same numbers on both sites, and again at the same address', async () => {
    for (const address of BORDER) {
      const [mex, usa, again] = [await twinOf(demonstration.mex, address), await twinOf(demonstration.usa, address), await twinOf(demonstration.usa, address)]
      assert.ok(usa.tool.notes.every(({ state }) => state === 'ready'), address)
      assert.deepEqual(mex.tool.tables, usa.tool.tables, address)
      assert.deepEqual(again.tool, usa.tool, address)
      assert.ok(usa.tool.tables.some(({ rows }) => rows.length > 3), address)
    }
  })

  it('hand every table out as a file with the cells of the page', async () => {
    const { tool } = await twinOf(demonstration.usa, BORDER[0] ?? '')
    const months = tool.tables.find(({ name }) => name === 'months')
    const answer = await fetch(`${demonstration.usa}/en/instruments/border-crossings/months.csv?port=2402&measure=Trucks&from=2018-01`)
    const lines = (await answer.text()).trim().split('\r\n')
    assert.deepEqual([answer.status, answer.headers.get('content-type'), lines[0]], [200, 'text/csv; charset=utf-8', 'month,value,expected,score,mark'])
    assert.equal(lines.length - 1, months?.rows.length)
    assert.equal((await fetch(`${demonstration.usa}/en/instruments/border-crossings/none.csv`)).status, 404)
  })

  it('say what they could not use, beside its field, with status 400', async () => {
    const answer = await page.goto(`${demonstration.usa}/en/instruments/border-lanes?lanes=1,2&seed=0`)
    assert.equal(answer?.status(), 400)
    for (const field of ['lanes', 'seed']) {
      const input = page.locator(`#ask-${field}`)
      assert.equal(await input.getAttribute('aria-invalid'), 'true')
      assert.ok(((await page.locator(`#problem-${field}`).textContent()) ?? '').length > 10)
      assert.ok(((await input.getAttribute('aria-describedby')) ?? '').includes(`problem-${field}`))
    }
    assert.equal(await page.locator('#ask-lanes').inputValue(), '1,2')
    assert.match(await page.title(), /^Error: /)
    const wrong = page.locator('.tool-wrong')
    assert.ok(await wrong.evaluate((summary) => summary === document.activeElement), 'the page begins with what is wrong')
    assert.deepEqual(await wrong.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), ['#ask-lanes', '#ask-seed'])
  })

  it('are asked by a form without script, and the address is what was asked', async () => {
    await page.goto(`${demonstration.usa}/es/instrumentos/border-crossings`)
    await page.locator('#ask-port').selectOption('2304')
    await page.locator('.tool-form button').click()
    await page.waitForURL(/[?&]port=2304/)
    assert.ok(((await page.locator('.tool').textContent()) ?? '').includes('3,026,632'))
  })

  it('pass a machine’s look in both languages, wide and narrow, and stay small', async () => {
    const pages = [...BORDER.map((address) => `/en/instruments/${address}`), ...BORDER.map((address) => `/es/instrumentos/${address}`), '/en/instruments', '/es/instrumentos', '/en/plan/I.3']
    for (const path of pages) {
      await page.goto(`${demonstration.usa}${path}`)
      await checkWidths(page, path, [1280, 390])
      await checkFigures(page, path)
      const bytes = brotliCompressSync(await page.content(), { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }).length
      assert.ok(bytes < LARGEST_PAGE, `${path} is ${bytes} bytes`)
    }
  })

  it('of every initiative have their figures told, fit the paper and stay small', async () => {
    const list = await (await fetch(`${demonstration.mex}/es/instrumentos`)).text()
    const paths = [...new Set([...list.matchAll(/href="(\/es\/instrumentos\/[a-z-]+)"/g)].map(([, path = '']) => path))]
    assert.ok(paths.length > 20)
    const asked = await fetch(`${demonstration.mex}/es/instrumentos/border-crossings?port=2402`, { headers: { 'accept-encoding': 'br' } })
    assert.equal(asked.headers.get('content-encoding'), 'br', 'what one reader asks goes out compressed too')
    for (const path of paths) {
      const html = await (await page.goto(`${demonstration.mex}${path}`))?.text() ?? ''
      const bytes = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }).length
      assert.ok(bytes < LARGEST_PAGE, `${path} is ${bytes} bytes`)
      await checkFigures(page, path)
    }
  })

  it('stand on the page of the initiative that they serve', async () => {
    await page.goto(`${demonstration.mex}/es/plan/I.3`)
    assert.equal(await page.locator('a[href="/es/instrumentos/border-crossings"]').count(), 1)
  })
})
