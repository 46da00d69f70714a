import type { Act, Admission, EraseBody, Hash, Ledger } from '../record/index.ts'
import { foldInto } from '../dialogue/fold.ts'
import { Overlay } from '../dialogue/projection.ts'
import type { Projection } from '../dialogue/projection.ts'
import type { StoredAct } from '../store/port.ts'

/** Acts admitted and folded, not yet written. */
export class PendingBatch {
  readonly #acts: StoredAct[] = []
  readonly #overlay: Overlay
  readonly adopted: string[] = []
  /** The acts whose body is to be forgotten with this batch, of the batch itself or held before. */
  readonly erased: Hash[] = []

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
    foldInto(this.#overlay, ledger, act, admission)
    this.#acts.push({ party: act.header.party, sequence: act.header.sequence, hash: act.hash, line: act.line })
    if (admission.outcome !== 'effective') return
    if (admission.adopted !== null) this.adopted.push(admission.adopted)
    if (act.header.kind === 'erase') this.erased.push((act.body as EraseBody).act)
  }

  get acts(): readonly StoredAct[] {
    return this.#acts
  }
}
