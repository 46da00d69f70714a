// The pre-check of stations and the queues of this dialogue: reckoned by hand, and answered by whoever succeeds.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { competentOn } from '../../../src/dialogue/requests/rules.ts'
import { nextNumber } from '../../../src/dialogue/requests/numbers.ts'
import { findQueue } from '../../../src/dialogue/requests/queues.ts'
import { termOn } from '../../../src/dialogue/requests/term.ts'
import { threadOf } from '../../../src/dialogue/requests/thread.ts'
import { organisation, say } from '../../../src/dialogue/testing/contents.ts'
import { founded, meet } from '../../../src/dialogue/testing/table.ts'
import { requestLines } from '../../../src/instruments/queue/line.ts'
import { findBorder } from '../../../src/instruments/spectrum/border.ts'
import type { PowerKind, PowerUnit } from '../../../src/instruments/spectrum/field.ts'
import { nearestOf } from '../../../src/instruments/spectrum/geodesic.ts'
import type { Outcome } from '../../../src/instruments/spectrum/judge.ts'
import { RANGES, spectrumTool } from '../../../src/instruments/spectrum/view.ts'
import type { SettingsOf } from '../../../src/dialogue/items/instruments/index.ts'
import { CAME } from '../succession.ts'
import { COORDINATION } from './coordination.ts'
import { SPECTRUM } from './spectrum.ts'

const settings = SPECTRUM.content.settings as SettingsOf<'spectrum'>
const check = (parameters: Readonly<Record<string, string>>) => spectrumTool({ parameters, item: SPECTRUM.item, rows: { find: () => undefined }, dialogue: 'hled', self: 'MEX', today: () => '2026-11-26' }, settings)

interface TestStation {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly megahertz: number
  readonly power: readonly [number, PowerUnit, PowerKind]
  readonly bandwidth?: number
  /** By the formula of Lambert for long lines, over points 50 m apart on the line of the border. */
  readonly kilometres: number
  /** P + 10 log 30 + 120 − 20 log d, with the power in dBW (e.i.r.p.) and the distance above. */
  readonly eirp: number
  readonly field: number
  readonly outcome: Outcome | null
  readonly because: string
}

/** Each worked out by hand: ERP + 2.15 dB = e.i.r.p.; 10 log 30 = 14.77; 20 log of the metres. */
const STATIONS: readonly TestStation[] = [
  { name: 'San Diego, PCS', latitude: 32.7157, longitude: -117.1611, megahertz: 1950, power: [100, 'W', 'eirp'], kilometres: 20.422, eirp: 20, field: 68.57, outcome: 'needed', because: '20 km is within 72 km' },
  { name: 'Tijuana, 800 MHz', latitude: 32.5149, longitude: -117.0382, megahertz: 815, power: [10, 'W', 'erp'], bandwidth: 25, kilometres: 2.958, eirp: 12.15, field: 77.5, outcome: 'needed', because: '3 km is within 110 km, and 77.5 is above 38.8 dB(µV/m)' },
  { name: 'Yuma, 800 MHz', latitude: 32.6927, longitude: -114.6277, megahertz: 860, power: [5, 'W', 'erp'], bandwidth: 25, kilometres: 9.085, eirp: 9.14, field: 64.74, outcome: 'needed', because: '9 km is within 110 km, and 64.7 is above 38.8' },
  { name: 'Tucson, 800 MHz, very weak', latitude: 32.2226, longitude: -110.9747, megahertz: 860, power: [-45, 'dBW', 'eirp'], bandwidth: 25, kilometres: 95.744, eirp: -45, field: -9.85, outcome: 'not-needed', because: '−9.9 is below 38.8, wherever the terrain is' },
  { name: 'Tucson, PCS', latitude: 32.2226, longitude: -110.9747, megahertz: 1960, power: [30, 'dBW', 'eirp'], kilometres: 95.744, eirp: 30, field: 65.15, outcome: 'not-needed', because: '96 km is outside 72 km' },
  { name: 'El Paso, paging', latitude: 31.7619, longitude: -106.485, megahertz: 931.5, power: [100, 'W', 'erp'], kilometres: 1.191, eirp: 22.15, field: 95.4, outcome: 'needed', because: '1 km is within 120 km' },
  { name: 'Chihuahua, 800 MHz', latitude: 28.633, longitude: -106.0691, megahertz: 852, power: [500, 'W', 'erp'], bandwidth: 25, kilometres: 188.387, eirp: 29.14, field: 58.41, outcome: 'not-needed', because: '188 km is outside 110 km' },
  { name: 'Monterrey, FM', latitude: 25.6866, longitude: -100.3161, megahertz: 98.1, power: [10, 'kW', 'erp'], kilometres: 146.091, eirp: 42.15, field: 73.63, outcome: 'cannot-be-told', because: 'the agreement knows no distance from the border alone' },
  { name: 'Brownsville, 72 GHz', latitude: 25.9017, longitude: -97.4975, megahertz: 72_000, power: [20, 'dBm', 'eirp'], kilometres: 1.786, eirp: -10, field: 59.73, outcome: 'needed', because: '2 km is within 56.3 km' },
  { name: 'Houston, 600 MHz', latitude: 29.7604, longitude: -95.3698, megahertz: 600, power: [1, 'kW', 'eirp'], kilometres: 456.743, eirp: 30, field: 51.58, outcome: null, because: 'no protocol for 600 MHz is in the tool' },
]

describe('the pre-check of a station', () => {
  test('ten test stations: the pre-check agrees with a hand calculation', () => {
    assert.equal(STATIONS.length, 10)
    for (const { name, latitude, longitude, megahertz, power, bandwidth, kilometres, eirp, field, outcome, because } of STATIONS) {
      const [strength, unit, kind] = power
      const { result, problems } = check({ latitude: String(latitude), longitude: String(longitude), frequency: String(megahertz), power: String(strength), 'power-unit': unit, 'power-kind': kind, ...(bandwidth === undefined ? {} : { bandwidth: String(bandwidth) }) })
      assert.ok(result !== null && problems.length === 0, name)
      // Points 50 m apart are at most 25 m from the nearest one; the formula of Lambert is good to some metres.
      assert.ok(Math.abs(result.nearest.kilometres - kilometres) < 0.01, `${name}: ${result.nearest.kilometres} km`)
      assert.ok(Math.abs(result.eirpDecibels - eirp) < 0.01, `${name}: ${result.eirpDecibels} dBW`)
      assert.ok(Math.abs((result.field ?? Number.NaN) - field) < 0.05, `${name}: ${result.field} dB(µV/m)`)
      assert.equal(result.bands[0]?.outcome ?? null, outcome, `${name}: ${because}`)
    }
  })

  test('a flux density of −107 dB(W/m²) is a field of 38.8 dB(µV/m)', () => {
    const { result } = check({ latitude: '32.6927', longitude: '-114.6277', frequency: '860' })
    assert.equal(Math.round((result?.bands[0]?.limitField ?? 0) * 10) / 10, 38.8)
  })

  test('of a wider emission only the part within the bandwidth of the limit counts: ten times as wide is 10 dB less', () => {
    const fieldOf = (bandwidth: string) => check({ latitude: '32.6927', longitude: '-114.6277', frequency: '860', bandwidth }).result?.bands[0]?.field ?? Number.NaN
    assert.ok(Math.abs(fieldOf('25') - fieldOf('250') - 10) < 1e-9)
    // Narrower than the limit: all of it counts, and no more.
    assert.equal(fieldOf('10'), fieldOf('25'))
  })

  test('at the edge of a zone, nearer than the line is sure, it cannot be told', () => {
    // 95.744 km in Tucson; a zone of 96 km would be within the 2 km of the line.
    const edge: SettingsOf<'spectrum'> = { ...settings, bands: settings.bands.map((band) => (band.band === 'pcs' ? { ...band, coordinationKilometres: 96 } : band)) }
    const { result } = spectrumTool({ parameters: { latitude: '32.2226', longitude: '-110.9747', frequency: '1960' }, item: SPECTRUM.item, rows: { find: () => undefined }, dialogue: 'hled', self: 'MEX', today: () => '2026-11-26' }, edge)
    assert.deepEqual([result?.bands[0]?.outcome, result?.bands[0]?.by], ['cannot-be-told', ['at-edge-of-zone', 'limit-unknown']])
  })

  test('what cannot be read is told beside its field, and the page comes with what is usual', () => {
    const { problems, asked } = check({ latitude: 'north', longitude: '-300', power: '0', 'power-unit': 'furlong' })
    assert.deepEqual(problems.map(({ parameter, code }) => [parameter, code]), [['latitude', 'parameter-invalid'], ['longitude', 'parameter-too-small'], ['power', 'parameter-too-small'], ['power-unit', 'parameter-unknown']])
    assert.deepEqual([asked.latitude, asked.power], [RANGES.latitude.usual, RANGES.power.usual])
  })

  test('every band but those that say so has a source and no number that is not in it', () => {
    assert.ok(settings.bands.every(({ sources: named }) => named.every(({ url }) => url !== null)))
    assert.deepEqual(settings.bands.filter(({ coordinationKilometres }) => coordinationKilometres !== null).map(({ band, coordinationKilometres }) => [band, coordinationKilometres]), [['land-mobile-800', 110], ['land-mobile-900', 110], ['paging-929', 120], ['pcs', 72], ['e-band', 56.3]])
  })
})

describe('the line of the border', () => {
  const border = findBorder('us-mx') ?? assert.fail('no border')

  test('is within its tolerance of every bridge, ferry and dam of the Texas list, half of them within 0.3 km', () => {
    const rows = gunzipSync(readFileSync(new URL('../data/texas-bridge-places.csv.gz', import.meta.url))).toString('utf8').trim().split('\n').slice(1)
    const off = rows.map((row) => { const [longitude = Number.NaN, latitude = Number.NaN] = row.split(',').slice(-2).reverse().map(Number); return nearestOf({ latitude, longitude }, border.points).kilometres }).sort((a, b) => a - b)
    assert.equal(off.length, 34)
    assert.ok((off.at(-1) ?? Infinity) < 1.7 && 1.7 < border.toleranceKilometres, `the farthest is ${off.at(-1)} km off`)
    assert.ok((off[16] ?? Infinity) < 0.3, `the middle is ${off[16]} km off`)
  })

  test('runs by the parallels of the treaties of 1848 and 1853', () => {
    // Treaty of La Mesilla, article 1: 31°47′ north, then 31°20′ north. As monuments stand, a tenth of a minute off at most.
    for (const [latitude, longitude] of [[31 + 47 / 60, -107.5], [31 + 20 / 60, -109.5]] as const) assert.ok(nearestOf({ latitude, longitude }, border.points).kilometres < 0.2)
  })
})

describe('the queue of coordination', () => {
  const QUEUE = COORDINATION.item

  function table() {
    const change = (item: string, content: object) => ({ item, base: null, content: content as never })
    const bodies = CAME.filter(({ id }) => ['IFT', 'CRT', 'FCC', 'NTIA'].includes(id)).map(({ id, content }) => change(`organisation/${id}`, content))
    // The sides agree on a term of 30 days of their own, as they can: the queue as founded has none.
    const queue = { ...COORDINATION.content, elements: [], settings: { ...COORDINATION.content.settings, preCheck: null, term: { by: 'clock', clock: { length: 30, unit: 'days', calendar: null, counts: 'from-next-day' }, calendarOf: null } } }
    const seats = founded(['MEX', 'USA'], [...bodies, change('organisation/OTHER', organisation('MEX')), change(QUEUE, queue)])
    const [mex = assert.fail(), usa = assert.fail()] = seats
    return { mex, usa, seats }
  }

  test('a request opened with IFT is answered by CRT without losing its number or clock', () => {
    const { mex, usa, seats } = table()
    const settings = findQueue(usa.projection, QUEUE) ?? assert.fail('no queue')
    const values = { station: 'KX1', service: 'fixed', site: { latitude: 32.7, longitude: -117.1 }, frequency: 6800, bandwidth: 30_000, power: 40 }
    const received = '2025-10-06'
    const { due, provision } = termOn(usa.projection, settings, 'MEX', received, values)
    const [competent = assert.fail()] = competentOn(usa.projection, settings, 'MEX', received)
    assert.equal(competent, 'organisation/IFT')
    const request = usa.do({ name: 'state', about: QUEUE, type: 'request', content: { number: nextNumber(usa.projection, 'SC', 'USA', '2025'), from: 'party', to: 'MEX', organisation: competent, received, values, due, provision, isExercise: true } as never, replaces: null, audience: 'parties' }).act
    meet(seats)
    const on = (seat: typeof mex, day: string) => requestLines(seat.context(day), QUEUE)[0] ?? assert.fail('no request')
    const [before, after] = [on(mex, '2025-10-10'), on(mex, '2025-10-20')]
    assert.deepEqual([before.answers.map(({ acronym }) => acronym), after.answers.map(({ acronym }) => acronym)], [['IFT'], ['CRT']])
    assert.deepEqual([before.number, before.due, before.used], ['SC-USA-2025-0001', '2025-11-05', 4])
    assert.deepEqual([after.number, after.due, after.used, after.received], ['SC-USA-2025-0001', '2025-11-05', 14, '2025-10-06'])
    mex.do({ name: 'state', about: QUEUE, type: 'request-step', content: { thread: request.hash, on: '2025-10-31', step: { did: 'replied', outcome: 'agreed', reply: say('No objection.') } } as never, replaces: null, audience: 'parties' })
    meet(seats)
    for (const seat of seats) {
      const line = on(seat, '2025-11-10')
      assert.deepEqual([line.number, line.status, line.replied, line.isOnTime, line.used, line.receivedBy], ['SC-USA-2025-0001', 'replied', '2025-10-31', true, 25, 'organisation/IFT'])
    }
    assert.deepEqual(threadOf(mex.projection, request.hash), threadOf(usa.projection, request.hash))
    // A new request goes to the successor at once, and counts on.
    assert.deepEqual([competentOn(usa.projection, settings, 'MEX', '2025-10-20'), nextNumber(usa.projection, 'SC', 'USA', '2025')], [['organisation/CRT'], 'SC-USA-2025-0002'])
  })
})
