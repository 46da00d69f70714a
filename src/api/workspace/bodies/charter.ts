// The charter of a body, its co-chairs and its rhythm: a form made for it, whose outcome is a draft like
// any other. What the form does not show stays as it is in force.

import { randomUUID } from 'node:crypto'
import type { ItemId, Json } from '../../../record/index.ts'
import { inForce, versionInForce } from '../../../dialogue/decide.ts'
import { formOf, marksOf } from '../../../dialogue/forms/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import { ITEM_KINDS } from '../../../dialogue/items/index.ts'
import type { BodyContent } from '../../../dialogue/items/index.ts'
import { codeOf } from '../../../dialogue/issues.ts'
import { alternat, findContent, findRef, organisationRefs } from '../../../dialogue/views/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { CharterPage, CharterValues, Subject } from '../../../web/workspace/bodies/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { subjectIn } from './subject.ts'

interface Answer {
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export async function showCharter(visit: Visit): Promise<Outcome | null> {
  const subject = subjectIn(visit, ['body'])
  const content = subject === null ? null : findContent(visit.running.node.rows, 'body', subject.item)
  if (subject === null || content === null) return null
  const isTemplate = field(visit.fields, 'template') === 'yes' && content.charter === undefined
  return charterPage(visit, subject, { values: valuesOf(visit, content, isTemplate), isTemplate, base: versionInForce(visit.running.node.rows, subject.item) ?? '' })
}

export async function draftCharter(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match, officer, frame } = visit
  const subject = subjectIn(visit, ['body'])
  const before = subject === null ? null : inForce(running.node.rows, subject.item)
  if (subject === null || before === null || officer === null) return null
  const [values, base] = [typedValues(visit), field(fields, 'base')]
  const typed = contentOf(before, values)
  const parsed = ITEM_KINDS.body.schema.safeParse(typed)
  // A draft may be unfinished; what has no shape at all, such as a rhythm of no number, is said at once.
  const issues = parsed.success ? [] : parsed.error.issues.flatMap((issue): FieldIssue[] => (issue.path[0] === 'everyMonths' || issue.path[1] === 'adopted' ? [{ field: String(issue.path[0] === 'charter' ? 'adopted' : issue.path[0]), code: codeOf(issue) }] : []))
  if (issues.length > 0) return charterPage(visit, subject, { values, isTemplate: false, base }, { issues, refusal: null })
  const edited = await running.desk.saveItem({
    draft: randomUUID(), revision: 0, by: officer.id, kind: 'body', item: subject.item, base: optional(base), isIn: false, typed, known: marksOf(formOf('body'), before as FormContent, frame.languages), taken: [], counters: null,
  })
  if ('refused' in edited) return charterPage(visit, subject, { values, isTemplate: false, base }, { issues: [], refusal: { code: edited.refused, facts: edited.facts } })
  return { redirect: workspacePath('draft', match.language, edited.draft.id), flash: { code: 'draft-saved', path: null } }
}

async function charterPage(visit: Visit, subject: Subject, form: Pick<CharterPage, 'values' | 'isTemplate' | 'base'>, answer: Answer = { issues: [], refusal: null }): Promise<Outcome> {
  const { running, frame } = visit
  const context = contextOf(running)
  const refs = organisationRefs(context, running.node.rows.find('kind', 'organisation') ?? [])
  const organisations = [...alternat(frame.parties, frame.self), null].map((party) => ({ party, options: refs.filter((ref) => ref.party === (party?.party ?? null)) })).filter(({ options }) => options.length > 0)
  const bodies = (running.node.rows.find('kind', 'body') ?? []).filter((item) => item !== subject.item).flatMap((item) => { const ref = findRef(running.node.rows, item); return ref === null ? [] : [{ item, title: ref.title }] })
  const page: CharterPage = { ...(await frameFor(visit)), kind: 'body-charter', subject, organisations, bodies, ...form, ...answer }
  return { page, status: answer.refusal !== null ? 409 : answer.issues.length > 0 ? 422 : 200 }
}

function valuesOf({ frame }: Visit, { charter, coChairs = [], everyMonths, under = '', succeeds = [] }: BodyContent, isTemplate: boolean): CharterValues {
  const template = (part: 'text' | 'tracking') => Object.fromEntries(frame.languages.map((language) => [language, Object.hasOwn(MESSAGES, language) ? MESSAGES[language as Language].workspace.bodyCharter.templates[part] : '']))
  return {
    text: charter?.text ?? (isTemplate ? template('text') : {}), tracking: charter?.tracking ?? (isTemplate ? template('tracking') : {}), adopted: charter?.adopted ?? '',
    coChairs, everyMonths: everyMonths === undefined ? '' : String(everyMonths), under, succeeds,
  }
}

function typedValues({ fields, frame }: Visit): CharterValues {
  return {
    text: bilingualField(fields, 'text', frame.languages), tracking: bilingualField(fields, 'tracking', frame.languages), adopted: field(fields, 'adopted'), coChairs: fields.getAll('coChairs'),
    everyMonths: field(fields, 'everyMonths'), under: field(fields, 'under'), succeeds: fields.getAll('succeeds'),
  }
}

/** What is in force with what the form shows laid over it; a member that is empty is not there. */
function contentOf(before: { readonly [key: string]: Json }, values: CharterValues): FormContent {
  const given = (text: CharterValues['text']) => Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''))
  const hasCharter = optionalText(values.text) !== null || optionalText(values.tracking) !== null
  const members: Readonly<Record<string, Json | undefined>> = {
    charter: hasCharter ? { text: given(values.text), tracking: given(values.tracking), adopted: optional(values.adopted) } : undefined,
    coChairs: values.coChairs.length === 0 ? undefined : [...values.coChairs],
    everyMonths: values.everyMonths === '' ? undefined : /^\d{1,3}$/.test(values.everyMonths) ? Number(values.everyMonths) : values.everyMonths,
    under: optional(values.under) ?? undefined, succeeds: values.succeeds.length === 0 ? undefined : [...values.succeeds] as ItemId[],
  }
  const { charter: _charter, coChairs: _chairs, everyMonths: _months, under: _under, succeeds: _succeeds, ...rest } = before
  return { ...rest, ...Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) } as FormContent
}
