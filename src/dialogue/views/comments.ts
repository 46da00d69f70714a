// What the parties have remarked on an item or a proposal, as conversations: a comment and the replies to
// it. A comment that was corrected is shown as it stands now; one that was taken back only where somebody has
// replied, so that the reply does not hang in the air.

import type { Audience, ItemId, ProposalId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader, StatementRow } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { CommentContent } from '../statements/index.ts'
import { compareCitations } from './answers.ts'

export interface Comment {
  /** As it stands: what corrects it or takes it back names this. */
  readonly statement: StatementId
  /** As it was first said: what replies to it is found under this. */
  readonly first: StatementId
  readonly made: Citation
  readonly audience: Audience
  /** Null where it was taken back. */
  readonly text: Bilingual | null
  readonly isCorrection: boolean
  readonly replies: readonly Comment[]
}

export type CommentSubject = { readonly kind: 'item'; readonly item: ItemId } | { readonly kind: 'proposal'; readonly proposal: ProposalId }

/** The conversations about one thing, in the order in which they were begun. */
export function commentsOn(rows: RowReader, subject: CommentSubject): readonly Comment[] {
  const ids = subject.kind === 'item' ? rows.find('about', subject.item) : rows.find('concerning', subject.proposal)
  const all = (ids ?? []).flatMap((id) => rows.find('statement', id) ?? [])
  const begun = all.flatMap((row) => openedBy(row, subject) ?? [])
  const firstOf = new Map<StatementId, StatementId>()
  const stated = begun.map(({ row, content }) => ({ content, stands: lastOf(rows, row, firstOf), first: row }))
  const replies = Map.groupBy(stated, ({ content }) => (content.replyTo === null ? null : (firstOf.get(content.replyTo) ?? null)))
  const under = (first: StatementId | null, above: ReadonlySet<StatementId>): readonly Comment[] => (replies.get(first) ?? [])
    // What replies to itself, round a corner, is said by nobody honest, and ends here.
    .filter((one) => !above.has(one.first.statement))
    .map(({ content, stands, first: { statement, made } }): Comment => ({
      statement: stands.statement, first: statement, made, audience: stands.audience, text: textOf(stands, content), isCorrection: stands.statement !== statement && stands.content !== null,
      replies: under(statement, new Set([...above, statement])),
    }))
    .filter((comment) => comment.text !== null || comment.replies.length > 0)
    .sort((a, b) => compareCitations(a.made, b.made))
  return under(null, new Set())
}

/** How many comments stand, replies and all. */
export function countComments(comments: readonly Comment[]): number {
  return comments.reduce((sum, { text, replies }) => sum + Number(text !== null) + countComments(replies), 0)
}

/** A statement that began a comment on this subject: no correction, no retraction. */
function openedBy(row: StatementRow, subject: CommentSubject): { readonly row: StatementRow; readonly content: CommentContent } | null {
  const content = row.type !== 'comment' || row.replaces !== null ? null : commentOf(row)
  const isHere = content !== null && (subject.kind === 'proposal' ? content.proposal === subject.proposal : content.proposal === undefined)
  return isHere ? { row, content } : null
}

function commentOf(row: StatementRow): CommentContent | null {
  return row.content === null ? null : (readBy(STATEMENT_TYPES.comment.schema, row.content) as CommentContent | null)
}

/** The correction that stands, or the retraction; every one on the way is known by the first. */
function lastOf(rows: RowReader, first: StatementRow, firstOf: Map<StatementId, StatementId>): StatementRow {
  let row = first
  firstOf.set(row.statement, first.statement)
  for (let next = row.replacedBy; next !== null && !firstOf.has(next);) {
    const found = rows.find('statement', next)
    // A correction that is between the parties is not there for the public.
    if (found === undefined) break
    row = found
    firstOf.set(row.statement, first.statement)
    next = row.replacedBy
  }
  return row
}

function textOf(stands: StatementRow, began: CommentContent): Bilingual | null {
  return stands.content === null ? null : (commentOf(stands)?.text ?? began.text)
}
