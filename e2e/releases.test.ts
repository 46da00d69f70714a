// A text is let out in a browser, on two real nodes: both sides sign a release, the wires between them are cut, and at
// the instant both publish the same words by themselves. Then the wires are back, each looks whether the other shows
// the same; what is posted otherwise somewhere raises an alarm; a second release corrects the first, and is withdrawn.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { badProxy } from '../src/api/testing/bad-proxy.ts'
import type { BadProxy } from '../src/api/testing/bad-proxy.ts'
import { servedNodes, until } from '../src/api/testing/served.ts'
import type { Served } from '../src/api/testing/served.ts'
import { publicationsOf } from '../src/dialogue/releasing.ts'
import { clauseContent, PLAIN_INSTRUMENT, textContent } from '../src/dialogue/testing/text-contents.ts'
import { inForce, versionInForce } from '../src/dialogue/decide.ts'
import { canonicalize } from '../src/record/index.ts'
import type { ItemChange, Json } from '../src/record/index.ts'
import { differenceInSeconds } from '../src/node/releases/index.ts'
import { saySoon } from '../src/node/testing/nodes.ts'
import { ROOT } from '../src/web/place.ts'
import { loadRenderer } from '../src/web/render.ts'
import { openBrowser } from './browser.ts'

const RELEASE = 'joint-release/weirs-1'
const PAGES = { en: '/en/texts/v/weirs-1', es: '/es/textos/v/weirs-1' }
const AIM_IN_SECONDS = 300

/** The clock of both nodes: that of this machine, moved. */
const clock = { ahead: 0, now: () => Temporal.Now.instant().add({ milliseconds: clock.ahead }).toString({ smallestUnit: 'second' }) }

describe('a text released by both sides at one instant', { timeout: 300_000 }, () => {
  const cleaners: (() => unknown)[] = []
  const wires: BadProxy[] = []
  let mex: Served
  let usa: Served
  let browser: Browser
  let mexico: Page
  let unitedStates: Page
  let reader: Page

  before(async () => {
    const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
    const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
      dialogue: 'hled', demonstration: 'hled', dialogues: `${ROOT}dialogues`, renderer: await loadRenderer(), clock, pace: { quiet: 200, shortestRetry: 100, longestRetry: 500, shortestPause: 10 }, releasePace: { firstSeconds: 1, longestSeconds: 2, settledSeconds: 3600 },
      settings: { releases: { allowPrivateNetworks: true } }, wire: async (url) => { const wire = await badProxy(t, url); wires.push(wire); return wire.url },
    })
    assert.ok(one !== undefined && two !== undefined)
    ;[mex, usa] = [one, two]
    for (const { running } of [mex, usa]) running.start()
    await until(() => [mex, usa].every(({ running }) => running.site.find('/en/') !== null), () => JSON.stringify([mex.faults, usa.faults]), 60_000)
    await settled()
    const charter = inForce(mex.running.node.rows, 'dialogue/hled') ?? assert.fail()
    await agree([{ item: 'dialogue/hled', content: { ...charter, instruments: [...((charter.instruments ?? []) as Json[]), { ...PLAIN_INSTRUMENT, instrument: 'weir-statement' }] } as never }], 'public')
    await agree([
      { item: 'text/weirs', content: textContent(['MEX', 'USA'], { instrument: 'weir-statement', meeting: 'meeting/2023-09-29' }) as never },
      ...['b', 'd'].map((place, index) => ({ item: `clause/weirs-${index + 1}`, content: clauseContent('text/weirs', place, `{Parties} hold that weir ${index + 1}`) as never })),
    ])
    browser = await openBrowser()
    mexico = await signedIn(mex, 'mex-sre', '/es/espacio/entrar')
    unitedStates = await signedIn(usa, 'usa-state', '/en/workspace/sign-in')
    reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  })
  after(async () => {
    await browser?.close()
    for (const clean of cleaners.toReversed()) await clean()
  })

  it('is signed by both, ahead of its instant, and nothing of it is public meanwhile', async () => {
    await propose(mexico, 'Tal como se adoptó', 'As adopted', 360)
    await signOpenRelease()
    assert.match(await textOf(unitedStates, usa, '/en/workspace/releases/weirs-1'), /agreed, waiting for its instant/)
    await mexico.goto(`${mex.url}/es/espacio/difusiones/weirs-1/vista-previa`)
    assert.match(await mexico.locator('body').innerText(), /Vista previa[\s\S]*weir 1/)
    for (const served of [mex, usa]) for (const path of [...Object.values(PAGES), '/en/texts/weirs', '/en/texts', '/en/', '/sitemap.xml']) {
      const answered = await fetch(served.url + path)
      assert.doesNotMatch(await answered.text(), /weir 1|weirs-1/, path)
    }
  })

  it('is published by both at the instant though the wires are cut: the same words, the same hash, within the aim', async () => {
    for (const wire of wires) wire.misbehave(({ response }) => { response.destroy(); return true })
    advanceTo(2)
    await until(async () => (await fetch(mex.url + PAGES.en)).status === 200 && (await fetch(usa.url + PAGES.en)).status === 200, () => JSON.stringify([mex.faults, usa.faults]), 40_000)
    const own = ({ running: { node } }: Served) => publicationsOf(node.rows, RELEASE)
    assert.deepEqual([own(mex), own(usa)].map((all) => all.map(({ row }) => row.made.party)), [['MEX'], ['USA']], 'neither has heard of the other')
    assert.equal(canonicalize(own(mex)[0]?.content as unknown as Json), canonicalize(own(usa)[0]?.content as unknown as Json))
    const shown = []
    for (const [served, language] of [[mex, 'es'], [usa, 'en']] as const) {
      const text = await textOf(reader, served, PAGES[language])
      assert.match(text, language === 'en' ? /Published by one party so far/ : /Publicado hasta ahora por una parte/)
      assert.match(text, /weir 2 shall be kept clean by both shores/)
      shown.push((await reader.locator('.hash').first().innerText()).trim())
    }
    assert.match(shown[0] ?? '', /^[0-9a-f]{64}$/)
    assert.equal(shown[0], shown[1])
    assert.match(await textOf(reader, mex, PAGES.en), /the Government of MEX and the Government of USA hold/i)
    assert.match(await textOf(reader, usa, PAGES.en), /the Government of USA and the Government of MEX hold/i)
  })

  it('is seen by each to be the same on the other side once the wires are back, and the record shows who signed', async () => {
    for (const wire of wires) wire.misbehave(null)
    await until(() => [mex, usa].every(({ running }) => running.releases.checksOf(RELEASE)[0]?.settledAt != null), () => JSON.stringify([mex, usa].map(({ running, faults }) => [running.releases.checksOf(RELEASE), faults.map(String)])), 60_000)
    const difference = differenceInSeconds(mex.running.node.rows, RELEASE, 'MEX', 'USA')
    assert.ok(difference !== null && Math.abs(difference) <= AIM_IN_SECONDS, String(difference))
    assert.match(await textOf(reader, usa, PAGES.en), /Published by every party with the same hash/)
    assert.match(await textOf(unitedStates, usa, '/en/workspace/releases/weirs-1'), /its node says the same words[\s\S]*its public pages show the same words and the same hash/)
    await until(async () => (await fetch(`${usa.url}/en/record/joint-release/weirs-1/v1`)).status === 200)
    const archived = await fetch(`${mex.url}${PAGES.es}.akn.xml`)
    assert.deepEqual([archived.status, archived.headers.get('content-type')], [200, 'application/akn+xml; charset=utf-8'])
    assert.match(await archived.text(), /<akomaNtoso[\s\S]*weir 2/)
    assert.match(await textOf(reader, mex, '/es/reuniones/2023-09-29'), /Textos de esta reunión[\s\S]*Declaración conjunta/)
    assert.match(await textOf(reader, usa, '/en/'), /Latest texts[\s\S]*Joint statement/)
  })

  it('has pages without a violation of WCAG 2.2 AA that a machine can find, nothing wider than a phone', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const places: readonly (readonly [Page, Served, string])[] = [
      ...['/es/textos', PAGES.es, '/es/textos/weirs'].map((path) => [mexico, mex, path] as const), ...['/en/texts', PAGES.en].map((path) => [unitedStates, usa, path] as const),
      ...['releases', 'releases/weirs-1', 'compare-posted/weirs', 'new-release/weirs'].map((path) => [unitedStates, usa, `/en/workspace/${path}`] as const), ...['difusiones', 'difusiones/weirs-1', 'comparar-publicado/weirs'].map((path) => [mexico, mex, `/es/espacio/${path}`] as const),
    ]
    for (const width of [1280, 390]) {
      for (const [page, served, path] of places) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(served.url + path)
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, `${path} at ${width}`)
        await page.evaluate(axe)
        const found = await page.evaluate(async (tags) => {
          const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
          return (await axe.run({ runOnly: tags })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
        }, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        assert.deepEqual(found, [], `${path} at ${width}`)
      }
    }
    for (const page of [mexico, unitedStates]) await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('raises an alarm where the other side shows other words, and where they are posted somewhere else', async () => {
    const words = (await (await fetch(usa.url + PAGES.en)).text()).replaceAll('weir 2', 'weir 9')
    for (const wire of wires) wire.misbehave(({ request, response, status, body }) => {
      if (request.url !== PAGES.en) return false
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body.toString().replaceAll('weir 2', 'weir 9'))
      return true
    })
    await unitedStates.goto(`${usa.url}/en/workspace/releases/weirs-1`)
    await unitedStates.getByRole('button', { name: 'Look now' }).click()
    assert.match(await unitedStates.locator('main').innerText(), /Something is wrong with a release[\s\S]*publishes or shows other words/)
    assert.match(await textOf(unitedStates, usa, '/en/workspace'), /Something is wrong with a release/)
    assert.match(await textOf(unitedStates, usa, '/en/workspace/notices'), /Alarm: a released text/)
    for (const wire of wires) wire.misbehave(null)

    const posted: Server = createServer((_request, response) => { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(words) })
    await new Promise<void>((resolve) => posted.listen(0, '127.0.0.1', resolve))
    cleaners.push(() => { posted.closeAllConnections(); posted.close() })
    await unitedStates.goto(`${usa.url}/en/workspace/releases/weirs-1`)
    await unitedStates.fill('[name="url"]', `http://127.0.0.1:${(posted.address() as AddressInfo).port}/statement`)
    await unitedStates.getByRole('button', { name: 'Watch this address' }).click()
    await until(() => usa.running.releases.alarms().some(({ code }) => code === 'posting-differs'))
    await unitedStates.getByRole('button', { name: 'Look now' }).click()
    assert.match(await unitedStates.locator('main').innerText(), /Other words than those agreed[\s\S]*agreed: .*weir 2[\s\S]*posted: .*weir 9/)
    await unitedStates.getByRole('button', { name: /Stop reading it/ }).click()
    assert.doesNotMatch(await unitedStates.locator('main').innerText(), /Something is wrong/)
  })

  it('is compared with whatever is posted anywhere, sentence by sentence', async () => {
    await mexico.goto(`${mex.url}/es/espacio/comparar-publicado/weirs`)
    await mexico.fill('[name="words"]', 'A statement that nobody on the other side has seen.')
    await mexico.getByRole('button', { name: 'Comparar' }).click()
    assert.match(await mexico.locator('main').innerText(), /Ahí no hay nada del texto acordado/)
    await mexico.fill('[name="words"]', '')
    await mexico.fill('[name="url"]', usa.url + PAGES.en)
    await mexico.getByRole('button', { name: 'Comparar' }).click()
    assert.match(await mexico.locator('main').innerText(), /Son las palabras acordadas/)
  })

  it('is corrected by a second release, and the first stays at its address and says that it is old', async () => {
    await agree([{ item: 'clause/weirs-1', content: clauseContent('text/weirs', 'b', 'After all, {parties} hold that weir 7') as never }])
    await propose(mexico, 'Versión corregida', 'Corrected version', 360)
    await signOpenRelease()
    advanceTo(2, 'joint-release/weirs-2')
    await until(async () => (await Promise.all([mex, usa].map(({ url }) => fetch(`${url}/en/texts/v/weirs-2`)))).every(({ status }) => status === 200), () => '', 40_000)
    const old = await textOf(reader, usa, PAGES.en)
    assert.match(old, /This is an old version[\s\S]*Corrected version[\s\S]*weir 1 shall/)
    assert.match(await textOf(reader, usa, '/en/texts/weirs'), /This release corrects an earlier one[\s\S]*weir 7/)
    await settled()
  })

  it('is withdrawn by both, visibly, with its words and the reason', async () => {
    await mexico.goto(`${mex.url}/es/espacio/difusiones/weirs-2`)
    await mexico.fill('[name="reason.es"]', 'Una cifra estaba equivocada.')
    await mexico.fill('[name="reason.en"]', 'A figure was wrong.')
    await mexico.getByRole('button', { name: 'Proponer que se retire' }).click()
    assert.match(await mexico.locator('main').innerText(), /Su parte propuso retirar la difusión/)
    await signOpenRelease()
    for (const served of [mex, usa]) {
      await until(async () => /The parties have withdrawn this text[\s\S]*A figure was wrong/.test(await (await fetch(`${served.url}/en/texts/v/weirs-2`)).text()), () => served.faults.map(String).join(), 20_000)
      assert.match(await textOf(reader, served, '/en/texts/v/weirs-2'), /weir 7/)
    }
    assert.deepEqual([mex.faults, usa.faults], [[], []])
  })

  async function settled(): Promise<void> {
    await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()), () => '', 30_000)
  }

  async function agree(changes: readonly Omit<ItemChange, 'base'>[], audience: 'public' | 'parties' = 'parties'): Promise<void> {
    const { node } = mex.running
    const { hash } = await saySoon(node, { name: 'propose', changes: changes.map((change) => ({ ...change, base: versionInForce(node.rows, change.item) })), cover: null, audience })
    await until(() => usa.running.node.rows.find('proposal', hash) !== undefined)
    await saySoon(usa.running.node, { name: 'sign', proposal: hash })
    await until(() => node.rows.find('proposal', hash)?.status === 'adopted')
    await settled()
  }

  /** From this many seconds ahead of the clock of the nodes. */
  async function propose(page: Page, es: string, en: string, seconds: number): Promise<void> {
    const from = Temporal.Instant.from(clock.now()).add({ seconds }).toZonedDateTimeISO('America/Mexico_City')
    await page.goto(`${mex.url}/es/espacio/nueva-difusion/weirs`)
    await page.fill('[name="title.es"]', es)
    await page.fill('[name="title.en"]', en)
    await page.fill('[name="day"]', from.toPlainDate().toString())
    await page.fill('[name="time"]', from.toPlainTime().toString({ smallestUnit: 'second' }))
    await page.fill('[name="zone"]', 'America/Mexico_City')
    await page.check('[name="confirmed"]')
    await page.getByRole('button', { name: 'Firmar y proponer la difusión' }).click()
    assert.match(await page.locator('main').innerText(), /Su parte firmó la difusión/)
  }

  /** The United States reads the release that is on offer and signs it. */
  async function signOpenRelease(): Promise<void> {
    const open = () => (usa.running.node.rows.find('open', 'all') ?? []).find((id) => usa.running.node.rows.find('proposal', id)?.changes[0]?.item.startsWith('joint-release/') === true)
    await until(() => open() !== undefined)
    await unitedStates.goto(`${usa.url}/en/workspace/proposals/${open()}`)
    const confirm = unitedStates.locator('[name="confirmed"]')
    if (await confirm.count() > 0) await confirm.first().check()
    await unitedStates.getByRole('button', { name: 'Sign', exact: true }).click()
    await until(() => open() === undefined, () => 'not signed')
    await settled()
  }

  /** Moves the clock of both nodes to so many seconds before the instant. */
  function advanceTo(seconds: number, release = RELEASE): void {
    const from = mex.running.node.rows.find('item', release)?.versions.at(-1)?.content?.from ?? assert.fail()
    clock.ahead = Temporal.ZonedDateTime.from(String(from)).epochMilliseconds - seconds * 1000 - Temporal.Now.instant().epochMilliseconds
  }

  async function signedIn(served: Served, officer: string, path: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage()
    await page.goto(served.url + path)
    await page.click(`button[value="${officer}"]`)
    return page
  }

  async function textOf(page: Page, served: Served, path: string): Promise<string> {
    await page.goto(served.url + path)
    return page.locator('body').innerText()
  }
})
