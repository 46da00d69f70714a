// What the pages of records of decisions show.

import type { ItemId } from '../../../record/index.ts'
import type { CitationCode } from '../../../dialogue/citations.ts'
import type { Bilingual, LanguageTag } from '../../../text/bilingual.ts'

export type MinutesPage = never

/** Something cited, by its name. */
export interface CitedView {
  readonly item: ItemId
  readonly paragraph: string | null
  readonly title: Bilingual
  /** A number or an acronym, else what stands after the slash of its id. */
  readonly short: string
  /** The paragraph as people count it, where it is there. */
  readonly number: string | null
}

/** One thing that is flagged about what a clause rests on: see `parts/Citations.svelte`. */
export interface CitationView {
  readonly clause: ItemId
  readonly code: CitationCode
  /** Of a clause that cites nothing: its sentences by language; null otherwise. */
  readonly sentences: Readonly<Record<LanguageTag, readonly string[]>> | null
  readonly cited: CitedView | null
  readonly announced: (CitedView & { readonly date: string }) | null
}
