// The plan as people read it in a document: for every element a heading and lines, each with what it is and its words. Word
// files and papers are set from the same lines, so that neither says what the other does not.

import { wordsIn } from '../../text/bilingual.ts'
import type { Bilingual, Language, Wording } from '../../text/bilingual.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { Advance } from '../../dialogue/views/index.ts'
import type { OutlineElement, PlanOutline } from './outline.ts'

export interface PlanLine {
  /** What it is: `Due date`; null where the words say so themselves. */
  readonly label: string | null
  readonly words: Wording
}

export interface PlanBlock {
  /** 1 for the top level. */
  readonly depth: number
  readonly number: string
  readonly title: Wording
  readonly lines: readonly PlanLine[]
}

export interface PlanPassages {
  readonly language: Language
  readonly title: Wording
  readonly dialogue: string
  /** What stands before the elements. */
  readonly lead: readonly PlanLine[]
  readonly blocks: readonly PlanBlock[]
  /** What this file is, at its end and in its foot. */
  readonly about: readonly string[]
}

export function planPassages(outline: PlanOutline, language: Language, address: string): PlanPassages {
  const words = MESSAGES[language].formats.plan
  const { content, frame } = outline
  const plain = (text: string): Wording => ({ words: text, language })
  return {
    language, title: said(content.title, language), dialogue: said(frame.name, language).words,
    lead: [
      ...(frame.notice === null ? [] : [{ label: null, words: said(frame.notice, language) }]),
      ...(content.presented === null ? [] : [{ label: words.presented, words: plain(formatDate(content.presented, language)) }]),
      ...(outline.presentedBy.length === 0 ? [] : [{ label: words.presentedBy, words: plain(namesOf(outline.presentedBy, language)) }]),
      ...content.milestones.map(({ date, text }) => ({ label: formatDate(date, language), words: said(text, language) })),
      ...(content.note === null ? [] : [{ label: words.note, words: said(content.note, language) }]),
    ],
    blocks: outline.elements.map((element) => blockOf(element, language)),
    about: [words.dated(formatDate(outline.dated.slice(0, 10), language)), `${words.from}: ${address}`, words.checked],
  }
}

function blockOf(element: OutlineElement, language: Language): PlanBlock {
  const { content, owners, body, readings, advances } = element
  const words = MESSAGES[language].formats.plan
  const plain = (label: string, text: string): PlanLine => ({ label, words: { words: text, language } })
  const told = (label: string | null, text: Bilingual | null): readonly PlanLine[] => (text === null ? [] : [{ label, words: said(text, language) }])
  return {
    depth: element.depth, number: content.number, title: said(content.title, language),
    lines: [
      ...told(null, content.aim),
      ...(owners.length === 0 ? [] : [plain(words.responsible, namesOf(owners, language))]), ...told(words.body, body?.title ?? null),
      ...(content.start === null ? [] : [plain(words.start, formatDate(content.start, language))]), ...(content.due === null ? [] : [plain(words.due, formatDate(content.due, language))]),
      ...(content.target === null ? [] : [plain(words.target, `${formatNumber(content.target.value, language)} ${said(content.target.unit, language).words}`)]),
      ...told(words.basis, content.basis), ...told(words.note, content.note),
      ...(readings.every(({ current }) => current === null) ? [] : readings.map((reading) => readingLine(reading, language))),
      ...advances.map((advance) => advanceLine(advance, readings, language)),
    ],
  }
}

function readingLine({ name, current }: OutlineElement['readings'][number], language: Language): PlanLine {
  const { formats: { plan: words }, labels } = MESSAGES[language]
  const label = words.reading(said(name, language).words)
  if (current === null) return { label, words: { words: words.notSaid, language } }
  const reason = current.reason === null ? '' : ` ${said(current.reason, language).words}`
  return { label, words: { words: `${labels.delivery[current.delivery]}, ${words.asOf(formatDate(current.asOf, language))}.${reason}`, language } }
}

function advanceLine({ nature, link, date, made, text }: Advance, readings: OutlineElement['readings'], language: Language): PlanLine {
  const { formats: { plan: words }, labels } = MESSAGES[language]
  const party = said(readings.find((one) => one.party === made.party)?.name ?? {}, language).words || made.party
  const head = link === 'context' ? words.context : `${words.reported}: ${labels.nature[nature]}`
  return { label: `${head} (${[party, ...(date === null ? [] : [formatDate(date, language)])].join(', ')})`, words: said(text, language) }
}

function namesOf(organisations: OutlineElement['owners'], language: Language): string {
  return organisations.map(({ title, acronym }) => `${said(title, language).words} (${acronym})`).join('; ')
}

function said(text: Bilingual, language: Language): Wording {
  return wordsIn(text, language) ?? { words: '', language }
}
