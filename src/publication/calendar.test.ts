import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { escapeText, foldLine, renderCalendar } from './calendar.ts'
import type { CalendarEntry } from './calendar.ts'

const entry = (changed: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'due-element-1@lake.alternat', sequence: 2, changedAt: '2026-11-20T10:11:12.987Z', start: { day: '2026-12-05' }, minutes: null, summary: 'Due: 1.1.a Weir', description: null, location: null, url: null, categories: ['Due'], ...changed,
})
const calendar = (...entries: readonly CalendarEntry[]) => renderCalendar({ name: 'LD: my dates', description: 'Dates', language: 'en', hoursBetweenLooks: 4, entries })
/** As a program that is not ours reads it. */
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
const octets = (text: string) => Buffer.byteLength(text, 'utf8')

describe('a calendar', () => {
  test('says a day as a day, whose end is the next one, and names no zone', () => {
    const text = calendar(entry())
    assert.match(text, /\r\nDTSTART;VALUE=DATE:20261205\r\nDTEND;VALUE=DATE:20261206\r\n/)
    assert.doesNotMatch(text, /TZID|VTIMEZONE/)
    const [event] = read(text)
    assert.deepEqual([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString(), event?.sequence, event?.uid], [true, '2026-12-05', '2026-12-06', 2, 'due-element-1@lake.alternat'])
  })

  test('says a moment in UTC, also where the clocks of a place stand elsewhere', () => {
    // 17:00 in Ciudad Juárez on a summer day is 23:00 in UTC.
    const instant = Temporal.ZonedDateTime.from('2026-07-01T17:00[America/Ciudad_Juarez]').toInstant().toString()
    const text = calendar(entry({ start: { instant }, minutes: 30 }))
    assert.match(text, /\r\nDTSTART:20260701T230000Z\r\nDTEND:20260701T233000Z\r\n/)
    assert.equal(read(text)[0]?.startDate.toJSDate().toISOString(), '2026-07-01T23:00:00.000Z')
  })

  test('has what RFC 5545 asks of every event, and times of whole seconds', () => {
    const text = calendar(entry({ description: 'Vertedero', location: 'Shore', url: 'https://lake.example/en/plan;a,b?q=1' }))
    for (const line of ['VERSION:2.0', 'METHOD:PUBLISH', 'X-WR-CALNAME:LD: my dates', 'DTSTAMP:20261120T101112Z', 'SEQUENCE:2', 'SUMMARY;LANGUAGE=en:Due: 1.1.a Weir', 'URL:https://lake.example/en/plan;a,b?q=1', 'TRANSP:TRANSPARENT', 'REFRESH-INTERVAL;VALUE=DURATION:PT4H']) assert.ok(text.includes(`\r\n${line}\r\n`), line)
    assert.ok(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n'))
  })

  test('the same entries are the same bytes', () => assert.equal(calendar(entry()), calendar(entry())))

  test('what people wrote begins no property, whatever it is, and comes back as it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }), (one, other) => {
      const text = calendar(entry({ summary: one, description: other, location: `${other}\r\nATTACH:https://evil.example` }))
      const plain = (written: string) => written.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029]/g, '')
      const [event, ...more] = read(text)
      assert.equal(more.length, 0)
      assert.deepEqual([event?.summary ?? '', event?.description ?? ''], [plain(one), plain(other)])
      assert.equal(event?.component.getFirstProperty('attach'), null)
    }), { numRuns: 300 })
  })

  test('no line is longer than 75 octets, none is cut inside a character, and unfolded it is what it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (words) => {
      const line = `SUMMARY:${escapeText(words)}`
      const folded = foldLine(line)
      for (const part of folded.split('\r\n')) { assert.ok(octets(part) <= 75, part); assert.ok(part.isWellFormed()) }
      assert.equal(folded.replace(/\r\n /g, ''), line)
    }), { numRuns: 500 })
  })

  test('a line of just 75 octets stays whole, and one of 76 does not', () => {
    assert.equal(foldLine('x'.repeat(75)).includes('\r\n'), false)
    assert.equal(foldLine('x'.repeat(76)), `${'x'.repeat(75)}\r\n x`)
    assert.equal(foldLine(`${'x'.repeat(74)}ñ`), `${'x'.repeat(74)}\r\n ñ`)
  })
})
