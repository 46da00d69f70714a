// The record as it could have been kept from 2013 to 2016: the charter, the meetings one after another,
// the bodies of that cycle and the areas that the joint statement of 2016 names. All of it is plan.json,
// cut where 2016 ends; nothing is in it that was not known then. It serves to try a restart.

import type { BodyContent, DialogueContent, ElementContent, PlanContent } from '../../src/dialogue/items/index.ts'
import type { ItemChange, ItemId, KeyId } from '../../src/record/index.ts'
import { charterContent } from './charter.ts'
import { bodyContent, bodyItem, meetingContent, meetingItem, organisationContent, organisationItem, ownersOf } from './people.ts'
import { readPlan } from './plan-file.ts'
import type { PlanFile, Round, Side } from './plan-file.ts'
import { minutesContent, minutesItem } from './minutes.ts'
import { rosterOf, seatedOrganisations } from './seats.ts'
import { both, sources } from './words.ts'

/** What was agreed on a day; every item is new but the charter's. */
export interface RecordStep {
  /** RFC 3339: what the acts of that step claim. */
  readonly at: string
  readonly changes: readonly { readonly item: ItemId; readonly content: NonNullable<ItemChange['content']> }[]
}

/** Of the bodies of the first cycle, when each began. */
const BODIES: Readonly<Record<string, string>> = { esc21cb: '2013-09-20', ceo: '2013-09-20', museic: '2013-09-20', fobesii: '2014-06-30', ebc: '2016-02-25' }

/** Six areas of January 2015, and what February 2016 added, as plan.json tells of both meetings. */
const AREAS: readonly (readonly [string, string])[] = [
  ['Energy', 'Energía'], ['Modern borders', 'Frontera moderna'], ['Workforce development', 'Desarrollo de la fuerza laboral'], ['Regulatory cooperation', 'Cooperación regulatoria'],
  ['Regional and global leadership', 'Liderazgo regional y global'], ['Stakeholder engagement', 'Vinculación con actores interesados'], ['Sustainability', 'Sustentabilidad'], ['Telecommunications', 'Telecomunicaciones'],
  ['Mechanism to rank border infrastructure projects', 'Mecanismo para priorizar infraestructura fronteriza'],
]

/** The first step founds the dialogue. */
export function recordOf2016(plan: unknown, roots: Readonly<Record<Side, KeyId>>): readonly RecordStep[] {
  const file = readPlan(plan)
  const rounds = file.rounds.filter(({ date }) => date <= '2016-02-25').sort((a, b) => (a.date < b.date ? -1 : 1))
  return rounds.map((round, index) => ({
    at: `${round.date}T18:00:00Z`,
    changes: [
      ...(index === 0 ? [{ item: `dialogue/${file.dialogue.id}`, content: charterOf2013(file, roots) as RecordStep['changes'][number]['content'] }, ...organisations(file, rounds)] : []),
      { item: meetingItem(round), content: meetingContent(round) as RecordStep['changes'][number]['content'] },
      { item: minutesItem(round), content: minutesContent(file, round) as RecordStep['changes'][number]['content'] },
      ...file.workingGroups.filter(({ id }) => BODIES[id] === round.date).map((group) => ({ item: bodyItem(group.id), content: asOf2016(bodyContent(group)) as RecordStep['changes'][number]['content'] })),
      ...(round.date === '2016-02-25' ? areas(file, round.source_url) : []),
    ],
  }))
}

function charterOf2013(file: PlanFile, roots: Readonly<Record<Side, KeyId>>): DialogueContent {
  const { formats: _later, ...charter } = charterContent(file, roots)
  return {
    ...charter, pauses: [],
    summary: both(
      'The High-Level Economic Dialogue is the cabinet-level mechanism, created by both presidents in 2013, in which the United States and Mexico set economic priorities together. It is meant to meet every year.',
      'El Diálogo Económico de Alto Nivel es el mecanismo a nivel de gabinete, creado por ambos presidentes en 2013, en el que México y Estados Unidos fijan juntos sus prioridades económicas. Está previsto que se reúna cada año.',
    ),
    levels: [{ level: 'area', one: both('area', 'ámbito'), many: both('areas', 'ámbitos') }],
    background: charter.background.filter(({ title }) => ['Creation', 'Founding pillars, 2013', 'Co-chairs'].includes(title.en ?? '')),
  }
}

/** Who ran the dialogue, took part in its bodies of that cycle, or sat at its table. */
function organisations(file: PlanFile, rounds: readonly Round[]): RecordStep['changes'] {
  const groups = file.workingGroups.filter(({ id }) => id in BODIES)
  const named = new Set<ItemId>([
    ...ownersOf(file.dialogue.co_chairs), ...groups.flatMap((group) => namedBy(bodyContent(group))), ...rounds.flatMap((round) => rosterOf(round).map(({ organisation }) => organisation)),
  ])
  const compiled = file.agencies.map((agency) => ({ item: organisationItem(agency.id), content: organisationContent(file, agency) }))
  return [...compiled, ...seatedOrganisations(file)].filter(({ item }) => named.has(item)).map(({ item, content }) => ({ item, content: content as RecordStep['changes'][number]['content'] }))
}

function namedBy({ participants, coChairs = [] }: BodyContent): readonly ItemId[] {
  return [...participants, ...coChairs]
}

/** What a body did after 2016 was not known then. */
function asOf2016(content: BodyContent): BodyContent {
  return { ...content, purpose: both((content.purpose.en ?? '').replace(/; (many 2023|by March 2017|met at the margins of the 2023).*$/, '.'), (content.purpose.es ?? '').replace(/; (varias acciones de 2023|a marzo de 2017|se reunió al margen del DEAN 2023).*$/, '.')) }
}

function areas(file: PlanFile, source: string): RecordStep['changes'] {
  const plan: ItemId = 'plan/hled-areas-2016'
  const wording = { en: 'rendering', es: 'translation' } as const
  const content: PlanContent = { title: both('Areas of the joint statement of 2016', 'Ámbitos de la declaración conjunta de 2016'), presented: '2016-02-25', presentedBy: ownersOf(file.dialogue.co_chairs), milestones: [], wording, note: null, sources: sources(source) }
  const elements = AREAS.map(([en, es], index): { item: ItemId; content: ElementContent } => ({
    item: `element/2016.${index + 1}`,
    content: { parent: plan, level: 'area', number: `2016.${index + 1}`, title: both(en, es), aim: null, owners: [], body: null, start: null, due: null, target: null, basis: null, variants: [], wording, note: null, sources: sources(source) },
  }))
  return [{ item: plan, content: content as RecordStep['changes'][number]['content'] }, ...elements.map(({ item, content: element }) => ({ item, content: element as RecordStep['changes'][number]['content'] }))]
}
