// The biography of an item: every adopted version, who proposed it, who signed it, what changed.

import { canonicalize } from '../../record/index.ts'
import type { Hash, ItemId, Json, PartyId, ProposalId, VersionId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { findKind, ITEM_KINDS, slugOf } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { Citation, ItemRow, RowReader, VersionRow } from '../rows.ts'
import { certificatesOf } from './certificates.ts'
import { changesOf } from '../consultations/changed.ts'
import type { ChangeByConsultation } from '../consultations/changed.ts'
import { frameOf } from './frame.ts'
import type { Frame, ItemRef, ViewContext } from './frame.ts'
import { lastContent, namesIn } from './names.ts'
import type { Names } from './names.ts'

/** One member of an item's content before and after. */
export interface FieldChange {
  readonly field: string
  readonly before: Json
  readonly after: Json
}

export interface VersionView {
  readonly number: number
  readonly version: VersionId
  readonly base: VersionId | null
  readonly proposal: ProposalId
  readonly proposer: PartyId
  readonly cover: Bilingual | null
  readonly signed: readonly Citation[]
  /** Whose language officers certified that its languages say the same; a side that is not here has not, or not to whoever reads. */
  readonly certificates: readonly { readonly party: PartyId; readonly made: Citation; readonly officer: { readonly name: string; readonly office: string } }[]
  readonly content: { readonly [key: string]: Json } | null
  /** Against the version before; empty for the first. */
  readonly changes: readonly FieldChange[]
}

export interface VersionPageView {
  readonly frame: Frame
  /** With the title that this version gave it. */
  readonly ref: ItemRef
  readonly version: VersionView
  readonly isInForce: boolean
  /** True once the item is out of force: then no version of it is. */
  readonly isEnded: boolean
  readonly latest: number
  /** Of everything that the content and its changes name. */
  readonly names: Names
  /** Answers in consultations that led to this version. */
  readonly changedAfter: readonly ChangeByConsultation[]
}

export function historyOf(row: ItemRow, rows: RowReader): readonly VersionView[] {
  return row.versions.map((version, index) => versionView(version, row.versions[index - 1], rows))
}

export function versionPageView(context: ViewContext, item: ItemId, number: number): VersionPageView | null {
  const row = context.rows.find('item', item)
  const version = row?.versions.find((one) => one.number === number)
  const frame = frameOf(context)
  const ref = row === undefined || version === undefined ? null : refAt(row, version)
  if (row === undefined || version === undefined || frame === null || ref === null) return null
  const before = row.versions.find((one) => one.number === number - 1)
  const last = row.versions.at(-1) ?? version
  const names = namesIn(context.rows, [version.content, before?.content ?? null])
  return { frame, ref, version: versionView(version, before, context.rows), isInForce: last === version && version.content !== null, isEnded: last.content === null, latest: last.number, names, changedAfter: changesOf(context.rows, item).filter((one) => one.version === number) }
}

/** A version goes by the title it gave its item, whatever that is called today; one without a title that can be read, by the last. */
function refAt(row: ItemRow, version: VersionRow): ItemRef | null {
  const kind = findKind(row.item)
  const read = kind === null ? null : [version.content, lastContent(row)].reduce<unknown>((found, content) => found ?? (content === null ? null : readBy(ITEM_KINDS[kind].schema, content)), null)
  return kind === null || read === null ? null : { item: row.item, kind, slug: slugOf(row.item), title: ITEM_KINDS[kind].title(read as never) }
}

/** Members that differ, in alphabetical order; `null` stands for one that is not there. */
export function changedFields(before: { readonly [key: string]: Json } | null, after: { readonly [key: string]: Json } | null): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort()
  return fields.flatMap((field) => {
    const change = { field, before: before?.[field] ?? null, after: after?.[field] ?? null }
    return canonicalize(change.before) === canonicalize(change.after) ? [] : [change]
  })
}

function versionView(version: VersionRow, before: VersionRow | undefined, rows: RowReader): VersionView {
  const { number, version: id, base, proposal, proposer, cover, signed, content } = version
  const changes = before === undefined ? [] : changedFields(before.content, content)
  const certificates = certificatesOf(rows, proposal).map(({ party, made, content: { officer } }) => ({ party, made, officer }))
  return { number, version: id, base, proposal, proposer, cover, signed, certificates, content, changes }
}

export type { Hash }
