// What the public site has pressed: papers and pictures. Asked for like figures (decision 35): what is not there yet is made
// beside the node, remembered under the hash of the whole order, and told when it is there. It can be thrown away at any time.
//
// 1. The same order gives the same bytes, so what is kept is never stale.
// 2. What cannot be made is no bytes at all, so that nobody waits for it for ever; it is tried again after a start.
// 3. Officers' own papers are pressed elsewhere: a large plan keeps nobody waiting.

import { createRequire } from 'node:module'
import type { PressReader, PressWork } from '../../publication/families/family.ts'
import { pressKey } from '../../publication/site.ts'
import { Papers } from '../papers/index.ts'
import type { PaperOrder } from '../papers/index.ts'
import { KeptPressings } from './kept-pressings.ts'

export interface PressesSettings {
  /** Where what was made outlives a start. */
  readonly folder: string
  /** Told the keys of what was made: whatever asked for it is made again. */
  readonly onMade: (keys: readonly string[]) => void
  readonly onFault: (error: unknown) => void
}

/** The whole plan of ten thousand activities takes half a minute. */
const BOUND_IN_MILLISECONDS = 180_000
/** Bytes held in memory; the oldest go first. */
const KEPT_BYTES = 48_000_000
const PRESSES: readonly string[] = ['paper', 'picture']
const NO_BYTES = new Uint8Array()

export class Presses implements PressReader {
  readonly #settings: PressesSettings
  readonly #papers: Papers
  readonly #kept: KeptPressings
  readonly #made = new Map<string, Uint8Array>()
  readonly #asked = new Map<string, Promise<void>>()
  #bytes = 0
  #isClosed = false
  #isHere: boolean | null = null

  constructor(settings: PressesSettings) {
    this.#settings = settings
    this.#papers = new Papers({ onFault: settings.onFault, boundInMilliseconds: BOUND_IN_MILLISECONDS })
    this.#kept = new KeptPressings(settings.folder, settings.onFault)
  }

  /** The binary for a machine is an optional package. */
  has(press: string): boolean {
    this.#isHere ??= isPressHere()
    return this.#isHere && PRESSES.includes(press)
  }

  find(work: PressWork): Uint8Array | null {
    if (!this.has(work.press)) return NO_BYTES
    const key = pressKey(work)
    const made = this.#made.get(key)
    if (made === undefined) { this.#ask(key, work); return null }
    this.#made.delete(key)
    this.#made.set(key, made)
    return made
  }

  /** Resolves when each of these is made or cannot be. Keys that nobody asked for are passed over. */
  async settled(keys: Iterable<string>): Promise<void> {
    await Promise.all([...keys].map((key) => this.#asked.get(key)))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#papers.close()
    await Promise.all(this.#asked.values())
  }

  #ask(key: string, work: PressWork): void {
    if (this.#asked.has(key) || this.#isClosed) return
    const making = this.#make(key, work).catch((error: unknown) => {
      this.#settings.onFault(error)
      return NO_BYTES
    }).then((bytes) => {
      this.#asked.delete(key)
      if (this.#isClosed) return
      this.#keep(key, bytes)
      this.#settings.onMade([key])
    })
    this.#asked.set(key, making)
  }

  async #make(key: string, { input }: PressWork): Promise<Uint8Array> {
    const kept = await this.#kept.find(key)
    if (kept !== null) return kept
    const made = await this.#papers.renderPaper(JSON.parse(input) as PaperOrder)
    if ('refused' in made) return NO_BYTES
    await this.#kept.keep(key, made.bytes)
    return made.bytes
  }

  #keep(key: string, bytes: Uint8Array): void {
    this.#made.set(key, bytes)
    this.#bytes += bytes.length
    for (const [oldest, { length }] of this.#made) {
      if (this.#bytes <= KEPT_BYTES || oldest === key) break
      this.#made.delete(oldest)
      this.#bytes -= length
    }
  }
}

function isPressHere(): boolean {
  try {
    createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler')
    return true
  } catch {
    return false
  }
}
