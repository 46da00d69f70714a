// A text is begun: what it is called, which class of instrument it is, and how it names the parties. It
// is a draft like any other, and its clauses come afterwards: who agrees to negotiate agrees to no words.

import { randomUUID } from 'node:crypto'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import { findCharter } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { BeginTextPage } from '../../../web/workspace/texts/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { choicesFor } from '../drafting/choices.ts'
import { isDraftId } from '../drafting/fields.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

type Values = BeginTextPage['values']

export function showBegin(visit: Visit): Promise<Outcome> {
  const { frame, fields } = visit
  // Prefilled from the charter: as short as a side names itself there; whoever knows the formal name writes it.
  const charter = findCharter(contextOf(visit.running))
  const parties = frame.parties.map(({ party, name }) => ({ party, formal: name, short: name, joined: name, name: '', office: {} }))
  const values = { title: {}, instrument: charter?.instruments?.[0]?.instrument ?? '', meeting: field(fields, 'meeting'), body: field(fields, 'body'), parties }
  return beginPage(visit, values, null)
}

export async function beginText(visit: Visit): Promise<Outcome> {
  const { running, match, fields, officer } = visit
  const values = typedValues(visit)
  if (!visit.may('draft', values.body === '' ? [] : [values.body])) return beginPage(visit, values, { code: 'not-permitted', facts: {} }, 403)
  if (optionalText(values.title) === null) return beginPage(visit, values, { code: 'draft-incomplete', facts: {} }, 422)
  const draft = field(fields, 'draft')
  const edited = await running.desk.saveItem({
    draft: isDraftId(draft) ? draft : randomUUID(), revision: 0, by: officer?.id ?? '', kind: 'text', item: null, base: null, isIn: false, typed: contentOf(values), known: {}, taken: [], counters: null,
    forMeeting: optional(values.meeting),
  })
  if ('refused' in edited) return beginPage(visit, values, { code: edited.refused, facts: edited.facts }, 409)
  return { redirect: workspacePath('draft', match.language, edited.draft.id), flash: { code: 'text-begun', path: null } }
}

async function beginPage(visit: Visit, values: Values, refusal: RefusalView | null, status = 200): Promise<Outcome> {
  const { fields } = visit
  const charter = findCharter(contextOf(visit.running))
  const { items } = choicesFor(visit, 'text', [], null)
  const draft = field(fields, 'draft')
  const page: BeginTextPage = {
    ...(await frameFor(visit)), kind: 'begin-text', draft: isDraftId(draft) ? draft : randomUUID(),
    instruments: (charter?.instruments ?? []).map(({ instrument, name, isBinding }) => ({ value: instrument, short: null, name, isBinding })),
    meetings: items.meeting?.flatMap(({ options }) => options) ?? [], bodies: items.body?.flatMap(({ options }) => options) ?? [], values,
    issues: refusal?.code === 'draft-incomplete' ? [{ field: 'title', code: 'missing-language' }] : [], refusal,
  }
  return { page, status }
}

function typedValues({ fields, frame }: Visit): Values {
  const texts = (name: string) => bilingualField(fields, name, frame.languages)
  return {
    title: texts('title'), instrument: field(fields, 'instrument'), meeting: field(fields, 'meeting'), body: field(fields, 'body'),
    parties: frame.parties.map(({ party }) => ({ party, formal: texts(`formal.${party}`), short: texts(`short.${party}`), joined: texts(`joined.${party}`), name: field(fields, `name.${party}`), office: texts(`office.${party}`) })),
  }
}

function contentOf({ title, instrument, meeting, body, parties }: Values): FormContent {
  const signing = parties.filter(({ name, office }) => name !== '' || optionalText(office) !== null)
  return {
    title: filled(title), instrument, body: optional(body), meeting: optional(meeting),
    names: parties.map(({ party, formal, short, joined }) => ({ party, formal: filled(formal), short: filled(short), joined: filled(joined) })),
    signatories: signing.map(({ party, name, office }) => ({ party, name: optional(name), office: filled(office) })), note: null, sources: [],
  }
}

/** A language that is blank is not there yet, and is asked for before the draft can be cleared. */
function filled(text: Bilingual): { readonly [language: string]: string } {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''))
}
