import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMoment } from './zones.ts'

const byOf = (...typed: readonly [string, string, string]) => { const moment = parseMoment(...typed); return 'by' in moment ? moment.by : `${moment.code} ${moment.field}` }

test('a moment is that of the clocks of its place, also in the week when they change', () => {
  assert.equal(byOf('2026-12-05', '17:00', 'America/Mexico_City'), '2026-12-05T17:00-06:00[America/Mexico_City]')
  assert.equal(byOf('2026-07-05', '17:00', 'America/New_York'), '2026-07-05T17:00-04:00[America/New_York]')
  assert.equal(byOf('2026-12-05', '', 'UTC'), '2026-12-05T23:59+00:00[UTC]')
  // 2026-03-08, New York: from two to three o'clock there is no hour.
  assert.equal(byOf('2026-03-08', '02:30', 'America/New_York'), '2026-03-08T03:30-04:00[America/New_York]')
})

test('what is no moment says which field is wrong', () => {
  for (const date of ['', 'tomorrow', '2026-02-30', '2026-13-01', '26-12-05', '2026-12-05T00:00']) assert.equal(byOf(date, '', 'UTC'), 'not-a-date date')
  for (const time of ['24:00', '7', '7:00', '17:60', 'noon', '17:00:00']) assert.equal(byOf('2026-12-05', time, 'UTC'), 'invalid_format time')
  for (const zone of ['', 'Mars/Olympus', '__proto__', 'utc+1']) assert.equal(byOf('2026-12-05', '', zone), 'zone-unknown zone')
})
