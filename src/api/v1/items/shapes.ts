import { z } from 'zod'
import { findRef } from '../../../dialogue/views/index.ts'
import { findKind, ITEM_KINDS, parentOf } from '../../../dialogue/items/index.ts'
import type { ItemKind } from '../../../dialogue/items/index.ts'
import { readBy } from '../../../dialogue/read-by.ts'
import type { ItemRow, RowReader, VersionRow } from '../../../dialogue/rows.ts'
import { audience, citation, citationOf, content, hash, instant, itemId, itemKind, partyId, texts } from '../schemas.ts'

export const version = z.strictObject({
  version: hash, base: hash.nullable(), number: z.number().int(), proposal: hash, proposer: partyId, cover: texts.nullable(),
  signed: z.array(citation), agreedAt: instant, audience, content: content.nullable(),
}).meta({ id: 'Version' })

export const item = z.strictObject({
  item: itemId, kind: itemKind, title: texts, status: z.enum(['in-force', 'ended']), parent: itemId.nullable(),
  /** The version in force, or the last one. */
  version: hash, number: z.number().int(), proposal: hash, agreedAt: instant, audience,
  content: content.nullable(),
}).meta({ id: 'Item' })

export function versionOf(row: VersionRow): z.input<typeof version> {
  const { version: id, base, number, proposal, proposer, cover, signed } = row
  return { version: id, base, number, proposal, proposer, cover, signed: signed.map(citationOf), agreedAt: agreedAt(row), audience: row.audience, content: row.content }
}

/** Null where this program does not know the kind. */
export function itemOf(rows: RowReader, row: ItemRow): z.input<typeof item> | null {
  const kind = findKind(row.item)
  const last = row.versions.at(-1)
  if (kind === null || last === undefined) return null
  const before = last.content ?? row.versions.findLast((one) => one.content !== null)?.content ?? null
  return {
    item: row.item, kind, title: findRef(rows, row.item)?.title ?? titleOf(kind, before), status: last.content === null ? 'ended' : 'in-force', parent: parentOf(kind, before),
    version: last.version, number: last.number, proposal: last.proposal, agreedAt: agreedAt(last), audience: last.audience, content: last.content,
  }
}

/** When the last signature came, by the claims of the acts. */
export function agreedAt({ signed }: VersionRow): string {
  return signed.map(({ at }) => at).sort().at(-1) ?? ''
}

function titleOf(kind: ItemKind, from: VersionRow['content']): Readonly<Record<string, string>> {
  const read = from === null ? null : readBy(ITEM_KINDS[kind].schema, from)
  return read === null ? {} : ITEM_KINDS[kind].title(read as never)
}
