// Clearance: asked for, given, refused, taken back; the list of what awaits the reader, and one text to
// be read by whoever is to clear it.

import type { Hash, ItemId } from '../../../record/index.ts'
import { isHash } from '../../../record/index.ts'
import { meetingOfChanges } from '../../../dialogue/views/index.ts'
import { ANSWERS, idOfSubject, parseSilenceEnd } from '../../../node/clearance/index.ts'
import type { AnswerKind, ClearanceFile, ClearanceSubject, Round } from '../../../node/clearance/index.ts'
import { contentHash } from '../../../node/drafts.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { ClearanceLine, ClearancePage, ClearancesPage } from '../../../web/workspace/drafting/clearance-models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, optional } from '../fields.ts'
import { itemDiff, itemNames } from '../items.ts'
import { rosterOf } from '../meetings/meeting-draft.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { awaitedOf, mayClear } from './awaited.ts'
import { missingIn } from './checks.ts'
import { clearanceView, minutesBetween, organisationOf, rosterMeetings } from './clearance-view.ts'
import { showDraft } from './draft-page.ts'
import { isDraftId, itemField, returnField } from './fields.ts'
import { partOf } from './part.ts'
import { nameOf } from './people.ts'

const ITEMS_ON_PAGE = 25
const DONE = 20
const LONGEST_TEXT = 4000

export async function showClearances(visit: Visit): Promise<Outcome> {
  const { running } = visit
  const { clearances } = running
  const mine = awaitedOf(visit)
  const all = clearances.list().flatMap((file) => { const round = file.rounds.at(-1); return round === undefined ? [] : [{ file, round }] })
  const isOpen = ({ round }: { readonly round: Round }) => round.ended === null && clearances.decide(round).outcome !== 'cleared'
  const newest = [...all].sort((a, b) => (a.round.requestedAt < b.round.requestedAt ? 1 : -1))
  const lines = (some: readonly { readonly file: ClearanceFile; readonly round: Round }[]) => Promise.all(some.map(({ file, round }) => lineOf(visit, file, round, mine.find(({ id }) => id === idOfSubject(file.subject))?.organisations ?? [])))
  const done = await lines(newest.filter((one) => !isOpen(one)).slice(0, DONE))
  const minutes = done.flatMap((line) => (line.minutes === null ? [] : [line.minutes])).sort((a, b) => a - b)
  const page: ClearancesPage = {
    ...(await frameFor(visit)), kind: 'clearances', mine: await lines(mine), open: await lines(newest.filter(isOpen)), done, medianMinutes: minutes[Math.floor((minutes.length - 1) / 2)] ?? null,
    maySetRules: visit.may('set-clearance'), names: { items: {}, levels: {}, meetingTypes: {}, parties: {} },
  }
  return { page: { ...page, names: itemNames(running.node.rows, [...page.mine, ...page.open, ...page.done].flatMap((line) => line.items)) } }
}

async function lineOf(visit: Visit, { subject, sentAs }: ClearanceFile, round: Round, mine: readonly ItemId[]): Promise<ClearanceLine> {
  const { running } = visit
  const { rows } = running.node
  const summary = subject.kind === 'draft' ? (await running.drafts.summaries()).find(({ id }) => id === subject.draft) : undefined
  const proposal = rows.find('proposal', subject.kind === 'proposal' ? subject.proposal : (sentAs ?? ''))
  const changes = summary?.first ?? proposal?.changes.slice(0, 3) ?? []
  const decision = running.clearances.decide(round)
  return {
    id: idOfSubject(subject), kind: subject.kind, items: changes.map((change) => itemDiff(rows, change)), itemCount: summary?.bases.size ?? proposal?.changes.length ?? 0,
    state: round.ended === null ? decision.outcome : round.ended.why === 'edited' ? 'voided' : round.ended.why === 'called-off' ? 'not-asked' : decision.outcome,
    requestedAt: round.requestedAt, requestedBy: nameOf(running, round.requestedBy), silence: round.rule.silenceUntil, clearedAt: decision.clearedAt,
    minutes: decision.clearedAt === null ? null : minutesBetween(round.requestedAt, decision.clearedAt), cleared: decision.cleared, needed: decision.needed,
    mine: mine.flatMap((item) => organisationOf(running, item) ?? []), sentAs,
  }
}

/** Of a draft, the draft itself; of a proposal or of what was sent, its text with the clearance beside it. */
export async function showClearance(visit: Visit, refusal: RefusalView | null = null, issues: readonly FieldIssue[] = []): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const { rows } = running.node
  const id = match.parameter
  if ((await running.drafts.find(id)) !== null) return refusal === null && issues.length === 0 ? { redirect: `${workspacePath('draft', match.language, id)}#clearance` } : showDraft(visit, refusal, issues)
  const file = running.clearances.find(id)
  const proposal = rows.find('proposal', isHash(id) ? id : (file?.sentAs ?? ''))
  if (proposal === undefined && file === null) return null
  const last = file?.rounds.at(-1)
  const meeting = fields.has('meeting') ? itemField(fields, 'meeting') : last?.ended === null ? last.meeting : rosterOf(visit, meetingOfChanges(rows, proposal?.changes ?? []))
  const { part, from, to } = partOf(proposal?.changes.length ?? 0, ITEMS_ON_PAGE, field(fields, 'page'))
  const items = (proposal?.changes ?? []).slice(from, to).map((change) => itemDiff(rows, change))
  const isOwn = proposal?.made.party === running.settings.party || !isHash(id)
  const page: ClearancePage = {
    ...(await frameFor(visit)), kind: 'clearance', proposal: proposal?.proposal ?? null, items, itemCount: proposal?.changes.length ?? 0, part, cover: proposal?.cover ?? null,
    clearance: clearanceView(visit, { id, hash: isHash(id) ? id : (last?.hash ?? ''), kind: isHash(id) ? 'proposal' : 'draft', meeting: isHash(id) ? meeting : (last?.meeting ?? null), obstacle: isOwn || proposal?.status !== 'open' ? 'clearance-not-open' : null, returnTo: workspacePath('clearance', match.language, id) }),
    meetings: rosterMeetings(running, meeting), names: itemNames(rows, items), issues, refusal,
  }
  return { page, status: refusal === null && issues.length === 0 ? 200 : 409 }
}

export async function requestClearance(visit: Visit): Promise<Outcome | null> {
  const { running, fields, officer } = visit
  const about = await findSubject(visit)
  if (about === null || officer === null) return null
  if (about.hash !== field(fields, 'hash')) return showClearance(visit, { code: 'draft-changed-meanwhile', facts: {} })
  if (about.obstacle !== null) return showClearance(visit, { code: about.obstacle, facts: {} })
  const end = field(fields, 'silence') === 'yes' ? parseSilenceEnd(field(fields, 'day'), field(fields, 'time'), field(fields, 'zone'), running.node.now()) : null
  if (end !== null && 'code' in end) return showClearance(visit, null, [{ field: end.code === 'zone-unknown' ? 'zone' : 'time', code: end.code }])
  const silence = end === null ? null : { until: end.until, zone: field(fields, 'zone') }
  const requested = await running.clearances.request({ subject: about.subject, hash: about.hash, meeting: about.meeting, message: optional(field(fields, 'message').slice(0, LONGEST_TEXT)), silence, by: officer.id })
  return 'refused' in requested ? showClearance(visit, { code: requested.refused, facts: {} }) : { redirect: back(visit), flash: { code: 'clearance-requested', path: null } }
}

export async function answerClearance(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const [organisation, answer, hash] = [itemField(fields, 'organisation'), field(fields, 'answer'), field(fields, 'hash')]
  if (officer === null || organisation === null || running.clearances.find(match.parameter) === null) return null
  if (!mayClear(visit, organisation)) return showClearance(visit, { code: 'not-permitted', facts: {} })
  if (!isAnswer(answer)) return showClearance(visit, null, [{ field: 'answer', code: 'invalid_value' }])
  const text = optional(field(fields, 'text').slice(0, LONGEST_TEXT))
  if (text === null && (answer === 'refused' || answer === 'asked')) return showClearance(visit, null, [{ field: `text.${organisation}`, code: 'reason-required' }])
  // Whatever was edited meanwhile: the answer is about the text that was read.
  const about = await findSubject(visit)
  if (about !== null && about.hash !== hash) return showClearance(visit, { code: 'clearance-changed-meanwhile', facts: {} })
  const given = await running.clearances.answer(match.parameter, hash, { organisation, answer, text, by: officer.id })
  return 'refused' in given ? showClearance(visit, { code: given.refused, facts: {} }) : { redirect: back(visit), flash: { code: ANSWERED[answer], path: null } }
}

export async function callOffClearance(visit: Visit): Promise<Outcome | null> {
  const { running, match, officer } = visit
  const ended = officer === null ? null : await running.clearances.end(match.parameter, 'called-off', officer.id)
  return ended === null ? null : { redirect: back(visit), flash: { code: 'clearance-called-off', path: null } }
}

const ANSWERED = { cleared: 'clearance-given', refused: 'clearance-refused', asked: 'clearance-asked', withdrawn: 'clearance-withdrawn' } as const

function isAnswer(answer: string): answer is AnswerKind {
  return (ANSWERS as readonly string[]).includes(answer)
}

interface About {
  readonly subject: ClearanceSubject
  readonly hash: Hash
  readonly meeting: ItemId | null
  readonly obstacle: string | null
}

/** The text that an id stands for now; null where there is none to be cleared. */
async function findSubject(visit: Visit): Promise<About | null> {
  const { running, match, fields } = visit
  const id = match.parameter
  const draft = isDraftId(id) ? await running.drafts.find(id) : null
  if (draft !== null) {
    const obstacle = draft.changes.length === 0 ? 'draft-empty' : missingIn(running, draft).length > 0 ? 'draft-incomplete' : null
    return { subject: { kind: 'draft', draft: id }, hash: contentHash(draft), meeting: draft.forMeeting ?? null, obstacle }
  }
  const proposal = isHash(id) ? running.node.rows.find('proposal', id) : undefined
  if (proposal === undefined) return null
  const meeting = fields.has('meeting') ? itemField(fields, 'meeting') : meetingOfChanges(running.node.rows, proposal.changes)
  const isForeign = proposal.made.party !== running.settings.party && proposal.status === 'open'
  return { subject: { kind: 'proposal', proposal: id }, hash: id, meeting: rosterOf(visit, meeting), obstacle: isForeign ? null : 'clearance-not-open' }
}

function back({ fields, match }: Visit): string {
  return returnField(fields, workspacePath('clearance', match.language, match.parameter))
}
