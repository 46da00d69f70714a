// The catalogue and a dataset as people read them: without script, on a phone and a desk, in both languages.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Browser } from 'playwright-core'
import { servedNodes } from '../src/api/testing/served.ts'
import type { Served } from '../src/api/testing/served.ts'
import { LAKE_DATASETS, stateDataset } from '../src/node/testing/datasets.ts'
import { found } from '../src/node/testing/nodes.ts'
import { loadRenderer } from '../src/web/render.ts'
import { checkPage } from './axe.ts'
import { openBrowser } from './browser.ts'

const cleaners: (() => unknown)[] = []
let usa: Served
let browser: Browser

describe('open data in a browser', () => {
  before(async () => {
    const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
    const nodes = await servedNodes(t, ['USA', 'MEX'], { renderer: await loadRenderer() })
    usa = nodes[0] ?? assert.fail()
    await found(nodes.map(({ running }) => running.node))
    for (const [told, csv] of LAKE_DATASETS) await stateDataset(usa.running.data.datasets, told, csv)
    browser = await openBrowser()
  })
  after(async () => { await browser?.close(); for (const clean of cleaners.reverse()) await clean() })

  for (const width of [390, 1280]) {
    it(`pages have no violation a machine can find and are no wider than ${width} px`, async () => {
      const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage()
      for (const path of ['/en/data', '/es/datos?party=USA', '/en/data/USA/boat-counts', '/es/datos/USA/freight', '/en/data/USA/piers/v1']) {
        await page.goto(usa.url + path)
        await checkPage(page, `${path} at ${width}`)
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${path} scrolls sideways at ${width}`)
      }
    })
  }

  it('without script a reader finds a dataset, its rows, its caveats, and takes it along', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })).newPage()
    await page.goto(`${usa.url}/es/datos`)
    await page.getByRole('link', { name: 'Title of boat-counts [es]' }).click()
    assert.match(await page.locator('main').innerText(), /Muelle Sur[\s\S]*9007199254740991|9007199254740991[\s\S]*Muelle Sur/)
    assert.match(await page.locator('main').innerText(), /Fog was not counted \[es\]/)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^CSV/ }).click()])
    assert.equal(download.suggestedFilename(), 'USA-boat-counts-v1.csv')
    const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent() ?? '') as { '@graph': readonly { '@type': string; name: string }[] }
    assert.equal(data['@graph'].find((one) => one['@type'] === 'Dataset')?.name, 'Title of boat-counts [es]')
  })

  it('a side that is none is said to be so, with status 400', async () => {
    const answer = await fetch(`${usa.url}/en/data?party=NOBODY`)
    assert.equal(answer.status, 400)
    assert.match(await answer.text(), /There is no such side/)
  })
})
