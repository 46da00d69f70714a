import type { Json } from '../canonical.ts'
import type { Hash } from '../crypto.ts'
import { hasExactly, isHash, isRecord } from '../shape.ts'

/** Orders every node to forget the body and salt of an earlier act of the same party; the header stays. */
export interface EraseBody {
  readonly act: Hash
  readonly reason: string
}

export function isEraseBody(value: Json): boolean {
  return isRecord(value) && hasExactly(value, ['act', 'reason']) && isHash(value.act) && typeof value.reason === 'string'
}
