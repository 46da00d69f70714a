// Chains and proofs as verification takes them, from lines at hand.

import { parseAct, withholdBody } from '../act.ts'
import { canonicalize } from '../canonical.ts'
import type { ChainInput } from '../verify-feed.ts'

/** One page that can be opened again and again. */
export function chainOf(party: string, lines: readonly string[], head?: ChainInput['head']): ChainInput {
  return { party, pages: async function* () { yield pageOf(lines) }, ...(head === undefined ? {} : { head }) }
}

export function pageOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
}

/** The line that publishes two acts of one place, given by their lines; the place is what the first says unless told otherwise. */
export function proofOf(held: string, received: string, said: { readonly party?: string; readonly sequence?: number } = {}): string {
  const [one, other] = [held, received].map((line) => { const act = parseAct(line); if (!('header' in act)) throw new Error(`no act: ${act.code}`); return act })
  const { party, sequence } = { party: one?.header.party ?? '', sequence: one?.header.sequence ?? 0, ...said }
  const [shown, shownOther] = [one, other].map((act) => (act === undefined ? '' : withholdBody(act)))
  return `{"held":${shown},"party":${canonicalize(party)},"received":${shownOther},"sequence":${sequence}}`
}
