// What this side would found, kept until the dialogue is founded: the answers, the elements of the
// plan that come with them, and whose clearance this side wants to ask. Private; it leaves only as a
// signed founding proposal.

import { canonicalize } from '../record/index.ts'
import type { ItemChange, Json, KeyId, PartyId, ProposalId } from '../record/index.ts'
import { foundingChanges } from '../dialogue/founding/answers.ts'
import type { FoundingAnswers, FoundingElement } from '../dialogue/founding/answers.ts'
import type { Store } from '../store/port.ts'
import type { DialogueNode, Said } from './dialogue-node.ts'

export interface FoundingContent {
  readonly answers: FoundingAnswers
  readonly elements: readonly FoundingElement[]
  /** Organisations, by item, whose clearance is asked before this side signs; how many of them. Null where it was not said. */
  readonly clearance: { readonly organisations: readonly string[]; readonly quorum: 'all' | number } | null
}

export interface FoundingDraft extends FoundingContent {
  readonly revision: number
}

const KIND = 'founding'
const ID = 'draft'

export async function findFoundingDraft(store: Pick<Store, 'findPrivate'>): Promise<FoundingDraft | null> {
  const document = await store.findPrivate(KIND, ID)
  return document === null ? null : { ...(JSON.parse(document.body) as FoundingContent), revision: document.revision }
}

/** The next revision; null if somebody else wrote one meanwhile. */
export function saveFoundingDraft(store: Pick<Store, 'putPrivate'>, content: FoundingContent, expected: number): Promise<number | null> {
  return store.putPrivate(KIND, ID, JSON.stringify(content), expected)
}

/** The root key of every party that this node has met; those it has not met are named. A chain counts as met once it has a key that signs. */
export function metRoots(node: Pick<DialogueNode, 'ledger'>, { parties }: FoundingAnswers): { readonly roots: ReadonlyMap<PartyId, KeyId>; readonly unmet: readonly PartyId[] } {
  const roots = new Map<PartyId, KeyId>()
  for (const { party } of parties) {
    const { root, sequence } = node.ledger.chain(party)
    if (root !== null && sequence >= 2) roots.set(party, root)
  }
  return { roots, unmet: parties.map(({ party }) => party).filter((party) => !roots.has(party)) }
}

export type FoundingRefusal = { readonly refused: 'founding-missing' | 'already-founded' | 'founding-open' | 'parties-unmet'; readonly facts: { readonly [name: string]: string } }

/** Proposes what this side drafted. Signing is for the others; until all have, nothing is founded. */
export async function proposeFounding(node: DialogueNode): Promise<Said | FoundingRefusal> {
  const draft = await findFoundingDraft(node.store)
  if (draft === null) return { refused: 'founding-missing', facts: {} }
  if (node.ledger.charter() !== null) return { refused: 'already-founded', facts: {} }
  const [open] = openFoundings(node)
  if (open !== undefined) return { refused: 'founding-open', facts: { proposal: open } }
  const { roots, unmet } = metRoots(node, draft.answers)
  if (unmet.length > 0) return { refused: 'parties-unmet', facts: { parties: unmet.join(', ') } }
  return node.say({ name: 'propose', changes: foundingChanges(draft.answers, roots, draft.elements), cover: draft.answers.cover, audience: 'parties' })
}

/** Proposals that would found the dialogue and still may. */
export function openFoundings({ rows, charterItem }: Pick<DialogueNode, 'rows' | 'charterItem'>): readonly ProposalId[] {
  return (rows.find('open', charterItem) ?? []).filter((id) => rows.find('proposal', id)?.under === null)
}

/** Whether a proposal would found exactly what this side's own answers say, without the elements of a plan; null where it has none. */
export async function isAsAnswered(node: DialogueNode, proposal: ProposalId): Promise<boolean | null> {
  const draft = await findFoundingDraft(node.store)
  const row = node.rows.find('proposal', proposal)
  if (draft === null || row === undefined) return null
  const expected = foundingChanges(draft.answers, metRoots(node, draft.answers).roots, [])
  const offered = row.changes.filter(({ item }) => !item.startsWith('element/')).map(({ item, base, content }): ItemChange => ({ item, base, content }))
  return canonicalize(offered as unknown as Json) === canonicalize(expected as unknown as Json)
}
