// What is kept of parties that signed two acts for one place. Each pair must prove what it says:
// two headers of one party and one sequence that are not the same. Whose signature is whose was
// checked before the pair was kept, with keys that only the chain up to there tells.

import { parseAct } from '../../record/index.ts'
import type { Proof, Store } from '../../store/port.ts'
import { found } from './finding.ts'
import type { CheckReport } from './finding.ts'

export async function checkProofs(store: Store): Promise<CheckReport> {
  const proofs = await store.proofs()
  const findings = proofs.map((proof) => found(isProof(proof) ? 'equivocation-proved' : 'proof-broken', `${proof.party} ${proof.sequence}`))
  return { check: 'proofs', examined: proofs.length, findings }
}

function isProof({ party, sequence, held, received }: Proof): boolean {
  const acts = [parseAct(held), parseAct(received)]
  const hashes = acts.flatMap((act) => ('header' in act && act.header.party === party && act.header.sequence === sequence ? [act.hash] : []))
  return hashes.length === 2 && hashes[0] !== hashes[1]
}
