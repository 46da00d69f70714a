// What the pages of registers show, and the fields of their forms.

import type { TableProblem } from '../../../dialogue/plan-table/index.ts'
import type { FieldValues } from '../../../dialogue/typed/field.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import type { Comparison } from '../../../instruments/register/comparison.ts'
import type { RegisterEntry, RegisterSettings } from '../../../instruments/register/entries.ts'
import type { FieldTotal } from '../../../instruments/register/totals.ts'
import type { Audience, ItemId, StatementId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { SheetFileProblem } from '../../../text/sheets/cell.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type RegistersPage = RegistersListPage | RegisterPage | EntryPage | EntriesImportPage | CasesPage

export interface RegisterRef {
  readonly item: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly settings: RegisterSettings
}

/** Every register, with how many entries each side has in it and how many of those are stale. */
export interface RegistersListPage extends WorkspaceFrame {
  readonly kind: 'registers'
  readonly registers: readonly (RegisterRef & { readonly sides: readonly { readonly party: string; readonly entries: number; readonly stale: number }[] })[]
}

/** POST: `do` (`verify`, `retract`), `entry`, `replaces`, `once`: of an entry of this side, that it still is so, or that it is no more. */
export interface RegisterPage extends WorkspaceFrame {
  readonly kind: 'desk-register'
  readonly register: RegisterRef
  readonly own: readonly RegisterEntry[]
  readonly others: readonly RegisterEntry[]
  readonly totals: readonly FieldTotal[]
  readonly organisations: readonly ItemRef[]
  /** A new one for each entry, by its name. */
  readonly once: Readonly<Record<string, string>>
  readonly mayReport: boolean
  readonly refusal: RefusalView | null
  readonly issues: readonly FieldIssue[]
}

/** GET `entry` (its name; a new one without). POST: `entry`, `values.…`, `verified`, `sources` (an address a line), `exercise`, `audience`, `replaces`, `once`. */
export interface EntryPage extends WorkspaceFrame {
  readonly kind: 'entry'
  readonly register: RegisterRef
  readonly entry: string
  readonly values: FieldValues
  readonly verified: string
  readonly sources: string
  readonly isExercise: boolean
  readonly audience: Audience
  readonly replaces: StatementId | null
  readonly once: string
  readonly organisations: readonly ItemRef[]
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** A line of a preview. */
export interface PreviewEntry {
  readonly row: number
  readonly entry: string
  readonly title: Bilingual | string
  /** Fields that change, by their names; all of a new one. */
  readonly fields: readonly string[]
  readonly isPublic: boolean
}

/** POST (multipart): `file`. Then POST `id`, `do` = `sign`. */
export interface EntriesImportPage extends WorkspaceFrame {
  readonly kind: 'entries-import'
  readonly register: RegisterRef
  /** What was read; null before a file was brought. */
  readonly read: {
    readonly id: string
    readonly fileName: string
    readonly unreadable: SheetFileProblem | null
    readonly problems: readonly TableProblem[]
    readonly warnings: readonly TableProblem[]
    readonly added: readonly PreviewEntry[]
    readonly changed: readonly PreviewEntry[]
    readonly unchanged: number
    readonly others: number
  } | null
  readonly refusal: RefusalView | null
}

/** POST: `cases`: a table as text, or `file`. Nothing is kept. */
export interface CasesPage extends WorkspaceFrame {
  readonly kind: 'cases'
  readonly register: RegisterRef
  readonly cases: string
  readonly result: Comparison | null
  readonly refusal: RefusalView | null
}
