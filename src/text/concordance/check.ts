// The checker: holds the languages of one text against each other and flags what differs.
//
// The story: name the languages that are missing; then for every two that are there find the sentences
// that answer each other, read both with their vocabularies, answer value with value and word with word,
// and say what has no answer, or departs from what the dialogue calls things. It flags, never rewrites.
//
// A language without a lexicon is held to what needs none: values in digits, codes, lists, names, the
// termbase. `languagesHeldToValues` tells a reader which ones those are.

import { missingLanguages } from '../bilingual.ts'
import type { Bilingual, LanguageTag } from '../bilingual.ts'
import { withoutAgreed } from './agreed.ts'
import { findDropped } from './checks/clause.ts'
import type { Dropped } from './checks/clause.ts'
import { checkCues } from './checks/cues.ts'
import { withoutMoved } from './checks/moved.ts'
import { checkOrder } from './checks/order.ts'
import { checkOrganisations } from './checks/organisations.ts'
import { checkTerms } from './checks/terms.ts'
import { checkValues } from './checks/values.ts'
import { CODE } from './code.ts'
import { CURRENCY } from './currency.ts'
import { DATE } from './date.ts'
import { ENUMERATION, compareEnumerations } from './enumeration.ts'
import type { Finding } from './finding.ts'
import { cueLexiconsFor, lexiconsFor } from './lexicon/index.ts'
import { NUMBER } from './number.ts'
import { readAll } from './mention.ts'
import type { Kind, Mention } from './mention.ts'
import { Pair } from './pair.ts'
import type { Texts, Two } from './pair.ts'
import { pairPassages, ratioOf } from './passage/index.ts'
import { NO_REFERENCE } from './reference.ts'
import type { Reference } from './reference.ts'
import { ROMAN } from './roman.ts'
import { TIME } from './time.ts'

/** From the particular to the general: what one has read, the next does not see. */
const KINDS: readonly Kind[] = [ENUMERATION, CODE, DATE, TIME, ROMAN, NUMBER, CURRENCY]

/** From this many words on, the same words in two languages are a text that nobody has translated, not a name. */
const WORDS_OF_A_TEXT = 5

/** Findings that no officer has agreed to leave, and those that one has. */
export interface ConcordanceReport {
  readonly open: readonly Finding[]
  readonly silenced: readonly Finding[]
}

/**
 * What differs between the languages of a text, in the order of the text. With three languages every two are compared,
 * so that none is the measure of the others. An empty answer does not say that the text is right, only that these checks pass.
 */
export function checkConcordance(text: Bilingual, languages: readonly LanguageTag[], reference: Reference = NO_REFERENCE): readonly Finding[] {
  return verifyConcordance(text, languages, reference).open
}

/** The same, with what an agreed pair answers told apart. */
export function verifyConcordance(text: Bilingual, languages: readonly LanguageTag[], reference: Reference = NO_REFERENCE): ConcordanceReport {
  const missing = missingLanguages(text, languages)
  const present = languages.filter((language) => !missing.includes(language))
  const findings = [
    ...missing.map((language): Finding => ({ code: 'missing-language', sides: [{ language, found: null, passage: null, expected: null }] })),
    ...present.flatMap((first, index) => present.slice(index + 1).flatMap((second) => compare({ languages: [first, second], texts: [text[first] ?? '', text[second] ?? ''] }, reference))),
  ]
  return withoutAgreed(findings, text, reference.agreed)
}

function compare(texts: Texts, reference: Reference): readonly Finding[] {
  const mentions = readValues(texts, isSame(texts.texts))
  const pairs = pairPassages(texts.texts, texts.languages, mentions).map((passages) => new Pair(texts, passages))
  const untranslated = pairs.filter(isUntranslated)
  const read = pairs.filter((pair) => !isUntranslated(pair))
  const dropped = droppedIn(read, texts)
  const isTold = (pair: Pair): boolean => !pair.isWhole && dropped.has(pair)
  const findings = [
    ...untranslated.map((pair) => pair.finding('same-text', [pair.marked(0, 0, pair.words(0).length), pair.marked(1, 0, pair.words(1).length)])),
    ...[...dropped.values()].flat().map(({ finding }) => finding),
    ...checkValues(read, mentions, isTold),
    ...(untranslated.length > 0 && read.length === 0 ? [] : enumerations(pairs, mentions)),
    ...words(read, texts, dropped),
    ...checkOrder(read, reference), ...checkOrganisations(read, mentions, reference), ...checkTerms(read, reference),
  ]
  return findings.sort((a, b) => placeOf(a) - placeOf(b))
}

/** A short text that is the same in both languages is a name: its words are not numbers (`One Young World`). */
function readValues({ texts, languages }: Texts, isName: boolean): Two<readonly Mention[]> {
  const lexicons = lexiconsFor(...languages)
  const keep = (one: Mention): boolean => !(isName && one.isSpelled)
  return [readAll(KINDS, languages[0], texts[0], lexicons[0]).filter(keep), readAll(KINDS, languages[1], texts[1], lexicons[1]).filter(keep)]
}

function isSame([first, second]: Two<string>): boolean {
  return formsOf(first) === formsOf(second)
}

function formsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

function isUntranslated(pair: Pair): boolean {
  const [first, second] = [pair.words(0), pair.words(1)]
  return pair.isWhole && first.length >= WORDS_OF_A_TEXT && first.length === second.length && first.every(({ written }, index) => written.toLowerCase() === second[index]?.written.toLowerCase())
}

/** By pair; needs to know what words mean, so it is for languages that have lexicons. */
function droppedIn(pairs: readonly Pair[], { languages, texts }: Texts): ReadonlyMap<Pair, readonly Dropped[]> {
  const isRead = cueLexiconsFor(...languages) !== null
  const ratio = ratioOf(languages, texts)
  const dropped = new Map(pairs.flatMap((pair) => {
    const here = isRead || !pair.isWhole ? findDropped(pair, ratio) : []
    return here.length === 0 ? [] : [[pair, here] as const]
  }))
  return withoutMoved(pairs, dropped)
}

function words(pairs: readonly Pair[], { languages }: Texts, dropped: ReadonlyMap<Pair, readonly Dropped[]>): readonly Finding[] {
  const lexicons = cueLexiconsFor(...languages)
  if (lexicons === null) return []
  return pairs.filter(({ isWhole }) => isWhole).flatMap((pair) => checkCues(pair, lexicons).filter((finding) => !(dropped.get(pair) ?? []).some((one) => isInside(finding, one))))
}

/** What stands in a dropped clause is told with it. */
function isInside(finding: Finding, { side, finding: clause }: Dropped): boolean {
  const [place, whole] = [finding.sides[side]?.found, clause.sides[side]?.found]
  const isAlone = finding.sides[side === 0 ? 1 : 0]?.found === null
  return isAlone && place !== null && place !== undefined && whole !== null && whole !== undefined && whole.start <= place.start && place.end <= whole.end
}

function enumerations(pairs: readonly Pair[], mentions: Two<readonly Mention[]>): readonly Finding[] {
  return compareEnumerations(mentions[0], mentions[1]).flatMap(([one, other]) => {
    const pair = pairs.find((candidate) => (one !== null && candidate.has(0, one)) || (one === null && other !== null && candidate.has(1, other)))
    return pair === undefined ? [] : [pair.finding('enumeration', [one, other], [other?.value ?? null, one?.value ?? null])]
  })
}

function placeOf(finding: Finding): number {
  return finding.sides.find((side) => side.found !== null)?.found?.start ?? 0
}
