// From a draft to the one proposal that it becomes. A draft is sent once: whoever asks again, after a
// second click or after the node stopped between signing and putting the draft away, is shown the
// proposal that it became. What is signed is what was cleared, since both are named by the same hash.

import type { Audience, ProposalId } from '../../record/index.ts'
import type { Issue, Refusal } from '../../dialogue/decide.ts'
import type { ProposalRow } from '../../dialogue/rows.ts'
import type { Clearances } from '../clearance/index.ts'
import type { DialogueNode, FollowUp } from '../dialogue-node.ts'
import { contentHash } from '../drafts.ts'
import type { Draft, DraftContent, Drafts } from '../drafts.ts'
import type { DraftDesk } from './desk.ts'
import { refuse } from './outcome.ts'
import type { DraftRefusal } from './outcome.ts'

export type Sent = { readonly proposal: ProposalId } | DraftRefusal | Refusal | { readonly issues: readonly Issue[] }

/** What else belongs to a sending; each is asked of the very draft that is sent. */
export interface SendingParts {
  /** What a person must have confirmed or made ready. */
  readonly isReady?: (draft: Draft) => DraftRefusal | null
  /** What is said together with the proposal. */
  readonly alongside?: (draft: Draft) => readonly FollowUp[]
  /** What follows before the draft is put away; done again where the node stopped in between. */
  readonly whenSent?: (draft: Draft, proposal: ProposalId) => Promise<void>
}

/** Drafts sent by this process whose proposals are remembered, for a second click. */
const REMEMBERED = 200

export class DraftSending {
  readonly #node: DialogueNode
  readonly #drafts: Drafts
  readonly #desk: DraftDesk
  readonly #clearances: Clearances
  readonly #sent = new Map<string, ProposalId>()

  constructor(node: DialogueNode, drafts: Drafts, desk: DraftDesk, clearances: Clearances) {
    this.#node = node
    this.#drafts = drafts
    this.#desk = desk
    this.#clearances = clearances
  }

  send(id: string, revision: number, by: string, audience: Audience, { isReady = () => null, alongside = () => [], whenSent = async () => undefined }: SendingParts = {}): Promise<Sent> {
    return this.#drafts.inTurn(id, async () => {
      const draft = await this.#drafts.find(id)
      const before = this.#sent.get(id)
      if (draft === null) return before === undefined ? refuse('draft-gone') : { proposal: before }
      const became = this.findSent(draft)
      if (became !== null) return this.#putAway(draft, became, by, whenSent)
      if (draft.revision !== revision) return refuse('draft-changed-meanwhile')
      const unready = isReady(draft) ?? this.barred(draft)
      if (unready !== null) return unready
      const said = await this.#node.say({ name: 'propose', changes: draft.changes, cover: draft.cover, audience }, ...alongside(draft))
      if (!('acts' in said)) return said
      return this.#putAway(draft, said.acts[0]?.hash ?? '', by, whenSent)
    })
  }

  /** What its clearance still lacks; null where it is cleared or needs none. */
  barred(draft: Draft): DraftRefusal | null {
    const meeting = draft.forMeeting ?? null
    if (this.#clearances.rosterFor('send', meeting) === null) return null
    return this.#clearances.isCleared(draft.id, contentHash(draft), meeting) ? null : refuse('not-cleared')
  }

  /** The proposal of ours that says just this and is open or in force; null where there is none. */
  findSent({ changes, cover }: Pick<DraftContent, 'changes' | 'cover'>): ProposalId | null {
    const [first] = changes
    if (first === undefined) return null
    const { rows, party } = this.#node
    const inForce = rows.find('item', first.item)?.versions.at(-1)?.proposal
    const candidates = [...(rows.find('open', first.item) ?? []), ...(inForce === undefined ? [] : [inForce])]
    const wanted = contentHash({ changes, cover })
    const isOurs = (row: ProposalRow) => row.made.party === party && row.changes.length === changes.length && row.changes[0]?.base === first.base
    return candidates.find((id) => {
      const row = rows.find('proposal', id)
      return row !== undefined && isOurs(row) && contentHash(row) === wanted
    }) ?? null
  }

  async #putAway(draft: Draft, proposal: ProposalId, by: string, whenSent: NonNullable<SendingParts['whenSent']>): Promise<Sent> {
    this.#sent.set(draft.id, proposal)
    const [oldest] = this.#sent.keys()
    if (this.#sent.size > REMEMBERED && oldest !== undefined) this.#sent.delete(oldest)
    // It is said: nothing that fails from here on makes it unsaid, and the next to look finds it by what it says.
    await this.#clearances.end(draft.id, 'sent', by, () => true, proposal)
    await whenSent(draft, proposal)
    await this.#desk.forget(draft.id)
    return { proposal }
  }
}
