// What the editor shows: the clauses in force, those proposed, and this draft's changes laid over them.

import type { ItemId, ProposalId } from '../../../record/index.ts'
import { formOf, marksOf } from '../../../dialogue/forms/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import { comparePlaces } from '../../../dialogue/clean-text.ts'
import { versionInForce } from '../../../dialogue/decide.ts'
import { CLAUSE_KINDS } from '../../../dialogue/items/index.ts'
import type { ClauseContent } from '../../../dialogue/items/index.ts'
import { numberClauses } from '../../../dialogue/negotiation/numbering.ts'
import type { RollingClause, RollingText } from '../../../dialogue/views/index.ts'
import { liveRound } from '../../../node/clearance/index.ts'
import type { EditedTogether } from '../../../node/drafting/index.ts'
import { contentHash } from '../../../node/drafts.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { strangeTokens } from '../../../text/alternat.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { EditClause, EditTextPage } from '../../../web/workspace/texts/models.ts'
import { columnsFor } from '../../../web/workspace/parts/words.ts'
import { missingIn } from '../drafting/checks.ts'
import { nameOf } from '../drafting/people.ts'
import { findingsOf } from '../items.ts'
import { knownOn } from '../reference.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { headOf } from './load.ts'

/** Clauses of the draft whose fields are all shown; of more, only those asked for. */
const MOST_OPEN = 60

/** One opening of the editor. */
export interface EditForm {
  readonly held: Draft | null
  readonly draft: string
  /** A clause that is to be written on and is not in the draft. */
  readonly open: ItemId | null
  readonly counter: ProposalId | null
  /** As it came back, by clause. */
  readonly typed: ReadonlyMap<ItemId, FormContent>
  readonly conflicts: EditedTogether['conflicts']
  readonly refusal: RefusalView | null
}

export type Overlay = Pick<EditForm, 'held' | 'typed' | 'open' | 'counter'>

/** A clause where it would stand. */
export interface Line {
  readonly clause: ItemId
  readonly place: string
  readonly form: ClauseContent['form']
  readonly number: string | null
  readonly content: FormContent
  readonly isIn: boolean
  readonly isEnded: boolean
  readonly rolling: RollingClause | null
}

/** Every clause in the order in which the draft would put it. */
export function linesOf(running: RunningNode, rolling: RollingText, { held, typed, counter }: Overlay): readonly Line[] {
  const changes = new Map((held?.changes ?? []).filter(({ item }) => item.startsWith('clause/')).map((change) => [change.item, change]))
  const known = new Map(rolling.clauses.map((clause) => [clause.clause, clause]))
  const offered = counter === null ? undefined : running.node.rows.find('proposal', counter)
  const lines = [...new Set([...known.keys(), ...changes.keys(), ...typed.keys()])].map((clause) => {
    const change = changes.get(clause)
    const stands = known.get(clause) ?? null
    const offer = offered?.changes.find(({ item }) => item === clause)?.content
    const saved = change === undefined ? ((stands?.agreed?.content ?? offer ?? stands?.brackets[0]?.content ?? {}) as unknown as FormContent) : running.desk.contentOf('clause', clause, change)
    const content = typed.get(clause) ?? saved
    return { clause, content, isIn: change !== undefined, isEnded: change !== undefined && change.content === null, rolling: stands, place: textOf(content.place) || (stands?.place ?? 'z'), form: CLAUSE_KINDS.find((one) => one === content.form) ?? 'paragraph' }
  })
  lines.sort((a, b) => comparePlaces(a.place, b.place) || (a.clause < b.clause ? -1 : 1))
  const numbers = numberClauses(lines.map(({ form, rolling: stands }) => ({ form, isAgreed: stands?.agreed != null })))
  return lines.map((line, index) => ({ ...line, number: numbers[index] ?? null }))
}

export async function editPage(visit: Visit, rolling: RollingText, form: EditForm): Promise<Outcome> {
  const { running, frame, officer } = visit
  const { held } = form
  if (officer !== null && held !== null) running.presence.touch(held.id, officer.id, null, '')
  const lines = linesOf(running, rolling, form)
  const isMany = lines.filter(({ isIn }) => isIn).length > MOST_OPEN
  const isOpen = (line: Line) => !line.isEnded && (form.typed.has(line.clause) || line.clause === form.open || (line.isIn && (!isMany || isUnfinished(line, frame.languages))))
  const open = lines.filter(isOpen)
  const missing = held === null ? [] : missingIn(running, held, held.changes.flatMap(({ item }, place) => (open.some(({ clause }) => clause === item) ? [place] : [])))
  const offer = form.counter === null ? undefined : running.node.rows.find('proposal', form.counter)
  const counters = offer ?? (held?.counters == null ? undefined : running.node.rows.find('proposal', held.counters))
  const page: EditTextPage = {
    ...(await frameFor(visit)), kind: 'edit-text', ...headOf(visit, rolling), draft: { id: form.draft, revision: held?.revision ?? 0, changed: held?.changes.length ?? 0 },
    counters: counters === undefined ? null : { proposal: counters.proposal, by: counters.made.party }, languages: columnsFor(frame.languages, visit.match.language),
    lines: lines.map((line) => editClause(visit, form, line, isOpen(line), missing.filter(({ item }) => item === line.clause))), folded: lines.filter((line) => line.isIn && !line.isEnded && !isOpen(line)).length,
    isInClearance: held !== null && liveRound(running.clearances.find(held.id), contentHash(held)) !== null, refusal: form.refusal,
  }
  return { page, status: form.refusal === null ? 200 : form.refusal.code === 'not-permitted' ? 403 : 409 }
}

function editClause({ running, frame }: Visit, { held, typed, conflicts }: EditForm, line: Line, isOpen: boolean, missing: readonly { readonly field: string; readonly code: string }[]): EditClause {
  const { clause, content, rolling } = line
  const { rows } = running.node
  const change = held?.changes.find(({ item }) => item === clause)
  const words = (content.words ?? {}) as Bilingual
  const agreed = rolling?.agreed?.content ?? null
  // What whoever opened the form had before them: in a conflict, what is there now.
  const seen = change !== undefined ? running.desk.contentOf('clause', clause, change) : rolling?.agreed != null || typed.has(clause) ? running.desk.contentOf('clause', clause, undefined) : null
  return {
    clause, number: line.number, form: line.form, isIn: line.isIn, isOpen, agreed: agreed?.words ?? null, words, draftedIn: typeof content.draftedIn === 'string' ? content.draftedIn : null, place: line.place,
    base: versionInForce(rows, clause) ?? '', known: isOpen && seen !== null ? JSON.stringify(marksOf(formOf('clause'), seen, running.desk.languages)) : '{}', effect: effectOf(line, agreed), offered: [...new Set((rolling?.brackets ?? []).map(({ by }) => by))],
    conflicts: conflicts.filter(({ item }) => item === clause).map(({ unit, theirs }) => { const [name = unit, language] = unit.split('.'); return { unit, theirs: { [name]: language === undefined ? theirs : { [language]: theirs ?? '' } }, by: held === null ? null : nameOf(running, held.savedBy) } }),
    issues: isOpen ? missing.map(({ field, code }) => ({ field, code })) : [], findings: change === undefined || !isOpen ? [] : findingsOf(rows, [change], null, frame.languages, knownOn(running)), strange: isOpen ? [...new Set(strangeTokens(words))] : [],
  }
}

function effectOf({ isIn, isEnded, content }: Line, agreed: ClauseContent | null): EditClause['effect'] {
  if (isEnded) return 'ended'
  if (!isIn) return agreed === null ? 'proposed' : 'agreed'
  if (agreed === null) return 'new'
  const isSame = JSON.stringify(agreed.words) === JSON.stringify(content.words) && agreed.form === content.form
  return isSame && agreed.place !== content.place ? 'moved' : 'amended'
}

function isUnfinished({ content }: Line, languages: readonly string[]): boolean {
  const words = (content.words ?? {}) as Bilingual
  return languages.some((language) => (words[language] ?? '') === '')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
