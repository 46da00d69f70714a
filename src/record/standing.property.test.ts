// Beyond what can be searched exhaustively: random conversations of two to four parties over
// several items, with packages, joining and leaving.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseAct, withholdBody } from './act.ts'
import type { Act } from './act.ts'
import { Ledger } from './ledger.ts'
import { Conversation } from './testing/conversations.ts'
import type { Roll } from './testing/conversations.ts'
import { Reference } from './testing/reference.ts'

const die = fc.nat(9999)
const rolls = fc.array(fc.tuple(die, die, die, die), { minLength: 20, maxLength: 70, size: 'max' })
const conversation = fc.tuple(fc.integer({ min: 2, max: 4 }), rolls)

function converse([parties, turns]: readonly [number, readonly Roll[]], isHonest: boolean): Conversation {
  const conversation = new Conversation(parties, isHonest)
  for (const turn of turns) conversation.take(turn)
  return conversation
}

function adoptedOf(ledger: Ledger, acts: readonly Act[]): string[] {
  return acts.filter((act) => act.header.kind === 'propose' && ledger.standing.isAdopted(act.hash)).map((act) => act.hash).sort()
}

/** Some order in which each act comes after all that it had seen, picked by the dice. */
function shuffled(acts: readonly Act[], dice: readonly number[]): Act[] {
  const order: Act[] = []
  const heads: { [party: string]: number } = {}
  const isReady = ({ header }: Act) => (heads[header.party] ?? 0) === header.sequence - 1 && Object.entries(header.seen).every(([party, sequence]) => (heads[party] ?? 0) >= sequence)
  for (let turn = 0; order.length < acts.length; turn++) {
    const ready = acts.filter(isReady)
    const next = ready[(dice[turn % dice.length] ?? 0) % ready.length] ?? assert.fail('the acts are not closed')
    heads[next.header.party] = next.header.sequence
    order.push(next)
  }
  return order
}

function admissions(acts: readonly Act[], ledger = new Ledger('demo')): Map<string, string> {
  return new Map(acts.map((act) => {
    const admission = ledger.admit(act)
    return [act.hash, admission.outcome === 'inadmissible' ? admission.code : admission.outcome]
  }))
}

test('The rules as the spec words them and the ledger agree on every act and on what is adopted', (t) => {
  const met = new Map<string, number>()
  fc.assert(fc.property(conversation, (dice) => {
    const { acts, ledger } = converse(dice, false)
    const codes = admissions(acts)
    const reference = new Reference(acts)
    for (const act of acts) {
      const code = codes.get(act.hash) ?? assert.fail()
      const expected = reference.judge(act) ?? 'effective'
      assert.equal(code, expected, `${act.header.party} ${act.header.sequence}`)
      met.set(`${act.header.kind} ${code}`, (met.get(`${act.header.kind} ${code}`) ?? 0) + 1)
    }
    assert.deepEqual(adoptedOf(ledger, acts), reference.adopted().sort())
    met.set('adopted', (met.get('adopted') ?? 0) + adoptedOf(ledger, acts).length)
  }), { numRuns: 200, seed: 20211213 })
  t.diagnostic([...met].sort().map(([what, count]) => `${what}: ${count}`).join(', '))
  for (const code of ['base-not-in-force', 'charter-not-in-force', 'stands-on-competing', 'leaving', 'not-a-party', 'withdrawn-from', 'effective']) {
    assert.ok((met.get(`propose ${code}`) ?? 0) + (met.get(`sign ${code}`) ?? 0) > 10, code)
  }
  for (const code of ['already-adopted', 'not-standing', 'effective']) assert.ok((met.get(`withdraw ${code}`) ?? 0) > 10, code)
  assert.ok((met.get('adopted') ?? 0) > 2 * 200, 'more than the foundings')
})

test('Of proposals that replace the same version at most one is adopted, and each version in force has one history', () => {
  fc.assert(fc.property(conversation, (dice) => {
    const { acts, ledger } = converse(dice, false)
    const replaced = new Set<string>()
    for (const id of adoptedOf(ledger, acts)) {
      for (const { item, base } of ledger.standing.find(id)?.changes ?? []) {
        assert.ok(!replaced.has(`${item} ${base}`), `${item} ${base} is replaced twice`)
        replaced.add(`${item} ${base}`)
      }
    }
  }), { numRuns: 250 })
})

test('In whatever order acts come that respects what they had seen, each means the same and the same is adopted', () => {
  fc.assert(fc.property(conversation, fc.array(die, { minLength: 20, maxLength: 60 }), (dice, order) => {
    const { acts, ledger } = converse(dice, false)
    const other = new Ledger('demo')
    const met = admissions(shuffled(acts, order), other)
    for (const [hash, code] of admissions(acts)) assert.equal(met.get(hash), code)
    assert.deepEqual(adoptedOf(other, acts), adoptedOf(ledger, acts))
    assert.deepEqual(other.charter(), ledger.charter())
    assert.deepEqual(other.heads(), ledger.heads())
  }), { numRuns: 200 })
})

test('What is adopted in the view of any act stays adopted in the views of all acts that had seen it', () => {
  fc.assert(fc.property(conversation, (dice) => {
    const { acts, ledger } = converse(dice, false)
    const adopted = new Set(adoptedOf(ledger, acts))
    const last = new Map<string, Set<string>>()
    for (const { header } of acts) {
      const view = { ...header.seen, [header.party]: header.sequence }
      const now = new Set([...acts].filter((one) => one.header.kind === 'propose' && ledger.standing.isAdoptedIn(one.hash, view)).map((one) => one.hash))
      assert.ok(now.isSubsetOf(adopted))
      for (const [party, sequence] of Object.entries(view)) assert.ok((last.get(`${party} ${sequence}`) ?? new Set()).isSubsetOf(now) || (party === header.party && sequence === header.sequence))
      assert.ok((last.get(`${header.party} ${header.sequence - 1}`) ?? new Set()).isSubsetOf(now))
      last.set(`${header.party} ${header.sequence}`, now)
    }
  }), { numRuns: 60 })
})

test('With any bodies withheld, no honest act is called inadmissible, and nothing more is adopted', () => {
  let hidden = 0
  fc.assert(fc.property(conversation, fc.array(die, { minLength: 5, maxLength: 9 }), (dice, withheld) => {
    const { acts, ledger } = converse(dice, true)
    const partial = new Ledger('demo')
    acts.forEach((act, index) => {
      const isHidden = act.header.kind !== 'key' && (withheld[index % withheld.length] ?? 0) % 6 === 0
      const read = isHidden ? parseAct(withholdBody(act)) : act
      assert.ok('header' in read)
      const { outcome } = partial.admit(read)
      assert.ok(outcome === 'unjudged' || (outcome === 'effective' && !isHidden), `${act.header.party} ${act.header.sequence}: ${outcome}`)
      if (isHidden) hidden += 1
    })
    const all = new Set(adoptedOf(ledger, acts))
    for (const act of acts) if (partial.standing.find(act.hash) !== null && partial.standing.isAdopted(act.hash)) assert.ok(all.has(act.hash))
  }), { numRuns: 300 })
  assert.ok(hidden > 500)
})

test('A ledger decides on its own next act as every other will: judging and admitting agree', () => {
  fc.assert(fc.property(conversation, (dice) => {
    const { acts } = converse(dice, false)
    const ledger = new Ledger('demo')
    for (const act of acts) {
      const judged = ledger.judge(act)
      const admitted = ledger.admit(act)
      assert.equal(admitted.outcome, judged.outcome)
    }
  }), { numRuns: 60 })
})
