// Under every picture: whose data, in which vintage, as one sentence.

import type { DataNote } from '../../../../instruments/asking.ts'
import { mergedNotes } from '../../../../instruments/notes.ts'
import type { Language } from '../../../../text/bilingual.ts'
import { MESSAGES } from '../../../../text/messages/index.ts'
import { plain } from '../../../reading.ts'

/** `Source: Bureau of Transportation Statistics, vintage 2025-02.`; nothing where no dataset is stated. Of the datasets of these names, or of all. */
export function sourceLine(notes: readonly DataNote[], language: Language, datasets?: readonly string[]): string {
  const words = MESSAGES[language].pages.instruments
  const named = mergedNotes(notes).flatMap(({ ref, vintage }) => (vintage === null || (datasets !== undefined && !datasets.includes(ref.dataset)) ? [] : [words.originatorIn(plain(vintage.content.originator.name, language), vintage.content.vintage)]))
  return named.length === 0 ? '' : words.sourceLine([...new Set(named)].join('; '))
}
