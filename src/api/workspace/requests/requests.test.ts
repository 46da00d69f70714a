// Requests as two sides and somebody of the public make them, over HTTP and without script.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { explain } from '../../../text/messages/codes/index.ts'
import type { Code } from '../../../text/messages/codes/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { ask } from '../../testing/ask.ts'
import type { Answered } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

let mex: Served
let usa: Served
let sre: TestDesk
let state: TestDesk
const cleaners: (() => unknown)[] = []
const LIST = workspacePath('requests', 'en')
const NEW = workspacePath('new-request', 'en', 'spectrum-requests')
const DOOR = '/en/requests/device-submissions'
const STATION = { from: 'party', organisation: '', audience: 'parties', 'values.station': 'KX1', 'values.service': 'fixed', 'values.site.latitude': '32.7', 'values.site.longitude': '-117.1', 'values.frequency': '6800', 'values.bandwidth': '30000', 'values.power': '40' }

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one = assert.fail(), two = assert.fail()] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('item', 'instrument/spectrum-requests') !== undefined && running.site.find('/en/') !== null), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
  sre = await new TestDesk(mex.port).signIn('mex-sre')
  state = await new TestDesk(usa.port).signIn('usa-state')
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}

const today = () => mex.running.node.now().slice(0, 10)
const count = (served: Served, type: string, about = 'instrument/spectrum-requests') => (served.running.node.rows.find('about', about) ?? []).filter((id) => served.running.node.rows.find('statement', id)?.type === type).length

/** As a browser does it: looks first, then signs what was shown. */
async function make(desk: TestDesk, page: string, fields: Fields): Promise<{ readonly looked: Answered; readonly signed: Answered }> {
  const looked = await desk.submit(page, page, { ...fields, do: 'look' })
  const shown = /name="shown" value="([^"]*)"/.exec(looked.text)?.[1] ?? assert.fail(looked.text.slice(0, 400))
  return { looked, signed: await desk.submit(page, page, { ...fields, shown, do: 'sign' }) }
}

const requestAt = ({ headers }: Answered) => String(headers.location).split('/').at(-1) ?? ''
const one = (request: string, language: 'en' | 'es' = 'en') => workspacePath('request', language, request)
const step = (desk: TestDesk, request: string, did: string, more: Fields = {}) => desk.submit(one(request), one(request), stepFields(did, more))
const stepFields = (did: string, more: Fields): Fields => ({ do: did, ...Object.fromEntries(Object.entries({ on: today(), ...more }).map(([name, value]) => [`${did}.${name}`, value])) })
const says = (words: string) => ({ 'says.en': `${words} [en]`, 'says.es': `${words} [es]` })

function assertRefused(answered: Answered, status: number, code: Code): void {
  assert.equal(answered.status, status, answered.text.slice(0, 300))
  assert.ok(unescaped(answered.text).includes(explain(code, 'en')), `${code} is not told`)
}

describe('a request between the sides', () => {
  test('is shown with its number before it is signed, goes to the successor of the body that the queue names, and is answered', async () => {
    const fields = { ...STATION, to: 'MEX', received: today() }
    const { looked, signed } = await make(state, NEW, fields)
    const number = `SC-USA-${today().slice(0, 4)}-0001`
    assert.ok(looked.text.includes(number) && looked.text.includes('Telecommunications Regulatory Commission'))
    assert.equal(signed.status, 303, signed.text.slice(0, 300))
    const request = requestAt(signed)
    await settled()
    const list = (await sre.get(LIST)).text
    assert.ok(list.includes(number) && list.includes('Waiting for this side') && list.includes('CRT'))
    assert.equal((await step(sre, request, 'acknowledged')).status, 303)
    assert.equal((await step(sre, request, 'asked', { ...says('Which antenna?'), stops: 'yes' })).status, 303)
    await settled()
    assert.ok((await state.get(LIST)).text.includes('Waiting for this side'))
    assert.equal((await step(state, request, 'answered', says('A dish.'))).status, 303)
    await settled()
    assert.equal((await step(sre, request, 'replied', { ...says('No objection.'), outcome: 'agreed' })).status, 303)
    await settled()
    for (const desk of [sre, state]) {
      const { text } = await desk.get(one(request))
      for (const words of [number, 'No objection. [en]', 'replied', 'A dish. [en]']) assert.ok(text.includes(words), words)
    }
    assert.ok((await sre.get(one(request, 'es'))).text.includes('No objection. [es]'))
    // It is between the parties: no page of the public site knows of it.
    assert.ok(!(await ask(mex.port, '/en/instruments/spectrum-requests')).text.includes(number))
    assert.ok(!(await ask(mex.port, '/exchange/hled/USA')).text.includes('KX1'))
  })

  test('sent twice is one, and a number that a colleague took meanwhile is shown anew', async () => {
    const fields = { ...STATION, to: 'MEX', received: today() }
    const before = count(usa, 'request')
    const form = await state.formOf(NEW, NEW)
    const looked = await state.post(NEW, { ...form, ...fields, do: 'look' })
    const shown = /name="shown" value="([^"]*)"/.exec(looked.text)?.[1] ?? ''
    const colleague = await make(await new TestDesk(usa.port).signIn('usa-doc'), NEW, { ...fields, 'values.station': 'KX2' })
    const overtaken = colleague.signed.status === 303 ? await state.post(NEW, { ...form, ...fields, shown, do: 'sign' }) : null
    assert.notEqual(overtaken, null, colleague.signed.text.slice(0, 300))
    assert.equal(overtaken?.status, 409)
    assert.equal(count(usa, 'request'), before + 1)
    const again = /name="shown" value="([^"]*)"/.exec(overtaken?.text ?? '')?.[1] ?? ''
    const twice = await Promise.all([state.post(NEW, { ...form, ...fields, shown: again, do: 'sign' }), state.post(NEW, { ...form, ...fields, shown: again, do: 'sign' })])
    assert.ok(twice.every(({ status }) => status === 303 || status === 409), twice.map(({ status }) => status).join())
    assert.equal(count(usa, 'request'), before + 2)
  })

  test('that is wrong is told field by field, and what was typed stays', async () => {
    const answered = await state.submit(NEW, NEW, { ...STATION, to: 'MEX', received: '2999-01-01', 'values.frequency': 'high', 'values.station': 'KX <3>', do: 'look' })
    assertRefused(answered, 422, 'day-to-come')
    const typed = await state.submit(NEW, NEW, { ...STATION, to: 'MEX', received: today(), 'values.frequency': 'high', 'values.station': 'KX <3>', do: 'look' })
    assertRefused(typed, 422, 'not-a-number')
    assert.ok(typed.text.includes('value="high"') && typed.text.includes('KX &lt;3>'))
  })

  test('takes no step of the other side, and none by people who may not', async () => {
    const { signed } = await make(state, NEW, { ...STATION, to: 'MEX', received: today() })
    const request = requestAt(signed)
    await settled()
    const form = await state.formOf(LIST, workspacePath('sign-out', 'en'))
    assertRefused(await state.post(one(request), { csrf: form.csrf ?? '', once: '', ...stepFields('replied', { outcome: 'agreed', ...says('Yes.') }) }), 422, 'step-of-the-other-side')
    const viewer = await new TestDesk(mex.port).signIn('mex-viewer')
    assert.ok(!(await viewer.get(one(request))).text.includes('<form class="ws-form"'))
    const own = await viewer.formOf(LIST, workspacePath('sign-out', 'en'))
    assertRefused(await viewer.post(one(request), { csrf: own.csrf ?? '', ...stepFields('replied', { outcome: 'agreed', ...says('Yes.') }) }), 403, 'not-permitted')
    assert.equal((await viewer.get(NEW)).status, 403)
    assert.equal((await sre.get(one('f'.repeat(64)))).status, 404)
  })
})

describe('the public door', () => {
  const form = { 'values.device': 'Blood glucose meter', 'values.authority': 'us-fda', 'values.submitted': '2025-07-01', message: 'Ana Pérez asks, 55 1234 5678.', name: 'Ana Pérez' }
  const encoded = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString()
  const send = (fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}, target = DOOR) => ask(mex.port, target, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers }, body: encoded(fields) })

  test('takes a request without account or script, and shows what becomes of it to whoever has the receipt and to nobody else', async () => {
    const page = await ask(mex.port, DOOR)
    assert.equal(page.status, 200)
    assert.ok(!page.text.includes('<script') && page.text.includes('lang="en"') && (await ask(mex.port, '/es/solicitudes/device-submissions')).text.includes('Presentar una solicitud'))
    assert.ok((await ask(mex.port, '/en/instruments/device-submissions')).text.includes(`href="${DOOR}"`))
    const sent = await send(form)
    assert.equal(sent.status, 303)
    const receipt = String(sent.headers.location)
    const shown = await ask(mex.port, receipt)
    const number = /DS-MEX-\d{4}-R\d{4}/.exec(shown.text)?.[0] ?? assert.fail('no receipt')
    assert.deepEqual([shown.headers['cache-control'], shown.headers['referrer-policy']], ['no-store', 'no-referrer'])
    assert.ok(!shown.text.includes('Ana Pérez'), 'a receipt repeats nobody')
    // An officer takes it up, without what is personal.
    const list = (await sre.get(LIST)).text
    const link = /href="([^"]*\/requests\/received\/[0-9a-f]{64})"/.exec(list)?.[1] ?? assert.fail('not in the list')
    assert.ok(list.includes(number) && (await sre.get(link)).text.includes('Ana Pérez asks'))
    const target = `${workspacePath('new-request', 'en', 'device-submissions')}?submission=${link.split('/').at(-1)}`
    const typed = { from: 'public', received: today(), audience: 'public', 'values.device': 'Blood glucose meter', 'values.authority': 'us-fda', 'values.submitted': '2025-07-01', submission: link.split('/').at(-1) ?? '' }
    const action = workspacePath('new-request', 'en', 'device-submissions')
    const first = await sre.formOf(target, action)
    const looked = await sre.post(action, { ...first, ...typed, do: 'look' })
    const signed = await sre.post(action, { ...first, ...typed, shown: /name="shown" value="([^"]*)"/.exec(looked.text)?.[1] ?? '', do: 'sign' })
    assert.equal(signed.status, 303, signed.text.slice(0, 300))
    const request = requestAt(signed)
    assert.equal((await step(sre, request, 'replied', { ...says('Decided on August 3.'), outcome: 'informed' })).status, 303)
    const after = (await ask(mex.port, receipt)).text
    assert.ok(after.includes('Decided on August 3. [en]') && /DS-MEX-\d{4}-0001/.test(after))
    // A colleague who comes later is told, and nothing is stated twice.
    assertRefused(await sre.post(action, { ...first, ...typed, do: 'look' }), 409, 'request-overtaken')
    await settled()
    // Nothing personal is in what was signed, on either node, or in what the public gets.
    for (const { port } of [mex, usa]) for (const path of ['/exchange/hled/MEX', '/en/instruments/device-submissions', '/en/instruments/device-submissions.json']) assert.ok(!(await ask(port, path)).text.includes('Ana Pérez'), path)
    assert.ok(!JSON.stringify(usa.running.node.rows.find('statement', request)).includes('Ana'))
  })

  test('is refused with a reason that its sender sees, and only once', async () => {
    const sent = await send({ ...form, 'values.device': 'Thermometer' })
    const receipt = String(sent.headers.location)
    const link = /href="([^"]*\/requests\/received\/[0-9a-f]{64})"/.exec((await sre.get(LIST)).text)?.[1] ?? assert.fail('not in the list')
    assertRefused(await sre.submit(link, link, { do: 'decline', reason: '' }), 422, 'reason-required')
    assert.equal((await sre.submit(link, link, { do: 'decline', reason: 'It is no device.' })).status, 303)
    assert.ok((await ask(mex.port, receipt)).text.includes('It is no device.'))
    const { csrf = '' } = await sre.formOf(LIST, workspacePath('sign-out', 'en'))
    assertRefused(await sre.post(link, { csrf, revision: '1', do: 'decline', reason: 'Again.' }), 409, 'request-overtaken')
  })

  test('stands only where a side takes requests of the public', async () => {
    for (const [port, target] of [[usa.port, DOOR], [mex.port, '/en/requests/spectrum-requests'], [mex.port, '/en/requests/nothing-here'], [mex.port, '/es/requests/device-submissions'], [mex.port, `/en/requests/receipt/${'A'.repeat(43)}`], [mex.port, '/en/requests/receipt/short']] as const) {
      assert.equal((await ask(port, target, { headers: { accept: 'text/html' } })).status, 404, target)
    }
    assert.equal((await ask(usa.port, DOOR, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: encoded(form) })).status, 404)
    assert.equal((await ask(mex.port, DOOR, { method: 'PUT', body: 'x' })).status, 405)
  })

  test('takes nothing that is wrong, too long, foreign or no form, and keeps what was typed', async () => {
    const before = mex.running.submissions.all().length
    const wrong = await send({ ...form, 'values.authority': 'nobody', 'values.device': '<b>"x"' })
    assert.equal(wrong.status, 422)
    assert.ok(unescaped(wrong.text).includes(explain('code-not-listed', 'en')) && wrong.text.includes('&lt;b>&quot;x&quot;') && wrong.text.includes('Ana Pérez asks'))
    assert.equal((await send({ ...form, message: 'x'.repeat(5_001) })).status, 422)
    assert.equal((await send(form, { origin: 'https://evil.example' })).status, 403)
    assert.equal((await send(form, { 'content-type': 'multipart/form-data; boundary=x' })).status, 400)
    assert.equal((await send({ ...form, message: 'x'.repeat(200_000) })).status, 413)
    assert.equal(mex.running.submissions.all().length, before)
  })

  test('lets no address flood it, and tells it to wait', async () => {
    const before = mex.running.submissions.all().length
    const answers: Answered[] = []
    for (let at = 0; at < 12; at += 1) answers.push(await send(form))
    const last = answers.at(-1) ?? assert.fail()
    assert.equal(last.status, 429)
    assert.ok(Number(last.headers['retry-after']) > 0 && last.text.includes('Ana Pérez asks') === false)
    assert.ok(mex.running.submissions.all().length - before < 10)
    // Reading goes on.
    assert.equal((await ask(mex.port, DOOR)).status, 200)
  })
})
