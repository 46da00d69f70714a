// What a consultation changed, both ways: from an answer to the version that it led to, and from a version to the
// answers before it. Where an answer names no version it is the first that all sides agreed on knowing that answer.

import type { ItemId, PartyId } from '../../record/index.ts'
import { slugOf } from '../items/index.ts'
import { findContent } from '../items/in-force.ts'
import type { Citation, RowReader, VersionRow } from '../rows.ts'
import { hadSeen } from '../views/move.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { consultationsOf } from './find.ts'
import type { ConsultationSettings } from './find.ts'
import { readConsultation } from './reading.ts'
import type { Disposition } from './reading.ts'

/** One answer that changed an item, or said that it would. */
export interface ChangeByConsultation {
  readonly item: ItemId
  readonly consultation: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly party: PartyId
  readonly outcome: Disposition['content']['outcome']
  readonly to: readonly string[]
  readonly reason: Bilingual
  readonly made: Citation
  /** The number of the version that says it; null while none was agreed. */
  readonly version: number | null
}

/** The number of the version that an answer led to; null while there is none. */
export function versionAfter(rows: RowReader, made: Citation, { item, version }: Disposition['content']['changed'][number]): number | null {
  const versions = rows.find('item', item)?.versions ?? []
  return (version === null ? versions.find((one) => knew(rows, one, made)) : versions.find((one) => one.version === version))?.number ?? null
}

/** Every answer in a consultation that names this item, in the order in which they were given. */
export function changesOf(rows: RowReader, item: ItemId): readonly ChangeByConsultation[] {
  return consultationsOf(rows).flatMap(({ item: consultation, settings }) => changesIn(rows, consultation, settings).filter((one) => one.item === item))
}

export function changesIn(rows: RowReader, consultation: ItemId, settings: ConsultationSettings): readonly ChangeByConsultation[] {
  const title = findContent(rows, 'instrument', consultation)?.title ?? {}
  return readConsultation(rows, consultation, settings).dispositions.flatMap(({ party, made, content: { outcome, to, reason, changed } }) =>
    changed.map((one): ChangeByConsultation => ({ item: one.item, consultation, slug: slugOf(consultation), title, party, outcome, to, reason, made, version: versionAfter(rows, made, one) })))
}

/** Whether everybody who signed a version had seen the answer. */
function knew(rows: RowReader, { signed }: VersionRow, made: Citation): boolean {
  return signed.every((act) => hadSeen(rows, act, made))
}
