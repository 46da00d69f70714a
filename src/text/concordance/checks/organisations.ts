// Offices by name: the two languages name different ones, or a text names an office that another has
// followed. History stays history: what a sentence dates before the succession, or says of both offices, is right.

import type { Finding } from '../finding.ts'
import type { Mention } from '../mention.ts'
import { Bookshelf } from '../names.ts'
import type { NameBook, PlacedName } from '../names.ts'
import { placesBetween } from '../passage/words.ts'
import type { Marked, Pair, SideNumber, Two } from '../pair.ts'
import type { NamedOrganisation, Reference } from '../reference.ts'

export function checkOrganisations(pairs: readonly Pair[], mentions: Two<readonly Mention[]>, { organisations, on }: Reference): readonly Finding[] {
  const [first] = pairs
  if (first === undefined || organisations.length === 0) return []
  const books = [BOOKS.book(organisations, first.language(0)), BOOKS.book(organisations, first.language(1))] as const
  const told = new Set<NamedOrganisation>()
  return pairs.flatMap((pair): readonly Finding[] => {
    const named = [namesIn(pair, 0, books), namesIn(pair, 1, books)] as const
    if (named[0].length + named[1].length === 0) return []
    const dates = [datesIn(pair, 0, mentions), datesIn(pair, 1, mentions)].flat()
    return [...differing(pair, named), ...succeeded(pair, named, dates, on).filter(({ of }) => !told.has(of)).map(({ of, marked }) => {
      told.add(of)
      const successor = organisations.find(({ organisation }) => organisation === of.followedBy?.organisation)
      const wanted = (side: SideNumber): string => (successor === undefined ? of.followedBy?.organisation ?? '' : nameOf(successor, pair, side))
      return pair.finding('succeeded', marked, [wanted(0), wanted(1)])
    })]
  })
}

type Named = PlacedName<NamedOrganisation>

const BOOKS = new Bookshelf<readonly NamedOrganisation[], NamedOrganisation>((book, organisations, language) => {
  for (const organisation of organisations) for (const name of new Set(organisation.names[language] ?? [])) book.add(name, organisation)
})

function namesIn(pair: Pair, side: SideNumber, books: Two<NameBook<NamedOrganisation>>): readonly Named[] {
  const names = books[side].find(pair.words(side)).filter(({ isNested }) => !isNested)
  // One place may be a name of two offices; it then tells neither.
  return names.filter((one, index) => !names.some((other, at) => at !== index && other.from === one.from && other.of !== one.of))
}

/** Another office than in the other language. One that is only called otherwise there (`the Secretariat`) is not found. */
function differing(pair: Pair, named: Two<readonly Named[]>): readonly Finding[] {
  if (!pair.isWhole) return []
  const only = (these: readonly Named[], those: readonly Named[]): Named[] => these
    .filter((one, index) => !those.some(({ of }) => of === one.of) && these.findIndex(({ of }) => of === one.of) === index)
  const [mine, theirs] = [only(named[0], named[1]), only(named[1], named[0])]
  const counts = [new Set(named[0].map(({ of }) => of)).size, new Set(named[1].map(({ of }) => of)).size]
  if (counts[0] !== counts[1] && !mine.some((one) => theirs.some((other) => areInLine(one.of, other.of)))) return []
  return mine.flatMap((one) => {
    const at = Math.max(0, theirs.findIndex((other) => areInLine(one.of, other.of)))
    const other = theirs.splice(at, 1)[0]
    return other === undefined ? [] : [pair.finding('organisation', [placed(pair, 0, one), placed(pair, 1, other)], [nameOf(other.of, pair, 0), nameOf(one.of, pair, 1)])]
  })
}

function areInLine(one: NamedOrganisation, other: NamedOrganisation): boolean {
  return one.followedBy?.organisation === other.organisation || other.followedBy?.organisation === one.organisation
}

/** An office that has a successor, in a text that speaks on a later day and not of an earlier one. */
function succeeded(pair: Pair, named: Two<readonly Named[]>, dates: readonly string[], on: string | null): readonly { readonly of: NamedOrganisation; readonly marked: Two<Marked | null> }[] {
  const gone = (one: Named): boolean => {
    const { followedBy } = one.of
    if (followedBy === null || on === null || followedBy.since === null || on < followedBy.since) return false
    const { since } = followedBy
    const isHistory = dates.some((date) => date < since.slice(0, date.length) || since.startsWith(date))
    return !isHistory && !named.flat().some(({ of }) => of.organisation === followedBy.organisation)
  }
  const [mine, theirs] = [named[0].filter(gone), named[1].filter(gone)]
  const all = [...new Set([...mine, ...theirs].map(({ of }) => of))]
  return all.map((of) => {
    const [one, other] = [mine.find((name) => name.of === of) ?? null, theirs.find((name) => name.of === of) ?? null]
    return { of, marked: [one === null ? null : placed(pair, 0, one), other === null ? null : placed(pair, 1, other)] }
  })
}

function datesIn(pair: Pair, side: SideNumber, mentions: Two<readonly Mention[]>): readonly string[] {
  const { place } = pair.passages[side]
  return place === null ? [] : placesBetween(mentions[side], place.start, place.end).filter(({ code }) => code === 'date').flatMap(({ values }) => values[0]?.match(/^d:(\d{4}.*)$/)?.[1] ?? [])
}

function placed(pair: Pair, side: SideNumber, { of, from, to }: Named): Marked {
  return pair.marked(side, from, to, of.organisation)
}

function nameOf({ names, organisation }: NamedOrganisation, pair: Pair, side: SideNumber): string {
  return names[pair.language(side)]?.[0] ?? organisation
}
