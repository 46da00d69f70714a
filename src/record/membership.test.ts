import { test } from 'node:test'
import assert from 'node:assert/strict'
import { versionId } from './kinds/propose.ts'
import { ledgerOf, pair, verdictOn } from './testing/ledgers.ts'
import { Speaker, change, charterChange, founded } from './testing/speaker.ts'

function assertInadmissible(speaker: Speaker, others: readonly Speaker[], code: string): void {
  assert.deepEqual(verdictOn(speaker, others), { outcome: 'inadmissible', code })
}

test('A third party joins by a charter that all three sign, and then signs like the others', () => {
  const { mex, usa, under } = pair()
  const can = Speaker.begin('demo', 'CAN').hear(mex, usa)
  const three = charterChange([mex, usa, can], under)
  const joining = mex.hear(can).propose(under, [three])
  usa.hear(mex).sign(joining)
  assert.deepEqual(verdictOn(usa, [mex, can]), { outcome: 'effective', adopted: null }, 'two of three')
  can.hear(usa).sign(joining)
  assert.deepEqual(verdictOn(can, [mex, usa]), { outcome: 'effective', adopted: joining.hash })
  const draft = can.propose(versionId(three), [change('element/a', null, 'v1')])
  mex.hear(can).sign(draft)
  assert.deepEqual(verdictOn(mex, [usa, can]), { outcome: 'effective', adopted: null })
  usa.hear(mex).sign(draft)
  assert.deepEqual(verdictOn(usa, [mex, can]), { outcome: 'effective', adopted: draft.hash })
  usa.propose(under, [change('element/b', null, 'under the charter of two')])
  assertInadmissible(usa, [mex, can], 'charter-not-in-force')
})

interface Three { readonly a: Speaker; readonly b: Speaker; readonly c: Speaker; readonly under: string }

function three(): Three {
  const { speakers: [a, b, c], under } = founded('demo', ['A', 'B', 'C'])
  return { a: a ?? assert.fail(), b: b ?? assert.fail(), c: c ?? assert.fail(), under }
}

/** A proposes that it leaves; all sign. */
function leave({ a, b, c, under }: Three): string {
  const two = charterChange([b, c], under)
  const leaving = a.propose(under, [two])
  b.hear(a).sign(leaving)
  c.hear(b).sign(leaving)
  b.hear(c)
  return versionId(two)
}

test('A party leaves by a charter that it signs too; the others go on without it', () => {
  const scene = three()
  const { a, b, c } = scene
  const under = leave(scene)
  const draft = b.propose(under, [change('element/a', null, 'v1')])
  c.hear(b).sign(draft)
  assert.deepEqual(verdictOn(c, [a, b]), { outcome: 'effective', adopted: draft.hash })
  a.hear(c).propose(under, [change('element/b', null, 'from outside')])
  assertInadmissible(a, [b, c], 'not-a-party')
})

test('Who stands on its own departure says nothing more under the old charter, unless it withdraws that', () => {
  const { a, b, c, under } = three()
  const leaving = a.propose(under, [charterChange([b, c], under)])
  a.propose(under, [change('element/a', null, 'one more thing')])
  assertInadmissible(a, [b, c], 'leaving')
  const draft = b.hear(a).propose(under, [change('element/a', null, 'theirs')])
  assert.equal(verdictOn(b, [a, c]).outcome, 'effective', 'those who stay are free')
  a.hear(b).sign(draft)
  assertInadmissible(a, [b, c], 'leaving')
  a.withdraw(leaving)
  b.hear(a).receipt()
  a.hear(b).sign(draft)
  assertInadmissible(a, [b, c], 'leaving')
  c.hear(a).receipt()
  a.hear(c).sign(draft)
  assert.equal(verdictOn(a, [b, c]).outcome, 'effective')
})

test('A late signature of a party that has left cannot adopt beside its successors: the regression of disjoint charters', () => {
  const { a, b, c, under } = three()
  const two = charterChange([b, c], under)
  const draft = b.propose(under, [change('element/x', null, 'old')])
  c.hear(b).sign(draft)
  const leaving = a.propose(under, [two])
  a.hear(b, c).sign(draft)
  assertInadmissible(a, [b, c], 'leaving')
  b.hear(a, c).sign(leaving)
  c.hear(b).sign(leaving)
  assert.ok(!ledgerOf([a, b, c]).standing.isAdopted(draft.hash))
})

test('The silence of a party that has left blocks nobody: its acknowledgement is not waited for', () => {
  const scene = three()
  const { a, b, c, under } = scene
  const old = b.propose(under, [change('element/x', null, 'pending')])
  a.hear(b)
  const next = leave(scene)
  b.hear(c).withdraw(old)
  b.propose(next, [change('element/x', null, 'without A')])
  assertInadmissible(b, [a, c], 'stands-on-competing')
  c.hear(b).receipt()
  const draft = b.hear(c).propose(next, [change('element/x', null, 'without A')])
  assert.equal(verdictOn(b, [a, c]).outcome, 'effective')
  c.hear(b).sign(draft)
  assert.deepEqual(verdictOn(c, [a, b]), { outcome: 'effective', adopted: draft.hash })
})
