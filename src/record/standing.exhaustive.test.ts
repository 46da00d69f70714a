// All schedules of two and three parties over one contested item, searched with the real rules.
// What is shown, with the proof in spec/record.md section 7: *unique*, *stable*, *live*, and that a
// decision is the same on every node. How the search is reduced: testing/schedules.ts.

import { test } from 'node:test'
import assert from 'node:assert/strict'
import { NAMES, adoptedIn, extend, lengths, proposalsOf, searchHistories, seenOf } from './testing/schedules.ts'
import type { History, Rules, Search, Searched, Step } from './testing/schedules.ts'
import { naiveRules, realRules } from './testing/rules.ts'
import { Standing } from './standing.ts'

/** What no history may show, checked on every one reached, searched on or tried from. */
const promises: Omit<Search, 'parties' | 'actsEach' | 'isReduced'> = {
  rules: realRules,
  reached: (history) => { if (adoptedIn(history).length > 1) assert.fail(`two competing proposals are adopted: ${JSON.stringify(history)}`) },
  visit: (history, rules) => {
    assert.deepEqual(proposalsOf(history).filter((id) => rules.isAdoptedIn(id, lengths(history))), adoptedIn(history))
    const [first, ...others] = adoptedIn(history).length > 0 ? [] : untouched(history)
    if (first !== undefined && others.length > 0) assertCanBeAdopted(history, first)
  },
  tried: (history, all, party, view, steps) => {
    assertStable(history, all, party, view)
    if (view.every((sequence, index) => sequence === history[index]?.length)) return
    const own = realRules(history, view)
    for (const step of steps) {
      if (own.admits(party, step) !== all.admits(party, step)) assert.fail(`another node decides otherwise: ${JSON.stringify({ history, party, step })}`)
    }
  },
}

/** Adopted in the last view of a party: adopted in its next, in whatever it is, and in all there is. */
function assertStable(history: History, rules: Rules, party: number, view: readonly number[]): void {
  const last = history[party]?.at(-1)?.view ?? view.map(() => 0)
  for (const id of proposalsOf(history)) {
    const [before, now, everywhere] = [rules.isAdoptedIn(id, last), rules.isAdoptedIn(id, view), rules.isAdoptedIn(id, lengths(history))]
    if ((before && !now) || (now && !everywhere)) assert.fail(`${id} was adopted and is not any more: ${JSON.stringify(history)}`)
  }
}

function untouched(history: History): string[] {
  const withdrawn = new Set(history.flatMap((steps) => steps.filter((step) => step.deed === 'withdraw').map((step) => step.proposal)))
  return proposalsOf(history).filter((id) => !withdrawn.has(id))
}

/** The way out of a crossing: all hear all; who stands elsewhere withdraws; all acknowledge; the rest sign. */
function assertCanBeAdopted(crossing: History, id: string): void {
  const heard = together(crossing, () => ({ deed: 'receipt', proposal: null }))
  const elsewhere = proposalsOf(heard).filter((other) => other !== id)
  const withdrawn = elsewhere.reduce((history, other) => together(history, (party) => (standsOn(history, party, other) && !hasWithdrawn(history, party, other) ? { deed: 'withdraw', proposal: other } : null)), heard)
  const acknowledged = together(withdrawn, () => ({ deed: 'receipt', proposal: null }))
  const signed = together(acknowledged, (party) => (standsOn(acknowledged, party, id) ? null : { deed: 'sign', proposal: id }))
  assert.deepEqual(adoptedIn(signed), [id])
}

function standsOn(history: History, party: number, id: string): boolean {
  return (history[party] ?? []).some((step) => step.proposal === id && (step.deed === 'propose' || step.deed === 'sign'))
}

function hasWithdrawn(history: History, party: number, id: string): boolean {
  return (history[party] ?? []).some((step) => step.proposal === id && step.deed === 'withdraw')
}

/** One act of each party that has one, all in the same view; each must be admitted. */
function together(history: History, deedOf: (party: number) => Omit<Step, 'view'> | null): History {
  const view = lengths(history)
  const rules = realRules(history, view)
  return history.reduce((after, _, party) => {
    const deed = deedOf(party)
    if (deed === null) return after
    if (!rules.admits(party, { ...deed, view })) assert.fail(`there is no way out: ${JSON.stringify({ history, party, deed })}`)
    return extend(after, party, { ...deed, view })
  }, history)
}

function report(t: { diagnostic: (message: string) => void }, { reached, searched }: Searched): void {
  t.diagnostic(`${reached} histories reached, ${searched} of them searched on`)
}

test('Two parties with seven acts each: unique, stable, live, and decided alike on every node', (t) => {
  const found = searchHistories({ ...promises, parties: 2, actsEach: 7, isReduced: true })
  report(t, found)
  assert.ok(found.reached > 20_000 && found.searched > 3_500)
})

test('Three parties with three acts each: unique, stable, live, and decided alike on every node', (t) => {
  const found = searchHistories({ ...promises, parties: 3, actsEach: 3, isReduced: true })
  report(t, found)
  assert.ok(found.reached > 2_000_000 && found.searched > 200_000)
})

test('Two parties with four acts each, without any reduction', (t) => {
  const found = searchHistories({ ...promises, parties: 2, actsEach: 4, isReduced: false })
  report(t, found)
  assert.ok(found.searched > 13_000)
})

test('The reductions lose nothing: with and without them the search comes to the same futures', () => {
  for (const [parties, actsEach] of [[2, 4], [3, 2]] as const) {
    const reduced = searchHistories({ rules: realRules, parties, actsEach, isReduced: true })
    const whole = searchHistories({ rules: realRules, parties, actsEach, isReduced: false })
    assert.ok(whole.searched > 10 * reduced.searched)
    assert.deepEqual([...reduced.keys].sort(), [...whole.keys].sort())
  }
})

test('The search finds what it looks for: under the naive rule it comes upon two adopted proposals', () => {
  let broken = 0
  searchHistories({ rules: naiveRules, parties: 2, actsEach: 3, isReduced: true, reached: (history) => { if (adoptedIn(history).length > 1) broken += 1 } })
  assert.ok(broken > 0)
})

/**
 * Both sides propose, both sides hear only of the other's draft, both withdraw their own and sign
 * the other's: three acts a side, four with the act that introduces the key. Neither has heard of the other's withdrawal.
 */
const CROSSED: History = [
  [{ deed: 'propose', proposal: 'A1', view: [0, 0] }, { deed: 'withdraw', proposal: 'A1', view: [1, 1] }, { deed: 'sign', proposal: 'B1', view: [2, 1] }],
  [{ deed: 'propose', proposal: 'B1', view: [0, 0] }, { deed: 'withdraw', proposal: 'B1', view: [1, 1] }, { deed: 'sign', proposal: 'A1', view: [1, 2] }],
]

test('The naive rule, a withdrawal takes effect at once, adopts two competing proposals by courtesy', () => {
  let history: History = [[], []]
  for (const at of [0, 1, 2]) {
    for (const party of [0, 1]) {
      const step = CROSSED[party]?.[at]
      assert.ok(step !== undefined && naiveRules(history, lengths(history)).admits(party, step), `${NAMES[party]} ${at + 1}`)
      history = extend(history, party, step)
    }
  }
  assert.deepEqual(adoptedIn(history), ['A1', 'B1'])
})

test('The real rule refuses the third act of either side in that history, until the withdrawal is acknowledged', () => {
  const standing = new Standing()
  const parties = ['A', 'B']
  for (const [party, steps] of CROSSED.entries()) {
    const name = parties[party] ?? ''
    standing.noteAct({ party: name, sequence: 1, seen: {} })
    standing.noteProposal({ id: `${name}1`, proposer: name, sequence: 1, under: null, changes: [{ item: 'element/x', base: null, version: name }], parties, members: parties, leaving: [] })
    standing.noteAct({ party: name, sequence: 2, seen: seenOf(steps[1] ?? assert.fail(), party) })
  }
  for (const [own, other] of [['A', 'B'], ['B', 'A']] as const) {
    const withdrawal = { party: own, sequence: 2, seen: { [other]: 1 } }
    assert.equal(standing.judgeWithdrawal(`${own}1`, withdrawal), null)
    standing.noteWithdrawal(`${own}1`, withdrawal)
  }
  assert.equal(standing.judgeSignature('B1', { party: 'A', sequence: 3, seen: { B: 1 } }), 'stands-on-competing')
  assert.equal(standing.judgeSignature('A1', { party: 'B', sequence: 3, seen: { A: 1 } }), 'stands-on-competing')
  assert.deepEqual(standing.unacknowledgedBy('A1', 'A', { A: 2, B: 2 }), ['B'])

  standing.noteAct({ party: 'B', sequence: 3, seen: { A: 2 } })
  assert.deepEqual(standing.unacknowledgedBy('A1', 'A', { A: 2, B: 3 }), [])
  assert.equal(standing.judgeSignature('B1', { party: 'A', sequence: 3, seen: { B: 3 } }), 'withdrawn-from')
  assert.equal(standing.judgeProposal(
    { id: 'A3', proposer: 'A', sequence: 3, under: null, changes: [{ item: 'element/x', base: null, version: 'new' }], parties, members: parties, leaving: [] },
    { party: 'A', sequence: 3, seen: { B: 3 } }), null)
})
