// What the page of the brief shows.

import type { BriefView } from '../../../dialogue/views/index.ts'
import type { WorkspaceFrame } from '../models.ts'

/** GET `?day=`: the day in the past for which it is made; today where it is not given. */
export interface BriefPage extends WorkspaceFrame {
  readonly kind: 'brief'
  /** Null where on that day there was no plan. */
  readonly brief: BriefView | null
  /** YYYY-MM-DD. */
  readonly day: string
  readonly isToday: boolean
  /** What was typed is no day that has come; the brief shown is today's. */
  readonly isWrongDay: boolean
}
