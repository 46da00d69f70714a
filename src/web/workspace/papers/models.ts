// What the pages of generated papers show.

import type { AnyCite, MeetingLine, MomentProblem, PaperMoment } from '../../../dialogue/views/index.ts'
import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ElementRef, WorkspaceFrame } from '../models.ts'
import type { PaperAudience, PaperContent, PaperKind } from './content/paper.ts'

export type PapersPage = PaperPage | PaperListPage

/** Which papers there are. */
export interface PaperListPage extends WorkspaceFrame {
  readonly kind: 'papers'
  readonly pillars: readonly ElementRef[]
  readonly hasPlan: boolean
  /** The next first, then those held, the latest before the earlier. */
  readonly meetings: readonly MeetingLine[]
  readonly texts: readonly { readonly item: ItemId; readonly slug: string; readonly title: Bilingual }[]
}

/**
 * GET `?at=&day=&part=`. POST `paper-to-text`: `instrument`, `at`, `day`, `part`. POST `paper-outcome`: `change` or `drop` (an item), `draft` (its id, or
 * empty for a new one).
 */
export interface PaperPage extends WorkspaceFrame {
  readonly kind: 'paper'
  readonly paper: PaperKind
  readonly audience: PaperAudience
  /** As its address has it: `fact-sheet~I`. */
  readonly name: string
  /** Null where the record of that moment has nothing to make it of. */
  readonly content: PaperContent<AnyCite> | null
  readonly moment: PaperMoment
  /** What was asked for is no moment that can be shown. */
  readonly problem: MomentProblem | null
  readonly isNow: boolean
  readonly part: number
  readonly parts: number
  /** Whether all parts fit into one file. */
  readonly isOneFile: boolean
  /** Classes of instrument of which a text can be made of this paper; null where none can be, by kind or by this officer. */
  readonly instruments: readonly { readonly instrument: string; readonly name: Bilingual }[] | null
  /** Drafts into which a review's outcome can go; null where this officer decides nothing from here. */
  readonly drafts: readonly { readonly id: string; readonly items: number; readonly savedAt: string }[] | null
}
