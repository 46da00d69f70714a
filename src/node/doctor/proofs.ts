// What is kept of parties that signed two acts for one place. Each pair must prove what it says:
// two headers of one party and one sequence that are not the same. Whose signature is whose was
// checked before the pair was kept, with keys that only the chain up to there tells.

import { parseAct } from '../../record/index.ts'
import type { Proof, Store, StoredAct } from '../../store/port.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import { readStored } from './moment.ts'

export async function checkProofs(store: Store): Promise<CheckReport> {
  const proofs = await store.proofs()
  const findings = proofs.map((proof) => found(isProof(proof) ? 'equivocation-proved' : 'proof-broken', `${proof.party} ${proof.sequence}`, proof.settlement?.keeps ?? ''))
  const aside = await Promise.all([...new Set(proofs.map(({ party }) => party))].map((party) => store.setAside(party)))
  return { check: 'proofs', examined: proofs.length, findings: [...findings, ...aside.flatMap(asideFindings)] }
}

/** Acts of a branch that people left keep their bytes, and are named once for the whole branch. */
function asideFindings(acts: readonly StoredAct[]): readonly DoctorFinding[] {
  const misplaced = acts.filter((act) => readStored(act)?.hash !== act.hash).map(({ party, sequence, hash }) => found('act-misplaced', `${party} ${sequence}`, hash))
  const [first, last] = [acts[0], acts.at(-1)]
  return first === undefined || last === undefined ? [] : [...misplaced, found('acts-set-aside', `${first.party} ${first.sequence}–${last.sequence}`, String(acts.length))]
}

function isProof({ party, sequence, held, received }: Proof): boolean {
  const acts = [parseAct(held), parseAct(received)]
  const hashes = acts.flatMap((act) => ('header' in act && act.header.party === party && act.header.sequence === sequence ? [act.hash] : []))
  return hashes.length === 2 && hashes[0] !== hashes[1]
}
