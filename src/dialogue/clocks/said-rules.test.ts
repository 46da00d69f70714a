// What the rules ask of a provision, a calendar and a fact before they are said, and of the settings that name them.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ItemChange } from '../../record/index.ts'
import { organisation, say } from '../testing/contents.ts'
import { boardInstrument, calendar, enterAt, fact, provision, rulesInstrument } from '../testing/rules.ts'
import { founded } from '../testing/table.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import type { CalendarContent, FactContent, ProvisionContent } from '../statements/index.ts'

const [RULES, BOARD] = ['instrument/rules', 'instrument/board']
const step = (name: string, needs: readonly string[] = []) => ({ step: name, title: say(name), blocked: say(`no ${name}`), needs: [...needs], organisation: null })
const track = (name: string, party: string | null, ...steps: ReturnType<typeof step>[]): SettingsOf<'board'>['tracks'][number] => ({ track: name, title: say(name), party, steps })
const TRACKS = [track('south', 'MEX', step('law'), step('judge', ['law'])), track('both', null, step('opening', ['south/judge']))]

const change = (item: string, content: object): ItemChange => ({ item, base: null, content: content as ItemChange['content'] })

function table() {
  const [mex, usa] = founded(['MEX', 'USA'], [
    change(RULES, rulesInstrument()), change(BOARD, boardInstrument(TRACKS)),
    change('organisation/OLD', organisation('MEX', { since: '2002', until: '2025-03-21' })), change('organisation/NORTH', organisation('USA')),
  ])
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  const issuesOf = (decision: ReturnType<typeof mex.decide>) => ('issues' in decision ? decision.issues.map(({ code, path }) => `${code} ${path}`) : 'speech' in decision ? [] : [decision.refused])
  const stating = (content: ProvisionContent | CalendarContent | FactContent, replaces: string | null = null, seat = mex) => {
    const type = 'fact' in content ? 'fact' : 'days' in content ? 'calendar' : 'provision'
    return issuesOf(seat.decide({ name: 'state', about: type === 'fact' ? BOARD : RULES, type, content: content as never, replaces, audience: 'public' }))
  }
  return { mex, usa, stating, proposing: (content: object) => issuesOf(mex.decide({ name: 'propose', changes: [change('instrument/other', content)], cover: null, audience: 'public' })) }
}

const HOUR = '2026-11-23T12:00:00Z'
const sail = (name: string) => ({ rule: name, says: say(name), any: [{ field: 'boat', is: 'one-of' as const, values: ['sail'], other: null }] })

describe('a provision', () => {
  const wrong: readonly (readonly [string, ProvisionContent, readonly string[]])[] = [
    ['of a question that is not asked', provision('a', '2020-01-01', { question: 'whaling' }), ['question-unknown content.question']],
    ['of a question about the law of the other side', provision('a', '2020-01-01', { question: 'mooring' }), ['question-of-another content.question']],
    ['that ends before it begins', provision('a', '2020-01-01', { until: '2019-12-31' }), ['until-too-early content.until']],
    ['that ends one that nobody knows', provision('a', '2020-01-01', { ends: ['b'] }), ['provision-unknown content.ends.0 (b)']],
    ['that ends itself', provision('a', '2020-01-01', { ends: ['a'] }), ['provision-unknown content.ends.0 (a)']],
    ['whose working days are counted on no calendar', provision('a', '2020-01-01', { clock: { length: 5, unit: 'working-days', calendar: null, counts: 'from-next-day' } }), ['calendar-unknown content.clock.calendar']],
    ['whose days are counted on the calendar of the other side', provision('a', '2020-01-01', { clock: { length: 5, unit: 'days', calendar: 'north', counts: 'from-next-day' } }), ['calendar-unknown content.clock.calendar']],
    ['applied by an office that nobody knows', provision('a', '2020-01-01', { body: 'organisation/NONE' }), ['item-unknown content.body']],
    ['applied by an office of the other side', provision('a', '2020-01-01', { body: 'organisation/NORTH' }), ['organisation-not-own content.body']],
    ['applied by an office that had ended', provision('a', '2025-03-21', { body: 'organisation/OLD' }), ['organisation-not-there content.body']],
    ['without any source of its act', provision('a', '2020-01-01', { act: { title: say('Act'), published: null, sources: [] } }), ['too_small content.act.sources']],
  ]
  for (const [name, content, issues] of wrong) test(`cannot be one ${name}`, () => assert.deepEqual(table().stating(content), issues))

  test('stands beside another of the same cases only where one ends the other or their days do not meet', () => {
    const { mex, stating } = table()
    enterAt(mex, RULES, provision('first', '2020-01-01'), HOUR)
    assert.deepEqual(stating(provision('second', '2026-01-01')), ['provision-beside content.ends (first)'])
    assert.deepEqual(stating(provision('second', '2026-01-01', { ends: ['first'] })), [])
    assert.deepEqual(stating(provision('second', '2019-01-01', { until: '2019-12-31' })), [])
    enterAt(mex, RULES, provision('third', '2027-01-01', { ends: ['first'] }), HOUR)
    assert.deepEqual(stating(provision('fourth', '2026-01-01', { ends: ['first', 'third'] })), [])
    assert.deepEqual(stating(provision('first', '2020-01-01', { ends: ['third'] }), mex.speaker.acts.at(-2)?.hash), ['ends-each-other content.ends.0 (third)'])
    assert.deepEqual(stating(provision('second', '2026-01-01', { rules: [sail('sail')] })), [])
  })

  test('is for the same cases as another whatever its rules are called', () => {
    const { mex, stating } = table()
    enterAt(mex, RULES, provision('first', '2020-01-01', { rules: [sail('one')] }), HOUR)
    assert.deepEqual(stating(provision('second', '2026-01-01', { rules: [sail('other')] })), ['provision-beside content.ends (first)'])
  })

  test('is corrected under its own name, and stated once', () => {
    const { mex, stating } = table()
    const first = enterAt(mex, RULES, provision('first', '2020-01-01'), HOUR)
    assert.deepEqual(stating(provision('first', '2021-01-01'), first.hash), [])
    assert.deepEqual(stating(provision('renamed', '2021-01-01'), first.hash), ['another-provision replaces'])
    assert.deepEqual(stating(provision('first', '2018-01-01', { until: '2018-12-31' })), ['provision-stands content.provision'])
  })
})

describe('a calendar', () => {
  const wrong: readonly (readonly [string, CalendarContent, readonly string[]])[] = [
    ['that the tool does not keep', calendar('2026-01-01', '2026-12-31', [], { calendar: 'moon' }), ['calendar-unknown content.calendar']],
    ['of the other side', calendar('2026-01-01', '2026-12-31', [], { calendar: 'north' }), ['calendar-of-another content.calendar']],
    ['that ends before it begins', calendar('2026-01-02', '2026-01-01'), ['until-too-early content.until']],
    ['with a day outside its span', calendar('2026-01-01', '2026-12-31', ['2027-01-01']), ['day-outside-span content.days.0.day']],
    ['with a day that stands twice', calendar('2026-01-01', '2026-12-31', ['2026-01-01', '2026-01-01']), ['day-repeated content.days.1.day']],
    ['with a day that is closed by the weekend already', calendar('2026-01-01', '2026-12-31', ['2026-01-03']), ['day-on-weekend content.days.0.day']],
    ['with a day of a source that is not there', { ...calendar('2026-01-01', '2026-12-31'), days: [{ day: '2026-01-01', title: say('New Year'), source: 1 }] }, ['source-unknown content.days.0.source']],
    ['with a day that no year has', calendar('2026-01-01', '2026-12-31', ['2026-02-30']), ['not-a-date content.days.0.day']],
  ]
  for (const [name, content, issues] of wrong) test(`cannot be one ${name}`, () => assert.deepEqual(table().stating(content), issues))

  test('of days that are stated already says the same of them', () => {
    const { mex, stating } = table()
    const first = enterAt(mex, RULES, calendar('2026-01-01', '2026-12-31', ['2026-01-01', '2026-12-25']), HOUR)
    assert.deepEqual(stating(calendar('2026-07-01', '2027-06-30', ['2026-12-25', '2027-01-01'])), [])
    assert.deepEqual(stating(calendar('2026-07-01', '2027-06-30', ['2026-12-24'])), ['calendar-contradicts content.days (2026-12-24)', 'calendar-contradicts content.days (2026-12-25)'])
    assert.deepEqual(stating(calendar('2026-12-01', '2027-06-30', ['2026-12-25'], { weekend: [5, 6] })), ['day-on-weekend content.days.0.day', 'calendar-contradicts content.weekend (2026-12-01 – 2026-12-31)'])
    assert.deepEqual(stating(calendar('2026-01-01', '2026-12-31', ['2026-03-03']), first.hash), [])
  })
})

describe('a fact', () => {
  const wrong: readonly (readonly [string, FactContent, readonly string[]])[] = [
    ['of a step that is not there', fact('a', 'south/bridge', '2020-01-01'), ['step-unknown content.step']],
    ['that ends before it begins', fact('a', 'south/law', '2020-01-01', { until: '2019-12-31', ended: say('Repealed') }), ['until-too-early content.until']],
    ['that has ended and says not why', fact('a', 'south/law', '2020-01-01', { until: '2020-12-31' }), ['end-needs-both content.ended']],
    ['that says what ended it and not when', fact('a', 'south/law', '2020-01-01', { ended: say('Repealed') }), ['end-needs-both content.until']],
    ['that rests on what had ended', fact('a', 'south/law', '2026-01-01', { organisation: 'organisation/OLD' }), ['organisation-not-there content.organisation']],
    ['that rests on what had not begun', fact('a', 'south/law', '2001-12-31', { organisation: 'organisation/OLD' }), ['organisation-not-there content.organisation']],
  ]
  for (const [name, content, issues] of wrong) test(`cannot be one ${name}`, () => assert.deepEqual(table().stating(content), issues))

  test('of a track of one side only that side states, of one of all any', () => {
    const { usa, stating } = table()
    assert.deepEqual(stating(fact('a', 'south/law', '2020-01-01'), null, usa), ['step-of-another content.step'])
    assert.deepEqual(stating(fact('a', 'both/opening', '2020-01-01'), null, usa), [])
  })

  test('is stated once, and corrected under its own name', () => {
    const { mex, stating } = table()
    const first = enterAt(mex, BOARD, fact('a', 'south/law', '2020-01-01'), HOUR)
    assert.deepEqual(stating(fact('a', 'south/law', '2020-01-01')), ['fact-stands content.fact'])
    assert.deepEqual(stating(fact('b', 'south/law', '2020-01-01'), first.hash), ['another-fact replaces'])
    assert.deepEqual(stating(fact('a', 'south/law', '2020-01-01', { until: '2020-12-31', ended: say('Repealed') }), first.hash), [])
  })
})

describe('the settings of a tool', () => {
  const wrong: readonly (readonly [string, object, readonly string[]])[] = [
    ['a question twice', rulesInstrument({ questions: [{ question: 'a', title: say('A'), party: 'MEX' }, { question: 'a', title: say('A'), party: 'USA' }] }), ['slug-repeated changes.0.content.settings.questions.1.question']],
    ['a calendar of nobody at the table', rulesInstrument({ calendars: [{ calendar: 'a', title: say('A'), party: 'CAN' }] }), ['party-unknown changes.0.content.settings.calendars.0.party']],
    ['a step that needs one that is not there', boardInstrument([track('a', 'MEX', step('one', ['two']))]), ['step-unknown changes.0.content.settings.tracks.0.steps.0.needs.0']],
    ['steps that wait for each other', boardInstrument([track('a', 'MEX', step('one', ['b/two'])), track('b', null, step('two', ['a/one']))]), ['step-cycle changes.0.content.settings.tracks (a/one → b/two → a/one)']],
    ['a step that stands twice', boardInstrument([track('a', 'MEX', step('one'), step('one'))]), ['slug-repeated changes.0.content.settings.tracks.0.steps.1.step']],
    ['a step that rests on what nobody knows', boardInstrument([track('a', 'MEX', { ...step('one'), organisation: 'organisation/NONE' as never })]), ['item-unknown changes.0.content.settings.tracks.0.steps.0.organisation']],
  ]
  for (const [name, content, issues] of wrong) test(`cannot hold ${name}`, () => assert.deepEqual(table().proposing(content), issues))
})
