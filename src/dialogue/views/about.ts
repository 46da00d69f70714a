// What the dialogue is and where its record comes from: the charter, readable.

import type { DialogueContent } from '../items/index.ts'
import { findCharter, frameOf } from './frame.ts'
import type { Frame, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'

export interface AboutView {
  readonly frame: Frame
  readonly content: DialogueContent
  readonly history: readonly VersionView[]
}

export function aboutView(context: ViewContext): AboutView | null {
  const frame = frameOf(context)
  const content = findCharter(context)
  const row = context.rows.find('item', `dialogue/${context.dialogue}`)
  return frame === null || content === null || row === undefined ? null : { frame, content, history: historyOf(row, context.rows) }
}
