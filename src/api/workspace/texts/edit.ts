// The editor of a text: every clause in its place, those of the draft open to be written on, both
// languages beside each other. Whatever is done (saved, inserted, moved, taken out) is one step of one
// private draft, and what is typed is saved before anything else is done.

import { randomUUID } from 'node:crypto'
import type { ItemId, ProposalId } from '../../../record/index.ts'
import { isHash } from '../../../record/index.ts'
import { blankContent, formOf, marksOf } from '../../../dialogue/forms/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import { comparePlaces } from '../../../dialogue/clean-text.ts'
import { versionInForce } from '../../../dialogue/decide.ts'
import { CLAUSE_KINDS } from '../../../dialogue/items/index.ts'
import { freshPlaces, placeBetween } from '../../../dialogue/negotiation/place-key.ts'
import type { RollingText } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import { freshClauseName } from '../../../node/drafting/index.ts'
import type { DraftRefusal, EditedTogether, PackageEdit } from '../../../node/drafting/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { anchorOf } from '../../../web/workspace/texts/anchor.ts'
import { draftAt, itemField } from '../drafting/fields.ts'
import { field, optional } from '../fields.ts'
import type { Outcome, Visit } from '../visit.ts'
import { editPage, linesOf } from './edit-page.ts'
import type { Line } from './edit-page.ts'
import { rollingOf } from './load.ts'
import { splitDraft } from './split.ts'

export async function showEdit(visit: Visit): Promise<Outcome | null> {
  const { running, fields } = visit
  const rolling = rollingOf(visit)
  if (rolling === null) return null
  const held = await running.drafts.find(field(fields, 'draft'))
  return editPage(visit, rolling, { held, draft: held?.id ?? draftAt(visit).draft, open: itemField(fields, 'open'), counter: counterOf(visit), typed: new Map(), conflicts: [], refusal: null })
}

export async function saveEdit(visit: Visit): Promise<Outcome | null> {
  const { running, fields } = visit
  const rolling = rollingOf(visit)
  if (rolling === null) return null
  const at = draftAt(visit)
  const held = await running.drafts.find(at.draft)
  const typed = typedClauses(visit, rolling.text)
  const back = (refusal: RefusalView | null, conflicts: EditedTogether['conflicts'] = [], draft: Draft | null = held) => editPage(visit, rolling, {
    held: draft, draft: at.draft, open: null, counter: counterOf(visit), typed: new Map(typed.map((one) => [one.item, one.typed])), conflicts, refusal,
  })
  if (!visit.may('draft', coversOf(running.node.rows, rolling.text))) return back({ code: 'not-permitted', facts: {} })
  const deed = deedOf(visit)
  const edits = [...typed, ...placedEdits(visit, rolling, held, typed, deed)]
  const saved = edits.length === 0 ? held : await running.desk.saveItems({ ...at, counters: counterOf(visit), forMeeting: rolling.content.meeting }, edits)
  const isSame = saved !== null && 'refused' in saved && saved.refused === 'nothing-changed'
  if (saved !== null && 'refused' in saved && !isSame) return back({ code: saved.refused, facts: saved.facts })
  const draft = isSame ? held : saved === null ? held : 'draft' in saved ? saved.draft : (saved as Draft)
  if (saved !== null && 'conflicts' in saved && saved.conflicts.length > 0) return back({ code: 'draft-changed-meanwhile', facts: {} }, saved.conflicts, draft)
  const taken = deed.name === 'split' && draft !== null ? await splitDraft(visit, draft) : await takenOut(visit, draft, deed)
  if (taken !== null && 'refused' in taken) return back({ code: taken.refused, facts: taken.facts }, [], draft)
  return onward(visit, rolling, taken ?? draft, deed, edits)
}

/** What a button of the form says: `save`, `insert:clause/x`, `up:…`, `down:…`, `move:…`, `end:…`, `remove:…`, `split`, `finish`. */
interface Deed {
  readonly name: string
  /** Null for the beginning of the text. */
  readonly clause: ItemId | null
}

function deedOf({ fields }: Visit): Deed {
  const [, name = 'save', clause = ''] = /^([a-z]+)(?::(.*))?$/.exec(field(fields, 'do')) ?? []
  return { name, clause: clause === '' ? null : clause }
}

/** The clauses that were open in the form, as they were typed. */
function typedClauses({ fields, frame, running }: Visit, text: ItemId): readonly PackageEdit[] {
  const count = [...fields.keys()].filter((name) => /^clause\.\d{1,4}$/.test(name)).length
  return Array.from({ length: count }, (_, index) => index).flatMap((index): PackageEdit[] => {
    const item = itemField(fields, `clause.${index}`)
    if (item === null || !item.startsWith('clause/')) return []
    const words = Object.fromEntries(frame.languages.flatMap((language) => { const one = field(fields, `words.${index}.${language}`); return one === '' ? [] : [[language, one]] }))
    const [only, ...others] = Object.keys(words)
    const said = field(fields, `draftedIn.${index}`)
    // One column alone was typed: that is the language it is drafted in. Of two nobody guesses.
    const draftedIn = frame.languages.includes(said) ? said : only !== undefined && others.length === 0 ? only : null
    const base = optional(field(fields, `base.${index}`))
    const before = running.desk.contentOf('clause', item, undefined)
    const form = CLAUSE_KINDS.find((one) => one === field(fields, `form.${index}`)) ?? 'paragraph'
    return [{ kind: 'clause', item, base, isIn: field(fields, `isIn.${index}`) === 'yes', typed: { ...before, text, place: field(fields, `place.${index}`), form, words, draftedIn, cites: before.cites ?? [] }, known: marksIn(field(fields, `known.${index}`)), taken: fields.getAll(`take.${index}`) }]
  })
}

/** What else changes by what is done: a blank clause in its place, a place moved. */
function placedEdits(visit: Visit, rolling: RollingText, held: Draft | null, typed: readonly PackageEdit[], { name, clause }: Deed): readonly PackageEdit[] {
  const lines = linesOf(visit.running, rolling, { held, typed: new Map(typed.map((one) => [one.item, one.typed])), open: null, counter: null })
  if (name === 'insert') {
    const place = placeAfter(lines, clause === null ? -1 : lines.findIndex((line) => line.clause === clause))
    return place === null ? [] : [blankEdit(rolling.text, place, lines.find((line) => line.clause === clause)?.form ?? 'paragraph')]
  }
  const from = lines.findIndex((line) => line.clause === clause)
  const line = lines[from]
  if (line === undefined || (name !== 'up' && name !== 'down' && name !== 'move')) return []
  const others = lines.filter((one) => one.clause !== clause)
  const wanted = field(visit.fields, `after.${fieldIndexOf(visit, clause)}`)
  const target = name === 'up' ? from - 2 : name === 'down' ? from : others.findIndex(({ number }) => number !== null && number === wanted.replace(/[.)]$/, ''))
  if ((name === 'up' && from === 0) || (name === 'down' && from === lines.length - 1) || (name === 'move' && target === -1)) return []
  const place = placeAfter(others, target)
  return place === null ? [] : [movedEdit(visit, line, place, typed.find((one) => one.item === clause))]
}

/** A key behind the line of this index, before the one that follows it; -1 for the beginning. */
export function placeAfter(lines: readonly Pick<Line, 'place'>[], index: number): string | null {
  const before = lines[index]?.place ?? null
  // Two sides may have put clauses at the same place: the next different key is where there is room.
  const after = lines.slice(index + 1).find(({ place }) => before === null || comparePlaces(place, before) > 0)?.place ?? null
  return lines.length === 0 ? (freshPlaces(1)[0] ?? null) : placeBetween(before, after)
}

export function blankEdit(text: ItemId, place: string, form: Line['form'], words: FormContent['words'] = {}, draftedIn: string | null = null): PackageEdit {
  const blank = blankContent(formOf('clause'))
  return { kind: 'clause', item: `clause/${freshClauseName()}`, base: null, isIn: false, typed: { ...blank, text, place, form, words, draftedIn, cites: [] }, known: {}, taken: [] }
}

function movedEdit({ running }: Visit, line: Line, place: string, typed: PackageEdit | undefined): PackageEdit {
  if (typed !== undefined) return { ...typed, typed: { ...typed.typed, place }, known: { ...typed.known } }
  const content = line.content
  return { kind: 'clause', item: line.clause, base: versionInForce(running.node.rows, line.clause), isIn: line.isIn, typed: { ...content, place }, known: marksOf(formOf('clause'), content, running.desk.languages), taken: [] }
}

function fieldIndexOf({ fields }: Visit, clause: ItemId | null): string {
  return [...fields].find(([name, value]) => name.startsWith('clause.') && value === clause)?.[0].slice('clause.'.length) ?? ''
}

/** A clause taken out of the draft, or put into it to be ended. */
async function takenOut({ running, officer, fields }: Visit, draft: Draft | null, { name, clause }: Deed): Promise<Draft | DraftRefusal | null> {
  if (clause === null || (name !== 'remove' && name !== 'end')) return null
  const at = { draft: draft?.id ?? field(fields, 'draft'), revision: draft?.revision ?? 0, by: officer?.id ?? '' }
  return name === 'remove' ? running.desk.removeItem(at, clause) : running.desk.endItem(at, clause)
}

function onward({ match }: Visit, rolling: RollingText, draft: Draft | null, { name, clause }: Deed, edits: readonly PackageEdit[]): Outcome {
  const room = workspacePath('text', match.language, match.parameter)
  if (draft === null) return { redirect: room }
  if (name === 'split') return { redirect: room, flash: { code: 'draft-split', path: null } }
  if (name === 'finish') return { redirect: workspacePath('draft', match.language, draft.id), flash: { code: 'draft-saved', path: null } }
  const shown = name === 'insert' ? (edits.at(-1)?.item ?? null) : clause
  const isThere = shown !== null && (name !== 'remove' || rolling.clauses.some((one) => one.clause === shown))
  return { redirect: `${editPath(match, draft.id)}${isThere ? `#${anchorOf(shown)}` : ''}`, flash: { code: 'draft-kept', path: null } }
}

export function editPath(match: Visit['match'], draft: string): string {
  return `${workspacePath('edit-text', match.language, match.parameter)}?draft=${encodeURIComponent(draft)}`
}

/** The proposal of another side that the draft answers. */
function counterOf({ running, fields }: Visit): ProposalId | null {
  const id = field(fields, 'counter')
  return isHash(id) && running.node.rows.find('proposal', id) !== undefined ? id : null
}

function marksIn(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {}
  } catch {
    return {}
  }
}

