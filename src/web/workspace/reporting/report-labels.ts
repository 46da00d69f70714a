// What the fields of a report are called, for the list of what is wrong with them.

import type { Language, LanguageTag } from '../../../text/bilingual.ts'
import type { Messages } from '../../../text/messages/index.ts'
import { languageName } from '../../language.ts'

export function reportLabels(words: Messages['workspace']['report'], languages: readonly LanguageTag[], language: Language): Readonly<Record<string, string>> {
  const perLanguage = [['reason', words.reason], ['evidence.title', words.evidenceTitle], ['advance.text', words.text]] as const
  return Object.fromEntries([
    ['delivery', words.delivery], ['level', words.level], ['asOf', words.asOf], ['reason', words.reason], ['evidence', words.addEvidence], ['file', words.file], ['label', words.label], ['marking', words.marking],
    ['kept', words.evidenceKept], ['advance.nature', words.nature], ['advance.date', words.date],
    ...perLanguage.flatMap(([name, label]) => languages.map((tag) => [`${name}.${tag}`, `${label}, ${languageName(tag, language)}`])),
  ]) as Record<string, string>
}
