// Which entries a reader asked for, and in which order.

import type { CodeList, Field, FieldValue } from '../../dialogue/typed/field.ts'
import type { Language } from '../../text/bilingual.ts'
import { foldPhrase } from '../../text/search/query.ts'
import type { RegisterEntry, RegisterSettings } from './entries.ts'

export const ALL = 'all'
export const FRESHNESS = [ALL, 'current', 'stale'] as const
export type Freshness = (typeof FRESHNESS)[number]
export const ORDERS = ['title', 'side', 'verified'] as const
export type Order = (typeof ORDERS)[number]

export interface EntryChoice {
  /** Words that have to stand in it, in any language, with or without accents; empty: any. */
  readonly words: string
  readonly party: string
  readonly freshness: Freshness
  /** Of fields with a list: field → code, or `all`. */
  readonly codes: Readonly<Record<string, string>>
  readonly order: Order
}

/** Fields by whose list entries can be chosen. */
export function choosableFields({ fields }: Pick<RegisterSettings, 'fields'>): readonly Field[] {
  return fields.filter(({ is }) => is.type === 'choice' || is.type === 'choices' || is.type === 'yes-no')
}

export function chosenEntries(entries: readonly RegisterEntry[], settings: Pick<RegisterSettings, 'fields' | 'lists'>, choice: EntryChoice): readonly RegisterEntry[] {
  const words = foldPhrase(choice.words).split(' ').filter((word) => word !== '')
  return entries.filter((entry) =>
    (choice.party === ALL || entry.party === choice.party)
    && (choice.freshness === ALL || entry.isStale === (choice.freshness === 'stale'))
    && Object.entries(choice.codes).every(([field, code]) => code === ALL || hasCode(entry.values[field], code))
    && hasWords(entry, settings, words))
}

function hasCode(value: FieldValue | undefined, code: string): boolean {
  if (typeof value === 'boolean') return code === (value ? 'yes' : 'no')
  return Array.isArray(value) ? value.includes(code) : value === code
}

function hasWords(entry: RegisterEntry, { fields, lists }: Pick<RegisterSettings, 'fields' | 'lists'>, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = foldPhrase([entry.entry, ...fields.flatMap(({ field, is }) => wordsIn(entry.values[field], 'list' in is ? lists.find(({ list }) => list === is.list) : undefined))].join(' '))
  return words.every((word) => text.includes(word))
}

/** In every language; of a code what it means. */
function wordsIn(value: FieldValue | undefined, list: CodeList | undefined): readonly string[] {
  if (value === undefined || value === null || typeof value === 'boolean') return []
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string' || Array.isArray(value)) return [value].flat().flatMap((one) => [one, ...Object.values(list?.codes.find(({ code }) => code === one)?.title ?? {})])
  return 'latitude' in value ? [] : Object.values(value as Readonly<Record<string, string>>)
}

/** As people of a language look for them; the most lately verified first, where that is the order. `parties` are in the order of the site. */
export function orderedEntries(entries: readonly RegisterEntry[], order: Order, language: Language, parties: readonly string[]): readonly RegisterEntry[] {
  const named = entries.map((entry) => ({ entry, title: titleIn(entry, language) }))
  const side = ({ entry }: (typeof named)[number]) => parties.indexOf(entry.party)
  const byTitle = (a: (typeof named)[number], b: (typeof named)[number]) => a.title.localeCompare(b.title, language, { numeric: true }) || (a.entry.entry < b.entry.entry ? -1 : 1)
  const compare = order === 'verified' ? (a: (typeof named)[number], b: (typeof named)[number]) => (a.entry.verified === b.entry.verified ? byTitle(a, b) : a.entry.verified < b.entry.verified ? 1 : -1) : order === 'side' ? (a: (typeof named)[number], b: (typeof named)[number]) => side(a) - side(b) || byTitle(a, b) : byTitle
  return named.sort(compare).map(({ entry }) => entry)
}

export function titleIn({ title }: Pick<RegisterEntry, 'title'>, language: Language): string {
  return typeof title === 'string' ? title : (title[language] ?? Object.values(title)[0] ?? '')
}
