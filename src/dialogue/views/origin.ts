// Where a commitment was decided: the exact words, in the paragraph that has them.

import type { ItemId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ElementContent } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import { findContent, findRef } from './frame.ts'
import type { ItemRef } from './frame.ts'

export interface OriginView {
  readonly item: ItemId
  readonly paragraph: string | null
  /** The record or text that has it; null where this reader may not read it, or it has ended. */
  readonly ref: ItemRef | null
  /** As people count the paragraphs, from 1; null where none is named or it is gone. */
  readonly number: number | null
  readonly words: Bilingual | null
  readonly meeting: (ItemRef & { readonly date: string }) | null
}

export function originOf(rows: RowReader, origin: ElementContent['origin']): OriginView | null {
  if (origin === undefined) return null
  const { item, paragraph } = origin
  const minutes = findContent(rows, 'minutes', item)
  const clause = findContent(rows, 'clause', item)
  const text = clause === null ? null : findContent(rows, 'text', clause.text)
  const place = minutes?.paragraphs.findIndex((one) => one.paragraph === paragraph) ?? -1
  const topic = findContent(rows, 'meeting', item)?.agenda?.find((one) => one.topic === paragraph)
  return {
    item, paragraph, ref: findRef(rows, clause?.text ?? item), number: place === -1 ? null : place + 1,
    words: minutes?.paragraphs[place]?.words ?? clause?.words ?? topic?.title ?? null,
    meeting: meetingRef(rows, minutes?.meeting ?? text?.meeting ?? (findContent(rows, 'meeting', item) === null ? null : item)),
  }
}

function meetingRef(rows: RowReader, meeting: ItemId | null): OriginView['meeting'] {
  const ref = meeting === null ? null : findRef(rows, meeting)
  const date = meeting === null ? undefined : findContent(rows, 'meeting', meeting)?.date
  return ref === null || date === undefined ? null : { ...ref, date }
}
