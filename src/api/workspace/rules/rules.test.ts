// An act is entered once and seen with what follows, on two nodes: old answers stay, a board unblocks by itself, days come
// from a CSV. Over HTTP and without script.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { applicable, calendarsOf, deadlineOf } from '../../../dialogue/clocks/index.ts'
import type { Intended } from '../../../instruments/rules/consequence.ts'
import { followsOf } from '../../../instruments/rules/consequence.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { ask } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import { parseDayLines, renderDayLines } from './day-lines.ts'

const [RULES, BOARD] = ['instrument/device-rules', 'instrument/cbpr-board']
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
  await until(() => [mex, usa].every(({ running }) => running.site.find('/en/instruments/device-rules') !== null && (running.node.rows.find('about', RULES)?.length ?? 0) > 10), () => [...mex.faults, ...usa.faults].map(String).join())
  await settled()
  desk = await new TestDesk(mex.port).signIn('mex-sre')
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}

const hidden = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? assert.fail(text.slice(0, 500))
const path = (route: 'provision' | 'working-calendar' | 'fact', slug: string) => workspacePath(route, 'en', slug)
const due = (served: Served, day: string) => { const { rows } = served.running.node; const found = applicable(rows, RULES, 'equivalence', day, { authority: 'us-fda' }); const end = found?.clock == null ? null : deadlineOf(found.clock, day, calendarsOf(rows, RULES)); return [found?.deciding?.content.provision, found?.statement, end !== null && 'due' in end ? end.due : null] }

/** Looks, then signs what was shown. */
async function enter(form: string, fields: Fields, query = ''): Promise<void> {
  const looked = await desk.submit(`${form}${query}`, form, { ...fields, do: 'look' })
  assert.equal(looked.status, 200, unescaped(looked.text).replace(/<[^>]*>/g, ' ').slice(0, 1500))
  const signed = await desk.post(form, { ...fields, csrf: hidden(looked.text, 'csrf'), once: hidden(looked.text, 'once'), replaces: hidden(looked.text, 'replaces'), follows: hidden(looked.text, 'follows'), do: 'sign' })
  assert.equal(signed.status, 303, unescaped(signed.text).replace(/<[^>]*>/g, ' ').slice(0, 1500))
  await settled()
}

const ACT: Fields = {
  question: 'equivalence', 'title.en': 'Exercise of a test', 'title.es': 'Ejercicio de una prueba', 'says.en': 'Ten working days.', 'says.es': 'Diez días hábiles.', 'act.title.en': 'Order invented for a test', 'act.title.es': 'Acuerdo inventado para una prueba',
  'act.published': '2026-11-27', source: 'https://example.org/act', from: '2026-12-01', until: '', body: 'organisation/COFEPRIS', 'clock.length': '10', 'clock.unit': 'working-days', 'clock.calendar': 'mx-federal', 'clock.counts': 'from-next-day',
  'cases.authority': ['us-fda', 'health-canada', 'japan-mhlw', 'imdrf'] as never, ends: 'abbreviated-2025-07', provision: '', audience: 'public',
}

describe('at the desk', () => {
  test('a new DOF act is entered once and old answers stay unchanged, on both nodes', async () => {
    const days = ['2014-01-20', '2024-12-16', '2025-09-01', '2026-11-30']
    const old = days.map((day) => due(mex, day))
    await enter(path('provision', 'device-rules'), ACT)
    for (const served of [mex, usa]) {
      assert.deepEqual(days.map((day) => due(served, day)), old)
      assert.deepEqual([due(served, '2026-12-02')[0], due(served, '2026-12-02')[2]], ['exercise-of-a-test', '2026-12-16'])
    }
    const page = await ask(usa.port, '/en/instruments/device-rules?question=equivalence&day=2026-12-02&case-authority=us-fda', { headers: { accept: 'text/html' } })
    assert.match(unescaped(page.text).replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, ' '), /Exercise of a test[\s\S]*Due on\s+December 16, 2026/)
  })

  test('an act beside another of the same cases comes back with the way out, and signs nothing', async () => {
    const heads = JSON.stringify(mex.running.node.ledger.heads())
    const looked = await desk.submit(path('provision', 'device-rules'), path('provision', 'device-rules'), { ...ACT, ends: '', from: '2026-12-05', 'title.en': 'Second exercise', do: 'sign' })
    assert.equal(looked.status, 422)
    assert.match(unescaped(looked.text), /Another provision answers the same question/)
    assert.equal(JSON.stringify(mex.running.node.ledger.heads()), heads)
  })

  test('the board unblocks by itself on both nodes once a certifier is entered, from its day on', async () => {
    await enter(path('fact', 'cbpr-board'), { step: 'mexico/certifier', 'says.en': 'Exercise of a test: a certifier is designated', 'says.es': 'Ejercicio de una prueba: se designa un certificador', from: '2026-12-01', until: '', 'ended.en': '', 'ended.es': '', organisation: '', source: 'https://example.org/fact', fact: '', audience: 'public' })
    for (const served of [mex, usa]) {
      const says = async (day: string) => (JSON.parse((await ask(served.port, `/en/instruments/cbpr-board.json?day=${day}`)).text) as { tool: { tracks: { says: { en: string } }[] } }).tool.tracks[0]?.says.en
      assert.match(await says('2026-11-30') ?? '', /^Blocked: no certifier in Mexico; designated body dissolved March 21, 2025/)
      assert.equal(await says('2026-12-01'), 'Blocked: no accountability agent of Mexico is recognized.')
    }
  })

  test('days pasted from a spreadsheet extend the calendar, days on the weekend left out', async () => {
    const fields: Fields = { calendar: 'mx-federal', from: '2028-01-01', until: '2028-12-31', weekend: ['6', '7'] as never, sources: 'https://example.org/calendar', days: 'day;en;es;source\n2028-01-03;Exercise;Ejercicio;1\n2028-01-08;Saturday;Sábado;1', audience: 'public' }
    const looked = await desk.submit(path('working-calendar', 'device-rules'), path('working-calendar', 'device-rules'), { ...fields, do: 'look' })
    assert.match(unescaped(looked.text), /1 day on the weekend was left out/)
    assert.match(unescaped(looked.text).replace(/<!--.*?-->/g, ''), /366 days become known to the calendar/)
    await enter(path('working-calendar', 'device-rules'), fields)
    for (const served of [mex, usa]) assert.equal(calendarsOf(served.running.node.rows, RULES).find(({ calendar, until: end }) => calendar === 'mx-federal' && end === '2028-12-31')?.closed.has('2028-01-03'), true)
  })

  test('what was entered by mistake is taken back, and what was shown to follow is what follows', async () => {
    const { rows } = mex.running.node
    const statement = applicable(rows, RULES, 'equivalence', '2026-12-02', { authority: 'us-fda' })?.statement ?? assert.fail()
    const form = path('provision', 'device-rules')
    const looked = await desk.submit(`${form}?correct=${statement}`, form, { ...ACT, replaces: statement, do: 'look-back' })
    const intended: Intended = { about: RULES, type: 'provision', party: 'MEX', content: null, replaces: statement }
    assert.equal(followsOf(rows, intended).firstDay, '2026-12-01')
    const back = await desk.post(form, { ...ACT, csrf: hidden(looked.text, 'csrf'), once: hidden(looked.text, 'once'), replaces: statement, follows: hidden(looked.text, 'follows'), do: 'take-back' })
    assert.equal(back.status, 303, unescaped(back.text).slice(0, 500))
    await settled()
    assert.equal(due(usa, '2026-12-02')[0], 'abbreviated-2025-07')
  })

  test('nobody enters what is of the other side', async () => {
    const other = await new TestDesk(usa.port).signIn('usa-state')
    const refused = await other.submit(path('provision', 'device-rules'), path('provision', 'device-rules'), { ...ACT, body: '', do: 'look' })
    assert.equal(refused.status, 422)
    assert.match(unescaped(refused.text), /This question is about the law of the other side/)
    assert.equal(mex.running.node.rows.find('item', BOARD)?.versions.length, 1)
  })
})

describe('lines of days', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  test('come back as they went out', () => {
    const days = [{ day: '2027-01-01', title: { en: 'New Year, "first"', es: 'Año Nuevo' }, source: 0 }, { day: '2027-05-05', title: { en: 'May', es: 'Mayo' }, source: 2 }]
    assert.deepEqual(parseDayLines(bytes(renderDayLines({ days }, ['en', 'es'])), ['en', 'es'], [6, 7]), { days, leftOut: 0 })
  })
  test('that are no days are kept for the rules to refuse, and a source that is no number names none', () => {
    assert.deepEqual(parseDayLines(bytes('2027-02-30,a,b,x'), ['en', 'es'], [6, 7]), { days: [{ day: '2027-02-30', title: { en: 'a', es: 'b' }, source: 9999 }], leftOut: 0 })
    assert.deepEqual(parseDayLines(bytes(''), ['en', 'es'], []), { days: [], leftOut: 0 })
  })
})
