// What every page knows: whose site it is, which dialogue, and what must be said on every page.

import type { Hash, ItemId, Json, PartyId, VersionId } from '../../record/index.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import type { FigureReader } from '../data/query.ts'
import { versionInForce } from '../decide.ts'
import { findContent } from '../items/in-force.ts'
import { findKind, ITEM_KINDS, slugOf } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { DialogueContent, ItemKind, OrganisationContent } from '../items/index.ts'
import type { RowReader } from '../rows.ts'

/** What a view is made from. `today` is YYYY-MM-DD, asked for only by views that depend on it. */
export interface ViewContext {
  readonly rows: RowReader
  readonly dialogue: string
  /** The party whose site this is; it names itself first. */
  readonly self: PartyId
  readonly today: () => string
  /** Tables made of the datasets that the record names; without it none is ever ready. */
  readonly figures?: FigureReader
  /** The identifier under which the side of this site reports to IATI; absent where its operator names none. */
  readonly iatiOrganisation?: string
  /** Acts that stand two at one place, as this reader may see them; none where it is not given. */
  readonly contested?: () => readonly ContestedPair[]
  /**
   * What several views are made of: made once under its name, and again when something that it read has changed. Whatever is made
   * from the context that is handed to `make` must not depend on anything else.
   */
  readonly remember?: <T>(name: string, make: (context: ViewContext) => T) => T
}

/** Something that is made of the context alone, remembered where somebody remembers. */
export function remembered<T>(context: ViewContext, name: string, make: (context: ViewContext) => T): T {
  return context.remember === undefined ? make(context) : context.remember(name, make)
}

/** How much of a long list is remembered as one: a change makes one portion again and no other. */
const PORTION = 32

/** What is made of a long list, portion by portion. `list` reads it from the context that it is handed. */
export function inPortions<T, R>(context: ViewContext, name: string, list: (context: ViewContext) => readonly T[], make: (context: ViewContext, portion: readonly T[]) => R): readonly R[] {
  const portions = Math.ceil(list(context).length / PORTION)
  return Array.from({ length: portions }, (_, index) => remembered(context, `${name}/${index}`, (inner) => make(inner, list(inner).slice(index * PORTION, (index + 1) * PORTION))))
}

/** Two headers that one party signed for one place. */
export interface ContestedPair {
  readonly party: PartyId
  readonly sequence: number
  /** The lines of both acts; without bodies for the public. */
  readonly held: string
  readonly received: string
  /** Which of them people decided to follow, and when; null while they have not. */
  readonly settlement: { readonly keeps: Hash; readonly at: string } | null
}

export interface PartyName {
  readonly party: PartyId
  readonly name: Bilingual
}

export interface Frame {
  readonly dialogue: string
  readonly version: VersionId
  readonly name: Bilingual
  readonly acronym: Bilingual
  readonly notice: Bilingual | null
  readonly languages: readonly LanguageTag[]
  readonly self: PartyId
  /** In the order of this site's original: itself first, then the others by name. */
  readonly parties: readonly PartyName[]
}

/** An item named on a page of another. */
export interface ItemRef {
  readonly item: ItemId
  readonly kind: ItemKind
  readonly slug: string
  readonly title: Bilingual
}

export interface OrganisationRef extends ItemRef {
  readonly party: PartyId | null
  readonly acronym: string
}

export { findContent }

/** The charter in force; null before founding. */
export function findCharter(context: ViewContext): DialogueContent | null {
  return findContent(context.rows, 'dialogue', `dialogue/${context.dialogue}`)
}

/** The plan presented last. */
export function findPlan(context: ViewContext): ItemId | null {
  const plans = (context.rows.find('kind', 'plan') ?? []).map((item) => ({ item, presented: findContent(context.rows, 'plan', item)?.presented ?? '' }))
  return plans.sort((a, b) => (a.presented < b.presented ? 1 : -1))[0]?.item ?? null
}

export function frameOf(context: ViewContext): Frame | null {
  const charter = findCharter(context)
  return charter === null ? null : frameFrom(charter, context)
}

/** Before the founding, the frame that a founding on offer would bring: so that officers can read it and sign it. The first by hash, where there are several. */
export function proposedFrameOf(context: ViewContext): Frame | null {
  const item = `dialogue/${context.dialogue}`
  const offered = (context.rows.find('open', item) ?? []).flatMap((id) => context.rows.find('proposal', id)?.changes.find((change) => change.item === item)?.content ?? [])
  const [first = null] = offered
  const charter = first === null ? null : readBy(ITEM_KINDS.dialogue.schema, first as { readonly [key: string]: Json })
  return charter === null ? null : frameFrom(charter as DialogueContent, context)
}

function frameFrom(charter: DialogueContent, context: ViewContext): Frame {
  return {
    dialogue: context.dialogue, version: versionInForce(context.rows, `dialogue/${context.dialogue}`) ?? '',
    name: charter.name, acronym: charter.acronym, notice: charter.notice, languages: charter.languages, self: context.self,
    parties: alternat(charter.parties, context.self).map(({ party, name }) => ({ party, name })),
  }
}

/** The rule of the alternat: each party's original names that party first. */
export function alternat<T extends { readonly party: PartyId }>(parties: readonly T[], self: PartyId): readonly T[] {
  return [...parties].sort((a, b) => Number(b.party === self) - Number(a.party === self) || (a.party < b.party ? -1 : 1))
}

export function findRef(rows: RowReader, item: ItemId): ItemRef | null {
  const kind = findKind(item)
  const content = kind === null ? null : findContent(rows, kind, item)
  if (kind === null || content === null) return null
  return { item, kind, slug: slugOf(item), title: ITEM_KINDS[kind].title(content as never) }
}

export function organisationRefs(context: ViewContext, items: readonly ItemId[]): readonly OrganisationRef[] {
  const refs = items.flatMap((item) => {
    const content: OrganisationContent | null = findContent(context.rows, 'organisation', item)
    if (content === null) return []
    const { party, acronym, name } = content
    return [{ item, kind: 'organisation' as const, slug: slugOf(item), title: name, party, acronym }]
  })
  return refs.sort((a, b) => Number(b.party === context.self) - Number(a.party === context.self))
}
