// Whether the party may speak from this node, now. Five reasons to say nothing, the first that holds
// is told: the node only follows; two acts of ours stand at one place; a peer holds more of our chain
// than we do; we came from a backup and have not been answered yet (`rollback.ts`); nobody opened the keys.

import type { PartyId } from '../record/index.ts'
import type { SilenceCode } from '../dialogue/decide.ts'
import type { Holding } from './holding.ts'
import type { OwnPast } from './rollback.ts'

export class OwnVoice {
  readonly speaks: boolean
  readonly past: OwnPast
  readonly #party: PartyId
  readonly #holding: Holding
  readonly #areKeysLocked: () => boolean
  /** Awaited once, before the first act is signed. */
  #beforeFirstAct: (() => Promise<void>) | null = null

  constructor(party: PartyId, speaks: boolean, holding: Holding, past: OwnPast, areKeysLocked: () => boolean) {
    this.#party = party
    this.#areKeysLocked = areKeysLocked
    this.speaks = speaks
    this.#holding = holding
    this.past = past
  }

  get silence(): SilenceCode | null {
    if (!this.speaks) return 'follows-only'
    if (this.isContested) return 'own-chain-contested'
    return this.past.silence(this.#holding.ledger) ?? (this.#areKeysLocked() ? 'keys-locked' : null)
  }

  /** Whether two acts of ours stand at one place, and people have not decided. */
  get isContested(): boolean {
    return this.#holding.contested.openAt(this.#party) !== null
  }

  /** Whether something may be signed without being asked: not before the peers have been. */
  get mayDoDuties(): boolean {
    return this.#beforeFirstAct === null && this.silence === null
  }

  speakAfter(wait: () => Promise<void>): void {
    this.#beforeFirstAct = wait
  }

  /** Resolves once nothing is to be waited for before speaking. Not inside a turn: what it waits for takes turns itself. */
  async ready(): Promise<void> {
    if (this.#beforeFirstAct === null || !this.speaks) return
    await this.#beforeFirstAct()
    this.#beforeFirstAct = null
  }
}
