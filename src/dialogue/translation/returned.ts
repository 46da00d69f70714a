// A file that comes back from a translator, held against the draft as it now is. Nothing is taken by likeness: a unit is
// taken if its place is in the draft and the source it was made from still stands there, and each that is not says why.

import type { LanguageTag } from '../../text/bilingual.ts'
import { hasCodes, plainOf, TRANSLATION_STATES } from '../../text/exchange/index.ts'
import type { Segment, TranslationFile, TranslationState, TranslationUnit } from '../../text/exchange/index.ts'
import { isChanged, placeOfUnit, textHash, unitIdOf } from './places.ts'
import type { PlacedDraft, TextPlace } from './places.ts'

export const RETURN_OUTCOMES = [
  /** Goes into the draft. */
  'taken',
  /** The draft says the same already. */
  'same',
  /** The source has changed since the file was made. */
  'stale',
  /** The source in the file is not the one that was handed out. */
  'source-altered',
  /** The draft has no such text. */
  'unknown',
  /** Nothing, or not every sentence, is translated. */
  'empty',
  /** The translation repeats the source. */
  'repeats-source',
  /** Holds formatting that the texts here do not have. */
  'has-codes',
  /** Was there only to be read. */
  'context',
  /** Changed in the draft, and not in the file. */
  'not-returned',
] as const
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number]

export interface ReturnedText {
  readonly unit: string
  /** Null where the unit names no place. */
  readonly place: TextPlace | null
  readonly outcome: ReturnOutcome
  /** In the language translated from and into, as the draft has them; empty where it has none. */
  readonly source: string
  readonly before: string
  /** As it came back; null where no whole text did. */
  readonly after: string | null
  readonly state: TranslationState
}

export interface ReturnedFile {
  readonly texts: readonly ReturnedText[]
  /** Whether the file was made of an earlier revision of the draft, or of something else. */
  readonly isOfOther: boolean
}

/** Takes targets that repeat their source too, where `takesRepeats`: names are the same in every language. */
export function compareReturned(file: TranslationFile, texts: readonly PlacedDraft[], source: LanguageTag, target: LanguageTag, original: string, takesRepeats: boolean): ReturnedFile {
  const known = new Map(texts.map((text) => [unitIdOf(text), text]))
  const returned = file.units.map((unit): ReturnedText => judged(unit, known.get(unit.id), source, target, takesRepeats))
  const missing = texts.filter((text) => isChanged(text) && (text.text[source] ?? '').trim() !== '' && !file.units.some(({ id }) => id === unitIdOf(text)))
  return {
    isOfOther: file.original !== original,
    texts: [...returned, ...missing.map((text): ReturnedText => ({ unit: unitIdOf(text), place: text, outcome: 'not-returned', source: text.text[source] ?? '', before: text.text[target] ?? '', after: null, state: 'initial' }))],
  }
}

function judged(unit: TranslationUnit, text: PlacedDraft | undefined, source: LanguageTag, target: LanguageTag, takesRepeats: boolean): ReturnedText {
  const [from, before] = [text?.text[source] ?? '', text?.text[target] ?? '']
  const state = leastState(unit.segments)
  const answer = (outcome: ReturnOutcome, after: string | null = null): ReturnedText => ({ unit: unit.id, place: text ?? placeOfUnit(unit.id), outcome, source: from, before, after, state })
  if (!unit.isTranslatable) return answer('context')
  if (text === undefined) return answer('unknown', joined(unit.segments, null))
  const gaps = gapsIn(from, unit.segments)
  if (gaps === null) return answer(unit.sourceHash === textHash(from) ? 'source-altered' : 'stale', joined(unit.segments, null))
  if (unit.sourceHash !== null && unit.sourceHash !== textHash(from)) return answer('stale', joined(unit.segments, gaps))
  if (unit.segments.some((one) => hasCodes(one.target ?? []))) return answer('has-codes', joined(unit.segments, gaps))
  const after = joined(unit.segments, gaps)
  if (after === null) return answer('empty')
  if (after === before) return answer('same', after)
  if (after === from && !takesRepeats) return answer('repeats-source', after)
  return answer('taken', after)
}

/** What stands between the sentences of a text, and before and after them; null where these are not its sentences. */
function gapsIn(text: string, segments: readonly Segment[]): readonly string[] | null {
  const gaps: string[] = []
  let rest = text
  for (const { source } of segments) {
    const sentence = plainOf(source)
    const at = rest.indexOf(sentence)
    if (at === -1 || rest.slice(0, at).trim() !== '' || hasCodes(source)) return null
    gaps.push(rest.slice(0, at))
    rest = rest.slice(at + sentence.length)
  }
  return rest.trim() === '' ? gaps : null
}

/** The translation as one text, composed and without blank ends as every text of a record is; null where a sentence is missing. */
function joined(segments: readonly Segment[], gaps: readonly string[] | null): string | null {
  if (segments.some(({ target }) => target === null || plainOf(target).trim() === '')) return null
  const text = segments.map(({ target }, index) => (index === 0 ? '' : (gaps?.[index] ?? ' ')) + plainOf(target ?? []).trim()).join('')
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

/** A text is as far as the least of its sentences; one that came back is at least translated. */
function leastState(segments: readonly Segment[]): TranslationState {
  const least = Math.min(...segments.map(({ state }) => TRANSLATION_STATES.indexOf(state)))
  return TRANSLATION_STATES[Math.max(1, least)] ?? 'translated'
}
