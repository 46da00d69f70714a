// The closed list of kinds of act. Adding one is a new format, not a new file.

import type { Json } from '../canonical.ts'
import { isEraseBody } from './erase.ts'
import type { EraseBody } from './erase.ts'
import { isKeyBody } from './key.ts'
import type { KeyBody } from './key.ts'
import { isProposeBody } from './propose.ts'
import type { ProposeBody } from './propose.ts'
import { isReceiptBody } from './receipt.ts'
import type { ReceiptBody } from './receipt.ts'
import { isReleaseBody } from './release.ts'
import type { ReleaseBody } from './release.ts'
import { isSignBody } from './sign.ts'
import type { SignBody } from './sign.ts'
import { isStateBody } from './state.ts'
import type { StateBody } from './state.ts'
import { isWithdrawBody } from './withdraw.ts'
import type { WithdrawBody } from './withdraw.ts'

export interface Bodies {
  key: KeyBody
  propose: ProposeBody
  sign: SignBody
  withdraw: WithdrawBody
  state: StateBody
  receipt: ReceiptBody
  release: ReleaseBody
  erase: EraseBody
}

export type ActKind = keyof Bodies
export type BodyOf<K extends ActKind> = Bodies[K]

interface BodyKind {
  readonly isBody: (value: Json) => boolean
  /** The other parties' nodes answer this kind with a receipt if nothing else of theirs covers it. */
  readonly needsReceipt: boolean
}

export const BODY_KINDS = {
  key: { isBody: isKeyBody, needsReceipt: true },
  propose: { isBody: isProposeBody, needsReceipt: false },
  sign: { isBody: isSignBody, needsReceipt: false },
  withdraw: { isBody: isWithdrawBody, needsReceipt: true },
  state: { isBody: isStateBody, needsReceipt: false },
  receipt: { isBody: isReceiptBody, needsReceipt: false },
  release: { isBody: isReleaseBody, needsReceipt: false },
  erase: { isBody: isEraseBody, needsReceipt: true },
} as const satisfies Record<ActKind, BodyKind>

export const ACT_KINDS = Object.keys(BODY_KINDS) as readonly ActKind[]
