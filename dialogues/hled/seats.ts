// Who sat for which organisation at each meeting, as far as the sources say it. A member is named with
// an office ("Penny Pritzker, Commerce"); heads of state and vice presidents sat for none, and stand
// among the delegations alone.

import type { MeetingContent, OrganisationContent } from '../../src/dialogue/items/index.ts'
import type { ItemId } from '../../src/record/index.ts'
import { organisationItem, SIDES } from './people.ts'
import type { PlanFile, Round, Side } from './plan-file.ts'
import { both, dateInWords, noted, rendered, sources } from './words.ts'

/** The word that a source uses for an office, and the organisation that it means. */
const OFFICES: Readonly<Record<Side, Readonly<Record<string, string>>>> = {
  MEX: { SRE: 'SRE', SE: 'SE', SHCP: 'SHCP', Tourism: 'SECTUR', ambassador: 'EMBMX-US' },
  USA: {
    Commerce: 'DOC', State: 'STATE', USTR: 'USTR', 'Homeland Security': 'DHS', Transportation: 'DOT', Interior: 'DOI', Energy: 'DOE', USAID: 'USAID', ambassador: 'USEMB-MX',
  },
}

/** Organisations that plan.json names only as the office of a member. */
const SEATED_ONLY = [
  { id: 'SECTUR', party: 'MEX', name: both('Secretariat of Tourism', 'Secretaría de Turismo') },
  { id: 'DOT', party: 'USA', name: both('Department of Transportation', 'Departamento de Transporte') },
  { id: 'DOI', party: 'USA', name: both('Department of the Interior', 'Departamento del Interior') },
  { id: 'DOE', party: 'USA', name: both('Department of Energy', 'Departamento de Energía') },
] as const satisfies readonly { id: string; party: Side; name: OrganisationContent['name'] }[]

export function rosterOf(round: Round): NonNullable<MeetingContent['roster']> {
  const seated = SIDES.flatMap((side) => round.delegation[side].flatMap((member) => {
    const office = officeOf(side, member)
    return office === null ? [] : [{ organisation: organisationItem(office), seat: rendered(member) }]
  }))
  return [...Map.groupBy(seated, ({ organisation }) => organisation)].map(([organisation, members]) => ({ organisation, seats: members.map(({ seat }) => seat) }))
}

/** Null where the source names no office. A member whose office no table knows stops the founding. */
export function officeOf(side: Side, member: string): string | null {
  const [, ...parts] = member.replace(/ \([^)]*\)$/, '').split(', ')
  if (parts.length === 0) return null
  const named = Object.entries(OFFICES[side]).find(([word]) => parts.some((part) => part === word || part === `deputy ${word}`))
  if (named === undefined) throw new Error(`seats.ts knows no organisation for: ${member}`)
  return named[1]
}

export function seatedOrganisations(plan: PlanFile): readonly { readonly item: ItemId; readonly content: OrganisationContent }[] {
  return SEATED_ONLY.map(({ id, party, name }) => ({
    item: organisationItem(id),
    content: {
      party, name, acronym: id, role: both('Member of a delegation', 'Integrante de una delegación'), succeeds: [], since: null, until: null, wording: { en: 'rendering', es: 'translation' },
      sources: sources(...plan.rounds.filter((round) => rosterOf(round).some(({ organisation }) => organisation === organisationItem(id))).map((round) => seenAt(round))),
    },
  }))
}

function seenAt(round: Round): ReturnType<typeof noted> {
  const date = dateInWords(round.date)
  return noted(round.source_url, `Meeting of ${date.en}`, `Reunión del ${date.es}`)
}
