// How far words are, as one sentence; and lists of languages and names as people read them.

import type { Language, LanguageTag } from '../../../text/bilingual.ts'
import { formatZonedTime } from '../../../text/format.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { languageName } from '../../language.ts'
import type { StateView } from './models.ts'

export function stateSentence({ state, openProposals, from }: StateView, language: Language): string {
  const words = MESSAGES[language].workspace.originals.state
  if (state === 'open') return words.open(openProposals)
  if (state === 'agreed' || state === 'initialled') return words[state]
  return words[state](from === null ? '' : formatZonedTime(from, language))
}

/** `English and Spanish`, in the order in which they stand. */
export function languageList(languages: readonly LanguageTag[], language: Language): string {
  return listOf(languages.map((tag) => languageName(tag, language)), language)
}

/** The same at the beginning of a sentence: `Inglés y español`. */
export function languagesAtHead(languages: readonly LanguageTag[], language: Language): string {
  const list = languageList(languages, language)
  return list.slice(0, 1).toLocaleUpperCase(language) + list.slice(1)
}

export function listOf(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
