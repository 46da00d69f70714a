// Where the secret comes from that opens the keys of a node: a key file, the environment, or the
// person at the terminal; never the command line.

import { resolve } from 'node:path'
import { readKeyFile } from '../node/keys/key-file.ts'
import type { LocalToken } from '../node/keys/local-token.ts'
import type { Pin } from '../node/keys/token.ts'
import { mustBeStrong, passphrasePin } from '../node/keys/wrapping.ts'
import { openToken } from '../node/home-files.ts'
import type { NodeSettings } from '../node/settings.ts'
import { CommandFailed } from './outcome.ts'
import type { Terminal } from './outcome.ts'

type KeySettings = Pick<NodeSettings, 'keyFile' | 'demonstration'>

/** What opens the keys in this home; null if nobody gives it. Throws `key-file-unusable`. */
export async function findPin(terminal: Terminal, home: string, settings: KeySettings): Promise<Pin | null> {
  const wanted = openToken(home, null).pinKind
  const keyFile = terminal.environment.ALTERNAT_KEY_FILE || settings.keyFile
  if (wanted !== 'passphrase' && keyFile !== null && keyFile !== undefined) return readKeyFile(resolve(home, keyFile), home, settings.demonstration !== null)
  if (wanted === 'key-file') return null
  const passphrase = terminal.environment.ALTERNAT_PASSPHRASE || await terminal.ask(terminal.language === 'es' ? `Frase de contraseña de las claves en ${home}: ` : `Passphrase of the keys in ${home}: `, true)
  return passphrase === null || passphrase === '' ? null : passphrasePin(passphrase)
}

/** The keys in this home, open. Throws `keys-locked` if nobody gives what opens them. */
export async function openKeys(terminal: Terminal, home: string, settings: KeySettings): Promise<LocalToken> {
  const pin = await findPin(terminal, home, settings)
  if (pin === null) throw new CommandFailed('keys-locked', home)
  return openToken(home, pin)
}

/** A passphrase chosen anew: from the environment, or typed twice. Throws `passphrase-weak` and `passphrase-differs`. */
export async function choosePassphrase(terminal: Terminal, name: 'ALTERNAT_PASSPHRASE' | 'ALTERNAT_NEW_PASSPHRASE' | 'ALTERNAT_SAFE_PASSPHRASE', of: string): Promise<Pin> {
  const given = terminal.environment[name]
  const isSpanish = terminal.language === 'es'
  const first = given || await terminal.ask(isSpanish ? `Nueva frase de contraseña de ${of}: ` : `New passphrase of ${of}: `, true)
  if (first === null || first === '') throw new CommandFailed('keys-locked', name)
  const pin = passphrasePin(first)
  mustBeStrong(pin)
  if (!given && await terminal.ask(isSpanish ? 'Repítala: ' : 'Repeat it: ', true) !== first) throw new CommandFailed('passphrase-differs')
  return pin
}

/** The passphrase of a file from the safe. */
export async function findSafePassphrase(terminal: Terminal, file: string): Promise<Pin> {
  const given = terminal.environment.ALTERNAT_SAFE_PASSPHRASE || await terminal.ask(terminal.language === 'es' ? `Frase de contraseña de ${file}: ` : `Passphrase of ${file}: `, true)
  if (given === null || given === '') throw new CommandFailed('keys-locked', file)
  return passphrasePin(given)
}
