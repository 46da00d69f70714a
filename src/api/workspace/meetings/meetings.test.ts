// Meetings as officers handle them, over HTTP and without script: what is refused, what is kept, what nobody overwrites.

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { markOf } from '../../../dialogue/forms/index.ts'
import type { StatementRow } from '../../../dialogue/rows.ts'
import type { Answered } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import type { Code } from '../../../text/messages/codes/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'

let mex: Served
let usa: Served
let desk: TestDesk
const cleaners: (() => unknown)[] = []
const HELD = '2023-09-29'
const ITEM = `meeting/${HELD}`

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined && running.site.find('/en/') !== null), () => JSON.stringify([mex.faults, usa.faults]))
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })
beforeEach(async () => { desk = await new TestDesk(mex.port).signIn('mex-sre') })

const path = (route: PlainRoute | ParameterRoute, parameter?: string) => workspacePath(route as ParameterRoute, 'en', parameter ?? '')
const said = (about: string, type: string): readonly StatementRow[] => (mex.running.node.rows.find('about', about) ?? []).flatMap((id) => mex.running.node.rows.find('statement', id) ?? []).filter((row) => row.type === type && row.made.party === 'MEX')
const room = path('meeting', HELD)
const attendance = path('meeting-attendance', HELD)

function assertRefused(answered: Answered, status: number, code: Code): void {
  assert.equal(answered.status, status, `${code}: ${answered.status}`)
  assert.ok(unescaped(answered.text).includes(explain(code, 'en')), `${code} is not told`)
}

describe('an organisation that answers', () => {
  test('is heard once, is corrected, and a form that a colleague has overtaken keeps what was typed and changes nothing', async () => {
    const form = await desk.formOf(room, attendance)
    const first = await desk.post(attendance, { ...form, answer: 'accepts', 'people.en': 'One\nTwo', 'people.es': 'Uno\nDos' })
    assert.equal(first.status, 303)
    const again = await desk.post(attendance, { ...form, answer: 'declines', 'people.en': 'Kept words', 'people.es': 'Palabras' })
    assertRefused(again, 409, 'statement-not-live')
    assert.ok(again.text.includes('Kept words'))
    assert.equal((await desk.submit(room, attendance, { answer: 'declines' })).status, 303)
    const words = said(ITEM, 'attendance')
    assert.deepEqual(words.map(({ content, replacedBy }) => [content?.answer, replacedBy === null]), [['accepts', false], ['declines', true]])
    assert.deepEqual(words[0]?.content?.people, [{ en: 'One', es: 'Uno' }, { en: 'Two', es: 'Dos' }])
  })

  test('gives as many names in every language, and an answer', async () => {
    assertRefused(await desk.submit(room, attendance, { answer: 'accepts', 'people.en': 'One\nTwo', 'people.es': 'Uno' }), 422, 'lines-differ')
    assertRefused(await desk.submit(room, attendance, { answer: 'perhaps' }), 422, 'invalid_value')
  })

  test('is one of this side, and one that the officer’s role reaches', async () => {
    const form = await desk.formOf(room, attendance)
    assertRefused(await desk.post(attendance, { ...form, organisation: 'organisation/STATE', answer: 'accepts' }), 422, 'organisation-not-own')
    const shcp = await new TestDesk(mex.port).signIn('mex-shcp')
    const own = await shcp.formOf(room, attendance)
    assert.equal(own.organisation, 'organisation/SHCP')
    assertRefused(await shcp.post(attendance, { ...own, organisation: 'organisation/SRE', answer: 'accepts' }), 422, 'organisation-not-own')
    const viewer = await new TestDesk(mex.port).signIn('mex-viewer')
    assert.equal((await viewer.post(attendance, { ...form, csrf: String((await viewer.formOf(path('inbox'), path('sign-out'))).csrf), answer: 'accepts' })).status, 403)
  })
})

describe('a topic', () => {
  const TOPIC = { 'title.en': 'Semiconductors', 'title.es': 'Semiconductores', aim: 'decide', minutes: '30', about: 'I.1.a, I.2' }

  test('sent twice is one wish; it names what it is about by number, and says what is wrong by its field', async () => {
    const form = await desk.formOf(path('topics'), path('topics'))
    for (let times = 0; times < 2; times++) assert.equal((await desk.post(path('topics'), { ...form, ...TOPIC })).status, 303)
    const [wish, ...others] = said('dialogue', 'topic')
    assert.equal(others.length, 0)
    assert.deepEqual(wish?.content?.about, ['element/I.1.a', 'element/I.2'])
    assertRefused(await desk.submit(path('topics'), path('topics'), { ...TOPIC, about: 'I.1.a, X.9' }), 422, 'item-unknown')
    assertRefused(await desk.submit(path('topics'), path('topics'), { ...TOPIC, minutes: 'long' }), 422, 'not-a-number')
    assertRefused(await desk.submit(path('topics'), path('topics'), { ...TOPIC, 'title.es': '' }), 422, 'missing-language')
    assertRefused(await desk.submit(path('topics'), path('topics'), { ...TOPIC, for: 'element/I.1' }), 422, 'about-no-meeting')
  })

  test('is corrected and taken back by its own side only; either side says why it was left', async () => {
    const [wish] = said('dialogue', 'topic')
    const page = path('topic', wish?.statement)
    assert.equal((await desk.submit(page, page, { do: 'correct', ...TOPIC, 'title.en': 'Chips' })).status, 303)
    const live = said('dialogue', 'topic').find(({ replacedBy }) => replacedBy === null)
    assert.equal((live?.content?.title as { en: string } | undefined)?.en, 'Chips')
    const now = path('topic', live?.statement)
    const other = await new TestDesk(usa.port).signIn('usa-state')
    await until(async () => (await other.get(now)).status === 200)
    const csrf = String((await other.formOf(path('inbox'), path('sign-out'))).csrf)
    assert.equal((await other.post(now, { csrf, do: 'take-back' })).status, 404, 'not its own')
    assertRefused(await other.post(now, { csrf, do: 'left', meeting: ITEM, 'reason.en': 'Not ripe', 'reason.es': '' }), 422, 'missing-language')
    assert.equal((await other.post(now, { csrf, do: 'left', meeting: ITEM, 'reason.en': 'Not ripe', 'reason.es': 'No está maduro' })).status, 303)
    await until(async () => (await desk.get(now)).text.includes('Not ripe'))
    assert.equal((await desk.post(now, { csrf: String((await desk.formOf(path('inbox'), path('sign-out'))).csrf), do: 'take-back' })).status, 303)
    assert.equal((await desk.get(now)).status, 404)
  })
})

describe('the agenda', () => {
  test('is changed in a draft of the meeting, and not over what a colleague did to it meanwhile', async () => {
    const page = path('meeting-agenda', HELD)
    const csrf = String((await desk.formOf(path('inbox'), path('sign-out'))).csrf)
    assertRefused(await desk.post(page, { csrf, draft: '', agenda: 'another', do: 'follow-up' }), 409, 'agenda-changed-meanwhile')
    const first = await desk.post(page, { csrf, draft: '00000000-0000-4000-8000-0000000000aa', agenda: markOf([]), do: 'follow-up' })
    assert.equal(first.status, 303)
    const held = await mex.running.drafts.find('00000000-0000-4000-8000-0000000000aa')
    assert.deepEqual((held?.changes[0]?.content?.agenda as readonly { topic: string }[]).map(({ topic }) => topic), ['follow-up'])
    assertRefused(await desk.post(page, { csrf, draft: held?.id ?? '', agenda: markOf([]), do: 'remove', topic: 'follow-up' }), 409, 'agenda-changed-meanwhile')
    const mark = markOf((held?.changes[0]?.content?.agenda ?? []) as never)
    assertRefused(await desk.post(page, { csrf, draft: held?.id ?? '', agenda: mark, do: 'carry', topic: 'follow-up' }), 409, 'next-meeting-missing')
    assert.equal((await desk.post(page, { csrf, draft: held?.id ?? '', agenda: mark, do: 'remove', topic: 'follow-up' })).status, 303)
    const emptied = await mex.running.drafts.find(held?.id ?? '')
    assert.equal('agenda' in (emptied?.changes[0]?.content ?? {}), false, 'an empty agenda is not there, as in what was signed before')
  })
})

test('a new meeting of a series begins with its organisations and nobody’s name, and its hours become one instant', async () => {
  const page = `${path('create')}?kind=meeting&type=cabinet`
  const form = await desk.formOf(page, path('create'))
  assert.ok(Object.entries(form).some(([name, value]) => /^roster\.\d+\.organisation$/.test(name) && value === 'organisation/SRE'))
  assert.deepEqual(Object.entries(form).filter(([name, value]) => /lines/.test(name) && value !== ''), [])
  const saved = await desk.post(path('create'), { ...form, 'title.en': 'Next', 'title.es': 'Siguiente', date: '2027-07-12', 'starts.time': '09:00', 'ends.time': '10:30', 'starts.zone': 'America/Tijuana', 'agenda.0.title.en': 'One', 'agenda.0.title.es': 'Uno', 'agenda.0.aim': 'inform' })
  assert.equal(saved.status, 303)
  const draft = await mex.running.drafts.find(String(saved.headers.location).split('/').at(-1) ?? '')
  const content = draft?.changes[0]?.content
  assert.deepEqual([content?.starts, content?.ends], ['2027-07-12T09:00:00-07:00[America/Tijuana]', '2027-07-12T10:30:00-07:00[America/Tijuana]'])
  assert.deepEqual((content?.agenda as readonly { topic: string }[]).map(({ topic }) => topic), ['t1'])
})
