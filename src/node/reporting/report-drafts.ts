// Reports in preparation: one of each item, shared by the colleagues who report on it. They live in the
// private part of the store, carry a revision so that nobody overwrites a colleague unseen, and leave only
// as signed statements. Files that were added stand in the blobs of the node; a blob that no act names is
// given to nobody.

import { z } from 'zod'
import { attachment } from '../../dialogue/attachments.ts'
import { bilingual } from '../../dialogue/items/fields.ts'
import { label, titles } from '../../dialogue/labels.ts'
import type { Hash, ItemId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'

const keptFile = attachment.omit({ label: true, titles: true })
const keptEvidence = z.strictObject({
  /** As typed, for a link; null for a file. */
  url: z.string().nullable(),
  file: keptFile.nullable(),
  /** As it was signed before; not asked for any more. */
  note: bilingual.nullable(),
  titles: titles.nullable(),
  /** Null where it came with a statement that is older than labels; it has to be chosen before it is stated again. */
  label: label.nullable(),
  /** Whether it goes into the report; what does not keeps its place while the form is open. */
  isKept: z.boolean(),
})
export type KeptFile = z.infer<typeof keptFile>
/** A piece of evidence on its way into a report. */
export type KeptEvidence = z.infer<typeof keptEvidence>

const draftContent = z.strictObject({
  /** Fields of the form by name, as typed. */
  values: z.record(z.string(), z.string()),
  evidence: z.array(keptEvidence).max(50),
  /** The statement that stood when the report was begun; null if there was none. */
  replaces: z.string().nullable(),
  /** RFC 3339. */
  savedAt: z.string(),
  /** Person id. */
  savedBy: z.string(),
})
export type ReportDraftContent = z.infer<typeof draftContent>

export interface ReportDraft extends ReportDraftContent {
  readonly item: ItemId
  readonly revision: number
}

export class ReportDrafts {
  readonly #kept: KeptDocuments<ReportDraftContent>

  private constructor(store: Store) {
    this.#kept = new KeptDocuments(store, 'report-draft', (body) => draftContent.parse(body))
  }

  static async open(store: Store): Promise<ReportDrafts> {
    const drafts = new ReportDrafts(store)
    await drafts.#kept.refresh()
    return drafts
  }

  find(item: ItemId): ReportDraft | null {
    const kept = this.#kept.find(item)
    return kept === null ? null : { item, revision: kept.revision, ...kept.content }
  }

  list(): readonly ReportDraft[] {
    return this.#kept.entries().map(([item, { revision, content }]) => ({ item, revision, ...content }))
  }

  /** The next revision of the draft of an item; null if a colleague saved it meanwhile. `expected` is 0 for a first one. */
  async save(item: ItemId, content: ReportDraftContent, expected: number): Promise<ReportDraft | null> {
    const kept = await this.#kept.put(item, content, expected)
    return kept === null ? null : { item, revision: kept.revision, ...content }
  }

  async discard(item: ItemId): Promise<void> {
    if (this.#kept.find(item) !== null) await this.#kept.remove(item)
  }

  /** Whether a draft holds this file: then colleagues may read it, and it is not thrown away. */
  findFile(blob: Hash): KeptFile | null {
    return this.list().flatMap(({ evidence }) => evidence).find(({ file }) => file?.blob === blob)?.file ?? null
  }
}
