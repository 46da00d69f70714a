// A crosswalk that an address names, with its lists, its links and what is open on it.

import type { ItemId, PartyId } from '../../../record/index.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import type { InstrumentContent } from '../../../dialogue/items/index.ts'
import type { SettingsOf } from '../../../dialogue/items/instruments/index.ts'
import { findContent } from '../../../dialogue/items/in-force.ts'
import { agreedLinks, proposedLinks } from '../../../instruments/crosswalk/links.ts'
import type { AgreedLink, ProposedLink } from '../../../instruments/crosswalk/links.ts'
import { loadLists } from '../../../instruments/crosswalk/lists.ts'
import type { LoadedLists } from '../../../instruments/crosswalk/lists.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { CrosswalkHead, LinkProposal } from '../../../web/workspace/crosswalks/models.ts'
import { contextOf } from '../visit.ts'
import type { Visit } from '../visit.ts'

export interface FoundCrosswalk {
  readonly item: ItemId
  readonly content: InstrumentContent
  readonly settings: SettingsOf<'crosswalk'>
  readonly lists: LoadedLists
  readonly head: CrosswalkHead
}

/** The item that an address of this area names. */
export function crosswalkOf({ match }: Pick<Visit, 'match'>): ItemId {
  return `instrument/${match.parameter}`
}

export function findCrosswalk(visit: Visit, item: ItemId = crosswalkOf(visit)): FoundCrosswalk | null {
  const context = contextOf(visit.running)
  const content = findContent(context.rows, 'instrument', item)
  if (content === null || content.settings.instrument !== 'crosswalk') return null
  const { settings } = content
  const lists = loadLists({ rows: context.rows, figures: visit.running.data.figures }, settings)
  const listHead = (side: 'first' | 'second') => ({ title: settings[side].title, party: settings[side].party, version: settings[side].version })
  return { item, content, settings, lists, head: { item, slug: slugOf(item), title: content.title, words: settings.words, lists: { first: listHead('first'), second: listHead('second') } } }
}

export function linksOf({ running }: Visit, { item, settings }: Pick<FoundCrosswalk, 'item' | 'settings'>): { readonly agreed: readonly AgreedLink[]; readonly proposed: readonly ProposedLink[] } {
  const { rows } = running.node
  return { agreed: agreedLinks(rows, item, settings), proposed: proposedLinks(rows, item, settings) }
}

/** Open proposals, the latest first. */
export function proposalsIn(proposed: readonly ProposedLink[]): readonly LinkProposal[] {
  return [...Map.groupBy(proposed, ({ proposal }) => proposal).values()].flatMap((links): LinkProposal[] => {
    const [first] = links
    if (first === undefined) return []
    const unreviewed = new Set<PartyId>(links.flatMap(({ content, unreviewed: parties }) => (content === null ? [] : parties)))
    return [{ proposal: first.proposal, by: first.by, at: first.at, links: links.length, awaiting: first.awaiting, unreviewed: [...unreviewed].sort() }]
  }).toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

/** Whoever answers for what of the plan the crosswalk serves; nobody in particular where it serves none. */
export function coversOfCrosswalk(visit: Visit, { content }: Pick<FoundCrosswalk, 'content'>): readonly string[] {
  const { rows } = visit.running.node
  return [...new Set(content.elements.flatMap((element) => coversOf(rows, element)))]
}
