// The full verification on every core: this thread reads and follows the chains, the thread pool
// checks the signatures beside it.
//
// The danger: an act is followed before its signature is known to be good. So nothing is said before
// the last one is; and if one is bad, all of this is forgotten and the record is verified again one
// act after the other, which names the act and takes nothing after it.

import { isSignedByBeside } from './crypto.ts'
import { Verification, isReadOnce, verifyRecord } from './verify.ts'
import type { ChainInput, SignatureClaim, VerifyReport } from './verify.ts'

/** Signatures handed over at once; two such batches are held at most, however long the record. */
const BATCH = 512

/** The same report as `verifyRecord` in full mode. `onProgress` may begin anew, once. */
export async function verifyRecordInParallel(dialogue: string, chains: readonly ChainInput[], onProgress?: (done: number) => void): Promise<VerifyReport> {
  const report = isReadOnce(chains) ? null : await verifyBeside(dialogue, chains, onProgress)
  return report ?? verifyRecord(dialogue, chains, 'full', onProgress)
}

/** The report, or null as soon as a signature is bad. */
async function verifyBeside(dialogue: string, chains: readonly ChainInput[], onProgress?: (done: number) => void): Promise<VerifyReport | null> {
  let claims: SignatureClaim[] = []
  let checking: Promise<boolean> = Promise.resolve(true)
  const steps = new Verification(dialogue, 'full', onProgress, (claim) => claims.push(claim)).steps(chains)
  for (;;) {
    const { value, done } = steps.next()
    if (claims.length < BATCH && done !== true) continue
    const next = areSigned(claims)
    claims = []
    if (!(await checking)) { await next; return null }
    checking = next
    if (done === true) return (await checking) ? value : null
  }
}

async function areSigned(claims: readonly SignatureClaim[]): Promise<boolean> {
  const answers = await Promise.all(claims.map(({ key, act }) => isSignedByBeside(key, act.signed, act.signature)))
  return answers.every((isSigned) => isSigned)
}
