// The chains against the checkpoints that this node signed or cosigned. A chain whose end is missing
// shows no gap of its own; a checkpoint that was given away says how long it was, and over which acts.

import { equalBytes, HashTree, leafHash, parseCheckpoint } from '../../record/index.ts'
import type { PartyId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptCheckpoints } from '../transparency/index.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import { readStored, storedChain } from './moment.ts'

/** `self` is the party whose own acts must be there, whoever else may still have to bring theirs. */
export async function checkCheckpoints(store: Store, self: PartyId): Promise<CheckReport> {
  const kept = new KeptCheckpoints(store)
  const parties = await kept.parties()
  const findings: DoctorFinding[] = []
  for (const party of parties) {
    const latest = (await kept.find(party))?.latest
    if (latest !== undefined) findings.push(...await findingsOf(store, party, self, latest))
  }
  for (const { party, code } of await kept.splits()) findings.push(found('checkpoint-split', party, code))
  return { check: 'checkpoints', examined: parties.length, findings }
}

async function findingsOf(store: Store, party: PartyId, self: PartyId, note: string): Promise<readonly DoctorFinding[]> {
  const checkpoint = parseCheckpoint(note)
  if (checkpoint === null) return [found('checkpoint-differs', party)]
  const tree = new HashTree()
  for await (const stored of storedChain(store, party, checkpoint.size)) {
    const act = readStored(stored)
    // Named by the check of the chains.
    if (act === null) return []
    tree.append(leafHash(act.signed))
  }
  const about = `${party} ${checkpoint.size}`
  if (tree.size < checkpoint.size) return [found(party === self ? 'acts-missing-at-end' : 'acts-awaited', about, String(tree.size))]
  // Where people settled a fork, an earlier checkpoint stands for the branch that they left.
  const isSettled = (await store.setAside(party)).length > 0
  return isSettled || equalBytes(tree.root(), checkpoint.root) ? [] : [found('checkpoint-differs', about)]
}
