// What this side says of a proposal without signing it: received, a question, a reply, no, not yet; by
// when it would like an answer itself; and taking any of that back.

import { canonicalize } from '../../../record/index.ts'
import type { Json } from '../../../record/index.ts'
import type { AnswerContent } from '../../../dialogue/statements/index.ts'
import type { ProposalRow } from '../../../dialogue/rows.ts'
import { answerByOf } from '../../../dialogue/views/index.ts'
import { bilingualField, field, optional } from '../fields.ts'
import { problem } from '../problem-page.ts'
import type { Outcome, Visit } from '../visit.ts'
import { mayOn, stanceOf } from './possibilities.ts'
import { answered, hasMovedOn, here, movedOn, refused, showProposal } from './proposals.ts'
import { parseMoment } from './zones.ts'

const FLASHES = { received: 'answer-received', question: 'answer-question', reply: 'answer-reply', declined: 'answer-declined', reserved: 'answer-reserved', 'ad-referendum': 'answer-ad-referendum' } as const
type Typed = keyof typeof FLASHES

export async function answerProposal(visit: Visit): Promise<Outcome | null> {
  const { running, fields } = visit
  const row = proposalOf(visit)
  if (row === null) return null
  const kind = field(fields, 'answer')
  if (!isTyped(kind)) return showProposal(visit, { refusal: null, issues: [{ field: 'answer', code: 'invalid_value' }] })
  const isStance = kind === 'declined' || kind === 'reserved' || kind === 'ad-referendum'
  if (!mayOn(visit, 'answer', row, isStance ? 'every' : 'some')) return problem(visit, 'not-permitted')
  const content = contentOf(visit, row, kind)
  if (isSaidAlready(visit, row, content)) return done(visit, FLASHES[kind])
  if (isStance && hasMovedOn(visit, row)) return showProposal(visit, movedOn())
  const replaces = isStance ? (stanceOf(running.node.rows, row, running.settings.party)?.statement ?? null) : optional(field(fields, 'replaces'))
  const said = await running.node.say({ name: 'state', about: null, type: 'answer', content: content as never, replaces, audience: 'parties' })
  // The second of two at the same moment is told what the first has done.
  if ('refused' in said && said.refused === 'already-answered' && isSaidAlready(visit, row, content)) return done(visit, FLASHES[kind])
  return answered(visit, said, () => done(visit, FLASHES[kind]))
}

export async function retractAnswer(visit: Visit): Promise<Outcome | null> {
  const { running, fields } = visit
  const row = proposalOf(visit)
  if (row === null) return null
  if (!mayOn(visit, 'answer', row, 'every')) return problem(visit, 'not-permitted')
  const statement = running.node.rows.find('statement', field(fields, 'statement'))
  const isOwn = statement !== undefined && statement.made.party === running.settings.party && statement.content?.proposal === row.proposal
  if (!isOwn) return showProposal(visit, refused('statement-not-live'))
  const isGone = statement.replacedBy !== null && running.node.rows.find('statement', statement.replacedBy)?.content === null
  if (isGone) return done(visit, 'answer-retracted')
  const said = await running.node.say({ name: 'state', about: null, type: statement.type, content: null, replaces: statement.statement, audience: 'parties' })
  return answered(visit, said, () => done(visit, 'answer-retracted'))
}

export async function askAnswerBy(visit: Visit): Promise<Outcome | null> {
  const { running, fields } = visit
  const row = proposalOf(visit)
  if (row === null) return null
  if (!mayOn(visit, 'answer', row, 'every')) return problem(visit, 'not-permitted')
  const moment = parseMoment(field(fields, 'date'), field(fields, 'time'), field(fields, 'zone'))
  if ('code' in moment) return showProposal(visit, { refusal: null, issues: [moment] })
  if (Temporal.Instant.compare(moment.at, Temporal.Instant.from(running.node.now())) <= 0) return showProposal(visit, { refusal: null, issues: [{ field: 'date', code: 'answer-by-past' }] })
  const asked = answerByOf(running.node.rows, row)
  const isOurs = asked !== null && asked.made.party === running.settings.party
  if (isOurs && asked.by === moment.by) return done(visit, 'answer-by-asked')
  const said = await running.node.say({ name: 'state', about: null, type: 'answer-by', content: { proposal: row.proposal, by: moment.by }, replaces: isOurs ? asked.statement : null, audience: 'parties' })
  return answered(visit, said, () => done(visit, 'answer-by-asked'))
}

function contentOf({ running, fields, frame }: Visit, row: ProposalRow, kind: Typed): AnswerContent {
  const { proposal } = row
  const text = bilingualField(fields, 'text', frame.languages)
  const others = row.parties.filter((party) => party !== running.settings.party)
  switch (kind) {
    case 'received': return { proposal, answer: kind }
    // Whoever made it is asked, if nobody else is named; it asks the one other party, where there is one.
    case 'question': return { proposal, answer: kind, asks: optional(field(fields, 'asks')) ?? (others.includes(row.made.party) ? row.made.party : (others[0] ?? '')), text }
    case 'reply': return { proposal, answer: kind, question: field(fields, 'question'), text }
    case 'declined': case 'reserved': return { proposal, answer: kind, text }
    // A word on it is welcome and not asked for; nothing typed in any language is none.
    case 'ad-referendum': return { proposal, answer: kind, text: Object.values(text).every((words) => words === '') ? null : text }
  }
}

/** A form sent twice says one thing. */
function isSaidAlready({ running }: Visit, row: ProposalRow, content: AnswerContent): boolean {
  const { rows } = running.node
  const own = (rows.find('concerning', row.proposal) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(({ made, replacedBy }) => made.party === running.settings.party && replacedBy === null)
  return own.some((statement) => canonicalize(statement.content) === canonicalize(content as unknown as Json))
}

function proposalOf({ running, match }: Visit): ProposalRow | null {
  return running.node.rows.find('proposal', match.parameter) ?? null
}

function isTyped(kind: string): kind is Typed {
  return Object.hasOwn(FLASHES, kind)
}

function done(visit: Visit, code: (typeof FLASHES)[Typed] | 'answer-retracted' | 'answer-by-asked'): Outcome {
  return { redirect: here(visit), flash: { code, path: null } }
}
