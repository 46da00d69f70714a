// What kind of value a member of a content is, told by its form.

import { z } from 'zod'
import type { Json } from '../record/index.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { source } from '../dialogue/items/fields.ts'
import type { Source } from '../dialogue/items/index.ts'
import { textsIn } from '../dialogue/texts.ts'

/** The value as one text in several languages; null if it is none. `wording` looks like one and is not. */
export function asTexts(value: Json, field: string): Bilingual | null {
  const [first] = value !== null && typeof value === 'object' && !Array.isArray(value) ? textsIn(value, field) : []
  return first !== undefined && first.path === field ? first.text : null
}

/** The value as a list of sources; null if it is none. */
export function asSources(value: Json): readonly Source[] | null {
  const parsed = z.array(source).safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Members in the order in which people read them; what no reader expects comes after, by name. */
export function inReadingOrder(fields: readonly string[]): readonly string[] {
  const place = (field: string) => (READING_ORDER.includes(field) ? READING_ORDER.indexOf(field) : READING_ORDER.length)
  return [...fields].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

const READING_ORDER: readonly string[] = [
  'number', 'title', 'name', 'acronym', 'summary', 'aim', 'purpose', 'text', 'type', 'level', 'one', 'many', 'parent', 'date', 'from', 'to',
  'place', 'mode', 'start', 'due', 'presented', 'presentedBy', 'since', 'until',
  'owners', 'body', 'party', 'parties', 'language', 'languages', 'rootKey', 'levels', 'meetingTypes', 'everyMonths', 'created', 'pauses', 'background', 'notice',
  'role', 'relation', 'participants', 'delegations', 'target', 'milestones', 'basis', 'variants', 'meeting', 'paragraphs', 'paragraph', 'form', 'words', 'topic', 'noCommitment', 'note', 'wording', 'sources',
]

/** Nothing stands there: no value, or a list of none. */
export function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** Whether a string is a day, a month of a year; a bare year is taken for a number or a name. */
export function isDate(value: string): boolean {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(value)
}

/** The first day that a partial date can mean. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}
