import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bridge, phaseOf, projectOf, word } from '../../dialogue/testing/projects.ts'
import type { ProjectContent } from '../../dialogue/items/project.ts'
import { scheduleOf } from '../../instruments/projects/schedule.ts'
import type { PhaseWord } from '../../instruments/projects/known.ts'
import type { PhaseLine } from '../../instruments/projects/view.ts'
import { timelineOf } from './timeline.ts'

function linesOf(content: ProjectContent, words: readonly PhaseWord[] = []): readonly PhaseLine[] {
  const [agreed, expected] = [scheduleOf(content, []), scheduleOf(content, words)]
  return content.phases.map((phase, place): PhaseLine => ({
    ...phase, answering: [], agreed: agreed.phases[place] ?? assert.fail(), expected: expected.phases[place] ?? assert.fail(), slipInDays: null, ownSlipInDays: null, isOverdue: false, said: [],
  }))
}

test('each half has a lane, the own one first, and what is done together the last', () => {
  const found = timelineOf(linesOf(bridge()), ['MEX', 'USA'], '2026-11-26') ?? assert.fail()
  assert.deepEqual(found.lanes.map(({ party, rows }) => [party, rows.map(({ phase }) => phase.phase)]), [['MEX', ['road', 'plaza']], ['USA', ['port']], [null, ['opening']]])
  assert.deepEqual(found.years, [2026, 2027, 2028, 2029])
  const rows = found.lanes.flatMap((lane) => lane.rows)
  assert.ok(rows.every((row, place) => place === 0 || row.y > (rows[place - 1]?.y ?? 0)) && found.height > (rows.at(-1)?.y ?? 0))
})

test('bars stand as agreed and as expected, within the picture, and the path is marked', () => {
  const found = timelineOf(linesOf(bridge(), [word('MEX', 'road', { expectedEnd: '2027-12-31' })]), ['MEX', 'USA'], '2026-11-26') ?? assert.fail()
  const rows = found.lanes.flatMap((lane) => lane.rows)
  const road = rows.find(({ phase }) => phase.phase === 'road')
  assert.ok((road?.expected?.to ?? 0) > (road?.agreed?.to ?? 100))
  for (const { agreed, expected } of rows) for (const span of [agreed, expected]) assert.ok(span === null || (span.from >= 0 && span.to <= 100 && span.from <= span.to))
  assert.deepEqual(found.links.filter(({ isOnPath }) => isOnPath).map(({ from, to }) => `${from} → ${to}`), ['road → plaza', 'plaza → opening'])
  const opening = rows.find(({ phase }) => phase.phase === 'opening')
  assert.equal(opening?.expected?.from, opening?.expected?.to, 'an opening is a day')
})

test('what is under way without an end is drawn until today; where no day is known there is no picture', () => {
  const content = projectOf([phaseOf('road', 'MEX', {}), phaseOf('opening', null, { kind: 'opening', after: [{ phase: 'road', lag: 0 }] })])
  const found = timelineOf(linesOf(content, [word('MEX', 'road', { began: '2025-03-01' })]), ['MEX'], '2026-11-26') ?? assert.fail()
  const road = found.lanes[0]?.rows[0]
  assert.ok(road?.isBound === true && road.expected !== null && road.expected.to > road.expected.from)
  assert.equal(timelineOf(linesOf(content), ['MEX'], '2026-11-26'), null)
})
