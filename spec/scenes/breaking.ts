// Scenarios in which a chain breaks, or does not fit its announced head.

import { withholdBody } from '../../src/record/index.ts'
import { forge } from '../../src/record/testing/forge.ts'
import { testKey } from '../../src/record/testing/keys.ts'
import { Speaker } from '../../src/record/testing/speaker.ts'
import { NOBODY, ZERO, headsOf, line, pair, put, signed, trio, two } from './scene.ts'
import type { Scenario } from './scene.ts'

export const BREAKING: readonly Scenario[] = [
  // Bytes that are no act.
  ...line('malformed-json', 'A line breaks off.', 'malformed-json', (act) => act.line.slice(0, -1)),
  ...line('lone-surrogate', 'A text holds half of a surrogate pair.', 'lone-surrogate', (act) => act.line.replace('text', '\\ud800')),
  ...line('unsafe-number', 'A number is beyond 2^53 - 1.', 'unsafe-number', (act) => act.line.replace('"said"', '9007199254740993')),
  ...line('too-deep', 'A body is nested 65 levels deep.', 'too-deep', (act) => act.line.replace('"said"', '['.repeat(63) + ']'.repeat(63))),
  ...line('duplicate-key', 'A member stands twice in one object.', 'duplicate-key', (act) => act.line.replace('"kind":"state"', '"kind":"state","kind":"state"')),
  ...line('white-space', 'A space stands between two members.', 'not-canonical', (act) => act.line.replace(',"header"', ', "header"')),
  ...line('needless-escape', 'A letter is written as an escape.', 'not-canonical', (act) => act.line.replace('said', '\\u0073aid')),
  ...line('minus-zero', 'A zero has a sign.', 'not-canonical', (act) => act.line.replace('"said"', '-0')),
  ...line('extra-member', 'The line has a member beside the four.', 'wrong-shape', (act) => act.line.replace(/\}$/, ',"x":1}')),
  ...signed('extra-header-member', 'A well-signed header has a member more.', 'wrong-shape', { header: { note: 'x' } }),
  ...signed('missing-header-member', 'A well-signed header has a member fewer.', 'wrong-shape', { header: { audience: undefined } }),
  ...signed('impossible-day', 'The time names 30 February.', 'wrong-shape', { header: { at: '2022-02-30T12:00:00Z' } }),
  ...signed('time-with-offset', 'The time is not in UTC.', 'wrong-shape', { header: { at: '2022-02-03T12:00:00-06:00' } }),
  ...signed('unknown-format', 'The act is of a later format.', 'unknown-format', { header: { format: 'alternat/2' } }),
  ...signed('unknown-kind', 'The kind is not in the closed list.', 'unknown-kind', { header: { kind: 'amend' } }),
  ...signed('wrong-audience', 'A receipt is meant for the parties alone.', 'wrong-audience', { header: { kind: 'receipt', audience: 'parties' }, body: {} }),
  ...signed('body-hash-mismatch', 'The header commits to another body.', 'body-hash-mismatch', { header: { body: ZERO } }),
  ...signed('wrong-body', 'The body is not of its kind.', 'wrong-body', { body: { about: null, content: 'x', replaces: null, type: 'note' } }),

  // Acts that do not continue their chain.
  ...signed('signature-by-another', 'The signature is by a key other than the one named.', 'signature-invalid', { key: NOBODY }),
  ...signed('wrong-dialogue', 'The act belongs to another dialogue.', 'wrong-dialogue', { header: { dialogue: 'other' } }),
  ...signed('sequence-gap', 'A sequence number is left out.', 'sequence-gap', { header: { sequence: 5 } }),
  ...signed('fork', 'The party signed a second act at a place already taken: equivocation.', 'fork', { header: { sequence: 3 } }),
  ...signed('forged-fork', 'A second act at a place already taken that the party did not sign: no equivocation.', 'signature-invalid', { header: { sequence: 3 }, key: NOBODY }),
  ['revoked-key-forks', 'A second act at a place already taken, signed with a key that was revoked before the place: no equivocation.', () => {
    const { mex, scene } = pair()
    const old = mex.signing
    mex.signing = testKey('MEX fresh')
    mex.say('key', { add: { ...mex.signing.key, role: 'signing' }, revoke: old.id, reason: null })
    const fifth = mex.state({ content: { text: 'said' } })
    return scene({ lines: { MEX: [...mex.lines, forge(fifth, { key: old, header: { key: old.id } })] }, inconsistent: { 'MEX 6': 'key-revoked' } })
  }],
  ...signed('previous-mismatch', 'The act names another one as the one before.', 'previous-mismatch', { header: { previous: ZERO } }),
  ...signed('seen-own-party', 'The act says how far it had seen its own chain.', 'seen-own-party', { header: { seen: { MEX: 3, USA: 3 } } }),
  ...signed('seen-going-back', 'The act had seen less than the one before it.', 'seen-decreased', { header: { seen: { USA: 1 } } }),
  ...signed('seen-in-the-future', 'The act had seen one that nobody has.', 'seen-beyond-known', { header: { seen: { USA: 9 } } }),
  ...signed('seen-an-absent-party', 'The act had seen a party that has no chain.', 'seen-beyond-known', { header: { seen: { CAN: 1, USA: 3 } } }),
  ...signed('unknown-key', 'The key was never added to the chain.', 'key-unknown', { header: { key: NOBODY.id }, key: NOBODY }),
  ...signed('root-key-signs-statement', 'A root key signs something else than a key act.', 'key-role', { header: { key: testKey('MEX root').id }, key: testKey('MEX root') }),
  ...signed('signing-key-signs-key', 'A signing key signs a key act.', 'key-role', { header: { kind: 'key' }, body: { add: { ...NOBODY.key, role: 'signing' }, reason: null, revoke: null } }),
  ['signature-changed', 'One character of a signature is another.', () => {
    const { mex, scene } = pair()
    const { line: text, signature } = mex.state({ content: { text: 'said' } })
    const other = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
    return scene({ lines: { MEX: put(mex, 4, text.replace(signature, other)) }, inconsistent: { 'MEX 4': 'signature-invalid' } })
  }],
  ['wrong-party', 'An act stands in the chain of another party.', () => {
    const { mex, usa, scene } = pair()
    return scene({ lines: { MEX: [...mex.lines, usa.draft('receipt', {}).line] }, inconsistent: { 'MEX 4': 'wrong-party' } })
  }],
  ['forged-in-another-chain', 'An act that its party never signed stands in the chain of another.', () => {
    const { mex, usa, scene } = pair()
    return scene({ lines: { MEX: [...mex.lines, forge(usa.draft('receipt', {}), { key: NOBODY })] }, inconsistent: { 'MEX 4': 'wrong-party' } })
  }],
  ['act-repeated', 'A line stands twice.', () => {
    const { mex, scene } = pair()
    return scene({ lines: { MEX: [...mex.lines, mex.lines[2] ?? ''] }, inconsistent: { 'MEX 4': 'act-repeated' } })
  }],
  ['first-act-not-root', 'A chain begins with a statement.', () => {
    const can = new Speaker('vectors', 'CAN')
    const { speakers } = two()
    return { speakers, lines: { CAN: [can.draft('receipt', {}, { key: NOBODY }).line] }, inconsistent: { 'CAN 1': 'first-act-not-root' } }
  }],
  ['first-act-adds-signing-key', 'A chain begins with a signing key.', () => {
    const can = new Speaker('vectors', 'CAN')
    const { speakers } = two()
    return { speakers, lines: { CAN: [can.draft('key', { add: { ...can.root.key, role: 'signing' }, revoke: null, reason: null }).line] }, inconsistent: { 'CAN 1': 'first-act-not-root' } }
  }],
  ['revoked-key', 'A revoked key signs.', () => {
    const { mex, scene } = pair()
    mex.say('key', { add: null, revoke: mex.signing.id, reason: 'lost' })
    return scene({ lines: { MEX: [...mex.lines, mex.draft('receipt', {}).line] }, inconsistent: { 'MEX 5': 'key-revoked' } })
  }],
  ['key-added-twice', 'A key is added that the chain has already.', () => {
    const { mex, scene } = pair()
    const line = mex.draft('key', { add: { ...mex.signing.key, role: 'signing' }, revoke: null, reason: null }).line
    return scene({ lines: { MEX: [...mex.lines, line] }, inconsistent: { 'MEX 4': 'key-exists' } })
  }],
  ['key-body-withheld', 'The body of a key act is withheld: the chain cannot be followed.', () => {
    const { mex, usa } = pair()
    return {
      speakers: [mex, usa], lines: { MEX: put(mex, 2, withholdBody(mex.acts[1] ?? mex.receipt())) }, inconsistent: { 'MEX 2': 'body-withheld' },
      unverified: { 'MEX 3': 'after-break', 'USA 3': 'depends-on-break' }, adopted: [],
    }
  }],
  ['seen-not-closed', 'The act had seen an act, but not what that one had seen.', () => {
    const { a, b, c, first } = trio()
    c.receipt()
    b.hear(c).receipt()
    const line = forge(a.draft('receipt', {}), { header: { seen: { B: 4, C: 3 } }, key: a.signing })
    return { speakers: [a, b, c], lines: { A: [...a.lines, line] }, inconsistent: { 'A 4': 'seen-not-closed' }, adopted: [first] }
  }],
  ['seen-each-other', 'Two acts say that they had seen each other.', () => {
    const { mex, usa, scene } = pair()
    const ours = forge(mex.draft('receipt', {}), { header: { seen: { USA: 4 } }, key: mex.signing })
    const theirs = forge(usa.draft('receipt', {}), { header: { seen: { MEX: 4 } }, key: usa.signing })
    return scene({ lines: { MEX: [...mex.lines, ours], USA: [...usa.lines, theirs] }, inconsistent: { 'MEX 4': 'seen-beyond-known', 'USA 4': 'seen-beyond-known' } })
  }],
  ['break-and-what-depends', 'After a broken line nothing of its chain is judged, and what had seen it is only unverified.', () => {
    const { mex, usa } = pair()
    mex.receipt()
    return {
      speakers: [mex, usa], lines: { MEX: put(mex, 3, '{}') }, inconsistent: { 'MEX 3': 'wrong-shape' },
      unverified: { 'MEX 4': 'after-break', 'USA 3': 'depends-on-break' }, adopted: [],
    }
  }],

  // Chains against their announced heads.
  ['cut-short', 'The last act of a chain is missing.', () => {
    const { mex, usa, scene } = pair()
    usa.receipt()
    return scene({ lines: { USA: usa.lines.slice(0, 3) }, heads: headsOf(mex, usa), inconsistent: { 'USA 4': 'act-missing' } })
  }],
  ['other-head', 'The announced head is another act.', () => {
    const { usa, scene } = pair()
    return scene({ heads: { ...headsOf(usa), MEX: { sequence: 3, hash: ZERO } }, inconsistent: { 'MEX 3': 'head-mismatch' } })
  }],
  ['unannounced', 'A chain goes on after its announced head.', () => {
    const { mex, usa, scene } = pair()
    const heads = headsOf(mex, usa)
    mex.receipt()
    return scene({ heads, inconsistent: { 'MEX 4': 'act-unannounced' } })
  }],
]
