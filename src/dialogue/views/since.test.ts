// What changed since: each act once, nothing twice, whatever order the acts came in.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { withheld } from '../../record/testing/ledgers.ts'
import { advance, assessment, element, plan, say } from '../testing/contents.ts'
import { choices, FORGETFUL, play, shuffled, steps, tableOf } from '../testing/conversation.ts'
import { agree, founded, meet, projectionOf } from '../testing/table.ts'
import { inOrderOfActs } from '../order.ts'
import { hadSeen } from './move.ts'
import { markOfDay, markOfNow, sinceView } from './index.ts'
import type { SinceEntry, SinceView, ViewContext } from './index.ts'

const contextOver = (rows: ViewContext['rows']): ViewContext => ({ rows, dialogue: 'lake', self: 'ALP', today: () => '2026-11-23' })
const entriesOf = (view: SinceView | null): readonly SinceEntry[] => (view?.groups ?? []).flatMap(({ lines }) => lines.flatMap(({ entries }) => entries))
const actsNamed = (view: SinceView | null) => [...entriesOf(view).filter(({ what }) => what !== 'adopted').map(({ made }) => made.hash), ...(view?.acknowledgements ?? []).map(({ hash }) => hash)]

describe('what changed since, over random conversations', () => {
  test('since now is nothing; since the beginning is every act with effect, each exactly once, erased ones too', () => {
    let erased = 0
    fc.assert(fc.property(steps(2, FORGETFUL), choices, (history, order) => {
      const seats = tableOf(2)
      const acts = play(seats, history)
      meet(seats)
      const rows = seats[0]?.projection
      assert.ok(rows !== undefined)
      const context = contextOver(rows)
      assert.deepEqual([entriesOf(sinceView(context, markOfNow(context))), sinceView(context, markOfNow(context))?.acknowledgements], [[], []])
      const left = acts.map((act) => (seats[0]?.ledger.erasedAt(act.hash) !== null ? withheld(act) : act))
      const again = projectionOf('lake', shuffled(left, order))
      const effective = left.filter((act) => again.find('act', `${act.header.party}/${String(act.header.sequence).padStart(8, '0')}`)?.inadmissible === null).map(({ hash }) => hash)
      const named = actsNamed(sinceView(contextOver(again), {}))
      assert.deepEqual([...named].sort(), [...effective].sort())
      erased += entriesOf(sinceView(contextOver(again), {})).filter(({ isErased }) => isErased).length
    }), { numRuns: 80, seed: 20211213 })
    assert.ok(erased > 10, String(erased))
  })

  test('the answer does not depend on the order in which the acts arrived, for any mark', () => {
    fc.assert(fc.property(steps(3), choices, choices, fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), (history, one, other, places) => {
      const acts = play(tableOf(3), history)
      const mark = { ALP: places[0] ?? 0, BET: places[1] ?? 0, GAM: places[2] ?? 0 }
      assert.deepEqual(sinceView(contextOver(projectionOf('lake', shuffled(acts, one))), mark), sinceView(contextOver(projectionOf('lake', shuffled(acts, other))), mark))
    }), { numRuns: 40, seed: 20130502 })
  })

  test('two marks one after the other tell together what the first tells', () => {
    fc.assert(fc.property(steps(2), fc.nat(9), fc.nat(9), (history, here, there) => {
      const seats = tableOf(2)
      play(seats, history)
      meet(seats)
      const context = contextOver(seats[0]?.projection ?? assert.fail())
      const now = markOfNow(context)
      const mark = { ALP: Math.min(here, now.ALP ?? 0), BET: Math.min(there, now.BET ?? 0) }
      const [all, late] = [sinceView(context, {}), sinceView(context, mark)]
      const early = actsNamed(all).filter((hash) => !actsNamed(late).includes(hash))
      assert.equal(early.length + actsNamed(late).length, actsNamed(all).length)
      for (const side of late?.sides ?? []) assert.equal(Object.values(side.counts).reduce((sum, n) => sum + n, 0), actsNamed(late).filter((hash) => [...entriesOf(late).map(({ made }) => made), ...(late?.acknowledgements ?? [])].some((made) => made.hash === hash && made.party === side.party)).length)
    }), { numRuns: 40, seed: 20261125 })
  })

  test('acts of all chains stand in an order in which nothing is before what its author had seen', () => {
    fc.assert(fc.property(steps(3), choices, (history, order) => {
      const seats = tableOf(3)
      const acts = play(seats, history)
      meet(seats)
      const rows = seats[0]?.projection ?? assert.fail()
      const cited = shuffled(acts, order).map(({ header, hash }) => ({ party: header.party, sequence: header.sequence, hash, at: header.at }))
      const placed = inOrderOfActs(rows, cited, (act) => act)
      assert.equal(new Set(placed.map(({ hash }) => hash)).size, acts.length)
      for (const [index, act] of placed.entries()) for (const later of placed.slice(index + 1)) assert.ok(!hadSeen(rows, act, later), `${act.party} ${act.sequence} before ${later.party} ${later.sequence}`)
    }), { numRuns: 30, seed: 20211213 })
  })
})

describe('what changed since', () => {
  function table() {
    const seats = founded(['MEX', 'USA'], [
      { item: 'plan/p', base: null, content: plan() }, { item: 'element/1', base: null, content: element('plan/p', 'pillar', '1') },
      { item: 'element/1.1', base: null, content: element('element/1', 'initiative', '1.1') }, { item: 'element/2', base: null, content: element('plan/p', 'pillar', '2') },
    ])
    const [mex, usa] = seats
    assert.ok(mex !== undefined && usa !== undefined)
    return { seats, mex, usa }
  }

  test('tells what was agreed by item and member, under its branch, beside the acts by which each side did it', () => {
    const { seats, mex } = table()
    const mark = markOfNow(mex.context())
    agree(seats, [mex.change('element/1.1', element('element/1', 'initiative', '1.1', { due: '2030-01-31' }))])
    const view = sinceView(mex.context(), mark)
    assert.deepEqual(view?.groups.map(({ key }) => key), ['element/1'])
    assert.deepEqual(view?.groups[0]?.lines.map(({ ref, entries }) => [ref?.number, entries.map(({ what, by, fields, version }) => [what, by, fields, version])]), [['1.1', [
      ['proposed', ['MEX'], [], null], ['signed', ['USA'], [], null], ['adopted', ['MEX', 'USA'], ['due'], 2],
    ]]])
    assert.deepEqual(view?.adopted, { proposals: 1, items: 1 })
    assert.deepEqual(view?.sides.map(({ party, counts }) => [party, counts.proposed ?? 0, counts.signed ?? 0]), [['MEX', 1, 0], ['USA', 0, 1]])
  })

  test('an assessment says what its author had said before', () => {
    const { mex } = table()
    mex.state('element/1.1', 'assessment', assessment('limited'))
    const mark = markOfNow(mex.context())
    mex.state('element/1.1', 'assessment', assessment('substantial', { asOf: '2024-01-31' }))
    assert.deepEqual(entriesOf(sinceView(mex.context(), mark)).map(({ what, from, to }) => [what, from, to]), [['assessed', 'limited', 'substantial']])
  })

  test('what concerns several branches stands before them; a proposal that was not agreed is told with what became of it', () => {
    const { seats, mex, usa } = table()
    const mark = markOfNow(mex.context())
    const proposal = mex.propose([mex.change('element/1', element('plan/p', 'pillar', '1', { title: say('Water') })), mex.change('element/2', element('plan/p', 'pillar', '2', { title: say('Fish') }))])
    meet(seats)
    usa.do({ name: 'state', about: null, type: 'answer', content: { proposal: proposal.hash, answer: 'declined', text: say('Too soon') }, replaces: null, audience: 'parties' })
    meet(seats)
    mex.do({ name: 'withdraw', proposal: proposal.hash, reason: 'Not now' })
    const view = sinceView(mex.context(), mark)
    assert.deepEqual(view?.groups.map(({ key, lines }) => [key, lines.flatMap(({ entries }) => entries.map(({ what, items }) => [what, items]))]), [['several', [['proposed', 2], ['declined', 2], ['withdrew', 2]]]])
  })

  test('a retraction is told at the item of what it takes back', () => {
    const { mex } = table()
    const said = mex.state('element/1.1', 'advance', advance())
    const mark = markOfNow(mex.context())
    mex.state('element/1.1', 'advance', null, said)
    assert.deepEqual(sinceView(mex.context(), mark)?.groups.map(({ lines }) => lines.map(({ ref, entries }) => [ref?.number, entries.map(({ what }) => what)])), [[['1.1', ['retracted']]]])
  })

  test('a day marks each chain behind the last act that claims an earlier one, whatever the clocks of the others say', () => {
    const { mex } = table()
    const days = ['2026-01-05', '2026-01-09', '2026-01-07']
    const at = (party: string, sequence: number) => `${(party === 'MEX' ? days : ['2026-01-01', '2026-01-02'])[sequence - 1] ?? '2025-01-01'}T00:00:00Z`
    const rows: ViewContext['rows'] = { find: (prefix, rest) => {
      const found = mex.projection.find(prefix, rest)
      if (prefix === 'party' && found !== undefined) return { ...found, sequence: rest === 'MEX' ? 3 : 2 } as typeof found
      if (prefix !== 'act' || found === undefined) return found
      const { party, sequence } = found as { party: string; sequence: number }
      return { ...found, at: at(party, sequence) } as typeof found
    } }
    const context = { rows, dialogue: 'lake' }
    // The third act of MEX claims the 7th, after one that claims the 9th: since the 8th is what follows that.
    assert.deepEqual(markOfDay(context, '2026-01-08'), { MEX: 3, USA: 2 })
    assert.deepEqual(markOfDay(context, '2026-01-06'), { MEX: 1, USA: 2 })
    assert.deepEqual(markOfDay(context, '2020-01-01'), { MEX: 0, USA: 0 })
    assert.deepEqual(markOfDay(context, '2030-01-01'), { MEX: 3, USA: 2 })
  })

  test('it costs what is new: acts before the mark are not read', () => {
    const { mex } = table()
    for (let number = 0; number < 40; number++) mex.state('element/1.1', 'advance', advance({ text: say(`Step ${number}`) }))
    const mark = markOfNow(mex.context())
    mex.state('element/2', 'advance', advance())
    const read = new Set<string>()
    sinceView({ ...mex.context(), rows: { find: (prefix, rest) => { if (prefix === 'act') read.add(rest); return mex.projection.find(prefix, rest) } } }, mark)
    assert.ok(read.size <= 2, [...read].join(' '))
  })
})
