// The seeds that inputs are made of: small files by what reads them, acts from the vectors of the
// spec. An input that once broke a parser stands here too, under a name that says what it broke.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../src/web/place.ts'

const FOLDER = join(import.meta.dirname, 'corpus')

/** Every seed of one kind, by name. */
export function seedsOf(kind: string): readonly string[] {
  return readdirSync(join(FOLDER, kind)).sort().map((name) => readFileSync(join(FOLDER, kind, name), 'utf8'))
}

interface VectorFile {
  readonly dialogue: string
  readonly chains: Readonly<Record<string, readonly string[]>>
}

/** The chains of every vector, one file of lines each. */
export function chainsOfVectors(): readonly string[] {
  const folder = join(ROOT, 'spec/vectors')
  const vectors = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<VectorFile>)
  return vectors.flatMap(({ chains }) => Object.values(chains ?? {}).map((lines) => lines.map((line) => `${line}\n`).join('')))
}

/** Every act of every vector, once each. */
export function actsOfVectors(): readonly string[] {
  return [...new Set(chainsOfVectors().flatMap((chain) => chain.split('\n').filter((line) => line !== '')))]
}
