import type { Act, Admission, Ledger } from '../record/index.ts'
import { fold } from '../dialogue/fold.ts'
import { Overlay } from '../dialogue/projection.ts'
import type { Projection } from '../dialogue/projection.ts'
import type { StoredAct } from '../store/port.ts'

/** Acts admitted and folded, not yet written. */
export class PendingBatch {
  readonly #acts: StoredAct[] = []
  readonly #overlay: Overlay
  readonly adopted: string[] = []

  constructor(below: Projection) {
    this.#overlay = new Overlay(below)
  }

  get size(): number {
    return this.#acts.length
  }

  get changes(): Overlay['changes'] {
    return this.#overlay.changes
  }

  add(ledger: Ledger, act: Act, admission: Admission): void {
    for (const [key, row] of fold(this.#overlay, ledger, act, admission)) this.#overlay.changes.set(key, row)
    this.#acts.push({ party: act.header.party, sequence: act.header.sequence, hash: act.hash, line: act.line })
    if (admission.outcome === 'effective' && admission.adopted !== null) this.adopted.push(admission.adopted)
  }

  get acts(): readonly StoredAct[] {
    return this.#acts
  }
}
