// The plan as files tell it: every element in the order of the plan with what was agreed of it, what each side reads and
// what was reported. Nothing in it depends on the day on which it is asked: the same acts give the same outline, and so the same bytes.

import type { ItemId, PartyId } from '../../record/index.ts'
import type { ElementContent, PlanContent } from '../../dialogue/items/index.ts'
import { slugOf } from '../../dialogue/items/index.ts'
import { advancesOn, childrenOf, findCharter, findContent, findPlan, findRef, frameOf, levelOf, organisationRefs, readingsOf } from '../../dialogue/views/index.ts'
import type { Advance, Assessment, Frame, ItemRef, Level, OrganisationRef, ViewContext } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { latestOf } from '../../text/instant.ts'

export interface OutlineReading {
  readonly party: PartyId
  readonly name: Bilingual
  /** Null where the side has not said. */
  readonly current: Assessment | null
}

export interface OutlineElement {
  readonly item: ItemId
  readonly slug: string
  /** 1 for what stands directly under the plan. */
  readonly depth: number
  readonly level: Level
  /** Nothing stands below it: where work is done. */
  readonly isLast: boolean
  readonly version: number
  readonly content: ElementContent
  readonly owners: readonly OrganisationRef[]
  readonly body: ItemRef | null
  readonly readings: readonly OutlineReading[]
  /** On itself, the newest first. */
  readonly advances: readonly Advance[]
  /** RFC 3339: the newest signature or statement of it that is told here. */
  readonly dated: string
}

export interface PlanOutline {
  readonly frame: Frame
  readonly summary: Bilingual
  readonly item: ItemId
  readonly content: PlanContent
  readonly version: number
  readonly presentedBy: readonly OrganisationRef[]
  readonly elements: readonly OutlineElement[]
  /** RFC 3339: the newest signature or statement that is told here, as its act claims. */
  readonly dated: string
  /** RFC 3339: when the newest version was agreed of the plan and what stands in it. */
  readonly agreed: string
}

/** Null where there is no plan. */
export function planOutline(context: ViewContext): PlanOutline | null {
  const { rows } = context
  const [item, frame, charter] = [findPlan(context), frameOf(context), findCharter(context)]
  const content = item === null ? null : findContent(rows, 'plan', item)
  if (item === null || frame === null || charter === null || content === null) return null
  const signedOf = (one: ItemId) => rows.find('item', one)?.versions.at(-1)?.signed.map(({ at }) => at) ?? []
  const elements = below(context, item, []).flatMap(({ item: element, depth }): OutlineElement[] => {
    const own = findContent(rows, 'element', element)
    if (own === null) return []
    const readings = readingsOf({ ...context, today: () => '' }, frame, element).map(({ party, name, current }) => ({ party, name, current }))
    const advances = advancesOn(rows, element)
    return [{
      item: element, slug: slugOf(element), depth, level: levelOf(charter, own.level), isLast: (rows.find('children', element) ?? []).length === 0, version: rows.find('item', element)?.versions.length ?? 1,
      content: own, owners: organisationRefs(context, own.owners), body: own.body === null ? null : findRef(rows, own.body), readings, advances,
      dated: latestOf([EPOCH, ...signedOf(element), ...saidIn({ readings, advances })]) ?? EPOCH,
    }]
  })
  const signed = [item, ...elements.map((one) => one.item)].flatMap(signedOf)
  return {
    frame, summary: charter.summary, item, content, version: rows.find('item', item)?.versions.length ?? 1, presentedBy: organisationRefs(context, content.presentedBy), elements,
    agreed: latestOf([EPOCH, ...signed]) ?? EPOCH, dated: latestOf([EPOCH, ...signed, ...elements.map((one) => one.dated)]) ?? EPOCH,
  }
}

function saidIn({ readings, advances }: Pick<OutlineElement, 'readings' | 'advances'>): readonly string[] {
  return [...readings.flatMap(({ current }) => current?.made.at ?? []), ...advances.map(({ made }) => made.at)]
}

const EPOCH = '1980-01-01T00:00:00Z'

/** What two parties signed may hang an element under itself: each is told once. */
function below(context: ViewContext, parent: ItemId, above: readonly ItemId[]): readonly { readonly item: ItemId; readonly depth: number }[] {
  const path = [...above, parent]
  return childrenOf(context, parent).filter((item) => !path.includes(item)).flatMap((item) => [{ item, depth: path.length }, ...below(context, item, path)])
}
