// A signature that an officer has decided but the rules do not allow yet: our own competing
// signature is withdrawn and stands until the others have acknowledged that. The intention waits
// in the private store, survives a restart, and is carried out, or dropped, at the next change.

import type { ProposalId } from '../record/index.ts'
import type { DialogueNode, Said } from './dialogue-node.ts'

const KIND = 'intention'

export class Intentions {
  readonly #node: DialogueNode

  constructor(node: DialogueNode) {
    this.#node = node
  }

  /** Signs now, or withdraws what stands in the way and signs once that has taken effect. */
  async sign(proposal: ProposalId): Promise<Said> {
    const said = await this.#node.say({ name: 'sign', proposal })
    if (!mustWait(said)) return said
    // Kept before the withdrawal, so that a crash between the two does not lose what was decided.
    await this.#node.store.putPrivate(KIND, proposal, JSON.stringify({ proposal }), 0)
    return this.#try(proposal)
  }

  async isPending(proposal: ProposalId): Promise<boolean> {
    return (await this.#node.store.findPrivate(KIND, proposal)) !== null
  }

  /** Every signature that is decided and waits. */
  async pending(): Promise<ReadonlySet<ProposalId>> {
    return new Set((await this.#node.store.listPrivate(KIND)).map(({ id }) => id))
  }

  /** Tries every waiting intention; one that can never be carried out any more is dropped. */
  async carryOut(): Promise<void> {
    for (const { id } of await this.#node.store.listPrivate(KIND)) await this.#try(id)
  }

  async #try(proposal: ProposalId): Promise<Said> {
    const said = await this.#node.say({ name: 'sign', proposal })
    const withdrawn = mustWait(said) ? await this.#withdrawCompeting(proposal) : null
    const outcome = withdrawn === null ? said : 'acts' in withdrawn ? await this.#node.say({ name: 'sign', proposal }) : withdrawn
    // What was decided is still decided when the node may speak again.
    if (!mustWait(outcome) && !isBarred(outcome) && this.#node.silence === null) await this.#node.store.deletePrivate(KIND, proposal)
    return outcome
  }

  /** Takes our competing signatures back; null if none stands any more and it is for the others to acknowledge. */
  async #withdrawCompeting(proposal: ProposalId): Promise<Said | null> {
    const { standing } = this.#node.ledger
    const competing = standing.competitors(proposal).filter((other) => standing.standingOn(other).includes(this.#node.party))
    if (competing.length === 0) return null
    return this.#node.say(...competing.map((other) => ({ name: 'withdraw' as const, proposal: other, reason: null })))
  }
}

/** Decided, and not cleared any more: it is signed once it is cleared again. */
function isBarred(said: Said): boolean {
  return 'refused' in said && said.refused === 'not-cleared'
}

function mustWait(said: Said): boolean {
  return 'refused' in said && said.refused === 'stands-on-competing'
}
