// Files that are there whole or not at all: after a power cut there is the old content or the new.
// The order is what makes it so: the bytes, the bytes on disk, the name, the name on disk.

import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file whole or not at all; a failure before the name changes leaves the old file as it was. */
export function writeFileDurably(path: string, content: string, mode: number): void {
  const temporary = `${path}.new`
  const file = openSync(temporary, 'w', mode)
  try {
    // The mode counts only for a file that is made; one may be left from an interrupted write.
    fchmodSync(file, mode)
    writeAll(file, Buffer.from(content))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
  syncFolder(dirname(path))
}

/** The same for more than should be held at once; what was begun is removed where it fails. */
export async function writeStreamDurably(path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, mode: number): Promise<void> {
  const temporary = `${path}.new`
  const file = openSync(temporary, 'w', mode)
  try {
    try {
      fchmodSync(file, mode)
      for await (const part of content) writeAll(file, part)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Puts the names in a folder on disk. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** One call may write less than it was given, such as on a disk that is nearly full: the next call then says why. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
}
