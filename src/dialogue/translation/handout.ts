// What goes to a translator: the texts of a draft that changed against what is in force, cut into sentences, with what
// the memory knows of each and how many words are new. What did not change goes along only to be read.

import type { LanguageTag } from '../../text/bilingual.ts'
import { splitSentences, wordsOf, writable } from '../../text/exchange/index.ts'
import type { Match, Reuse, Segment, TranslationFile, TranslationMemory, TranslationUnit } from '../../text/exchange/index.ts'
import { conditionOf } from './condition.ts'
import type { Made, TextCondition } from './condition.ts'
import { isChanged, placeKey, textHash, unitIdOf } from './places.ts'
import type { PlacedDraft } from './places.ts'

export interface HandoutLanguages {
  readonly source: LanguageTag
  readonly target: LanguageTag
}

export interface Handout extends HandoutLanguages {
  readonly original: string
  readonly revision: number
  readonly texts: readonly PlacedDraft[]
  readonly memory: TranslationMemory
  /** How each text came about, by its place. */
  readonly made: ReadonlyMap<string, Made>
  /** Whether unchanged texts of the same items go along, not to be translated. */
  readonly withContext: boolean
}

/** One changed text as a list shows it. */
export interface TextLine {
  readonly text: PlacedDraft
  readonly condition: TextCondition
  readonly words: number
  /** Of its sentences, by class. */
  readonly reuse: Reuse
}

/** Matches shown for one sentence. */
const MOST_MATCHES = 3
const NO_WORDS: Reuse = { context: 0, exact: 0, repeated: 0, fuzzy: 0, fresh: 0 }

export function renderHandout(handout: Handout): { readonly file: TranslationFile; readonly lines: readonly TextLine[] } {
  const seen = new Set<string>()
  const lines: TextLine[] = []
  const units = handout.texts.flatMap((text): readonly TranslationUnit[] => {
    if ((text.text[handout.source] ?? '').trim() === '') return []
    if (!isChanged(text)) return handout.withContext ? [contextUnit(text, handout)] : []
    const condition = conditionOf(text, handout.source, handout.target, handout.made.get(placeKey(text)) ?? null)
    const { unit, reuse } = changedUnit(text, condition, handout, seen)
    lines.push({ text, condition, words: Object.values(reuse).reduce((sum: number, words: number) => sum + words, 0), reuse })
    return [unit]
  })
  const reuse = lines.reduce<Reuse>((sum, line) => added(sum, line.reuse), NO_WORDS)
  return { lines, file: { original: handout.original, revision: handout.revision, sourceLanguage: handout.source, targetLanguage: handout.target, units, reuse } }
}

function changedUnit(text: PlacedDraft, condition: TextCondition, handout: Handout, seen: Set<string>): { readonly unit: TranslationUnit; readonly reuse: Reuse } {
  const { source, target, memory } = handout
  const [from, to] = [text.text[source] ?? '', text.text[target] ?? '']
  const isKept = condition !== 'missing' && condition !== 'stale'
  const [sentences, translated] = aligned(from, isKept ? to : null, source, target)
  let reuse = NO_WORDS
  const matches: Match[] = []
  const segments = sentences.map(({ text: sentence, gap }, index): Segment => {
    const id = `s${index + 1}`
    const recalled = memory.recall(sentence, placeKey(text), MOST_MATCHES)
    const best = recalled[0]
    const kind: keyof Reuse = best !== undefined && best.quality >= 100 ? (best.quality > 100 ? 'context' : 'exact') : seen.has(sentence) ? 'repeated' : best === undefined ? 'fresh' : 'fuzzy'
    seen.add(sentence)
    reuse = added(reuse, { ...NO_WORDS, [kind]: wordsOf(sentence, source).length })
    matches.push(...recalled.map((one): Match => ({ segment: id, quality: one.quality, origin: one.origin, source: writable(one.source), target: writable(one.target) })))
    const kept = translated?.[index]
    if (kept !== undefined) return { id, source: writable(sentence), target: writable(kept), state: condition as Segment['state'], gap }
    // What both sides have signed for this very place is not translated anew.
    const isAgreed = best !== undefined && best.quality > 100
    return { id, source: writable(sentence), target: isAgreed ? writable(best.target) : null, state: isAgreed ? 'final' : 'initial', gap }
  })
  return { reuse, unit: { id: unitIdOf(text), name: placeKey(text), sourceHash: textHash(from), isTranslatable: true, segments, notes: [], matches } }
}

/** The sentences of a text and of its translation, where both have equally many; else both whole. */
function aligned(from: string, to: string | null, source: LanguageTag, target: LanguageTag): readonly [ReturnType<typeof splitSentences>, readonly string[] | null] {
  const sentences = splitSentences(from, source)
  if (to === null) return [sentences, null]
  const translated = splitSentences(to, target)
  return sentences.length === translated.length ? [sentences, translated.map(({ text }) => text)] : [[{ text: from, gap: '' }], [to]]
}

function contextUnit(text: PlacedDraft, { source, target }: HandoutLanguages): TranslationUnit {
  const [from, to] = [text.text[source] ?? '', text.text[target] ?? '']
  return {
    id: unitIdOf(text), name: placeKey(text), sourceHash: textHash(from), isTranslatable: false, notes: [], matches: [],
    segments: [{ id: 's1', source: writable(from), target: to === '' ? null : writable(to), state: to === '' ? 'initial' : 'final', gap: '' }],
  }
}

function added(one: Reuse, other: Reuse): Reuse {
  return { context: one.context + other.context, exact: one.exact + other.exact, repeated: one.repeated + other.repeated, fuzzy: one.fuzzy + other.fuzzy, fresh: one.fresh + other.fresh }
}
