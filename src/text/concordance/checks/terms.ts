// The words of a text against the termbase: a forbidden term; a concept that one language calls by a
// term of the termbase and the other does not; an acronym or a defined term that nothing defines.

import type { TermConcept, Termbase } from '../../termbase.ts'
import type { Finding } from '../finding.ts'
import { NameBook } from '../names.ts'
import type { PlacedName } from '../names.ts'
import type { Pair, SideNumber, Two } from '../pair.ts'
import type { Reference } from '../reference.ts'
import { findUndefined } from './undefined.ts'

interface Known {
  readonly concept: TermConcept
  readonly isForbidden: boolean
}

const BOOKS = new WeakMap<Termbase, Map<string, NameBook<Known>>>()

export function checkTerms(pairs: readonly Pair[], reference: Reference): readonly Finding[] {
  const [first] = pairs
  if (first === undefined || reference.termbase.concepts.length === 0) return []
  const books = [bookOf(reference.termbase, first.language(0)), bookOf(reference.termbase, first.language(1))] as const
  const found = pairs.map((pair) => [books[0].find(pair.words(0)), books[1].find(pair.words(1))] as const)
  return [
    ...pairs.flatMap((pair, index) => [...forbidden(pair, found[index] ?? [[], []]), ...unanswered(pair, index, found)]),
    ...findUndefined(pairs, found, reference),
  ]
}

/** Made once for a termbase, however many texts are read against it. */
function bookOf(termbase: Termbase, language: string): NameBook<Known> {
  const books = BOOKS.get(termbase) ?? new Map<string, NameBook<Known>>()
  BOOKS.set(termbase, books)
  const known = books.get(language)
  if (known !== undefined) return known
  const book = new NameBook<Known>(language)
  for (const concept of termbase.concepts) {
    const terms = concept.terms[language]
    if (terms === undefined) continue
    for (const term of new Set([terms.preferred, ...terms.admitted])) book.add(term, { concept, isForbidden: false })
    for (const term of terms.forbidden) book.add(term, { concept, isForbidden: true })
  }
  books.set(language, book)
  return book
}

type Placed = PlacedName<Known>

function forbidden(pair: Pair, found: Two<readonly Placed[]>): readonly Finding[] {
  return ([0, 1] as const).flatMap((side) => found[side].filter(({ of, isNested }) => of.isForbidden && !isNested && !isAlsoRight(found[side], of.concept)).map(({ of, from, to }) => {
    const other = found[side === 0 ? 1 : 0].find((one) => one.of.concept === of.concept) ?? null
    const [here, there] = [pair.marked(side, from, to), other === null ? null : pair.marked(side === 0 ? 1 : 0, other.from, other.to)]
    const wanted = of.concept.terms[pair.language(side)]?.preferred ?? null
    return pair.finding('forbidden-term', side === 0 ? [here, there] : [there, here], side === 0 ? [wanted, null] : [null, wanted])
  }))
}

function isAlsoRight(found: readonly Placed[], concept: TermConcept): boolean {
  return found.some(({ of }) => of.concept === concept && !of.isForbidden)
}

/** A term of one language that no term of its concept answers, neither here nor in the passages beside. */
function unanswered(pair: Pair, index: number, all: readonly Two<readonly Placed[]>[]): readonly Finding[] {
  if (!pair.isWhole) return []
  return ([0, 1] as const).flatMap((side) => {
    const there = side === 0 ? 1 : 0
    const near = all.slice(Math.max(0, index - 1), index + 2).flatMap((found) => found[there])
    const missed = (all[index]?.[side] ?? []).filter(({ of, isNested }) => !isNested && !of.isForbidden && isHeldTo(of.concept, pair.language(there)) && !near.some((one) => one.of.concept === of.concept))
    return [...new Map(missed.map((one) => [one.of.concept, one])).values()].filter((one) => !sharesPlace(one, all[index]?.[side] ?? [], near)).map(({ of, from, to }) => {
      const here = pair.marked(side, from, to)
      const wanted = of.concept.terms[pair.language(there)]?.preferred ?? null
      return pair.finding('term', side === 0 ? [here, null] : [null, here], side === 0 ? [null, wanted] : [wanted, null])
    })
  })
}

/** Names of parties and offices come and go with pronouns; they have checks of their own. */
function isHeldTo(concept: TermConcept, language: string): boolean {
  return concept.subject !== 'party' && concept.subject !== 'organisation' && concept.terms[language] !== undefined
}

/** The same words are a term of another concept too, and that one is answered. */
function sharesPlace(one: Placed, here: readonly Placed[], there: readonly Placed[]): boolean {
  return here.some((other) => other !== one && other.from === one.from && other.to === one.to && there.some(({ of }) => of.concept === other.of.concept))
}
