// That a decision makes no commitment is recorded by both sides: a new version of the record, or of the
// clause, with the reason in every language, drafted here and agreed as everything is.

import { randomUUID } from 'node:crypto'
import type { ItemId, Json } from '../../../record/index.ts'
import { formOf, marksOf } from '../../../dialogue/forms/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import { versionInForce } from '../../../dialogue/decide.ts'
import type { MinutesContent } from '../../../dialogue/items/index.ts'
import type { RegisterParagraph, RegisterView } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { DraftRefusal, Edited } from '../../../node/drafting/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import { missingLanguages } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { NoCommitmentPage } from '../../../web/workspace/minutes/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { isDraftId } from '../drafting/fields.ts'
import { bilingualField, field } from '../fields.ts'
import { problem } from '../problem-page.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { chosenIn, findRegister, itemInPath, nameIn } from './register.ts'

export async function showNoCommitment(visit: Visit): Promise<Outcome | null> {
  return page(visit, [], null)
}

export async function recordNoCommitment(visit: Visit): Promise<Outcome | null> {
  const { running, match, frame, fields } = visit
  const found = chosenBy(visit)
  if (found === null) return null
  if (found.chosen.length === 0) return problem(visit, 'paragraph-none-chosen')
  if (found.chosen.some(({ fate }) => fate.is === 'commitment')) return page(visit, [], { code: 'paragraph-not-open', facts: {} })
  const reason = Object.fromEntries(Object.entries(bilingualField(fields, 'reason', frame.languages)).filter(([, text]) => text !== ''))
  const issues = missingLanguages(reason, frame.languages).map((language): FieldIssue => ({ field: `reason.${language}`, code: 'missing-language' }))
  if (issues.length > 0) return page(visit, issues, null)
  if (!found.chosen.every(({ item }) => visit.may('draft', coversOf(running.node.rows, item)))) return page(visit, [], { code: 'not-permitted', facts: {} })
  const saved = await saveAll(visit, found.chosen, reason)
  if ('refused' in saved) return page(visit, [], { code: saved.refused, facts: saved.facts })
  return { redirect: workspacePath('draft', match.language, saved.id), flash: { code: 'no-commitment-drafted', path: null } }
}

/** Into the draft that changes the record already, if this side has one; otherwise into a new one. */
async function saveAll(visit: Visit, chosen: readonly RegisterParagraph[], reason: Json): Promise<Draft | DraftRefusal> {
  const { running, fields } = visit
  const items = [...new Set(chosen.map(({ item }) => item))]
  const known = (await running.drafts.summaries()).find(({ bases }) => items.some((item) => bases.has(item)))
  const named = field(fields, 'draft')
  const id = known?.id ?? (isDraftId(named) ? named : randomUUID())
  let held = await running.drafts.find(id)
  for (const item of items) {
    const saved = await saveOne(visit, { id, held, item, reason, paragraphs: chosen.filter((one) => one.item === item).flatMap(({ paragraph }) => paragraph ?? []) })
    if ('refused' in saved) return saved
    held = saved.draft
  }
  return held ?? { refused: 'draft-gone', facts: {} }
}

interface Saving {
  readonly id: string
  readonly held: Draft | null
  readonly item: ItemId
  readonly reason: Json
  readonly paragraphs: readonly string[]
}

function saveOne({ running, officer }: Visit, { id, held, item, reason, paragraphs }: Saving): Promise<Edited | DraftRefusal> {
  const { desk, node } = running
  const kind = item.startsWith('clause/') ? 'clause' : 'minutes'
  const change = held?.changes.find((one) => one.item === item)
  const before = desk.contentOf(kind, item, change)
  const typed: FormContent = kind === 'clause' ? { ...before, noCommitment: reason } : { ...before, paragraphs: withReason(before, paragraphs, reason) }
  return desk.saveItem({
    draft: id, revision: held?.revision ?? 0, by: officer?.id ?? '', kind, item, base: versionInForce(node.rows, item), isIn: change !== undefined, typed, known: marksOf(formOf(kind), before, desk.languages), taken: [], counters: held?.counters ?? null,
  })
}

function withReason(before: FormContent, paragraphs: readonly string[], reason: Json): Json {
  const rows = (Array.isArray(before.paragraphs) ? before.paragraphs : []) as unknown as MinutesContent['paragraphs']
  return rows.map((row) => (paragraphs.includes(row.paragraph) ? { ...row, noCommitment: reason } : row)) as unknown as Json
}

async function page(visit: Visit, issues: readonly FieldIssue[], refusal: RefusalView | null): Promise<Outcome | null> {
  const found = chosenBy(visit)
  if (found === null) return null
  const named = field(visit.fields, 'draft')
  const shown: NoCommitmentPage = {
    ...(await frameFor(visit)), kind: 'no-commitment', ref: found.register.ref, meeting: found.register.meeting, lines: found.chosen.map((paragraph) => ({ paragraph, name: nameIn(paragraph) })),
    reason: bilingualField(visit.fields, 'reason', visit.frame.languages), draft: isDraftId(named) ? named : randomUUID(), issues, refusal,
  }
  return { page: shown, status: refusal !== null ? 409 : issues.length > 0 ? 422 : 200 }
}

function chosenBy(visit: Visit): { readonly register: RegisterView; readonly chosen: readonly RegisterParagraph[] } | null {
  const item = itemInPath(visit)
  const register = item === null ? null : findRegister(visit, item)
  return register === null ? null : { register, chosen: chosenIn(register, visit.fields.getAll('paragraph')) }
}
