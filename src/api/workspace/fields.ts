// Form fields as typed: trimmed, composed Unicode (NFC), line ends as one character.

import type { Bilingual } from '../../text/bilingual.ts'

export function field(fields: URLSearchParams, name: string): string {
  return clean(fields.get(name) ?? '')
}

/** `title` → the texts of `title.en`, `title.es` …, blank ones too. */
export function bilingualField(fields: URLSearchParams, name: string, languages: readonly string[]): Bilingual {
  return Object.fromEntries(languages.map((language) => [language, field(fields, `${name}.${language}`)]))
}

/** Null if every language is blank: an optional text is there in all languages or not at all. */
export function optionalText(text: Bilingual): Bilingual | null {
  return Object.values(text).every((one) => one === '') ? null : text
}

/** The number of a revision; 0, which no saved thing has, for anything else. */
export function revisionField(fields: URLSearchParams): number {
  const text = field(fields, 'revision')
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}

export function optional(text: string): string | null {
  return text === '' ? null : text
}

function clean(value: string): string {
  return value.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}
