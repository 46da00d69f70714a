// How this side sees the working of a body, practice by practice; the other side's answers stand beside.

import type { Json } from '../../../record/index.ts'
import { NEWEST_PRACTICES } from '../../../dialogue/practices.ts'
import type { CheckAnswer, SelfCheckContent } from '../../../dialogue/statements/index.ts'
import { selfCheckView } from '../../../dialogue/views/index.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { CheckValues, SelfCheckPage, Subject } from '../../../web/workspace/bodies/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { audienceOf, sourcesOf } from '../reporting/advances.ts'
import { NOTHING_WRONG, oneAtATime, say, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { ownAbout, subjectIn } from './subject.ts'

const LIST = NEWEST_PRACTICES

export async function showSelfCheck(visit: Visit): Promise<Outcome | null> {
  const subject = subjectIn(visit, ['dialogue', 'body'])
  return subject === null ? null : checkPage(visit, subject, null, NOTHING_WRONG)
}

export async function answerSelfCheck(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const subject = subjectIn(visit, ['dialogue', 'body'])
  if (subject === null) return null
  const values = typed(visit)
  const replaces = optional(field(fields, 'replaces'))
  const content = contentOf(values)
  const answer = await oneAtATime(running, async () => {
    const present = ownAbout(visit, subject.item, 'self-check').at(-1) ?? null
    if ((present?.statement ?? null) !== replaces) return { issues: [], refusal: { code: 'statement-not-live', facts: {} } }
    return say(running, { name: 'state', about: subject.item, type: 'self-check', content, replaces, audience: values.audience })
  })
  if (answer !== null) return checkPage(visit, subject, values, { ...answer, issues: answer.issues.map(placed) })
  return { redirect: workspacePath('self-check', match.language, subject.item), flash: { code: 'self-check-said', path: null } }
}

async function checkPage(visit: Visit, subject: Subject, values: CheckValues | null, answer: Answer): Promise<Outcome> {
  const own = ownAbout(visit, subject.item, 'self-check').at(-1) ?? null
  const page: SelfCheckPage = {
    ...(await frameFor(visit)), kind: 'self-check', subject, view: selfCheckView(contextOf(visit.running), visit.frame, subject.item), list: LIST, replaces: own?.statement ?? null,
    values: values ?? valuesFrom(visit, own?.content as unknown as SelfCheckContent | undefined, own?.audience ?? 'public'), ...answer,
  }
  return { page, status: statusOf(answer) }
}

/** A new look begins from what was answered last, as of today. */
function valuesFrom({ running }: Visit, said: SelfCheckContent | undefined, audience: CheckValues['audience']): CheckValues {
  const answers = Object.fromEntries(LIST.practices.map(({ practice }) => {
    const one = said?.practices.find((other) => other.practice === practice)
    return [practice, { answer: one?.answer ?? 'not-assessed' as const, note: one?.note ?? {}, source: one?.sources[0]?.url ?? '' }]
  }))
  return { asOf: running.node.now().slice(0, 10), answers, audience }
}

function typed({ fields, frame }: Visit): CheckValues {
  const answers = Object.fromEntries(LIST.practices.map(({ practice }) => [practice, {
    answer: field(fields, `answer.${practice}`) as CheckAnswer | '', note: bilingualField(fields, `note.${practice}`, frame.languages), source: field(fields, `source.${practice}`),
  }]))
  return { asOf: field(fields, 'asOf'), answers, audience: audienceOf(fields) }
}

function contentOf({ asOf, answers }: CheckValues): { readonly [key: string]: Json } {
  const practices = LIST.practices.map(({ practice }) => {
    const { answer = '', note = {}, source = '' } = answers[practice] ?? {}
    return { practice, answer, note: optionalText(note), sources: sourcesOf(source) }
  })
  return { list: LIST.list, asOf, practices } as unknown as { readonly [key: string]: Json }
}

/** `practices.2.answer` → `answer.cultures`; the language of a note stays. */
function placed({ field: path, code }: FieldIssue): FieldIssue {
  const [, place, member = '', ...rest] = /^practices\.(\d+)\.(\w+)(?:\.(.+))?/.exec(path) ?? []
  const practice = place === undefined ? undefined : LIST.practices[Number(place)]?.practice
  if (practice === undefined) return { field: path, code }
  const language = rest[0]
  return { field: member === 'sources' ? `source.${practice}` : [member, practice, ...(language === undefined ? [] : [language])].join('.'), code }
}
