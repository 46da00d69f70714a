// What this side declares of the dialogue or of a body: one declaration at a time, ended or taken back by saying so.

import type { Json } from '../../../record/index.ts'
import type { DormancyContent } from '../../../dialogue/statements/index.ts'
import { bodyStatus, dialogueStatus, findCharter, meetingLines } from '../../../dialogue/views/index.ts'
import type { LifeStatus } from '../../../dialogue/views/index.ts'
import type { DormancyPage, DormancyValues, Subject } from '../../../web/workspace/bodies/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional } from '../fields.ts'
import { audienceOf } from '../reporting/advances.ts'
import { NOTHING_WRONG, oneAtATime, say, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { ownAbout, subjectIn } from './subject.ts'

export async function showDormancy(visit: Visit): Promise<Outcome | null> {
  const subject = subjectIn(visit, ['dialogue', 'body'])
  return subject === null ? null : dormancyPage(visit, subject, null, NOTHING_WRONG)
}

export async function declareDormancy(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const subject = subjectIn(visit, ['dialogue', 'body'])
  if (subject === null) return null
  const values = typed(visit)
  const replaces = optional(field(fields, 'replaces'))
  const isTakenBack = field(fields, 'do') === 'take-back'
  const content = isTakenBack ? null : ({ from: values.from, until: optional(values.until), reason: values.reason } as unknown as { readonly [key: string]: Json })
  const answer = await oneAtATime(running, async () => {
    const present = ownAbout(visit, subject.item, 'dormancy').at(-1) ?? null
    // Of a form sent twice, the second finds what the first has said.
    if (present !== null && content !== null && present.replaces === replaces && JSON.stringify(present.content) === JSON.stringify(sortedContent(content))) return null
    if ((present?.statement ?? null) !== replaces) return { issues: [], refusal: { code: 'statement-not-live', facts: {} } }
    return say(running, { name: 'state', about: subject.item, type: 'dormancy', content, replaces, audience: present !== null && isTakenBack ? present.audience : values.audience })
  })
  if (answer !== null) return dormancyPage(visit, subject, values, answer)
  const code = isTakenBack ? 'dormancy-taken-back' as const : values.until === '' ? 'dormancy-declared' as const : 'dormancy-ended' as const
  return { redirect: subject.kind === 'body' ? workspacePath('body', match.language, subject.item) : workspacePath('bodies', match.language), flash: { code, path: null } }
}

async function dormancyPage(visit: Visit, subject: Subject, values: DormancyValues | null, answer: Answer): Promise<Outcome | null> {
  const status = statusFor(visit, subject)
  if (status === null) return null
  const own = ownAbout(visit, subject.item, 'dormancy').at(-1) ?? null
  const said = own?.content as unknown as DormancyContent | undefined
  const shown = values ?? { from: said?.from ?? visit.running.node.now().slice(0, 10), until: said?.until ?? '', reason: said?.reason ?? {}, audience: own?.audience ?? 'public' as const }
  const page: DormancyPage = { ...(await frameFor(visit)), kind: 'body-dormancy', subject, status, replaces: own?.statement ?? null, values: shown, ...answer }
  return { page, status: statusOf(answer) }
}

function statusFor({ running }: Visit, { item, kind }: Subject): LifeStatus | null {
  const context = contextOf(running)
  const charter = findCharter(context)
  if (charter === null) return null
  const meetings = meetingLines(context, charter)
  return kind === 'body' ? bodyStatus(context, item, meetings) : dialogueStatus(context, charter, meetings)
}

function typed({ fields, frame }: Visit): DormancyValues {
  return { from: field(fields, 'from'), until: field(fields, 'until'), reason: bilingualField(fields, 'reason', frame.languages), audience: audienceOf(fields) }
}

/** As a statement's row holds it: members in the order of canonical bytes. */
function sortedContent(content: { readonly [key: string]: Json }): Json {
  const { from, reason, until } = content
  return { from: from ?? null, reason: Object.fromEntries(Object.entries((reason ?? {}) as { readonly [language: string]: string }).sort(([a], [b]) => (a < b ? -1 : 1))), until: until ?? null }
}
