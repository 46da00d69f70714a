// The briefing book of one side for a meeting: topic by topic where things stand and what both sides say
// of it, the open brackets of the texts, who sits at the table, and what became of what was decided last
// time. This is the part that both sides hold; the side's own notes and fallbacks come beside it, in a type
// of their own (`PrivateNotes`), and only this paper takes them.

import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { findKind } from '../../items/index.ts'
import type { MeetingContent } from '../../items/index.ts'
import { commitmentsUnder } from '../commitments.ts'
import { findCharter, findContent, findRef, frameOf } from '../frame.ts'
import type { Frame, ItemRef, ViewContext } from '../frame.ts'
import { textsOf } from '../meeting-duties.ts'
import { placeInSeries } from '../meeting-series.ts'
import { meetingLines } from '../meetings.ts'
import { deliveriesOf } from '../progress.ts'
import { bracketsOf } from './brackets.ts'
import type { PaperText } from './brackets.ts'
import { citeOf } from './cites.ts'
import type { PrivateCite, VersionCite } from './cites.ts'
import { byNumber, paperCommitment } from './commitment.ts'
import type { PaperCommitment } from './commitment.ts'
import { decisionsOf } from './decisions.ts'
import type { PaperDecision } from './decisions.ts'
import { dutiesOf, paperMeeting } from './report.ts'
import type { PaperDuty, PaperMeeting } from './report.ts'
import { suspensionsIn } from './suspended.ts'
import type { PaperSuspension } from './suspended.ts'
import { tableOf } from './table.ts'
import type { PaperSide } from './table.ts'

/** What a side keeps for itself about one item. */
export interface PrivateNote {
  readonly cite: PrivateCite
  /** A note is in the language of whoever wrote it, which nobody has said. */
  readonly text: string | Bilingual
  /** The name of whoever wrote it. */
  readonly by: Bilingual
  /** RFC 3339. */
  readonly at: string
  /** By whom and when a fallback was cleared; null where it was not, or is no fallback. */
  readonly cleared: { readonly by: string; readonly on: string } | null
}
export type PrivateNotes = ReadonlyMap<ItemId, readonly PrivateNote[]>

export interface PaperTopic {
  readonly cite: VersionCite
  readonly content: NonNullable<MeetingContent['agenda']>[number]
  /** What of the plan it is about: elements by themselves, or what stands under them. */
  readonly commitments: readonly (PaperCommitment & { readonly suspensions: readonly PaperSuspension[] })[]
  /** Of an element with more under it than are shown: how many more. */
  readonly more: readonly { readonly cite: VersionCite; readonly left: number }[]
  readonly others: readonly { readonly ref: ItemRef; readonly cite: VersionCite }[]
}

export interface BookView {
  readonly frame: Frame
  readonly meeting: PaperMeeting
  readonly topics: readonly PaperTopic[]
  readonly texts: readonly PaperText[]
  readonly table: readonly PaperSide[]
  /** The meetings of the same body from the previous one of the series on, the latest first, with what each decided. */
  readonly last: readonly { readonly meeting: PaperMeeting; readonly decisions: readonly PaperDecision[] }[]
  readonly duties: readonly PaperDuty[]
  /** Every item that stands in the book, each once: those whose notes belong in it. */
  readonly items: readonly ItemId[]
}

/** Under one element at most: the latest and the divergent first. */
const SHOWN_UNDER_ONE = 25

export function bookView(context: ViewContext, meeting: ItemId): BookView | null {
  const [frame, charter, content, here] = [frameOf(context), findCharter(context), findContent(context.rows, 'meeting', meeting), paperMeeting(context, meeting)]
  if (frame === null || charter === null || content === null || here === null) return null
  const lines = meetingLines(context, charter)
  const last = placeInSeries(lines, meeting, context.today()).since.toReversed().flatMap(({ item }) => {
    const held = paperMeeting(context, item)
    return held === null ? [] : [{ meeting: held, decisions: decisionsOf(context, frame, item) }]
  })
  const suspensionsOn = suspensionsIn(context)
  const topics = (content.agenda ?? []).map((topic) => topicOf(context, frame, meeting, topic, suspensionsOn))
  const about = (content.agenda ?? []).flatMap(({ about: items }) => items)
  const named = [...textsOf(context, meeting), ...about.flatMap((item) => (findKind(item) === 'text' ? [item] : (findContent(context.rows, 'clause', item)?.text ?? [])))]
  const texts = [...new Set(named)].flatMap((text) => bracketsOf(context, text) ?? [])
  return {
    frame, meeting: here, topics, texts, table: tableOf(context, meeting, content),
    last, duties: dutiesOf(context, charter, meeting, () => true),
    items: [...new Set([meeting, ...about, ...topics.flatMap(({ commitments }) => commitments.map(({ item }) => item)), ...texts.flatMap(({ ref, brackets }) => [ref.item, ...brackets.map(({ item }) => item)])])],
  }
}

function topicOf(context: ViewContext, frame: Frame, meeting: ItemId, content: PaperTopic['content'], suspensionsOn: ReturnType<typeof suspensionsIn>): PaperTopic {
  const elements = content.about.filter((item) => findContent(context.rows, 'element', item) !== null)
  const spread = elements.map((item) => {
    const below = commitmentsUnder(context.rows, item)
    const all = below.length === 0 ? [item] : below
    const shown = pressingOf(context, all).flatMap((one) => paperCommitment(context, frame, one) ?? []).sort(byNumber)
    return { cite: citeOf(context.rows, item), shown, left: all.length - shown.length }
  })
  return {
    cite: citeOf(context.rows, meeting, content.topic), content,
    commitments: [...new Map(spread.flatMap(({ shown }) => shown).map((one) => [one.item, one])).values()].map((one) => ({ ...one, suspensions: suspensionsOn(one.item) })),
    more: spread.flatMap(({ cite, left }) => (left > 0 ? [{ cite, left }] : [])),
    others: content.about.filter((item) => findKind(item) !== 'element').flatMap((item) => { const ref = findRef(context.rows, item); return ref === null ? [] : [{ ref, cite: citeOf(context.rows, item) }] }),
  }
}

/** The longest due first, then where the sides differ, then by number: as many as are shown. */
function pressingOf({ rows }: ViewContext, items: readonly ItemId[]): readonly ItemId[] {
  if (items.length <= SHOWN_UNDER_ONE) return items
  const known = items.flatMap((item) => {
    const content = findContent(rows, 'element', item)
    return content === null ? [] : [{ item, number: content.number, due: content.due ?? '9999', isDivergent: new Set(deliveriesOf(rows, item).values()).size > 1 }]
  })
  known.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) || Number(b.isDivergent) - Number(a.isDivergent) || byNumber(a, b))
  return known.slice(0, SHOWN_UNDER_ONE).map(({ item }) => item)
}
