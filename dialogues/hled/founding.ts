// The founding of the HLED's record, from plan.json and what is counted, shown and built beside it: the one proposal
// that both parties sign, and the advances that each then states for itself. Pure: the same compilation and the same
// root keys give the same bytes.

import type { ElementContent } from '../../src/dialogue/items/index.ts'
import type { AdvanceContent } from '../../src/dialogue/statements/index.ts'
import type { ItemChange, ItemId, KeyId } from '../../src/record/index.ts'
import type { Bilingual } from '../../src/text/bilingual.ts'
import { charterContent } from './charter.ts'
import { bodyContent, bodyItem, meetingContent, meetingItem, organisationContent, organisationItem, organisationsSince } from './people.ts'
import { INDICATORS } from './indicators.ts'
import { minutesContent, minutesItem, originsIn } from './minutes.ts'
import { readPlan } from './plan-file.ts'
import type { PlanFile, Side } from './plan-file.ts'
import { PROJECT_WORDS, PROJECTS } from './projects.ts'
import type { ProjectWord } from './projects.ts'
import { reporterOf } from './reporting.ts'
import { activityContent, advanceContent, elementItem, initiativeContent, pillarContent, planContent, planItem } from './work-plan.ts'
import { seatedOrganisations } from './seats.ts'
import type { ToolWord } from './joint-items.ts'
import { LINKS, TOOL_WORDS, TOOLS } from './tools/index.ts'
import { both } from './words.ts'

export interface FoundingStatement {
  readonly party: Side
  readonly about: ItemId
  readonly type: 'advance'
  readonly content: AdvanceContent
}

export interface Founding {
  /** Every joint item of the dialogue, all new. */
  readonly changes: readonly ItemChange[]
  readonly cover: Bilingual
  readonly statements: readonly (FoundingStatement | ProjectWord | ToolWord)[]
}

/** `plan` is the parsed plan.json; `roots` are the keys that the parties' chains begin with. */
export function foundingOf(plan: unknown, roots: Readonly<Record<Side, KeyId>>): Founding {
  const file = readPlan(plan)
  return { changes: changesOf(file, roots), cover: COVER, statements: [...statementsOf(file), ...PROJECT_WORDS, ...TOOL_WORDS] }
}

const COVER = both(
  'Founding of the record: the charter of the dialogue, the organizations and bodies that take part in it, its meetings since 2013 with what they decided, and its work plan of 2021, as public sources show them.',
  'Fundación del registro: el estatuto del diálogo, las organizaciones y los órganos que participan en él, sus reuniones desde 2013 con lo que decidieron y su plan de trabajo de 2021, según constan en fuentes públicas.',
)

function changesOf(file: PlanFile, roots: Readonly<Record<Side, KeyId>>): ItemChange[] {
  const origins = originsIn(file)
  const element = (number: string, content: ElementContent) => added(elementItem(number), { ...content, ...originOf(origins.get(number)) })
  return [
    added(`dialogue/${file.dialogue.id}`, charterContent(file, roots)),
    ...file.agencies.map((agency) => added(organisationItem(agency.id), organisationContent(file, agency))),
    ...organisationsSince().map(({ item, content }) => added(item, content)),
    ...seatedOrganisations(file).map(({ item, content }) => added(item, content)),
    ...file.workingGroups.map((group) => added(bodyItem(group.id), bodyContent(group))),
    ...file.rounds.map((round) => added(meetingItem(round), meetingContent(round))),
    ...file.rounds.map((round) => added(minutesItem(round), minutesContent(file, round))),
    added(planItem(file), planContent(file)),
    ...file.plan.pillars.flatMap((pillar) => [
      element(pillar.numeral, pillarContent(file, pillar)),
      ...pillar.initiatives.flatMap((initiative) => [
        element(initiative.id, initiativeContent(file, pillar, initiative)),
        ...initiative.activities.map((activity) => element(activity.id, activityContent(initiative, activity))),
      ]),
    ]),
    ...[...INDICATORS, ...TOOLS, ...LINKS, ...PROJECTS].map(({ item, content }) => added(item, content)),
  ]
}

function originOf(origin: ElementContent['origin']): Pick<ElementContent, 'origin'> {
  return origin === undefined ? {} : { origin }
}

function statementsOf(file: PlanFile): FoundingStatement[] {
  return file.plan.pillars.flatMap((pillar) => pillar.initiatives).flatMap((initiative) => initiative.advances.map((advance) => ({
    party: reporterOf(advance.source_url).side, about: elementItem(initiative.id), type: 'advance' as const, content: advanceContent(advance),
  })))
}

function added(item: ItemId, content: NonNullable<ItemChange['content']>): ItemChange {
  return { item, base: null, content }
}
