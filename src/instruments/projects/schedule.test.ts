import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProjectContent } from '../../dialogue/items/project.ts'
import { afterAll, bridge, phaseOf, projectOf, word } from '../../dialogue/testing/projects.ts'
import { consequenceOf, worsens } from './consequence.ts'
import type { PhaseWord } from './known.ts'
import { scheduleOf } from './schedule.ts'
import type { PhaseTimes } from './schedule.ts'

function times(content: ProjectContent, words: readonly PhaseWord[], phase: string): PhaseTimes {
  return scheduleOf(content, words).phases.find((one) => one.phase === phase) ?? assert.fail(phase)
}

test('as agreed, both halves hold the opening: no day to spare in either', () => {
  const { opening, phases, path, idle } = scheduleOf(bridge(), [])
  assert.deepEqual(opening, { state: 'told', day: '2028-01-01', lacks: [] })
  assert.deepEqual(phases.map(({ phase, end, floatInDays }) => [phase, end, floatInDays]), [['port', '2027-12-31', 0], ['road', '2027-06-30', 0], ['plaza', '2027-12-31', 0], ['opening', '2028-01-01', 0]])
  assert.equal(path.at(-1), 'opening')
  assert.deepEqual(idle, [])
})

test('six months later on the access road of one side move the joint opening, and what the other side has built stands idle meanwhile', () => {
  const slipped = [word('MEX', 'road', { expectedEnd: '2027-12-31' })]
  const { opening, path, idle } = scheduleOf(bridge(), slipped)
  assert.deepEqual(opening, { state: 'told', day: '2028-07-03', lacks: [] }, '184 days later')
  assert.deepEqual(path, ['road', 'plaza', 'opening'])
  assert.deepEqual(idle, [{ phase: 'port', party: 'USA', from: '2028-01-01', days: 184, isAtLeast: false, waitsFor: ['road', 'plaza'] }])
  assert.equal(times(bridge(), slipped, 'port').floatInDays, 184)
  assert.equal(times(bridge(), slipped, 'plaza').end, '2028-07-02', 'its own side has said nothing of it, and it follows')
})

test('a word on the half of another side, or on a phase that is not there, counts for nothing', () => {
  for (const none of [word('USA', 'road', { expectedEnd: '2029-01-01' }), word('MEX', 'tunnel', { expectedEnd: '2029-01-01' })]) assert.deepEqual(scheduleOf(bridge(), [none]), scheduleOf(bridge(), []))
})

test('what each side says of a joint phase counts, the later of two, and it is over only when nobody says otherwise', () => {
  const words = [word('USA', 'opening', { expectedEnd: '2028-03-01' }), word('MEX', 'opening', { expectedEnd: '2028-02-01' })]
  assert.equal(scheduleOf(bridge(), words).opening?.day, '2028-03-01')
  const opened = [word('USA', 'opening', { ended: '2028-03-01' }), word('MEX', 'opening', { expectedEnd: '2028-02-01' })]
  assert.deepEqual(scheduleOf(bridge(), opened).opening, { state: 'told', day: '2028-03-01', lacks: [] })
  assert.equal(scheduleOf(bridge(), [word('USA', 'opening', { ended: '2028-03-01' }), word('MEX', 'opening', { ended: '2028-03-02' })]).opening?.state, 'opened')
})

test('a length that nobody said is not made up: the opening is not before what is known, and says for want of what', () => {
  const content = bridge({ phases: [...bridge().phases.map((phase) => (phase.phase === 'plaza' ? { ...phase, days: null } : phase))] })
  assert.deepEqual(scheduleOf(content, []).opening, { state: 'not-before', day: '2028-01-01', lacks: ['plaza'] })
  assert.deepEqual(scheduleOf(content, [word('MEX', 'road', { expectedEnd: '2028-12-31' })]).opening, { state: 'not-before', day: '2029-01-01', lacks: ['plaza'] })
  assert.equal(times(content, [], 'road').floatInDays, null, 'how far it may slip nobody can tell')
  assert.deepEqual(scheduleOf(content, [word('MEX', 'plaza', { expectedEnd: '2027-12' })]).opening?.lacks, [], 'its side has said when')
})

test('where no date is known at all, the opening cannot be told', () => {
  const content = projectOf([phaseOf('note', 'MEX', { kind: 'diplomatic-note' }), phaseOf('opening', null, { kind: 'opening', after: afterAll('note') })])
  assert.deepEqual(scheduleOf(content, []).opening, { state: 'cannot-be-told', day: null, lacks: ['note', 'opening'] })
  assert.deepEqual(scheduleOf(content, [word('MEX', 'note', { ended: '2026-05-01' })]).opening, { state: 'told', day: '2026-05-01', lacks: [] })
  assert.equal(scheduleOf({ ...content, opening: null }, []).opening, null)
})

test('phases that wait for each other in a circle are never reached, and what waits for them says so', () => {
  const content = projectOf([phaseOf('a', 'MEX', { ends: '2027', after: afterAll('b') }), phaseOf('b', 'USA', { ends: '2027', after: afterAll('a') }), phaseOf('opening', null, { kind: 'opening', after: afterAll('a') })])
  const { opening, phases } = scheduleOf(content, [])
  assert.deepEqual(opening, { state: 'cannot-be-told', day: null, lacks: ['opening'] })
  assert.deepEqual(phases.map(({ end }) => end), [null, null, null])
})

test('what has begun waits for nothing any more, and what has ended is a fact', () => {
  assert.equal(times(bridge(), [word('MEX', 'plaza', { began: '2027-03-01' }), word('MEX', 'road', { expectedEnd: '2029-01-01' })], 'plaza').end, '2027-09-01')
  const done = [word('USA', 'port', { ended: '2027-11-30' }), word('MEX', 'road', { ended: '2027-05-31' }), word('MEX', 'plaza', { ended: '2027-10-31' })]
  const { opening, phases } = scheduleOf(bridge(), done)
  assert.equal(opening?.day, '2028-01-01', 'as agreed, though all is ready')
  assert.deepEqual(phases.map(({ state }) => state), ['ended', 'ended', 'ended', 'ahead'])
  assert.deepEqual(phases.map(({ floatInDays }) => floatInDays), [null, null, null, 0])
})

test('a lag below zero lets a phase begin before the other ends', () => {
  const content = projectOf([phaseOf('road', 'MEX', { ends: '2027-06-30' }), phaseOf('lights', 'MEX', { days: 10, after: [{ phase: 'road', lag: -10 }] }), phaseOf('opening', null, { kind: 'opening', after: afterAll('road', 'lights') })])
  assert.equal(scheduleOf(content, []).opening?.day, '2027-06-30')
})

test('nothing idles because both halves open later than the other could: only what the others are late for counts', () => {
  const { idle } = scheduleOf(bridge(), [word('MEX', 'plaza', { ended: '2027-03-01' }), word('MEX', 'road', { ended: '2027-02-01' }), word('USA', 'port', { ended: '2027-06-01' })])
  assert.deepEqual(idle, [], 'the opening is on the day that was agreed')
})

test('a date only as exact as its source means its first day where it begins and its last where it ends', () => {
  const content = projectOf([phaseOf('port', 'USA', { starts: '2026', ends: '2027-02' }), phaseOf('opening', null, { kind: 'opening', after: afterAll('port') })])
  assert.deepEqual([times(content, [], 'port').start, times(content, [], 'port').end], ['2026-01-01', '2027-02-28'])
})

test('the consequence of a word is told before it is signed: by how much its phase and the opening move, and what will stand idle longer', () => {
  const found = consequenceOf(bridge(), [], null, word('MEX', 'road', { expectedEnd: '2027-12-31' }))
  assert.deepEqual([found.phaseInDays, found.openingInDays, found.before?.day, found.after?.day], [184, 184, '2028-01-01', '2028-07-03'])
  assert.deepEqual(found.idle.map(({ phase, more }) => [phase, more]), [['port', 184]])
  assert.ok(worsens(found))
  const back = consequenceOf(bridge(), [], word('MEX', 'road', { expectedEnd: '2027-12-31' }), word('MEX', 'road', { expectedEnd: '2027-06-30' }))
  assert.deepEqual([back.openingInDays, worsens(back)], [-184, false])
  const within = consequenceOf(bridge(), [word('MEX', 'road', { expectedEnd: '2027-12-31' })], null, word('USA', 'port', { expectedEnd: '2028-03-31' }))
  assert.deepEqual([within.openingInDays, worsens(within)], [0, false])
})

test('an opening that was told and is only "not before" after a word is worse off', () => {
  const content = projectOf([phaseOf('road', 'MEX', { starts: '2026-01-01', ends: '2026-06-30', days: 30 }), phaseOf('permit', 'USA', { kind: 'permit', ends: '2026-07-31', after: afterAll('road') }), phaseOf('opening', null, { kind: 'opening', after: afterAll('permit') })])
  assert.equal(scheduleOf(content, []).opening?.state, 'told')
  const found = consequenceOf(content, [], null, word('MEX', 'road', { expectedEnd: '2026-12-31' }))
  assert.equal(found.after?.state, 'not-before')
  assert.ok(worsens(found))
})
