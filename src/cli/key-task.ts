// What every task on the keys of a node has at hand: the home, the words given, and the stopped
// node with its keys open, where a key from the safe may sit beside them for one act.

import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { ALGORITHMS, KEY_ROLES } from '../record/index.ts'
import type { Act, Algorithm, KeyRole } from '../record/index.ts'
import type { DialogueNode, Said } from '../node/dialogue-node.ts'
import { establishProvider, fipsModeOf } from '../node/fips.ts'
import { LocalToken } from '../node/keys/local-token.ts'
import { Signer } from '../node/signer.ts'
import type { NodeSettings } from '../node/settings.ts'
import { CommandFailed, WrongUse } from './outcome.ts'
import type { Terminal } from './outcome.ts'
import { choosePassphrase, findSafePassphrase, openKeys } from './secret.ts'
import { withStoppedNode } from './stopped-node.ts'

export interface KeyTask {
  readonly terminal: Terminal
  readonly home: string
  readonly settings: NodeSettings
  readonly values: { readonly role?: string; readonly algorithm?: string; readonly out?: string; readonly with?: string; readonly reason?: string; readonly 'key-file'?: string; readonly json?: boolean }
  readonly id: string | undefined
}

export interface OpenNode {
  readonly node: DialogueNode
  readonly signer: Signer
  /** The keys in the home. */
  readonly token: LocalToken
}

/** Opens the stopped node with its keys; `--with` puts a key from the safe beside them. */
export async function withOwnKeys<T>({ terminal, home, settings, values }: KeyTask, work: (open: OpenNode) => Promise<T>): Promise<T> {
  establishProvider(fipsModeOf(settings, terminal.environment))
  const token = await openKeys(terminal, home, settings)
  const safe = values.with === undefined ? null : await openSafe(terminal, resolve(values.with))
  const signer = safe === null ? new Signer(token) : new Signer(token, safe)
  return withStoppedNode(home, terminal, async (node) => {
    await node.introduce()
    return work({ node, signer, token })
  }, signer)
}

async function openSafe(terminal: Terminal, file: string): Promise<LocalToken> {
  if (!existsSync(file)) throw new CommandFailed('key-missing', file)
  const safe = new LocalToken(file)
  await safe.login(await findSafePassphrase(terminal, file))
  return safe
}

/**
 * A file for the safe that is not there yet, with a passphrase of its own. It goes away again only if
 * the work is refused: after anything else it may hold the only copy of a key that the record knows.
 */
export async function withNewSafe<T>(terminal: Terminal, out: string, work: (safe: LocalToken, file: string) => Promise<T>): Promise<T> {
  const file = resolve(out)
  if (existsSync(file)) throw new CommandFailed('file-occupied', file)
  const safe = new LocalToken(file)
  safe.unlock(await choosePassphrase(terminal, 'ALTERNAT_SAFE_PASSPHRASE', file))
  try {
    return await work(safe, file)
  } catch (error) {
    if (error instanceof CommandFailed) rmSync(file, { force: true })
    throw error
  }
}

export function roleOf({ values }: KeyTask, allowed: readonly KeyRole[] = KEY_ROLES, otherwise?: KeyRole): KeyRole {
  const role = values.role === undefined ? otherwise : allowed.find((one) => one === values.role)
  if (role === undefined) throw new WrongUse(`--role ${allowed.join(' | ')}`)
  return role
}

export function algorithmOf(given: string | undefined): Algorithm | undefined {
  const algorithm = ALGORITHMS.find((one) => one === given)
  if (given !== undefined && algorithm === undefined) throw new WrongUse(`--algorithm ${ALGORITHMS.join(' | ')}`)
  return algorithm
}

/** The act, or the refusal as the command line says it. */
export function mustBeSaid(said: Said): Act<'key'> {
  if ('acts' in said && said.acts[0] !== undefined) return said.acts[0] as Act<'key'>
  throw new CommandFailed('refused' in said ? said.refused : 'unexpected')
}
