// Chains as verification takes them, from lines at hand.

import type { ChainInput } from '../verify-feed.ts'

/** One page that can be opened again and again. */
export function chainOf(party: string, lines: readonly string[], head?: ChainInput['head']): ChainInput {
  return { party, pages: async function* () { yield pageOf(lines) }, ...(head === undefined ? {} : { head }) }
}

export function pageOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
}
