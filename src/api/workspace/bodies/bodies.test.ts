// Bodies, dormancy, suspensions and successions as officers do them, over HTTP and without script: two nodes of one dialogue.

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { inForce } from '../../../dialogue/decide.ts'
import type { StatementRow } from '../../../dialogue/rows.ts'
import { say } from '../../../dialogue/testing/contents.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import type { Answered } from '../../testing/ask.ts'
import { fieldsOf, TestDesk, unescaped } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import type { Language } from '../../../text/bilingual.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import type { Code } from '../../../text/messages/codes/index.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'

let mex: Served
let usa: Served
let desk: TestDesk
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined && running.site.find('/en/') !== null), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })
beforeEach(async () => { desk = await new TestDesk(mex.port).signIn('mex-sre') })

const settled = () => until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
const path = (route: PlainRoute | ParameterRoute, parameter?: string, language: Language = 'en') => workspacePath(route as ParameterRoute, language, parameter ?? '')
const said = (about: string, type: string): readonly StatementRow[] => (mex.running.node.rows.find('about', about) ?? []).flatMap((id) => mex.running.node.rows.find('statement', id) ?? []).filter((row) => row.type === type)
const live = (about: string, type: string) => said(about, type).filter(({ replacedBy, content }) => replacedBy === null && content !== null)
const read = async (address: string) => unescaped((await desk.get(address)).text)

function assertRefused(answered: Answered, status: number, code: Code, language: Language = 'en'): void {
  assert.equal(answered.status, status, `${code}: ${answered.status} ${answered.text.slice(0, 200)}`)
  assert.ok(unescaped(answered.text).includes(explain(code, language)), `${code} is not told in ${language}`)
}
function assertDone(answered: Answered): string {
  assert.equal(answered.status, 303, unescaped(answered.text).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').slice(0, 1500))
  return String(answered.headers.location)
}

describe('the list of bodies', () => {
  test('says which owe a date, that the dialogue is dormant and why, and which organization that has ended is still named', async () => {
    for (const language of ['en', 'es'] as const) {
      const html = await read(path('bodies', undefined, language))
      const words = MESSAGES[language]
      for (const text of [words.workspace.bodies.owedCount(4), words.pages.life.dormant, words.pages.life.owed, 'INAI', 'SABG', words.pages.life.unknown]) assert.ok(html.includes(text), text)
      assert.ok(!html.includes(`data-state="active">${words.pages.life.active}`), 'nothing shows that any body meets')
    }
  })

  test('and a body are there for whoever may look, and nothing else is there', async () => {
    assert.equal((await desk.get(path('body', 'body/scwg'))).status, 200)
    for (const item of ['body/none', 'element/I.1', 'dialogue/hled', 'letters', '..%2f..']) assert.equal((await desk.get(path('body', item))).status, 404, item)
    const stranger = new TestDesk(mex.port)
    assert.equal((await stranger.get(path('bodies'))).status, 303)
  })
})

describe('a charter', () => {
  const page = () => path('body-charter', 'body/evwg')

  test('begins with a template that has a tracking clause in both languages, and becomes a draft of the body with everything else as it was', async () => {
    const form = await desk.formOf(`${page()}?template=yes`, page())
    for (const language of ['en', 'es'] as const) assert.equal(form[`tracking.${language}`], MESSAGES[language].workspace.bodyCharter.templates.tracking)
    const draft = assertDone(await desk.post(page(), { ...form, coChairs: ['organisation/SRE', 'organisation/STATE', 'organisation/DOC'], everyMonths: '3', under: 'body/scwg', succeeds: ['body/museic'], adopted: '2026' }))
    const held = await mex.running.drafts.find(draft.split('/').at(-1) ?? '')
    const { charter, coChairs, everyMonths, under, succeeds, ...rest } = held?.changes[0]?.content ?? {}
    assert.deepEqual([(charter as { adopted?: string }).adopted, coChairs, everyMonths, under, succeeds], ['2026', ['organisation/SRE', 'organisation/DOC', 'organisation/STATE'].sort((a, b) => (coChairs as string[]).indexOf(a) - (coChairs as string[]).indexOf(b)), 3, 'body/scwg', ['body/museic']])
    assert.deepEqual(rest, inForce(mex.running.node.rows, 'body/evwg'))
    assert.equal((await desk.get(draft)).status, 200)
  })

  test('is refused with a rhythm that is no number, and what was typed stays', async () => {
    const answered = await desk.submit(page(), page(), { 'text.en': 'Typed', everyMonths: 'often' })
    assertRefused(answered, 422, 'invalid_type')
    assert.ok(unescaped(answered.text).includes('Typed') && answered.text.includes('value="often"'))
    assertRefused(await desk.submit(page(), page(), { 'text.en': 'Typed', adopted: 'spring' }), 422, 'not-a-date')
  })

  test('on a version that is no longer in force is refused', async () => {
    assertRefused(await desk.submit(page(), page(), { base: 'f'.repeat(64), 'text.en': 'Typed' }), 409, 'item-changed-meanwhile')
  })
})

describe('dormancy', () => {
  const page = () => path('body-dormancy', 'body/scwg')
  const REASON = { 'reason.en': 'An election.', 'reason.es': 'Una elección.' }

  test('is declared once, shown on both sides and to the public, given its last day, and taken back', async () => {
    const form = { ...(await desk.formOf(page(), page())), ...REASON, from: '2026-01-15', do: 'declare' }
    assertDone(await desk.post(page(), form))
    assertDone(await desk.post(page(), form))
    assert.equal(said('body/scwg', 'dormancy').length, 1, 'a double click declares once')
    await settled()
    for (const [served, officer] of [[mex, 'mex-sre'], [usa, 'usa-state']] as const) {
      const other = await new TestDesk(served.port).signIn(officer)
      assert.match(unescaped((await other.get(path('body', 'body/scwg'))).text), /has declared it dormant as of January 15, 2026[\s\S]*An election\./)
    }
    await until(async () => /data-state="dormant"/.test((await desk.get('/en/bodies/scwg')).text))
    assertDone(await desk.submit(page(), page(), { ...REASON, until: '2026-02-15', do: 'declare' }))
    assert.deepEqual(live('body/scwg', 'dormancy').map(({ content }) => content?.until), ['2026-02-15'])
    assertRefused(await desk.post(page(), form), 409, 'statement-not-live')
    assertDone(await desk.post(page(), { ...(await desk.formOf(page(), page())), do: 'take-back' }))
    assert.deepEqual(live('body/scwg', 'dormancy'), [])
    assert.equal(said('body/scwg', 'dormancy').length, 3, 'nothing disappears')
  })

  test('is refused without a reason in each language, or turned round, in the reader’s language', async () => {
    assertRefused(await desk.submit(path('body-dormancy', 'body/scwg', 'es'), path('body-dormancy', 'body/scwg', 'es'), { 'reason.en': 'x', from: '2026-01-15', do: 'declare' }), 422, 'missing-language', 'es')
    assertRefused(await desk.submit(page(), page(), { ...REASON, from: '2026-01-15', until: '2026-01-14', do: 'declare' }), 422, 'until-too-early')
  })

  test('of the side is declared by those who sign for the side, and by nobody else', async () => {
    const drafter = await new TestDesk(mex.port).signIn('mex-shcp')
    assert.equal((await drafter.get(page())).status, 403)
    const { csrf = '' } = await desk.formOf(page(), page())
    assert.equal((await drafter.post(page(), { csrf, ...REASON, from: '2026-01-15', do: 'declare' })).status, 403)
    assert.equal((await desk.get(path('body-dormancy', 'dialogue/hled'))).status, 200)
    assert.equal((await desk.get(path('body-dormancy', 'element/I.1'))).status, 404)
  })
})

describe('a suspension', () => {
  const page = () => path('suspension', 'body/esc21cb')
  const TEXTS = { 'cause.en': 'Funds are frozen.', 'cause.es': 'Los recursos están congelados.', 'effect.en': 'Works stand still.', 'effect.es': 'Las obras se detienen.' }
  const HOW = { 'affects.due.how.en': 'Nine months.', 'affects.due.how.es': 'Nueve meses.' }

  test('stands beside the schedule of what it touches, on the public page, in the brief and in the state of play, and is ended', async () => {
    assertDone(await desk.submit(page(), page(), { ...TEXTS, ...HOW, from: '2026-01-20', 'affects.due.numbers': 'I.3.a, I.3' }))
    assert.deepEqual((live('body/esc21cb', 'suspension')[0]?.content?.affects as unknown as { item: string; what: string }[]).map(({ item, what }) => [item, what]), [['element/I.3.a', 'due'], ['element/I.3', 'due']])
    const mark = 'Suspended since January 20, 2026 by Mexico'
    await until(async () => (await desk.get('/en/plan/I.3.a')).text.includes(mark))
    for (const address of ['/en/plan/I.3', path('state-of-play'), path('brief')]) assert.ok((await desk.get(address)).text.includes(mark), address)
    assert.ok(!(await desk.get('/en/plan/I.1')).text.includes(mark))
    const [statement] = live('body/esc21cb', 'suspension')
    const form = fieldsOf((await desk.get(`${page()}?replaces=${statement?.statement ?? ''}`)).text, page())
    assert.deepEqual([form['affects.due.numbers'], form['cause.en'], form.until], ['I.3.a, I.3', 'Funds are frozen.', ''])
    assertDone(await desk.post(page(), { ...form, until: '2026-06-30' }))
    await until(async () => !(await desk.get('/en/plan/I.3.a')).text.includes(mark))
    assert.match(unescaped((await desk.get('/en/bodies/esc21cb')).text), /Suspended from January 20, 2026 to June 30, 2026 by Mexico/)
  })

  test('of a number that is not in the plan, or is none of its own, is refused with everything typed kept', async () => {
    for (const numbers of ['I.9', 'I.1.a', 'I.3.a; IX']) {
      const answered = await desk.submit(page(), page(), { ...TEXTS, ...HOW, from: '2026-01-20', 'affects.due.numbers': numbers })
      assertRefused(answered, 422, 'not-affected')
      assert.ok(unescaped(answered.text).includes(`value="${numbers}"`))
    }
    assertRefused(await desk.submit(page(), page(), { ...TEXTS, from: '2026-01-20', 'affects.due.numbers': 'I.3' }), 422, 'missing-language')
    assertRefused(await desk.submit(page(), page(), { ...TEXTS, from: '2026-01-20', until: '2026-01-19' }), 422, 'until-too-early')
  })

  test('sent twice is said once', async () => {
    const at = path('suspension', 'element/II.1')
    const form = { ...(await desk.formOf(at, at)), ...TEXTS, from: '2026-01-20' }
    for (const _time of [1, 2]) assertDone(await desk.post(at, form))
    assert.equal(said('element/II.1', 'suspension').length, 1)
  })
})

describe('a self-check', () => {
  const page = () => path('self-check', 'body/sembrando')

  test('is answered by each side for itself, and the differences are told', async () => {
    assertDone(await desk.submit(page(), page(), { 'answer.roles': 'no', 'note.roles.en': 'No list of owners.', 'note.roles.es': 'No hay lista de responsables.', 'source.roles': 'https://example.org/minutes' }))
    const other = await new TestDesk(usa.port).signIn('usa-state')
    await settled()
    assertDone(await other.submit(page(), page(), { 'answer.roles': 'yes', 'answer.cultures': 'partly' }))
    await settled()
    const html = await read(path('body', 'body/sembrando'))
    assert.ok(html.includes(MESSAGES.en.pages.selfCheck.differences(1)) && html.includes('No list of owners.'))
    const again = await desk.formOf(page(), page())
    assert.deepEqual([again['answer.roles'], again['note.roles.es'], again['source.roles']], ['no', 'No hay lista de responsables.', 'https://example.org/minutes'])
  })

  test('is refused with a note in one language, an address that is none, an answer that is none, and over a colleague’s', async () => {
    assertRefused(await desk.submit(page(), page(), { 'note.roles.en': 'Only English', 'note.roles.es': '' }), 422, 'missing-language')
    assertRefused(await desk.submit(page(), page(), { 'source.roles': 'see file' }), 422, 'invalid_format')
    assertRefused(await desk.submit(page(), page(), { 'answer.roles': 'perhaps' }), 422, 'invalid_value')
    assertRefused(await desk.submit(page(), page(), { replaces: '' }), 409, 'statement-not-live')
  })
})

describe('a succession', () => {
  const page = () => path('succession', 'INAI')

  test('is drafted in one step, and what it changes is the name alone', async () => {
    const draft = assertDone(await desk.submit(page(), page(), {}))
    const held = await mex.running.drafts.find(draft.split('/').at(-1) ?? '')
    assert.deepEqual(held?.changes.map(({ item, content }) => [item, content?.owners]), [['element/III.3', ['organisation/SE', 'organisation/SABG']]])
    const before = inForce(mex.running.node.rows, 'element/III.3')
    assert.deepEqual({ ...held?.changes[0]?.content, owners: null }, { ...before, owners: null })
    assert.match(await read(page()), /a draft that changes 1 of these items/)
  })

  test('is refused to nobody’s successor, of what has none, and where nothing is left to move', async () => {
    const { csrf = '' } = await desk.formOf(page(), page())
    for (const successor of ['organisation/SE', 'letters', '']) assertRefused(await desk.post(page(), { csrf, successor }), 409, 'no-successor')
    assertRefused(await desk.post(path('succession', 'IFT'), { csrf, successor: 'organisation/CRT' }), 409, 'nothing-to-move')
    assertRefused(await desk.post(path('succession', 'SRE'), { csrf, successor: 'organisation/SE' }), 409, 'no-successor')
    assert.equal((await desk.get(path('succession', 'NOBODY'))).status, 404)
    const finance = await new TestDesk(mex.port).signIn('mex-shcp')
    assertRefused(await finance.post(page(), { csrf: String((await finance.formOf(path('inbox'), path('sign-out'))).csrf), successor: 'organisation/SABG' }), 409, 'not-permitted')
  })

  test('is followed by the clearances: whoever answers today is asked in the place of one that has ended', async () => {
    await mex.running.clearances.rules.set({ clearanceFor: ['send'], roster: { organisations: ['organisation/INAI', 'organisation/SRE'], obligatory: ['organisation/INAI'], quorum: 'all' }, meetings: {} }, 'mex-sre', mex.running.node.now(), mex.running.clearances.rules.now.revision)
    assert.deepEqual(mex.running.clearances.rosterFor('send', null), { organisations: ['organisation/SABG', 'organisation/SRE'], obligatory: ['organisation/SABG'], quorum: 'all' })
    assert.ok((await read(page())).includes(MESSAGES.en.workspace.succession.roster))
  })
})

test('what both sides agree of a body is in force on both, and its charter is on the public page', async () => {
  const before = inForce(mex.running.node.rows, 'body/mdrc') ?? assert.fail()
  const content = { ...before, charter: { text: say('Devices'), tracking: say('Every quarter'), adopted: null }, coChairs: ['organisation/COFEPRIS', 'organisation/USAID'], everyMonths: 3 }
  await mex.running.clearances.rules.set({ clearanceFor: [], roster: { organisations: [], obligatory: [], quorum: 'all' }, meetings: {} }, 'mex-sre', mex.running.node.now(), mex.running.clearances.rules.now.revision)
  const { hash } = await saySoon(mex.running.node, { name: 'propose', changes: [{ item: 'body/mdrc', base: mex.running.node.rows.find('item', 'body/mdrc')?.versions.at(-1)?.version ?? null, content }], cover: null, audience: 'public' })
  await settled()
  await saySoon(usa.running.node, { name: 'sign', proposal: hash })
  await until(async () => (await desk.get('/es/organos/mdrc')).text.includes('Every quarter [es]'))
  assert.match(unescaped((await desk.get('/en/bodies/mdrc')).text), /every 3 months[\s\S]*Devices \[en\][\s\S]*Co-chairs[\s\S]*COFEPRIS/)
})
