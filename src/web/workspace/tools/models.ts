// What the pages of the tools of each element of the plan show.

import type { Instrument } from '../../../dialogue/items/instruments/index.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import type { IndicatorLine } from '../../../instruments/indicators/view.ts'
import type { ElementTool } from '../../../instruments/indicators/element.ts'
import type { Waiting } from '../../../instruments/waiting.ts'
import type { Hash } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { WorkspaceFrame } from '../models.ts'

export type ToolsPage = ToolsListPage | ElementToolsPage

export interface ElementState {
  readonly ref: ItemRef
  readonly number: string
  readonly tools: number
  readonly indicators: number
  readonly projects: number
  /** Open proposals that touch it or a tool of it. */
  readonly proposals: number
  /** What waits there for this side, all tools together. */
  readonly waiting: readonly Waiting[]
}

/** Every element of the levels on which tools stand, also those without any. */
export interface ToolsListPage extends WorkspaceFrame {
  readonly kind: 'tools'
  readonly groups: readonly { readonly level: Bilingual; readonly elements: readonly ElementState[] }[]
  /** Tools that serve no element by name. */
  readonly others: readonly DeskTool[]
}

export interface DeskTool extends ElementTool {
  readonly waiting: readonly Waiting[]
  /** Where this side works with it; null where there is nothing to do but read. */
  readonly desk: string | null
}

export interface OpenOnElement {
  readonly proposal: Hash
  readonly cover: Bilingual | null
  readonly items: readonly ItemRef[]
  /** It is this side's move. */
  readonly isOurs: boolean
}

/** The parameter is the slug of an element. */
export interface ElementToolsPage extends WorkspaceFrame {
  readonly kind: 'element-tools'
  readonly element: ItemRef
  readonly number: string
  /** Whether this officer may draft a consultation about it. */
  readonly mayConsult: boolean
  readonly tools: readonly (DeskTool & { readonly instrument: Instrument })[]
  readonly indicators: readonly IndicatorLine[]
  readonly projects: readonly ItemRef[]
  readonly proposals: readonly OpenOnElement[]
}
