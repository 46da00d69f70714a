// What this side has said: its own proposals and statements, to be released to the public or erased.

import type { Hash, Json } from '../../../record/index.ts'
import { actKey } from '../../../dialogue/rows.ts'
import type { ActRow, ProposalRow, RowReader, StatementRow } from '../../../dialogue/rows.ts'
import { textsIn } from '../../../dialogue/texts.ts'
import { acknowledgementsOf, bodyStateOf, findRef, namesIn } from '../../../dialogue/views/index.ts'
import type { Said } from '../../../node/dialogue-node.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { sectionPath } from '../../../publication/routes.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, Possibility, RefusalView } from '../../../web/workspace/models.ts'
import type { ErasePage, OwnActContent, OwnActLine, ReleasePage, SaidFilter, SaidPage } from '../../../web/workspace/record/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { nameOfAct } from '../../../web/workspace/record/models.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

const SHOWN_LINES = 50
const FILTERS: readonly SaidFilter[] = ['all', 'open', 'withheld', 'released', 'erased']

interface Answer {
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
const NOTHING_WRONG: Answer = { issues: [], refusal: null }

export async function showSaid(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const filter = FILTERS.find((one) => one === field(fields, 'audience')) ?? 'all'
  const before = /^\d{1,15}$/.test(field(fields, 'before')) ? Number(field(fields, 'before')) : Infinity
  const lines: OwnActLine[] = []
  let sequence = Math.min(running.node.ledger.chain(running.settings.party).sequence, before - 1)
  for (; sequence > 0 && lines.length < SHOWN_LINES; sequence--) {
    const row = running.node.rows.find('act', actKey(running.settings.party, sequence))
    if (row !== undefined && isOpenable(row) && (filter === 'all' || bodyStateOf(row) === filter)) lines.push(lineOf(running, row))
  }
  const page: SaidPage = { ...(await frameFor(visit)), kind: 'said', filter, lines, earlier: sequence > 0 ? sequence + 1 : null }
  return { page }
}

export async function showRelease(visit: Visit, answer: Answer = NOTHING_WRONG): Promise<Outcome | null> {
  const shown = contentOf(visit)
  // What stays between the parties because it is a proposal, and what is public already, has no such page.
  if (shown === null || (!shown.line.isReleasable && answer.refusal === null)) return null
  const page: ReleasePage = { ...(await frameFor(visit)), kind: 'release', shown, names: namesOf(visit, shown), ...answer }
  return { page, status: statusOf(answer) }
}

export async function releaseAct(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  if (contentOf(visit)?.line.isReleasable !== true) return null
  if (field(fields, 'confirmed') !== 'yes') return showRelease(visit, { issues: [{ field: 'confirmed', code: 'release-unconfirmed' }], refusal: null })
  const said = await running.node.say({ name: 'release', act: match.parameter })
  return 'acts' in said ? done(visit, 'act-released') : showRelease(visit, answerOf(said))
}

export async function showErase(visit: Visit, values: ErasePage['values'] = { reason: '', confirmation: '' }, answer: Answer = NOTHING_WRONG): Promise<Outcome | null> {
  const shown = contentOf(visit)
  if (shown === null) return null
  const refusal = answer.refusal ?? (shown.line.erasing.isPossible ? null : { code: shown.line.erasing.code, facts: {} })
  const page: ErasePage = {
    ...(await frameFor(visit)), kind: 'erase', name: nameOfAct(shown.line), shown, together: earlierOf(visit.running, shown.line.act).flatMap((hash) => ownAct(visit.running, hash) ?? []),
    names: namesOf(visit, shown), values, issues: answer.issues, refusal,
  }
  return { page, status: statusOf({ issues: answer.issues, refusal }) }
}

export async function eraseAct(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const line = ownAct(running, match.parameter)
  if (line === null) return null
  // The second of a double click is told what the first has done.
  if (line.body === 'erased') return done(visit, 'act-erased')
  const values = { reason: field(fields, 'reason'), confirmation: field(fields, 'confirmation') }
  const issues: FieldIssue[] = []
  if (values.reason === '') issues.push({ field: 'reason', code: 'reason-required' })
  if (values.confirmation !== nameOfAct(line)) issues.push({ field: 'confirmation', code: 'confirmation-differs' })
  if (issues.length > 0) return showErase(visit, values, { issues, refusal: null })
  const together = [...earlierOf(running, line.act), line.act]
  const said = await running.node.say(...together.map((act) => ({ name: 'erase' as const, act, reason: values.reason, alongside: together })))
  return 'acts' in said ? done(visit, 'act-erased') : showErase(visit, values, answerOf(said))
}

function done({ match }: Visit, code: 'act-released' | 'act-erased'): Outcome {
  return { redirect: workspacePath('said', match.language), flash: { code, path: sectionPath('record', match.language) } }
}

function isOpenable(row: ActRow): boolean {
  return row.kind === 'propose' || row.kind === 'state'
}

/** An own proposal or statement by its hash; null for anything else. */
export function ownAct(running: RunningNode, hash: Hash): OwnActLine | null {
  const found = running.node.ledger.findOpenable(hash)
  const row = found === null || found.party !== running.settings.party ? undefined : running.node.rows.find('act', actKey(found.party, found.sequence))
  return row === undefined ? null : lineOf(running, row)
}

function lineOf(running: RunningNode, row: ActRow): OwnActLine {
  const { rows } = running.node
  const [statement, proposal] = [rows.find('statement', row.hash), rows.find('proposal', row.hash)]
  const item = statement?.about ?? (proposal ?? proposalNamedBy(rows, statement))?.changes[0]?.item ?? null
  const about = item === null ? null : findRef(rows, item)
  const number = item === null ? undefined : rows.find('item', item)?.versions.at(-1)?.content?.number
  const parties = running.node.ledger.charter()?.charter.parties.map(({ party }) => party) ?? []
  return {
    act: row.hash, made: { party: row.party, sequence: row.sequence, hash: row.hash, at: row.at }, what: whatOf(row, statement),
    about: about === null ? null : { ...about, number: typeof number === 'string' ? number : null },
    text: proposal?.cover ?? leadOf(statement?.content ?? null),
    body: bodyStateOf(row), status: proposal?.status ?? null,
    isReleasable: statement !== undefined && bodyStateOf(row) === 'withheld', erasing: erasingOf(running, row, statement, proposal),
    erasedBy: row.erasedBy, acknowledged: row.erasedBy === null ? [] : acknowledgementsOf(rows, row.erasedBy, parties),
  }
}

function whatOf(row: ActRow, statement: StatementRow | undefined): OwnActLine['what'] {
  if (row.kind === 'propose') return 'proposal'
  if (statement === undefined) return 'statement'
  if (statement.content === null) return 'retraction'
  const { type } = statement
  return type === 'advance' || type === 'assessment' || type === 'certificate' || type === 'comment' || type === 'answer' || type === 'answer-by' ? type : 'statement'
}

/** What is said of a proposal is about what that would change. */
function proposalNamedBy(rows: RowReader, statement: StatementRow | undefined): ProposalRow | undefined {
  const named = statement?.content?.proposal
  return typeof named === 'string' ? rows.find('proposal', named) : undefined
}

/** What a statement says in the first place: its text, or its reason, or whatever text it has. */
function leadOf(content: StatementRow['content']): Bilingual | null {
  const texts = textsIn(content ?? undefined, '')
  return (['text', 'reason'].map((path) => texts.find((one) => one.path === path)).find((one) => one !== undefined) ?? texts[0])?.text ?? null
}

/** A retraction says nothing that could be forgotten. */
function erasingOf(running: RunningNode, row: ActRow, statement: StatementRow | undefined, proposal: ProposalRow | undefined): Possibility {
  if (statement?.content === null || (statement === undefined && proposal === undefined && row.inadmissible === null)) return { isPossible: false, code: 'already-erased' }
  const code = running.node.ledger.whyNotErased(row.hash, row.party)
  return code === null ? { isPossible: true } : { isPossible: false, code }
}

/** The statements that one corrects, whose text is still there; the oldest first. */
export function earlierOf(running: RunningNode, hash: Hash): readonly Hash[] {
  const { rows } = running.node
  const before = rows.find('statement', hash)?.replaces ?? null
  return before === null || rows.find('statement', before) === undefined ? [] : [...earlierOf(running, before), before]
}

/** What the act of this address says; null where it is not an own act, or its text is gone. */
function contentOf({ running, match }: Visit): OwnActContent | null {
  const line = ownAct(running, match.parameter)
  if (line === null || line.body === 'erased') return null
  const { rows } = running.node
  const statement = rows.find('statement', line.act)
  const members: { readonly [field: string]: Json } = statement?.content ?? proposedBy(rows.find('proposal', line.act))
  return { line, fields: Object.entries(members).map(([field, value]) => ({ field, value })) }
}

/** The cover, and of a proposal for one item what it would say; of more the page of the proposal tells. */
function proposedBy(row: ProposalRow | undefined): { readonly [field: string]: Json } {
  const [change, ...others] = row?.changes ?? []
  return { ...(row === undefined || row.cover === null ? {} : { cover: row.cover }), ...(others.length === 0 ? change?.content : {}) }
}

function namesOf({ running }: Visit, shown: OwnActContent): ReturnType<typeof namesIn> {
  return namesIn(running.node.rows, shown.fields.map(({ field, value }) => ({ [field]: value })))
}

function answerOf(said: Exclude<Said, { acts: unknown }>): Answer {
  if ('refused' in said) return { issues: [], refusal: { code: said.refused, facts: said.facts } }
  return { issues: said.issues.map(({ path, code }) => ({ field: path, code })), refusal: null }
}

function statusOf({ issues, refusal }: Answer): number {
  return refusal !== null ? 409 : issues.length > 0 ? 422 : 200
}
