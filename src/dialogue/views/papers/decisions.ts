// What a meeting decided, paragraph by paragraph, and what became of each decision: a commitment in the
// plan that names it as its origin, the recorded word that there is none, or nothing yet.

import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { ITEM_KINDS } from '../../items/index.ts'
import type { ElementContent } from '../../items/index.ts'
import { readBy } from '../../read-by.ts'
import { findContent } from '../frame.ts'
import type { Frame, ViewContext } from '../frame.ts'
import { lastContent } from '../names.ts'
import { minutesOf } from './annex.ts'
import { citeOf } from './cites.ts'
import type { VersionCite } from './cites.ts'
import { byNumber, paperCommitment } from './commitment.ts'
import type { PaperCommitment } from './commitment.ts'

export interface PaperDecision {
  readonly cite: VersionCite
  readonly form: 'decision' | 'note'
  readonly words: Bilingual
  readonly became: readonly PaperCommitment[]
  /** Commitments that came of it and have ended since. */
  readonly ended: readonly { readonly cite: VersionCite; readonly number: string; readonly title: Bilingual }[]
  /** Why there is no commitment; null where there is one, or nobody has said. */
  readonly noCommitment: Bilingual | null
}

/** In the order of the minutes. */
export function decisionsOf(context: ViewContext, frame: Frame, meeting: ItemId): readonly PaperDecision[] {
  const minutes = minutesOf(context, meeting)
  if (minutes.length === 0) return []
  const came = Map.groupBy(originated(context, new Set(minutes)), ({ origin }) => origin)
  return minutes.flatMap((item) => (findContent(context.rows, 'minutes', item)?.paragraphs ?? []).map((paragraph): PaperDecision => ({
    cite: citeOf(context.rows, item, paragraph.paragraph), form: paragraph.form, words: paragraph.words, noCommitment: paragraph.noCommitment,
    ended: (came.get(`${item}#${paragraph.paragraph}`) ?? []).filter((one) => one.hasEnded).map((one) => ({ cite: citeOf(context.rows, one.item), number: one.number, title: one.title })),
    became: (came.get(`${item}#${paragraph.paragraph}`) ?? []).flatMap((one) => paperCommitment(context, frame, one.item) ?? []).sort(byNumber),
  })))
}

/** A decision that is owed a commitment. */
export function isOwed({ form, became, ended, noCommitment }: PaperDecision): boolean {
  return form === 'decision' && became.length === 0 && ended.length === 0 && noCommitment === null
}

interface Originated {
  readonly item: ItemId
  /** `minutes/2023-09-29#3`. */
  readonly origin: string
  readonly number: string
  readonly title: Bilingual
  readonly hasEnded: boolean
}

/** Elements that name a paragraph of these minutes, those that have ended too. */
function originated({ rows }: ViewContext, from: ReadonlySet<ItemId>): readonly Originated[] {
  return [...(rows.find('kind', 'element') ?? []), ...(rows.find('ended', 'element') ?? [])].flatMap((item) => {
    const row = rows.find('item', item)
    const last = lastContent(row)
    const content = last === null ? null : (readBy(ITEM_KINDS.element.schema, last) as ElementContent | null)
    if (content?.origin === undefined || !from.has(content.origin.item)) return []
    return [{ item, origin: `${content.origin.item}#${content.origin.paragraph ?? ''}`, number: content.number, title: content.title, hasEnded: row?.versions.at(-1)?.content === null }]
  })
}
