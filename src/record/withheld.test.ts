import { test } from 'node:test'
import assert from 'node:assert/strict'
import type { Act } from './act.ts'
import { versionId } from './kinds/propose.ts'
import { ledgerOf, pair, verdictOn } from './testing/ledgers.ts'
import { change, founded } from './testing/speaker.ts'

test('A withheld proposal cannot be judged, nor what names it or builds on it, and nobody is blamed', () => {
  const { mex, usa, under } = pair()
  const hidden = mex.propose(under, [change('element/a', null, 'secret')], { audience: 'parties' })
  usa.hear(mex).sign(hidden)
  const next = mex.hear(usa).propose(under, [change('element/a', versionId(change('element/a', null, 'secret')), 'open')])
  usa.hear(mex).sign(next)
  const isHidden = (act: Act) => act === hidden
  const outcomes: string[] = []
  const ledger = ledgerOf([mex, usa], isHidden, outcomes)
  assert.deepEqual(outcomes.slice(6), ['unjudged', 'unjudged', 'unjudged', 'unjudged'])
  assert.ok(!ledger.standing.isAdopted(next.hash))
  assert.equal(ledgerOf([mex, usa]).standing.isAdopted(next.hash), true)
})

test('A withheld statement excuses what replaces it, and what replaces that, but no missing base', () => {
  const { mex, usa, under } = pair()
  const first = mex.state({ content: { n: 1 } }, { audience: 'parties' })
  const second = mex.state({ content: { n: 2 }, replaces: first.hash })
  mex.state({ content: { n: 3 }, replaces: second.hash })
  assert.deepEqual(verdictOn(mex, [usa], (act) => act === first), { outcome: 'unjudged' })
  assert.deepEqual(verdictOn(mex, [usa]), { outcome: 'effective', adopted: null })
  mex.propose(under, [change('element/a', '0'.repeat(64), 'on what never was')])
  assert.deepEqual(verdictOn(mex, [usa], (act) => act === first), { outcome: 'inadmissible', code: 'base-not-in-force' })
})

test('An erased withdrawal excuses the signature that it made possible', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'ours')])
  const withdrawal = mex.withdraw(draft)
  usa.hear(mex).receipt()
  mex.hear(usa).propose(under, [change('element/a', null, 'better')])
  assert.equal(verdictOn(mex, [usa]).outcome, 'effective')
  assert.deepEqual(verdictOn(mex, [usa], (act) => act === withdrawal), { outcome: 'unjudged' })
})

test('What is withheld outside the author\'s view excuses nothing', () => {
  const { mex, usa, under } = pair()
  usa.propose(under, [change('element/b', null, 'secret')], { audience: 'parties' })
  mex.propose(under, [change('element/a', '0'.repeat(64), 'on what never was')])
  assert.deepEqual(verdictOn(mex, [usa], (act) => act.header.audience === 'parties'), { outcome: 'inadmissible', code: 'base-not-in-force' })
})

test('An erased signature excuses its withdrawal', () => {
  const { speakers: [a, b, c], under } = founded('demo', ['A', 'B', 'C'])
  assert.ok(a && b && c)
  const draft = a.propose(under, [change('element/a', null, 'x')])
  const signature = b.hear(a).sign(draft)
  b.withdraw(draft)
  assert.equal(verdictOn(b, [a, c]).outcome, 'effective')
  assert.deepEqual(verdictOn(b, [a, c], (act) => act === signature), { outcome: 'unjudged' })
  c.hear(a).withdraw(draft)
  assert.deepEqual(verdictOn(c, [a, b], (act) => act === signature), { outcome: 'inadmissible', code: 'not-standing' })
})
