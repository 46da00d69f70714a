// Lines that no honest node would write: an act taken apart, changed, signed again and put together.

import { bodyHash, lineOf } from '../act.ts'
import type { Act } from '../act.ts'
import { canonicalize } from '../canonical.ts'
import type { Json } from '../canonical.ts'
import type { TestKey } from './keys.ts'

export interface Forgery {
  /** Header members put in the place of the act's own; undefined takes one away. */
  readonly header?: { readonly [key: string]: Json | undefined }
  /** Another body, with the header's commitment made to fit unless `header` says otherwise. */
  readonly body?: Json
  readonly salt?: string
  /** Signs the header again; without it the old signature stays. */
  readonly key?: TestKey
}

export function forge(act: Act, { header = {}, body, salt, key }: Forgery): string {
  const bodyText = canonicalize(body === undefined ? (act.body as unknown as Json) : body)
  const saltText = salt ?? act.salt ?? ''
  const merged = { ...(act.header as unknown as { [key: string]: Json }), body: bodyHash(saltText, bodyText), ...header }
  const present = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as { [key: string]: Json }
  const signed = canonicalize(present)
  return lineOf(signed, key === undefined ? act.signature : key.sign(signed), bodyText, saltText)
}
