// What is posted somewhere against the words that the parties agreed: sentence by sentence, in each language, and
// against every party's own original, since the names stand in another order there. A ministry's page has more on it
// than the text; so what stands before the first agreed sentence and after the last is told apart from what stands
// between them, where nothing may stand that was not agreed.

import type { LanguageTag } from '../bilingual.ts'
import { textFor } from '../alternat.ts'
import type { PartyNames } from '../alternat.ts'
import type { Bilingual } from '../bilingual.ts'
import { plainSentence, sentencesIn } from './readable.ts'
import type { PostedSentence } from './readable.ts'

export interface AgreedText {
  readonly title: Bilingual
  readonly clauses: readonly { readonly clause: string; readonly words: Bilingual }[]
  readonly names: readonly PartyNames[]
}

export type PostedFinding =
  | { readonly kind: 'same'; readonly clause: string; readonly agreed: string }
  /** Another wording in its place. */
  | { readonly kind: 'changed'; readonly clause: string; readonly agreed: string; readonly posted: string }
  | { readonly kind: 'missing'; readonly clause: string; readonly agreed: string }
  /** Between agreed sentences, and agreed nowhere. */
  | { readonly kind: 'added'; readonly posted: string }

export interface PostedInLanguage {
  readonly language: LanguageTag
  /** Whose original it is closest to; the first by name where all are alike. */
  readonly original: string
  /** `absent`: nothing of the text is there in this language. */
  readonly outcome: 'same' | 'differs' | 'absent'
  /** Whether its title stands there; a page may well have a headline of its own. */
  readonly hasTitle: boolean
  readonly counts: Readonly<Record<PostedFinding['kind'], number>>
  /** In the order of the page; what is missing stands where it should be. */
  readonly findings: readonly PostedFinding[]
  /** What stands around the text, of which the parties have agreed nothing. */
  readonly around: readonly string[]
}

export interface PostedComparison {
  readonly languages: readonly PostedInLanguage[]
  /** `same` where every language that is there is; `absent` where none is. */
  readonly outcome: 'same' | 'differs' | 'absent'
}

/** From this likeness of its words on, a sentence is another wording of an agreed one. */
const ALIKE = 0.55
const WORDS_OF_AN_ANCHOR = 5
const STRETCH = 5
/** A page with less of a text than this has none of it. */
const SHARE_THERE = 0.2

export function comparePosted(agreed: AgreedText, blocks: readonly string[], languages: readonly LanguageTag[]): PostedComparison {
  const originals = new Map(languages.map((language) => [language, originalsOf(agreed, language)]))
  const found = languages.map((language) => {
    // What stands there in another language of the text is no addition to this one.
    const foreign = new Set(languages.filter((other) => other !== language).flatMap((other) => originals.get(other) ?? []).flatMap(({ sentences }) => sentences.map(({ plain }) => plain)))
    const posted = sentencesIn(blocks, language).filter(({ plain }) => !foreign.has(plain))
    return (originals.get(language) ?? []).map((original) => compareWith(original, language, posted)).reduce((best, one) => (one.counts.same > best.counts.same ? one : best))
  })
  const there = found.filter(({ outcome }) => outcome !== 'absent')
  return { languages: found, outcome: there.length === 0 ? 'absent' : there.every(({ outcome }) => outcome === 'same') ? 'same' : 'differs' }
}

interface Agreed extends PostedSentence {
  readonly clause: string
}

interface Original {
  readonly party: string
  readonly title: string
  readonly sentences: readonly Agreed[]
}

/** At least one: where no names are given, every order is the same. */
function originalsOf({ title, clauses, names }: AgreedText, language: LanguageTag): readonly Original[] {
  const parties = names.map(({ party }) => party).sort()
  return (parties.length === 0 ? [''] : parties).map((party) => {
    const inOriginal = (words: Bilingual) => textFor(words, names, party)[language] ?? ''
    return { party, title: plainSentence(inOriginal(title)), sentences: clauses.flatMap(({ clause, words }) => sentencesIn(inOriginal(words).split('\n'), language).map((sentence) => ({ clause, ...sentence }))) }
  })
}

function compareWith({ party, title, sentences }: Original, language: LanguageTag, posted: readonly PostedSentence[]): PostedInLanguage {
  const places = placesOf(sentences, posted)
  const found = places.filter((place) => place !== null)
  const isThere = found.length > 0 && found.length >= sentences.length * SHARE_THERE
  const findings = isThere ? findingsOf(sentences, posted, places) : []
  const counts = { same: 0, changed: 0, missing: 0, added: 0 }
  for (const { kind } of findings) counts[kind] += 1
  const [first, last] = [Math.min(...found), Math.max(...found)]
  return {
    language, original: party, counts, findings, outcome: !isThere ? 'absent' : findings.every(({ kind }) => kind === 'same') ? 'same' : 'differs',
    hasTitle: posted.some(({ plain }) => plain === title),
    around: isThere ? posted.flatMap(({ text }, place) => (place < first || place > last ? [text] : [])) : [],
  }
}

/** For every agreed sentence the place of the one that is it, or that stands in its stead; null where none does. Places only rise. */
function placesOf(sentences: readonly Agreed[], posted: readonly PostedSentence[]): readonly (number | null)[] {
  // A heading of a word or two stands in every menu: what is long shows where the text is, and the rest is sought between.
  const long = sentences.flatMap(({ plain }, place) => (wordsOf(plain).length >= WORDS_OF_AN_ANCHOR ? [place] : []))
  const anchors = long.length === 0 ? [...sentences.keys()] : long
  const pairs = alignment(anchors.map((place) => sentences[place]?.plain ?? ''), posted.map(({ plain }) => plain)).map(([a, p]) => [anchors[a] ?? 0, p] as const)
  const places: (number | null)[] = sentences.map(() => null)
  for (const [a, p] of pairs) places[a] = p
  const ends = [[-1, -1] as const, ...pairs, [sentences.length, posted.length] as const]
  for (const [index, [toAgreed, toPosted]] of ends.entries()) {
    const [fromAgreed, fromPosted] = ends[index - 1] ?? [toAgreed, toPosted]
    const missing = toAgreed - fromAgreed - 1
    // Before the first and behind the last one found as many are looked at as are still missing, and a few more.
    const from = index === 1 ? Math.max(fromPosted + 1, toPosted - missing - STRETCH) : fromPosted + 1
    const to = index === ends.length - 1 && index > 1 ? Math.min(toPosted, fromPosted + 1 + missing + STRETCH) : toPosted
    if (missing > 0 && pairs.length > 0) fillBetween(sentences, posted, places, fromAgreed + 1, toAgreed, from, to)
  }
  return places
}

function fillBetween(sentences: readonly Agreed[], posted: readonly PostedSentence[], places: (number | null)[], fromAgreed: number, toAgreed: number, fromPosted: number, toPosted: number): void {
  let next = fromPosted
  for (let a = fromAgreed; a < toAgreed; a++) {
    let [best, bestLikeness] = [-1, ALIKE]
    for (let p = next; p < toPosted; p++) {
      const likeness = likenessOf(sentences[a]?.plain ?? '', posted[p]?.plain ?? '')
      if (likeness > bestLikeness || (best === -1 && likeness === ALIKE)) [best, bestLikeness] = [p, likeness]
    }
    if (best === -1) continue
    places[a] = best
    next = best + 1
  }
}

function findingsOf(sentences: readonly Agreed[], posted: readonly PostedSentence[], places: readonly (number | null)[]): readonly PostedFinding[] {
  let next: number | null = null
  return sentences.flatMap(({ clause, text, plain }, index): PostedFinding[] => {
    const place = places[index] ?? null
    if (place === null) return [{ kind: 'missing', clause, agreed: text }]
    const added = next === null ? [] : posted.slice(next, place).map((one): PostedFinding => ({ kind: 'added', posted: one.text }))
    next = place + 1
    const there = posted[place]
    return [...added, there?.plain === plain ? { kind: 'same', clause, agreed: text } : { kind: 'changed', clause, agreed: text, posted: there?.text ?? '' }]
  })
}

/** The longest common subsequence of two lists, as pairs of places. Where a page is long, the sentences that stand in both are few: only these are laid in a table. */
function alignment(agreed: readonly string[], posted: readonly string[]): readonly (readonly [number, number])[] {
  const known = new Set(agreed)
  const places = posted.flatMap((text, place) => (known.has(text) ? [place] : []))
  const [rows, columns] = [agreed.length, Math.min(places.length, 20_000)]
  if (rows === 0 || columns === 0) return []
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  for (let a = rows - 1; a >= 0; a--) {
    for (let p = columns - 1; p >= 0; p--) {
      lengths[a * width + p] = agreed[a] === posted[places[p] ?? -1] ? (lengths[(a + 1) * width + p + 1] ?? 0) + 1 : Math.max(lengths[(a + 1) * width + p] ?? 0, lengths[a * width + p + 1] ?? 0)
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let [a, p] = [0, 0]; a < rows && p < columns;) {
    if (agreed[a] === posted[places[p] ?? -1]) { pairs.push([a, places[p] ?? 0]); a += 1; p += 1 }
    else if ((lengths[(a + 1) * width + p] ?? 0) >= (lengths[a * width + p + 1] ?? 0)) a += 1
    else p += 1
  }
  return pairs
}

/** The share of words that two sentences have in common (Dice 1945), each counted as often as it stands. */
function likenessOf(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  if (one.length === 0 || other.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const times = left.get(word) ?? 0
    if (times > 0) { common += 1; left.set(word, times - 1) }
  }
  return (2 * common) / (one.length + other.length)
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
