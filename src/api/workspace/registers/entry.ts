// One entry as a form: what was typed comes back whole where something is wrong with it.

import { randomUUID } from 'node:crypto'
import type { Json } from '../../../record/index.ts'
import type { Source } from '../../../dialogue/items/index.ts'
import { valueIssues, filledValues, readTypedValues } from '../../../dialogue/typed/values.ts'
import type { EntryContent } from '../../../dialogue/statements/index.ts'
import type { RegisterEntry } from '../../../instruments/register/entries.ts'
import type { EntryPage, RegisterRef } from '../../../web/workspace/registers/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, optional } from '../fields.ts'
import { audienceOf } from '../reporting/advances.ts'
import { fieldIssue, NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { entriesOf, organisationsOf, registerItem, registerRef } from './subject.ts'

type Typed = Pick<EntryPage, 'entry' | 'values' | 'verified' | 'sources' | 'isExercise' | 'audience' | 'replaces'>

export async function showEntry(visit: Visit): Promise<Outcome | null> {
  const register = enterable(visit)
  if (register === null) return null
  const name = visit.url.searchParams.get('entry')
  const standing = name === null ? undefined : entriesOf(visit, register).own.find(({ entry }) => entry === name)
  if (name !== null && standing === undefined) return null
  return entryPage(visit, register, standing === undefined ? blank(visit, register) : typedOf(standing), NOTHING_WRONG)
}

export async function sayEntry(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const register = enterable(visit)
  if (register === null) return null
  const typed = readForm(visit, register)
  const standing = typed.replaces === null ? undefined : entriesOf(visit, register).own.find(({ statement }) => statement === typed.replaces)
  const { fields: own, lists } = register.settings
  const unfit = valueIssues(own, lists, typed.values).map(({ code, path }) => ({ field: `values.${path}`, code }))
  if (unfit.length > 0) return entryPage(visit, register, typed, { issues: unfit, refusal: null })
  const content: EntryContent = { entry: typed.entry, values: filledValues(typed.values), rules: [...(standing?.rules ?? [])], verified: typed.verified, sources: sourcesIn(typed.sources, standing), isExercise: typed.isExercise }
  const command: Statement = { name: 'state', about: register.item, type: 'entry', content: content as unknown as { readonly [key: string]: Json }, replaces: typed.replaces, audience: typed.audience }
  const decided = running.node.decide(command)
  if ('issues' in decided) return entryPage(visit, register, typed, { issues: decided.issues.map(fieldIssue).map((issue) => (issue.field === 'entry' && issue.code === 'invalid_format' ? { ...issue, code: 'entry-name-unfit' } : issue)), refusal: null })
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return entryPage(visit, register, typed, answer)
  return { redirect: workspacePath('desk-register', match.language, register.slug), flash: { code: 'entry-said', path: null } }
}

/** Null also where entries are the rows of a list. */
function enterable(visit: Visit): RegisterRef | null {
  const register = registerRef(visit, registerItem(visit))
  return register === null || register.settings.outside !== null ? null : register
}

async function entryPage(visit: Visit, register: RegisterRef, typed: Typed, answer: Answer): Promise<Outcome> {
  const page: EntryPage = { ...(await frameFor(visit)), kind: 'entry', register, ...typed, once: randomUUID(), organisations: organisationsOf(visit), ...answer }
  return { page, status: statusOf(answer) }
}

function blank({ running }: Visit, { settings }: RegisterRef): Typed {
  return { entry: '', values: {}, verified: contextOf(running).today(), sources: '', isExercise: false, audience: settings.usualAudience, replaces: null }
}

function typedOf({ entry, values, verified, sources, isExercise, isPublic, statement }: RegisterEntry): Typed {
  return { entry, values, verified, sources: sources.flatMap(({ url }) => url ?? []).join('\n'), isExercise, audience: isPublic ? 'public' : 'parties', replaces: statement }
}

function readForm({ fields, frame }: Visit, { settings }: RegisterRef): Typed {
  return {
    entry: field(fields, 'entry'), values: readTypedValues(settings.fields, fields, frame.languages), verified: field(fields, 'verified'), sources: field(fields, 'sources'), isExercise: field(fields, 'exercise') === 'yes',
    audience: audienceOf(fields), replaces: optional(field(fields, 'replaces')),
  }
}

/** An address a line; one that was there keeps its note, and what has no address stays. */
function sourcesIn(typed: string, standing: RegisterEntry | undefined): Source[] {
  const before = standing?.sources ?? []
  const addresses = [...new Set(typed.split(/\s+/).filter((one) => one !== ''))]
  return [...addresses.map((url) => before.find((one) => one.url === url) ?? { url, note: null }), ...before.filter(({ url }) => url === null)]
}
