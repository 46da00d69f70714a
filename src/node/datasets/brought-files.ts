// Files of data that officers bring: looked at, described, checked in the background, and then stated or forgotten.
// Nothing here is durable or joint: what is only being looked at is bounded, and gone with the node.

import { randomUUID } from 'node:crypto'
import type { QueryCode } from '../../dialogue/data/query.ts'
import type { DatasetDescription } from '../../dialogue/statements/index.ts'
import type { DatasetDesk, LoadedDataset, LookedFile } from './dataset-desk.ts'
import type { Looked } from './loading/look.ts'
import type { LoadReport } from './loading/report.ts'
import type { DataFile, PlacingCode } from './loading-folder.ts'

export type BroughtState =
  | { readonly state: 'brought' }
  | { readonly state: 'checking'; readonly rows: number }
  | { readonly state: 'wrong'; readonly report: LoadReport }
  | { readonly state: 'refused'; readonly code: QueryCode | PlacingCode }
  | { readonly state: 'loaded'; readonly loaded: LoadedDataset }

export interface BroughtFile {
  readonly id: string
  /** Officer id: only who brought it sees it. */
  readonly by: string
  readonly name: string
  /** The dataset of which it is a new vintage; null for a new one. */
  readonly dataset: string | null
  readonly looked: Looked
  /** RFC 3339. */
  readonly broughtAt: string
  /** As it was typed last; null before. */
  readonly typed: string | null
  readonly at: BroughtState
}

/** One each, and a few over all. */
const MOST_KEPT = 8
const KEPT_MILLISECONDS = 24 * 3_600_000
const MOST_AT_ONCE = 2

interface Kept {
  file: BroughtFile
  readonly placed: LookedFile
  /** Counts what was asked of it: what an earlier check found is no longer wanted. */
  round: number
}

export class BroughtFiles {
  readonly #desk: DatasetDesk
  readonly #now: () => string
  readonly #onFault: (error: unknown) => void
  readonly #kept = new Map<string, Kept>()
  #checking = 0

  constructor(desk: DatasetDesk, now: () => string, onFault: (error: unknown) => void) {
    this.#desk = desk
    this.#now = now
    this.#onFault = onFault
  }

  async bring(file: DataFile, { name, by, dataset }: Pick<BroughtFile, 'name' | 'by' | 'dataset'>): Promise<BroughtFile | { readonly refused: QueryCode | PlacingCode }> {
    const placed = await this.#desk.look(file)
    if ('refused' in placed) return placed
    const brought: BroughtFile = { id: randomUUID(), by, name, dataset, looked: placed.looked, broughtAt: this.#now(), typed: null, at: 'report' in placed.looked && placed.looked.report !== null ? { state: 'wrong', report: placed.looked.report } : { state: 'brought' } }
    for (const other of [...this.#kept.values()].filter((one) => one.file.by === by)) await this.discard(other.file.id)
    this.#kept.set(brought.id, { file: brought, placed, round: 0 })
    for (const id of [...this.#kept.keys()].slice(0, Math.max(0, this.#kept.size - MOST_KEPT))) await this.discard(id)
    return brought
  }

  find(id: string, by: string): BroughtFile | null {
    const kept = this.#kept.get(id)
    if (kept?.file.by !== by) return null
    if (Date.parse(kept.file.broughtAt) + KEPT_MILLISECONDS >= Date.parse(this.#now())) return kept.file
    void this.discard(id).catch(this.#onFault)
    return null
  }

  /** Remembers what was typed, whether or not it holds. */
  async type(id: string, typed: string): Promise<void> {
    const kept = this.#kept.get(id)
    if (kept === undefined) return
    kept.round += 1
    const { at } = kept.file
    kept.file = { ...kept.file, typed, at: { state: 'brought' } }
    if (at.state === 'loaded') await at.loaded.discard()
  }

  /** Checks it against a description in the background; `find` tells how far it is. */
  check(id: string, description: DatasetDescription): { readonly refused: 'data-loading-busy' } | null {
    const kept = this.#kept.get(id)
    if (kept === undefined) return null
    if (this.#checking >= MOST_AT_ONCE) return { refused: 'data-loading-busy' }
    const round = (kept.round += 1)
    this.#checking += 1
    const reach = (at: BroughtState) => { if (kept.round === round) kept.file = { ...kept.file, at } }
    reach({ state: 'checking', rows: 0 })
    void this.#desk.load({ path: kept.placed.path }, description, { onProgress: (rows) => { reach({ state: 'checking', rows }) } }).then(async (outcome) => {
      if ('content' in outcome && kept.round !== round) await outcome.discard()
      else reach('content' in outcome ? { state: 'loaded', loaded: outcome } : 'report' in outcome ? { state: 'wrong', report: outcome.report } : { state: 'refused', code: outcome.refused })
    }).catch((error: unknown) => {
      this.#onFault(error)
      reach({ state: 'refused', code: 'data-failed' })
    }).finally(() => { this.#checking -= 1 })
    return null
  }

  async discard(id: string): Promise<void> {
    const kept = this.#kept.get(id)
    if (kept === undefined) return
    this.#kept.delete(id)
    kept.round += 1
    if (kept.file.at.state === 'loaded') await kept.file.at.loaded.discard()
    await kept.placed.remove()
  }
}
