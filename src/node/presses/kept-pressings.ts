// The folder in which pressed papers and pictures outlive a start. A convenience: whatever is wrong with it or in it, they are
// made again, and nobody who asks for one hears of it. It holds a bounded number of files, the oldest go first.

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Raised when a template changes: the same order then gives other bytes. */
const EDITION = 1
const MOST_KEPT = 2_000
const SWEPT_EVERY = 200
const HASH_LENGTH = 32

export class KeptPressings {
  readonly #folder: string
  readonly #onFault: (error: unknown) => void
  #sinceSweep = SWEPT_EVERY

  constructor(folder: string, onFault: (error: unknown) => void) {
    this.#folder = folder
    this.#onFault = onFault
  }

  /** Null where it is not kept, or only half: a file begins with the hash of what follows. */
  async find(key: string): Promise<Uint8Array | null> {
    try {
      const file = await readFile(this.#placeOf(key))
      const bytes = file.subarray(HASH_LENGTH)
      return file.length > HASH_LENGTH && hashOf(bytes).equals(file.subarray(0, HASH_LENGTH)) ? new Uint8Array(bytes) : null
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#onFault(error)
      return null
    }
  }

  /** A disk that is full or a folder that is gone costs the time of making it once more, and is told. */
  async keep(key: string, bytes: Uint8Array): Promise<void> {
    const place = this.#placeOf(key)
    const beside = `${place}.${randomUUID()}.new`
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      await writeFile(beside, Buffer.concat([hashOf(bytes), bytes]), { mode: 0o600 })
      await rename(beside, place)
      if ((this.#sinceSweep += 1) >= SWEPT_EVERY) await this.#sweep()
    } catch (error) {
      this.#onFault(error)
      await rm(beside, { force: true }).catch(() => undefined)
    }
  }

  async #sweep(): Promise<void> {
    this.#sinceSweep = 0
    const names = await readdir(this.#folder)
    if (names.length <= MOST_KEPT) return
    const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(this.#folder, name)).catch(() => null))?.mtimeMs ?? 0 })))
    for (const { name } of aged.sort((a, b) => a.at - b.at).slice(0, names.length - MOST_KEPT)) await rm(join(this.#folder, name), { force: true })
  }

  #placeOf(key: string): string {
    return join(this.#folder, createHash('sha256').update(`${EDITION} ${key}`).digest('hex'))
  }
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
