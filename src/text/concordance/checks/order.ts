// The order in which a text names the parties together: `the United States and Mexico`, `México–Estados Unidos`.
//
// By the alternat each side is named first in its own original, so the two languages of one item
// differ in order, and rightly. Where the languages have no party of their own, or the dialogue
// says so, all name the parties in one order. A text that follows one of the two rules throughout is
// held to that rule: what is found is the place that departs from it. Each naming the other's side
// first follows neither rule.

import type { Finding } from '../finding.ts'
import { Bookshelf } from '../names.ts'
import type { NameBook } from '../names.ts'
import { bookOf as bookOfTerms } from './terms.ts'
import type { KeyedWord } from '../passage/keys.ts'
import type { Pair, SideNumber, Two } from '../pair.ts'
import type { NamedParty, OrderRule, Reference } from '../reference.ts'

/** What may stand between two names that are said together. */
const BETWEEN = new Set(['and', 'y', 'e', 'the', 'los', 'la', 'el', 'las', 'with', 'con', 'de', 'of', 'entre', 'between', 'government', 'gobierno', 'governments', 'gobiernos'])
const MOST_WORDS_BETWEEN = 4
/** From so many places on, what most of them do is the rule of the text. */
const PLACES_OF_A_HABIT = 3

interface Naming {
  readonly parties: readonly string[]
  readonly from: number
  readonly to: number
}

interface Place {
  readonly pair: Pair
  readonly namings: Two<Naming>
}

export function checkOrder(pairs: readonly Pair[], reference: Reference): readonly Finding[] {
  const [pair] = pairs
  if (pair === undefined || reference.parties.length < 2) return []
  const own = [ownParty(reference.parties, pair.language(0)), ownParty(reference.parties, pair.language(1))] as const
  const books = [BOOKS.book(reference.parties, pair.language(0)), BOOKS.book(reference.parties, pair.language(1))] as const
  const terms = [bookOfTerms(reference.termbase, pair.language(0)), bookOfTerms(reference.termbase, pair.language(1))] as const
  const places = pairs.filter(({ isWhole }) => isWhole).flatMap((one) => placesIn(one, books)).filter(({ pair: one, namings }) => !isFixed(one, 0, namings[0], terms[0]) && !isFixed(one, 1, namings[1], terms[1]))
  const canAlternate = own[0] !== null && own[1] !== null && own[0] !== own[1]
  const rule = habitOf(places, own) ?? (canAlternate ? reference.order ?? 'alternat' : 'same')
  return places.filter(({ namings }) => !follows(namings, rule, own)).map(({ pair: one, namings }) => {
    const named = (side: SideNumber) => one.marked(side, namings[side].from, namings[side].to, namings[side].parties.join(' · '))
    const wanted = (side: SideNumber): string | null => (rule === 'same' ? firstName(reference.parties, namings[side === 0 ? 1 : 0].parties, one.language(side))
      : namings[side].parties[0] === own[side] ? null : firstName(reference.parties, [own[side] ?? ''], one.language(side)))
    return one.finding('order', [named(0), named(1)], [wanted(0), wanted(1)])
  })
}

/** Part of a name that stands in the termbase as it is, such as that of a council. */
function isFixed(pair: Pair, side: SideNumber, { from, to }: Naming, terms: ReturnType<typeof bookOfTerms>): boolean {
  return terms.find(pair.words(side)).some((name) => name.of.concept.subject !== 'party' && name.from <= from && to <= name.to)
}

/** The party whose original is in this language, if it is one alone. */
function ownParty(parties: readonly NamedParty[], language: string): string | null {
  const own = parties.filter((party) => primary(party.language) === primary(language))
  return own.length === 1 ? own[0]?.party ?? null : null
}

function primary(language: string): string {
  return language.split('-')[0] ?? ''
}

const BOOKS = new Bookshelf<readonly NamedParty[], string>((book, parties, language) => {
  for (const { party, names } of parties) for (const name of names[language] ?? []) book.add(name, party)
})

/** The namings of both languages in their order, one with one; where their numbers differ none is held against another. */
function placesIn(pair: Pair, books: Two<NameBook<string>>): readonly Place[] {
  const [first, second] = [namingsIn(pair.words(0), books[0], pair, 0), namingsIn(pair.words(1), books[1], pair, 1)]
  if (first.length !== second.length) return []
  return first.flatMap((one, index) => {
    const other = second[index]
    return other === undefined || [...one.parties].sort().join() !== [...other.parties].sort().join() ? [] : [{ pair, namings: [one, other] as const }]
  })
}

function namingsIn(words: readonly KeyedWord[], book: NameBook<string>, pair: Pair, side: SideNumber): readonly Naming[] {
  const names = book.find(words).filter(({ isNested }) => !isNested)
  const namings: Naming[] = []
  for (const { of, from, to } of names) {
    const last = namings.at(-1)
    if (last !== undefined && !last.parties.includes(of) && isTogether(words, last.to, from, pair, side)) namings[namings.length - 1] = { parties: [...last.parties, of], from: last.from, to }
    else namings.push({ parties: [of], from, to })
  }
  return namings.filter(({ parties }) => parties.length > 1)
}

function isTogether(words: readonly KeyedWord[], to: number, from: number, pair: Pair, side: SideNumber): boolean {
  if (from - to > MOST_WORDS_BETWEEN || words.slice(to, from).some((word) => !BETWEEN.has(word.form))) return false
  const gap = pair.texts.texts[side].slice(words[to - 1]?.end ?? 0, words[from]?.start ?? 0)
  return from > to ? !/[.;:()]\s/.test(gap.slice(1)) : /^\.?\s?[-–—/,]\s?$/.test(gap)
}

function follows([one, other]: Two<Naming>, rule: 'alternat' | 'same', own: Two<string | null>): boolean {
  return rule === 'same' ? one.parties.join() === other.parties.join() : one.parties[0] === own[0] && other.parties[0] === own[1]
}

function habitOf(places: readonly Place[], own: Two<string | null>): Exclude<OrderRule, null> | null {
  if (places.length < PLACES_OF_A_HABIT) return null
  return (['alternat', 'same'] as const).find((rule) => places.filter(({ namings }) => follows(namings, rule, own)).length * 3 >= places.length * 2) ?? null
}

function firstName(parties: readonly NamedParty[], [first]: readonly string[], language: string): string | null {
  return parties.find(({ party }) => party === first)?.names[language]?.[0] ?? null
}
