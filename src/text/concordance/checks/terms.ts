// The words of a text against the termbase: a forbidden term; a concept that one language calls by a
// term of the termbase and the other does not; an acronym or a defined term that nothing defines.

import type { TermConcept, Termbase } from '../../termbase.ts'
import type { Finding } from '../finding.ts'
import { Bookshelf, headOf, stemOf } from '../names.ts'
import type { NameBook, PlacedName } from '../names.ts'
import type { Marked, Pair, SideNumber, Two } from '../pair.ts'
import type { Reference } from '../reference.ts'
import { findUndefined } from './undefined.ts'

interface Known {
  readonly concept: TermConcept
  readonly status: 'preferred' | 'admitted' | 'forbidden'
}

const BOOKS = new Bookshelf<Termbase, Known>((book, { concepts }, language) => {
  for (const concept of concepts) {
    const terms = concept.terms[language]
    if (terms === undefined) continue
    book.add(terms.preferred, { concept, status: 'preferred' }, true)
    for (const term of terms.admitted) book.add(term, { concept, status: 'admitted' }, true)
    for (const term of terms.forbidden) book.add(term, { concept, status: 'forbidden' })
  }
})

/** Every term of a language, whatever its status. */
export function bookOf(termbase: Termbase, language: string): NameBook<Known> {
  return BOOKS.book(termbase, language)
}

export function checkTerms(pairs: readonly Pair[], reference: Reference): readonly Finding[] {
  const [first] = pairs
  if (first === undefined || reference.termbase.concepts.length === 0) return []
  const books = [bookOf(reference.termbase, first.language(0)), bookOf(reference.termbase, first.language(1))] as const
  const found = pairs.map((pair) => [termsIn(pair, 0, books[0]), termsIn(pair, 1, books[1])] as const)
  return [
    ...pairs.flatMap((pair, index) => [...forbidden(pair, found[index] ?? [[], []]), ...unanswered(pair, index, found)]),
    ...findUndefined(pairs, found, reference),
  ]
}

type Placed = PlacedName<Known>

/** Titles of pillars are names: in small letters their words are words (`invest in our people`). */
function termsIn(pair: Pair, side: SideNumber, book: NameBook<Known>): readonly Placed[] {
  return book.find(pair.words(side)).filter(({ of, from }) => of.concept.subject !== 'pillar' || /^\p{Lu}/u.test(pair.words(side)[from]?.written ?? ''))
}

function forbidden(pair: Pair, found: Two<readonly Placed[]>): readonly Finding[] {
  return ([0, 1] as const).flatMap((side) => found[side].filter(({ of, isNested }) => of.status === 'forbidden' && !isNested && !isAlsoRight(found[side], of.concept)).map(({ of, from, to }) => {
    const other = found[side === 0 ? 1 : 0].find((one) => one.of.concept === of.concept) ?? null
    const [here, there] = [pair.marked(side, from, to), other === null ? null : pair.marked(side === 0 ? 1 : 0, other.from, other.to)]
    const wanted = of.concept.terms[pair.language(side)]?.preferred ?? null
    return pair.finding('forbidden-term', side === 0 ? [here, there] : [there, here], side === 0 ? [wanted, null] : [null, wanted])
  }))
}

function isAlsoRight(found: readonly Placed[], concept: TermConcept): boolean {
  return found.some(({ of }) => of.concept === concept && of.status !== 'forbidden')
}

/** Preferred terms that no term of their concept answers, neither here nor in the passages beside. An admitted term answers and asks for nothing: it may be a common word. */
function unanswered(pair: Pair, index: number, all: readonly Two<readonly Placed[]>[]): readonly Finding[] {
  if (!pair.isWhole) return []
  const missed = (side: SideNumber): Placed[] => {
    const there: SideNumber = side === 0 ? 1 : 0
    const here = all[index]?.[side] ?? []
    const near = all.slice(Math.max(0, index - 1), index + 2).flatMap((found) => found[there])
    const open = here.filter((one) => one.of.status === 'preferred' && !one.isNested && isHeldTo(one.of.concept, pair.language(there))
      && !near.some(({ of }) => of.concept === one.of.concept) && !sharesPlace(one, here, near) && !isShortened(one.of.concept, pair, there))
    return [...new Map(open.map((one) => [one.of.concept, one])).values()]
  }
  const [first, second] = [missed(0), missed(1)]
  const wanted = (one: Placed | undefined, side: SideNumber): string | null => one?.of.concept.terms[pair.language(side)]?.preferred ?? null
  const marked = (one: Placed | undefined, side: SideNumber): Marked | null => (one === undefined ? null : pair.marked(side, one.from, one.to))
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const [one, other] = [first[at], second[at]]
    return pair.finding('term', [marked(one, 0), marked(other, 1)], [wanted(other, 0), wanted(one, 1)])
  })
}

/** Names of parties and offices come and go with pronouns; they have checks of their own. */
function isHeldTo(concept: TermConcept, language: string): boolean {
  return concept.subject !== 'party' && concept.subject !== 'organisation' && concept.terms[language] !== undefined
}

/** The plan, the group: what is left of a term where the text goes on to speak of it. */
function isShortened(concept: TermConcept, pair: Pair, side: SideNumber): boolean {
  const language = pair.language(side)
  const terms = concept.terms[language]
  if (terms === undefined) return false
  const heads = [terms.preferred, ...terms.admitted].flatMap((term) => headOf(term, language) ?? [])
  return heads.length > 0 && pair.words(side).some(({ form }) => heads.includes(stemOf(form, language)))
}

/** The same words are a term of another concept too, and that one is answered. */
function sharesPlace(one: Placed, here: readonly Placed[], there: readonly Placed[]): boolean {
  return here.some((other) => other !== one && other.from === one.from && other.to === one.to && there.some(({ of }) => of.concept === other.of.concept))
}
