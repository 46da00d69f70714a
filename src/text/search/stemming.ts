// Words as a search compares them: without accents and case, and by their stem in the language of the
// text. The stemmers are Snowball's; accents are taken off after stemming, since they carry it
// ("capacitación" and "capacitaciones" share a stem, "capacitacion" alone has another).

import snowball from 'snowball-stemmers'
import type { LanguageTag } from '../bilingual.ts'

interface Stemmer {
  stem(word: string): string
}

/** Snowball's name for the primary subtag of a language. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ca: 'catalan', da: 'danish', de: 'german', en: 'english', es: 'spanish', eu: 'basque', fi: 'finnish', fr: 'french', ga: 'irish', hu: 'hungarian',
  it: 'italian', nl: 'dutch', no: 'norwegian', pt: 'portuguese', ro: 'romanian', ru: 'russian', sv: 'swedish', tr: 'turkish',
}
/** Words kept in memory with their stems, a language. */
const REMEMBERED = 100_000

const STEMMERS = new Map<LanguageTag, { readonly stemmer: Stemmer; readonly known: Map<string, readonly string[]> } | null>()

/** Without case, accents and compatibility forms: `Ñandú` → `nandu`. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(/\p{Mark}+/gu, '').toLowerCase()
}

/** The stems of a word in a language, without accents: of the word as it is, and as it may have been meant. None where the language has no stemmer. */
export function stemsOf(word: string, language: LanguageTag): readonly string[] {
  const found = stemmerOf(language)
  if (found === null) return []
  const lower = word.normalize('NFKC').toLowerCase()
  const known = found.known.get(lower)
  if (known !== undefined) return known
  const forms = new Set([lower, foldWord(lower), accented(foldWord(lower), language)])
  const stems = [...new Set([...forms].map((form) => foldWord(found.stemmer.stem(form))))]
  if (found.known.size >= REMEMBERED) found.known.clear()
  found.known.set(lower, stems)
  return stems
}

/** People leave out accents when they search: the endings that lose their stem by it get it back. */
function accented(folded: string, language: LanguageTag): string {
  return primary(language) === 'es' ? folded.replace(/([cs])ion$/, '$1ión') : folded
}

function stemmerOf(language: LanguageTag) {
  const known = STEMMERS.get(language)
  if (known !== undefined) return known
  const algorithm = ALGORITHMS[primary(language)]
  const made = algorithm === undefined ? null : { stemmer: snowball.newStemmer(algorithm), known: new Map<string, readonly string[]>() }
  STEMMERS.set(language, made)
  return made
}

function primary(language: LanguageTag): string {
  return language.split('-')[0] ?? ''
}
