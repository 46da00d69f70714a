// What the contract's tests are made of: stores that close when their test ends, and acts of made-up text.

import type { TestContext } from 'node:test'
import { sha256 } from '../../record/index.ts'
import type { Open, OpenOptions } from '../contract.ts'
import type { Batch, Proof, Store, StoredAct } from '../port.ts'

/** Every text that is easily damaged on its way: all of Unicode's oddities that UTF-8 can carry. */
export const ODDITIES = [
  '', ' ', ' padded ', 'é', 'e\u0301', '\uFEFFmark', 'a\r\nb\rc\nd\t', '\u2028\u2029', '\u0001\u001F\u007F\u0085', '\u200B\u200D\u202E', '\uFFFD\uFFFE\uFFFF',
  '😀👩‍👩‍👧', '\u{10FFFF}', '\u212B\u00C5', 'ſßẞıİ', `it's "quoted" \\ \\n \\u0000`, '{1,2}', 'NULL', '?', '$1', '%s', `'); DROP TABLE act; --`, '__proto__', 'ñandú', 'Ñandú', 'zebra',
]

let places = 0

/** A place that no other test uses. */
export function freshPlace(): string {
  return `place_${++places}`
}

/** A store that is closed when the test ends. */
export async function opened(t: TestContext, open: Open, options: Partial<OpenOptions> = {}): Promise<Store> {
  const store = await open({ place: freshPlace(), dialogue: 'hled', mode: 'write', ...options })
  t.after(() => store.close())
  return store
}

export function act(party: string, sequence: number, text = ''): StoredAct {
  const line = JSON.stringify({ party, sequence, text })
  return { party, sequence, hash: sha256(line), line }
}

/** Acts `from` … `to` of one party. */
export function chain(party: string, from: number, to: number): StoredAct[] {
  return Array.from({ length: to - from + 1 }, (_, index) => act(party, from + index))
}

/** A proof that nobody has settled. */
export function proof(party: string, sequence: number, held: string, received: string): Proof {
  return { party, sequence, held, received, broughtBy: null, noticedAt: null, settlement: null }
}

export function batch(acts: readonly StoredAct[]): Batch {
  return { acts }
}
