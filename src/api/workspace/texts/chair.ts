// The chair's text: written, replaced and taken back by its author; taken over, clause by clause, by
// whoever would propose it.

import { randomUUID } from 'node:crypto'
import { isHash } from '../../../record/index.ts'
import type { Json } from '../../../record/index.ts'
import { formOf, marksOf } from '../../../dialogue/forms/index.ts'
import { inForce, versionInForce } from '../../../dialogue/decide.ts'
import { CLAUSE_KINDS } from '../../../dialogue/items/index.ts'
import { comparePlaces } from '../../../dialogue/clean-text.ts'
import { placeBetween } from '../../../dialogue/negotiation/place-key.ts'
import { chairTextsOf, findChairText } from '../../../dialogue/views/index.ts'
import type { RollingText } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { PackageEdit } from '../../../node/drafting/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { ChairTextPage } from '../../../web/workspace/texts/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { columnsFor } from '../../../web/workspace/parts/words.ts'
import { itemField } from '../drafting/fields.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { blankEdit, editPath, placeAfter } from './edit.ts'
import { headOf, readableFor, rollingOf } from './load.ts'
import { showText } from './room.ts'

/** Clauses of the chair's own that the form has room for at a time. */
const NEW_LINES = 3

type ChairLine = ChairTextPage['lines'][number]

interface Back {
  readonly lines: readonly ChairLine[]
  readonly note: Bilingual
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export async function showChair(visit: Visit): Promise<Outcome | null> {
  const rolling = rollingOf(visit)
  if (rolling === null || rolling.version === null) return null
  const own = ownOf(visit, rolling)
  return chairPage(visit, rolling, { lines: linesIn(visit, rolling), note: own?.content.note ?? {}, issues: [], refusal: null })
}

export async function sayChair(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match, frame } = visit
  const rolling = rollingOf(visit)
  if (rolling === null || rolling.version === null) return null
  const room = workspacePath('text', match.language, match.parameter)
  const own = ownOf(visit, rolling)
  const lines = typedLines(visit, rolling)
  const note = bilingualField(fields, 'note', frame.languages)
  const back = (refusal: RefusalView | null, issues: readonly FieldIssue[] = []) => chairPage(visit, rolling, { lines, note, issues, refusal })
  if (!visit.may('sign', coversOf(running.node.rows, rolling.text))) return back({ code: 'not-permitted', facts: {} })
  // What stood when the form was opened is what it replaces: another one said meanwhile is not overwritten unseen.
  if (optional(field(fields, 'replaces')) !== (own?.statement ?? null)) return back({ code: 'chair-text-changed-meanwhile', facts: {} })
  const isRetracted = field(fields, 'retract') === 'yes'
  if (isRetracted && own === null) return { redirect: room }
  const clauses = lines.filter(({ words }) => optionalText(words) !== null).map(({ clause, place, form, words }) => ({ clause: clause === '' ? null : clause, place, form, words: filled(words) }))
  if (!isRetracted && clauses.length === 0) return back({ code: 'chair-text-empty', facts: {} })
  const content = isRetracted ? null : { text: rolling.text, clauses, note: optionalText(note) === null ? null : filled(note) }
  const said = await running.node.say({ name: 'state', about: rolling.text, type: 'chair-text', content: content as unknown as { readonly [key: string]: Json } | null, replaces: own?.statement ?? null, audience: 'parties' })
  if ('refused' in said) return back({ code: said.refused, facts: said.facts })
  if ('issues' in said) return back(null, said.issues.map(({ code, path }) => ({ code, field: fieldOf(path, lines) })))
  return { redirect: `${room}#chair`, flash: { code: isRetracted ? 'chair-text-retracted' : 'chair-text-said', path: null } }
}

/** The words of one clause of a chair's text, as the beginning of a draft of this side. */
export async function takeOver(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match, officer } = visit
  const rolling = rollingOf(visit)
  const statement = field(fields, 'statement')
  const chair = isHash(statement) ? findChairText(running.node.rows, statement) : null
  const line = chair?.content.clauses[/^\d{1,4}$/.test(field(fields, 'place')) ? Number(field(fields, 'place')) : -1]
  if (rolling === null || chair === null || line === undefined || chair.content.text !== rolling.text) return null
  const stopped = (code: string) => showText(visit, { refusal: { code, facts: {} }, confirm: [] })
  if (!visit.may('draft', coversOf(running.node.rows, rolling.text))) return stopped('not-permitted')
  const edit = line.clause === null ? blankEdit(rolling.text, line.place, line.form, line.words) : overClause(visit, line.clause, line.words, line.form, rolling)
  const saved = await running.desk.saveItems({ draft: randomUUID(), revision: 0, by: officer?.id ?? '', counters: null, forMeeting: rolling.content.meeting }, [edit])
  if ('refused' in saved) return stopped(saved.refused)
  return { redirect: editPath(match, saved.draft.id), flash: { code: 'chair-text-taken-over', path: null } }
}

function overClause({ running }: Visit, clause: string, words: Bilingual, form: ChairLine['form'], rolling: RollingText): PackageEdit {
  const { rows } = running.node
  const stands = inForce(rows, clause) ?? (rolling.clauses.find((one) => one.clause === clause)?.brackets[0]?.content as unknown as { readonly [key: string]: Json } | undefined) ?? {}
  const typed = { ...running.desk.contentOf('clause', clause, undefined), ...stands, words: words as { readonly [language: string]: string }, form }
  return { kind: 'clause', item: clause, base: versionInForce(rows, clause), isIn: false, typed, known: marksOf(formOf('clause'), running.desk.contentOf('clause', clause, undefined), running.desk.languages), taken: [] }
}

async function chairPage(visit: Visit, rolling: RollingText, { lines, note, issues, refusal }: Back): Promise<Outcome> {
  const page: ChairTextPage = {
    ...(await frameFor(visit)), kind: 'chair-text', ...headOf(visit, rolling), languages: columnsFor(visit.frame.languages, visit.match.language), lines, note, replaces: ownOf(visit, rolling)?.statement ?? null, issues, refusal,
  }
  return { page, status: refusal !== null ? (refusal.code === 'not-permitted' ? 403 : 409) : issues.length > 0 ? 422 : 200 }
}

/** Every clause that there is, then room for the chair's own; with the words of the one of this side that stands. */
function linesIn(visit: Visit, rolling: RollingText): readonly ChairLine[] {
  const own = ownOf(visit, rolling)
  const said = readableFor(visit, rolling)
  const known = rolling.clauses.map(({ clause, number, place, form, agreed, brackets }): ChairLine => {
    const mine = own?.content.clauses.find((one) => one.clause === clause)
    return { clause, number, place: mine?.place ?? place, form: mine?.form ?? form, now: said(agreed?.content.words ?? brackets[0]?.content?.words ?? {}), words: mine?.words ?? {}, isBracketed: brackets.length > 0 }
  })
  const more = (own?.content.clauses ?? []).filter(({ clause }) => clause === null || !rolling.clauses.some((one) => one.clause === clause)).map(({ place, form, words }): ChairLine => ({ clause: '', number: null, place, form, now: {}, words, isBracketed: false }))
  let last = [...known, ...more].map(({ place }) => place).sort(comparePlaces).at(-1) ?? null
  const blank = Array.from({ length: NEW_LINES }, (): ChairLine => {
    last = placeBetween(last, null) ?? last
    return { clause: '', number: null, place: last ?? 'i', form: 'paragraph', now: {}, words: {}, isBracketed: false }
  })
  return [...known, ...more, ...blank]
}

function typedLines(visit: Visit, rolling: RollingText): readonly ChairLine[] {
  const { fields, frame } = visit
  const known = linesIn(visit, rolling)
  const count = [...fields.keys()].filter((name) => /^place\.\d{1,4}$/.test(name)).length
  return Array.from({ length: count }, (_, index): ChairLine => {
    const clause = itemField(fields, `clause.${index}`) ?? ''
    const stands = known.find((one) => one.clause === clause && clause !== '')
    const place = clause === '' ? placeBehind(rolling, field(fields, `after.${index}`)) : null
    return { clause, number: stands?.number ?? null, place: place ?? field(fields, `place.${index}`), form: CLAUSE_KINDS.find((one) => one === field(fields, `form.${index}`)) ?? 'paragraph', now: stands?.now ?? {}, words: bilingualField(fields, `words.${index}`, frame.languages), isBracketed: stands?.isBracketed ?? false }
  })
}

/** Behind the clause of this number in print; null where there is none, or no room. */
function placeBehind({ clauses }: RollingText, number: string): string | null {
  const index = number === '' ? -1 : clauses.findIndex((one) => one.number === number.replace(/[.)]$/, ''))
  return index === -1 ? null : placeAfter(clauses, index)
}

function ownOf({ running }: Visit, { text }: RollingText) {
  return chairTextsOf(running.node.rows, text).findLast(({ isLive, made }) => isLive && made.party === running.settings.party) ?? null
}

/** `content.clauses.2.words.es` → the field of the line that was the third with words. */
function fieldOf(path: string, lines: readonly ChairLine[]): string {
  const [, place = '', rest = ''] = /^content\.clauses\.(\d+)\.(.*)$/.exec(path) ?? []
  const worded = lines.flatMap((line, index) => (optionalText(line.words) === null ? [] : [index]))
  return rest === '' ? path.replace(/^content\./, '') : rest.replace(/^words\./, `words.${worded[Number(place)] ?? 0}.`)
}

function filled(text: Bilingual): { readonly [language: string]: string } {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''))
}
