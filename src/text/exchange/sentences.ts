// A text cut into sentences, so that a long text of which one sentence changed is translated as that one sentence.
// What Unicode calls a sentence ends at every full stop before a capital letter; legal prose is full of stops that end
// nothing ("U.S. Department", "EE. UU.", "art. 5"), and a sentence cut there would be a worse unit than the whole text.

import type { LanguageTag } from '../bilingual.ts'

export interface Sentence {
  readonly text: string
  /** White space after it, to the next sentence; empty after the last. */
  readonly gap: string
}

/** Stops that end no sentence, in the languages in which such prose is written here. */
const ABBREVIATIONS = new Set([
  'art', 'arts', 'no', 'nos', 'núm', 'núms', 'inc', 'incs', 'fracc', 'frac', 'par', 'párr', 'para', 'paras', 'sec', 'secs', 'ch', 'cap', 'vol', 'p', 'pp', 'pág', 'págs', 'fig', 'tab', 'ed', 'eds', 'cf', 'vs', 'v', 'etc', 'e.g', 'i.e', 'p.ej', 'ej',
  'mr', 'mrs', 'ms', 'dr', 'dra', 'lic', 'ing', 'mtro', 'mtra', 'sr', 'sra', 'srta', 'hon', 'amb', 'gral', 'gen', 'st', 'jr', 'ee', 'uu', 'cía', 'co', 'corp', 'ltd', 'dept', 'depto', 'gov', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec', 'ene', 'abr', 'ago', 'dic', 'aprox', 'approx',
])

/** Most texts are one sentence: where no stop or line end stands inside, nothing has to be divided. */
const CAN_END_INSIDE = /[.!?\u2024\u2026\u203c-\u203e\u2047-\u2049\u3002\uff01\uff0e\uff1f\uff61\u061f\u06d4\u0964\u0965\n\r\u0085\u2028\u2029][^\p{L}\p{N}]*\S|[\n\r\u0085\u2028\u2029]/u

const SEGMENTERS = new Map<LanguageTag, Intl.Segmenter>()

/** At least one sentence unless the text is empty; joined with their gaps they are the text, to the letter. */
export function splitSentences(text: string, language: LanguageTag): readonly Sentence[] {
  if (!CAN_END_INSIDE.test(text)) return text === '' ? [] : [withGap(text)]
  const segmenter = SEGMENTERS.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  SEGMENTERS.set(language, segmenter)
  const sentences: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = sentences.at(-1)
    if (last !== undefined && (segment.trim() === '' || last.trim() === '' || !endsSentence(last))) sentences[sentences.length - 1] = last + segment
    else sentences.push(segment)
  }
  return sentences.map(withGap)
}

function withGap(sentence: string): Sentence {
  const end = sentence.trimEnd().length
  return { text: sentence.slice(0, end), gap: sentence.slice(end) }
}

/** A line end ends one always; a full stop does, unless it belongs to an initial, an abbreviation or an ordinal number. */
function endsSentence(text: string): boolean {
  if (/\n\s*$/.test(text)) return true
  const word = /([\p{L}\p{N}.]+)\.["'”’»)\]]*\s*$/u.exec(text)?.[1]
  if (word === undefined) return true
  return !(/^(?:\p{L}\.)*\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase()) || /(?:^|\n)\s*\d{1,3}\.\s*$/.test(text))
}

const WORDS = new Map<LanguageTag, Intl.Segmenter>()

/** The words of a text in their order, as Unicode divides them: what translators are paid by. */
export function wordsOf(text: string, language: LanguageTag): readonly string[] {
  const segmenter = WORDS.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  WORDS.set(language, segmenter)
  return Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment)
}
