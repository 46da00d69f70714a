// Scenarios of root, signing and recovery keys: who may change which, and what is always left.

import type { KeyBody, KeyRole, VerifyCode } from '../../src/record/index.ts'
import { testKey } from '../../src/record/testing/keys.ts'
import type { TestKey } from '../../src/record/testing/keys.ts'
import type { Speaker } from '../../src/record/testing/speaker.ts'
import { NOBODY, pair } from './scene.ts'
import type { Scenario, Scene } from './scene.ts'

const RECOVERY = testKey('MEX recovery')
const ROOT_2 = testKey('MEX root 2')

export const KEYS: readonly Scenario[] = [
  ['recovered', 'A thief of the root key adds a signing key and speaks; the recovery key replaces the root, and the new root revokes what the thief added.', () => {
    const { mex, scene } = withRecovery()
    const thief = testKey('thief')
    mex.addKey(thief, 'signing')
    mex.say('state', { about: null, type: 'note', content: { text: 'said by the thief' }, replaces: null }, { key: thief })
    mex.say('key', { ...adding(ROOT_2, 'root'), revoke: mex.root.id, reason: 'stolen' }, { key: RECOVERY })
    mex.say('key', { add: null, revoke: thief.id, reason: 'added by a thief' }, { key: ROOT_2 })
    mex.state({ content: { text: 'said by the party' } })
    return scene({})
  }],
  ['root-revoked-then-replaced', 'The recovery key revokes the root before there is another, and adds one later.', () => {
    const { mex, scene } = withRecovery()
    mex.say('key', { add: null, revoke: mex.root.id, reason: 'lost' }, { key: RECOVERY })
    mex.say('key', adding(ROOT_2, 'root'), { key: RECOVERY })
    mex.say('key', adding(testKey('MEX signing 2'), 'signing'), { key: ROOT_2 })
    return scene({})
  }],
  ...refused('recovery-key-signs-statement', 'A recovery key signs something else than a key act.', 'key-role', (mex) => mex.draft('receipt', {}, { key: RECOVERY }).line),
  ...changing('root-adds-root', 'A root key adds a root key where the chain has a recovery key.', 'key-authority', adding(ROOT_2, 'root')),
  ...changing('root-adds-recovery', 'A root key adds a second recovery key.', 'key-authority', adding(NOBODY, 'recovery')),
  ...changing('root-revokes-recovery', 'A root key revokes the recovery key.', 'key-authority', { add: null, revoke: RECOVERY.id, reason: null }),
  ...changing('root-revokes-root', 'A root key revokes a root key where the chain has a recovery key.', 'key-authority', { add: null, revoke: testKey('MEX root').id, reason: null }),
  ...changing('recovery-adds-signing', 'A recovery key adds a signing key.', 'key-authority', adding(NOBODY, 'signing'), RECOVERY),
  ...changing('recovery-revokes-signing', 'A recovery key adds a root key and revokes a signing key in one act.', 'key-authority', { ...adding(ROOT_2, 'root'), revoke: testKey('MEX signing').id }, RECOVERY),
  ...changing('last-recovery-revoked', 'The last recovery key is revoked.', 'key-last', { add: null, revoke: RECOVERY.id, reason: null }, RECOVERY),
  ['last-root-revoked', 'The last root key of a chain without a recovery key is revoked.', () => {
    const { mex, scene } = pair()
    return scene({ lines: { MEX: [...mex.lines, mex.draft('key', { add: null, revoke: mex.root.id, reason: null }).line] }, inconsistent: { 'MEX 4': 'key-last' } })
  }],
]

function withRecovery(): { mex: Speaker; scene: (more: Partial<Scene>) => Scene } {
  const { mex, scene } = pair()
  mex.addKey(RECOVERY, 'recovery')
  return { mex, scene }
}

function adding(added: TestKey, role: KeyRole): KeyBody {
  return { add: { ...added.key, role }, revoke: null, reason: null }
}

function refused(name: string, describes: string, code: VerifyCode, line: (mex: Speaker) => string): Scenario[] {
  return [[name, describes, () => {
    const { mex, scene } = withRecovery()
    return scene({ lines: { MEX: [...mex.lines, line(mex)] }, inconsistent: { 'MEX 5': code } })
  }]]
}

/** The fifth act of MEX, whose chain has a recovery key, changes its keys as it may not. */
function changing(name: string, describes: string, code: VerifyCode, body: KeyBody, key?: TestKey): Scenario[] {
  return refused(name, describes, code, (mex) => mex.draft('key', body, key === undefined ? {} : { key }).line)
}
