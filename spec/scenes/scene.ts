// What a scenario of the vectors is made of.

import type { Act, Hash, ItemChange, ProofCode, Verdict, VerifyCode } from '../../src/record/index.ts'
import { forge } from '../../src/record/testing/forge.ts'
import type { Forgery } from '../../src/record/testing/forge.ts'
import { testKey } from '../../src/record/testing/keys.ts'
import { Speaker, charterChange, founded } from '../../src/record/testing/speaker.ts'

export type Heads = { readonly [party: string]: { readonly sequence: number; readonly hash: Hash } }

/** `[party, sequence, verdict, code]` of one line of the file of proofs. */
export type ExpectedProof = readonly [string | null, number | null, Verdict, ProofCode | null]

/** What a scenario says of itself; every act not named is verified. */
export interface Scene {
  readonly speakers: readonly Speaker[]
  /** Whole chains in the place of what the speakers said. */
  readonly lines?: { readonly [party: string]: readonly string[] }
  readonly heads?: Heads
  readonly inconsistent?: { readonly [place: string]: VerifyCode }
  readonly unverified?: { readonly [place: string]: VerifyCode }
  readonly adopted?: readonly ItemChange[]
  /** Lines of the file of proofs, each with what it must come to; an empty one is no line. */
  readonly proofs?: readonly (readonly [string, ExpectedProof])[]
}

/** Name, what it shows, and how it comes about. */
export type Scenario = readonly [string, string, () => Scene]

export const NOBODY = testKey('nobody')
export const ZERO = '0'.repeat(64)

export function two(): Scene {
  return { speakers: founded('vectors', ['MEX', 'USA']).speakers }
}

export function pair(): { mex: Speaker; usa: Speaker; under: Hash; scene: (more: Partial<Scene>) => Scene } {
  const { speakers: [mex, usa], under } = founded('vectors', ['MEX', 'USA'])
  if (mex === undefined || usa === undefined) throw new Error('a pair is two')
  const founding = charterChange([mex, usa])
  return { mex, usa, under, scene: ({ adopted = [], ...more }) => ({ speakers: [mex, usa], ...more, adopted: [founding, ...adopted] }) }
}

export function trio(): { a: Speaker; b: Speaker; c: Speaker; under: Hash; first: ItemChange } {
  const { speakers: [a, b, c], under } = founded('vectors', ['A', 'B', 'C'])
  if (a === undefined || b === undefined || c === undefined) throw new Error('a trio is three')
  return { a, b, c, under, first: charterChange([a, b, c]) }
}

export function sign(signer: Speaker, author: Speaker, proposal: Act): void {
  signer.hear(author).sign(proposal)
}

export function put(speaker: Speaker, sequence: number, text: string): string[] {
  return speaker.lines.map((one, index) => (index === sequence - 1 ? text : one))
}

export function headsOf(...speakers: readonly Speaker[]): Heads {
  return Object.fromEntries(speakers.map(({ party, acts }) => [party, { sequence: acts.length, hash: acts.at(-1)?.hash ?? '' }]))
}

/** A scenario in which the fourth line of MEX, a statement, is changed as text. */
export function line(name: string, describes: string, code: VerifyCode, edit: (act: Act) => string): Scenario[] {
  return [[name, describes, () => {
    const { mex, scene } = pair()
    return scene({ lines: { MEX: [...mex.lines, edit(statement(mex))] }, inconsistent: { 'MEX 4': code } })
  }]]
}

/** A scenario in which the fourth act of MEX, a statement, is changed and signed again. */
export function signed(name: string, describes: string, code: VerifyCode, forgery: Forgery): Scenario[] {
  return [[name, describes, () => {
    const { mex, scene } = pair()
    return scene({ lines: { MEX: [...mex.lines, forge(statement(mex), { key: mex.signing, ...forgery })] }, inconsistent: { 'MEX 4': code } })
  }]]
}

export function statement(speaker: Speaker): Act {
  return speaker.draft('state', { about: null, type: 'note', content: { text: 'said' }, replaces: null })
}
