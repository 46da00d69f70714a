// What stands on an original beside its words: how far the words are, the hash, whose original it is; in
// the language of the paper, or, where this program does not write that one, in that of whoever prints it.

import type { Original } from '../../dialogue/original.ts'
import type { OriginalWords } from '../../dialogue/views/index.ts'
import { isLanguage } from '../../text/bilingual.ts'
import type { Bilingual, Language, LanguageTag } from '../../text/bilingual.ts'
import { formatZonedTime } from '../../text/format.ts'
import { hashGroups } from '../../text/hash-groups.ts'
import { languageName } from '../../text/language-name.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { FORMAT } from '../../record/index.ts'

export interface OriginalFacts {
  readonly words: Pick<OriginalWords, 'state' | 'openProposals' | 'from'>
  /** A paper to be signed carries no line about the state of its words. Only of words that are agreed. */
  readonly isForSignature: boolean
  /** Of whoever prints it. */
  readonly reader: Language
  readonly dialogue: string
  /** Slug of the text. */
  readonly slug: string
  /** RFC 3339: when the newest of the acts was made by which the words are agreed. */
  readonly dated: string
}

/** The language of what this program adds to a paper in that language. */
export function ownLanguage(language: LanguageTag, reader: Language): Language {
  return isLanguage(language) ? language : reader
}

/** The languages of an original in which this program speaks on it, each once; that of the reader where it knows none of them. */
export function spokenLanguages({ languages }: Original, reader: Language): readonly Language[] {
  const spoken = languages.filter(isLanguage)
  return spoken.length === 0 ? [reader] : spoken
}

/** How far the words are; null on a paper to be signed, and where they are released. */
export function noticeOf({ words: { state, openProposals, from }, isForSignature }: OriginalFacts, language: Language): string | null {
  const { notice } = MESSAGES[language].workspace.originals.paper
  if (state === 'open') return notice.open(openProposals)
  if (isForSignature || state === 'released') return null
  return state === 'release-agreed' ? notice[state](from === null ? '' : formatZonedTime(from, language)) : notice[state]
}

/** `Original · Mexico · Spanish, English`; `Draft · …` where the words are not agreed. */
export function footOf(original: Original, { words }: Pick<OriginalFacts, 'words'>, language: Language): string {
  const { paper } = MESSAGES[language].workspace.originals
  const short = original.parties.find(({ party }) => party === original.party)?.short ?? {}
  return (words.state === 'open' ? paper.footOfDraft : paper.foot)(capital(nameIn(short, language), language), languageNames(original.languages, language))
}

/** `alternat/1 · SHA-256 9f86 d081 …`: the same on every original, in every language. */
export function hashLine({ hash }: Pick<Original, 'hash'>): string {
  return `${FORMAT} · SHA-256 ${hashGroups(hash).join(' ')}`
}

export function languageNames(languages: readonly LanguageTag[], language: Language): string {
  return languages.map((tag) => languageName(tag, language)).join(', ')
}

/** `For the United Mexican States`; the name alone in a language that this program does not write. */
export function signedFor(formal: Bilingual, language: LanguageTag): string {
  const name = formal[language] ?? ''
  return isLanguage(language) ? MESSAGES[language].workspace.originals.paper.for(name) : capital(name, language)
}

function nameIn(name: Bilingual, language: LanguageTag): string {
  return name[language] ?? Object.values(name)[0] ?? ''
}

function capital(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1)
}
