import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scheduleOf } from '../../src/instruments/projects/schedule.ts'
import { PROJECT_WORDS, PROJECTS } from './projects.ts'

const scheduled = Object.fromEntries(PROJECTS.map(({ item, content }) => [item, scheduleOf(content, PROJECT_WORDS.filter(({ about }) => about === item))]))

test('the openings are told only as far as the sources go', () => {
  assert.deepEqual(Object.entries(scheduled).map(([item, { opening }]) => [item, opening?.state, opening?.day]), [
    ['project/otay-mesa-east', 'not-before', '2027-12-31'],
    ['project/world-trade-bridge', 'not-before', '2028-12-31'],
    ['project/colombia-bridge', 'not-before', '2025-06-13'],
  ])
  assert.deepEqual(scheduled['project/colombia-bridge']?.opening?.lacks.toSorted(), ['commissions', 'mx-spans', 'notes', 'opening', 'us-spans'].filter((one) => one !== 'opening'))
})

test('every phase and every word names a source, and no date stands without one', () => {
  for (const { content } of PROJECTS) {
    assert.ok(content.sources.length > 1)
    for (const { phase, sources, starts, ends, kind } of content.phases) if (starts !== null || ends !== null || kind !== 'opening') assert.ok(sources.length > 0, phase)
  }
  for (const { about, content } of PROJECT_WORDS) assert.ok(content.sources.every(({ url }) => url !== null) && content.sources.length > 0, `${about} ${content.phase}`)
})

test('whoever says something of a phase says it of its own half or of what all do together', () => {
  for (const { party, about, content } of PROJECT_WORDS) {
    const phase = PROJECTS.find(({ item }) => item === about)?.content.phases.find((one) => one.phase === content.phase)
    assert.ok(phase !== undefined && (phase.party === null || phase.party === party), `${about} ${content.phase}`)
  }
})
