// What came in, several at once: refused for one reason, or counted with what says the same; and the number that came in.

import { randomUUID } from 'node:crypto'
import type { Json } from '../../../record/index.ts'
import { isLate } from '../../../dialogue/consultations/find.ts'
import { receives } from '../../../dialogue/consultations/rules.ts'
import { intakeTally } from '../../../dialogue/consultations/tally.ts'
import { REFUSAL_REASONS } from '../../../dialogue/statements/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { ReceivedContribution } from '../../../node/consultations/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ConsultationHead, ModerationPage, WaitingGroup } from '../../../web/workspace/consultations/models.ts'
import { field } from '../fields.ts'
import { NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { consultationOf, headOf, readOf, waitingIn } from './basis.ts'

/** In one act. */
const MOST_REFUSED = 500

export async function showModeration(visit: Visit): Promise<Outcome | null> {
  const head = headHere(visit)
  return head === null ? null : moderationPage(visit, head, NOTHING_WRONG)
}

export async function moderate(visit: Visit): Promise<Outcome | null> {
  const head = headHere(visit)
  if (head === null) return null
  switch (field(visit.fields, 'do')) {
    case 'state-intake': return stateIntake(visit, head)
    case 'refuse': return refuseChosen(visit, head)
    default: return null
  }
}

function headHere(visit: Visit): ConsultationHead | null {
  const head = headOf(visit.running, consultationOf(visit))
  return head === null || !receives(head.settings, visit.running.settings.party) ? null : head
}

async function refuseChosen(visit: Visit, head: ConsultationHead): Promise<Outcome> {
  const { running, fields, match } = visit
  const waiting = waitingIn(running, head.item)
  const chosen = waiting.filter(({ id }) => fields.getAll('chosen').includes(id)).slice(0, MOST_REFUSED)
  const answer = await refuse(visit, head, chosen.map(({ receipt }) => receipt))
  if (answer !== null) return moderationPage(visit, head, answer)
  return { redirect: workspacePath('moderation', match.language, head.slug), flash: { code: 'contribution-refused', path: null } }
}

/** Null where the refusal was signed. */
export async function refuse({ running, fields }: Visit, { item }: ConsultationHead, receipts: readonly string[]): Promise<Answer | null> {
  const reason = REFUSAL_REASONS.find((one) => one === field(fields, 'reason'))
  const of = field(fields, 'of')
  if (receipts.length === 0) return { issues: [{ code: 'too_small', field: 'chosen' }], refusal: null }
  if (reason === undefined) return { issues: [{ code: 'reason-required', field: 'reason' }], refusal: null }
  const command: Statement = { name: 'state', about: item, type: 'contribution-refusal', content: { receipts, reason, of: of === '' ? null : of } as unknown as { readonly [key: string]: Json }, replaces: null, audience: 'public' }
  return overtaken(await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command)))
}

/** A colleague who was faster is no slip of whoever typed. */
export function overtaken(answer: Answer | null): Answer | null {
  return answer?.issues.some(({ code }) => code === 'contribution-decided') === true ? { issues: [], refusal: { code: 'contribution-overtaken', facts: {} } } : answer
}

async function stateIntake(visit: Visit, head: ConsultationHead): Promise<Outcome> {
  const { running, fields, match } = visit
  const { party } = running.settings
  const own = (running.node.rows.find('about', head.item) ?? []).flatMap((id) => running.node.rows.find('statement', id) ?? []).find((row) => row.type === 'intake' && row.made.party === party && row.replacedBy === null && row.content !== null)
  const content = { received: running.contributions.of(head.item).length, asOf: `${running.node.now().slice(0, 16)}:00Z` }
  const command: Statement = { name: 'state', about: head.item, type: 'intake', content, replaces: own?.statement ?? null, audience: 'public' }
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return moderationPage(visit, head, answer)
  return { redirect: workspacePath('moderation', match.language, head.slug), flash: { code: 'intake-stated', path: null } }
}

async function moderationPage(visit: Visit, consultation: ConsultationHead, answer: Answer): Promise<Outcome> {
  const { running, fields } = visit
  const { item, settings } = consultation
  const all = running.contributions.of(item)
  const waiting = waitingIn(running, item)
  const read = readOf(running, consultation)
  const published = new Set(read.contributions.map(({ content }) => content.receipt))
  const known = new Map(all.filter(({ receipt, digest }) => digest !== '' && published.has(receipt)).map(({ digest, receipt }) => [digest, receipt]))
  const groups = [...Map.groupBy(waiting, ({ digest }) => digest)].map(([digest, members]): WaitingGroup => ({ digest, published: known.get(digest) ?? null, members: members.map((one) => lineOf(one, settings)) }))
  const page: ModerationPage = {
    ...(await frameFor(visit)), kind: 'moderation', consultation, groups: groups.sort((a, b) => b.members.length - a.members.length), waiting: waiting.length, intake: intakeTally(read, running.settings.party), received: all.length,
    mayAct: visit.may('report', coversOf(running.node.rows, item)), once: randomUUID(), chosen: fields.getAll('chosen'), reason: field(fields, 'reason'), of: field(fields, 'of'), ...answer,
  }
  return { page, status: statusOf(answer) }
}

function lineOf({ id, receipt, received, language, words, answers }: ReceivedContribution, settings: ConsultationHead['settings']): WaitingGroup['members'][number] {
  const said = words === '' ? answers.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])).join('\n') : words
  return { id, receipt, received, language, words: said, isLate: isLate(settings, received) }
}
