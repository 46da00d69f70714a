// One act, or one thing that happened in private, as news: what happened, to what, and under which name it is
// told once and never again.

import type { ItemId, PartyId, ProposalId, StatementId } from '../../record/index.ts'
import type { ActRow, RowReader } from '../../dialogue/rows.ts'
import { sideDeedOf } from '../../dialogue/views/side-deeds.ts'
import type { SideDeedName } from '../../dialogue/views/side-deeds.ts'
import type { PersonId } from '../people/index.ts'
import type { NoticeCode, Topic } from './topics.ts'

export interface News {
  /** The same whenever it is told again: `act/<hash>`, `adopted/<proposal>`, `mention/<note>`. */
  readonly key: string
  readonly code: NoticeCode
  /** RFC 3339: when it happened, as far as this node knows. */
  readonly at: string
  /** Who did it: a party, or a colleague; both null where time did. */
  readonly party: PartyId | null
  readonly person: PersonId | null
  /** What it is about; those who answer for or follow any of these are told. */
  readonly items: readonly ItemId[]
  readonly proposal: ProposalId | null
  readonly statement: StatementId | null
  readonly draft: string | null
  /** By which day; null where there is none. */
  readonly by: string | null
  /** Whether those are told who may sign or answer the proposal. */
  readonly isForDecision: boolean
  /** Who is told whatever they follow, and why. */
  readonly addressed: ReadonlyMap<PersonId, Topic>
}

export const NOBODY: ReadonlyMap<PersonId, Topic> = new Map()
const NOTHING = { party: null, person: null, items: [], proposal: null, statement: null, draft: null, by: null, isForDecision: false, addressed: NOBODY } as const

/** News with what is not said left empty. */
export function newsOf(told: Pick<News, 'key' | 'code' | 'at'> & Partial<News>): News {
  return { ...NOTHING, ...told }
}

/** What the other parties do to a proposal that this side has to know. An acknowledgement of receipt is not news. */
const ON_PROPOSAL = {
  proposed: 'proposed', signed: 'signed', withdrew: 'withdrew', declined: 'declined', question: 'question', reply: 'reply', reserved: 'reserved', countered: 'countered', 'asked-by': 'asked-by', 'ad-referendum': 'ad-referendum',
  'silence-asked': 'silence-asked', 'silence-accepted': 'silence-accepted', 'silence-broken': 'silence-broken', 'silence-interpreted': 'silence-interpreted',
} as const satisfies Partial<Record<SideDeedName, NoticeCode>>
const ON_ITEM = {
  'reported-advance': 'advance', 'reported-value': 'value-said', assessed: 'assessed', 'answered-meeting': 'attendance', 'wished-topic': 'topic', 'expected-phase': 'phase-said', initialled: 'initialled', 'gate-passed': 'gate-said', 'gate-not-needed': 'gate-said', 'gate-reopened': 'gate-said',
} as const satisfies Partial<Record<SideDeedName, NoticeCode>>

/** What an act of any party is to this side; null where it is nothing that anybody waits for. */
export function newsOfAct(rows: RowReader, act: ActRow, self: PartyId): News | null {
  const deed = sideDeedOf(rows, act)
  if (deed === null || deed.isErased) return null
  const { party, hash, at } = act
  const told = { key: `act/${hash}`, at, party }
  const proposal = deed.proposal === null ? undefined : rows.find('proposal', deed.proposal)
  const isFounding = proposal?.under === null
  if (proposal !== undefined && isFounding) return null
  const onProposal = proposal === undefined ? {} : { items: proposal.changes.map(({ item }) => item), proposal: proposal.proposal, statement: deed.statement }
  // Whoever's signature was the last one: told under the name of the proposal, and so once.
  if ((deed.deed === 'signed' || deed.deed === 'proposed') && proposal?.status === 'adopted') return newsOf({ ...told, ...onProposal, key: `adopted/${proposal.proposal}`, code: 'adopted', isForDecision: true })
  if (party === self) return null
  if (proposal !== undefined && isIn(ON_PROPOSAL, deed.deed)) return newsOf({ ...told, ...onProposal, code: ON_PROPOSAL[deed.deed], isForDecision: true })
  const items = deed.item === null ? [] : [deed.item]
  if (isIn(ON_ITEM, deed.deed)) return newsOf({ ...told, items, statement: deed.statement, code: ON_ITEM[deed.deed] })
  if (deed.deed === 'commented') return newsOf({ ...told, ...(proposal === undefined ? { items, statement: deed.statement } : onProposal), code: 'commented', isForDecision: proposal !== undefined })
  const isCertificate = deed.statement !== null && rows.find('statement', deed.statement)?.type === 'certificate' && proposal !== undefined
  return isCertificate ? newsOf({ ...told, ...onProposal, code: 'certified', isForDecision: true }) : null
}

function isIn<T extends object>(table: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(table, name)
}
