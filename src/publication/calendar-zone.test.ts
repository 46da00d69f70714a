// Every zone is read back by a program that is not ours, from the file alone, and compared with the hour that was meant.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { renderCalendar } from './calendar.ts'
import type { CalendarEntry } from './calendar.ts'

const entry = (zoned: string, changed: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: `m-${zoned.length}@lake.alternat`, sequence: 0, changedAt: '2026-11-20T10:11:12Z', start: { zoned }, minutes: null, end: null, summary: 'Meeting', description: null, location: null, url: null, categories: [], ...changed,
})
const calendar = (...entries: readonly CalendarEntry[]) => renderCalendar({ name: 'LD', description: 'Dates', language: 'en', hoursBetweenLooks: 4, entries })
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
const meant = (zoned: string) => Temporal.ZonedDateTime.from(zoned).toInstant().toString({ smallestUnit: 'millisecond' })
const asRead = (zoned: string) => read(calendar(entry(zoned)))[0]?.startDate.toJSDate().toISOString()
const wall = (day: string, time: string, zone: string) => Temporal.ZonedDateTime.from(`${day}T${time}[${zone}]`).toString({ smallestUnit: 'second' })

describe('an hour on somebody’s wall', () => {
  test('in the border municipalities, which keep daylight time, is the hour that was meant in winter and in summer', () => {
    for (const [zone, winter, summer] of [['America/Tijuana', '-08:00', '-07:00'], ['America/Ciudad_Juarez', '-07:00', '-06:00'], ['America/Ojinaga', '-06:00', '-05:00'], ['America/Matamoros', '-06:00', '-05:00']] as const) {
      assert.equal(asRead(`2027-01-12T09:00:00${winter}[${zone}]`), meant(`2027-01-12T09:00:00${winter}[${zone}]`), zone)
      assert.equal(asRead(`2027-07-12T09:00:00${summer}[${zone}]`), meant(`2027-07-12T09:00:00${summer}[${zone}]`), zone)
      assert.match(calendar(entry(wall('2027-07-12', '09:00', zone))), /RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\nEND:DAYLIGHT/)
    }
  })

  test('in the rest of Mexico has one offset the whole year since 2022, and kept daylight time before', () => {
    for (const zone of ['America/Mexico_City', 'America/Monterrey', 'America/Merida']) {
      assert.equal(asRead(`2027-07-12T09:00:00-06:00[${zone}]`), '2027-07-12T15:00:00.000Z', zone)
      assert.doesNotMatch(calendar(entry(wall('2027-07-12', '09:00', zone))), /DAYLIGHT|RRULE|RDATE/)
      assert.equal(asRead(`2022-07-12T09:00:00-05:00[${zone}]`), '2022-07-12T14:00:00.000Z', zone)
      // The years with and without it in one calendar: nothing repeats beyond its end.
      const both = calendar(entry(wall('2021-07-12', '09:00', zone)), entry(wall('2024-07-12', '09:00', zone)))
      assert.deepEqual(read(both).map(({ startDate }) => startDate.toJSDate().toISOString()), ['2021-07-12T14:00:00.000Z', '2024-07-12T15:00:00.000Z'])
    }
  })

  test('of a meeting set in Washington is an hour earlier on the wall in Mexico City in winter, and two in summer', () => {
    for (const [zoned, there] of [['2027-01-12T10:00:00-05:00[America/New_York]', '09:00'], ['2027-07-12T10:00:00-04:00[America/New_York]', '08:00']] as const) {
      const [event] = read(calendar(entry(zoned)))
      assert.equal(event?.startDate.zone?.tzid, 'America/New_York')
      const seen = Temporal.Instant.from(event?.startDate.toJSDate().toISOString() ?? '').toZonedDateTimeISO('America/Mexico_City')
      assert.equal(seen.toPlainTime().toString({ smallestUnit: 'minute' }), there)
    }
  })

  test('begins in one zone and may end in another', () => {
    const [event] = read(calendar(entry('2027-07-12T10:00:00-04:00[America/New_York]', { end: { zoned: '2027-07-12T12:30:00-06:00[America/Mexico_City]' } })))
    assert.equal(event?.duration.toSeconds(), 4.5 * 3600)
  })

  test('of UTC, and one whose zone has other rules now than when it was signed, is written as the instant', () => {
    for (const zoned of ['2027-01-12T15:00:00Z[UTC]', '2027-07-12T09:00:00-05:00[America/Mexico_City]']) {
      const text = calendar(entry(zoned))
      assert.doesNotMatch(text, /TZID|VTIMEZONE/)
      assert.equal(read(text)[0]?.startDate.toJSDate().getTime(), Temporal.Instant.from(zoned.replace(/\[.*/, '')).epochMilliseconds)
    }
  })

  test('in any zone and at any hour of forty years is read as it was meant', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    fc.assert(fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(2005, 0, 2), max: Date.UTC(2044, 11, 30) }), (zone, at) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).round('minute').toZonedDateTimeISO(zone)
      // An hour that comes twice names two instants in every calendar: the format has no way to say which.
      const twice = zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' }).toInstant().equals(zoned.toInstant()) && zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' }).toInstant().equals(zoned.toInstant())
      if (twice) assert.equal(asRead(zoned.toString()), meant(zoned.toString()), zoned.toString())
    }), { numRuns: 400 })
  })
})

describe('a meeting that changes', () => {
  test('keeps its name, rises in number, and is struck out when it is called off', () => {
    const zoned = '2027-01-12T10:00:00-05:00[America/New_York]'
    const [before, after] = [read(calendar(entry(zoned)))[0], read(calendar(entry(zoned, { sequence: 1, isCancelled: true })))[0]]
    assert.equal(after?.uid, before?.uid)
    assert.deepEqual([before, after].map((one) => [one?.sequence, one?.component.getFirstPropertyValue('status')]), [[0, 'CONFIRMED'], [1, 'CANCELLED']])
  })

  test('takes time only while it stands and has an end', () => {
    const end = { zoned: '2027-01-12T12:00:00-05:00[America/New_York]' }
    const busy = (changed: Partial<CalendarEntry>) => /TRANSP:(\w+)/.exec(calendar(entry('2027-01-12T10:00:00-05:00[America/New_York]', changed)))?.[1]
    assert.deepEqual([busy({ end }), busy({ end, isCancelled: true }), busy({})], ['OPAQUE', 'TRANSPARENT', 'TRANSPARENT'])
  })
})
