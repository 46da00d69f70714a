// The first dialogue's termbase as a reference for tests: parties, organisations with their succession, terms.

import type { NamedOrganisation, NamedParty, NamesByLanguage, Reference } from '../index.ts'
import { parseTermbase } from '../../termbase.ts'
import type { TermConcept, Termbase } from '../../termbase.ts'
import hled from '../../../../dialogues/hled/termbase.json' with { type: 'json' }

export const ON = '2026-11-25'

export function hledTermbase(): Termbase {
  const parsed = parseTermbase(hled)
  if ('issues' in parsed) throw new Error(`the termbase is not one: ${JSON.stringify(parsed.issues)}`)
  return parsed.termbase
}

export function hledReference(): Reference {
  const termbase = hledTermbase()
  const concepts = (subject: TermConcept['subject']): readonly TermConcept[] => termbase.concepts.filter((one) => one.subject === subject)
  return {
    parties: concepts('party').map((one): NamedParty => ({ party: one.concept, language: one.concept === 'MEX' ? 'es' : 'en', names: namesOf(one) })),
    order: null,
    organisations: concepts('organisation').map((one): NamedOrganisation => ({
      organisation: one.concept, names: namesOf(one), followedBy: one.succeededBy === null ? null : { organisation: one.succeededBy.concept, since: one.succeededBy.since },
    })),
    termbase, agreed: [], on: ON,
  }
}

function namesOf({ terms }: TermConcept): NamesByLanguage {
  return Object.fromEntries(Object.entries(terms).map(([language, { preferred, admitted }]) => [language, [preferred, ...admitted]]))
}
