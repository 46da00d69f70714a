import { test } from 'node:test'
import assert from 'node:assert/strict'
import { parseAct } from './act.ts'
import type { Act } from './act.ts'
import fc from 'fast-check'
import { CHAIN_CODES, emptyChain, follow, governorOf, keyFor } from './chain.ts'
import type { ChainHead } from './chain.ts'
import { keyId } from './crypto.ts'
import { KEY_ROLES } from './kinds/key.ts'
import type { KeyBody, KeyRole } from './kinds/key.ts'
import { Speaker } from './testing/speaker.ts'
import { forge } from './testing/forge.ts'
import type { Forgery } from './testing/forge.ts'
import { testKey } from './testing/keys.ts'
import { withholdBody } from './act.ts'

const shown = new Set<string>()

function read(line: string): Act {
  const act = parseAct(line)
  assert.ok('header' in act, 'code' in act ? act.code : '')
  return act
}

function followAll(acts: readonly Act[]): ChainHead {
  return acts.reduce((chain, act) => {
    const next = follow(chain, act)
    assert.ok(typeof next !== 'string', String(next))
    return next
  }, emptyChain('demo', 'MEX'))
}

function assertRefused(chain: ChainHead, act: Act, code: string): void {
  const before = structuredClone({ ...chain })
  assert.equal(follow(chain, act), code)
  assert.deepEqual({ ...chain }, before, 'a refusal changes nothing')
  shown.add(code)
}

/** A chain of four acts, and its next act changed. */
function scene(forgery: Forgery): { chain: ChainHead; act: Act } {
  const usa = Speaker.begin('demo', 'USA')
  const mex = Speaker.begin('demo', 'MEX')
  mex.state({ content: { n: 3 } })
  mex.hear(usa).state({ content: { n: 4 } })
  return { chain: mex.chain, act: read(forge(mex.draft('receipt', {}), { key: mex.signing, ...forgery })) }
}

test('A chain is followed from its root key to its head, and remembers what it must', () => {
  const mex = Speaker.begin('demo', 'MEX')
  mex.state({ content: {} })
  const chain = followAll(mex.acts)
  assert.deepEqual(chain, mex.chain)
  assert.deepEqual([chain.sequence, chain.hash, chain.root], [3, mex.acts[2]?.hash, mex.root.id])
  assert.deepEqual([...chain.keys.values()].map(({ role, addedAt, revokedAt }) => [role, addedAt, revokedAt]), [['root', 1, null], ['signing', 2, null]])
})

const broken: readonly (readonly [string, Forgery['header'], string])[] = [
  ['of another dialogue', { dialogue: 'other' }, 'wrong-dialogue'],
  ['of another party', { party: 'USA' }, 'wrong-party'],
  ['that leaves one out', { sequence: 6 }, 'sequence-gap'],
  ['at a place already taken', { sequence: 4 }, 'fork'],
  ['at the first place again', { sequence: 1 }, 'fork'],
  ['that names another act as the one before', { previous: '0'.repeat(64) }, 'previous-mismatch'],
  ['that names none before it', { previous: null }, 'previous-mismatch'],
  ['that has seen its own party', { seen: { USA: 2, MEX: 4 } }, 'seen-own-party'],
  ['that has seen less than the one before', { seen: { USA: 1 } }, 'seen-decreased'],
  ['that has forgotten a party', { seen: {} }, 'seen-decreased'],
  ['under a key that was never added', { key: 'f'.repeat(64) }, 'key-unknown'],
  ['under the root key, which signs keys only', { key: testKey('MEX root').id }, 'key-role'],
]

for (const [what, header, code] of broken) {
  test(`An act ${what} is refused as ${code}`, () => {
    const { chain, act } = scene({ header: header ?? {} })
    assertRefused(chain, act, code)
  })
}

test('The honest act of that scene is followed, and so is one that has seen a third party for the first time', () => {
  for (const header of [{}, { seen: { USA: 2, CAN: 1 } }]) {
    const { chain, act } = scene({ header })
    assert.equal(typeof follow(chain, act), 'object')
  }
})

test('A chain begins with its root key: any other first act is refused', () => {
  const mex = new Speaker('demo', 'MEX')
  const empty = mex.chain
  const right = mex.draft('key', { add: { ...mex.root.key, role: 'root' }, revoke: null, reason: null })
  assert.equal(typeof follow(empty, right), 'object')
  const other = testKey('other')
  const wrong = [
    mex.draft('state', { about: null, type: 'note', content: {}, replaces: null }),
    mex.draft('key', { add: { ...mex.root.key, role: 'signing' }, revoke: null, reason: null }),
    mex.draft('key', { add: { ...mex.root.key, role: 'root' }, revoke: other.id, reason: null }),
    mex.draft('key', { add: null, revoke: mex.root.id, reason: null }),
    mex.draft('key', { add: { ...other.key, role: 'root' }, revoke: null, reason: null }),
  ]
  for (const act of wrong) assertRefused(empty, act, 'first-act-not-root')
})

test('A key act without its body is refused: nobody could follow the keys after it', () => {
  const mex = Speaker.begin('demo', 'MEX')
  assertRefused(emptyChain('demo', 'MEX'), read(withholdBody(mex.acts[0] ?? assert.fail())), 'body-withheld')
  const first = followAll(mex.acts.slice(0, 1))
  assertRefused(first, read(withholdBody(mex.acts[1] ?? assert.fail())), 'body-withheld')
})

test('A signing key signs no key act, and a stranger neither', () => {
  const mex = Speaker.begin('demo', 'MEX')
  const body = { add: { ...testKey('new').key, role: 'signing' as const }, revoke: null, reason: null }
  assertRefused(mex.chain, mex.draft('key', body, { key: mex.signing }), 'key-role')
  assertRefused(mex.chain, mex.draft('key', body, { key: testKey('stranger') }), 'key-unknown')
})

test('A key is added once: not again while valid, and not again once revoked', () => {
  const mex = Speaker.begin('demo', 'MEX')
  const again = { add: { ...mex.signing.key, role: 'signing' as const }, revoke: null, reason: null }
  assertRefused(mex.chain, mex.draft('key', again), 'key-exists')
  mex.say('key', { add: null, revoke: mex.signing.id, reason: 'lost' })
  assertRefused(mex.chain, mex.draft('key', again), 'key-exists')
})

test('A revoked key signs nothing new, what it signed before stays, and it is revoked once', () => {
  const mex = Speaker.begin('demo', 'MEX')
  mex.state({ content: { before: true } })
  mex.say('key', { add: null, revoke: mex.signing.id, reason: 'lost' })
  assertRefused(mex.chain, mex.draft('receipt', {}), 'key-revoked')
  assertRefused(mex.chain, mex.draft('key', { add: null, revoke: mex.signing.id, reason: null }), 'key-revoked')
  assertRefused(mex.chain, mex.draft('key', { add: null, revoke: 'f'.repeat(64), reason: null }), 'key-unknown')
  assert.equal(followAll(mex.acts).keys.get(mex.signing.id)?.revokedAt, 4)
})

test('A root key rotates in one act, and the new one signs the next key act; the root of the chain stays the first', () => {
  const mex = Speaker.begin('demo', 'MEX')
  const next = testKey('MEX root 2')
  mex.say('key', { add: { ...next.key, role: 'root' }, revoke: mex.root.id, reason: 'yearly' })
  assertRefused(mex.chain, mex.draft('key', { add: { ...testKey('x').key, role: 'signing' }, revoke: null, reason: null }), 'key-revoked')
  mex.say('key', { add: { ...testKey('x').key, role: 'signing' }, revoke: null, reason: null }, { key: next })
  mex.say('receipt', {}, { key: testKey('x') })
  assert.equal(mex.chain.root, mex.root.id)
})

const RECOVERY = testKey('MEX recovery')

function adding(label: string, role: KeyRole): KeyBody {
  return { add: { ...testKey(label).key, role }, revoke: null, reason: null }
}

function revoking(id: string): KeyBody {
  return { add: null, revoke: id, reason: null }
}

test('Until there is a recovery key the root changes keys of every role, also adds the first recovery key and leaves with the same act', () => {
  for (const role of KEY_ROLES) {
    const mex = Speaker.begin('demo', 'MEX')
    mex.say('key', adding('new', role))
    assert.equal(mex.chain.keys.get(testKey('new').id)?.role, role)
  }
  const mex = Speaker.begin('demo', 'MEX')
  mex.say('key', { ...adding('MEX recovery', 'recovery'), revoke: mex.root.id })
  mex.say('key', adding('MEX root 2', 'root'), { key: RECOVERY })
})

test('From the first recovery key on each role of keys is changed by one other, for ever: the full table', () => {
  for (const signer of ['root', 'recovery'] as const) {
    for (const role of KEY_ROLES) {
      const isAllowed = (role === 'signing') === (signer === 'root')
      const mex = Speaker.begin('demo', 'MEX')
      mex.say('key', adding('MEX recovery', 'recovery'))
      mex.say('key', adding('MEX recovery 2', 'recovery'), { key: RECOVERY })
      const key = signer === 'root' ? mex.root : RECOVERY
      const known = { root: mex.root, signing: mex.signing, recovery: testKey('MEX recovery 2') }[role]
      for (const body of [adding('new', role), revoking(known.id)]) {
        const act = mex.draft('key', body, { key })
        if (isAllowed) assert.equal(typeof follow(mex.chain, act), 'object', `${signer} ${role}`)
        else assertRefused(mex.chain, act, 'key-authority')
      }
    }
  }
  // Also where every recovery key but one has been revoked since.
  const mex = Speaker.begin('demo', 'MEX')
  mex.say('key', adding('MEX recovery', 'recovery'))
  mex.say('key', { ...adding('MEX recovery 2', 'recovery'), revoke: RECOVERY.id }, { key: RECOVERY })
  assertRefused(mex.chain, mex.draft('key', adding('new', 'root')), 'key-authority')
})

test('The last key that could replace the root is never revoked: the root of a chain without recovery, else the recovery key', () => {
  const mex = Speaker.begin('demo', 'MEX')
  assertRefused(mex.chain, mex.draft('key', revoking(mex.root.id)), 'key-last')
  mex.say('key', adding('MEX recovery', 'recovery'))
  assertRefused(mex.chain, mex.draft('key', revoking(RECOVERY.id), { key: RECOVERY }), 'key-last')
  assertRefused(mex.chain, mex.draft('key', { ...adding('x', 'recovery'), revoke: testKey('x').id }, { key: testKey('stranger') }), 'key-unknown')
  // Without a root and without a signing key it can still be recovered.
  mex.say('key', revoking(mex.signing.id))
  mex.say('key', revoking(mex.root.id), { key: RECOVERY })
  mex.say('key', adding('MEX root 2', 'root'), { key: RECOVERY })
  mex.say('key', adding('MEX signing 2', 'signing'), { key: testKey('MEX root 2') })
  mex.say('receipt', {}, { key: testKey('MEX signing 2') })
})

test('Whatever key acts a chain takes, some key can always add a root: a thief of the root never takes that away', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...KEY_ROLES), fc.option(fc.nat(7)), fc.nat(7)), { maxLength: 25 }), (turns) => {
    const mex = Speaker.begin('demo', 'MEX')
    const pool = [mex.root, mex.signing, RECOVERY, ...[1, 2, 3, 4, 5].map((n) => testKey(`pool ${n}`))]
    const isRecoverySafe = (): boolean => [...mex.chain.keys.values()].some(({ role, revokedAt }) => role === governorOf(mex.chain.keys, 'root') && revokedAt === null)
    for (const [added, role, revoked, signer] of turns) {
      const add = { ...(pool[added] ?? mex.root).key, role }
      const act = mex.draft('key', { add, revoke: revoked === null ? null : (pool[revoked] ?? mex.root).id, reason: null }, { key: pool[signer] ?? mex.root })
      const before = mex.chain
      const next = follow(before, act)
      if (typeof next === 'string') continue
      mex.chain = next
      assert.ok(isRecoverySafe())
      const bySigner = before.keys.get(act.header.key)?.role
      const hadRecovery = governorOf(before.keys, 'root') === 'recovery'
      const rootsAndRecoveries = (chain: ChainHead) => [...chain.keys].filter(([, entry]) => entry.role !== 'signing')
      if (bySigner === 'root' && hadRecovery) assert.deepEqual(rootsAndRecoveries(next), rootsAndRecoveries(before))
    }
  }))
})

test('Two offices sign with a key each: revoking one leaves the other, and a retired key is judged by place, whatever years its acts claim', () => {
  const mex = Speaker.begin('demo', 'MEX')
  const office = testKey('MEX second office')
  mex.addKey(office, 'signing')
  mex.say('receipt', {}, { key: office })
  mex.say('receipt', {}, { key: mex.signing })
  mex.say('key', revoking(office.id))
  for (const at of ['1971-01-01T00:00:00Z', '2021-12-13T18:04:00Z', '9999-12-31T23:59:59Z']) {
    assertRefused(mex.chain, read(forge(mex.draft('receipt', {}), { header: { at, key: office.id }, key: office })), 'key-revoked')
    assert.equal(typeof follow(mex.chain, read(forge(mex.draft('receipt', {}), { header: { at }, key: mex.signing }))), 'object')
  }
  // The acts it signed before are followed again from the bytes, also with claims years off.
  assert.deepEqual(followAll(mex.acts), mex.chain)
})

test('Every code of the chain has a case above', () => {
  assert.deepEqual([...shown].sort(), [...CHAIN_CODES].sort())
})

test('The key that must have signed an act is the one it names, also when revoked; for a first act the one it adds', () => {
  const mex = Speaker.begin('demo', 'MEX')
  const [first, second] = mex.acts
  assert.ok(first !== undefined && second !== undefined)
  assert.equal(keyId(keyFor(emptyChain('demo', 'MEX'), first) ?? assert.fail()), mex.root.id)
  assert.equal(keyFor(emptyChain('demo', 'MEX'), second) !== null, true, 'an act that adds a key can be checked against it, and is then refused for its place')
  mex.say('key', { add: null, revoke: mex.signing.id, reason: null })
  assert.equal(keyId(keyFor(mex.chain, mex.draft('receipt', {})) ?? assert.fail()), mex.signing.id)
  assert.equal(keyFor(mex.chain, mex.draft('receipt', {}, { key: testKey('stranger') })), null)
  assert.equal(keyFor(mex.chain, mex.draft('key', { add: { ...testKey('x').key, role: 'root' }, revoke: null, reason: null }, { key: testKey('x') })), null)
})
