// Organisations: who works on the dialogue, on what, and who answers today for what one that has ended took on.

import type { ItemId, PartyId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import type { OrganisationContent } from '../items/index.ts'
import { hasEnded, answeringToday, promisesOf, successionChain } from './succession.ts'
import type { KeptPromise, SuccessionLink } from './succession.ts'
import { childrenOf, compareNumbers } from './element.ts'
import { alternat, findContent, findPlan, findRef, frameOf, organisationRefs } from './frame.ts'
import type { Frame, ItemRef, OrganisationRef, PartyName, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'

export type NumberedRef = ItemRef & { readonly number: string; readonly level: string }

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
  /** Those before it, itself and those after it, the oldest first; itself alone where there are no others. */
  readonly chain: readonly SuccessionLink[]
  readonly isEnded: boolean
  /** Who answers today for what it took on: itself while it is there. */
  readonly answering: readonly OrganisationRef[]
  /** What it once answered for and others answer for now. */
  readonly passedOn: readonly KeptPromise[]
  readonly owns: readonly NumberedRef[]
  readonly bodies: readonly ItemRef[]
  readonly history: readonly VersionView[]
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
    frame, item, slug: slugOf(item), content, party: partyOf(frame, content.party), chain: successionChain(context, item), isEnded: hasEnded(content.until, context.today()),
    answering: organisationRefs(context, answeringToday(context.rows, item, context.today())),
    passedOn: promisesOf(context, item).filter(({ ownersNow, hasEnded: isOver }) => isOver || !ownersNow.some((owner) => owner.item === item)),
    owns: elementsWhere(context, (element) => element.owners.includes(item)),
    bodies: refsOf(itemsOf(context, 'body').filter((body) => worksIn(context, body, item))),
    history: historyOf(row, context.rows),
  }
}

function partyOf(frame: Frame, party: PartyId | null): PartyName | null {
  return frame.parties.find((one) => one.party === party) ?? null
}

function worksIn(context: ViewContext, body: ItemId, item: ItemId): boolean {
  const content = findContent(context.rows, 'body', body)
  return content !== null && (content.participants.includes(item) || content.coChairs?.includes(item) === true)
}

function itemsOf(context: ViewContext, kind: 'body' | 'organisation'): readonly ItemId[] {
  return context.rows.find('kind', kind) ?? []
}

/** Elements of the present plan that fit, in the order of their numbers. */
export function elementsWhere(context: ViewContext, fits: (element: { owners: readonly ItemId[]; body: ItemId | null }) => boolean): readonly NumberedRef[] {
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
