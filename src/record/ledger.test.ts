import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parseAct } from './act.ts'
import { INADMISSIBLE_CODES, Ledger } from './ledger.ts'
import { versionId } from './kinds/propose.ts'
import type { ItemChange } from './kinds/propose.ts'
import { forge } from './testing/forge.ts'
import { ledgerOf, pair, verdictOn, withheld } from './testing/ledgers.ts'
import { Speaker, change, charterChange, founded } from './testing/speaker.ts'
import { testKey } from './testing/keys.ts'

const shown = new Set<string>()

function assertInadmissible(speaker: Speaker, others: readonly Speaker[], code: string): void {
  assert.deepEqual(verdictOn(speaker, others), { outcome: 'inadmissible', code })
  shown.add(code)
}

test('A founding signed by all parties puts the charter in force', () => {
  const { mex, usa, under, founding } = pair()
  const ledger = ledgerOf([mex, usa])
  assert.equal(ledger.charter()?.version, under)
  assert.deepEqual(ledger.charter()?.charter.parties.map(({ party }) => party), ['MEX', 'USA'])
  assert.ok(ledger.standing.isAdopted(founding.hash))
  assert.deepEqual(ledger.heads(), { MEX: 3, USA: 3 })
  assert.deepEqual(verdictOn(usa, [mex]), { outcome: 'effective', adopted: founding.hash })
})

test('Before all have signed, there is no charter, and nothing can be proposed under it', () => {
  const { mex, usa, under } = pair()
  const early = Object.create(usa, { acts: { value: usa.acts.slice(0, 2) } }) as Speaker
  const other = Speaker.begin('demo', 'MEX').hear(early)
  other.propose(null, [charterChange([mex, usa])])
  assert.equal(ledgerOf([other, early]).charter(), null)
  other.propose(under, [change('element/a', null, 'too early')])
  assertInadmissible(other, [early], 'charter-not-in-force')
})

test('A proposal is adopted by the signature that completes it, and not before', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'x'), change('element/b', null, 'y')])
  assert.deepEqual(verdictOn(mex, [usa]), { outcome: 'effective', adopted: null })
  usa.hear(mex).sign(draft)
  assert.deepEqual(verdictOn(usa, [mex]), { outcome: 'effective', adopted: draft.hash })
})

test('The same act again is known; another signature beside the same header too', () => {
  const { mex, usa } = pair()
  const ledger = ledgerOf([mex, usa])
  for (const act of mex.acts) assert.deepEqual(ledger.admit(act), { outcome: 'known' })
  assert.deepEqual(ledger.admit(withheld(mex.acts[2] ?? assert.fail())), { outcome: 'known' })
})

test('An act that had seen what is not held waits, names what it waits for, and changes nothing', () => {
  const { mex, usa } = pair()
  const ledger = new Ledger('demo')
  for (const act of usa.acts.slice(0, 2)) ledger.admit(act)
  assert.deepEqual(ledger.admit(usa.acts[2] ?? assert.fail()), { outcome: 'waiting', party: 'MEX', sequence: 3 })
  assert.deepEqual(ledger.heads(), { USA: 2 })
  for (const act of mex.acts) ledger.admit(act)
  assert.equal(ledger.admit(usa.acts[2] ?? assert.fail()).outcome, 'effective')
})

test('Whoever has seen an act has seen what that act had seen: a clock with holes is refused', () => {
  const { speakers: [a, b, c] } = founded('demo', ['A', 'B', 'C'])
  assert.ok(a && b && c)
  c.state({ content: {} })
  b.hear(c).receipt()
  const ledger = ledgerOf([a, b, c])
  const holed = parseAct(forge(a.draft('receipt', {}), { header: { seen: { B: b.acts.length, C: c.acts.length - 1 } }, key: a.signing }))
  assert.ok('header' in holed)
  assert.deepEqual(ledger.admit(holed), { outcome: 'refused', code: 'seen-not-closed' })
  assert.equal(ledger.admit(a.hear(b).receipt()).outcome, 'effective')
})

test('A refused act leaves the ledger as it was', () => {
  const { mex, usa } = pair()
  const ledger = ledgerOf([mex, usa])
  const gap = parseAct(forge(mex.draft('receipt', {}), { header: { sequence: 9 }, key: mex.signing }))
  assert.ok('header' in gap)
  assert.deepEqual(ledger.admit(gap), { outcome: 'refused', code: 'sequence-gap' })
  assert.deepEqual(ledger.heads(), { MEX: 3, USA: 3 })
  assert.equal(ledger.admit(mex.receipt()).outcome, 'effective')
})

test('A proposal on a version that was replaced, never was, or belongs to another item is inadmissible', () => {
  const { mex, usa, under } = pair()
  const first = change('element/a', null, 'v1')
  const draft = mex.propose(under, [first, change('element/b', null, 'b1')])
  usa.hear(mex).sign(draft)
  mex.hear(usa)
  const wrongs: readonly ItemChange[] = [
    change('element/a', null, 'again from nothing'),
    change('element/a', '0'.repeat(64), 'on what never was'),
    change('element/a', versionId(change('element/b', null, 'b1')), 'on a version of another item'),
    change('element/c', versionId(first), 'a new item on a version of another'),
  ]
  for (const wrong of wrongs) {
    mex.propose(under, [change('element/d', null, 'fine'), wrong])
    assertInadmissible(mex, [usa], 'base-not-in-force')
  }
  mex.propose(under, [change('element/a', versionId(first), 'v2')])
  assert.equal(verdictOn(mex, [usa]).outcome, 'effective')
})

test('What is in force is judged in the view of the author: an adoption it had not heard of does not count', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'v1')])
  usa.hear(mex).sign(draft)
  mex.withdraw(draft)
  assert.equal(verdictOn(mex, [usa]).outcome, 'effective', 'withdrawn while not adopted in its own view')
  assert.ok(ledgerOf([mex, usa]).standing.isAdopted(draft.hash), 'and adopted all the same')
  mex.hear(usa)
  usa.hear(mex)
  usa.withdraw(draft)
  assertInadmissible(usa, [mex], 'already-adopted')
})

test('Nobody stands on two competing proposals; a withdrawal frees its author once it is acknowledged', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'ours')])
  const counter = usa.hear(mex).propose(under, [change('element/a', null, 'theirs'), change('element/b', null, 'with more')])
  mex.hear(usa).sign(counter)
  assertInadmissible(mex, [usa], 'stands-on-competing')
  mex.withdraw(draft)
  mex.sign(counter)
  assertInadmissible(mex, [usa], 'stands-on-competing')
  usa.hear(mex).receipt()
  mex.hear(usa).sign(counter)
  assert.deepEqual(verdictOn(mex, [usa]), { outcome: 'effective', adopted: counter.hash })
  assert.deepEqual(ledgerOf([mex, usa]).standing.competitors(counter.hash), [draft.hash])
})

test('A withdrawn signature is never given again, by its author or by who has seen the withdrawal', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'v1')])
  mex.withdraw(draft)
  mex.sign(draft)
  assertInadmissible(mex, [usa], 'withdrawn-from')
  usa.hear(mex).sign(draft)
  assertInadmissible(usa, [mex], 'withdrawn-from')
  mex.withdraw(draft)
  assertInadmissible(mex, [usa], 'not-standing')
})

test('A signature under one\'s own proposal, or a second one, is one too many', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'v1')])
  mex.sign(draft)
  assertInadmissible(mex, [usa], 'already-standing')
})

test('A withdrawal needs a signature to withdraw', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'v1')])
  usa.hear(mex).withdraw(draft)
  assertInadmissible(usa, [mex], 'not-standing')
})

test('A proposal is unknown to who had not seen it, whatever the judging ledger holds', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'v1')])
  usa.sign(draft)
  assertInadmissible(usa, [mex], 'proposal-unknown')
  const before = Object.create(mex, { acts: { value: mex.acts.slice(0, 3) } }) as Speaker
  assert.deepEqual(verdictOn(usa, [before]), { outcome: 'inadmissible', code: 'proposal-unknown' })
  assert.deepEqual(verdictOn(usa, [mex], (act) => act === draft), { outcome: 'inadmissible', code: 'proposal-unknown' })
  usa.withdraw(mex.acts[0] ?? assert.fail())
  assertInadmissible(usa, [mex], 'proposal-unknown')
})

test('An outsider proposes and signs nothing, though it may speak for itself', () => {
  const { mex, usa, under } = pair()
  const can = Speaker.begin('demo', 'CAN').hear(mex, usa)
  can.propose(under, [change('element/a', null, 'v1')])
  assertInadmissible(can, [mex, usa], 'not-a-party')
  const draft = mex.propose(under, [change('element/a', null, 'v1')])
  can.hear(mex).sign(draft)
  assertInadmissible(can, [mex, usa], 'not-a-party')
  can.state({ content: { hello: 1 } })
  assert.equal(verdictOn(can, [mex, usa]).outcome, 'effective')
})

test('A charter must name two parties or more, each once, by name and root key, and a founding must have one', () => {
  const { mex, usa, under } = pair()
  const members = [mex, usa].map(({ party, root }) => ({ party, rootKey: root.id }))
  const wrongs = [{}, { parties: [] }, { parties: members.slice(1) }, { parties: [members[0], members[0]] }, { parties: 'MEX, USA' }, { parties: [members[0], { party: 'USA' }] }, { parties: [members[0], { party: 'U S', rootKey: under }] }]
  for (const content of wrongs) {
    mex.propose(under, [{ item: 'dialogue/demo', base: under, content: content as never }])
    assertInadmissible(mex, [usa], 'charter-invalid')
  }
  mex.propose(null, [change('element/a', null, 'a founding without a charter')])
  assertInadmissible(mex, [usa], 'charter-invalid')
})

test('A charter names chains that its author has met, by the root keys that they began with', () => {
  const mex = Speaker.begin('demo', 'MEX')
  const usa = Speaker.begin('demo', 'USA')
  mex.propose(null, [charterChange([mex, usa])])
  assertInadmissible(mex, [usa], 'root-mismatch')
  mex.hear(usa).propose(null, [{ item: 'dialogue/demo', base: null, content: { parties: [{ party: 'MEX', rootKey: mex.root.id }, { party: 'USA', rootKey: testKey('impostor').id }] } }])
  assertInadmissible(mex, [usa], 'root-mismatch')
})

test('A second founding among the same parties competes with the first', () => {
  const { mex, usa } = pair()
  mex.propose(null, [{ ...charterChange([mex, usa]), content: { ...charterChange([mex, usa]).content, name: 'again' } }])
  assertInadmissible(mex, [usa], 'base-not-in-force')
})

test('A statement is superseded or retracted by its author alone, once, and by its own type', () => {
  const { mex, usa } = pair()
  const first = mex.state({ content: { n: 1 } })
  usa.hear(mex).state({ content: { n: 2 }, replaces: first.hash })
  assertInadmissible(usa, [mex], 'statement-not-live')
  mex.state({ type: 'other', content: { n: 2 }, replaces: first.hash })
  assertInadmissible(mex, [usa], 'statement-not-live')
  mex.state({ content: { n: 2 }, replaces: '0'.repeat(64) })
  assertInadmissible(mex, [usa], 'statement-not-live')
  const second = mex.state({ content: { n: 2 }, replaces: first.hash })
  assert.equal(verdictOn(mex, [usa]).outcome, 'effective')
  mex.state({ content: { n: 3 }, replaces: first.hash })
  assertInadmissible(mex, [usa], 'statement-not-live')
  const gone = mex.state({ content: null, replaces: second.hash })
  assert.equal(verdictOn(mex, [usa]).outcome, 'effective')
  mex.state({ content: { n: 4 }, replaces: gone.hash })
  assertInadmissible(mex, [usa], 'statement-not-live')
})

test('An erased statement replaces nothing from its erasure on, whether or not its text is still there', () => {
  const { mex, usa } = pair()
  const first = mex.state({ content: { n: 1 } })
  const second = mex.state({ content: { n: 2 }, replaces: first.hash })
  mex.say('erase', { act: second.hash, reason: 'court order' })
  mex.state({ content: { n: 4 }, replaces: first.hash })
  for (const isGone of [true, false]) assert.equal(verdictOn(mex, [usa], (act) => isGone && act === second).outcome, 'effective')
  mex.state({ content: { n: 5 }, replaces: second.hash })
  for (const isGone of [true, false]) assert.equal(verdictOn(mex, [usa], (act) => isGone && act === second).outcome, 'effective')
  mex.state({ content: { n: 6 }, replaces: first.hash })
  assertInadmissible(mex, [usa], 'statement-not-live')
})

test('A reader who may lack the charter that replaced another does not blame who no longer waited for the party that left', () => {
  const { speakers: [a, b, c], under } = founded('demo', ['A', 'B', 'C'])
  if (a === undefined || b === undefined || c === undefined) return assert.fail()
  const draft = b.propose(under, [change('element/b', null, 'v1')])
  const leaving = a.hear(b, c).say('propose', { under, changes: [charterChange([b, c], under)], cover: null }, { audience: 'parties' })
  for (const one of [b, c]) one.hear(a, b, c).sign(leaving)
  b.hear(c).withdraw(draft)
  c.hear(b).receipt()
  b.hear(c).say('erase', { act: draft.hash, reason: 'court order' })
  assert.equal(verdictOn(b, [a, c]).outcome, 'effective')
  assert.equal(verdictOn(b, [a, c], (act) => act.hash === leaving.hash).outcome, 'unjudged')
})

test('Only one\'s own proposals and statements are released or erased, never a key, a signature or another\'s act', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'v1')], { audience: 'parties' })
  const own = mex.state({ content: { n: 1 } }, { audience: 'parties' })
  const signature = usa.hear(mex).sign(draft)
  for (const act of [mex.acts[0], mex.acts[1], signature]) {
    mex.hear(usa).say('erase', { act: act?.hash ?? '', reason: 'to break the chain' })
    assertInadmissible(mex, [usa], 'act-unknown')
    mex.say('release', { act: act?.hash ?? '' })
    assertInadmissible(mex, [usa], 'act-unknown')
  }
  usa.say('erase', { act: own.hash, reason: 'not ours' })
  assertInadmissible(usa, [mex], 'act-unknown')
  for (const act of [draft, own]) {
    mex.say('release', { act: act.hash })
    assert.equal(verdictOn(mex, [usa]).outcome, 'effective')
  }
  mex.say('erase', { act: own.hash, reason: 'court order' })
  assert.equal(verdictOn(mex, [usa]).outcome, 'effective')
  assert.equal(ledgerOf([mex, usa]).erasedAt(own.hash), mex.acts.at(-1)?.header.sequence)
  mex.say('erase', { act: own.hash, reason: 'again' })
  assertInadmissible(mex, [usa], 'already-erased')
  mex.say('release', { act: own.hash })
  assertInadmissible(mex, [usa], 'already-erased')
})

test('A proposal is erased only once nobody can adopt it any more', () => {
  const { speakers: [a, b, c], under } = founded('demo', ['A', 'B', 'C'])
  if (a === undefined || b === undefined || c === undefined) return assert.fail()
  const draft = a.propose(under, [change('element/a', null, 'v1')])
  const erase = () => a.say('erase', { act: draft.hash, reason: 'court order' })
  erase()
  assertInadmissible(a, [b, c], 'still-standing')
  a.withdraw(draft)
  b.hear(a).receipt()
  a.hear(b)
  erase()
  assertInadmissible(a, [b, c], 'still-standing')
  c.hear(a).receipt()
  erase()
  assertInadmissible(a, [b, c], 'still-standing')
  a.hear(c)
  erase()
  assert.equal(verdictOn(a, [b, c]).outcome, 'effective')
})

test('An adopted proposal is not erased, whatever its author had withdrawn', () => {
  const { mex, usa, under } = pair()
  const draft = mex.propose(under, [change('element/a', null, 'v1')])
  usa.hear(mex).sign(draft)
  mex.withdraw(draft)
  usa.hear(mex).receipt()
  mex.hear(usa).say('erase', { act: draft.hash, reason: 'court order' })
  assertInadmissible(mex, [usa], 'already-adopted')
})

test('Once its charter has been replaced, a dead proposal waits only for those who are still there', () => {
  const { speakers: [a, b, c], under } = founded('demo', ['A', 'B', 'C'])
  if (a === undefined || b === undefined || c === undefined) return assert.fail()
  const next = charterChange([a, b], under)
  const draft = a.propose(under, [change('element/a', null, 'v1')])
  const leaving = c.hear(a).propose(under, [next])
  for (const one of [a, b]) one.hear(a, b, c).sign(leaving)
  a.hear(b).withdraw(draft)
  b.hear(a).receipt()
  a.hear(b).say('erase', { act: draft.hash, reason: 'C has fallen silent' })
  assert.equal(verdictOn(a, [b, c]).outcome, 'effective')
})

test('A proposal whose text shows a breach is not erased, and one whose text shows none the author had seen is', () => {
  const { speakers: [a, b, c], under } = founded('demo', ['A', 'B', 'C'])
  if (a === undefined || b === undefined || c === undefined) return assert.fail()
  const draft = a.propose(under, [change('element/a', null, 'v1')])
  b.hear(a).sign(draft)
  a.hear(b).withdraw(draft)
  for (const one of [b, c]) one.hear(a, b, c).receipt()
  const other = c.hear(b).propose(under, [change('element/a', null, 'v2')])
  b.hear(c).sign(other)
  assertInadmissible(b, [a, c], 'stands-on-competing')
  a.hear(c).hearUpTo(b, 5)
  a.say('erase', { act: draft.hash, reason: 'court order' })
  assert.equal(verdictOn(a, [b, c]).outcome, 'effective', 'it had not seen what B did')
  a.hear(b)
  a.acts.pop()
  a.chain = { ...a.chain, sequence: a.acts.length, hash: a.acts.at(-1)?.hash ?? null }
  a.say('erase', { act: draft.hash, reason: 'court order' })
  assertInadmissible(a, [b, c], 'proves-breach')
})

test('Who has seen a proposal erased is bound by it no longer, whether or not its text is still there', () => {
  const { speakers: [a, b, c], under } = founded('demo', ['A', 'B', 'C'])
  if (a === undefined || b === undefined || c === undefined) return assert.fail()
  const draft = a.propose(under, [change('element/a', null, 'v1')])
  b.hear(a).sign(draft)
  a.hear(b).withdraw(draft)
  for (const one of [b, c]) one.hear(a, b, c).receipt()
  const erasure = a.hear(b, c).say('erase', { act: draft.hash, reason: 'court order' })
  b.hearUpTo(a, erasure.header.sequence).propose(under, [change('element/a', null, 'v2')])
  for (const isGone of [true, false]) assert.deepEqual(verdictOn(b, [a, c], (act) => isGone && act === draft), { outcome: 'effective', adopted: null })
  const { outcomes } = { outcomes: [] as string[] }
  ledgerOf([a, b, c], (act) => act === draft, outcomes)
  assert.equal(outcomes.filter((one) => one === 'unjudged').length, 3, 'the proposal, its signature, its withdrawal')
})

test('An ended dialogue has no charter in force: nothing is proposed after it', () => {
  const { mex, usa, under } = pair()
  const end = mex.propose(under, [{ item: 'dialogue/demo', base: under, content: null }])
  usa.hear(mex).sign(end)
  assert.deepEqual(verdictOn(usa, [mex]), { outcome: 'effective', adopted: end.hash })
  usa.propose(under, [change('element/a', null, 'v1')])
  assertInadmissible(usa, [mex], 'charter-not-in-force')
  usa.propose(versionId({ item: 'dialogue/demo', base: under, content: null }), [change('element/a', null, 'v1')])
  assertInadmissible(usa, [mex], 'charter-not-in-force')
})

test('Every code of an inadmissible act has a case above', () => {
  const elsewhere = ['leaving'] // membership.test.ts
  assert.deepEqual([...shown, ...elsewhere].sort(), [...INADMISSIBLE_CODES].sort())
})

test('A receipt is owed for keys, withdrawals and erasures not yet covered, and never for a receipt', () => {
  const { mex, usa, under } = pair()
  const owes = (one: Speaker) => ledgerOf([mex, usa]).owesReceipt(one.party)
  assert.deepEqual([owes(mex), owes(usa)], [false, false], 'MEX founded and USA signed after they met')
  const draft = mex.propose(under, [change('element/a', null, 'v1')])
  usa.state({ content: {} })
  assert.deepEqual([owes(mex), owes(usa)], [false, false])
  mex.withdraw(draft)
  assert.deepEqual([owes(mex), owes(usa)], [false, true])
  usa.hear(mex).receipt()
  assert.deepEqual([owes(mex), owes(usa)], [false, false], 'and the receipt itself is owed nothing')
  mex.addKey(testKey('spare'), 'signing')
  assert.equal(owes(usa), true)
  usa.hear(mex).state({ content: {} })
  assert.equal(owes(usa), false, 'any act that had seen it covers it')
  const own = usa.acts.at(-1) ?? assert.fail()
  usa.say('erase', { act: own.hash, reason: 'order' })
  assert.equal(owes(mex), true)
})
