// Scenarios in which an act stays in its chain without effect.

import { versionId } from '../../src/record/index.ts'
import { Speaker, change, charterChange, founded } from '../../src/record/testing/speaker.ts'
import { NOBODY, ZERO, pair, sign, trio } from './scene.ts'
import type { Scenario } from './scene.ts'

export const INADMISSIBLE: readonly Scenario[] = [
  // Acts without effect.
  ['sign-unknown', 'A party signs what it had not seen.', () => {
    const { mex, usa, under, scene } = pair()
    usa.sign(mex.propose(under, [change('element/a', null, 'x')]))
    return scene({ inconsistent: { 'USA 4': 'proposal-unknown' } })
  }],
  ['charter-not-in-force', 'A proposal is under a charter that never was.', () => {
    const { mex, scene } = pair()
    mex.propose(ZERO, [change('element/a', null, 'x')])
    return scene({ inconsistent: { 'MEX 4': 'charter-not-in-force' } })
  }],
  ['charter-of-one', 'A charter names one party alone.', () => {
    const { mex, under, scene } = pair()
    mex.propose(under, [charterChange([mex], under)])
    return scene({ inconsistent: { 'MEX 4': 'charter-invalid' } })
  }],
  ['root-mismatch', 'A charter names another root key than the chain began with.', () => {
    const { mex, usa, under, scene } = pair()
    const parties = [{ party: 'MEX', rootKey: mex.root.id }, { party: 'USA', rootKey: NOBODY.id }]
    mex.propose(under, [{ item: 'dialogue/vectors', base: under, content: { parties } }])
    return scene({ inconsistent: { 'MEX 4': 'root-mismatch' }, speakers: [mex, usa] })
  }],
  ['not-a-party', 'An outsider proposes.', () => {
    const { mex, usa, under } = pair()
    const can = Speaker.begin('vectors', 'CAN').hear(mex, usa)
    can.propose(under, [change('element/a', null, 'x')])
    return { speakers: [mex, usa, can], inconsistent: { 'CAN 3': 'not-a-party' }, adopted: [charterChange([mex, usa])] }
  }],
  ['signed-again', 'A withdrawn signature is given again.', () => {
    const { mex, under, scene } = pair()
    const draft = mex.propose(under, [change('element/a', null, 'x')])
    mex.withdraw(draft)
    mex.sign(draft)
    return scene({ inconsistent: { 'MEX 6': 'withdrawn-from' } })
  }],
  ['sign-withdrawn', 'A party signs what it had seen the other withdraw from.', () => {
    const { mex, usa, under, scene } = pair()
    const draft = mex.propose(under, [change('element/a', null, 'x')])
    mex.withdraw(draft)
    sign(usa, mex, draft)
    return scene({ inconsistent: { 'USA 4': 'withdrawn-from' } })
  }],
  ['signed-twice', 'A party signs its own proposal.', () => {
    const { mex, under, scene } = pair()
    mex.sign(mex.propose(under, [change('element/a', null, 'x')]))
    return scene({ inconsistent: { 'MEX 5': 'already-standing' } })
  }],
  ['base-replaced', 'A proposal builds on a version that was replaced.', () => {
    const { mex, usa, under, scene } = pair()
    const first = change('element/a', null, 'x')
    sign(usa, mex, mex.propose(under, [first]))
    mex.hear(usa).propose(under, [change('element/a', null, 'y')])
    return scene({ inconsistent: { 'MEX 5': 'base-not-in-force' }, adopted: [first] })
  }],
  ['base-of-another-item', 'A proposal builds on a version of another item.', () => {
    const { mex, usa, under, scene } = pair()
    const first = change('element/a', null, 'x')
    sign(usa, mex, mex.propose(under, [first]))
    mex.hear(usa).propose(under, [change('element/b', versionId(first), 'y')])
    return scene({ inconsistent: { 'MEX 5': 'base-not-in-force' }, adopted: [first] })
  }],
  ['stands-on-competing', 'A party signs the counter-draft while it stands on its own draft.', () => {
    const { mex, usa, under, scene } = pair()
    mex.propose(under, [change('element/a', null, 'ours')])
    sign(mex, usa, usa.propose(under, [change('element/a', null, 'theirs')]))
    return scene({ inconsistent: { 'MEX 5': 'stands-on-competing' } })
  }],
  ['withdrawal-not-acknowledged', 'Both sides withdraw their draft and sign the other\'s before either has acknowledged: both signatures are refused.', () => {
    const { mex, usa, under, scene } = pair()
    const ours = mex.propose(under, [change('element/a', null, 'ours')])
    const theirs = usa.propose(under, [change('element/a', null, 'theirs')])
    mex.hear(usa)
    usa.hear(mex)
    for (const [one, own, other] of [[mex, ours, theirs], [usa, theirs, ours]] as const) {
      one.withdraw(own)
      one.sign(other)
    }
    return scene({ inconsistent: { 'MEX 6': 'stands-on-competing', 'USA 6': 'stands-on-competing' } })
  }],
  ['leaving', 'A party that stands on its own departure proposes under the charter that it leaves.', () => {
    const { a, b, c, under, first } = trio()
    a.propose(under, [charterChange([b, c], under)])
    a.propose(under, [change('element/x', null, 'x')])
    return { speakers: [a, b, c], inconsistent: { 'A 5': 'leaving' }, adopted: [first] }
  }],
  ['withdraw-unsigned', 'A party withdraws a signature that it never gave.', () => {
    const { mex, usa, under, scene } = pair()
    const draft = mex.propose(under, [change('element/a', null, 'x')])
    usa.hear(mex).withdraw(draft)
    return scene({ inconsistent: { 'USA 4': 'not-standing' } })
  }],
  ['withdraw-adopted', 'A party withdraws from what it knows to be adopted.', () => {
    const { mex, usa, under, scene } = pair()
    const first = change('element/a', null, 'x')
    const draft = mex.propose(under, [first])
    sign(usa, mex, draft)
    usa.withdraw(draft)
    return scene({ inconsistent: { 'USA 5': 'already-adopted' }, adopted: [first] })
  }],
  ['foreign-statement', 'A party replaces a statement of the other.', () => {
    const { mex, usa, scene } = pair()
    const stated = mex.state({ content: { n: 1 } })
    usa.hear(mex).state({ content: { n: 2 }, replaces: stated.hash })
    return scene({ inconsistent: { 'USA 4': 'statement-not-live' } })
  }],
  ['replaced-twice', 'A statement that was superseded is superseded again.', () => {
    const { mex, scene } = pair()
    const stated = mex.state({ content: { n: 1 } })
    mex.state({ content: { n: 2 }, replaces: stated.hash })
    mex.state({ content: { n: 3 }, replaces: stated.hash })
    return scene({ inconsistent: { 'MEX 6': 'statement-not-live' } })
  }],
  ['erase-key', 'A party erases the body of its own key act.', () => {
    const { mex, scene } = pair()
    mex.say('erase', { act: mex.acts[1]?.hash ?? '', reason: 'order' })
    return scene({ inconsistent: { 'MEX 4': 'act-unknown' } })
  }],
  ['erase-foreign', 'A party erases a statement of the other.', () => {
    const { mex, usa, scene } = pair()
    const stated = mex.state({ content: { n: 1 } })
    usa.hear(mex).say('erase', { act: stated.hash, reason: 'order' })
    return scene({ inconsistent: { 'USA 4': 'act-unknown' } })
  }],
  ['erase-twice', 'A statement is erased, then erased again, then released.', () => {
    const { mex, scene } = pair()
    const stated = mex.state({ content: { n: 1 } }, { audience: 'parties' })
    mex.say('erase', { act: stated.hash, reason: 'order' })
    mex.say('erase', { act: stated.hash, reason: 'order' })
    mex.say('release', { act: stated.hash })
    return scene({ inconsistent: { 'MEX 6': 'already-erased', 'MEX 7': 'already-erased' } })
  }],
  ['erase-standing', 'A party erases its proposal while it stands on it.', () => {
    const { mex, under, scene } = pair()
    const draft = mex.propose(under, [change('element/a', null, 'x')])
    mex.say('erase', { act: draft.hash, reason: 'order' })
    return scene({ inconsistent: { 'MEX 5': 'still-standing' } })
  }],
  ['erase-unacknowledged', 'A party erases its proposal before the other has acknowledged its withdrawal: the other has signed it meanwhile.', () => {
    const { mex, usa, under, scene } = pair()
    const first = change('element/a', null, 'x')
    const draft = mex.propose(under, [first])
    sign(usa, mex, draft)
    mex.withdraw(draft)
    mex.say('erase', { act: draft.hash, reason: 'order' })
    return scene({ inconsistent: { 'MEX 6': 'still-standing' }, adopted: [first] })
  }],
  ['erase-adopted', 'A party erases its proposal after its adoption.', () => {
    const { mex, usa, under, scene } = pair()
    const first = change('element/a', null, 'x')
    const draft = mex.propose(under, [first])
    sign(usa, mex, draft)
    mex.hear(usa).say('erase', { act: draft.hash, reason: 'order' })
    return scene({ inconsistent: { 'MEX 5': 'already-adopted' }, adopted: [first] })
  }],
  ['erase-proof', 'A party proposes what competes with its own proposal, withdraws from that one, and would erase the text that shows the breach.', () => {
    const { mex, usa, under, scene } = pair()
    const draft = mex.propose(under, [change('element/a', null, 'x')])
    mex.propose(under, [change('element/a', null, 'y')])
    mex.withdraw(draft)
    usa.hear(mex).receipt()
    mex.hear(usa).say('erase', { act: draft.hash, reason: 'order' })
    return scene({ inconsistent: { 'MEX 5': 'stands-on-competing', 'MEX 7': 'proves-breach' } })
  }],
  ['release-foreign', 'A party releases a proposal of the other.', () => {
    const { mex, usa, under, scene } = pair()
    const draft = mex.propose(under, [change('element/a', null, 'x')], { audience: 'parties' })
    usa.hear(mex).say('release', { act: draft.hash })
    return scene({ inconsistent: { 'USA 4': 'act-unknown' } })
  }],
  ['two-foundings', 'Two pairs of parties found two dialogues of one name.', () => {
    const { speakers: one } = founded('vectors', ['A', 'B'])
    const { speakers: other } = founded('vectors', ['C', 'D'])
    return { speakers: [...one, ...other], inconsistent: { 'D 3': 'two-foundings' }, adopted: [charterChange(one)] }
  }],
]
