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

/** A statement, as far as it matters to what replaces it. */
interface Statement {
  readonly party: PartyId
  /** null where the body is absent or erased: then no type can be compared. */
  readonly type: string | null
  /** A retraction, which nothing replaces. */
  readonly isEmpty: boolean
  isReplaced: boolean
  readonly replaces: Hash | null
}

export class Openable {
  readonly #acts = new Map<Hash, OpenableAct>()
  readonly #statements = new Map<Hash, Statement>()
  /** Named act → sequence of the effective act of its author that erased it. */
  readonly #erasedAt = new Map<Hash, number>()
  /** party → its acts whose body is absent and that no act has erased, by hash. */
  readonly #unexplained = new Map<PartyId, Map<Hash, OpenableAct>>()

  note(act: OpenableAct): void {
    this.#acts.set(act.hash, act)
    if (!act.isAbsent) return
    const absent = this.#unexplained.get(act.party) ?? new Map<Hash, OpenableAct>()
    this.#unexplained.set(act.party, absent.set(act.hash, act))
    if (act.kind === 'state') this.#statements.set(act.hash, { party: act.party, type: null, isEmpty: false, isReplaced: false, replaces: null })
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
    const erased = this.#statements.get(hash)
    if (erased === undefined) return
    const replaced = erased.replaces === null ? undefined : this.#statements.get(erased.replaces)
    if (replaced !== undefined) replaced.isReplaced = false
    this.#statements.set(hash, { ...erased, type: null, isEmpty: false, replaces: null })
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
    const replaced = body.replaces === null ? undefined : this.#statements.get(body.replaces)
    return replaced !== undefined && !replaced.isEmpty && !replaced.isReplaced && replaced.party === party && (replaced.type === null || replaced.type === body.type)
  }

  noteStatement(hash: Hash, party: PartyId, body: StateBody): void {
    const replaced = body.replaces === null ? undefined : this.#statements.get(body.replaces)
    if (replaced !== undefined) replaced.isReplaced = true
    this.#statements.set(hash, { party, type: body.type, isEmpty: body.content === null, isReplaced: false, replaces: body.replaces })
  }
}
