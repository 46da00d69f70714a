// The projection does not depend on the order in which acts arrive, as long as it respects `seen`.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Act } from '../record/index.ts'
import { withheld } from '../record/testing/ledgers.ts'
import { actKey } from './rows.ts'
import { choices, FORGETFUL, play, shuffled, steps, tableOf } from './testing/conversation.ts'
import { meet, projectionOf } from './testing/table.ts'

for (const parties of [2, 3]) {
  describe(`fold, ${parties} parties`, () => {
    test('any order that respects what each had seen gives the same bytes', () => {
      fc.assert(fc.property(steps(parties), choices, choices, (history, one, other) => {
        const acts = play(tableOf(parties), history)
        assert.deepEqual(projectionOf('lake', shuffled(acts, one)).toText(), projectionOf('lake', shuffled(acts, other)).toText())
      }), { numRuns: 60, seed: 20211213 })
    })

    test('every node that has heard everything holds the same bytes as one that starts from scratch', () => {
      fc.assert(fc.property(steps(parties), choices, (history, order) => {
        const seats = tableOf(parties)
        const acts = play(seats, history)
        meet(seats)
        const scratch = projectionOf('lake', shuffled(acts, order)).toText()
        for (const seat of seats) assert.deepEqual(seat.projection.toText(), scratch)
      }), { numRuns: 30, seed: 20130502 })
    })
  })
}

test('what is left after erasures gives the same bytes in any order, and says of each what is gone and why', () => {
  let erased = 0
  fc.assert(fc.property(steps(2, FORGETFUL), choices, choices, (history, one, other) => {
    const seats = tableOf(2)
    const acts = play(seats, history)
    meet(seats)
    const isErased = (act: Act) => seats[0]?.ledger.erasedAt(act.hash) !== null
    const left = acts.map((act) => (isErased(act) ? withheld(act) : act))
    const rows = projectionOf('lake', shuffled(left, one)).toText()
    assert.deepEqual(projectionOf('lake', shuffled(left, other)).toText(), rows)
    for (const act of acts.filter(isErased)) {
      erased += 1
      assert.ok(!rows.has(`statement/${act.hash}`) && !rows.has(`proposal/${act.hash}`))
      const row = JSON.parse(rows.get(`act/${actKey(act.header.party, act.header.sequence)}`) ?? '{}')
      assert.equal(row.erasedBy?.reason, 'order')
    }
  }), { numRuns: 120, seed: 20261125 })
  assert.ok(erased > 60, String(erased))
})

test('the random histories reach adoption, withdrawal, supersession and acts without effect', () => {
  const seen = new Set<string>()
  fc.assert(fc.property(steps(2), (history) => {
    const seats = tableOf(2)
    play(seats, history)
    meet(seats)
    for (const [key, text] of seats[0]?.projection.toText() ?? []) {
      const row = JSON.parse(text)
      if (key.startsWith('proposal/')) seen.add(row.status)
      if (key.startsWith('act/') && row.inadmissible !== null) seen.add('inadmissible')
      if (key.startsWith('act/') && row.releasedBy !== null) seen.add('released')
      if (key.startsWith('item/element') && row.versions.length > 1) seen.add('second version')
    }
  }), { numRuns: 60, seed: 20211213 })
  for (const reached of ['adopted', 'open', 'withdrawn', 'superseded', 'inadmissible', 'released', 'second version']) assert.ok(seen.has(reached), reached)
})
