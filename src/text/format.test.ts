import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatDate, formatInstant, formatInstantIn, formatNumber, formatSpan } from './format.ts'

test('a date is shown as far as it is known, and no further', () => {
  assert.equal(formatDate('2021', 'en'), '2021')
  assert.equal(formatDate('2021', 'es'), '2021')
  assert.equal(formatDate('2021-12', 'en'), 'December 2021')
  assert.equal(formatDate('2021-12', 'es'), 'diciembre de 2021')
  assert.equal(formatDate('2021-12-13', 'en'), 'December 13, 2021')
  assert.equal(formatDate('2021-12-13', 'es'), '13 de diciembre de 2021')
})

test('what is no date is a fault that names it', () => {
  for (const wrong of ['2021-13', '2021-02-30', '21', '', '2021-1-1', '13 December 2021', '2021-12-13T00:00:00Z']) {
    assert.throws(() => formatDate(wrong, 'en'), (fault: Error) => fault instanceof RangeError && fault.message.includes(wrong), wrong)
  }
})

test('an instant is shown in UTC and says so, whatever its offset', () => {
  assert.equal(formatInstant('2021-12-13T18:00:00Z', 'en'), 'December 13, 2021, 6:00 PM UTC')
  assert.equal(formatInstant('2021-12-13T18:00:00Z', 'es'), '13 de diciembre de 2021, 18:00 UTC')
  assert.equal(formatInstant('2021-12-13T23:30:00-06:00', 'es'), '14 de diciembre de 2021, 05:30 UTC')
  assert.equal(formatInstant('2022-01-01T00:05:00Z', 'en'), 'January 1, 2022, 12:05 AM UTC')
  assert.equal(formatInstant('2022-01-01T00:05:00Z', 'es'), '1 de enero de 2022, 00:05 UTC')
  assert.throws(() => formatInstant('2021-12-13', 'en'), /Not an instant: 2021-12-13/)
})

test('an instant is shown as the clocks of a place show it, on its day there', () => {
  assert.equal(formatInstantIn('2026-12-05T23:00:00Z', 'en', 'America/Mexico_City'), 'December 5, 2026, 5:00 PM')
  assert.equal(formatInstantIn('2026-12-06T05:30:00Z', 'es', 'America/Mexico_City'), '5 de diciembre de 2026, 23:30')
  assert.equal(formatInstantIn('2026-07-01T03:00:00Z', 'en', 'America/New_York'), 'June 30, 2026, 11:00 PM')
  assert.throws(() => formatInstantIn('2026-12-05T23:00:00Z', 'en', 'Mars/Olympus'), /Not a time zone: Mars\/Olympus/)
})

test('a number has the separators of the United States and Mexico', () => {
  assert.equal(formatNumber(1500000.25, 'en'), '1,500,000.25')
  assert.equal(formatNumber(1500000.25, 'es'), '1,500,000.25')
  assert.equal(formatNumber(1500, 'es'), '1,500')
  assert.equal(formatNumber(12.5, 'es', 2), '12.50')
  assert.equal(formatNumber(12.345, 'en', 1), '12.3')
})

test('a span has its two largest units, in the singular where it is one', () => {
  assert.equal(formatSpan('2024-04-19', '2026-11-23', 'en'), '2 years 7 months')
  assert.equal(formatSpan('2024-04-19', '2026-11-23', 'es'), '2 años y 7 meses')
  assert.equal(formatSpan('2025-01-01', '2026-02-02', 'en'), '1 year 1 month')
  assert.equal(formatSpan('2025-01-01', '2026-02-02', 'es'), '1 año y 1 mes')
  assert.equal(formatSpan('2025-01-01', '2026-01-01', 'es'), '1 año')
  assert.equal(formatSpan('2025-01-31', '2025-03-01', 'es'), '1 mes y 1 día')
  assert.equal(formatSpan('2025-01-01', '2025-01-06', 'en'), '5 days')
  assert.equal(formatSpan('2025-01-01', '2025-01-01', 'es'), '0 días')
})

test('a span is the same from either end', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  fc.assert(fc.property(day, day, (one, other) => {
    assert.equal(formatSpan(one, other, 'es'), formatSpan(other, one, 'es'))
  }))
})

test('a partial date has no span: it would claim days that nobody knows', () => {
  assert.throws(() => formatSpan('2024', '2026-11-23', 'en'), /Not a date: 2024/)
})
