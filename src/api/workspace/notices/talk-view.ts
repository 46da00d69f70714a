// Notes and comments on what a page is about, for every page of the workspace that is about one item or one
// proposal.

import { randomUUID } from 'node:crypto'
import { commentsOn, countComments } from '../../../dialogue/views/index.ts'
import type { Comment } from '../../../dialogue/views/index.ts'
import type { NoteSubject, Note } from '../../../node/notices/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { CommentView, NoteView, Talk } from '../../../web/workspace/notices/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { WorkspaceRoute } from '../../../web/workspace/routes.ts'
import type { Visit } from '../visit.ts'

/** What the parameter of a route names; routes that are left out are about nothing in particular. */
const ABOUT: Readonly<Partial<Record<WorkspaceRoute, 'slug' | 'text' | 'item' | 'proposal'>>> = {
  text: 'text', amend: 'slug', 'report-advance': 'slug', 'report-assessment': 'slug', offers: 'item', 'item-talk': 'item', proposal: 'proposal', 'proposal-talk': 'proposal',
  'sign-proposal': 'proposal', 'withdraw-proposal': 'proposal', 'answer-proposal': 'proposal', 'retract-answer': 'proposal', 'ask-answer-by': 'proposal', 'merge-offers': 'proposal',
}

export function subjectOfVisit({ match }: Pick<Visit, 'match'>): NoteSubject | null {
  const about = ABOUT[match.route] ?? null
  switch (about) {
    case null: return null
    case 'slug': return { kind: 'item', item: match.parameter.includes('/') ? match.parameter : `element/${match.parameter}` }
    case 'text': return { kind: 'item', item: `text/${match.parameter}` }
    case 'item': return { kind: 'item', item: match.parameter }
    case 'proposal': return { kind: 'proposal', proposal: match.parameter }
  }
}

/** Null on pages that are about nothing in particular. */
export function talkOf(visit: Pick<Visit, 'running' | 'match' | 'frame' | 'officer' | 'may'>): Talk | null {
  const subject = subjectOfVisit(visit)
  const { running, match, frame, officer } = visit
  if (subject === null || officer === null) return null
  const comments = commentsOn(running.node.rows, subject)
  const item = subject.kind === 'item' ? subject.item : null
  return {
    path: pathOf(subject, match.language), item, isFollowed: item !== null && running.notices.subscriptions.of(officer.id).follows.includes(item),
    notes: running.notices.notes.on(subject).map((note) => noteView(running, note, officer.id)),
    comments: comments.map((comment) => commentView(comment, running.settings.party)), commentCount: countComments(comments),
    colleagues: running.people.active().filter(({ id }) => id !== officer.id).map(({ id, name }) => ({ id, name })), languages: frame.languages,
    may: { note: visit.may('comment'), comment: visit.may('comment') && isKnown(running, subject) }, once: randomUUID(), values: null, issues: [], refusal: null,
  }
}

export function pathOf(subject: NoteSubject, language: Visit['match']['language']): string {
  return subject.kind === 'item' ? workspacePath('item-talk', language, subject.item) : workspacePath('proposal-talk', language, subject.proposal)
}

/** A comment is about what is in force or on offer. */
function isKnown({ node }: RunningNode, subject: NoteSubject): boolean {
  return subject.kind === 'proposal' ? node.rows.find('proposal', subject.proposal) !== undefined : (node.rows.find('item', subject.item)?.versions.at(-1)?.content ?? null) !== null
}

function noteView(running: RunningNode, { id, revision, text, by, at, editedAt, mentions, resolved }: Note, officer: string): NoteView {
  return {
    id, revision, text, by: nameOf(running, by), at, editedAt, mentions: mentions.map((one) => ({ id: one, name: nameOf(running, one) })),
    resolved: resolved === null ? null : { by: nameOf(running, resolved.by), at: resolved.at }, isOwn: by === officer,
  }
}

function nameOf(running: RunningNode, person: string): Bilingual {
  return running.people.find(person)?.name ?? { en: person, es: person }
}

function commentView(comment: Comment, self: string): CommentView {
  return { ...comment, isOurs: comment.made.party === self, replies: comment.replies.map((reply) => commentView(reply, self)) }
}
