// A consultation from the first word of somebody of the public to the answers of both sides, over HTTP and without
// script, and what must never happen on the way.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { findConsultation } from '../../dialogue/consultations/find.ts'
import { readConsultation } from '../../dialogue/consultations/reading.ts'
import { answerTally } from '../../dialogue/consultations/tally.ts'
import { explain } from '../../text/messages/codes/index.ts'
import type { Code } from '../../text/messages/codes/index.ts'
import { workspacePath } from '../../web/workspace/routes.ts'
import { ask } from '../testing/ask.ts'
import type { Answered } from '../testing/ask.ts'
import { ApiClient, tokenOf } from '../v1/testing/client.ts'
import { agreeOn, CARDS, haveMet, putToThePublic } from '../testing/consultation.ts'
import { fieldsOf, TestDesk, unescaped } from '../testing/desk.ts'
import { onHled, servedNodes, until } from '../testing/served.ts'
import type { Served } from '../testing/served.ts'

const DOOR = '/es/participe/cards'
const PAGE = '/en/instruments/cards'
const MODERATION = workspacePath('moderation', 'en', 'cards')
const ANSWERING = workspacePath('answering', 'en', 'cards')

let mex: Served
let usa: Served
let sre: TestDesk
let state: TestDesk
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one = assert.fail(), two = assert.fail()] = await servedNodes(t, ['MEX', 'USA'], { ...(await onHled()), settings: { isBehindProxy: true } })
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('item', 'element/I.1') !== undefined && running.site.find('/en/') !== null), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
  await putToThePublic([mex, usa], 'element/I.1')
  sre = await new TestDesk(mex.port).signIn('mex-sre')
  state = await new TestDesk(usa.port).signIn('usa-state')
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

const CARDS_IN = ({ running }: Served) => { const settings = findConsultation(running.node.rows, CARDS); return settings === null ? null : { settings, read: readConsultation(running.node.rows, CARDS, settings) } }

const settled = () => haveMet([mex, usa])
const agree = (change: Parameters<typeof agreeOn>[1]) => agreeOn([mex, usa], change)

let address = 0
/** Somebody else each time, unless it is said who. */
const somebody = () => `192.0.2.${(address += 1) % 250}`

interface Sending { readonly from?: string; readonly seconds?: number; readonly door?: string; readonly served?: Served }

/** As a browser does it: opens the form, takes its time, and sends it. */
async function send(fields: Readonly<Record<string, string>>, { from = somebody(), seconds = 30, door = DOOR, served = mex }: Sending = {}): Promise<Answered> {
  const headers = { accept: 'text/html', 'x-forwarded-for': from }
  const form = fieldsOf((await ask(served.port, door, { headers })).text, door)
  served.clock.at = Temporal.Instant.from(served.clock.at).add({ seconds }).toString()
  const body = new URLSearchParams({ ...(form as Record<string, string>), ...fields }).toString()
  return ask(served.port, door, { method: 'POST', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body })
}

async function sent(fields: Readonly<Record<string, string>>, how: Sending = {}): Promise<{ readonly receipt: string; readonly path: string }> {
  const answered = await send(fields, how)
  assert.equal(answered.status, 303, answered.text.slice(0, 600))
  const path = String(answered.headers.location)
  return { path, receipt: /PC-(?:MEX|USA)-\d{4,6}/.exec((await ask((how.served ?? mex).port, path)).text)?.[0] ?? assert.fail('no receipt') }
}

const idOf = (served: Served, receipt: string) => served.running.contributions.all().find((one) => one.receipt === receipt)?.id ?? assert.fail(receipt)
const pageOf = (served: Served, receipt: string) => workspacePath('contribution', 'en', idOf(served, receipt))
const publish = async (receipt: string, fields: Readonly<Record<string, string>> = {}) => { const page = pageOf(mex, receipt); return sre.submit(page, page, { ...fields, do: 'publish' }) }
const actsOf = ({ running }: Served) => JSON.stringify((running.node.rows.find('about', CARDS) ?? []).map((id) => running.node.rows.find('statement', id)))

function assertRefused(answered: Answered, status: number, code: Code, language: 'en' | 'es' = 'en'): void {
  assert.equal(answered.status, status, answered.text.slice(0, 400))
  assert.ok(unescaped(answered.text).includes(explain(code, language)), `${code} is not said`)
}

describe('where the public takes part', () => {
  test('stands in both languages without a script, on the site of each side that receives, and is led to from the pages', async () => {
    for (const [port, path] of [[mex.port, DOOR], [mex.port, '/en/take-part/cards'], [usa.port, DOOR]] as const) {
      const page = await ask(port, path)
      assert.equal(page.status, 200, path)
      assert.ok(!page.text.includes('<script'), path)
    }
    await until(async () => (await ask(mex.port, PAGE)).text.includes('href="/en/take-part/cards"'))
    assert.ok((await ask(mex.port, '/en/consultations')).text.includes('href="/en/take-part/cards"'))
    assert.ok((await ask(mex.port, '/es/consultas')).text.includes('Abierta'))
    assert.ok((await ask(mex.port, '/en/plan/I.1')).text.includes('What people said'))
    for (const path of ['/en/take-part/trade', '/en/take-part/nothing-here', `/en/take-part/receipt/${'A'.repeat(43)}`]) assert.equal((await ask(mex.port, path, { headers: { accept: 'text/html' } })).status, 404, path)
  })

  test('a submission is never published before a person looked at it', async () => {
    const { receipt, path } = await sent({ words: 'Palabras que nadie ha leído.', name: 'Ana Secreta' })
    await settled()
    for (const served of [mex, usa]) {
      assert.ok(!actsOf(served).includes('nadie ha leído'))
      for (const page of [PAGE, `${PAGE}.json`, `${PAGE}/submissions.csv`, '/exchange/hled/MEX']) assert.ok(!(await ask(served.port, page)).text.includes('nadie ha leído'), page)
    }
    assert.ok((await ask(mex.port, path)).text.includes('un funcionario aún no la lee'))
    assert.equal((await publish(receipt)).status, 303)
    await settled()
    for (const served of [mex, usa]) await until(async () => (await ask(served.port, PAGE)).text.includes('nadie ha leído'))
    assert.ok((await ask(mex.port, path)).text.includes('publicada'))
  })

  test('a name without consent is in no act; with consent it is', async () => {
    const silent = await sent({ words: 'Sin nombre, por favor.', name: 'Beatriz Reservada' })
    const named = await sent({ words: 'Con mi nombre.', name: 'Carlos Público', consents: 'yes' })
    for (const { receipt } of [silent, named]) assert.equal((await publish(receipt)).status, 303)
    await settled()
    for (const served of [mex, usa]) {
      const chain = (await ask(served.port, '/exchange/hled/MEX')).text
      assert.ok(!actsOf(served).includes('Reservada') && !chain.includes('Reservada') && !chain.includes('Ana Secreta'))
      assert.ok(actsOf(served).includes('Carlos Público'))
    }
    assert.ok((await sre.get(pageOf(mex, silent.receipt))).text.includes('Beatriz Reservada'))
  })

  test('what an officer leaves out is marked and its sender sees where; nothing else can be changed', async () => {
    const { receipt, path } = await sent({ words: 'Mi vecino Juan Pérez, 555 0199, dice que no sirve.' })
    assertRefused(await publish(receipt, { words: 'Mi vecino dice que sí sirve.' }), 422, 'redaction-changes')
    assert.equal((await publish(receipt, { words: 'Mi vecino [[personal-data]], dice que no sirve.' })).status, 303)
    const shown = (await ask(mex.port, path)).text
    assert.ok(shown.includes('omitido: datos personales de terceros') && !shown.includes('555 0199'))
    assert.ok(!actsOf(mex).includes('555 0199'))
    await until(async () => (await ask(mex.port, `${PAGE}?words=${receipt}`)).text.includes('left out: personal data of others'))
  })

  test('what is not published says why to its sender, and its words are in no act', async () => {
    const { receipt, path } = await sent({ words: 'Compre relojes en relojes punto ejemplo.' })
    const page = pageOf(mex, receipt)
    assertRefused(await sre.submit(page, page, { do: 'refuse' }), 422, 'reason-required')
    assert.equal((await sre.submit(page, page, { do: 'refuse', reason: 'advertising' })).status, 303)
    assert.equal((await sre.submit(page, page, { do: 'note', note: 'Puede escribir de nuevo sobre la consulta.' })).status, 303)
    const shown = (await ask(mex.port, path)).text
    assert.ok(shown.includes('publicidad') && shown.includes('Puede escribir de nuevo'))
    assert.ok(!actsOf(mex).includes('relojes') && actsOf(mex).includes(receipt))
  })

  test('form letters are one group, published once with their number', async () => {
    const letter = 'Pedimos una sola tarjeta para las dos orillas, ya.'
    const first = await sent({ words: letter })
    const copies = [await sent({ words: letter.toUpperCase() }), await sent({ words: `  ${letter}  ` })]
    assert.ok((await sre.get(MODERATION)).text.includes('3 submissions with the same words'))
    assert.equal((await publish(first.receipt)).status, 303)
    assert.equal((await sre.submit(MODERATION, MODERATION, { do: 'refuse', chosen: copies.map(({ receipt }) => idOf(mex, receipt)), reason: 'copy', of: first.receipt })).status, 303)
    await settled()
    await until(async () => (await ask(usa.port, `${PAGE}?words=${first.receipt}`)).text.includes('2 further submissions with the same words'))
    assert.ok((await ask(mex.port, copies[0]?.path ?? '')).text.includes(`se cuenta con ella`.slice(0, 9)))
  })

  test('what is erased is gone from both sites, and can be published anew with less', async () => {
    const { receipt, path } = await sent({ words: 'Marta Ruiz, de la calle Olmo 7, miente.' })
    assert.equal((await publish(receipt)).status, 303)
    await settled()
    await until(async () => (await ask(usa.port, `${PAGE}?words=${receipt}`)).text.includes('calle Olmo'))
    const act = CARDS_IN(mex)?.read.contributions.find(({ content }) => content.receipt === receipt)?.statement ?? assert.fail()
    assert.ok('acts' in (await mex.running.node.say({ name: 'erase', act, reason: 'Personal data of a third person.', alongside: [] })))
    await settled()
    for (const served of [mex, usa]) {
      await until(() => !actsOf(served).includes('calle Olmo'))
      assert.ok(!(await ask(served.port, '/exchange/hled/MEX')).text.includes('calle Olmo'))
    }
    assert.ok((await ask(mex.port, path)).text.includes('un funcionario aún no la lee'))
    assert.equal((await publish(receipt, { words: '[[personal-data]] miente.' })).status, 303)
    await settled()
    assert.equal(CARDS_IN(usa)?.read.contributions.find(({ content }) => content.receipt === receipt)?.content.words, '⟦personal-data⟧ miente.')
  })

  test('two officers publish one submission once', async () => {
    const { receipt } = await sent({ words: 'Una sola vez.' })
    const page = pageOf(mex, receipt)
    const [one, other] = [await sre.formOf(page, page), await sre.formOf(page, page)]
    const answers = await Promise.all([one, other].map((form) => sre.post(page, { ...form, once: randomUUID(), do: 'publish' })))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
    assert.equal(CARDS_IN(mex)?.read.contributions.filter(({ content }) => content.receipt === receipt).length, 1)
  })
})

describe('programs that fill the form', () => {
  const words = { words: 'Automático.' }
  const count = () => mex.running.contributions.all().length

  test('in a flood of 1,000 from one network get ten in, are told when to come again, and nobody else is kept out', async () => {
    const before = count()
    const headers = { accept: 'text/html', 'x-forwarded-for': '198.51.100.7', 'content-type': 'application/x-www-form-urlencoded' }
    const form = fieldsOf((await ask(mex.port, DOOR)).text, DOOR) as Record<string, string>
    mex.clock.at = Temporal.Instant.from(mex.clock.at).add({ seconds: 30 }).toString()
    const statuses: number[] = []
    let last: Answered | null = null
    for (let number = 0; number < 1_000; number += 1) {
      last = await ask(mex.port, DOOR, { method: 'POST', headers, body: new URLSearchParams({ ...form, once: randomUUID(), words: `Número ${number}` }).toString() })
      statuses.push(last.status)
    }
    const taken = statuses.filter((status) => status === 303).length
    assert.ok(taken >= 10 && taken <= 14, String(taken))
    assert.equal(count() - before, taken)
    assert.ok(Number(last?.headers['retry-after']) > 0 && last?.text.includes('Número 999'), 'what was typed is still there')
    await sent({ words: 'Otra persona.' })
  })

  test('faster than anybody types, or into the field that nobody sees, are told so and lose nothing', async () => {
    const before = count()
    assertRefused(await send(words, { seconds: 1 }), 422, 'form-too-fast', 'es')
    assertRefused(await send({ ...words, website: 'https://example.org' }), 422, 'form-trap', 'es')
    assertRefused(await send({ ...words, opened: 'whenever' }), 422, 'form-too-old', 'es')
    assert.ok((await send({ ...words, website: 'x' })).text.includes('Automático.'))
    assert.equal(count(), before)
  })

  test('send nothing at all, too much, or marks of their own', async () => {
    assertRefused(await send({ words: '' }), 422, 'contribution-empty', 'es')
    assertRefused(await send({ words: 'x'.repeat(10_001) }), 422, 'too_big', 'es')
    assert.equal((await send({ words: 'x'.repeat(600_000) })).status, 413)
    const { receipt } = await sent({ words: 'Aquí [[abuse]] y ⟦abuse⟧.' })
    assert.equal(mex.running.contributions.find(idOf(mex, receipt))?.words, 'Aquí [abuse] y [abuse].')
  })

  test('from another site are turned away; the same form sent twice is one submission', async () => {
    const headers = { accept: 'text/html', 'x-forwarded-for': somebody(), 'content-type': 'application/x-www-form-urlencoded' }
    const form = fieldsOf((await ask(mex.port, DOOR)).text, DOOR) as Record<string, string>
    mex.clock.at = Temporal.Instant.from(mex.clock.at).add({ seconds: 30 }).toString()
    const body = new URLSearchParams({ ...form, words: 'Doble clic.' }).toString()
    assert.equal((await ask(mex.port, DOOR, { method: 'POST', headers: { ...headers, origin: 'https://elsewhere.example' }, body })).status, 403)
    const [one, two] = await Promise.all([ask(mex.port, DOOR, { method: 'POST', headers, body }), ask(mex.port, DOOR, { method: 'POST', headers, body })])
    assert.deepEqual([one.status, one.headers.location], [303, two.headers.location])
  })
})

describe('the answers of the sides', () => {
  const reason = { 'reason.en': 'It helps both shores.', 'reason.es': 'Ayuda a las dos orillas.', 'next.en': '', 'next.es': '' }
  const answer = (desk: TestDesk, to: readonly string[], fields: Readonly<Record<string, string | readonly string[]>> = {}) => desk.formOf(`${ANSWERING}?answer=all`, ANSWERING).then((form) => desk.post(ANSWERING, { ...form, ...reason, do: 'answer', outcome: 'accepted', to, ...fields } as never))

  test('stand beside each other on both sites, with the same share; what changed is told both ways', async () => {
    const read = CARDS_IN(mex)?.read ?? assert.fail()
    const receipts = read.contributions.map(({ content }) => content.receipt)
    assert.ok(receipts.length >= 5, String(receipts.length))
    await settled()
    assert.equal((await answer(sre, receipts.slice(0, 3), { changed: ['element/I.1'] })).status, 303)
    assert.equal((await answer(state, receipts, { outcome: 'not-accepted' })).status, 303)
    await settled()
    // Again is too much, and told.
    assertRefused(await answer(state, receipts.slice(0, 1)), 422, 'disposition-stands')
    const element = mex.running.node.rows.find('item', 'element/I.1')?.versions.at(-1) ?? assert.fail()
    await agree({ item: 'element/I.1', base: element.version, content: { ...element.content, title: { en: 'Cards for both shores', es: 'Tarjetas para las dos orillas' } } as never })
    for (const served of [mex, usa]) {
      const number = served.running.node.rows.find('item', 'element/I.1')?.versions.at(-1)?.number ?? 0
      await until(async () => (await ask(served.port, PAGE)).text.includes(`href="/en/record/element/I.1/v${number}"`))
      assert.ok((await ask(served.port, `/en/record/element/I.1/v${number}`)).text.includes('Changed after a consultation'))
      assert.ok(!(await ask(served.port, `/en/record/element/I.1/v${number - 1}`)).text.includes('Changed after a consultation'))
      assert.ok((await ask(served.port, '/en/plan/I.1')).text.includes(receipts[0] ?? '-'))
    }
    // After the term both sites tell the same share, each side first on its own.
    const told = (served: Served) => ['MEX', 'USA'].map((party) => { const here = CARDS_IN(served) ?? assert.fail(); return answerTally(here.read, here.settings, party, '2027-02-01') })
    assert.deepEqual(told(mex), told(usa))
    assert.deepEqual(told(mex).map(({ share }) => share), [3 / receipts.length, 1])
    // Whoever sent one reads the answers at the receipt.
    const csv = (await ask(usa.port, `${PAGE}/answers.csv`)).text
    assert.ok(csv.includes(receipts[0] ?? '-') && csv.includes('accepted'))
  })

  test('are corrected in their place and taken back in sight', async () => {
    const receipts = CARDS_IN(mex)?.read.contributions.map(({ content }) => content.receipt) ?? []
    const standing = CARDS_IN(mex)?.read.answered.get('USA')?.get(receipts[0] ?? '')?.disposition ?? assert.fail()
    const form = await state.formOf(`${ANSWERING}?correct=${standing.statement}`, ANSWERING)
    assert.equal((await state.post(ANSWERING, { ...form, do: 'answer', outcome: 'partly', 'reason.en': 'In part.', 'reason.es': 'En parte.' })).status, 303)
    assert.equal(CARDS_IN(usa)?.read.answered.get('USA')?.get(receipts[0] ?? '')?.disposition.content.outcome, 'partly')
    // The form that was opened before the correction hides nothing.
    assert.equal((await state.post(ANSWERING, { ...form, once: randomUUID(), do: 'answer', outcome: 'accepted', ...reason })).status, 409)
  })

  test('come with a translation by the side that made it, marked as one', async () => {
    const statement = CARDS_IN(usa)?.read.contributions[0]?.statement ?? ''
    const page = workspacePath('translate-contribution', 'en', statement)
    assert.equal((await state.submit(`${page}?language=en`, page, { words: 'Words that nobody has read.' })).status, 303)
    await settled()
    const receipt = CARDS_IN(usa)?.read.contributions[0]?.content.receipt ?? ''
    await until(async () => (await ask(mex.port, `${PAGE}?words=${receipt}`)).text.includes('Words that nobody has read.'))
    const shown = (await ask(mex.port, `${PAGE}?words=${receipt}`)).text
    assert.ok(shown.includes('lang="es"') && shown.includes('Translation into English by'))
  })

  test('are given by those who may, and nobody else publishes or refuses', async () => {
    const viewer = await new TestDesk(mex.port).signIn('mex-viewer')
    assert.equal((await viewer.get(MODERATION)).status, 403)
    const waiting = await sent({ words: 'Para nadie más.' })
    assert.equal((await viewer.get(pageOf(mex, waiting.receipt))).status, 403)
    const { csrf = '' } = await viewer.formOf(workspacePath('consultations', 'en'), workspacePath('sign-out', 'en'))
    assertRefused(await viewer.post(pageOf(mex, waiting.receipt), { csrf, do: 'publish' }), 403, 'not-permitted')
    assertRefused(await viewer.post(ANSWERING, { csrf, do: 'answer', to: 'PC-MEX-0001', outcome: 'accepted', ...reason }), 403, 'not-permitted')
  })
})

describe('programs that take part by the API', () => {
  interface Sent { readonly receipt: string; readonly secret: string }
  const from = () => ({ headers: { 'x-forwarded-for': somebody() } })

  test('need no token, keep the bounds of the form, and read what becomes of it by the secret', async () => {
    const anybody = new ApiClient(mex.port)
    const officer = new ApiClient(mex.port, await tokenOf(mex.running, 'mex-sre', ['look', 'report']))
    const made: Sent = await anybody.post('/consultations/cards/submissions', { language: 'es', words: ' Desde un programa. ', name: 'Dora Callada', answers: [{ question: 'shore', value: 'south' }] }, from())
    assert.equal((await anybody.ask('/consultations/cards/submissions', { method: 'POST', json: { language: 'es', words: '', answers: [{ question: 'shore', value: 'west' }] }, ...from() })).status, 422)
    assert.equal((await anybody.ask('/consultations/trade/submissions', { method: 'POST', json: { language: 'es', words: 'Nada.' }, ...from() })).status, 404)
    const status = async () => (await anybody.post<{ readonly status: string }>('/consultations/cards/receipt', { secret: made.secret })).status
    assert.equal(await status(), 'waiting')
    assert.equal((await anybody.ask('/consultations/cards/received')).status, 401)
    const waiting: { readonly data: readonly { readonly receipt: string; readonly name: string }[] } = await officer.get('/consultations/cards/received?limit=500')
    assert.ok(waiting.data.some(({ receipt, name }) => receipt === made.receipt && name === 'Dora Callada'))
    const publication = `/consultations/cards/received/${made.receipt}/publication`
    assert.equal((await officer.ask(publication, { method: 'POST', json: { words: 'Otra cosa.' } })).status, 422)
    // Nor by the statement itself: what came in is published by its receipt, or not at all.
    assert.ok([403, 422].includes((await officer.ask('/statements', { method: 'POST', json: { type: 'contribution', about: CARDS, audience: 'public', content: { receipt: made.receipt, received: '2026-11-24T00:00:00Z', language: 'es', words: 'Otra cosa.', answers: [], speaksFor: 'self', name: 'Dora Callada' } } })).status))
    await officer.post(publication, {})
    assert.equal((await officer.ask(publication, { method: 'POST', json: {} })).status, 422)
    assert.equal(await status(), 'published')
    const found: { readonly data: readonly { readonly words: string; readonly name: string | null }[] } = await anybody.get(`/consultations/cards/submissions?q=${made.receipt}`)
    assert.deepEqual(found.data.map(({ words, name }) => [words, name]), [['Desde un programa.', null]])
    await officer.post('/consultations/cards/answers', { to: [made.receipt], outcome: 'out-of-scope', reason: { en: 'Not here.', es: 'Aquí no.' }, next: null, changed: [] })
    const { answers } = await anybody.get<{ readonly answers: readonly { readonly party: string; readonly outcomes: readonly { readonly outcome: string }[] }[] }>('/consultations/cards')
    assert.ok(answers.find(({ party }) => party === 'MEX')?.outcomes.some(({ outcome }) => outcome === 'out-of-scope'))
    // Whoever fills the form and the API is one network.
    const flood = { headers: { 'x-forwarded-for': '198.51.100.99' } }
    const statuses: number[] = []
    for (let number = 0; number < 12; number += 1) statuses.push((await anybody.ask('/consultations/cards/submissions', { method: 'POST', json: { language: 'en', words: `Number ${number}` }, ...flood })).status)
    assert.deepEqual([statuses.filter((one) => one === 201).length, statuses.at(-1)], [10, 429])
    assert.equal((await send({ words: 'Una más.' }, { from: '198.51.100.99' })).status, 429)
  })
})

describe('the end', () => {
  test('how many came in is stated as it is, and shown on both sites', async () => {
    assert.equal((await sre.submit(MODERATION, MODERATION, { do: 'state-intake' })).status, 303)
    await settled()
    assert.equal(CARDS_IN(usa)?.read.intake.get('MEX')?.received, mex.running.contributions.of(CARDS).length)
  })

  test('a closed consultation takes nothing, and says so without losing what was typed', async () => {
    const before = mex.running.contributions.all().length
    const form = fieldsOf((await ask(mex.port, DOOR)).text, DOOR) as Record<string, string>
    mex.clock.at = '2026-12-11T00:00:00Z'
    const answered = await ask(mex.port, DOOR, { method: 'POST', headers: { accept: 'text/html', 'x-forwarded-for': somebody(), 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ ...form, words: 'Demasiado tarde.' }).toString() })
    assertRefused(answered, 409, 'consultation-closed', 'es')
    assert.ok(answered.text.includes('Demasiado tarde.') && !(await ask(mex.port, DOOR)).text.includes('<form class="ws-form"'))
    assert.equal(mex.running.contributions.all().length, before)
  })

  test('names and words that were not published are deleted on the day that was promised; what nobody has read keeps its words', async () => {
    const waiting = mex.running.contributions.all().find(({ words }) => words === 'Para nadie más.') ?? assert.fail()
    mex.clock.at = '2027-03-11T00:00:00Z'
    assert.ok((await mex.running.clearing.look()) > 0)
    const kept = JSON.stringify(mex.running.contributions.all())
    assert.ok(!kept.includes('Reservada') && !kept.includes('relojes') && !kept.includes('555 0199') && kept.includes('Para nadie más.'))
    assert.equal(mex.running.contributions.find(waiting.id)?.isCleared, false)
    assert.equal(await mex.running.clearing.look(), 0)
  })

  test('no fault was told of on the way', () => assert.deepEqual([mex.faults, usa.faults], [[], []]))
})
