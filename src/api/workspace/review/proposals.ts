// One proposal to read, and its two answers that bind: to sign, to withdraw. What is said of it without
// signing is in `answers.ts`.

import type { ProposalRow } from '../../../dialogue/rows.ts'
import { silencesOn } from '../../../dialogue/silence.ts'
import { answerByOf, groupChanges, movesOn } from '../../../dialogue/views/index.ts'
import type { Said } from '../../../node/dialogue-node.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { AnswerValues, Paging, ProposalPage, SignatureLine } from '../../../web/workspace/review/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional } from '../fields.ts'
import { itemDiff, itemNames } from '../items.ts'
import { certificateGate, certificatesShown } from '../languages/certificates.ts'
import { problem } from '../problem-page.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { eventsSince, isMaterial, seenOf } from './events.ts'
import { checkedSoFar, checkedWholly } from './findings.ts'
import { competitorsOf, counterableIn, crossingOf } from './lines.ts'
import { answeringOf, askingByOf, mayOn, signingOf, stanceOf, withdrawingOf } from './possibilities.ts'
import { answerByView, moveLine, standingsOf } from './standings.ts'
import { answerThreads } from './threads.ts'
import { zonesFor } from './zones.ts'

export { openAwaiting } from './open.ts'

const ITEMS_ON_PAGE = 25
const SHOWN_FINDINGS = 30

/** Why a form came back. */
export interface Answered {
  readonly refusal: RefusalView | null
  readonly issues: readonly FieldIssue[]
}
const NOTHING_WRONG: Answered = { refusal: null, issues: [] }

export async function showProposal(visit: Visit, { refusal, issues }: Answered = NOTHING_WRONG): Promise<Outcome | null> {
  const { running, match, frame } = visit
  const { rows } = running.node
  const row = rows.find('proposal', match.parameter)
  if (row === undefined) return null
  const { changes, paging } = changesOf(visit, row)
  const items = changes.map((change) => itemDiff(rows, change))
  const asked = answerByOf(rows, row)
  const { moves, nobody } = movesOn(rows, row)
  const competitors = competitorsOf(rows, row)
  const self = running.settings.party
  const checked = checkedSoFar(running, row, frame.languages)
  const page: ProposalPage = {
    ...(await frameFor(visit)), kind: 'proposal', proposal: row.proposal, made: row.made, status: row.status, audience: row.audience, cover: row.cover,
    items, paging, columns: columnsOf(visit), languages: frame.languages, signatures: signaturesOf(visit, row), standings: standingsOf(running, row, frame.parties),
    moves: moves.map(moveLine), nobody, answerBy: answerByView(running, asked), askingBy: askingByOf(running, row, asked?.made.party === self ? asked.statement : null), zones: zonesFor(running), silences: silencesOn(rows, row), now: running.node.now(),
    answers: answerThreads(rows, row, self), competitors, crossing: crossingOf(rows, row, competitors, self),
    certificates: certificatesShown(visit, row.proposal), findings: checked.findings.slice(0, SHOWN_FINDINGS), checked: { done: checked.done, of: checked.of, found: checked.findings.length },
    signing: signingOf(running, row), isSigningDecided: await running.intentions.isPending(row.proposal), withdrawing: withdrawingOf(running, row),
    may: { sign: mayOn(visit, 'sign', row, 'every'), answer: mayOn(visit, 'answer', row, 'some'), draft: mayOn(visit, 'draft', row, 'some') }, answering: answeringOf(running, row), stance: stanceOf(rows, row, self)?.statement ?? null,
    counterable: counterableIn(rows, row, changes), names: itemNames(rows, items), seen: seenOf(running), events: refusal === null ? [] : eventsSince(visit, row),
    values: typedValues(visit), issues, refusal,
  }
  return { page, status: refusal !== null ? 409 : issues.length > 0 ? 422 : 200 }
}

export async function signProposal(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  const row = running.node.rows.find('proposal', match.parameter)
  if (row === undefined) return null
  if (!mayOn(visit, 'sign', row, 'every')) return problem(visit, 'not-permitted')
  const barred = await barredFromSigning(visit, row)
  if (barred !== null) return showProposal(visit, { refusal: barred, issues: [] })
  const said = await running.intentions.sign(row.proposal)
  const isWaiting = 'refused' in said && said.refused === 'stands-on-competing'
  if (isWaiting) return { redirect: here(visit), flash: { code: 'signature-decided', path: null } }
  return answered(visit, said, () => {
    const isAdopted = running.node.rows.find('proposal', row.proposal)?.status === 'adopted'
    return { redirect: here(visit), flash: { code: isAdopted ? 'proposal-adopted' : 'proposal-signed', path: null } }
  })
}

/** Why an officer who may sign this must look at something first; null where nothing is in the way. */
export async function barredFromSigning(visit: Visit, row: ProposalRow): Promise<RefusalView | null> {
  const { running, fields, frame } = visit
  if (hasMovedOn(visit, row)) return movedOn().refusal
  const findings = await checkedWholly(running, row, frame.languages)
  if (findings.length > 0 && field(fields, 'confirmed') !== 'yes') return { code: 'concordance-unconfirmed', facts: {} }
  return certificateGate(running, row.proposal)
}

export async function withdrawProposal(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const row = running.node.rows.find('proposal', match.parameter)
  if (row === undefined) return null
  if (!mayOn(visit, 'sign', row, 'every')) return problem(visit, 'not-permitted')
  if (hasMovedOn(visit, row)) return showProposal(visit, movedOn())
  const said = await running.node.say({ name: 'withdraw', proposal: match.parameter, reason: optional(field(fields, 'reason')) })
  return answered(visit, said, () => ({ redirect: here(visit), flash: { code: 'signature-withdrawn', path: null } }))
}

/** The page again with what stands in the way; the deed's own address where all went well. */
export function answered(visit: Visit, said: Said, done: () => Outcome): Promise<Outcome | null> | Outcome {
  if ('acts' in said) return done()
  if ('refused' in said) return showProposal(visit, refused(said.refused, said.facts))
  return showProposal(visit, { refusal: null, issues: said.issues.map(({ code, path }) => ({ code, field: path.replace(/^content\./, '') })) })
}

export function refused(code: string, facts: RefusalView['facts'] = {}): Answered {
  return { refusal: { code, facts }, issues: [] }
}

export function movedOn(): Answered {
  return refused('proposal-moved-on')
}

/** Whether something happened that whoever decides should know of first. A proposal that is closed says so itself. */
export function hasMovedOn(visit: Visit, row: ProposalRow): boolean {
  return row.status === 'open' && eventsSince(visit, row).some((event) => isMaterial(event, visit.running.settings.party))
}

export function here(visit: Visit): string {
  return workspacePath('proposal', visit.match.language, visit.match.parameter)
}

/** What was typed; empty where the page was only looked at. */
function typedValues({ fields, frame }: Visit): AnswerValues {
  const value = (name: string) => field(fields, name)
  return {
    answer: value('answer'), text: bilingualField(fields, 'text', frame.languages), asks: value('asks'), question: value('question'), replaces: value('replaces'),
    date: value('date'), time: value('time'), zone: value('zone'), reason: value('reason'),
  }
}

function changesOf({ running, fields }: Visit, row: ProposalRow): { readonly changes: ProposalRow['changes']; readonly paging: Paging } {
  const all = row.changes.length
  if (all <= ITEMS_ON_PAGE) return { changes: row.changes, paging: { branches: [], branch: null, page: 1, pages: 1, from: 1, shown: all, all } }
  const { branches, under } = groupChanges(running.node.rows, row.changes)
  const branch = branches.find(({ key }) => key === field(fields, 'branch'))?.key ?? null
  const changes = under(branch)
  const pages = Math.max(1, Math.ceil(changes.length / ITEMS_ON_PAGE))
  const wanted = /^\d{1,6}$/.test(field(fields, 'page')) ? Number(field(fields, 'page')) : 1
  const page = Math.min(Math.max(1, wanted), pages)
  return { changes: changes.slice((page - 1) * ITEMS_ON_PAGE, page * ITEMS_ON_PAGE), paging: { branches, branch, page, pages, from: (page - 1) * ITEMS_ON_PAGE + 1, shown: changes.length, all } }
}

/** The reader's language and one beside it. */
export function columnsOf({ match, frame, fields }: Visit): readonly string[] {
  const others = frame.languages.filter((language) => language !== match.language)
  const beside = others.find((language) => language === field(fields, 'beside')) ?? others[0]
  return [...frame.languages.filter((language) => language === match.language), ...(beside === undefined ? [] : [beside])]
}

function signaturesOf(visit: Visit, row: ProposalRow): readonly SignatureLine[] {
  const named = visit.frame.parties.filter((one) => row.parties.includes(one.party))
  return named.map((name) => ({
    ...name, signed: row.signed.find((citation) => citation.party === name.party) ?? null,
    withdrawn: row.withdrawn.find((citation) => citation.party === name.party) ?? null,
  }))
}
