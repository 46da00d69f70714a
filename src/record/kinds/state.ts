import type { Json } from '../canonical.ts'
import type { Hash } from '../crypto.ts'
import { hasExactly, isHash, isItemId, isRecord } from '../shape.ts'
import type { ItemId } from './propose.ts'

export type StatementId = Hash

/**
 * What a party says for itself. `replaces` supersedes an earlier statement of the same party and
 * type; with `content` null it retracts it. Nothing disappears.
 */
export interface StateBody {
  readonly about: ItemId | null
  readonly type: string
  readonly content: { readonly [key: string]: Json } | null
  readonly replaces: StatementId | null
}

export function isStateBody(value: Json): boolean {
  if (!isRecord(value) || !hasExactly(value, ['about', 'content', 'replaces', 'type'])) return false
  const isType = typeof value.type === 'string' && /^[a-z][a-z-]{0,31}$/.test(value.type)
  const isContent = isRecord(value.content) || (value.content === null && value.replaces !== null)
  return isType && isContent && (value.about === null || isItemId(value.about)) && (value.replaces === null || isHash(value.replaces))
}
