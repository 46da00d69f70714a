// Scenarios that hold, and one that cannot be judged.

import { keyId, versionId, withholdBody } from '../../src/record/index.ts'
import type { ItemChange } from '../../src/record/index.ts'
import { testKey } from '../../src/record/testing/keys.ts'
import type { TestKey } from '../../src/record/testing/keys.ts'
import { Speaker, change, charterChange } from '../../src/record/testing/speaker.ts'
import { pair, put, sign, trio, two } from './scene.ts'
import type { Scenario } from './scene.ts'

// ECDSA signatures differ each time they are made: this key and signature were made once.
const P256: TestKey = keyWithOneSignature(
  'iHuS9OoKVmWou4i2oT17QJy4QgGAuFHDYI7wYMK7x6ZlQGGUjbH3nTwqpXJby0soRO6iVLn9gNVQLl1cyiHoPA',
  'phlwFMdwo3XdZUPLT4C9GFqno10dxXk97WRW5XmpXPS-vQNb33wWSPAYsfK263NvveG07ewJ61XkK6yeTrWcIg',
)

export const HOLDING: readonly Scenario[] = [
  // What holds.
  ['founding', 'Two parties introduce their keys, one proposes the dialogue, the other signs.', () => two()],
  ['adopted', 'A package of two items is proposed and signed: both are in force, and a second version of one.', () => {
    const { mex, usa, under, scene } = pair()
    const [a, b] = [change('element/a', null, 'one'), change('element/b', null, 'dos')]
    sign(usa, mex, mex.propose(under, [a, b]))
    const next = change('element/a', versionId(a), 'two')
    sign(mex, usa, usa.hear(mex).propose(under, [next]))
    return scene({ adopted: [a, b, next] })
  }],
  ['crossing-resolved', 'Two drafts cross; one side withdraws, the other acknowledges, then the first signs the counter-draft.', () => {
    const { mex, usa, under, scene } = pair()
    const ours = mex.propose(under, [change('element/a', null, 'ours')])
    const theirs = usa.propose(under, [change('element/a', null, 'theirs')])
    mex.hear(usa).withdraw(ours)
    usa.hear(mex).receipt()
    sign(mex, usa, theirs)
    return scene({ adopted: [change('element/a', null, 'theirs')] })
  }],
  ['joining', 'A third party joins by a new version of the dialogue item that all three sign.', () => {
    const { mex, usa, under } = pair()
    const can = Speaker.begin('vectors', 'CAN').hear(mex, usa)
    const three = charterChange([mex, usa, can], under)
    const joining = mex.hear(can).propose(under, [three])
    sign(usa, mex, joining)
    sign(can, usa, joining)
    return { speakers: [mex, usa, can], adopted: [charterChange([mex, usa]), three] }
  }],
  ['leaving-silently', 'A party leaves and falls silent; a withdrawal from an old proposal needs the acknowledgement of those who remain only.', () => {
    const { a, b, c, under, first } = trio()
    const old = b.propose(under, [change('element/x', null, 'pending')])
    const next = charterChange([b, c], under)
    const leaving = a.hear(b).propose(under, [next])
    sign(b, a, leaving)
    sign(c, b, leaving)
    b.hear(c).withdraw(old)
    c.hear(b).receipt()
    const fresh = change('element/x', null, 'without A')
    sign(c, b, b.hear(c).propose(versionId(next), [fresh]))
    return { speakers: [a, b, c], adopted: [first, next, fresh] }
  }],
  ['key-rotation', 'A signing key and the root key are replaced; what the old keys signed stays valid.', () => {
    const { mex, scene } = pair()
    const [root, signing] = [testKey('MEX root 2'), testKey('MEX signing 2')]
    mex.state({ content: { text: 'under the first key' } })
    mex.say('key', { add: { ...signing.key, role: 'signing' }, revoke: mex.signing.id, reason: 'yearly' })
    mex.say('key', { add: { ...root.key, role: 'root' }, revoke: mex.root.id, reason: 'yearly' })
    mex.say('state', { about: null, type: 'note', content: { text: 'under the second' }, replaces: null }, { key: signing })
    mex.say('key', { add: null, revoke: signing.id, reason: 'end' }, { key: root })
    return scene({})
  }],
  ['p256-key', 'A statement is signed with ECDSA over P-256 and SHA-256.', () => {
    const mex = Speaker.begin('vectors', 'MEX')
    mex.addKey(P256, 'signing')
    mex.say('state', { about: null, type: 'note', content: { text: 'signed with P-256' }, replaces: null }, { key: P256 })
    return { speakers: [mex], adopted: [] }
  }],
  ['statements', 'A statement is superseded, then retracted, by its author.', () => {
    const { mex, scene } = pair()
    const first = mex.state({ content: { n: 1 }, about: 'element/a' })
    const second = mex.state({ content: { n: 2 }, about: 'element/a', replaces: first.hash })
    mex.state({ content: null, about: 'element/a', replaces: second.hash })
    return scene({})
  }],
  ['released', 'A proposal meant for the parties is adopted, released by its author and published with its body.', () => {
    const { mex, usa, under, scene } = pair()
    const draft = mex.propose(under, [change('element/a', null, 'first between us')], { audience: 'parties' })
    sign(usa, mex, draft)
    mex.hear(usa).say('release', { act: draft.hash })
    return scene({ adopted: [change('element/a', null, 'first between us')] })
  }],
  ['ended', 'An item is ended, and then taken up again from its end.', () => {
    const { mex, usa, under, scene } = pair()
    const first = change('element/a', null, 'one')
    sign(usa, mex, mex.propose(under, [first]))
    const end: ItemChange = { item: 'element/a', base: versionId(first), content: null }
    sign(usa, mex, mex.hear(usa).propose(under, [end]))
    const again = change('element/a', versionId(end), 'again')
    sign(usa, mex, mex.hear(usa).propose(under, [again]))
    return scene({ adopted: [first, end, again] })
  }],

  ['erased-proposal', 'A proposal is erased once nobody can adopt it any more; this copy still has its text. B, which signed it and never withdrew, has seen the erasure and is free to sign another.', () => {
    const { speakers, second, first } = erasedProposal()
    return { speakers, adopted: [first, second] }
  }],

  // What cannot be judged.
  ['withheld', 'A proposal is withheld: it and its signature stay unverified, nobody is blamed.', () => {
    const { mex, usa, under, scene } = pair()
    const draft = mex.propose(under, [change('element/a', null, 'secret')], { audience: 'parties' })
    sign(usa, mex, draft)
    return scene({ lines: { MEX: put(mex, 4, withholdBody(draft)) }, unverified: { 'MEX 4': 'body-withheld', 'USA 4': 'body-withheld' } })
  }],
  ['body-erased', 'A statement whose body its author had erased is told apart from one that is only withheld.', () => {
    const { mex, scene } = pair()
    const [gone, hidden] = [mex.state({ content: { text: 'a name' } }), mex.state({ content: { text: 'a plan' } }, { audience: 'parties' })]
    mex.say('erase', { act: gone.hash, reason: 'A court ordered it.' })
    return scene({ lines: { MEX: mex.lines.map((line, index) => (index === 3 ? withholdBody(gone) : index === 4 ? withholdBody(hidden) : line)) }, unverified: { 'MEX 4': 'body-erased', 'MEX 5': 'body-withheld' } })
  }],
  ['erased-proposal-gone', 'The same without the text: what names it is unjudged, what came after it holds.', () => {
    const { speakers, draft, second, first } = erasedProposal()
    const [a] = speakers
    const unverified = { 'A 4': 'body-erased', 'A 5': 'body-withheld', 'B 4': 'body-withheld' } as const
    return { speakers, lines: { A: put(a, 4, withholdBody(draft)) }, unverified, adopted: [first, second] }
  }],
  ['erased-statement', 'A statement is erased after it was corrected: the correction stands, though what it corrects cannot be read.', () => {
    const { mex, scene } = pair()
    const first = mex.state({ content: { n: 1 } })
    const second = mex.state({ content: { n: 2 }, replaces: first.hash })
    mex.say('erase', { act: first.hash, reason: 'it named a person' })
    mex.state({ content: { n: 3 }, replaces: second.hash })
    return scene({ lines: { MEX: put(mex, 4, withholdBody(first)) }, unverified: { 'MEX 4': 'body-erased' } })
  }],
  ['erased-statement-replaced-twice', 'Of two statements that replace one whose body is erased, the first counts.', () => {
    const { mex, scene } = pair()
    const first = mex.state({ content: { n: 1 } })
    mex.state({ content: { n: 2 }, replaces: first.hash })
    mex.state({ content: { n: 3 }, replaces: first.hash })
    mex.say('erase', { act: first.hash, reason: 'it named a person' })
    return scene({ lines: { MEX: put(mex, 4, withholdBody(first)) }, unverified: { 'MEX 4': 'body-erased' }, inconsistent: { 'MEX 6': 'statement-not-live' } })
  }],
]

function keyWithOneSignature(publicKey: string, signature: string): TestKey {
  const key = { algorithm: 'ecdsa-p256', publicKey } as const
  return { id: keyId(key), key, sign: () => signature }
}

/** A proposed and B signed; A withdrew, both others acknowledged it, A erased its proposal; all adopt another on the same base. */
function erasedProposal() {
  const { a, b, c, under, first } = trio()
  const draft = a.propose(under, [change('element/x', null, 'first')])
  b.hear(a).sign(draft)
  a.hear(b).withdraw(draft)
  b.hear(a).receipt()
  c.hear(a, b).receipt()
  a.hear(b, c).say('erase', { act: draft.hash, reason: 'order of a court' })
  const second = change('element/x', null, 'second')
  const next = a.propose(under, [second])
  b.hear(a, c).sign(next)
  c.hear(a, b).sign(next)
  return { speakers: [a, b, c] as const, draft, second, first }
}
