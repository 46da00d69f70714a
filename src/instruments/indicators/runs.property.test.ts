// Whatever two sides say and agree in whatever order: no value is ever told under another version or in another series than
// the one that it was said of, and none that stands is lost.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { versionInForce } from '../../dialogue/decide.ts'
import { indicator, say, value } from '../../dialogue/testing/contents.ts'
import { agree, founded, meet } from '../../dialogue/testing/table.ts'
import type { Seat } from '../../dialogue/testing/table.ts'
import { indicatorView } from './view.ts'
import type { IndicatorView } from './view.ts'

const ITEM = 'indicator/boats'
type Step = { readonly who: number; readonly deed: 'report' | 'correct' | 'retract' | 'redefine' | 'meet'; readonly year: number; readonly number: number }
const step = fc.record<Step>({ who: fc.nat(1), deed: fc.constantFrom('report', 'report', 'report', 'correct', 'retract', 'redefine', 'meet'), year: fc.integer({ min: 2020, max: 2023 }), number: fc.nat(1_000_000) })

interface Said { readonly hash: string; readonly version: string; readonly party: string; readonly period: string; readonly number: number }

/** What stands of all that was said, as the sides themselves would keep it. */
function play(seats: readonly Seat[], steps: readonly Step[]): ReadonlyMap<string, Said> {
  const standing = new Map<string, Said>()
  for (const { who, deed, year, number } of steps) {
    const seat = seats[who]
    assert.ok(seat !== undefined)
    if (deed === 'meet') { meet(seats); continue }
    if (deed === 'redefine') {
      meet(seats)
      agree(seats, [seat.change(ITEM, indicator({ definition: say(`Boats, as counted since ${number}`) }) as never)])
      continue
    }
    const version = versionInForce(seat.projection, ITEM) ?? ''
    const own = [...standing.values()].find((one) => one.party === seat.party && one.version === version && one.period === String(year))
    if ((deed === 'report') !== (own === undefined)) continue
    const content = deed === 'retract' ? null : value(version, String(year), number, { series: seat.party.toLowerCase() })
    const decision = seat.decide({ name: 'state', about: ITEM, type: 'value', content: content as never, replaces: own?.hash ?? null, audience: 'public' })
    assert.ok('speech' in decision, JSON.stringify(decision))
    const { act } = seat.do({ name: 'state', about: ITEM, type: 'value', content: content as never, replaces: own?.hash ?? null, audience: 'public' })
    if (own !== undefined) standing.delete(own.hash)
    if (content !== null) standing.set(act.hash, { hash: act.hash, version, party: seat.party, period: String(year), number })
  }
  meet(seats)
  return standing
}

function toldIn(view: IndicatorView): readonly Said[] {
  return [view.run, ...view.earlier].flatMap((run) => run.series.flatMap(({ party, values }) => values.flatMap(({ period, value: number, report }): Said[] => {
    assert.equal(number === null, report === null)
    return report === null || number === null ? [] : [{ hash: report.statement, version: run.version, party: party ?? '', period, number }]
  })))
}

describe('the runs of an indicator', () => {
  it('never join values of two versions or of two series, and lose none that stands', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const seats = founded(['MEX', 'USA'], [{ item: ITEM, base: null, content: indicator({ accumulation: 'cumulative' }) as never }])
      const standing = play(seats, steps)
      for (const seat of seats) {
        const view = indicatorView(seat.context(), ITEM)
        assert.ok(view !== null)
        const sorted = (all: Iterable<Said>) => [...all].sort((a, b) => (a.hash < b.hash ? -1 : 1))
        assert.deepEqual(sorted(toldIn(view)), sorted(standing.values()))
        for (const run of [view.run, ...view.earlier]) for (const { values } of run.series) {
          const own = values.flatMap(({ value: number }) => number ?? [])
          const last = values.findLast(({ running }) => running !== null)?.running
          if (run.content.accumulation === 'cumulative' && own.length > 0) assert.equal(last?.total, own.reduce((sum, one) => sum + one, 0))
        }
      }
    }), { numRuns: 40, seed: 20261126 })
  })
})
