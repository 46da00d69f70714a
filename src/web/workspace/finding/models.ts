// What the pages of the search, of "what changed since" and of biographies show.

import type { BiographyView, CitedRef, FoundKind, FoundStatus, Names, PartyName, Schedule, SinceGroup, SinceView } from '../../../dialogue/views/index.ts'
import type { Facet } from '../../../node/finding/facets.ts'
import type { Bilingual, LanguageTag } from '../../../text/bilingual.ts'
import type { Marked } from '../../../text/search/index.ts'
import type { FieldIssue, ItemDiff, RefusalView, WorkspaceFrame } from '../models.ts'
import type { FindQuery } from './query.ts'

export type FindingPage = FindPage | SavedViewsPage | SincePage | BiographyPage

/** A text or a part of it, with what fits the words marked. */
export interface MarkedText {
  readonly language: LanguageTag
  readonly pieces: readonly Marked[]
}

export interface FindLine {
  readonly kind: FoundKind
  readonly status: FoundStatus
  /** Where it can be read whole; null where nowhere. */
  readonly path: string | null
  readonly number: string | null
  /** In the reader's language; with any other in which it was found under it. Empty where it has no title. */
  readonly title: readonly MarkedText[]
  /** Where in the plan, from the top. */
  readonly above: readonly CitedRef[]
  /** Which version, of an earlier one. */
  readonly version: number | null
  /** Which side said it, or whose it is. */
  readonly parties: readonly PartyName[]
  readonly at: string
  /** The day that it speaks of. */
  readonly day: string | null
  /** How many more items a proposal or a draft would change. */
  readonly moreItems: number
  readonly due: string | null
  readonly schedule: Schedule | null
  /** Where it fits: the reader's language first, any other under it. */
  readonly excerpt: readonly MarkedText[]
}

export interface FacetValueView {
  readonly value: string
  /** Null where the words of the page name it. */
  readonly name: Bilingual | null
  readonly count: number
  readonly isChosen: boolean
  /** The search with this value more or less. */
  readonly path: string
}

export interface FacetView {
  readonly facet: Facet
  readonly values: readonly FacetValueView[]
}

/** A search as its owner keeps it. */
export interface SavedViewLine {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly path: string
  readonly isShared: boolean
  readonly isOwn: boolean
  readonly isDefault: boolean
  /** Whose it is, where it is a colleague's. */
  readonly owner: Bilingual | null
}

/** POST `find`: `name`, `query`. */
export interface FindPage extends WorkspaceFrame {
  readonly kind: 'find'
  readonly query: FindQuery
  readonly isAsked: boolean
  readonly total: number
  readonly pages: number
  readonly lines: readonly FindLine[]
  readonly facets: readonly FacetView[]
  /** False while the index is being made. */
  readonly isWhole: boolean
  /** Where nothing was found: each word alone, with how much it finds. */
  readonly words: readonly { readonly word: string; readonly count: number; readonly path: string }[]
  /** Where nothing was found: how much the words find without anything else that is asked. */
  readonly withoutSieve: { readonly count: number; readonly path: string } | null
  readonly saved: readonly SavedViewLine[]
  readonly values: { readonly name: string }
  readonly issues: readonly FieldIssue[]
}

/** POST `saved-view`: `revision`, `do` one of `rename` (with `name`), `share`, `unshare`, `remove`, `open-first`, `open-none`. */
export interface SavedViewsPage extends WorkspaceFrame {
  readonly kind: 'saved-views'
  readonly views: readonly SavedViewLine[]
  /** What was typed into the form of one of them that came back. */
  readonly typed: { readonly id: string; readonly name: string } | null
  readonly refusal: RefusalView | null
}

export interface SincePage extends WorkspaceFrame {
  readonly kind: 'since'
  /** From when it is told: the last visit, a day. */
  readonly from: 'visit' | 'day'
  /** RFC 3339 of the visit's end, or the day; null where it is told from the beginning. */
  readonly at: string | null
  readonly hasVisit: boolean
  readonly meetings: readonly { readonly title: Bilingual; readonly day: string }[]
  readonly view: Pick<SinceView, 'sides' | 'adopted'>
  readonly acknowledgements: number
  readonly total: number
  /** One page of the groups. */
  readonly groups: readonly SinceGroup[]
  readonly page: number
  readonly pages: number
  readonly issues: readonly FieldIssue[]
}

export interface BiographyPage extends WorkspaceFrame {
  readonly kind: 'biography'
  readonly view: BiographyView
  /** What each version and each proposal of the page changes, by the hash that `StoryEntry.made` has. */
  readonly diffs: Readonly<Record<string, ItemDiff>>
  readonly names: Names
  /** The page of this item for the public; null where it has none now. */
  readonly publicPath: string | null
  /** The act that was asked for. */
  readonly shown: string | null
}
