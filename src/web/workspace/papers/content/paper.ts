// A generated paper in words, in one language: what its page, its PDF, its data and its Markdown all say,
// so that none of them can say what another does not. The words are the record's own, and fixed phrases of
// the catalogues between them.
//
// **A line without a citation does not compile**: it is made of at least one run and at least one thing that
// it rests on. And a paper says in its type what it may rest on: `PaperContent<RecordCite>` has no place for
// what one side keeps for itself, so that a note cannot get into what the other side or the public reads.

import type { AnyCite, RecordCite, Some } from '../../../../dialogue/views/index.ts'
import type { ItemId } from '../../../../record/index.ts'
import type { Run } from '../../brief/run.ts'

export const PAPER_KINDS = ['annex', 'fact-sheet', 'review', 'briefing-book', 'report', 'own-report'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What is made of one meeting. */
export const OF_MEETING = ['annex', 'briefing-book', 'report', 'own-report'] as const satisfies readonly PaperKind[]

/** Who may read it: everybody, both sides, or only the side whose node makes it. */
export const PAPER_AUDIENCES = { annex: 'parties', 'fact-sheet': 'public', review: 'parties', 'briefing-book': 'side', report: 'parties', 'own-report': 'side' } as const satisfies Record<PaperKind, 'public' | 'parties' | 'side'>
export type PaperAudience = (typeof PAPER_AUDIENCES)[PaperKind]

/** A citation as it is shown: `I.1.a v2`, `MEX 57`. */
export interface Cited<C extends AnyCite = RecordCite> {
  readonly cite: C
  readonly label: string
  /** Null for what has no page. */
  readonly href: string | null
}

export type Tone = 'plain' | 'alarm' | 'quiet' | 'private'

export interface Line<C extends AnyCite = RecordCite> {
  readonly runs: Some<Run>
  readonly cites: Some<Cited<C>>
  readonly tone: Tone
}

export interface Row<C extends AnyCite = RecordCite> {
  /** One for every word of the head; the first names the row. */
  readonly cells: readonly (readonly Run[])[]
  readonly cites: Some<Cited<C>>
  readonly tone: Tone
}

/** One thing with what is said of it. */
export interface Entry<C extends AnyCite = RecordCite> {
  readonly head: Line<C>
  readonly lines: readonly Line<C>[]
  /** What a review may change or drop from here; null elsewhere. */
  readonly outcome: ItemId | null
}

export type Block<C extends AnyCite = RecordCite> =
  | { readonly as: 'lines'; readonly lines: readonly Line<C>[] }
  | { readonly as: 'table'; readonly caption: string; readonly head: Some<string>; readonly rows: Some<Row<C>> }
  | { readonly as: 'entries'; readonly entries: readonly Entry<C>[] }

export interface Section<C extends AnyCite = RecordCite> {
  readonly heading: Some<Run>
  readonly level: 2 | 3
  readonly blocks: readonly Block<C>[]
}

export interface PaperContent<C extends AnyCite = RecordCite> {
  /** Of the document, in plain words. */
  readonly title: string
  readonly kicker: readonly Run[]
  readonly heading: Some<Run>
  readonly lead: readonly Line<C>[]
  readonly sections: readonly Section<C>[]
  /** Where the paper stands in a longer one; null where it is whole. */
  readonly part: string | null
  /** How it was made, from what, and how to make it again. */
  readonly made: readonly (readonly Run[])[]
}

/** A paper that may hold what one side keeps for itself. */
export type SideContent = PaperContent<AnyCite>
