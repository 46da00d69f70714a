import type { Json } from '../canonical.ts'
import type { Hash } from '../crypto.ts'
import { hasExactly, isHash, isRecord } from '../shape.ts'

/** Opens the body of an earlier act of the same party to the public: from here on it may be published with its salt. */
export interface ReleaseBody {
  readonly act: Hash
}

export function isReleaseBody(value: Json): boolean {
  return isRecord(value) && hasExactly(value, ['act']) && isHash(value.act)
}
