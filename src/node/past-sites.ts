// The sites of earlier checkpoints that readers asked for lately. Each is made of the rows of today when it is asked for, and is
// thrown away for another; none is written anywhere.

import { findCheckpoint, newestCheckpoint } from '../publication/checkpoint.ts'
import type { Checkpoint } from '../publication/checkpoint.ts'
import { PastSite } from '../publication/past-site.ts'
import type { DialogueNode } from './dialogue-node.ts'

const KEPT_SITES = 8

type PastSettings = ConstructorParameters<typeof PastSite>[1]

export class PastSites {
  readonly #node: DialogueNode
  readonly #settings: PastSettings
  /** By name, those asked for longest ago first. */
  readonly #sites = new Map<string, PastSite>()

  constructor(node: DialogueNode, settings: PastSettings) {
    this.#node = node
    this.#settings = settings
  }

  /** The moment up to which everything is held; null before the founding. */
  newest(): Checkpoint | null {
    return newestCheckpoint(this.#node.rows, this.#node.ledger.heads())
  }

  /** Null where the name is none, or stands for acts that are not here, or no longer: people may have left a branch. */
  find(name: string): PastSite | null {
    const kept = this.#sites.get(name)
    const checkpoint = findCheckpoint(this.#node.rows, name)
    this.#sites.delete(name)
    if (checkpoint === null) return null
    const site = kept ?? new PastSite(checkpoint, this.#settings)
    this.#sites.set(name, site)
    if (this.#sites.size > KEPT_SITES) for (const oldest of this.#sites.keys()) { this.#sites.delete(oldest); break }
    return site
  }

  /** What readers of old pages may not see any more goes from them too. */
  changed(keys: Iterable<string>): void {
    const all = [...keys]
    for (const site of this.#sites.values()) site.changed(all)
  }
}
