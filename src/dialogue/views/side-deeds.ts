// What a side did with one act, in a word: the one place where acts are named for people who want to
// know what happened. The inbox, "what changed since" and the biography of an item all ask here.

import type { ItemId, Json, ProposalId, StatementId } from '../../record/index.ts'
import { findKind, ITEM_KINDS, slugOf } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { ActRow, Citation, RowReader, StatementRow } from '../rows.ts'
import type { AnswerKind } from '../statements/index.ts'
import { findAnswer, findAnswerBy } from './answers.ts'
import type { ItemRef } from './frame.ts'
import { lastContent } from './names.ts'

export const SIDE_DEEDS = [
  'proposed',
  'signed',
  'withdrew',
  'received',
  'question',
  'reply',
  'reserved',
  'declined',
  'ad-referendum',
  'countered',
  'asked-by',
  'reported-advance',
  'reported-value',
  'stated-dataset',
  'stated-provision',
  'stated-calendar',
  'stated-fact',
  'assessed',
  'certified',
  'commented',
  'put-forward',
  'answered-meeting',
  'wished-topic',
  'did-duty',
  'expected-phase',
  'made-request',
  'took-request-step',
  'replied-to-request',
  'stated-entry',
  'declared-dormant',
  'suspended',
  'checked',
  'gate-passed',
  'gate-not-needed',
  'gate-reopened',
  'initialled',
  'silence-asked',
  'silence-accepted',
  'silence-broken',
  'silence-passed',
  'silence-interpreted',
  'published-submission',
  'answered-submissions',
  'stated-contact',
  'opened-room',
  'stepped-in-room',
  'recorded-copy',
  'reviewed-links',
  'published',
  'stated',
  'retracted',
  'released',
  'erased',
  'changed-key',
  'acknowledged',
] as const satisfies readonly (AnswerKind | string)[]
export type SideDeedName = (typeof SIDE_DEEDS)[number]

export type CitedRef = ItemRef & { readonly number: string | null }

export interface SideDeed {
  readonly made: Citation
  readonly deed: SideDeedName
  /** What it is about: of a proposal the first item. Null where it is about none, or its text is erased. */
  readonly item: ItemId | null
  readonly proposal: ProposalId | null
  readonly statement: StatementId | null
  /** The text has been erased since: what it said nobody knows any more. */
  readonly isErased: boolean
}

/** Null where the act has no effect. */
export function sideDeedOf(rows: RowReader, act: ActRow): SideDeed | null {
  if (act.inadmissible !== null) return null
  const { party, sequence, hash, at } = act
  const common = { made: { party, sequence, hash, at }, item: null, proposal: null, statement: null, isErased: act.erasedBy !== null }
  switch (act.kind) {
    case 'propose': return { ...common, deed: 'proposed', ...onProposal(rows, hash) }
    case 'sign': return { ...common, deed: 'signed', ...onProposal(rows, act.names) }
    case 'withdraw': return { ...common, deed: 'withdrew', ...onProposal(rows, act.names) }
    case 'state': return { ...common, deed: 'stated', ...onStatement(rows, rows.find('statement', hash)) }
    case 'release': return { ...common, deed: 'released', ...onReleased(rows, act.names) }
    case 'erase': return { ...common, deed: 'erased' }
    case 'key': return { ...common, deed: 'changed-key' }
    case 'receipt': return { ...common, deed: 'acknowledged' }
    default: return null
  }
}

type About = Pick<SideDeed, 'item' | 'proposal' | 'statement'>

const STATED: Readonly<Record<string, SideDeedName>> = {
  advance: 'reported-advance',
  assessment: 'assessed',
  attendance: 'answered-meeting',
  calendar: 'stated-calendar',
  certificate: 'certified',
  'chair-text': 'put-forward',
  comment: 'commented',
  contact: 'stated-contact',
  contribution: 'published-submission',
  disposition: 'answered-submissions',
  incident: 'opened-room',
  'incident-step': 'stepped-in-room',
  dormancy: 'declared-dormant',
  dataset: 'stated-dataset',
  duty: 'did-duty',
  fact: 'stated-fact',
  entry: 'stated-entry',
  initials: 'initialled',
  phase: 'expected-phase',
  provision: 'stated-provision',
  publication: 'published',
  review: 'reviewed-links',
  request: 'made-request',
  'self-check': 'checked',
  'signed-copy': 'recorded-copy',
  suspension: 'suspended',
  topic: 'wished-topic',
  value: 'reported-value',
}

function onStatement(rows: RowReader, row: StatementRow | undefined): Partial<SideDeed> {
  if (row === undefined) return {}
  const said = row.content === null ? originalOf(rows, row) : row
  const proposal = said?.content?.proposal
  const about = typeof proposal === 'string' ? { ...onProposal(rows, proposal), statement: row.statement } : { item: row.about, proposal: null, statement: row.statement }
  if (row.content === null) return { ...about, deed: 'retracted' }
  return { ...about, deed: findAnswer(row)?.content.answer ?? (findAnswerBy(row) === null ? (STATED[row.type] ?? steppedIn(row) ?? 'stated') : 'asked-by') }
}

/** Which step of a procedure a statement is; null where it is none that is known here. */
function steppedIn({ type, content }: StatementRow): SideDeedName | null {
  if (type === 'request-step') return (content?.step as { readonly did?: unknown } | undefined)?.did === 'replied' ? 'replied-to-request' : 'took-request-step'
  const step = type === 'gate' ? `gate-${String(content?.outcome)}` : type === 'silence' ? `silence-${String(content?.silence)}` : ''
  return SIDE_DEEDS.find((deed) => deed === step) ?? null
}

/** What a retraction takes back. */
function originalOf(rows: RowReader, { replaces }: StatementRow): StatementRow | undefined {
  return replaces === null ? undefined : rows.find('statement', replaces)
}

function onReleased(rows: RowReader, named: string | null): Partial<SideDeed> {
  const statement = named === null ? undefined : rows.find('statement', named)
  if (statement === undefined) return onProposal(rows, named)
  const { item, proposal } = { ...onProposal(rows, null), ...onStatement(rows, statement) }
  return { item, proposal, statement: statement.statement }
}

function onProposal(rows: RowReader, id: string | null): About {
  const row = id === null ? undefined : rows.find('proposal', id)
  return { item: row?.changes[0]?.item ?? null, proposal: row?.proposal ?? null, statement: null }
}

/** An item by the name that it has, had last, or, where it was only ever proposed, would have had. With the number that people cite it by. */
export function lastRefOf(rows: RowReader, item: ItemId): CitedRef | null {
  const proposed = () => (rows.find('proposals', item) ?? []).flatMap((id) => rows.find('proposal', id)?.changes ?? []).find((change) => change.item === item && change.content !== null)?.content ?? null
  const content = lastContent(rows.find('item', item)) ?? proposed()
  return content === null ? null : refBy(item, content)
}

/** An item by the name that a content gives it. */
export function refBy(item: ItemId, content: { readonly [key: string]: Json }): CitedRef | null {
  const kind = findKind(item)
  const read = kind === null ? null : readBy(ITEM_KINDS[kind].schema, content)
  if (kind === null || read === null) return null
  const { number } = content
  return { item, kind, slug: slugOf(item), title: ITEM_KINDS[kind].title(read as never), number: kind === 'element' && typeof number === 'string' ? number : null }
}
