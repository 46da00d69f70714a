import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import ICAL from 'ical.js'
import { CONSULTATION, consultationInstrument, consultationTable } from '../dialogue/testing/consultations.ts'
import { agree, founded } from '../dialogue/testing/table.ts'
import type { Seat } from '../dialogue/testing/table.ts'
import { plainSite } from './testing/plain-site.ts'

/** As a program reads it that we did not write. */
function read(seat: Seat, path: string) {
  const { site } = plainSite(seat.projection)
  const text = site.find(path)?.text ?? assert.fail(`no calendar at ${path}`)
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    .map(({ uid, sequence, startDate, summary, component }) => ({ uid, sequence, at: startDate.toJSDate().toISOString(), zone: startDate.zone.tzid, summary, status: component.getFirstPropertyValue('status'), url: component.getFirstPropertyValue('url') }))
}

const SETTINGS = consultationInstrument().settings as { readonly opens: string; readonly closes: string }
const instant = (zoned: string) => new Date(Temporal.ZonedDateTime.from(zoned).epochMilliseconds).toISOString()

describe('the calendar of consultations', () => {
  test('has the opening and the closing at the hour that was signed, in both languages, with a link', () => {
    const { mex } = consultationTable()
    const [en, es] = [read(mex, '/en/consultations.ics'), read(mex, '/es/consultas.ics')]
    assert.deepEqual(en.map(({ at }) => at).sort(), [instant(SETTINGS.opens), instant(SETTINGS.closes)].sort())
    assert.deepEqual(en.map(({ uid }) => uid), es.map(({ uid }) => uid))
    assert.ok(en.some(({ summary }) => summary.startsWith('Opens: ')) && en.some(({ summary }) => summary.startsWith('Closes: ')) && es.some(({ summary }) => summary.startsWith('Se cierra: ')))
    assert.ok(en.every(({ url, status }) => String(url).includes('/en/instruments/cards') && status === 'CONFIRMED'))
  })

  test('keeps an entry whose day is moved, and strikes out what was given up', () => {
    const { mex, seats } = consultationTable()
    const before = read(mex, '/en/consultations.ics')
    const moved = Temporal.ZonedDateTime.from(SETTINGS.closes).add({ days: 7 }).toString()
    agree(seats, [mex.change(CONSULTATION, consultationInstrument({ closes: moved }) as never)])
    const after = read(mex, '/en/consultations.ics')
    assert.deepEqual(after.map(({ uid }) => uid), before.map(({ uid }) => uid))
    assert.ok(after.some(({ at }) => at === instant(moved)) && after.every(({ sequence }, index) => sequence > (before[index]?.sequence ?? 0)))
    agree(seats, [mex.change(CONSULTATION, null as never)])
    assert.deepEqual(read(mex, '/en/consultations.ics').map(({ status }) => status), ['CANCELLED', 'CANCELLED'])
    assert.ok(read(mex, '/en/consultations.ics').every(({ url }) => String(url).includes('/en/record/instrument/cards/v3')))
  })

  test('is not there, and nowhere offered, where nobody was ever asked', () => {
    const [mex] = founded(['MEX', 'USA'], [])
    assert.ok(mex !== undefined)
    const { site } = plainSite(mex.projection)
    assert.deepEqual([site.find('/en/consultations.ics'), site.paths().filter((path) => /consult[^/]*\.ics$/.test(path))], [null, []])
    assert.equal((JSON.parse(site.find('/en/formats.json')?.text ?? '{}') as { readonly hasConsultations?: boolean }).hasConsultations, false)
  })
})
