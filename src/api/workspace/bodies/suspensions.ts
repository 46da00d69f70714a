// What this side has stopped and why; ended or corrected by saying it again.

import { randomUUID } from 'node:crypto'
import type { Json } from '../../../record/index.ts'
import { inForce } from '../../../dialogue/decide.ts'
import { AFFECTED } from '../../../dialogue/statements/index.ts'
import type { SuspensionContent } from '../../../dialogue/statements/index.ts'
import { suspensionsAbout } from '../../../dialogue/views/index.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { Subject, SuspensionPage, SuspensionValues } from '../../../web/workspace/bodies/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { audienceOf, sourcesOf } from '../reporting/advances.ts'
import { NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { elementsNumbered, ownAbout, subjectIn } from './subject.ts'

const KINDS = ['dialogue', 'body', 'element'] as const

export async function showSuspension(visit: Visit): Promise<Outcome | null> {
  const subject = subjectIn(visit, KINDS)
  if (subject === null) return null
  const own = ownAbout(visit, subject.item, 'suspension').find(({ statement }) => statement === field(visit.fields, 'replaces'))
  const values = own === undefined ? blank(visit) : valuesFrom(visit, own.content as unknown as SuspensionContent, own.audience)
  return suspensionPage(visit, subject, own?.statement ?? null, values, NOTHING_WRONG)
}

export async function saySuspension(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const subject = subjectIn(visit, KINDS)
  if (subject === null) return null
  const replaces = optional(field(fields, 'replaces'))
  const values = typed(visit)
  const { content, issues } = contentOf(visit, subject, values, replaces)
  if (issues.length > 0) return suspensionPage(visit, subject, replaces, values, { issues, refusal: null })
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), { name: 'state', about: subject.item, type: 'suspension', content, replaces, audience: values.audience }))
  if (answer !== null) return suspensionPage(visit, subject, replaces, values, answer)
  return { redirect: workspacePath('suspension', match.language, subject.item), flash: { code: replaces === null ? 'suspension-said' : 'suspension-changed', path: null } }
}

async function suspensionPage(visit: Visit, subject: Subject, replaces: string | null, values: SuspensionValues, answer: Answer): Promise<Outcome> {
  const page: SuspensionPage = {
    ...(await frameFor(visit)), kind: 'suspension', subject, suspensions: suspensionsAbout(contextOf(visit.running), subject.item), once: randomUUID(), replaces, values, ...answer,
  }
  return { page, status: statusOf(answer) }
}

function contentOf(visit: Visit, subject: Subject, values: SuspensionValues, replaces: string | null): { readonly content: { readonly [key: string]: Json }; readonly issues: readonly FieldIssue[] } {
  const found = AFFECTED.map((what) => ({ what, items: elementsNumbered(visit, values.affects[what].numbers, subject.item), how: values.affects[what].how }))
  const issues = found.flatMap(({ what, items, how }): FieldIssue[] => [
    ...(items === null ? [{ field: `affects.${what}.numbers`, code: 'not-affected' } as const] : []),
    ...(items !== null && items.length > 0 ? visit.frame.languages.filter((language) => (how[language] ?? '') === '').map((language): FieldIssue => ({ field: `affects.${what}.how.${language}`, code: 'missing-language' })) : []),
  ])
  const affects = found.flatMap(({ what, items, how }) => (items ?? []).map((item) => ({ item, what, how })))
  const before = ownAbout(visit, subject.item, 'suspension').find(({ statement }) => statement === replaces)?.content as unknown as SuspensionContent | undefined
  const content = { from: values.from, until: optional(values.until), cause: values.cause, effect: values.effect, affects, sources: [...sourcesOf(values.source), ...(before?.sources.slice(1) ?? [])] }
  return { content: content as unknown as { readonly [key: string]: Json }, issues }
}

function blank({ running }: Visit): SuspensionValues {
  const none = { numbers: '', how: {} }
  return { from: running.node.now().slice(0, 10), until: '', cause: {}, effect: {}, affects: { work: none, due: none, target: none }, source: '', audience: 'public' }
}

function valuesFrom({ running }: Visit, content: SuspensionContent, audience: SuspensionValues['audience']): SuspensionValues {
  const numberOf = (item: string) => { const number = inForce(running.node.rows, item)?.number; return typeof number === 'string' ? number : '' }
  const of = (what: (typeof AFFECTED)[number]) => {
    const own = content.affects.filter((one) => one.what === what)
    return { numbers: own.map(({ item }) => numberOf(item)).filter((number) => number !== '').join(', '), how: own[0]?.how ?? {} }
  }
  return { from: content.from, until: content.until ?? '', cause: content.cause, effect: content.effect, affects: { work: of('work'), due: of('due'), target: of('target') }, source: content.sources[0]?.url ?? '', audience }
}

function typed({ fields, frame }: Visit): SuspensionValues {
  const text = (name: string) => bilingualField(fields, name, frame.languages)
  const of = (what: string) => ({ numbers: field(fields, `affects.${what}.numbers`), how: optionalText(text(`affects.${what}.how`)) ?? {} })
  return {
    from: field(fields, 'from'), until: field(fields, 'until'), cause: text('cause'), effect: text('effect'), affects: { work: of('work'), due: of('due'), target: of('target') }, source: field(fields, 'source'), audience: audienceOf(fields),
  }
}
