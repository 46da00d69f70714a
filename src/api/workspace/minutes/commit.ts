// Decisions into commitments, in one step: each chosen paragraph becomes a new element of the plan in one
// draft, with its exact words in every language and the paragraph as its origin. What is asked is where it
// stands in the plan, who answers for it and by when; all the rest can be changed in the draft.

import { randomUUID } from 'node:crypto'
import type { ItemId } from '../../../record/index.ts'
import { isItemId } from '../../../record/index.ts'
import { blankContent, formOf } from '../../../dialogue/forms/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import type { RegisterParagraph, RegisterView } from '../../../dialogue/views/index.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import { textFor } from '../../../text/alternat.ts'
import { isLanguage } from '../../../text/bilingual.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { CommitLine, CommitPage } from '../../../web/workspace/minutes/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { choicesFor } from '../drafting/choices.ts'
import { placeUnder } from '../drafting/edit.ts'
import { isDraftId } from '../drafting/fields.ts'
import { field } from '../fields.ts'
import { problem } from '../problem-page.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { chosenIn, findRegister, itemInPath, nameIn } from './register.ts'

export async function showCommit(visit: Visit): Promise<Outcome | null> {
  return page(visit, [], null)
}

export async function commitDecisions(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const found = linesOf(visit)
  if (found === null) return null
  const { register, lines } = found
  if (lines.length === 0) return problem(visit, 'paragraph-none-chosen')
  const issues = lines.flatMap(({ parent }, place): FieldIssue[] => (isParent(visit, parent) ? [] : [{ field: `parent.${place}`, code: 'parent-not-above' }]))
  if (issues.length > 0) return page(visit, issues, null)
  if (!lines.every(({ parent }) => visit.may('draft', coversOf(running.node.rows, parent)))) return page(visit, [], { code: 'not-permitted', facts: {} })
  const named = field(fields, 'draft')
  const id = isDraftId(named) ? named : randomUUID()
  const there = workspacePath('draft', match.language, id)
  // Sent twice, it is one draft.
  if ((await running.drafts.find(id)) !== null) return { redirect: there }
  let held: Draft | null = null
  for (const line of lines) {
    const saved = await running.desk.saveItem({ draft: id, revision: held?.revision ?? 0, by: officer?.id ?? '', kind: 'element', item: null, base: null, isIn: false, typed: contentOf(visit, register, line, held), known: {}, taken: [], counters: null })
    if ('refused' in saved) return page(visit, [], { code: saved.refused, facts: saved.facts })
    held = saved.draft
  }
  return { redirect: there, flash: { code: 'commitments-drafted', path: null } }
}

async function page(visit: Visit, issues: readonly FieldIssue[], refusal: RefusalView | null): Promise<Outcome | null> {
  const found = linesOf(visit)
  if (found === null) return null
  const named = field(visit.fields, 'draft')
  const shown: CommitPage = {
    ...(await frameFor(visit)), kind: 'commit-decisions', ref: found.register.ref, meeting: found.register.meeting, lines: found.lines, choices: choicesFor(visit, 'element', [], null),
    draft: isDraftId(named) ? named : randomUUID(), issues, refusal,
  }
  return { page: shown, status: refusal !== null ? 409 : issues.length > 0 ? 422 : 200 }
}

function linesOf(visit: Visit): { readonly register: RegisterView; readonly lines: readonly CommitLine[] } | null {
  const { fields } = visit
  const item = itemInPath(visit)
  const register = item === null ? null : findRegister(visit, item)
  if (register === null) return null
  const lines = chosenIn(register, fields.getAll('paragraph')).map((paragraph, place): CommitLine => ({
    paragraph, name: nameIn(paragraph), parent: field(fields, `parent.${place}`), owners: fields.getAll(`owners.${place}`).filter(isItemId), due: field(fields, `due.${place}`),
  }))
  return { register, lines }
}

function contentOf(visit: Visit, register: RegisterView, { paragraph, parent, owners, due }: CommitLine, held: Draft | null): FormContent {
  const { rows } = visit.running.node
  const body = register.meeting === null ? null : (findContent(rows, 'meeting', register.meeting.item)?.body ?? null)
  return {
    ...blankContent(formOf('element')), ...placeUnder(visit, parent, held), title: titleOf(visit, paragraph), owners: [...owners], body, due: due === '' ? null : due,
    basis: basisOf(visit, register, paragraph), origin: { item: paragraph.item, paragraph: paragraph.paragraph }, wording: paragraph.wording, sources: paragraph.sources.map((one) => ({ ...one })),
  }
}

/** The exact words; where those of a clause name the parties together, in the order in which the text lists them. */
function titleOf({ running }: Visit, { item, words }: RegisterParagraph): Bilingual {
  const text = findContent(running.node.rows, 'clause', item)?.text
  const names = text === undefined ? [] : (findContent(running.node.rows, 'text', text)?.names ?? [])
  return textFor(words, names, names[0]?.party ?? '')
}

/** `Record of decisions, March 3, 2027, paragraph 2`, in the languages that this program speaks. */
function basisOf({ frame }: Visit, { ref }: RegisterView, { number }: RegisterParagraph): FormContent[string] {
  return Object.fromEntries(frame.languages.flatMap((tag) => (isLanguage(tag) && ref.title[tag] !== undefined ? [[tag, MESSAGES[tag].workspace.minutes.basis(ref.title[tag], number)]] : [])))
}

function isParent(visit: Visit, parent: ItemId): boolean {
  return (choicesFor(visit, 'element', [], null).items.parent ?? []).some(({ options }) => options.some(({ value }) => value === parent))
}
