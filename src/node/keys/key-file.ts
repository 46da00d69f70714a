// A key file: 32 random bytes that open the keys of a node without anybody typing. Whoever has it
// and keys.json has the keys, so it must not be where a copy of the home would take it along.

import { closeSync, fsyncSync, openSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { randomBytes } from 'node:crypto'
import { syncFolder, writeAll } from '../files.ts'
import { TokenProblem } from './token.ts'
import type { Pin } from './token.ts'

const KEY_BYTES = 32

/**
 * Reads a key file. Throws `key-file-unusable` if it is not there, has another length, is open to
 * others than its owner, or lies in the home beside the keys that it opens (`mayBeInHome`: only a
 * demonstration keeps it there, and says so).
 */
export function readKeyFile(path: string, home: string, mayBeInHome = false): Pin {
  const problem = (reason: string, cause?: unknown) => new TokenProblem('key-file-unusable', `${path}: ${reason}`, { cause })
  try {
    const { mode } = statSync(path)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw problem(`mode ${(mode & 0o777).toString(8)}, not 600`)
    if (!mayBeInHome && isInside(path, home)) throw problem(`in ${home}`)
    const bytes = readFileSync(path)
    if (bytes.length !== KEY_BYTES) throw problem(`${bytes.length} bytes, not ${KEY_BYTES}`)
    return { kind: 'key-file', bytes }
  } catch (error) {
    throw error instanceof TokenProblem ? error : problem(String((error as NodeJS.ErrnoException).code ?? error), error)
  }
}

/** Makes a key file where there is none and one may be; one that is there is never written over. */
export function createKeyFile(path: string, home: string, mayBeInHome = false): void {
  try {
    if (!mayBeInHome && isInside(dirname(resolve(path)), home)) throw new TokenProblem('key-file-unusable', `${path}: in ${home}`)
    const file = openSync(path, 'wx', 0o600)
    writeAll(file, randomBytes(KEY_BYTES))
    fsyncSync(file)
    closeSync(file)
    syncFolder(dirname(resolve(path)))
  } catch (error) {
    if (error instanceof TokenProblem) throw error
    // A file by half would stand in the way of a whole one. It is ours: one that was there before fails as such.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(path, { force: true })
    throw new TokenProblem('key-file-unusable', `${path}: ${String((error as NodeJS.ErrnoException).code ?? error)}`, { cause: error })
  }
}

/** Whether a place is the home or below it, by whatever links one comes there. */
function isInside(place: string, home: string): boolean {
  const below = relative(realpathSync(home), realpathSync(place))
  return !below.startsWith('..') && !isAbsolute(below)
}
