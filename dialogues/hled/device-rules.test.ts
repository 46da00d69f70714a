// The device route by dated rule versions: ten cases whose deadlines are counted by hand, an act entered later, and the
// calendars of both countries against lists written out.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Ledger } from '../../src/record/index.ts'
import type { Act } from '../../src/record/index.ts'
import { applicable, calendarsOf, deadlineOf } from '../../src/dialogue/clocks/index.ts'
import { isReady, Seat, agree, meet, projectionOf } from '../../src/dialogue/testing/table.ts'
import { enterAt } from '../../src/dialogue/testing/rules.ts'
import { findContent } from '../../src/dialogue/views/index.ts'
import { instrumentsView, instrumentView } from '../../src/instruments/view.ts'
import type { RulesTool } from '../../src/instruments/rules/view.ts'
import { foundingOf } from './founding.ts'
import { MEXICO, UNITED_STATES } from './tools/working-calendars.ts'
import { both, noted } from './words.ts'

const PLAN = JSON.parse(readFileSync(new URL('plan.json', import.meta.url), 'utf8'))
const RULES = 'instrument/device-rules'
const NEW_ACT = {
  provision: 'invented-2028', question: 'equivalence', title: both('An act invented for this test', 'Un acto inventado para esta prueba'), says: both('Ten working days.', 'Diez días hábiles.'), from: '2026-12-01', until: null,
  act: { title: both('An act invented for this test', 'Un acto inventado para esta prueba'), published: '2026-11-27', sources: [noted('https://example.org/act', 'Test', 'Prueba')] }, body: 'organisation/COFEPRIS',
  clock: { length: 10, unit: 'working-days' as const, calendar: MEXICO, counts: 'from-next-day' as const }, ends: ['abbreviated-2025-07'],
  rules: [{ rule: 'approved-by', says: both('approved by an authority of the IMDRF Management Committee', 'aprobación de una autoridad del Comité de Gestión del IMDRF'), any: [{ field: 'authority', is: 'one-of' as const, values: ['us-fda', 'health-canada', 'japan-mhlw', 'imdrf'], other: null }] }],
}

function founded(): { mex: Seat; usa: Seat } {
  const [mex, usa] = [new Seat('hled', 'MEX'), new Seat('hled', 'USA')]
  meet([mex, usa])
  const { changes, statements } = foundingOf(PLAN, { MEX: mex.speaker.root.id, USA: usa.speaker.root.id })
  agree([mex, usa], changes)
  for (const { party, about, type, content } of statements.filter((one) => one.about === RULES)) (party === 'MEX' ? mex : usa).state(about, type, content as never)
  meet([mex, usa])
  return { mex, usa }
}

const { mex, usa } = founded()
const seat = mex

type Told = Readonly<Record<string, string>>
function resolve(rows: Seat['projection'], question: string, day: string, told: Told, knownOn: string | null = null): readonly [string, string | null] {
  const found = applicable(rows, RULES, question, day, told, knownOn) ?? assert.fail('no such question')
  const due = found.clock === null ? null : deadlineOf(found.clock, day, calendarsOf(rows, RULES, knownOn))
  return [found.deciding?.content.provision ?? found.undecided ?? '', due === null ? null : 'due' in due ? due.due : `${due.unknown} ${due.missing}`]
}

/** Counted by hand on paper: from the day after, weekends and the days named left out. */
const CASES: readonly (readonly [string, string, Told, readonly [string, string | null], string])[] = [
  ['equivalence', '2010-11-24', { authority: 'us-fda' }, ['none', null], 'the day before the first agreement began'],
  // 26 Nov (1), 29 Nov–3 Dec (6), 6–10 (11), 13–17 (16), 20–24 (21), 27–31 (26), 3–6 Jan (30); 25 Dec and 1 Jan are Saturdays.
  ['equivalence', '2010-11-25', { authority: 'us-fda' }, ['us-canada-2010', '2011-01-06'], 'its first day'],
  // 21–24 Jan (4), 27–31 (9), Mon 3 and Wed 5 Feb closed, 4, 6, 7 (12), 10–14 (17), 17–21 (22), 24–28 (27), 3–5 Mar (30).
  ['equivalence', '2014-01-20', { authority: 'health-canada' }, ['us-canada-2010', '2014-03-05'], 'over the two days of the constitution'],
  ['equivalence', '2012-03-01', { authority: 'japan-mhlw' }, ['japan-2012', null], 'a rule whose term was not found'],
  ['equivalence', '2020-03-10', { authority: 'us-fda' }, ['us-canada-2010', 'calendar-ends 2020-03-23'], 'a term that runs into the days that nobody knows'],
  // Thu 19 Nov (1), Fri 20 closed, 23–26 (5).
  ['equivalence', '2020-11-18', { authority: 'japan-mhlw' }, ['five-days-2020', '2020-11-26'], 'five days with November 20 among them'],
  // 17, 18 Dec (2), 19 Dec–3 Jan closed by the order of 9 December 2024, 6–8 Jan (5).
  ['equivalence', '2024-12-16', { authority: 'us-fda' }, ['five-days-2020', '2025-01-08'], 'over the vacation of the Ministry of Health'],
  ['equivalence', '2025-08-29', { authority: 'imdrf' }, ['none', null], 'an authority that was recognized three days later'],
  // 2–5 Sep (4), 8–12 (9), 15 (10), Tue 16 closed, 17–19 (13), 22–26 (18), 29 Sep–3 Oct (23), 6–10 (28), 13, 14 (30).
  ['equivalence', '2025-09-01', { authority: 'imdrf' }, ['abbreviated-2025-07', '2025-10-14'], 'the first day of the abbreviated route'],
  // 3 Jan + 90: 28 more in January, 28, 31, 3 April.
  ['premarket-510k', '2023-01-03', {}, ['mdufa-5-510k', '2023-04-03'], 'ninety days of the FDA'],
  // 25–28 Aug (4), 29 (5), Mon 1 Sep closed, 2–5 (9), 8–12 (14), 15 (15), 16 closed, 17–19 (18), 22, 23 (20).
  ['registration', '2025-08-22', { device_class: 'I' }, ['simplification-2025-08', '2025-09-23'], 'ordinary registration of class I'],
  // 4, 5 Nov (2), 8–12 (7), Mon 15 closed, 16–19 (11), 22–26 (16), 29 Nov–3 Dec (21), 6–10 (26), 13–16 (30).
  ['equivalence', '2027-11-03', { authority: 'us-fda' }, ['abbreviated-2025-07', '2027-12-16'], 'near the end of the calendar'],
  ['equivalence', '2027-12-01', { authority: 'us-fda' }, ['abbreviated-2025-07', 'calendar-ends 2028-01-01'], 'beyond the end of the calendar'],
]

describe('the device route', () => {
  it('ten dated cases resolve to the correct legal version and deadline', () => {
    assert.ok(CASES.length >= 10)
    for (const [question, day, told, expected, name] of CASES) assert.deepEqual(resolve(seat.projection, question, day, told), expected, `${day}: ${name}`)
  })

  it('an act that was replaced before it began never applied', () => {
    const found = applicable(seat.projection, RULES, 'equivalence', '2025-09-04', { authority: 'us-fda' })
    assert.deepEqual(found?.others.filter(({ why }) => why === 'never').map(({ provision }) => [provision.content.provision, provision.until, provision.endedBy]), [['authorities-2025-06', '2025-08-31', 'abbreviated-2025-07']])
    assert.deepEqual(found?.chain.map(({ content }) => content.provision), ['us-canada-2010', 'japan-2012', 'five-days-2020', 'abbreviated-2025-07'])
  })

  it('a case of which too little is told gets no rule, but what to tell', () => {
    assert.deepEqual(resolve(seat.projection, 'equivalence', '2014-01-20', {}), ['case-unknown', null])
  })

  it('every side applies its own body', () => {
    assert.deepEqual([['equivalence', { authority: 'us-fda' }], ['premarket-510k', {}]].map(([question, told]) => applicable(seat.projection, RULES, question as string, '2026-01-05', told as Told)?.body?.answering), [['organisation/COFEPRIS'], ['organisation/FDA']])
  })

  it('tells on its page rule, term, body, versions in time and closed days, and the same as data', () => {
    const view = instrumentView({ ...seat.context('2026-11-26') }, RULES, { question: 'equivalence', day: '2025-09-01', until: '2025-12-01', 'case-authority': 'imdrf' })
    const tool = view?.tool as RulesTool
    // 20 in September, 23 in October, 18 in November, 1 December.
    assert.deepEqual([tool.answer.deciding?.content.provision, tool.term !== null && 'due' in tool.term.deadline ? tool.term.deadline.due : null, tool.term?.taken], ['abbreviated-2025-07', '2025-10-14', 62])
    assert.deepEqual(tool.tables.map(({ name, rows }) => [name, rows.length]), [['versions', 5], ['closed-days', calendarsOf(seat.projection, RULES).reduce((sum, { closed }) => sum + closed.size, 0)]])
    assert.deepEqual(tool.problems, [])
  })

  it('goes on with what is usual where an address asks for what is not there, and says so', () => {
    const view = instrumentView({ ...seat.context('2026-11-26') }, RULES, { question: 'whaling', day: '2025-02-30', 'case-authority': 'ministry' })
    assert.deepEqual(view?.tool.problems.map(({ parameter, code }) => `${parameter} ${code}`), ['question parameter-unknown', 'day parameter-invalid', 'case-authority parameter-unknown'])
  })

  it('device tariff lines 9018 to 9022 stand on the initiative', () => {
    const serving = instrumentsView(seat.context('2026-11-26'))?.instruments.filter(({ elements }) => elements.some(({ item }) => item === 'element/I.4')) ?? []
    assert.deepEqual(serving.map(({ item }) => item).filter((item) => item === 'instrument/goods' || item === RULES).sort(), [RULES, 'instrument/goods'])
    const settings = findContent(seat.projection, 'instrument', 'instrument/goods')?.settings
    assert.ok(settings?.instrument === 'goods' && settings.lists.some(({ list, title }) => list === 'medical-core' && title.en?.includes('9018 to 9022')))
  })
})

describe('a new act', () => {
  const table = founded()
  const before = CASES.map(([question, day, told]) => JSON.stringify(applicable(table.mex.projection, RULES, question, day, told)?.statement))
  const entered = enterAt(table.mex, RULES, NEW_ACT, '2026-11-27T15:00:00Z')
  meet([table.mex, table.usa])

  it('a new DOF act is entered once and old answers stay unchanged', () => {
    for (const [index, [question, day, told, expected]] of CASES.entries()) {
      if (day >= NEW_ACT.from) continue
      assert.deepEqual(resolve(table.mex.projection, question, day, told), expected, day)
      assert.equal(JSON.stringify(applicable(table.mex.projection, RULES, question, day, told)?.statement), before[index], day)
    }
    // 3, 4, 7–11 and 14–16 December.
    assert.deepEqual(resolve(table.mex.projection, 'equivalence', '2026-12-02', { authority: 'us-fda' }), ['invented-2028', '2026-12-16'])
    assert.equal(entered.header.party, 'MEX')
  })

  it('is not known before it was entered, whatever day is asked of', () => {
    assert.deepEqual(resolve(table.mex.projection, 'equivalence', '2026-12-02', { authority: 'us-fda' }, '2026-11-27T14:59:59Z')[0], 'abbreviated-2025-07')
  })

  it('old answers are the same on the other node and in every order of arrival', () => {
    for (const first of [0, 1]) {
      const rows = projectionOf('hled', arriving([table.mex, table.usa], first))
      for (const [index, [question, day, told, expected]] of CASES.entries()) {
        if (day >= NEW_ACT.from) continue
        assert.deepEqual(resolve(rows, question, day, told), expected)
        assert.equal(JSON.stringify(applicable(rows, RULES, question, day, told)?.statement), before[index])
      }
    }
  })
})

/** As much of one chain as can be taken, then of the other, by turns. */
function arriving(seats: readonly Seat[], first: number): readonly Act[] {
  const [ledger, order] = [new Ledger('hled'), [] as Act[]]
  let waiting = (first === 0 ? seats : [...seats].reverse()).flatMap(({ speaker }) => speaker.acts)
  while (waiting.length > 0) {
    const next = waiting.find((act) => isReady(ledger, act)) ?? assert.fail('nothing is ready')
    ledger.admit(next)
    order.push(next)
    waiting = waiting.filter((act) => act !== next)
  }
  return order
}

describe('the calendars', () => {
  const closedIn = (calendar: string, year: number) => calendarsOf(usa.projection, RULES).filter((one) => one.calendar === calendar).flatMap(({ closed }) => [...closed.keys()]).filter((day) => day.startsWith(String(year))).sort()

  it('of the United States are those of 5 U.S.C. 6103 as written out by hand, observed days among them', () => {
    assert.deepEqual(closedIn(UNITED_STATES, 2021), ['2021-01-01', '2021-01-18', '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06', '2021-10-11', '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31'])
    assert.deepEqual(closedIn(UNITED_STATES, 2025), ['2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04', '2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25'])
    assert.deepEqual(closedIn(UNITED_STATES, 2026), ['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25'])
    assert.deepEqual(closedIn(UNITED_STATES, 2020), ['2020-01-01', '2020-01-20', '2020-02-17', '2020-05-25', '2020-07-03', '2020-09-07', '2020-10-12', '2020-11-11', '2020-11-26', '2020-12-25'])
    assert.equal(closedIn(UNITED_STATES, 2027).at(-1), '2027-12-31')
  })

  it('of Mexico hold the days of LFPA article 28 and LFT article 74 that are no weekend, and the orders found', () => {
    assert.deepEqual(closedIn(MEXICO, 2026), ['2026-01-01', '2026-02-02', '2026-02-05', '2026-03-16', '2026-05-01', '2026-05-05', '2026-09-01', '2026-09-16', '2026-11-16', '2026-11-20', '2026-12-25'])
    assert.deepEqual(closedIn(MEXICO, 2017), ['2017-02-06', '2017-03-20', '2017-03-21', '2017-05-01', '2017-05-05', '2017-09-01', '2017-09-19', '2017-09-20', '2017-09-21', '2017-09-22', '2017-09-25', '2017-09-26', '2017-09-27', '2017-09-28', '2017-09-29', '2017-11-20', '2017-12-25'])
    assert.deepEqual(closedIn(MEXICO, 2025), ['2025-01-01', '2025-01-02', '2025-01-03', '2025-02-03', '2025-02-05', '2025-03-17', '2025-03-21', '2025-05-01', '2025-05-05', '2025-09-01', '2025-09-16', '2025-11-17', '2025-11-20', '2025-12-25'])
    assert.ok(closedIn(MEXICO, 2024).includes('2024-10-01'))
  })

  it('begin and end where somebody knows them, with the gap of 2020', () => {
    assert.deepEqual(calendarsOf(usa.projection, RULES).map(({ calendar, from, until }) => [calendar, from, until]), [[MEXICO, '2010-11-01', '2020-03-22'], [MEXICO, '2020-11-01', '2027-12-31'], [UNITED_STATES, '2010-01-01', '2027-12-31']])
  })
})
