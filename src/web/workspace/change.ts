// One changed member of an item's content, made ready to be read: texts word by word in every
// language, lists as what goes and what comes, everything else as before and after.

import { canonicalize } from '../../record/index.ts'
import type { Json } from '../../record/index.ts'
import type { FieldChange } from '../../dialogue/views/index.ts'
import type { Bilingual, Language, LanguageTag } from '../../text/bilingual.ts'
import { diffWords } from '../../text/difference.ts'
import type { Change } from '../../text/difference.ts'
import { formatNumber } from '../../text/format.ts'
import type { Messages } from '../../text/messages/index.ts'
import type { ItemNames } from './models.ts'
import { columnsFor, dateOrTyped } from './words.ts'

/** A value in words; `language` is null where the words are the page's own. */
export interface Line {
  readonly text: string
  readonly language: LanguageTag | null
}

export type ShownChange =
  | { readonly kind: 'text'; readonly columns: readonly { readonly language: LanguageTag; readonly changes: readonly Change[] }[] }
  | { readonly kind: 'list'; readonly removed: readonly Line[]; readonly added: readonly Line[]; readonly kept: readonly Line[] }
  | { readonly kind: 'value'; readonly before: Line | null; readonly after: Line | null }

/** What the reader's page knows: its language, the dialogue's, and the names of items. */
export interface Reader {
  readonly language: Language
  readonly languages: readonly LanguageTag[]
  readonly names: ItemNames
  readonly labels: Messages['labels']
}

export function showChange({ field, before, after }: FieldChange, reader: Reader): ShownChange {
  if (isText(before, field, reader) || isText(after, field, reader)) {
    const [old, now] = [textOf(before), textOf(after)]
    const columns = columnsFor([...new Set([...reader.languages, ...Object.keys(old), ...Object.keys(now)])], reader.language)
    return { kind: 'text', columns: columns.map((language) => ({ language, changes: diffWords(old[language] ?? '', now[language] ?? '', language) })) }
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
  if (isText(value, field, reader)) {
    const text = textOf(value)
    const language = text[reader.language] === undefined ? (Object.keys(text)[0] ?? reader.language) : reader.language
    return { text: text[language] ?? '', language: language === reader.language ? null : language }
  }
  if (typeof value === 'string') return own(wordFor(field, value, reader))
  if (typeof value === 'number') return own(formatNumber(value, reader.language))
  if (typeof value === 'boolean') return own(String(value))
  if (Array.isArray(value)) return own(value.flatMap((one) => lineOf(field, one, reader)?.text ?? []).join('; '))
  const { field: labels } = reader.labels
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const line = lineOf(key, part, reader)
    const label = (labels as Readonly<Record<string, string>>)[key] ?? key
    return line === null ? [] : [`${label}: ${line.text}`]
  })
  return own(parts.join('; '))
}

function wordFor(field: string, value: string, reader: Reader): string {
  const name = reader.names[value]
  if (name !== undefined) {
    const title = name.title[reader.language] ?? Object.values(name.title)[0] ?? value
    return name.short === null ? title : `${title} (${name.short})`
  }
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return dateOrTyped(value, reader.language)
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { mode: reader.labels.mode, nature: reader.labels.figureNature }
  return words[field]?.[value] ?? value
}

/** Texts have the dialogue's languages as their members; so has `wording`, whose values are no texts. */
function isText(value: Json, field: string, reader: Reader): value is { readonly [key: string]: Json } & Bilingual {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || field === 'wording') return false
  const entries = Object.entries(value)
  return entries.length > 0 && entries.every(([tag, text]) => typeof text === 'string' && reader.languages.includes(tag))
}

function textOf(value: Json): Bilingual {
  return value === null || typeof value !== 'object' || Array.isArray(value) ? {} : (value as unknown as Bilingual)
}

function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function own(text: string): Line {
  return { text, language: null }
}
