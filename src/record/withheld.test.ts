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

test('What replaces a withheld statement has effect, if nothing replaced it before, and excuses no missing base', () => {
  const { mex, usa, under } = pair()
  const first = mex.state({ content: { n: 1 } }, { audience: 'parties' })
  const isFirst = (act: Act) => act === first
  const second = mex.state({ content: { n: 2 }, replaces: first.hash })
  assert.equal(verdictOn(mex, [usa], isFirst).outcome, 'effective')
  mex.state({ content: { n: 3 }, replaces: second.hash })
  for (const withheld of [isFirst, (act: Act) => act === second, () => false]) assert.equal(verdictOn(mex, [usa], withheld).outcome, 'effective')
  mex.state({ content: { n: 4 }, replaces: first.hash })
  for (const withheld of [isFirst, () => false]) assert.deepEqual(verdictOn(mex, [usa], withheld), { outcome: 'inadmissible', code: 'statement-not-live' })
  usa.hear(mex).state({ content: { n: 5 }, replaces: first.hash })
  assert.deepEqual(verdictOn(usa, [mex], isFirst), { outcome: 'inadmissible', code: 'statement-not-live' }, 'it is not its own')
  mex.propose(under, [change('element/a', '0'.repeat(64), 'on what never was')])
  assert.deepEqual(verdictOn(mex, [usa], isFirst), { outcome: 'inadmissible', code: 'base-not-in-force' })
})

test('A ledger names what is not there and why: erased by which act, or by none', () => {
  const { mex, usa } = pair()
  const [first, second] = [mex.state({ content: { n: 1 } }), mex.state({ content: { n: 2 } })]
  const erasure = mex.say('erase', { act: first.hash, reason: 'order' })
  const ledger = ledgerOf([mex, usa], (act) => act === first || act === second)
  assert.equal(ledger.erasedAt(first.hash), erasure.header.sequence)
  assert.equal(ledger.erasedAt(second.hash), null)
  assert.deepEqual(ledger.unexplained('MEX').map(({ hash }) => hash), [second.hash])
  assert.deepEqual(ledger.unexplained('USA'), [])
  const { hash, party, sequence, kind, isAbsent } = ledger.findOpenable(first.hash) ?? assert.fail()
  assert.deepEqual({ hash, party, sequence, kind, isAbsent }, { hash: first.hash, party: 'MEX', sequence: 4, kind: 'state', isAbsent: true })
})

test('An erased withdrawal excuses the signature that it made possible', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'ours')])
  const withdrawal = mex.withdraw(draft)
  usa.hear(mex).receipt()
  mex.hear(usa).propose(under, [change('element/a', null, 'better')])
  assert.equal(verdictOn(mex, [usa]).outcome, 'effective')
  assert.equal(verdictOn(mex, [usa], (act) => act === withdrawal).outcome, 'unjudged')
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
  assert.equal(verdictOn(b, [a, c], (act) => act === signature).outcome, 'unjudged')
  c.hear(a).withdraw(draft)
  assert.deepEqual(verdictOn(c, [a, b], (act) => act === signature), { outcome: 'inadmissible', code: 'not-standing' })
})
