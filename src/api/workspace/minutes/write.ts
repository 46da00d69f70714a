// Writing the record of a meeting, while it sits and right after: a draft like every draft, on a page made
// for it. A paragraph gets its key when its row is first shown, so that whoever saves it twice, or beside a
// colleague, says one paragraph.

import { randomUUID } from 'node:crypto'
import type { ItemId, Json } from '../../../record/index.ts'
import { isItemId } from '../../../record/index.ts'
import { blankContent, formOf } from '../../../dialogue/forms/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import type { MinutesContent } from '../../../dialogue/items/index.ts'
import { findContent, minutesClock } from '../../../dialogue/views/index.ts'
import type { Bilingual, Language } from '../../../text/bilingual.ts'
import { isLanguage } from '../../../text/bilingual.ts'
import { formatDate } from '../../../text/format.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { AmendPage } from '../../../web/workspace/drafting/models.ts'
import type { ParagraphField, WriteMinutesPage } from '../../../web/workspace/minutes/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { openItem, save } from '../drafting/edit.ts'
import type { OwnPage } from '../drafting/edit.ts'
import { bilingualField, field } from '../fields.ts'
import { problem } from '../problem-page.ts'
import type { Outcome, Visit } from '../visit.ts'
import { findMeetingRef } from './list.ts'

/** Rows to go on with, beside one for each topic of the agenda of which nothing is said yet. */
const BLANK_ROWS = 3
const MOST_ROWS = 500

export function minutesInPath({ match }: Visit): ItemId | null {
  const item = `minutes/${match.parameter}`
  return isItemId(item) ? item : null
}

export async function showWriteMinutes(visit: Visit): Promise<Outcome | null> {
  const item = minutesInPath(visit)
  const meeting = meetingOf(visit)
  if (item === null || meeting === null) return null
  if (findContent(visit.running.node.rows, 'meeting', meeting)?.calledOff !== undefined) return problem(visit, 'minutes-meeting-called-off')
  const held = await visit.running.drafts.find(field(visit.fields, 'draft'))
  const change = held?.changes.find((one) => one.item === item)
  const isNew = findContent(visit.running.node.rows, 'minutes', item) === null
  const outcome = await openItem(visit, 'minutes', item, held, change, isNew ? freshContent(visit, meeting) : null)
  return 'page' in outcome && outcome.page.kind === 'amend' ? { ...outcome, page: pageOf(visit, outcome.page) } : outcome
}

export async function saveMinutes(visit: Visit, request: Request): Promise<Outcome | null> {
  const item = minutesInPath(visit)
  if (item === null || meetingOf(visit) === null) return null
  const own: OwnPage = {
    read: (before) => typedMinutes(visit, before), show: (page) => pageOf(visit, page),
    pathOf: (draft) => `${workspacePath('write-minutes', visit.match.language, visit.match.parameter)}?draft=${encodeURIComponent(draft)}`,
  }
  return save(visit, request, 'minutes', item, own)
}

function meetingOf({ running, match }: Visit): ItemId | null {
  const item = `meeting/${match.parameter}`
  return isItemId(item) && findMeetingRef(running, item) !== null ? item : null
}

/** A title that nobody has to think of, in every language that this program speaks. */
function freshContent(visit: Visit, meeting: ItemId): FormContent {
  const date = findContent(visit.running.node.rows, 'meeting', meeting)?.date ?? ''
  const titled = visit.frame.languages.filter((tag): tag is Language => isLanguage(tag)).map((tag) => [tag, MESSAGES[tag].workspace.minutes.titleFor(formatDate(date, tag))])
  return { ...blankContent(formOf('minutes')), title: Object.fromEntries(titled), meeting }
}

/** What the form does not ask of a paragraph, its sources and its wording, stays with it. */
function typedMinutes(visit: Visit, before: FormContent): FormContent {
  const { fields, frame, match } = visit
  const known = (Array.isArray(before.paragraphs) ? before.paragraphs : []) as unknown as MinutesContent['paragraphs']
  const rows = rowNumbers(fields).map((row) => {
    const at = `paragraphs.${row}`
    const paragraph = field(fields, `${at}.paragraph`)
    const topic = field(fields, `${at}.topic`)
    const [words, noCommitment] = [given(visit, `${at}.words`), given(visit, `${at}.noCommitment`)]
    const place = Number(field(fields, `${at}.place`))
    const was = known.find((one) => one.paragraph === paragraph)
    const typed = { ...was, paragraph: /^[a-z][a-z0-9-]{0,31}$/.test(paragraph) ? paragraph : newKey(), topic: topic === '' ? null : topic, form: field(fields, `${at}.form`) === 'note' ? 'note' : 'decision', words, noCommitment: Object.keys(noCommitment).length === 0 ? null : noCommitment }
    return { place: Number.isFinite(place) && place > 0 ? place : row + 1, row, typed, isBlank: Object.keys(words).length + Object.keys(noCommitment).length === 0 }
  })
  const paragraphs = rows.filter(({ isBlank }) => !isBlank).sort((a, b) => a.place - b.place || a.row - b.row).map(({ typed }) => typed)
  return { ...before, title: Object.fromEntries(Object.entries(bilingualField(fields, 'title', frame.languages)).filter(([, text]) => text !== '')), meeting: `meeting/${match.parameter}`, paragraphs: paragraphs as unknown as Json }
}

function rowNumbers(fields: URLSearchParams): readonly number[] {
  const rows = new Set([...fields.keys()].flatMap((name) => { const row = /^paragraphs\.(\d{1,3})\./.exec(name)?.[1]; return row === undefined ? [] : [Number(row)] }))
  return [...rows].sort((a, b) => a - b).slice(0, MOST_ROWS)
}

function given({ fields, frame }: Visit, name: string): Bilingual {
  return Object.fromEntries(Object.entries(bilingualField(fields, name, frame.languages)).filter(([, text]) => text !== ''))
}

function pageOf(visit: Visit, page: AmendPage): WriteMinutesPage {
  const { running } = visit
  const meeting: ItemId = `meeting/${visit.match.parameter}`
  const ref = findMeetingRef(running, meeting)
  if (ref === null) throw new Error(`${meeting} is gone while its record is written`)
  const topics = (findContent(running.node.rows, 'meeting', meeting)?.agenda ?? []).map(({ topic, title }) => ({ topic, title }))
  const written = (Array.isArray(page.content.paragraphs) ? page.content.paragraphs : []).map(fieldsOf)
  const untold = topics.filter(({ topic }) => !written.some((one) => one.topic === topic)).map(({ topic }) => topic)
  const blank = [...untold, ...Array.from({ length: BLANK_ROWS }, () => '')].map((topic): ParagraphField => ({ paragraph: newKey(), topic, form: 'decision', words: {}, noCommitment: {} }))
  return { ...page, kind: 'write-minutes', meeting: ref, clock: minutesClock(running.node.rows, meeting, running.node.now()), topics, paragraphs: [...written, ...blank] }
}

/** Whatever an unfinished draft has there. */
function fieldsOf(value: Json): ParagraphField {
  const row = (value ?? {}) as { readonly [member: string]: Json }
  const line = (one: Json | undefined) => (typeof one === 'string' ? one : '')
  const texts = (one: Json | undefined) => (one !== null && typeof one === 'object' && !Array.isArray(one) ? (one as Bilingual) : {})
  return { paragraph: line(row.paragraph), topic: line(row.topic), form: line(row.form), words: texts(row.words), noCommitment: texts(row.noCommitment) }
}

/** Never given twice: people count paragraphs by their place, and cite them by this. */
function newKey(): string {
  return `p${randomUUID().replaceAll('-', '').slice(0, 10)}`
}
