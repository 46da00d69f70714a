import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file whole or not at all: after a power cut there is the old content or the new. */
export function writeFileDurably(path: string, content: string, mode: number): void {
  const temporary = `${path}.new`
  const file = openSync(temporary, 'w', mode)
  try {
    // The mode counts only for a file that is made; one may be left from an interrupted write.
    fchmodSync(file, mode)
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
