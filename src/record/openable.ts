// The acts whose body can be released or erased: every `propose` and `state` act, whether or not
// its body is here. Only the author's own acts count, which are in one order on every node, so
// each answer is the same everywhere.

import type { PartyId } from './act.ts'
import type { Hash } from './crypto.ts'
import type { StateBody } from './kinds/state.ts'

export interface OpenableAct {
  readonly hash: Hash
  readonly party: PartyId
  readonly sequence: number
  readonly kind: 'propose' | 'state'
  /** The body is not here: withheld from this reader, or erased. */
  readonly isAbsent: boolean
}

/** One of them as it is kept: with what it says as a statement, as far as that matters to what replaces it. */
interface Held extends OpenableAct {
  /** Whether it counts as a statement: it has effect, or its body is absent. */
  isStatement: boolean
  /** null where the body is absent or erased: then no type can be compared. */
  type: string | null
  /** A retraction, which nothing replaces. */
  isEmpty: boolean
  isReplaced: boolean
  replaces: Hash | null
}

export class Openable {
  readonly #acts = new Map<Hash, Held>()
  /** Named act → sequence of the effective act of its author that erased it. */
  readonly #erasedAt = new Map<Hash, number>()
  /** party → its acts whose body is absent and that no act has erased, by hash. */
  readonly #unexplained = new Map<PartyId, Map<Hash, OpenableAct>>()

  note({ hash, party, sequence, kind, isAbsent }: OpenableAct): void {
    const held = { hash, party, sequence, kind, isAbsent, isStatement: isAbsent && kind === 'state', type: null, isEmpty: false, isReplaced: false, replaces: null }
    this.#acts.set(hash, held)
    if (!isAbsent) return
    const absent = this.#unexplained.get(party) ?? new Map<Hash, OpenableAct>()
    this.#unexplained.set(party, absent.set(hash, held))
  }

  find(hash: Hash): OpenableAct | null {
    return this.#acts.get(hash) ?? null
  }

  /** Why a party may not release or erase this body, or null. */
  judge(hash: Hash, party: PartyId): 'act-unknown' | 'already-erased' | null {
    if (this.#acts.get(hash)?.party !== party) return 'act-unknown'
    return this.#erasedAt.has(hash) ? 'already-erased' : null
  }

  noteErasure(hash: Hash, party: PartyId, sequence: number): void {
    this.#erasedAt.set(hash, sequence)
    this.#unexplained.get(party)?.delete(hash)
    this.#forgetStatement(hash)
  }

  /** From its erasure on, a statement counts on a copy that still has its body as on one that never had it. */
  #forgetStatement(hash: Hash): void {
    const erased = this.#findStatement(hash)
    if (erased === undefined) return
    const replaced = this.#findStatement(erased.replaces)
    if (replaced !== undefined) replaced.isReplaced = false
    erased.type = null
    erased.isEmpty = false
    erased.replaces = null
  }

  #findStatement(hash: Hash | null): Held | undefined {
    const held = hash === null ? undefined : this.#acts.get(hash)
    return held?.isStatement === true ? held : undefined
  }

  /** The acts that are erased and whose body is here all the same. */
  toForget(): readonly OpenableAct[] {
    return [...this.#erasedAt.keys()].flatMap((hash) => this.#acts.get(hash) ?? []).filter((act) => !act.isAbsent)
  }

  /** The sequence of the act by which its author erased it, or null. */
  erasedAt(hash: Hash): number | null {
    return this.#erasedAt.get(hash) ?? null
  }

  /** A party's acts whose body is not here although nothing held here has erased it, in chain order. */
  unexplained(party: PartyId): readonly OpenableAct[] {
    return [...(this.#unexplained.get(party)?.values() ?? [])]
  }

  /** Of a statement whose body is absent neither type nor content can be compared: only that it was not replaced before. */
  mayReplace(body: StateBody, party: PartyId): boolean {
    const replaced = this.#findStatement(body.replaces)
    return replaced !== undefined && !replaced.isEmpty && !replaced.isReplaced && replaced.party === party && (replaced.type === null || replaced.type === body.type)
  }

  /** An act noted before is a statement with effect. */
  noteStatement(hash: Hash, body: StateBody): void {
    const replaced = this.#findStatement(body.replaces)
    if (replaced !== undefined) replaced.isReplaced = true
    const held = this.#acts.get(hash)
    if (held === undefined) throw new Error(`act ${hash} was never noted`)
    held.isStatement = true
    held.type = body.type
    held.isEmpty = body.content === null
    held.replaces = body.replaces
  }
}
