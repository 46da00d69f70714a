// Pairs published as proofs that a party signed two acts for one place, and others that look like it.

import type { Act } from '../../src/record/index.ts'
import { forge } from '../../src/record/testing/forge.ts'
import type { Forgery } from '../../src/record/testing/forge.ts'
import { proofOf } from '../../src/record/testing/chains.ts'
import { testKey } from '../../src/record/testing/keys.ts'
import type { Speaker } from '../../src/record/testing/speaker.ts'
import { NOBODY, pair, statement } from './scene.ts'
import type { ExpectedProof, Scenario } from './scene.ts'

const LATER = { at: '2022-01-01T00:00:00Z' }

/** A scenario in which a second act is shown for the place of MEX's fourth, a statement. */
function second(name: string, describes: string, expected: ExpectedProof, forgery: (mex: Speaker) => Forgery): Scenario {
  return [name, describes, () => {
    const { mex, scene } = pair()
    const held = mex.state({ content: { text: 'said' } })
    return scene({ proofs: [[proofOf(held.line, forge(held, forgery(mex))), expected]] })
  }]
}

/** A scenario with one line beside the chains, made of MEX's fourth act and another that it signed. */
function lineBeside(name: string, describes: string, expected: ExpectedProof, line: (held: Act, other: string) => string): Scenario {
  return [name, describes, () => {
    const { mex, scene } = pair()
    const held = mex.state({ content: { text: 'said' } })
    return scene({ proofs: [[line(held, forge(held, { key: mex.signing, header: LATER })), expected]] })
  }]
}

const malformed: ExpectedProof = [null, null, 'inconsistent', 'proof-malformed']

export const PROOFS: readonly Scenario[] = [
  second('proof', 'The party signed another act for a place of its chain: proved. Its acts are verified all the same.', ['MEX', 4, 'verified', null], (mex) => ({ key: mex.signing, header: LATER })),
  second('proof-unsigned', 'The second act is signed by somebody else under the key of the party.', ['MEX', 4, 'inconsistent', 'proof-unsigned'], () => ({ key: NOBODY, header: LATER })),
  second('proof-by-unknown-key', 'The second act is signed with a key that the party never added.', ['MEX', 4, 'unverified', 'key-unknown'], () => ({ key: NOBODY, header: { ...LATER, key: NOBODY.id } })),
  second('proof-misplaced', 'The second act is of another place.', ['MEX', 4, 'inconsistent', 'proof-misplaced'], (mex) => ({ key: mex.signing, header: { sequence: 5 } })),
  lineBeside('proof-same-act', 'The same act twice.', ['MEX', 4, 'inconsistent', 'proof-same-act'], (held) => proofOf(held.line, held.line)),
  lineBeside('proof-of-another-party', 'The line names another party than its acts.', ['USA', 4, 'inconsistent', 'proof-misplaced'], (held, other) => proofOf(held.line, other, { party: 'USA' })),
  lineBeside('proof-with-bodies', 'The acts stand there with their bodies.', malformed, (held, other) => `{"held":${held.line},"party":"MEX","received":${other},"sequence":4}`),
  lineBeside('proof-white-space', 'The line is not canonical.', malformed, (held, other) => `${proofOf(held.line, other)} `),
  ['proof-beyond-chain', 'Both acts are of a place that the chain does not reach: which keys were valid there is not known.', () => {
    const { mex, scene } = pair()
    const at = (second: number) => forge(statement(mex), { key: mex.signing, header: { sequence: 9, at: `2022-01-01T00:00:0${second}Z` } })
    return scene({ proofs: [[proofOf(at(1), at(2)), ['MEX', 9, 'unverified', 'proof-chain-short']]] })
  }],
  ['proof-by-revoked-key', 'The second act is signed with a key that was revoked before the place; at the place of its revocation it still proves.', () => {
    const { mex, scene } = pair()
    const [old, fresh] = [mex.signing, testKey('MEX fresh')]
    const revocation = mex.say('key', { add: { ...fresh.key, role: 'signing' }, revoke: old.id, reason: null })
    mex.signing = fresh
    const held = mex.state({ content: { text: 'said' } })
    const by = (act: Act) => proofOf(act.line, forge(act, { key: old, header: { ...LATER, key: old.id } }))
    return scene({ proofs: [[by(held), ['MEX', 5, 'unverified', 'key-revoked']], [by(revocation), ['MEX', 4, 'verified', null]]] })
  }],
  ['proof-missing', 'The index announces proofs, and the file is empty.', () => pair().scene({ proofs: [['', [null, null, 'inconsistent', 'proof-missing']]] })],
]
