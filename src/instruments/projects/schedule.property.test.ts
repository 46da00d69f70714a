// What holds whatever the projects: a slip never brings the opening forward, one within the float moves nothing and one
// beyond it does, and no order of words changes anything.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ProjectContent, ProjectPhase } from '../../dialogue/items/project.ts'
import { phaseOf, projectOf, word } from '../../dialogue/testing/projects.ts'
import { dayNumber, dayOf } from './known.ts'
import type { PhaseWord } from './known.ts'
import { scheduleOf } from './schedule.ts'

const BASE = dayNumber('2026-01-01')
const shape = fc.record({
  party: fc.constantFrom('MEX', 'USA', null), starts: fc.option(fc.nat(900), { freq: 2 }), length: fc.nat(400), hasEnd: fc.boolean(), hasDays: fc.boolean(),
  after: fc.array(fc.tuple(fc.nat(20), fc.integer({ min: -30, max: 60 })), { maxLength: 3 }),
})
const said = fc.record({ place: fc.nat(20), kind: fc.constantFrom('end', 'both', 'began', 'ended'), from: fc.nat(900), length: fc.nat(400) })

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never

function projectFrom(shapes: readonly Shape[]): ProjectContent {
  const phases = shapes.map(({ party, starts, length, hasEnd, hasDays, after }, place): ProjectPhase => phaseOf(`p${place}`, party, {
    starts: starts === null ? null : dayOf(BASE + starts), ends: hasEnd ? dayOf(BASE + (starts ?? 0) + length) : null, days: hasDays ? length : null,
    // Only phases before it: whatever the dice, there is no circle.
    after: place === 0 ? [] : after.map(([wait, lag]) => ({ phase: `p${wait % place}`, lag })),
  }))
  const waits = phases.filter(({ phase }) => !phases.some(({ after }) => after.some((one) => one.phase === phase))).map(({ phase }) => ({ phase, lag: 0 }))
  return projectOf([...phases, phaseOf('opening', null, { kind: 'opening', after: waits })])
}

function wordsFrom({ phases }: ProjectContent, all: readonly Said[]): readonly PhaseWord[] {
  const built = phases.slice(0, -1)
  return all.map(({ place, kind, from, length }) => {
    const { phase, party } = built[place % built.length] ?? assert.fail('no phase')
    const [first, last] = [dayOf(BASE + from), dayOf(BASE + from + length)]
    const dates = { end: { expectedEnd: last }, both: { expectedStart: first, expectedEnd: last }, began: { began: first, expectedEnd: last }, ended: { began: first, ended: last } }[kind as 'end']
    return word(party ?? 'MEX', phase, dates)
  }).filter((one, place, words) => words.findIndex(({ content }) => content.phase === one.content.phase) === place)
}

/** The same word with its end, and, where it says both, its beginning, later by some days. */
function later({ party, content }: PhaseWord, days: number): PhaseWord {
  const move = (date: string | null) => (date === null ? null : dayOf(dayNumber(date) + days))
  return { party, content: { ...content, expectedStart: move(content.expectedStart), expectedEnd: move(content.expectedEnd), ended: move(content.ended) } }
}

const project = fc.array(shape, { minLength: 1, maxLength: 12 }).map(projectFrom)
const world = project.chain((content) => fc.tuple(fc.constant(content), fc.array(said, { maxLength: 8 }).map((all) => wordsFrom(content, all))))

test('a slip never moves the opening, or any phase, to an earlier day', () => {
  fc.assert(fc.property(world, fc.nat(20), fc.integer({ min: 1, max: 400 }), ([content, words], place, days) => {
    if (words.length === 0) return
    const moved = words.map((one, index) => (index === place % words.length ? later(one, days) : one))
    const [before, after] = [scheduleOf(content, words), scheduleOf(content, moved)]
    for (const [index, { end }] of before.phases.entries()) {
      const next = after.phases[index]?.end ?? null
      assert.ok(end === null || (next !== null && next >= end), `${before.phases[index]?.phase}: ${end} → ${next}`)
    }
  }), { numRuns: 400 })
})

test('a slip within the float of a phase moves nothing of the opening, and one day more does', () => {
  let seen = 0
  fc.assert(fc.property(world, ([content, words]) => {
    const { phases, opening } = scheduleOf(content, words)
    for (const { phase, end, floatInDays } of phases) {
      if (floatInDays === null || end === null || phase === 'opening') continue
      seen++
      assert.ok(floatInDays >= 0, `${phase}: ${floatInDays}`)
      const slip = (days: number) => {
        const party = content.phases.find((one) => one.phase === phase)?.party ?? 'MEX'
        const own = words.find((one) => one.content.phase === phase) ?? word(party, phase)
        const expectedEnd = dayOf(dayNumber(end) + days)
        // Its whole time moves, from where it stands now: begun or not.
        const start = phases.find((one) => one.phase === phase)?.start ?? null
        const expectedStart = own.content.began !== null || start === null ? own.content.expectedStart : dayOf(dayNumber(start) + days)
        return scheduleOf(content, [...words.filter((one) => one !== own), { party: own.party, content: { ...own.content, expectedStart, expectedEnd } }]).opening
      }
      assert.deepEqual(slip(floatInDays), opening, `${phase} within its float`)
      assert.notDeepEqual(slip(floatInDays + 1), opening, `${phase} beyond its float`)
    }
  }), { numRuns: 400 })
  assert.ok(seen > 200, 'there were floats to try')
})

test('in whatever order the sides spoke, the schedule is the same', () => {
  fc.assert(fc.property(world, fc.infiniteStream(fc.nat()), ([content, words], dice) => {
    const shuffled = words.map((one) => ({ one, at: dice.next().value as number })).toSorted((a, b) => a.at - b.at).map(({ one }) => one)
    assert.deepEqual(scheduleOf(content, shuffled), scheduleOf(content, words))
  }))
})

test('what stands idle is finished before the opening, and never longer idle than until then', () => {
  fc.assert(fc.property(world, ([content, words]) => {
    const { idle, opening, phases } = scheduleOf(content, words)
    for (const { phase, party, from, days } of idle) {
      assert.equal(content.phases.find((one) => one.phase === phase)?.party, party)
      assert.ok((phases.find((one) => one.phase === phase)?.end ?? '9') <= from)
      assert.equal(dayOf(dayNumber(from) + days), opening?.day)
      assert.ok(days > 0)
    }
  }))
})
