import type { Json } from '../canonical.ts'
import { hasExactly, isRecord } from '../shape.ts'

/** Says nothing of its own: its header's `seen` is the acknowledgement. */
export interface ReceiptBody {
  readonly [key: string]: never
}

export function isReceiptBody(value: Json): boolean {
  return isRecord(value) && hasExactly(value, [])
}
