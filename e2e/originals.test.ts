// Both nodes print the originals of one text, in a browser: each names its own party first, and both carry one hash.
// The signed papers come back as scans: the hash on the page is matched, another one is refused with a sentence.
// A Word file that somebody wrote on outside is shown with what is different in it.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { onHled, servedNodes } from '../src/api/testing/served.ts'
import type { Served } from '../src/api/testing/served.ts'
import { TEXT } from '../src/dialogue/testing/lake-statement.ts'
import { originalWordsOf } from '../src/dialogue/views/index.ts'
import { agreeText } from '../src/node/testing/texts.ts'
import { sha256 } from '../src/record/index.ts'
import { hashGroups } from '../src/text/hash-groups.ts'
import { checkPage, checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'
import { until } from './demonstration.ts'

const WITHOUT_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined ? false : 'this machine has no pdftotext'
const folder = mkdtempSync(join(tmpdir(), 'alternat-originals-'))
const cleaners: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
let mex: Served
let usa: Served
let browser: Browser
let desk: Page
let other: Page
let hash: string

const settled = () => until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()), 30_000)

async function signedIn(node: Served, path: string, officer: string): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  await page.goto(node.url + path)
  await page.click(`button[value="${officer}"]`)
  return page
}

/** Follows the link of a card to a file, and answers where it was kept. */
async function taken(page: Page, card: string, link: string, line = 0): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.ws-card', { has: page.locator('h3', { hasText: card }) }).locator('dl > div').nth(line).getByRole('link', { name: link, exact: false }).first().click()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

const textOf = (path: string) => spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ')
const LIST = { en: '/en/workspace/originals', es: '/es/espacio/ejemplares-originales' }

describe('originals of a text, on both nodes', () => {
  before(async () => {
    const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
    const nodes = await servedNodes(t, ['MEX', 'USA'], {
      ...(await onHled()),
    })
    ;[mex = assert.fail(), usa = assert.fail()] = nodes
    for (const { running } of nodes) running.start()
    await until(() => nodes.every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), 60_000)
    await agreeText([mex.running.node, usa.running.node], settled)
    hash = originalWordsOf(mex.running.node.rows, TEXT, mex.clock.now())[0]?.hash ?? assert.fail()
    browser = await openBrowser()
    desk = await signedIn(mex, '/es/espacio/entrar', 'mex-sre')
    other = await signedIn(usa, '/en/workspace/sign-in', 'usa-state')
  })
  after(async () => {
    await browser?.close()
    for (const clean of cleaners.toReversed()) await clean()
  })

  it('the original of each names it first in title, preamble and signatures, and both carry one hash', { skip: WITHOUT_PDFTOTEXT }, async () => {
    await other.goto(usa.url + LIST.en)
    await other.getByRole('link', { name: /^Joint statement of the United States of America and the United Mexican States$/ }).click()
    const american = textOf(await taken(other, 'Original of United States', 'PDF for signature', 1))
    await desk.goto(mex.url + LIST.es)
    await desk.getByRole('link', { name: /^Declaración conjunta de los Estados Unidos Mexicanos y los Estados Unidos de América$/ }).click()
    const mexican = textOf(await taken(desk, 'Ejemplar original: México', 'PDF para firma', 1))
    assert.match(american, /^ ?Joint statement of the United States of America and the United Mexican States The United States of America and the United Mexican States met/)
    assert.match(mexican, /^ ?Declaración conjunta de los Estados Unidos Mexicanos y los Estados Unidos de América Los Estados Unidos Mexicanos y los Estados Unidos de América se reunieron/)
    assert.match(american, /For the United States of America.*For the United Mexican States/)
    assert.match(mexican, /Por los Estados Unidos Mexicanos.*Por los Estados Unidos de América/)
    for (const text of [american, mexican]) assert.ok(text.includes(`SHA-256 ${hashGroups(hash).join(' ')}`), text)
  })

  it('a scan whose page carries another hash is refused with a sentence, and nothing is recorded', async () => {
    await desk.getByRole('link', { name: 'Registrar un ejemplar firmado' }).click()
    await fillIn(desk, sha256('palabras que una parte publicó sola'))
    await desk.getByRole('button', { name: /Registrarlo/ }).click()
    const alert = await desk.getByRole('alert').innerText()
    assert.match(alert, /La huella no corresponde al texto en vigor ni a ninguna versión suya que se haya difundido\./)
    await checkPage(desk, 'a refused signed paper')
    await desk.fill('[name="hash"]', hash.replace(/^..../, (group) => (group === '0000' ? '1111' : '0000')))
    await desk.setInputFiles('[name="file"]', { name: 'firmado.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 firmado') })
    await desk.getByRole('button', { name: /Registrarlo/ }).click()
    assert.match(await desk.innerText('main'), /revise el grupo 1/)
    assert.equal((mex.running.node.rows.find('about', TEXT) ?? []).length, 0)
  })

  it('one with the hash as printed is recorded, and stands on the other side with its scan; both make the originals complete', async () => {
    await fillIn(desk, hashGroups(hash).join(' '))
    await desk.getByRole('button', { name: /Registrarlo/ }).click()
    await desk.waitForURL(/ejemplares-originales\/joint-statement$/)
    assert.match(await desk.innerText('main'), /Completos: 1 de 2 ejemplares originales/)
    await settled()
    await other.goto(`${usa.url}${LIST.en}/joint-statement`)
    assert.match(await other.innerText('main'), /Held by Mexico[\s\S]*Signed by Ana Ruiz \(Secretary of the Lake\) and John Doe \(Secretary of Water\)/)
    await until(async () => (await usa.running.blobs.sizeOf(sha256('%PDF-1.7 firmado'))) !== null, 30_000)
    const [download] = await Promise.all([other.waitForEvent('download'), other.getByRole('link', { name: 'firmado.pdf' }).click()])
    assert.equal(readFileSync(await download.path(), 'utf8'), '%PDF-1.7 firmado')
    await other.getByRole('link', { name: 'Record a signed paper' }).click()
    await fillIn(other, hash)
    await other.getByRole('button', { name: /^Record it/ }).click()
    await other.waitForURL(/originals\/joint-statement$/)
    assert.match(await other.innerText('main'), /Every original is in with every signature\./)
  })

  it('a Word file that was written on outside is shown with what differs, and takes nothing over', async () => {
    await other.goto(`${usa.url}${LIST.en}/joint-statement`)
    const parts = unzipSync(readFileSync(await taken(other, 'Original of United States', 'Word: original')))
    const back = zipSync({ ...parts, 'word/document.xml': strToU8(strFromU8(parts['word/document.xml'] ?? assert.fail()).replace('cada 6 horas', 'cada 8 horas')) })
    const file = join(folder, 'back.docx')
    writeFileSync(file, back)
    await other.getByRole('link', { name: 'Compare a Word file that came back' }).click()
    await other.setInputFiles('[name="file"]', file)
    await other.getByRole('button', { name: 'Compare' }).click()
    const shown = await other.innerText('main')
    assert.match(shown, /Read as the original of United States, English and Spanish\./)
    assert.match(shown, /1 difference from the text\.[\s\S]*Changed\s+clause 1, Spanish/)
    assert.deepEqual([await other.locator('.ws-returned del').innerText(), await other.locator('.ws-returned ins').innerText()].map((text) => text.replace(/^.*\] ?/, '').trim()), ['6', '8'])
    assert.equal(originalWordsOf(usa.running.node.rows, TEXT, usa.clock.now())[0]?.hash, hash)
    await checkPage(other, 'a Word file that came back')
  })

  it('every page of it is accessible in both languages, wide and on a phone', async () => {
    for (const [page, node, root] of [[desk, mex, LIST.es], [other, usa, LIST.en]] as const) {
      const [signed, returned] = root === LIST.es ? ['ejemplar-firmado', 'regresado'] : ['signed-paper', 'returned']
      for (const path of ['', '/joint-statement', `/joint-statement/${signed}`, `/joint-statement/${returned}`]) {
        await page.setViewportSize({ width: 1280, height: 900 })
        await page.goto(node.url + root + path)
        await checkWidths(page, root + path, [1280, 390])
      }
    }
  })
})

/** The paper of this side, signed by both, in both languages. */
async function fillIn(page: Page, typed: string): Promise<void> {
  await page.fill('[name="hash"]', typed)
  await page.check('[name="signed"][value="0"]')
  await page.check('[name="signed"][value="1"]')
  await page.fill('[name="name.1"]', 'John Doe')
  await page.fill('[name="place.en"]', 'Mexico City')
  await page.fill('[name="place.es"]', 'Ciudad de México')
  await page.fill('[name="date"]', '2026-11-20')
  await page.setInputFiles('[name="file"]', { name: 'firmado.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 firmado') })
}
