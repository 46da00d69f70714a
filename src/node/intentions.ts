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
    if (!('refused' in said) || said.refused !== 'stands-on-competing') return said
    await this.#node.store.putPrivate(KIND, proposal, JSON.stringify({ proposal }), 0)
    for (const other of this.#node.ledger.standing.competitors(proposal)) {
      if (!this.#node.ledger.standing.standingOn(other).includes(this.#node.party)) continue
      const withdrawn = await this.#node.say({ name: 'withdraw', proposal: other, reason: null })
      if (!('acts' in withdrawn)) return withdrawn
    }
    return this.#node.say({ name: 'sign', proposal })
  }

  async isPending(proposal: ProposalId): Promise<boolean> {
    return (await this.#node.store.findPrivate(KIND, proposal)) !== null
  }

  /** Tries every waiting intention; one that can never be carried out any more is dropped. */
  async carryOut(): Promise<void> {
    for (const { id } of await this.#node.store.listPrivate(KIND)) {
      const said = await this.#node.say({ name: 'sign', proposal: id })
      const mustWait = 'refused' in said && said.refused === 'stands-on-competing'
      if (!mustWait) await this.#node.store.deletePrivate(KIND, id)
    }
  }
}
