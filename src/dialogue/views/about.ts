// What the dialogue is and where its record comes from: the charter, readable.

import type { DialogueContent } from '../items/index.ts'
import { chairsBySide } from './bodies.ts'
import type { SideChairs } from './bodies.ts'
import { findCharter, frameOf } from './frame.ts'
import type { Frame, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'

export interface AboutView {
  readonly frame: Frame
  readonly content: DialogueContent
  /** Own side first; none where the charter names none. */
  readonly coChairs: readonly SideChairs[]
  readonly history: readonly VersionView[]
}

export function aboutView(context: ViewContext): AboutView | null {
  const frame = frameOf(context)
  const content = findCharter(context)
  const row = context.rows.find('item', `dialogue/${context.dialogue}`)
  return frame === null || content === null || row === undefined ? null : { frame, content, coChairs: chairsBySide(context, frame, content.coChairs ?? []), history: historyOf(row, context.rows) }
}
