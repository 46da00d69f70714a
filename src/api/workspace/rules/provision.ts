// A provision as a form: a new act entered once, or a correction.

import { standingAbout } from '../../../dialogue/clocks/index.ts'
import type { SettingsOf } from '../../../dialogue/items/instruments/index.ts'
import { provisionContent } from '../../../dialogue/statements/provision.ts'
import type { ProvisionContent } from '../../../dialogue/statements/index.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import type { ProvisionPage, ProvisionValues, SayingPage } from '../../../web/workspace/rules/models.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { rules as en } from '../../../text/messages/workspace/rules.en.ts'
import { rules as es } from '../../../text/messages/workspace/rules.es.ts'
import { bilingualField, field, optional } from '../fields.ts'
import type { Outcome, Visit } from '../visit.ts'
import { nameFor } from './naming.ts'
import { corrected, decideForm, opened, pageOf } from './saying.ts'
import { settingsOf, toolOf } from './tools.ts'
import type { OpenTool } from './tools.ts'

type Settings = SettingsOf<'rules'>
type Rules = ProvisionContent['rules']

interface Subject {
  readonly tool: OpenTool
  readonly settings: Settings
  readonly before: ProvisionContent | null
  readonly replaces: string | null
}

export async function showProvision(visit: Visit): Promise<Outcome | null> {
  const subject = subjectOf(visit)
  return subject === null ? null : pageOf<ProvisionPage>(visit, subject.tool, opened(visit, subject.replaces), own(visit, subject, valuesFrom(visit, subject)))
}

export async function sayProvision(visit: Visit): Promise<Outcome | null> {
  const subject = subjectOf(visit)
  if (subject === null) return null
  const values = typed(visit, subject)
  const decided = await decideForm(visit, { type: 'provision', tool: subject.tool, content: contentOf(visit, subject, values) })
  return 'outcome' in decided ? decided.outcome : pageOf<ProvisionPage>(visit, subject.tool, decided.saying, own(visit, subject, values), decided.status)
}

function subjectOf(visit: Visit): Subject | null {
  const tool = toolOf(visit)
  const settings = tool === null ? null : settingsOf(tool, 'rules')
  if (tool === null || settings === null) return null
  const replaced = corrected(visit, tool, 'provision')
  return { tool, settings, before: replaced?.content ?? null, replaces: replaced?.statement ?? null }
}

function own(visit: Visit, { tool, settings, before }: Subject, values: ProvisionValues): Omit<ProvisionPage, keyof SayingPage> {
  const { rows } = visit.running.node
  const self = visit.running.settings.party
  const bodies = (rows.find('kind', 'organisation') ?? []).flatMap((item) => { const content = findContent(rows, 'organisation', item); return content !== null && (content.party === null || content.party === self) ? [{ value: item, title: content.name }] : [] })
  const provisions = ownProvisions(visit, tool).filter(({ provision }) => provision !== before?.provision)
  return {
    kind: 'provision', values, bodies, keepsRules: before !== null && casesIn(before.rules, settings) === null,
    questions: settings.questions.filter(({ party }) => party === self).map(({ question, title }) => ({ value: question, title })),
    calendars: settings.calendars.filter(({ party }) => party === self).map(({ calendar, title }) => ({ value: calendar, title })),
    cases: choiceFacts(settings).map(({ field: name, title, codes }) => ({ field: name, title, codes: codes.map((one) => ({ value: one.code, title: one.title })) })),
    provisions: provisions.map(({ provision, title, question }) => ({ value: provision, title, question })),
  }
}

function ownProvisions({ running }: Visit, tool: OpenTool): readonly ProvisionContent[] {
  return standingAbout(running.node.rows, tool.ref.item, 'provision', provisionContent).filter(({ party }) => party === running.settings.party).map(({ content }) => content)
}

/** The facts of a case by whose codes a form can say to which cases a provision applies. */
function choiceFacts({ facts, lists }: Settings) {
  return facts.flatMap(({ field: name, title, is }) => (is.type === 'choice' ? [{ field: name, title, codes: lists.find(({ list }) => list === is.list)?.codes ?? [] }] : []))
}

/** The codes by field, where every condition is that one field is one of some codes; null where a form cannot show them. */
function casesIn(rules: Rules, settings: Settings): ProvisionValues['cases'] | null {
  const known = new Set(choiceFacts(settings).map(({ field: name }) => name))
  const told = rules.map(({ any: [test, ...more] }) => (test !== undefined && more.length === 0 && test.is === 'one-of' && known.has(test.field) ? [test.field, test.values.map(String)] as const : null))
  return told.some((one) => one === null) || new Set(told.map((one) => one?.[0])).size < told.length ? null : Object.fromEntries(told.flatMap((one) => (one === null ? [] : [one])))
}

/** Conditions in words that follow from the titles of the field and of its codes; those that stand already keep their words. */
function rulesFrom(cases: ProvisionValues['cases'], { settings, before }: Subject): Rules {
  return choiceFacts(settings).flatMap(({ field: name, title, codes }): Rules => {
    const chosen = codes.filter(({ code }) => cases[name]?.includes(code) === true)
    if (chosen.length === 0) return []
    const values = chosen.map(({ code }) => code)
    const stands = before?.rules.find(({ any }) => any.length === 1 && any[0]?.field === name && [...(any[0]?.values ?? [])].sort().join() === [...values].sort().join())
    const says: Bilingual = Object.fromEntries(Object.keys(title).map((language) => [language, (language === 'es' ? es : en).lawRules.caseIs(title[language] ?? '', chosen.map((one) => one.title[language] ?? one.code).join('; '))]))
    return [stands ?? { rule: nameFor({ name: name.replaceAll('_', '-') }, [], 'case'), says, any: [{ field: name, is: 'one-of', values, other: null }] }]
  })
}

function contentOf(visit: Visit, subject: Subject, values: ProvisionValues): ProvisionContent {
  const { settings, before } = subject
  const length = Number(values.length)
  const taken = ownProvisions(visit, subject.tool).map(({ provision }) => provision)
  const missingDay = before?.clock?.missingDay
  return {
    provision: before?.provision ?? (values.provision === '' ? nameFor(values.title, taken, 'provision') : values.provision),
    question: values.question, title: values.title, says: values.says, from: values.from, until: optional(values.until),
    act: { title: values.actTitle, published: optional(values.published), sources: [...(values.source === '' ? [] : [noted(values.source, before)]), ...(before?.act.sources.slice(1) ?? [])] },
    body: optional(values.body),
    // What is no number is refused by the shape, at its field.
    clock: values.length === '' ? null : { length: Number.isFinite(length) ? length : -1, unit: values.unit as 'days', calendar: optional(values.calendar), counts: values.counts as 'from-next-day', ...(missingDay === undefined ? {} : { missingDay }) },
    rules: before !== null && casesIn(before.rules, settings) === null ? before.rules : rulesFrom(values.cases, subject),
    ends: [...values.ends],
  }
}

/** The first source keeps its note while its address stays. */
function noted(url: string, before: ProvisionContent | null): ProvisionContent['act']['sources'][number] {
  const [first] = before?.act.sources ?? []
  return first?.url === url ? first : { url, note: null }
}

function valuesFrom(visit: Visit, { settings, before }: Subject): ProvisionValues {
  const self = visit.running.settings.party
  const [question] = settings.questions.filter(({ party }) => party === self)
  return {
    question: before?.question ?? question?.question ?? '', provision: before?.provision ?? '', title: before?.title ?? {}, says: before?.says ?? {}, from: before?.from ?? '', until: before?.until ?? '',
    actTitle: before?.act.title ?? {}, published: before?.act.published ?? '', source: before?.act.sources[0]?.url ?? '', body: before?.body ?? '',
    length: before?.clock == null ? '' : String(before.clock.length), unit: before?.clock?.unit ?? 'working-days', calendar: before?.clock?.calendar ?? (before === null ? (settings.calendars.find(({ party }) => party === self)?.calendar ?? '') : ''), counts: before?.clock?.counts ?? 'from-next-day',
    cases: before === null ? {} : (casesIn(before.rules, settings) ?? {}), ends: before?.ends ?? [],
  }
}

function typed({ fields, frame }: Visit, { settings }: Subject): ProvisionValues {
  const texts = (name: string) => bilingualField(fields, name, frame.languages)
  return {
    question: field(fields, 'question'), provision: field(fields, 'provision'), title: texts('title'), says: texts('says'), from: field(fields, 'from'), until: field(fields, 'until'),
    actTitle: texts('act.title'), published: field(fields, 'act.published'), source: field(fields, 'source'), body: field(fields, 'body'),
    length: field(fields, 'clock.length'), unit: field(fields, 'clock.unit'), calendar: field(fields, 'clock.calendar'), counts: field(fields, 'clock.counts'),
    cases: Object.fromEntries(choiceFacts(settings).map(({ field: name }) => [name, fields.getAll(`cases.${name}`)])), ends: fields.getAll('ends').filter((one) => one !== ''),
  }
}
