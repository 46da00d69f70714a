// Verification of a record from its bytes: against reading and hashing alone, and against the
// signatures alone. The bytes come from memory; everything after them is what `alternat verify` does.

import { createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { openThreads } from '../../src/cli/verify/threads.ts'
import { canonicalize, parseAct, pagesFrom, sha256, verifyRecord } from '../../src/record/index.ts'
import type { Act, ChainInput, Json, VerifyMode, VerifySummary } from '../../src/record/index.ts'
import { pageOf } from '../../src/record/testing/chains.ts'
import type { Figure } from '../figure.ts'
import { inTurns, rate } from '../row.ts'
import type { Bench, Row } from '../row.ts'
import { DIALOGUE, HERE, THERE, synthetic } from '../world/synthetic.ts'
import type { Synthetic } from '../world/synthetic.ts'

export const quick: Row = {
  name: 'verify-quick',
  asks: 'verify a record by its hash links and the last signature under each key',
  grows: true,
  measure: (bench) => measure(bench, 'quick'),
}

export const full: Row = {
  name: 'verify-full',
  asks: 'verify a record with every signature',
  grows: true,
  measure: (bench) => measure(bench, 'full'),
}

async function* measure(bench: Bench, mode: VerifyMode): AsyncGenerator<Figure> {
  const workshop = openThreads()
  bench.atEnd(() => workshop.close())
  for (const size of bench.sizes) {
    const record = synthetic({ advances: size, activities: Math.ceil(size / 10), isTwoSided: true })
    const lines = [...record.founding, ...record.advances].map(({ line }) => line)
    const chains = chainsOf(record)
    const check = signatureCheck(record, lines)
    const ours = () => rate(lines.length, async () => { mustBeSound(await verifyRecord(DIALOGUE, chains, { mode, workshop }), lines.length) })
    const limit = () => rate(lines.length, () => (mode === 'quick' ? readAndHash(lines) : check()))
    yield {
      row: `verify-${mode}`, size: lines.length, unit: 'acts/s', ...(await inTurns(bench.rounds, ours, limit)),
      against: mode === 'quick' ? 'parse, canonicalise, SHA-256, one core' : 'Ed25519 of node:crypto on its thread pool',
      aim: { of: 'ratio', atLeast: mode === 'quick' ? 0.8 : 0.9 },
    }
  }
}

const PIECE_BYTES = 64 * 1024

/** The chains as a network would bring them, from memory. */
export function chainsOf({ founding, advances }: Synthetic): readonly ChainInput[] {
  const all = [...founding, ...advances]
  return [HERE, THERE].map((party) => {
    const bytes = pageOf(all.filter((act) => act.party === party).map(({ line }) => line))
    const pieces = function* () { for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES) }
    return { party, pages: () => pagesFrom(pieces()) }
  })
}

/** The limit of the quick mode: every line read, written again canonically, and hashed. */
export function readAndHash(lines: readonly string[]): void {
  for (const line of lines) sha256(canonicalize(JSON.parse(line) as Json))
}

/** The limit of the full mode: nothing but the signatures, as many at once as the pool takes. */
export function signatureCheck({ parties }: Synthetic, lines: readonly string[]): () => Promise<void> {
  const keys = new Map<string, KeyObject>()
  for (const { root, signing } of Object.values(parties)) {
    for (const { id, key } of [root, signing]) keys.set(id, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey }, format: 'jwk' }))
  }
  const jobs = lines.map((line) => {
    const { header, signed, signature } = parseAct(line) as Act
    return { key: keys.get(header.key), text: Buffer.from(signed), signature: Buffer.from(signature, 'base64url') }
  })
  return async () => {
    let next = 0
    const work = async () => {
      for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) await verified(job.key as KeyObject, job.text, job.signature)
    }
    await Promise.all(Array.from({ length: 16 }, work))
  }
}

function verified(key: KeyObject, text: Buffer, signature: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    verify(null, text, key, signature, (error, isGood) => (isGood === true ? resolve() : reject(error ?? new Error('a good signature was refused'))))
  })
}

function mustBeSound({ counts }: VerifySummary, acts: number): void {
  if (counts.verified !== acts) throw new Error(`of ${acts} acts ${counts.verified} were verified`)
}
