// A new request: typed, then shown with the number and the day that would be signed, then signed. Shown anew where
// either is another by then, because a colleague has asked or a provision has come meanwhile.

import { randomUUID } from 'node:crypto'
import type { Json } from '../../../record/index.ts'
import { attachment } from '../../../dialogue/attachments.ts'
import type { Attachment } from '../../../dialogue/attachments.ts'
import { competentOn } from '../../../dialogue/requests/rules.ts'
import { nextNumber } from '../../../dialogue/requests/numbers.ts'
import { findProvision, termOn } from '../../../dialogue/requests/term.ts'
import { fullDate } from '../../../dialogue/items/fields.ts'
import type { RequestContent } from '../../../dialogue/statements/index.ts'
import { filledValues, readTypedValues } from '../../../dialogue/typed/values.ts'
import { findRef, organisationRefs } from '../../../dialogue/views/index.ts'
import type { Submission } from '../../../node/requests/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { NewRequestPage, NewRequestValues, QueueHead } from '../../../web/workspace/requests/models.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import { field } from '../fields.ts'
import { audienceOf } from '../reporting/advances.ts'
import { fieldIssue, NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { keepFile } from './files.ts'
import { headOf, submissionLine } from './lists.ts'

/** The queue that an address names. */
export function queueOf({ match }: Pick<Visit, 'match'>): string {
  return `instrument/${match.parameter}`
}

interface Asked {
  readonly queue: QueueHead
  readonly values: NewRequestValues
  readonly file: Attachment | null
  readonly submission: Submission | null
}

export async function showNewRequest(visit: Visit): Promise<Outcome | null> {
  const { running, url } = visit
  const queue = headOf(running, queueOf(visit))
  if (queue === null) return null
  const submission = submissionIn(visit, queue, url.searchParams.get('submission') ?? '')
  const others = answeringOthers(visit, queue)
  const isPublic = submission !== null || !queue.settings.from.includes('parties') || others.length === 0
  const values: NewRequestValues = {
    from: isPublic && queue.settings.from.includes('public') ? 'public' : 'party', to: others[0] ?? '', organisation: '', received: submission?.received ?? contextOf(running).today(), values: submission?.values ?? {},
    audience: queue.settings.usualAudience, isExercise: false,
  }
  return newRequestPage(visit, { queue, values, file: null, submission }, null, NOTHING_WRONG)
}

export async function makeRequest(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const queue = headOf(running, queueOf(visit))
  if (queue === null) return null
  const submission = submissionIn(visit, queue, field(fields, 'submission'))
  const kept = await fileOf(visit)
  const asked: Asked = { queue, values: typed(visit, queue, submission), file: kept !== null && 'blob' in kept ? kept : null, submission }
  const wrong: readonly FieldIssue[] = [...(kept !== null && 'code' in kept ? [kept] : []), ...dayIssues(visit, asked.values.received)]
  if (field(fields, 'submission') !== '' && submission === null) return newRequestPage(visit, asked, null, { issues: [], refusal: { code: 'request-overtaken', facts: {} } })
  if (wrong.length > 0) return newRequestPage(visit, asked, null, { issues: wrong, refusal: null })
  const content = contentOf(visit, asked)
  const command: Statement = { name: 'state', about: queue.item, type: 'request', content: content as unknown as { readonly [key: string]: Json }, replaces: null, audience: asked.values.isExercise ? 'parties' : asked.values.audience }
  const decided = running.node.decide(command)
  if ('issues' in decided) return newRequestPage(visit, asked, null, { issues: decided.issues.map(fieldIssue), refusal: null })
  const shown = field(fields, 'shown')
  const isSeen = shown === `${content.number} ${content.due ?? '-'}`
  if (field(fields, 'do') !== 'sign' || !isSeen) return newRequestPage(visit, asked, content, NOTHING_WRONG, field(fields, 'do') === 'sign' && shown !== '')
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return newRequestPage(visit, asked, null, answer)
  const made = (running.node.rows.find('about', queue.item) ?? []).findLast((id) => { const row = running.node.rows.find('statement', id); return row?.made.party === running.settings.party && row.content?.number === content.number })
  if (submission !== null && made !== undefined) await running.submissions.takeUp(submission.id, made)
  return { redirect: made === undefined ? workspacePath('requests', match.language) : workspacePath('request', match.language, made), flash: { code: 'request-made', path: null } }
}

async function newRequestPage(visit: Visit, { queue, values, file, submission }: Asked, content: RequestContent | null, answer: Answer, isOtherwise = false): Promise<Outcome> {
  const { running } = visit
  const context = contextOf(running)
  const { rows } = context
  const day = fullDate.safeParse(values.received).success ? values.received : context.today()
  const to = toOf(visit, values)
  const provision = content?.provision == null ? null : findProvision(rows, content.provision)
  const page: NewRequestPage = {
    ...(await frameFor(visit)), kind: 'new-request', queue, once: randomUUID(), values, to: answeringOthers(visit, queue), bodies: organisationRefs(context, competentOn(rows, queue.settings, to, day)),
    organisations: (rows.find('kind', 'organisation') ?? []).flatMap((item) => findRef(rows, item) ?? []), file,
    preview: content === null ? null : { number: content.number, term: termOn(rows, queue.settings, content.to, content.received, content.values), provision: provision?.title ?? null, organisation: organisationRefs(context, [content.organisation])[0] ?? null, isOtherwise },
    submission: submission === null ? null : submissionLine(submission), ...answer,
  }
  return { page, status: isOtherwise ? 409 : statusOf(answer) }
}

function contentOf(visit: Visit, { queue: { settings }, values, file }: Asked): RequestContent {
  const { running } = visit
  const { rows } = running.node
  const to = toOf(visit, values)
  const filled = filledValues(values.values)
  const term = termOn(rows, settings, to, values.received, filled)
  const bodies = competentOn(rows, settings, to, values.received)
  const label = { audience: values.isExercise ? 'parties' as const : values.audience, marking: null }
  return {
    number: nextNumber(rows, settings.prefix, running.settings.party, values.received.slice(0, 4)), from: values.from === 'public' ? 'public' : 'party', to, organisation: bodies.includes(values.organisation) ? values.organisation : (bodies[0] ?? values.organisation),
    received: values.received, values: filled, due: term.due, provision: term.provision, isExercise: values.isExercise, ...(file === null ? {} : { attachments: [{ ...file, label }] }),
  }
}

function toOf({ running }: Visit, { from, to }: NewRequestValues): string {
  return from === 'public' ? running.settings.party : to
}

/** The other sides that answer in this queue. */
function answeringOthers({ running, frame }: Visit, { settings }: QueueHead): readonly string[] {
  return frame.parties.map(({ party }) => party).filter((party) => party !== running.settings.party && settings.competent.some((one) => one.party === party))
}

function typed({ fields, frame }: Visit, { settings }: QueueHead, submission: Submission | null): NewRequestValues {
  return {
    from: submission === null ? field(fields, 'from') : 'public', to: field(fields, 'to'), organisation: field(fields, 'organisation'), received: field(fields, 'received'),
    values: readTypedValues(settings.fields, fields, frame.languages), audience: audienceOf(fields), isExercise: field(fields, 'exercise') === 'yes',
  }
}

function submissionIn({ running }: Visit, queue: QueueHead, id: string): Submission | null {
  const found = id === '' ? null : running.submissions.find(id)
  return found?.queue === queue.item && found.status === 'new' ? found : null
}

/** Nothing is received on a day that has not come. */
export function dayIssues({ running }: Visit, day: string, name = 'received'): readonly FieldIssue[] {
  if (!fullDate.safeParse(day).success) return [{ code: 'not-a-date', field: name }]
  return day > contextOf(running).today() ? [{ code: 'day-to-come', field: name }] : []
}

/** The file that was chosen now, or the one that was sent with the form before. */
async function fileOf(visit: Visit): Promise<Attachment | FieldIssue | null> {
  const { fields, running } = visit
  const chosen = await keepFile(visit)
  if (chosen !== null) return chosen
  if (field(fields, 'kept.blob') === '') return null
  const parsed = attachment.safeParse({ blob: field(fields, 'kept.blob'), bytes: Number(field(fields, 'kept.bytes')), mediaType: field(fields, 'kept.mediaType'), name: field(fields, 'kept.name') })
  return parsed.success && (await running.blobs.sizeOf(parsed.data.blob)) === parsed.data.bytes ? parsed.data : { code: 'file-gone', field: 'file' }
}
