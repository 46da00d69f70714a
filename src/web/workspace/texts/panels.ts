// What other areas show in the room of a text, above its clauses: each has a member here, a component in
// `TextPanels.svelte`, and a maker in `api/workspace/texts/panels.ts`. Null where there is nothing to show.

import type { RegisterPanelView } from '../minutes/models.ts'
import type { OriginalsPanel } from '../originals/models.ts'
import type { ProcedurePanel } from '../procedure/models.ts'

export interface TextPanelsView {
  /** Class of instrument and its gates, ad referendum, silence, initials. */
  readonly procedure: ProcedurePanel | null
  /** The originals, printed and signed. */
  readonly originals: OriginalsPanel | null
  /** What became of its clauses, and what they rest on. */
  readonly register: RegisterPanelView | null
  /** The joint release. */
  readonly releases: null
}

export const NO_PANELS: TextPanelsView = { procedure: null, originals: null, register: null, releases: null }
