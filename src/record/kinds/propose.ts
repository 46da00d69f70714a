import { canonicalize } from '../canonical.ts'
import type { Json } from '../canonical.ts'
import { sha256 } from '../crypto.ts'
import type { Hash } from '../crypto.ts'
import { hasExactly, isHash, isItemId, isRecord } from '../shape.ts'

export type ItemId = string
export type VersionId = Hash
export type ProposalId = Hash

/** One item from the version it replaces (`base`, null for a new item) to new content (null ends the item). */
export interface ItemChange {
  readonly item: ItemId
  readonly base: VersionId | null
  readonly content: { readonly [key: string]: Json } | null
}

/** All or nothing: every change is adopted, or none is. */
export interface ProposeBody {
  /** The version of the dialogue item in force, which names the parties that must sign; null only at founding. */
  readonly under: VersionId | null
  readonly changes: readonly ItemChange[]
  /** What the proposing side says about it, one text per language; null if nothing. */
  readonly cover: { readonly [language: string]: string } | null
}

export function isProposeBody(value: Json): boolean {
  if (!isRecord(value) || !hasExactly(value, ['changes', 'cover', 'under'])) return false
  const { changes, cover, under } = value
  if (under !== null && !isHash(under)) return false
  const isCover = cover === null || (isRecord(cover) && Object.values(cover).every((text) => typeof text === 'string'))
  if (!isCover || !Array.isArray(changes) || changes.length === 0 || !changes.every(isItemChange)) return false
  return new Set(changes.map((change) => (change as unknown as ItemChange).item)).size === changes.length
}

function isItemChange(value: Json): boolean {
  if (!isRecord(value) || !hasExactly(value, ['base', 'content', 'item'])) return false
  const isBase = value.base === null || isHash(value.base)
  const isEndOfNothing = value.base === null && value.content === null
  return isItemId(value.item) && isBase && !isEndOfNothing && (value.content === null || isRecord(value.content))
}

/**
 * A version is named by what it is and what it replaces, so a version id commits to the item's
 * whole history: SHA-256 of the canonical `{ base, content, item }`.
 */
export function versionId(change: ItemChange): VersionId {
  const known = VERSIONS.get(change) ?? sha256(canonicalize({ base: change.base, content: change.content, item: change.item }))
  VERSIONS.set(change, known)
  return known
}

/** Changes are never changed in place, and each is named by the judge, the ledger and the rows. */
const VERSIONS = new WeakMap<ItemChange, VersionId>()
