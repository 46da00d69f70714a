import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactInstant, exactWords } from './moment.ts'

test('a moment is written to the second by the clocks of its place and in UTC', () => {
  assert.equal(exactWords('2026-12-01T17:00:00-06:00[America/Mexico_City]', 'en'), 'December 1, 2026, 17:00:00 (America/Mexico City), 23:00:00 UTC')
  assert.equal(exactWords('2027-03-13T23:59:59-08:00[America/Tijuana]', 'es'), '13 de marzo de 2027, 23:59:59 (America/Tijuana), 14 de marzo de 2027, 07:59:59 UTC')
  assert.equal(exactWords('2026-12-01T17:00:00+00:00[UTC]', 'en'), 'December 1, 2026, 17:00:00 (UTC)')
  assert.equal(exactInstant('2026-12-01T23:00:01Z', 'es'), '1 de diciembre de 2026, 23:00:01 UTC')
})
