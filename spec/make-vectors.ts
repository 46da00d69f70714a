// Writes spec/vectors/*.json: one scenario a file, the same bytes every time.
// What each scenario must come to is written by hand in scenes/; nothing is asked of the verifier.
// Run: node spec/make-vectors.ts

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { FORMAT, versionId } from '../src/record/index.ts'
import type { Hash, Verdict, VerifyCode } from '../src/record/index.ts'
import { charterChange } from '../src/record/testing/speaker.ts'
import { BREAKING } from './scenes/breaking.ts'
import { HOLDING } from './scenes/holding.ts'
import { HIDDEN } from './scenes/hidden.ts'
import { INADMISSIBLE } from './scenes/inadmissible.ts'
import { KEYS } from './scenes/keys.ts'
import { PROOFS } from './scenes/proofs.ts'
import type { ExpectedProof, Heads, Scene } from './scenes/scene.ts'

export interface Vector {
  readonly name: string
  readonly describes: string
  readonly format: typeof FORMAT
  readonly dialogue: string
  readonly chains: { readonly [party: string]: readonly string[] }
  /** Announced heads, where the scenario has them. */
  readonly heads?: Heads
  /** The lines of the file of proofs, where the scenario has one. */
  readonly proofs?: readonly string[]
  readonly expect: {
    readonly acts: readonly (readonly [string, number, Verdict, VerifyCode | null])[]
    readonly adopted: readonly (readonly [item: string, version: Hash])[]
    /** Of each line of the file of proofs, in order. */
    readonly proofs?: readonly ExpectedProof[]
  }
}

/** All vectors, by name. */
export function vectors(): Vector[] {
  return [...HOLDING, ...HIDDEN, ...BREAKING, ...INADMISSIBLE, ...KEYS, ...PROOFS].map(([name, describes, build]) => vectorOf(name, describes, build())).sort((a, b) => (a.name < b.name ? -1 : 1))
}

export function textOf(vector: Vector): string {
  return JSON.stringify(vector, null, 2) + '\n'
}

function vectorOf(name: string, describes: string, scene: Scene): Vector {
  const { speakers, lines = {}, heads, inconsistent = {}, unverified = {}, proofs, adopted = [charterChange(speakers.slice(0, 2))] } = scene
  const chains = { ...Object.fromEntries(speakers.map((speaker) => [speaker.party, speaker.lines])), ...lines }
  const places = new Set([...Object.entries(chains).flatMap(([party, said]) => said.map((_, index) => `${party} ${index + 1}`)), ...Object.keys(inconsistent)])
  const acts = [...places].map((place): Vector['expect']['acts'][number] => {
    const [party = '', sequence = ''] = place.split(' ')
    const code = inconsistent[place] ?? unverified[place] ?? null
    return [party, Number(sequence), place in inconsistent ? 'inconsistent' : place in unverified ? 'unverified' : 'verified', code]
  })
  const expect = { acts, adopted: adopted.map((one) => [one.item, versionId(one)] as const), ...(proofs === undefined ? {} : { proofs: proofs.map(([, expected]) => expected) }) }
  return { name, describes, format: FORMAT, dialogue: 'vectors', chains, ...(heads === undefined ? {} : { heads }), ...(proofs === undefined ? {} : { proofs: proofs.flatMap(([line]) => (line === '' ? [] : [line])) }), expect }
}

if (import.meta.main) {
  const folder = new URL('vectors/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (name.endsWith('.json')) rmSync(new URL(name, folder))
  for (const vector of vectors()) writeFileSync(new URL(`${vector.name}.json`, folder), textOf(vector))
}
