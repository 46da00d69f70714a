// What the page of sources shows, and the fields of its forms.

import type { SourceState } from '../../../node/connectors/sources.ts'
import type { RefusalView, WorkspaceFrame } from '../models.ts'

export type SourcesPages = SourcesPage

export interface SourceLine {
  readonly source: string
  readonly connector: string
  readonly dataset: string
  readonly everyHours: number
  readonly statesByItself: boolean
  readonly state: SourceState
}

/** POST: `source`, `do` (`ask`: now, whatever is due; `state`: what lies prepared). */
export interface SourcesPage extends WorkspaceFrame {
  readonly kind: 'sources'
  readonly sources: readonly SourceLine[]
  readonly mayReport: boolean
  readonly refusal: RefusalView | null
}
