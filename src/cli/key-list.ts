// The keys of a party as its chain has them, and which of them are in this home. Works while the
// node runs, and needs no secret.

import { openToken } from '../node/home-files.ts'
import type { Algorithm, KeyId, KeyRole } from '../record/index.ts'
import { fingerprintWords } from '../text/fingerprint.ts'
import { keyTexts } from './commands/key-texts.ts'
import type { KeyTask } from './key-task.ts'
import { readOwnChain } from './own-chain.ts'

interface ListedKey {
  readonly id: KeyId
  readonly role: KeyRole
  readonly algorithm: Algorithm
  /** Acts of the party's chain; null where it has none that does so. */
  readonly addedAt: number | null
  readonly revokedAt: number | null
  readonly isHere: boolean
  readonly words: { readonly en: string; readonly es: string }
}

export async function listKeys(task: KeyTask): Promise<void> {
  const { terminal, home, values } = task
  const token = openToken(home, null)
  const chain = await readOwnChain(task)
  const here = token.findKeys({})
  const introduced = [...chain.keys].map(([id, { key, role, addedAt, revokedAt }]) => listed(id, role, key.algorithm, addedAt, revokedAt, here.some((one) => one.id === id)))
  const waiting = here.filter(({ id }) => !chain.keys.has(id)).map(({ id, role, key }) => listed(id, role, key.algorithm, null, null, true))
  const keys = [...introduced, ...waiting]
  if (values.json === true) { terminal.out(JSON.stringify(keys, null, 2)); return }
  const texts = keyTexts[terminal.language]
  for (const { id, role, algorithm, addedAt, revokedAt, isHere, words } of keys) {
    const state = addedAt === null ? texts.notIntroduced : revokedAt === null ? texts.addedAt(addedAt) : texts.revokedAt(revokedAt)
    terminal.out(`${texts.role[role]}, ${algorithm}, ${state}, ${isHere ? texts.here : texts.elsewhere}\n  ${id}`)
    if (role !== 'signing') terminal.out(`  ${words[terminal.language]}`)
  }
  if (token.pinKind === null && here.length > 0) terminal.out(texts.locked)
}

function listed(id: KeyId, role: KeyRole, algorithm: Algorithm, addedAt: number | null, revokedAt: number | null, isHere: boolean): ListedKey {
  return { id, role, algorithm, addedAt, revokedAt, isHere, words: { en: fingerprintWords(id, 'en').join(' '), es: fingerprintWords(id, 'es').join(' ') } }
}
