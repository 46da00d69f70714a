// What the texts of a dialogue are read against: its parties and organisations as they are in force,
// and what the node knows besides, its termbase and the pairs that officers agreed to leave as they are.

import { findContent } from '../../dialogue/views/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { RunningNode } from '../../node/running-node.ts'
import type { AgreedPair, NamedOrganisation, NamedParty, NamesByLanguage, Reference } from '../../text/concordance/index.ts'
import { NO_TERMS } from '../../text/termbase.ts'
import type { TermConcept, Termbase } from '../../text/termbase.ts'

/** What no act says: it is the node's own. */
export interface Known {
  readonly termbase: Termbase
  readonly agreed: readonly AgreedPair[]
  /** The day on which a text speaks, `2026-11-25`; null if it is not to be asked which offices exist on it. */
  readonly on: string | null
}

export const NOTHING_KNOWN: Known = { termbase: NO_TERMS, agreed: [], on: null }

/** What this node knows today. */
export function knownOn(running: RunningNode): Known {
  const { termbase, agreedPairs } = running.languages
  return { termbase, agreed: agreedPairs, on: running.node.now().slice(0, 10) }
}

export function referenceOf(rows: RowReader, { termbase, agreed, on }: Known): Reference {
  return { parties: partiesIn(rows, termbase), order: null, organisations: organisationsIn(rows, termbase), termbase, agreed, on }
}

/** Every name of a party: the charter's, and the termbase's where it has a concept of that party. */
function partiesIn(rows: RowReader, termbase: Termbase): readonly NamedParty[] {
  const [dialogue] = rows.find('kind', 'dialogue') ?? []
  const charter = dialogue === undefined ? null : findContent(rows, 'dialogue', dialogue)
  return (charter?.parties ?? []).map(({ party, name, language }): NamedParty => {
    const concept = termbase.concepts.find((one) => one.subject === 'party' && one.concept === party)
    return { party, language, names: joined(mapped(name, (text) => [text]), concept === undefined ? {} : namesOf(concept)) }
  })
}

/** Organisations of the plan, whose successors name whom they succeed; then those that only the termbase knows. */
function organisationsIn(rows: RowReader, termbase: Termbase): readonly NamedOrganisation[] {
  const items = (rows.find('kind', 'organisation') ?? []).flatMap((item) => {
    const content = findContent(rows, 'organisation', item)
    return content === null ? [] : [{ item, content }]
  })
  const ofPlan = items.map(({ item, content }): NamedOrganisation => {
    const successor = items.find((other) => other.content.succeeds.includes(item))
    return {
      organisation: item,
      names: mapped(content.name, (text) => [text, content.acronym]),
      followedBy: successor === undefined ? null : { organisation: successor.item, since: successor.content.since ?? content.until },
    }
  })
  return termbase.concepts.filter(({ subject }) => subject === 'organisation').reduce(withConcept(termbase), ofPlan)
}

/** A concept adds its names to the organisation that it names already; otherwise it is one more. */
function withConcept(termbase: Termbase): (organisations: readonly NamedOrganisation[], concept: TermConcept) => readonly NamedOrganisation[] {
  const idOf = (organisations: readonly NamedOrganisation[], concept: TermConcept): string => organisations.find((one) => isOf(one, concept))?.organisation ?? concept.concept
  return (organisations, concept) => {
    const successor = termbase.concepts.find((one) => one.concept === concept.succeededBy?.concept)
    const followedBy = successor === undefined || concept.succeededBy === null ? null : { organisation: idOf(organisations, successor), since: concept.succeededBy.since }
    const known = organisations.find((one) => isOf(one, concept))
    if (known === undefined) return [...organisations, { organisation: concept.concept, names: namesOf(concept), followedBy }]
    return organisations.map((one) => (one === known ? { ...one, names: joined(one.names, namesOf(concept)), followedBy: one.followedBy ?? followedBy } : one))
  }
}

function isOf({ organisation, names }: NamedOrganisation, concept: TermConcept): boolean {
  return organisation === concept.concept || organisation === `organisation/${concept.concept}`
    || Object.entries(concept.terms).some(([language, { preferred }]) => names[language]?.includes(preferred) === true)
}

function namesOf({ terms }: TermConcept): NamesByLanguage {
  return mapped(terms, ({ preferred, admitted }) => [preferred, ...admitted])
}

function mapped<T>(table: { readonly [key: string]: T }, names: (value: T) => readonly string[]): NamesByLanguage {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, names(value)]))
}

function joined(one: NamesByLanguage, other: NamesByLanguage): NamesByLanguage {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries([...languages].map((language) => [language, [...new Set([...(one[language] ?? []), ...(other[language] ?? [])])]]))
}
