// One changed member of an item's content, made ready to be read: texts to be compared word by
// word in every language, lists as what goes and what comes, everything else as before and after.

import { canonicalize } from '../../../record/index.ts'
import type { Json } from '../../../record/index.ts'
import type { FieldChange, Names } from '../../../dialogue/views/index.ts'
import type { Language, LanguageTag } from '../../../text/bilingual.ts'
import { formatNumber } from '../../../text/format.ts'
import { asTexts, inReadingOrder, isDate } from '../../content.ts'
import { labelOf, LABELS } from '../../labels.ts'
import { languageHeading } from '../../language.ts'
import { nameFor } from '../../naming.ts'
import { readings } from '../../reading.ts'
import { columnsFor, dateOrTyped } from './words.ts'

/** A value in words; `language` is null where the words are in the language of the page. */
export interface Line {
  readonly text: string
  readonly language: LanguageTag | null
}

export type ShownChange =
  | { readonly kind: 'text'; readonly columns: readonly { readonly language: LanguageTag; readonly before: string; readonly after: string }[] }
  | { readonly kind: 'list'; readonly removed: readonly Line[]; readonly added: readonly Line[]; readonly kept: readonly Line[] }
  | { readonly kind: 'value'; readonly before: Line | null; readonly after: Line | null }

/** What the reader's page knows: its language, the dialogue's, and what identifiers are called. */
export interface Reader {
  readonly language: Language
  readonly languages: readonly LanguageTag[]
  readonly names: Names
}

/** The changes in the order in which people read the members. */
export function sorted(changes: readonly FieldChange[]): readonly FieldChange[] {
  return inReadingOrder(changes.map(({ field }) => field)).flatMap((field) => changes.filter((change) => change.field === field))
}

export function showChange({ field, before, after }: FieldChange, reader: Reader): ShownChange {
  const [old, now] = [asTexts(before, field), asTexts(after, field)]
  if ((old !== null || before === null) && (now !== null || after === null)) {
    const tags = columnsFor([...new Set([...reader.languages, ...Object.keys(old ?? {}), ...Object.keys(now ?? {})])], reader.language)
    return { kind: 'text', columns: tags.map((language) => ({ language, before: old?.[language] ?? '', after: now?.[language] ?? '' })) }
  }
  if (Array.isArray(before) || Array.isArray(after)) return showList(field, asList(before), asList(after), reader)
  return { kind: 'value', before: lineOf(field, before, reader), after: lineOf(field, after, reader) }
}

function showList(field: string, before: readonly Json[], after: readonly Json[], reader: Reader): ShownChange {
  const [old, now] = [new Set(before.map(canonicalize)), new Set(after.map(canonicalize))]
  const lines = (values: readonly Json[]) => values.flatMap((value) => lineOf(field, value, reader) ?? [])
  return {
    kind: 'list', removed: lines(before.filter((value) => !now.has(canonicalize(value)))),
    added: lines(after.filter((value) => !old.has(canonicalize(value)))), kept: lines(after.filter((value) => old.has(canonicalize(value)))),
  }
}

/** A value as one line of words; null where there is none. */
function lineOf(field: string, value: Json, reader: Reader): Line | null {
  if (value === null) return null
  const texts = asTexts(value, field)
  const [reading] = texts === null ? [] : readings(texts, reader.language)
  if (reading !== undefined) return { text: reading.text, language: reading.isOwn ? null : reading.language }
  if (typeof value === 'string') return own(wordFor(field, value, reader))
  if (typeof value === 'number') return own(formatNumber(value, reader.language))
  if (typeof value === 'boolean') return own(String(value))
  if (Array.isArray(value)) return own(value.flatMap((one) => lineOf(field, one, reader)?.text ?? []).join('; '))
  return own(field === 'wording' ? origins(value as { [key: string]: Json }, reader) : composed(Object.entries(value), reader))
}

/** `English: official wording; Spanish: translation`. */
function origins(wording: { readonly [key: string]: Json }, { language }: Reader): string {
  return Object.keys(wording).sort().map((tag) => `${languageHeading(tag, language)}: ${labelOf(LABELS[language].wording, String(wording[tag]))}`).join('; ')
}

/** Figures, sources and paragraphs as people write them: `1,500 people (target)`, `https://… (note)`, `Decision: words`; anything else member by member. */
function composed(entries: readonly (readonly [string, Json])[], reader: Reader): string {
  const words = new Map(entries.flatMap(([key, part]) => {
    const line = lineOf(key, part, reader)
    return line === null ? [] : [[key, line.text] as const]
  }))
  const keys = entries.map(([key]) => key).sort().join(' ')
  if (words.has('paragraph') && words.has('words')) return `${words.get('form') ?? ''}: ${words.get('words') ?? ''}${words.has('noCommitment') ? ` (${labelOf(LABELS[reader.language].field, 'noCommitment')}: ${words.get('noCommitment') ?? ''})` : ''}`
  const inBrackets = (text: string | undefined) => (text === undefined ? '' : ` (${text})`)
  if (keys === 'nature unit value') return `${words.get('value') ?? ''} ${words.get('unit') ?? ''}${inBrackets(words.get('nature'))}`
  if (keys === 'note url' && words.has('url')) return `${words.get('url') ?? ''}${inBrackets(words.get('note'))}`
  return [...words].map(([key, text]) => `${labelOf(LABELS[reader.language].field, key)}: ${text}`).join('; ')
}

function wordFor(field: string, value: string, reader: Reader): string {
  const name = nameFor(field, value, reader.names)
  if (name !== null) {
    const title = readings(name.title, reader.language)[0]?.text ?? value
    return name.short === null ? title : `${title} (${name.short})`
  }
  if (field === 'language' || field === 'languages') return languageHeading(value, reader.language)
  if (isDate(value)) return dateOrTyped(value, reader.language)
  const labels = LABELS[reader.language]
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...labels.data, level: labels.resultLevel, calledOff: labels.calledOff, form: labels.form, mode: labels.mode, nature: labels.figureNature }
  return labelOf(tables[field] ?? {}, value)
}

function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function own(text: string): Line {
  return { text, language: null }
}
