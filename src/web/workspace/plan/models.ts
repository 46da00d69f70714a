// What the pages of the plan as a table show, and the fields of their forms.

import type { DateOrder, FileForm, ImportLine, PlanImport, TableProblem } from '../../../dialogue/plan-table/index.ts'
import type { Bilingual, LanguageTag } from '../../../text/bilingual.ts'
import type { SheetFileProblem } from '../../../text/sheets/cell.ts'
import type { CsvEncoding } from '../../../text/sheets/csv-text.ts'
import type { RefusalView, WorkspaceFrame } from '../models.ts'

export type PlanPage = PlanTablePage | PlanPreviewPage

/** How a person says that a file is to be read. */
export interface ReadingChoices {
  readonly encoding: CsvEncoding
  readonly dates: DateOrder
}

/** POST `plan-table` (multipart): `file`, `encoding`, `dates`. Goes to the preview. */
export interface PlanTablePage extends WorkspaceFrame {
  readonly kind: 'plan-table'
  /** How many elements the plan in force has; null where there is no plan. */
  readonly elements: number | null
  readonly mayImport: boolean
  readonly choices: ReadingChoices
  readonly refusal: RefusalView | null
}

/** The parts of a preview that are lists. */
export const PREVIEW_PARTS = ['problems', 'warnings', 'added', 'changed', 'absent'] as const
export type PreviewPart = (typeof PREVIEW_PARTS)[number]

/** A list of which one page is shown. */
export interface Portion<T> {
  readonly lines: readonly T[]
  readonly total: number
  /** From 1; there is always one. */
  readonly page: number
  readonly pages: number
}

/**
 * POST `plan-preview`: `encoding`, `dates`: the same file read anew.
 * POST `plan-draft`: `ends` = `yes` where what is not in the file is to end. Goes to the draft.
 */
export interface PlanPreviewPage extends WorkspaceFrame {
  readonly kind: 'plan-preview'
  readonly id: string
  readonly fileName: string
  readonly choices: ReadingChoices
  /** How it was read; null where it could not be. */
  readonly form: FileForm | null
  readonly unreadable: SheetFileProblem | null
  /** The one part that is shown alone; null where all are, each from its beginning. */
  readonly shown: PreviewPart | null
  readonly problems: Portion<TableProblem>
  readonly warnings: Portion<TableProblem>
  readonly added: Portion<ImportLine>
  readonly changed: Portion<PlanImport['changed'][number]>
  readonly absent: Portion<PlanImport['absent'][number]>
  readonly unchanged: number
  /** How many of the absent may end. */
  readonly endable: number
  /** Elements of organisations for which this officer may not draft; nothing is made of the file then. */
  readonly beyond: readonly string[]
  /** Whether a draft can be made, of changes or of ends. */
  readonly canDraft: boolean
  readonly levels: { readonly [level: string]: Bilingual }
  readonly languages: readonly LanguageTag[]
  readonly refusal: RefusalView | null
}
