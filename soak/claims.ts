// What the nodes answered, written down by whoever was told, and looked for in the stores: after
// each kill while the node is down, and at the end. An answer comes after the commit, so an act that
// was answered is in the store whatever happened since; once found, it stays the same act.

import { parseAct } from '../src/record/index.ts'
import type { Act, PartyId } from '../src/record/index.ts'
import type { Store } from '../src/store/port.ts'

/** How an act that somebody was told about is known again. */
export type Claim =
  | { readonly by: 'hash'; readonly hash: string }
  /** A signature or its withdrawal: there is one of each of a proposal. */
  | { readonly by: 'sign' | 'withdraw'; readonly proposal: string }
  /** A statement that holds a text that no other does. */
  | { readonly by: 'text'; readonly text: string }
  | { readonly by: 'retract'; readonly statement: string }

export class Claims {
  readonly party: PartyId
  #open: Claim[] = []
  #read = 0
  #last: { readonly sequence: number; readonly hash: string } | null = null
  readonly #acts: Act[] = []
  /** `party sequence hash` of every answered act that was found. */
  readonly found: string[] = []
  /** Drafts that were answered as kept and that nobody has sent or discarded since, or tried to. */
  readonly drafts = new Set<string>()
  /** How often each kind of deed was answered. */
  readonly deeds: Record<Claim['by'], number> = { hash: 0, sign: 0, withdraw: 0, text: 0, retract: 0 }

  constructor(party: PartyId) {
    this.party = party
  }

  add(claim: Claim): void {
    this.deeds[claim.by] += 1
    this.#open.push(claim)
  }

  /** Reads on in the store and looks for everything answered until now; answers what is lost. */
  async settle(store: Store): Promise<readonly string[]> {
    const open = this.#open
    this.#open = []
    const drafts = [...this.drafts]
    const lost: string[] = []
    if (this.#last !== null) {
      const [same] = await store.acts(this.party, this.#last.sequence - 1, 1)
      if (same?.hash !== this.#last.hash) lost.push(`${this.party} ${this.#last.sequence} was ${this.#last.hash} and is ${same?.hash ?? 'gone'}`)
    }
    await this.#readOn(store)
    for (const claim of open) {
      const act = this.#acts.find((one) => isMeant(claim, one))
      if (act === undefined) lost.push(`answered and not there: ${JSON.stringify(claim)}`)
      else this.found.push(`${this.party} ${act.header.sequence} ${act.hash}`)
    }
    const kept = new Set((await store.listPrivate('draft')).map(({ id }) => id))
    // One may have been sent or discarded while this was read.
    lost.push(...drafts.filter((id) => !kept.has(id) && this.drafts.has(id)).map((id) => `a draft that was kept: ${id}`))
    return lost
  }

  /** Acts of this party read so far. */
  get acts(): number {
    return this.#acts.length
  }

  /** Statements that were said more than once, although one person said them once. */
  said(text: string): number {
    return this.#acts.filter((act) => isMeant({ by: 'text', text }, act)).length
  }

  hasSigned(proposal: string): boolean {
    return this.#acts.some((act) => isMeant({ by: 'sign', proposal }, act))
  }

  async #readOn(store: Store): Promise<void> {
    for (let isMore = true; isMore;) {
      const stored = await store.acts(this.party, this.#read, 500)
      for (const { line, sequence, hash } of stored) {
        const act = parseAct(line)
        if (!('header' in act)) throw new Error(`${this.party} ${sequence} in ${store.description} is no act: ${act.code}`)
        this.#acts.push(act)
        this.#read = sequence
        this.#last = { sequence, hash }
      }
      isMore = stored.length > 0
    }
  }
}

function isMeant(claim: Claim, act: Act): boolean {
  switch (claim.by) {
    case 'hash': return act.hash === claim.hash
    case 'sign':
    case 'withdraw': return act.header.kind === claim.by && (act as Act<'sign'>).body?.proposal === claim.proposal
    case 'text': return act.header.kind === 'state' && JSON.stringify((act as Act<'state'>).body?.content ?? null).includes(`"${claim.text}"`)
    case 'retract': return act.header.kind === 'state' && (act as Act<'state'>).body?.replaces === claim.statement && (act as Act<'state'>).body?.content === null
  }
}
