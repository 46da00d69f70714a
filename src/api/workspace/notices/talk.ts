// Writing in one of three rooms. POST `do`:
//
//   follow, unfollow                                      the item
//   note `note`, `tell`, `once`                           kept for the side alone
//   edit `id`, `note`, `revision`; remove, resolve, reopen `id`
//   comment `room` (parties, public), `text.*`, `replyTo` or `replaces`      signed and said
//   take-back `replaces`
//
// `return` is the page on which the form stood.

import { canonicalize } from '../../../record/index.ts'
import type { Json } from '../../../record/index.ts'
import type { StatementRow } from '../../../dialogue/rows.ts'
import type { NoteOutcome, NoteSubject } from '../../../node/notices/index.ts'
import { subjectOf } from '../../../node/notices/index.ts'
import type { FieldIssue, FlashCode, RefusalView } from '../../../web/workspace/models.ts'
import type { TalkPage } from '../../../web/workspace/notices/models.ts'
import { TALK_ANCHOR } from '../../../web/workspace/notices/links.ts'
import { bilingualField, field, optional, revisionField } from '../fields.ts'
import { problem } from '../problem-page.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { pathOf, subjectOfVisit } from './talk-view.ts'

interface Answered {
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

const NOTE_FLASHES = { note: 'note-kept', edit: 'note-changed', resolve: 'note-resolved', reopen: 'note-reopened', remove: 'note-removed' } as const satisfies Record<string, FlashCode>

export async function showTalk(visit: Visit, answered: Answered | null = null): Promise<Outcome | null> {
  const subject = subjectOfVisit(visit)
  if (subject === null || !isThere(visit, subject)) return null
  const frame = await frameFor(visit)
  if (frame.talk === null) return null
  const { rows } = visit.running.node
  const items = subject.kind === 'item' ? [subject.item] : (rows.find('proposal', subject.proposal)?.changes.map(({ item }) => item) ?? [])
  const page: TalkPage = {
    ...frame, kind: 'talk', of: subject, subject: subjectOf(rows, { item: items[0] ?? null, items: items.length, statement: null, code: 'commented' }),
    talk: answered === null ? frame.talk : { ...frame.talk, ...answered, values: typedIn(visit) },
  }
  return { page, status: answered === null ? 200 : answered.refusal === null ? 422 : 409 }
}

export async function writeInTalk(visit: Visit): Promise<Outcome | null> {
  const subject = subjectOfVisit(visit)
  const { running, fields, officer } = visit
  if (subject === null || officer === null || !isThere(visit, subject)) return null
  const deed = field(fields, 'do')
  if (deed === 'follow' || deed === 'unfollow') {
    if (subject.kind !== 'item') return null
    await running.notices.subscriptions.follow(officer.id, subject.item, deed === 'follow')
    return done(visit, subject, deed === 'follow' ? 'followed' : 'unfollowed')
  }
  if (!visit.may('comment')) return problem(visit, 'not-permitted')
  if (deed === 'comment') return comment(visit, subject)
  if (deed === 'take-back') return takeBack(visit, subject)
  return isNoteDeed(deed) ? notedOn(visit, subject, deed, await note(visit, subject, deed, officer.id)) : null
}

function note({ running, fields }: Visit, subject: NoteSubject, deed: keyof typeof NOTE_FLASHES, by: string): Promise<NoteOutcome> {
  const { notes } = running.notices
  const [id, text] = [field(fields, 'id'), field(fields, 'note')]
  switch (deed) {
    case 'note': return notes.add(subject, text, fields.getAll('tell').filter((one) => one !== ''), by, field(fields, 'once'))
    case 'edit': return notes.edit(id, text, revisionField(fields), by)
    case 'resolve': case 'reopen': return notes.resolve(id, deed === 'resolve', by)
    case 'remove': return notes.remove(id, by)
  }
}

function notedOn(visit: Visit, subject: NoteSubject, deed: keyof typeof NOTE_FLASHES, outcome: NoteOutcome): Promise<Outcome | null> | Outcome {
  if ('note' in outcome) return done(visit, subject, NOTE_FLASHES[deed])
  const isTyped = outcome.refused === 'note-empty' || outcome.refused === 'note-too-long' || outcome.refused === 'mention-unknown'
  return showTalk(visit, isTyped ? { issues: [{ field: 'talk.note', code: outcome.refused }], refusal: null } : { issues: [], refusal: { code: outcome.refused, facts: {} } })
}

async function comment(visit: Visit, subject: NoteSubject): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  const audience = field(fields, 'room')
  // In which room one writes is never guessed.
  if (audience !== 'parties' && audience !== 'public') return problem(visit, 'request-malformed')
  const replaces = optional(field(fields, 'replaces'))
  const before = replaces === null ? null : ownComment(visit, subject, replaces)
  if (replaces !== null && before === null) return showTalk(visit, notOwn())
  if (before !== null && before.audience !== audience) return problem(visit, 'request-malformed')
  const replyTo = before === null ? optional(field(fields, 'replyTo')) : ((before.content?.replyTo as string | null | undefined) ?? null)
  const content = { ...(subject.kind === 'proposal' ? { proposal: subject.proposal } : {}), replyTo, text: bilingualField(fields, 'text', frame.languages) }
  const flash = replaces !== null ? 'comment-corrected' : audience === 'public' ? 'comment-published' : 'comment-sent'
  if (isSaid(visit, subject, content, audience)) return done(visit, subject, flash)
  const said = await running.node.say({ name: 'state', about: aboutOf(subject), type: 'comment', content, replaces, audience })
  if ('acts' in said) return done(visit, subject, flash)
  if ('refused' in said) return showTalk(visit, { issues: [], refusal: { code: said.refused, facts: said.facts } })
  return showTalk(visit, { issues: said.issues.map(({ code, path }) => ({ code, field: path.replace(/^content\./, '') })), refusal: null })
}

async function takeBack(visit: Visit, subject: NoteSubject): Promise<Outcome | null> {
  const statement = field(visit.fields, 'replaces')
  const row = visit.running.node.rows.find('statement', statement)
  const isGone = row?.replacedBy != null && visit.running.node.rows.find('statement', row.replacedBy)?.content === null
  if (isGone && row.made.party === visit.running.settings.party) return done(visit, subject, 'comment-taken-back')
  const before = ownComment(visit, subject, statement)
  if (before === null) return showTalk(visit, notOwn())
  const said = await visit.running.node.say({ name: 'state', about: aboutOf(subject), type: 'comment', content: null, replaces: statement, audience: before.audience })
  return 'acts' in said ? done(visit, subject, 'comment-taken-back') : showTalk(visit, { issues: [], refusal: 'refused' in said ? { code: said.refused, facts: said.facts } : { code: 'refused', facts: {} } })
}

/** A comment of this side on this thing that still stands. */
function ownComment({ running }: Visit, subject: NoteSubject, statement: string): StatementRow | null {
  const row = running.node.rows.find('statement', statement)
  const isOwn = row !== undefined && row.type === 'comment' && row.content !== null && row.replacedBy === null && row.made.party === running.settings.party
  const isHere = row !== undefined && (subject.kind === 'proposal' ? row.content?.proposal === subject.proposal : row.about === subject.item)
  return isOwn && isHere ? row : null
}

/** The same form sent twice says one thing. */
function isSaid({ running }: Visit, subject: NoteSubject, content: { readonly [key: string]: unknown }, audience: string): boolean {
  const { rows } = running.node
  const ids = subject.kind === 'item' ? rows.find('about', subject.item) : rows.find('concerning', subject.proposal)
  return (ids ?? []).some((id) => {
    const row = rows.find('statement', id)
    return row !== undefined && row.type === 'comment' && row.made.party === running.settings.party && row.replacedBy === null && row.audience === audience && canonicalize(row.content) === canonicalize(content as Json)
  })
}

function isThere({ running }: Visit, subject: NoteSubject): boolean {
  const { rows } = running.node
  return subject.kind === 'proposal' ? rows.find('proposal', subject.proposal) !== undefined : rows.find('item', subject.item) !== undefined || (rows.find('proposals', subject.item) ?? []).length > 0
}

function aboutOf(subject: NoteSubject): string | null {
  return subject.kind === 'item' ? subject.item : null
}

function notOwn(): Answered {
  return { issues: [], refusal: { code: 'comment-not-own', facts: {} } }
}

function typedIn({ fields, frame }: Visit): NonNullable<NonNullable<TalkPage['talk']>['values']> {
  const value = (name: string) => field(fields, name)
  return { do: value('do'), note: value('note'), edits: value('id'), text: bilingualField(fields, 'text', frame.languages), room: value('room'), replyTo: value('replyTo'), replaces: value('replaces') }
}

/** Back to the page on which the form stood, at its notes and comments. */
function done({ fields, match }: Visit, subject: NoteSubject, code: FlashCode): Outcome {
  const asked = field(fields, 'return')
  const path = /^\/(en|es)\/[^\\\s]*$/.test(asked) && !asked.includes('//') ? asked : pathOf(subject, match.language)
  return { redirect: `${path}#${TALK_ANCHOR}`, flash: { code, path: null } }
}

function isNoteDeed(deed: string): deed is keyof typeof NOTE_FLASHES {
  return Object.hasOwn(NOTE_FLASHES, deed)
}
