// The acts whose effect cannot be judged with what is held: a body is withheld, theirs or one they
// depend on. What they may explain is not held against anybody: where every body is held and no
// act is inadmissible, no act is inadmissible with some bodies withheld.
// Like everything else it is asked in a view, so that the answer is the same on every node.

import type { PartyId, Seen } from './act.ts'
import type { Hash } from './crypto.ts'
import type { ActKind } from './kinds/index.ts'
import { viewOf } from './standing.ts'
import type { Position } from './standing.ts'

export class Unjudged {
  readonly #acts = new Map<Hash, Position>()
  /** kind → party → sequence of its first unjudged act of that kind. */
  readonly #first = new Map<ActKind, Map<PartyId, number>>()

  note(hash: Hash, kind: ActKind, position: Position): void {
    this.#acts.set(hash, position)
    const first = this.#first.get(kind) ?? new Map<PartyId, number>()
    this.#first.set(kind, first)
    if (!first.has(position.party)) first.set(position.party, position.sequence)
  }

  has(hash: Hash, view: Seen): boolean {
    const act = this.#acts.get(hash)
    return act !== undefined && act.sequence <= (view[act.party] ?? 0)
  }

  /** Whether an act that cannot be judged, in the author's view, may be why this code came out. */
  mayExplain(code: string, position: Position): boolean {
    const view = viewOf(position)
    switch (code) {
      // A hidden proposal or signature may have brought the version into force.
      case 'base-not-in-force':
      // Or have replaced a charter, so that a party that left is not waited for.
      case 'still-standing':
      case 'charter-not-in-force': return this.#isAny('propose', view) || this.#isAny('sign', view)
      // The author may have withdrawn, or signed, in an act that cannot be judged.
      case 'stands-on-competing':
      case 'leaving': return this.#isOwn('withdraw', position)
      case 'not-standing': return this.#isOwn('sign', position)
      default: return false
    }
  }

  #isAny(kind: ActKind, view: Seen): boolean {
    return [...(this.#first.get(kind) ?? [])].some(([party, sequence]) => sequence <= (view[party] ?? 0))
  }

  #isOwn(kind: ActKind, position: Position): boolean {
    return (this.#first.get(kind)?.get(position.party) ?? Infinity) < position.sequence
  }
}
