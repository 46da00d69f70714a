// Bodies that are erased, in random conversations: nothing that anybody agreed or said is lost by it but the body itself.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Act } from './act.ts'
import { Ledger } from './ledger.ts'
import { Conversation } from './testing/conversations.ts'
import { withheld } from './testing/ledgers.ts'

const die = fc.nat(9999)
const rolls = fc.array(fc.tuple(die, die, die, die), { minLength: 30, maxLength: 90, size: 'max' })
const conversation = fc.tuple(fc.integer({ min: 2, max: 4 }), rolls)

function converse([parties, turns]: readonly [number, readonly (readonly [number, number, number, number])[]], isHonest: boolean): Conversation {
  const conversation = new Conversation(parties, isHonest, true)
  for (const turn of turns) conversation.take(turn)
  return conversation
}

function adoptedOf(ledger: Ledger, acts: readonly Act[]): string[] {
  return acts.filter((act) => act.header.kind === 'propose' && ledger.standing.isAdopted(act.hash)).map((act) => act.hash).sort()
}

/** The acts as a node holds them that has heard them all: without the bodies that `ledger` takes for erased. */
function afterErasures(ledger: Ledger, acts: readonly Act[]): Act[] {
  return acts.map((act) => (ledger.erasedAt(act.hash) === null ? act : withheld(act)))
}

/** A ledger, and what it said of each act. */
function retold(acts: readonly Act[]): { ledger: Ledger; outcomes: string[] } {
  const ledger = new Ledger('demo')
  return { ledger, outcomes: acts.map((act) => outcomeIn(ledger, act)) }
}

function outcomeIn(ledger: Ledger, act: Act): string {
  const admission = ledger.admit(act)
  return admission.outcome === 'inadmissible' ? admission.code : admission.outcome
}

test('Among honest parties an erasure makes no act inadmissible, and everything but what named the erased body keeps its effect', () => {
  const met = { statements: 0, proposals: 0, named: 0, adopted: 0 }
  fc.assert(fc.property(conversation, (dice) => {
    const { acts, ledger } = converse(dice, true)
    const { outcomes, ledger: late } = retold(afterErasures(ledger, acts))
    for (const [index, act] of acts.entries()) {
      const named = (act.body as { proposal?: string } | null)?.proposal
      const isErased = ledger.erasedAt(act.hash) !== null
      const namesErased = named !== undefined && ledger.erasedAt(named) !== null
      assert.equal(outcomes[index], isErased || namesErased ? 'unjudged' : 'effective', `${act.header.party} ${act.header.sequence} ${act.header.kind}`)
      if (isErased && act.header.kind === 'state') met.statements += 1
      if (isErased && act.header.kind === 'propose') met.proposals += 1
      if (namesErased) met.named += 1
    }
    assert.deepEqual(adoptedOf(late, acts), adoptedOf(ledger, acts))
    assert.deepEqual(late.charter(), ledger.charter())
    for (const act of acts) assert.equal(late.erasedAt(act.hash), ledger.erasedAt(act.hash))
    met.adopted += adoptedOf(late, acts).length
  }), { numRuns: 250, seed: 20261125 })
  assert.ok(met.statements > 200 && met.proposals > 30 && met.named > 30 && met.adopted > 2 * 250 + 20, JSON.stringify(met))
})

test('Whoever breaks rules, an erasure that its author had no breach to hide takes nothing from what was adopted', () => {
  let erased = 0
  fc.assert(fc.property(conversation, (dice) => {
    const { acts, ledger } = converse(dice, false)
    const { ledger: late } = retold(afterErasures(ledger, acts))
    const isIn = new Set(adoptedOf(late, acts))
    for (const id of adoptedOf(ledger, acts)) assert.ok(isIn.has(id), 'what was adopted stays adopted')
    erased += acts.filter((act) => act.header.kind === 'propose' && ledger.erasedAt(act.hash) !== null).length
  }), { numRuns: 400, seed: 20261126 })
  assert.ok(erased > 30, String(erased))
})

test('No erased proposal is adopted by anybody, whoever breaks rules and whatever its text', () => {
  fc.assert(fc.property(conversation, (dice) => {
    const { acts, ledger } = converse(dice, false)
    for (const act of acts) if (ledger.erasedAt(act.hash) !== null) assert.ok(ledger.standing.find(act.hash) === null || !ledger.standing.isAdopted(act.hash))
  }), { numRuns: 250 })
})

test('A node that forgets as it hears holds what one holds that hears late, with the bodies gone', () => {
  fc.assert(fc.property(conversation, (dice) => {
    const { acts } = converse(dice, true)
    // Forgetting at once, then going on: the ledger is made again from what is left.
    const held: Act[] = []
    let early = new Ledger('demo')
    for (const act of acts) {
      const admission = early.admit(act)
      held.push(act)
      const named = act.header.kind === 'erase' && admission.outcome === 'effective' ? (act as Act<'erase'>).body?.act : undefined
      if (named === undefined) continue
      held.splice(0, held.length, ...held.map((one) => (one.hash === named ? withheld(one) : one)))
      early = retold(held).ledger
    }
    const late = retold(held)
    for (const act of acts) {
      assert.equal(early.erasedAt(act.hash), late.ledger.erasedAt(act.hash))
      assert.deepEqual(early.standing.find(act.hash), late.ledger.standing.find(act.hash))
    }
    assert.deepEqual(adoptedOf(early, acts), adoptedOf(late.ledger, acts))
    assert.ok(!late.outcomes.some((outcome) => outcome !== 'effective' && outcome !== 'unjudged'))
  }), { numRuns: 60 })
})
