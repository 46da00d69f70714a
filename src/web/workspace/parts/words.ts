// Small questions about language that the pages of the workspace ask.

import type { Language, LanguageTag } from '../../../text/bilingual.ts'
import { formatDate } from '../../../text/format.ts'

/** The dialogue's languages as columns: the reader's first, the others in their order. */
export function columnsFor(languages: readonly LanguageTag[], language: Language): readonly LanguageTag[] {
  return [...languages].sort((a, b) => Number(b === language) - Number(a === language))
}

/** The id of the form field with this name: `title.es` → `field-title-es`. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`
}

/** A date as people read it; what was typed and is no date stays as typed. */
export function dateOrTyped(date: string, language: Language): string {
  try {
    return formatDate(date, language)
  } catch {
    return date
  }
}

/** Whether this is a whole date of the calendar, as a date field takes it. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && dateOrTyped(date, 'en') !== date
}
