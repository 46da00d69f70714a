// Where private keys lie: taken out of the home into a file for the safe, or locked anew.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createKeyFile, readKeyFile } from '../node/keys/key-file.ts'
import { writeSettings } from '../node/settings.ts'
import { keyTexts } from './commands/key-texts.ts'
import { roleOf, withNewSafe, withOwnKeys } from './key-task.ts'
import type { KeyTask } from './key-task.ts'
import { CommandFailed, WrongUse } from './outcome.ts'
import { choosePassphrase } from './secret.ts'

export function exportKey(task: KeyTask): Promise<void> {
  const { terminal, values: { out } } = task
  const role = roleOf(task, ['root', 'recovery'])
  if (out === undefined) throw new WrongUse('--out')
  return withOwnKeys(task, async ({ token }) => {
    const key = token.findKeys({ role }).at(-1)
    if (key === undefined) throw new CommandFailed('key-missing', role)
    const file = await withNewSafe(terminal, out, (safe, at) => { token.moveTo(safe, key.id); return Promise.resolve(at) })
    terminal.out(keyTexts[terminal.language].exported(keyTexts[terminal.language].role[role], key.id, file))
  })
}

/** Another passphrase, or a key file in its place. */
export function relock(task: KeyTask): Promise<void> {
  const { terminal, home, settings, values } = task
  return withOwnKeys(task, async ({ token }) => {
    const keyFile = values['key-file'] === undefined ? null : resolve(values['key-file'])
    if (keyFile !== null && !existsSync(keyFile)) createKeyFile(keyFile, home)
    token.changePin(keyFile === null ? await choosePassphrase(terminal, 'ALTERNAT_NEW_PASSPHRASE', token.description) : readKeyFile(keyFile, home))
    writeSettings(home, { ...settings, keyFile })
    terminal.out(keyTexts[terminal.language].relocked(token.description))
  })
}
