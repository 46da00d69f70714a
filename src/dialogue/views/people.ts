// Bodies and organisations: who works on the dialogue, and on what.

import type { ItemId, PartyId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import type { BodyContent, OrganisationContent } from '../items/index.ts'
import { childrenOf, compareNumbers } from './element.ts'
import { alternat, findContent, findPlan, findRef, frameOf, organisationRefs } from './frame.ts'
import type { Frame, ItemRef, OrganisationRef, PartyName, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'

export type NumberedRef = ItemRef & { readonly number: string; readonly level: string }

export interface BodyLine {
  readonly item: ItemId
  readonly slug: string
  readonly name: Bilingual
  readonly relation: Bilingual
  readonly since: string | null
  readonly until: string | null
  readonly participants: readonly OrganisationRef[]
}

export interface BodiesView {
  readonly frame: Frame
  readonly bodies: readonly BodyLine[]
}

export interface BodyView {
  readonly frame: Frame
  readonly item: ItemId
  readonly slug: string
  readonly content: BodyContent
  readonly participants: readonly OrganisationRef[]
  /** Elements of the plan that name it. */
  readonly elements: readonly NumberedRef[]
  readonly history: readonly VersionView[]
}

export interface OrganisationsView {
  readonly frame: Frame
  /** By party, own first; organisations of no party last with `party` null. */
  readonly groups: readonly { readonly party: PartyName | null; readonly organisations: readonly (OrganisationRef & { readonly role: Bilingual | null })[] }[]
  readonly total: number
}

export interface OrganisationView {
  readonly frame: Frame
  readonly item: ItemId
  readonly slug: string
  readonly content: OrganisationContent
  readonly party: PartyName | null
  readonly predecessors: readonly ItemRef[]
  readonly successors: readonly ItemRef[]
  readonly owns: readonly NumberedRef[]
  readonly bodies: readonly ItemRef[]
  readonly history: readonly VersionView[]
}

export function bodiesView(context: ViewContext): BodiesView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const bodies = itemsOf(context, 'body').flatMap((item): BodyLine[] => {
    const content = findContent(context.rows, 'body', item)
    if (content === null) return []
    const { name, relation, since, until, participants } = content
    return [{ item, slug: slugOf(item), name, relation, since, until, participants: organisationRefs(context, participants) }]
  })
  return { frame, bodies }
}

export function bodyView(context: ViewContext, item: ItemId): BodyView | null {
  const frame = frameOf(context)
  const content = findContent(context.rows, 'body', item)
  const row = context.rows.find('item', item)
  if (frame === null || content === null || row === undefined) return null
  const elements = elementsWhere(context, (element) => element.body === item)
  return { frame, item, slug: slugOf(item), content, participants: organisationRefs(context, content.participants), elements, history: historyOf(row, context.rows) }
}

export function organisationsView(context: ViewContext): OrganisationsView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const refs = organisationRefs(context, itemsOf(context, 'organisation'))
    .map((ref) => ({ ...ref, role: findContent(context.rows, 'organisation', ref.item)?.role ?? null }))
  const groups = [...alternat(frame.parties, context.self), null].map((party) => ({
    party, organisations: refs.filter((ref) => ref.party === (party?.party ?? null)),
  }))
  return { frame, groups: groups.filter((group) => group.organisations.length > 0), total: refs.length }
}

export function organisationView(context: ViewContext, item: ItemId): OrganisationView | null {
  const frame = frameOf(context)
  const content = findContent(context.rows, 'organisation', item)
  const row = context.rows.find('item', item)
  if (frame === null || content === null || row === undefined) return null
  const refsOf = (items: readonly ItemId[]) => items.flatMap((other) => findRef(context.rows, other) ?? [])
  return {
    frame, item, slug: slugOf(item), content, party: partyOf(frame, content.party), predecessors: refsOf(content.succeeds),
    successors: refsOf(itemsOf(context, 'organisation').filter((other) => findContent(context.rows, 'organisation', other)?.succeeds.includes(item) === true)),
    owns: elementsWhere(context, (element) => element.owners.includes(item)),
    bodies: refsOf(itemsOf(context, 'body').filter((body) => findContent(context.rows, 'body', body)?.participants.includes(item) === true)),
    history: historyOf(row, context.rows),
  }
}

function partyOf(frame: Frame, party: PartyId | null): PartyName | null {
  return frame.parties.find((one) => one.party === party) ?? null
}

function itemsOf(context: ViewContext, kind: 'body' | 'organisation'): readonly ItemId[] {
  return context.rows.find('kind', kind) ?? []
}

/** Elements of the present plan that fit, in the order of their numbers. */
function elementsWhere(context: ViewContext, fits: (element: { owners: readonly ItemId[]; body: ItemId | null }) => boolean): readonly NumberedRef[] {
  const plan = findPlan(context)
  const below = (parent: ItemId, above: readonly ItemId[]): readonly ItemId[] => {
    const path = [...above, parent]
    return childrenOf(context, parent).filter((item) => !path.includes(item)).flatMap((item) => [item, ...below(item, path)])
  }
  const found = (plan === null ? [] : below(plan, [])).flatMap((item): NumberedRef[] => {
    const content = findContent(context.rows, 'element', item)
    const ref = findRef(context.rows, item)
    return content === null || ref === null || !fits(content) ? [] : [{ ...ref, number: content.number, level: content.level }]
  })
  return found.sort((a, b) => compareNumbers(a.number, b.number))
}
