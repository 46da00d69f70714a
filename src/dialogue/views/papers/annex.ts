// The annex to a joint statement: every commitment that a meeting or a text decided, changed or speaks
// of, by the uppermost element that it stands under.
//
// - `decided`: its origin is the meeting, its minutes, a text of it, or a clause of such a text.
// - `updated`: it was changed by agreement between the meeting before in the series and this one, as the acts claim of their time.
// - `named`: a clause cites it, and neither of the above.

import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { findKind } from '../../items/index.ts'
import { findCharter, findContent, findPlan, findRef, frameOf } from '../frame.ts'
import type { Frame, ItemRef, ViewContext } from '../frame.ts'
import { commitmentsUnder } from '../commitments.ts'
import { changedFields } from '../history.ts'
import { textsOf } from '../meeting-duties.ts'
import { placeInSeries } from '../meeting-series.ts'
import { meetingLines } from '../meetings.ts'
import { citeOf } from './cites.ts'
import type { VersionCite } from './cites.ts'
import { byNumber, paperCommitment } from './commitment.ts'
import type { PaperCommitment } from './commitment.ts'
import { partOf } from './stretch.ts'
import type { PaperPart } from './stretch.ts'

export interface AnnexRow extends PaperCommitment {
  readonly how: 'decided' | 'updated' | 'named'
  /** The members that the last change changed; empty where it is new. */
  readonly fields: readonly string[]
}

export interface AnnexGroup {
  readonly top: ItemRef & { readonly number: string; readonly cite: VersionCite }
  readonly rows: readonly AnnexRow[]
}

export interface AnnexView extends PaperPart {
  readonly frame: Frame
  /** The meeting or the text. */
  readonly subject: ItemRef & { readonly cite: VersionCite }
  /** Day of the meeting; null where it is an annex to a text without one. */
  readonly date: string | null
  readonly place: Bilingual | null
  readonly groups: readonly AnnexGroup[]
}

export function annexView(context: ViewContext, subject: ItemId, part: number | null = null): AnnexView | null {
  const frame = frameOf(context)
  const ref = findRef(context.rows, subject)
  const text = findContent(context.rows, 'text', subject)
  const meeting = findKind(subject) === 'meeting' ? subject : (text?.meeting ?? null)
  if (frame === null || ref === null || (ref.kind !== 'meeting' && ref.kind !== 'text')) return null
  const held = meeting === null ? null : findContent(context.rows, 'meeting', meeting)
  const texts = ref.kind === 'text' ? [subject] : textsOf(context, subject)
  const sources = new Set<ItemId>([subject, ...texts, ...texts.flatMap((one) => clausesOf(context, one)), ...(ref.kind === 'meeting' ? minutesOf(context, subject) : [])])
  const named = new Set(texts.flatMap((one) => clausesOf(context, one)).flatMap((clause) => findContent(context.rows, 'clause', clause)?.cites ?? []).map(({ item }) => item))
  const span = ref.kind === 'meeting' ? spanBefore(context, subject) : null
  const all = commitments(context).flatMap(({ item, number }) => {
    const how = howOf(context, item, sources, named, span)
    return how === null ? [] : [{ item, number, how }]
  }).sort(byNumber)
  const { shown, ...stretch } = partOf(all, part)
  const rows = shown.flatMap(({ item, how }): AnnexRow[] => {
    const commitment = paperCommitment(context, frame, item)
    return commitment === null ? [] : [{ ...commitment, how, fields: lastFields(context, item) }]
  })
  return { frame, ...stretch, subject: { ...ref, cite: citeOf(context.rows, subject) }, date: held?.date ?? null, place: held?.place ?? null, groups: groupsOf(context, rows) }
}

export function minutesOf(context: ViewContext, meeting: ItemId): readonly ItemId[] {
  return (context.rows.find('kind', 'minutes') ?? []).filter((item) => findContent(context.rows, 'minutes', item)?.meeting === meeting)
}

export function clausesOf(context: ViewContext, text: ItemId): readonly ItemId[] {
  return (context.rows.find('children', text) ?? []).filter((item) => findKind(item) === 'clause')
}

/** The last elements of the plan, and any element that was decided or cited by itself. */
function commitments(context: ViewContext): readonly { readonly item: ItemId; readonly number: string }[] {
  const plan = findPlan(context)
  const last = new Set(plan === null ? [] : commitmentsUnder(context.rows, plan))
  return (context.rows.find('kind', 'element') ?? []).flatMap((item) => {
    const content = findContent(context.rows, 'element', item)
    return content === null || (!last.has(item) && content.origin === undefined) ? [] : [{ item, number: content.number }]
  })
}

function howOf(context: ViewContext, item: ItemId, sources: ReadonlySet<ItemId>, named: ReadonlySet<ItemId>, span: { readonly after: string; readonly until: string } | null): AnnexRow['how'] | null {
  const origin = findContent(context.rows, 'element', item)?.origin
  if (origin !== undefined && sources.has(origin.item)) return 'decided'
  const last = context.rows.find('item', item)?.versions.at(-1)
  const agreed = last?.signed.map(({ at }) => at.slice(0, 10)).sort().at(-1) ?? ''
  if (span !== null && (last?.number ?? 1) > 1 && agreed > span.after && agreed <= span.until) return 'updated'
  return named.has(item) ? 'named' : null
}

/** After the meeting before, up to this one; null where none was before, or a day is not known. */
function spanBefore(context: ViewContext, meeting: ItemId): { readonly after: string; readonly until: string } | null {
  const charter = findCharter(context)
  const lines = charter === null ? [] : meetingLines(context, charter)
  const [before, here] = [placeInSeries(lines, meeting, context.today()).since[0], lines.find(({ item }) => item === meeting)]
  return before === undefined || here === undefined || here.date.length < 10 ? null : { after: `${before.date}-12-31`.slice(0, 10), until: here.date }
}

function lastFields(context: ViewContext, item: ItemId): readonly string[] {
  const versions = context.rows.find('item', item)?.versions ?? []
  const [last, before] = [versions.at(-1), versions.at(-2)]
  return last === undefined || before === undefined ? [] : changedFields(before.content, last.content).map(({ field }) => field)
}

function groupsOf(context: ViewContext, rows: readonly AnnexRow[]): readonly AnnexGroup[] {
  return [...Map.groupBy(rows, ({ top }) => top)].flatMap(([top, own]): AnnexGroup[] => {
    const [ref, number] = [findRef(context.rows, top), findContent(context.rows, 'element', top)?.number]
    return ref === null || number === undefined ? [] : [{ top: { ...ref, number, cite: citeOf(context.rows, top) }, rows: own }]
  })
}
