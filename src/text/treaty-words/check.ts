// Treaty words in a text that is not meant to bind, and words of mere intention in one that is. Flags for a
// person and never rewrites; says nothing of what a text is in law, which no list of words decides.
//
// The story: names of other instruments are covered first, so that nobody is told off for citing one; then
// each word of the list is looked for, and left where its sentence denies legal effect or speaks of another
// instrument. A title is read by its head alone: "Joint Statement | on the Agreement …".

import type { LanguageTag } from '../bilingual.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import type { TreatyLexicon, TreatyWord, TreatyWordKind } from './word.ts'

export interface TreatyWordFound {
  /** `[start, end)` in UTF-16 units, as `String.slice` counts. */
  readonly start: number
  readonly end: number
  readonly found: string
  readonly kind: TreatyWordKind | 'title'
  /** What is said instead, in the same language. */
  readonly instead: string
}

const LEXICONS: readonly TreatyLexicon[] = [ENGLISH, SPANISH]
/** Stands in the place of a name, letter for letter, so that places stay what they are. */
const COVER = '\u2592'
/** The same for the names of the parties, which speak of no other instrument. */
const TOKEN_COVER = '\u2591'

/** Languages with a list. */
export const TREATY_WORD_LANGUAGES: readonly LanguageTag[] = LEXICONS.map(({ language }) => language)

/** Treaty words in the words of a clause. `names`: of instruments and organisations, which are not the text's own words. */
export function findTreatyWords(text: string, language: LanguageTag, names: readonly string[] = []): readonly TreatyWordFound[] {
  const lexicon = lexiconFor(language)
  if (lexicon === null) return []
  const covered = cover(text, lexicon, names)
  const found = lexicon.words.flatMap((word) => matches(covered, word.pattern, word.isCased === true).filter(({ start, end }) => isMeant(covered, lexicon, word, start, end))
    .map(({ start, end }): TreatyWordFound => ({ start, end, found: text.slice(start, end), kind: word.kind, instead: word.instead })))
  return withoutOverlaps(found)
}

/** Treaty words in the head of a title. */
export function findTreatyTitle(title: string, language: LanguageTag): readonly TreatyWordFound[] {
  const lexicon = lexiconFor(language)
  if (lexicon === null) return []
  const plain = withoutTokens(title)
  const end = matches(plain, lexicon.headEnds, false).find(({ start }) => start > 0)?.start ?? plain.length
  return lexicon.titles.flatMap(({ pattern, instead }) => matches(plain.slice(0, end), pattern, false).map((place): TreatyWordFound => ({ ...place, found: title.slice(place.start, place.end), kind: 'title', instead })))
}

/** Words of intention; of use where the text is meant to bind. */
export function findSoftWords(text: string, language: LanguageTag): readonly { readonly start: number; readonly end: number; readonly found: string }[] {
  const found = (lexiconFor(language)?.soft ?? []).flatMap(({ pattern, isCased }) => matches(text, pattern, isCased === true))
  return found.sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end, found: text.slice(start, end) }))
}

function lexiconFor(language: LanguageTag): TreatyLexicon | null {
  return LEXICONS.find((one) => one.language === language.split('-')[0]) ?? null
}

function cover(text: string, { cited }: TreatyLexicon, names: readonly string[]): string {
  const known = names.filter((name) => /\s/.test(name)).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return [...known, ...cited].reduce((covered, pattern) => covered.replace(wholeWords(pattern, true), (name) => COVER.repeat(name.length)), withoutTokens(text))
}

/** What stands between braces is the names of the parties, in whatever order (`alternat.ts`). */
function withoutTokens(text: string): string {
  return text.replace(/\{[^{}]*\}/g, (token) => TOKEN_COVER.repeat(token.length))
}

function isMeant(text: string, lexicon: TreatyLexicon, word: TreatyWord, start: number, end: number): boolean {
  const [from, to] = sentenceAround(text, start, end)
  if (word.kind === 'effect') return !wholeWords(lexicon.denials, false).test(text.slice(from, to))
  if (word.maySpeakOfAnother !== true) return true
  // `the USMCA entered into force`, `the entry into force of the USMCA`, `Parties to the Convention …`.
  return !text.slice(Math.max(from, start - 30), start).includes(COVER) && !text.slice(end, Math.min(to, end + 16)).includes(COVER)
}

function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  const before = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('; ', start), text.lastIndexOf('\n', start))
  const after = text.slice(end).search(/[.;](?:\s|$)|\n/)
  return [before + 1, after === -1 ? text.length : end + after]
}

/** Matches are whole words: no letter, digit or hyphenated part touches them. */
function matches(text: string, pattern: string, isCased: boolean): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(wholeWords(pattern, isCased))].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

const COMPILED = new Map<string, RegExp>()

function wholeWords(pattern: string, isCased: boolean): RegExp {
  const flags = isCased ? 'gu' : 'giu'
  const key = `${flags} ${pattern}`
  const compiled = COMPILED.get(key) ?? new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags)
  COMPILED.set(key, compiled)
  // One that was used for a test remembers where it stopped.
  compiled.lastIndex = 0
  return compiled
}

/** In the order of the text; where two words meet, the longer is told. */
function withoutOverlaps(found: readonly TreatyWordFound[]): readonly TreatyWordFound[] {
  const longest = [...found].sort((a, b) => (b.end - b.start) - (a.end - a.start) || a.start - b.start)
  const kept: TreatyWordFound[] = []
  for (const one of longest) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}
