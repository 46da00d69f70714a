// Pictures in a real browser, under the site's own security headers: values read by pointer and by arrow
// keys, a period chosen with and without script, and what axe says in every light and width.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { SECURITY_HEADERS } from '../src/api/headers.ts'
import { LANGUAGES } from '../src/text/bilingual.ts'
import type { Language } from '../src/text/bilingual.ts'
import { escapeText } from '../src/web/document.ts'
import type { Renderer } from '../src/web/render.ts'
import { builtRenderer } from '../src/web/testing/built.ts'
import { specimens } from '../src/web/testing/picture-specimens.ts'
import { pictureRenderer } from '../src/web/testing/pictures.ts'
import type { DrawPictures, Drawing } from '../src/web/testing/pictures.ts'
import { checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'

const POINTS = Array.from({ length: 48 }, (_, index) => ({ period: `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, value: index === 7 ? null : 1000 + index }))
/** One or two of every kind; all of them are looked at as text in `web/pictures/pictures.test.ts`. */
const LOOKED_AT = ['twenty-nine years', 'levels close together', 'fiscal years', 'anomalies and a band', 'groups with negative values', 'stacked', 'panels of their own scale, some empty', 'changes', 'points side by side', 'there and back, and closed', 'sparkline', 'choice']

describe('pictures in a browser', () => {
  let browser: Browser
  let renderer: Renderer
  let draw: DrawPictures
  let server: Server
  let origin = ''
  const asked: string[] = []

  before(async () => {
    ;[browser, renderer, draw] = await Promise.all([openBrowser(), builtRenderer(), pictureRenderer()])
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      asked.push(url.pathname + url.search)
      const asset = renderer.assets.get(url.pathname)
      if (asset !== undefined) { response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': asset.type }).end(asset.bytes); return }
      const language: Language = url.pathname.startsWith('/es') ? 'es' : 'en'
      const drawings = url.pathname.endsWith('/choose') ? chosen(url.searchParams) : specimens(language).filter(({ name }) => LOOKED_AT.includes(name)).map(({ drawing }) => drawing)
      response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/html; charset=utf-8' }).end(documentOf(draw(drawings, language), language))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  })
  after(async () => {
    await browser.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  function documentOf(body: string, language: Language): string {
    const [style = '', script = ''] = ['site', 'pictures'].map((name) => [...renderer.assets.keys()].find((path) => path.startsWith(`/assets/${name}.`)))
    return `<!doctype html><html lang="${language}" data-theme="navy"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`
      + `<title>x</title><link rel="stylesheet" href="${escapeText(style)}"><script src="${escapeText(script)}" defer></script></head><body><main class="wrap"><h1>x</h1>${body}</main></body></html>`
  }

  async function visit(path: string, options: BrowserContextOptions, look: (page: Page, faults: readonly string[]) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    try {
      const page = await context.newPage()
      const faults: string[] = []
      page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()) })
      page.on('pageerror', (error) => faults.push(error.message))
      await page.goto(origin + path)
      await look(page, faults)
      assert.deepEqual(faults, [])
    } finally {
      await context.close()
    }
  }

  it('say every value to whoever has no pointer: arrow keys, Home and End, Escape', async () => {
    await visit('/en/choose', {}, async (page) => {
      const reader = page.locator('figure#trucks .pic-reader')
      await reader.focus()
      assert.equal(await reader.getAttribute('role'), 'slider')
      await page.keyboard.press('Home')
      assert.equal(await reader.getAttribute('aria-valuetext'), 'Jan 2021 – Trucks (trucks): 1,000')
      for (let press = 0; press < 7; press += 1) await page.keyboard.press('ArrowRight')
      assert.equal(await reader.getAttribute('aria-valuetext'), 'Aug 2021 – Trucks (trucks): no value')
      await page.keyboard.press('End')
      assert.equal(await reader.getAttribute('aria-valuetext'), 'Dec 2024 – Trucks (trucks): 1,047')
      await page.keyboard.press('ArrowRight')
      assert.deepEqual([await reader.getAttribute('aria-valuenow'), await reader.getAttribute('aria-valuemax')], ['48', '48'])
      const tip = page.locator('figure#trucks .pic-tip')
      assert.match(await tip.innerText(), /^Dec 2024\s+Trucks \(trucks\): 1,047$/)
      await page.keyboard.press('Escape')
      assert.equal(await tip.isVisible(), false)
      assert.equal(await page.locator('figure#trucks .pic-guide').count(), 0)
    })
  })

  it('show under the pointer what the table says, on charts, bars and maps', async () => {
    await visit('/en/choose', {}, async (page) => {
      const chart = await page.locator('figure#trucks svg.pic-wide').boundingBox()
      assert.ok(chart !== null)
      await page.mouse.move(chart.x + chart.width * 0.985, chart.y + chart.height / 2)
      assert.match(await page.locator('figure#trucks .pic-tip').innerText(), /^Dec 2024/)
      const bar = await page.locator('figure#bars svg.pic-wide rect.pic-bar').nth(1).boundingBox()
      assert.ok(bar !== null)
      await page.locator('figure#bars').scrollIntoViewIfNeeded()
      const place = await page.locator('figure#bars svg.pic-wide rect.pic-bar').nth(1).boundingBox()
      await page.mouse.move((place?.x ?? 0) + 3, (place?.y ?? 0) + 5)
      assert.match(await page.locator('figure#bars .pic-tip').innerText(), /^Second/)
      await page.locator('figure#map').scrollIntoViewIfNeeded()
      const circle = await page.locator('figure#map circle.pic-point').first().boundingBox()
      await page.mouse.move((circle?.x ?? 0) + (circle?.width ?? 0) / 2, (circle?.y ?? 0) + (circle?.height ?? 0) / 2)
      assert.match(await page.locator('figure#map .pic-tip').innerText(), /^Laredo/)
    })
  })

  it('draw another period in place: by the fields and by dragging, the address with it', async () => {
    await visit('/en/choose?port=7', {}, async (page) => {
      await page.evaluate(() => { (globalThis as { mark?: number }).mark = 1 })
      await page.locator('input[name=from]').fill('2023-01')
      await page.locator('input[name=from]').blur()
      await page.waitForURL(/from=2023-01/)
      assert.match(page.url(), /\?port=7&from=2023-01&to=2024-12/)
      assert.equal(await page.locator('figure#trucks tbody tr').count(), 24)
      const chart = await page.locator('figure#trucks svg.pic-wide').boundingBox()
      assert.ok(chart !== null)
      await page.mouse.move(chart.x + chart.width * 0.3, chart.y + 100)
      await page.mouse.down()
      await page.mouse.move(chart.x + chart.width * 0.6, chart.y + 100, { steps: 4 })
      await page.mouse.up()
      await page.waitForURL(/from=2023-0\d&to=2024-0\d/)
      assert.ok(await page.locator('figure#trucks tbody tr').count() < 10)
      assert.equal(await page.evaluate(() => (globalThis as { mark?: number }).mark), 1, 'it is the same page still')
      await page.locator('figure#trucks .pic-reader').focus()
    })
  })

  it('give the same without script', async () => {
    await visit('/en/choose', { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator('.pic-reader').count(), 0)
      await page.locator('input[name=from]').fill('2024-01')
      await page.locator('form.pic-choice button').click()
      assert.match(page.url(), /from=2024-01&to=2024-12#trucks$/)
      assert.equal(await page.locator('figure#trucks tbody tr').count(), 12)
    })
  })

  it('pass axe in both languages, at 390 and 1280 pixels, with every table open', async () => {
    for (const language of LANGUAGES) {
      await visit(`/${language}/some`, {}, async (page) => {
        await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true })
        await checkWidths(page, `pictures, ${language}`, [1280, 390])
      })
    }
  })

  it('pass axe in the dark', async () => {
    await visit('/en/some', { colorScheme: 'dark' }, async (page) => { await checkWidths(page, 'pictures in the dark', [1280]) })
  })

  it('show one size of each drawing at a time, and no label of the other', async () => {
    for (const [width, shown, hidden] of [[1280, '.pic-wide', '.pic-narrow'], [390, '.pic-narrow', '.pic-wide']] as const) {
      await visit('/en/choose', { viewport: { width, height: 900 } }, async (page) => {
        assert.deepEqual([await page.locator(`figure#trucks ${shown}`).isVisible(), await page.locator(`figure#trucks ${hidden}`).isVisible()], [true, false])
        const names = shown.replace('pic-', 'pic-names-')
        assert.deepEqual([await page.locator(`figure#map g${names}`).last().isVisible(), await page.locator(`figure#map g${hidden.replace('pic-', 'pic-names-')}`).last().isVisible()], [true, false])
      })
    }
  })

  it('are read on paper: dashes for lines, no control, no table that fills pages', async () => {
    await visit('/en/some', {}, async (page) => {
      await page.emulateMedia({ media: 'print' })
      const dashes = await page.evaluate(() => [...document.querySelectorAll('[data-look="2"] .pic-line:not(.pic-incomplete)')].map((line) => getComputedStyle(line).strokeDasharray))
      assert.ok(dashes.length > 0 && dashes.every((one) => one !== 'none'))
      assert.equal(await page.locator('.picture-data-long').first().isVisible(), false)
      assert.equal(await page.locator('form.pic-choice').first().isVisible(), false)
    })
  })

  it('are seen where colours are forced', async () => {
    await visit('/en/some', { forcedColors: 'active' }, async (page) => {
      const [line, text, paper] = await page.evaluate(() => {
        const canvas = Object.assign(document.createElement('p'), { textContent: 'x' })
        canvas.style.background = 'Canvas'
        document.body.append(canvas)
        return [getComputedStyle(document.querySelector('[data-look="1"] .pic-line') ?? canvas).stroke, getComputedStyle(document.querySelector('.pic-tick') ?? canvas).fill, getComputedStyle(canvas).backgroundColor]
      })
      assert.notEqual(line, paper)
      assert.notEqual(text, paper)
    })
  })
})

function chosen(parameters: URLSearchParams): readonly Drawing[] {
  const [from, to] = [parameters.get('from') ?? '2021-01', parameters.get('to') ?? '2024-12']
  const unit = { kind: 'number', label: 'trucks' } as const
  const frame = { caption: 'Invented.', message: 'Invented for a test.' }
  return [
    { component: 'PeriodChoice', props: { action: '/en/choose', axis: 'month', first: '2021-01', last: '2024-12', from, to, keep: { port: parameters.get('port') ?? '1' }, pictures: ['trucks'] } },
    { component: 'LineChart', props: { ...frame, title: 'Trucks a month', name: 'trucks', axis: 'month', unit, series: [{ key: 'a', label: 'Trucks', points: POINTS.filter(({ period }) => period >= from && period <= to) }] } },
    { component: 'BarChart', props: { ...frame, title: 'Trucks by place', name: 'bars', unit, rowLabel: 'Place', series: [{ key: 'a', label: 'Trucks' }], rows: [{ key: '1', label: 'First', values: [5] }, { key: '2', label: 'Second', values: [3] }] } },
    { component: 'PointMap', props: { ...frame, title: 'Trucks on the map', name: 'map', unit, rowLabel: 'Place', points: [{ key: 'l', label: 'Laredo', lat: 27.5, lon: -99.5, value: 5 }] } },
  ]
}
