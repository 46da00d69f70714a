// Organisations, bodies and meetings of plan.json as items.

import type { BodyContent, MeetingContent, OrganisationContent, Source } from '../../src/dialogue/items/index.ts'
import type { ItemId } from '../../src/record/index.ts'
import { CAME, ENDED } from './succession.ts'
import type { Agency, PlanFile, Round, Side, WorkingGroup } from './plan-file.ts'
import { rosterOf } from './seats.ts'
import { both, bothOrNull, dateInWords, noted, rendered, sources, wordingOf } from './words.ts'

export function organisationItem(agency: string): ItemId {
  return `organisation/${agency}`
}

export function bodyItem(group: string): ItemId {
  return `body/${group}`
}

/** A meeting's address is its date, as exact as it is known: what people call it by, and never changed. */
export function meetingItem(round: Pick<Round, 'date'>): ItemId {
  return `meeting/${round.date}`
}

/** The parties in the order of their names: neither is first by right. */
export const SIDES = ['MEX', 'USA'] as const satisfies readonly Side[]

export function ownersOf(leads: Readonly<Record<Side, readonly string[]>>): ItemId[] {
  return SIDES.flatMap((side) => leads[side].map(organisationItem))
}

export function organisationContent(plan: PlanFile, agency: Agency): OrganisationContent {
  const ended = ENDED[agency.id]
  return {
    party: agency.party, name: both(agency.name_en, agency.name_es), acronym: agency.id, role: rendered(agency.role_seen), succeeds: [], since: null, until: ended?.until ?? null,
    // An agency's own name in its own language is official; the Spanish one is as plan.json says.
    wording: wordingOf(agency.party === 'USA' ? 'official' : 'rendering', agency.es_origin),
    sources: [...roleSources(plan, agency.id), ...(ended?.sources ?? [])],
  }
}

/** Organisations that came after the compilation, each with its sources. */
export function organisationsSince(): readonly { readonly item: ItemId; readonly content: OrganisationContent }[] {
  return CAME.map(({ id, content }) => ({ item: organisationItem(id), content }))
}

/** Months between meetings, where a source says how often a body meets or acts. */
const RHYTHM: Readonly<Record<string, number>> = { scwg: 1, esc21cb: 12, ceo: 6 }

/** Who leads a body on a side, where a source says so. */
const CHAIRS: Readonly<Record<string, readonly string[]>> = { esc21cb: ['STATE', 'DHS'] }

export function bodyContent(group: WorkingGroup): BodyContent {
  // A Spanish name that had to be translated was found in English; so was one that is the same in both.
  const isFoundInEnglish = group.es_origin === 'translated' || group.name_en === group.name_es
  const [everyMonths, chairs] = [RHYTHM[group.id], CHAIRS[group.id]]
  return {
    name: both(group.name_en, group.name_es), purpose: both(group.does_en, group.does_es), relation: rendered(group.relation), since: group.since, until: null,
    participants: group.participants.map(organisationItem), ...(chairs === undefined ? {} : { coChairs: chairs.map(organisationItem) }), ...(everyMonths === undefined ? {} : { everyMonths }),
    wording: wordingOf(isFoundInEnglish ? 'official' : 'rendering', group.es_origin), note: null,
    sources: sources(group.source_url, ...group.other_sources, group.source_note === undefined ? null : { url: null, note: rendered(group.source_note) }),
  }
}

export function meetingContent(round: Round): MeetingContent {
  return {
    title: both(round.title_en, round.title_es), type: round.type, date: round.date, place: round.city === null ? null : rendered(round.city), mode: round.format,
    delegations: SIDES.map((party) => ({ party, members: round.delegation[party].map(rendered) })).filter((delegation) => delegation.members.length > 0),
    summary: bothOrNull(round.notes_en, round.notes_es), ...withRoster(rosterOf(round)), wording: wordingOf('rendering', round.es_origin), sources: sources(round.source_url, ...round.other_sources),
  }
}

/** Absent where no source seats anybody. */
function withRoster(roster: NonNullable<MeetingContent['roster']>): Pick<MeetingContent, 'roster'> {
  return roster.length === 0 ? {} : { roster }
}

/** plan.json gives an agency no source of its own: these are the places where it is seen in its role. */
function roleSources(plan: PlanFile, agency: string): Source[] {
  const { dialogue } = plan
  const chairs = SIDES.some((side) => dialogue.co_chairs[side].includes(agency)) ? dialogue.co_chairs_sources : []
  const initiatives = plan.plan.pillars.flatMap((pillar) => pillar.initiatives).filter((initiative) => SIDES.some((side) => initiative.leads[side].includes(agency)))
  const groups = plan.workingGroups.filter((group) => group.participants.includes(agency))
  return sources(
    ...chairs.map((url) => noted(url, 'Co-chair', 'Copresidencia')),
    ...initiatives.map(({ id, leads_source }) => (leads_source === null ? null : noted(leads_source, `Lead agency of initiative ${id}`, `Dependencia responsable de la iniciativa ${id}`))),
    ...groups.map((group) => (group.source_url === null ? null : noted(group.source_url, `Participant: ${group.name_en}`, `Participante: ${group.name_es}`))),
    ...elsewhere(plan, agency),
  )
}

/** Roles that only a meeting, a body or an advance shows. */
function elsewhere(plan: PlanFile, agency: string): Source[] {
  const meetings = (dates: readonly string[]) => plan.rounds.filter((round) => dates.includes(round.date)).map((round) => {
    const date = dateInWords(round.date)
    return noted(round.source_url, `Meeting of ${date.en}`, `Reunión del ${date.es}`)
  })
  switch (agency) {
    case 'USEMB-MX': return meetings(['2021-09-09', '2022-09-12', '2023-09-29'])
    case 'EMBMX-US': return meetings(['2022-09-12', '2023-09-29'])
    case 'CBP': return meetings(['2022-09-12'])
    case 'NIST': return plan.workingGroups.filter((group) => group.id === 'cyberwg')
      .flatMap((group) => (group.source_url === null ? [] : [noted(group.source_url, group.name_en, group.name_es)]))
    case 'ITA': return plan.plan.pillars.flatMap((pillar) => pillar.initiatives).filter((initiative) => initiative.id === 'I.2')
      .flatMap((initiative) => initiative.advances).filter((advance) => advance.date === '2022-04-18')
      .flatMap((advance) => [advance.source_url, ...(advance.other_sources ?? [])])
      .map((url) => noted(url, 'Advance of initiative I.2, April 18, 2022', 'Avance de la iniciativa I.2, 18 de abril de 2022'))
    default: return []
  }
}
