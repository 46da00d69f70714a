// What the pages of datasets show, and the fields of their forms.

import type { ColumnRole, ColumnType } from '../../../dialogue/data/columns.ts'
import type { Differences } from '../../../dialogue/data/differences.ts'
import type { DatasetContent } from '../../../dialogue/statements/index.ts'
import type { LoadReport } from '../../../node/datasets/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type DatasetsPage = DatasetListPage | BroughtDatasetPage

export interface OwnDataset {
  readonly dataset: string
  readonly content: DatasetContent
  /** How many vintages there are, this one too. */
  readonly vintages: number
  /** Where everybody reads it. */
  readonly publicPath: string
}

/** POST (multipart): `file`, and `dataset`, empty for a new one. Goes to the file that was brought. */
export interface DatasetListPage extends WorkspaceFrame {
  readonly kind: 'datasets'
  readonly datasets: readonly OwnDataset[]
  readonly mayLoad: boolean
  readonly largestMegabytes: number
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface ColumnValues {
  readonly name: string
  readonly type: ColumnType
  readonly role: ColumnRole
  readonly title: Bilingual
  readonly unit: Bilingual
  readonly definition: Bilingual
  /** A line a code: `code | English | español`. */
  readonly codes: string
  readonly isKey: boolean
}

/** Everything as typed. */
export interface DescriptionValues {
  readonly dataset: string
  readonly title: Bilingual
  readonly definition: Bilingual
  readonly method: Bilingual
  readonly licence: { readonly name: Bilingual; readonly url: string }
  readonly originator: { readonly name: Bilingual; readonly url: string }
  readonly obtained: { readonly url: string; readonly on: string; readonly note: Bilingual }
  readonly vintage: string
  /** A line a caveat. */
  readonly caveats: Bilingual
  readonly columns: readonly ColumnValues[]
}

/**
 * POST: the fields of `DescriptionValues` under their paths (`title.es`, `columns.0.type`; `columns.0.isKey` = `yes`). Checks the file in the background.
 * POST `state-dataset`: signs and states what was checked.
 */
export interface BroughtDatasetPage extends WorkspaceFrame {
  readonly kind: 'brought-dataset'
  readonly id: string
  readonly fileName: string
  /** The dataset of which it is a new vintage; null for a new one. */
  readonly replaces: DatasetContent | null
  /** Activities of IATI: their columns are a closed list and are not described. */
  readonly isOfActivities: boolean
  readonly headings: readonly string[]
  /** The first rows as they stand in the file. */
  readonly rows: readonly (readonly string[])[]
  readonly values: DescriptionValues
  readonly languages: readonly string[]
  /** Rows read so far, while it is being checked; null otherwise. */
  readonly checking: number | null
  readonly report: LoadReport | null
  /** What would be stated; null until it has passed every check. */
  readonly loaded: { readonly content: DatasetContent; readonly differences: Differences | null } | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
