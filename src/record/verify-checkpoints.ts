// The checkpoints published beside the chains, held against the acts that were taken.

import type { PartyId } from './act.ts'
import { isSignedByBeside } from './crypto.ts'
import type { Ledger } from './ledger.ts'
import type { SignatureClaim } from './tlog/note-key.ts'
import type { HashTree } from './tlog/tree.ts'
import { verifyCheckpoint } from './tlog/verify-checkpoint.ts'
import type { CheckpointInput, CheckpointVerdict } from './tlog/verify-checkpoint.ts'
import type { ChainInput } from './verify-feed.ts'

export interface CheckpointReport {
  readonly party: PartyId
  readonly verdicts: readonly CheckpointVerdict[]
}

interface Chain {
  readonly input: ChainInput
  readonly tree: HashTree | null
}

export async function checkpointReport(ledger: Ledger, chains: readonly Chain[]): Promise<readonly CheckpointReport[]> {
  const reports: CheckpointReport[] = []
  for (const { input: { party, checkpoint }, tree } of chains) {
    if (checkpoint === undefined || tree === null) continue
    const others = chains.filter(({ input }) => input.party !== party).map(({ input }) => [input.party, ledger.chain(input.party).keys] as const)
    reports.push({ party, verdicts: await verdictsOn({ dialogue: ledger.dialogue, party, note: checkpoint, tree, keys: ledger.chain(party).keys, witnesses: new Map(others) }) })
  }
  return reports
}

/** Asked twice: first what it wants to know of signatures, then with the answers, which a browser has only later. */
async function verdictsOn(input: CheckpointInput): Promise<readonly CheckpointVerdict[]> {
  const claims = new Map<string, SignatureClaim>()
  const nameOf = ({ key, text, signature }: SignatureClaim) => [key.algorithm, key.publicKey, signature, text].join(' ')
  verifyCheckpoint({ ...input, isSigned: (claim) => { claims.set(nameOf(claim), claim); return true } })
  const good = new Set<string>()
  for (const [name, { key, text, signature }] of claims) if (await isSignedByBeside(key, text, signature)) good.add(name)
  return verifyCheckpoint({ ...input, isSigned: (claim) => good.has(nameOf(claim)) })
}
