// Telling people, in a browser and over the wire: a colleague is named in a private note, sees the notice and
// gets the mail in Spanish; a comment crosses to the other node and the note does not; the calendar is fetched
// without signing in; the link in the mail ends mail.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { openSink } from '../src/node/notices/mail/testing/sink.ts'
import type { Sink } from '../src/node/notices/mail/testing/sink.ts'
import { readSettings, writeSettings } from '../src/node/settings.ts'
import { openStore } from '../src/store/open.ts'
import { openBrowser } from './browser.ts'
import { until } from './demonstration.ts'
import { recordedNodes } from './recorded-nodes.ts'
import type { RecordedNode, RecordedNodes } from './recorded-nodes.ts'

const TALK = '/es/espacio/conversacion/element%2FI.1.a'
let nodes: RecordedNodes
let mex: RecordedNode
let usa: RecordedNode
let browser: Browser
let sink: Sink
const cleaners: (() => unknown)[] = []

describe('what people are told', () => {
  before(async () => {
    sink = await openSink({ after: (clean) => { cleaners.push(clean as () => unknown) } } as Parameters<typeof openSink>[0])
    nodes = await recordedNodes({ MEX: {}, USA: {} })
    ;({ MEX: mex, USA: usa } = nodes.nodes)
    writeSettings(mex.home, { ...readSettings(mex.home), mail: { host: '127.0.0.1', port: sink.port, security: 'none', from: { name: 'Diálogo', address: 'avisos@example.gob.mx' } } })
    await Promise.all([mex.start(), usa.start()])
    await until(async () => (await fetch(`${mex.url}/es/`)).status === 200 && (await fetch(`${usa.url}/en/`)).status === 200, 60_000)
    await mex.stop()
    await addressOf('mex-shcp', 'shcp@example.gob.mx')
    await mex.start()
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await nodes?.clear()
    for (const clean of cleaners) await clean()
  })

  it('in a private note: the notice leads there, the mail is in Spanish, and neither says what the note says', async () => {
    const desk = await signedIn(mex, 'es', 'mex-sre')
    await desk.goto(mex.url + TALK)
    await desk.locator('summary', { hasText: 'Escribir una nota interna' }).click()
    await desk.fill('[name="note"]', 'Nuestro límite es el 7 %: no lo digan fuera.')
    await desk.selectOption('[name="tell"]', 'mex-shcp')
    await desk.getByRole('button', { name: 'Guardar como nota interna' }).click()
    assert.match(await desk.innerText('main'), /Solo su parte puede leerla[\s\S]*Nuestro límite es el 7 %/)
    await until(() => sink.mails.length > 0, 20_000)
    const [mail] = sink.mails
    assert.match(mail?.subject ?? '', /^\[[^\]]+\] .*lo mencionó en una nota/)
    assert.doesNotMatch(`${mail?.text}${mail?.html}${mail?.subject}`, /límite/)
    const colleague = await signedIn(mex, 'es', 'mex-shcp')
    await colleague.goto(`${mex.url}/es/espacio/avisos`)
    assert.match(await colleague.innerText('nav'), /Avisos\s*1/)
    await colleague.getByRole('button', { name: /lo mencionó en una nota/ }).first().click()
    await colleague.waitForURL(/conversacion/)
    assert.match(await colleague.innerText('main'), /Nuestro límite es el 7 %/)
    await colleague.goto(`${mex.url}/es/espacio/avisos`)
    assert.match(await colleague.innerText('main'), /Sin leer \(0\)/)
  })

  it('by the other side: a comment crosses, the note does not, and the reply comes back', async () => {
    const desk = await signedIn(mex, 'es', 'mex-sre')
    await desk.goto(mex.url + TALK)
    await say(desk, 'Escribir a la otra parte', { en: 'Which lists does this cover?', es: '¿Qué listas abarca?' }, 'Firmar y enviar a la otra parte')
    const other = await signedIn(usa, 'en', 'usa-state')
    const talk = `${usa.url}/en/workspace/talk/element%2FI.1.a`
    await until(async () => { await other.goto(talk); return /Which lists does this cover\?/.test(await other.innerText('main')) }, 30_000)
    assert.doesNotMatch(await other.innerText('main'), /límite/)
    await say(other, 'Reply', { en: 'All of them.', es: 'Todas.' }, 'Sign and send to the other side')
    await until(async () => { await desk.goto(mex.url + TALK); return /Todas\./.test(await desk.innerText('main')) }, 30_000)
    assert.match(await desk.innerText('main'), /Nuestro límite es el 7 %/)
  })

  it('as dates: the calendar is fetched with nothing but its address, and no more once that was closed', async () => {
    const desk = await signedIn(mex, 'es', 'mex-sre')
    await desk.goto(`${mex.url}/es/espacio/calendario`)
    await desk.getByRole('button', { name: 'Generar una dirección' }).click()
    const address = new URL(await desk.inputValue('main input[readonly]'))
    const feed = () => fetch(mex.url + address.pathname)
    const text = await (await feed()).text()
    assert.ok(new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').length > 0)
    assert.match(text, /X-WR-CALNAME:.*mis fechas/)
    assert.doesNotMatch(text, /límite/)
    await desk.getByRole('button', { name: 'Cerrar la dirección' }).click()
    assert.equal((await feed()).status, 404)
  })

  it('until the link in the mail is followed, without signing in', async () => {
    const link = /List-Unsubscribe:\s*<([^>]+)>/.exec(sink.raw[0] ?? '')?.[1] ?? assert.fail('no link')
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(mex.url + new URL(link).pathname)
    await page.getByRole('button', { name: 'Cancelar todo el correo' }).click()
    assert.match(await page.innerText('main'), /Ya no se le enviará correo/)
    const colleague = await signedIn(mex, 'es', 'mex-shcp')
    await colleague.goto(`${mex.url}/es/espacio/suscripciones`)
    assert.deepEqual(await colleague.locator('select[name^="mail."]').evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLSelectElement).value))]), ['never'])
  })
})

async function signedIn(node: RecordedNode, language: 'en' | 'es', officer: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(node.url + (language === 'es' ? '/es/espacio/entrar' : '/en/workspace/sign-in'))
  await page.locator(`button[value="${officer}"]`).click()
  await page.waitForLoadState()
  return page
}

async function say(page: Page, summary: string, text: Readonly<Record<string, string>>, button: string): Promise<void> {
  const form = page.locator('details.ws-room-form', { has: page.locator('summary', { hasText: summary }) }).first()
  await form.locator('summary').click()
  for (const [language, words] of Object.entries(text)) await form.locator(`[name="text.${language}"]`).fill(words)
  await form.getByRole('button', { name: button }).click()
  await page.waitForLoadState()
}

/** Trial officers have no address: this one gets one, while the node is down. */
async function addressOf(person: string, email: string): Promise<void> {
  const store = await openStore({ dialogue: 'hled', home: mex.home, mode: 'write' })
  try {
    const kept = await store.findPrivate('person', person) ?? assert.fail(`no ${person}`)
    await store.putPrivate('person', person, JSON.stringify({ ...JSON.parse(kept.body), email, language: 'es' }), kept.revision)
  } finally {
    await store.close()
  }
}
