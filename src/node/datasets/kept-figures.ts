// The folder in which figures outlive a start. It is a convenience: whatever is wrong with it or in it, figures are
// made again, and nobody who asks for one hears of it. It holds a bounded number of files, the oldest go first.

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Raised when the same question would be answered otherwise. */
const EDITION = 1
const MOST_KEPT = 5_000
/** How many files come before the folder is looked through again. */
const SWEPT_EVERY = 200

export class KeptFigures {
  readonly #folder: string
  readonly #onFault: (error: unknown) => void
  readonly #most: number
  #sinceSweep: number

  constructor(folder: string, onFault: (error: unknown) => void, most = MOST_KEPT) {
    this.#folder = folder
    this.#onFault = onFault
    this.#most = most
    this.#sinceSweep = this.#sweptEvery
  }

  /** Null where it is not kept, or only half. */
  async find(key: string): Promise<object | null> {
    try {
      const read = JSON.parse(await readFile(this.#placeOf(key), 'utf8')) as { readonly key?: unknown; readonly edition?: unknown; readonly figure?: object } | null
      return read?.key === key && read.edition === EDITION ? (read.figure ?? null) : null
    } catch (error) {
      // A power cut may have left half a file.
      if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') this.#onFault(error)
      return null
    }
  }

  /** A disk that is full or a folder that is gone costs the time of making it once more, and is told. */
  async keep(key: string, figure: object): Promise<void> {
    const place = this.#placeOf(key)
    const beside = `${place}.${randomUUID()}.new`
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      await writeFile(beside, JSON.stringify({ key, edition: EDITION, figure }), { mode: 0o600 })
      await rename(beside, place)
      if ((this.#sinceSweep += 1) >= this.#sweptEvery) await this.#sweep()
    } catch (error) {
      this.#onFault(error)
      await rm(beside, { force: true }).catch(() => undefined)
    }
  }

  get #sweptEvery(): number {
    return Math.min(SWEPT_EVERY, Math.ceil(this.#most / 4))
  }

  async #sweep(): Promise<void> {
    this.#sinceSweep = 0
    const names = await readdir(this.#folder)
    if (names.length <= this.#most) return
    const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(this.#folder, name)).catch(() => null))?.mtimeMs ?? 0 })))
    for (const { name } of aged.sort((a, b) => a.at - b.at).slice(0, names.length - this.#most)) await rm(join(this.#folder, name), { force: true })
  }

  #placeOf(key: string): string {
    return join(this.#folder, `${createHash('sha256').update(key).digest('hex')}.json`)
  }
}
