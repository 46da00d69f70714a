// The whole plan as one file for programs, with every language in it: each element below the one that it stands under, as it
// was signed, with what each side reads and what was reported. Made of acts alone: the same acts, the same bytes.
//
// `{ format, dialogue, address, agreed, dated, plan: { item, version, content, presentedBy }, levels, organisations, elements }`; `elements` hold `elements`.

import type { Bilingual, Language } from '../../text/bilingual.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Level, OrganisationRef } from '../../dialogue/views/index.ts'
import { itemPath, sectionPath } from '../routes.ts'
import type { OutlineElement, PlanOutline } from './outline.ts'

const PLAN_FORMAT = 'alternat-plan-1'

/** As it stands in the file. Content, advances and readings are those of the record, each with the act that says it. */
export interface PlanTree extends Pick<OutlineElement, 'item' | 'version' | 'content' | 'advances'> {
  readonly number: string
  readonly level: string
  readonly address: Addresses
  readonly owners: readonly string[]
  readonly body: { readonly item: string; readonly title: Bilingual } | null
  /** Of every side, own side first; null where it has not said. */
  readonly readings: readonly { readonly party: string; readonly assessment: OutlineElement['readings'][number]['current'] }[]
  readonly elements: readonly PlanTree[]
}

type Addresses = Readonly<Record<Language, string>>
type Growing = PlanTree & { readonly elements: Growing[] }

export function renderPlanTree({ frame, item, version, content, presentedBy, elements, agreed, dated }: PlanOutline, origin: string): string {
  const organisations = new Map([...presentedBy, ...elements.flatMap(({ owners }) => owners)].map((one) => [one.item, one]))
  return `${JSON.stringify({
    format: PLAN_FORMAT, dialogue: { id: frame.dialogue, name: frame.name, acronym: frame.acronym, parties: frame.parties.map(({ party, name }) => ({ party, name })) },
    address: addresses(origin, (language) => sectionPath('plan', language)), agreed, dated,
    plan: { item, version, content, presentedBy: presentedBy.map((one) => one.item) },
    levels: levelsOf(elements), organisations: Object.fromEntries([...organisations].map(([id, one]) => [id, told(one)])), elements: treeOf(elements, origin),
  })}\n`
}

/** Elements come in the order of the plan, each after the one that it stands under. */
function treeOf(elements: readonly OutlineElement[], origin: string): readonly PlanTree[] {
  const top: Growing[] = []
  const path: Growing[] = []
  for (const one of elements) {
    const { item, slug, depth, level, version, content, owners, body, readings, advances } = one
    const branch: Growing = {
      item, number: content.number, level: level.level, version, address: addresses(origin, (language) => itemPath(`element/${slug}`, language)), content, owners: owners.map((owner) => owner.item),
      body: body === null ? null : { item: body.item, title: body.title }, readings: readings.map(({ party, current }) => ({ party, assessment: current })), advances, elements: [],
    }
    path.length = depth - 1
    ;(path.at(-1)?.elements ?? top).push(branch)
    path.push(branch)
  }
  return top
}

function levelsOf(elements: readonly OutlineElement[]): readonly Level[] {
  return [...new Map(elements.map(({ level }) => [level.level, level])).values()]
}

function told({ party, acronym, title }: OrganisationRef): Pick<OrganisationRef, 'party' | 'acronym' | 'title'> {
  return { party, acronym, title }
}

function addresses(origin: string, path: (language: Language) => string): Addresses {
  return Object.fromEntries(LANGUAGES.map((language) => [language, origin + path(language)])) as unknown as Addresses
}
