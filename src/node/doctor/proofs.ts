// What is kept of parties that signed two acts for one place. Each pair must prove what it says:
// two headers of one party and one sequence that are not the same, both signed. A key that only a
// branch set aside introduced was looked at before the pair was kept, and cannot be looked at here.

import { isSignedBy, keyAtPlace, parseAct } from '../../record/index.ts'
import type { Act, Ledger } from '../../record/index.ts'
import type { Proof, Store, StoredAct } from '../../store/port.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import { readStored } from './moment.ts'

export async function checkProofs(store: Store, ledger: Ledger | null): Promise<CheckReport> {
  const proofs = await store.proofs()
  const findings = proofs.map((proof) => found(isProof(proof, ledger) ? 'equivocation-proved' : 'proof-broken', `${proof.party} ${proof.sequence}`, proof.settlement?.keeps ?? ''))
  const aside = await Promise.all([...new Set(proofs.map(({ party }) => party))].map((party) => store.setAside(party)))
  return { check: 'proofs', examined: proofs.length, findings: [...findings, ...aside.flatMap(asideFindings)] }
}

/** Acts of a branch that people left keep their bytes, and are named once for the whole branch. */
function asideFindings(acts: readonly StoredAct[]): readonly DoctorFinding[] {
  const misplaced = acts.filter((act) => readStored(act)?.hash !== act.hash).map(({ party, sequence, hash }) => found('act-misplaced', `${party} ${sequence}`, hash))
  const [first, last] = [acts[0], acts.at(-1)]
  return first === undefined || last === undefined ? [] : [...misplaced, found('acts-set-aside', `${first.party} ${first.sequence}–${last.sequence}`, String(acts.length))]
}

function isProof({ party, sequence, held, received }: Proof, ledger: Ledger | null): boolean {
  const acts = [parseAct(held), parseAct(received)].flatMap((act) => ('header' in act && act.header.party === party && act.header.sequence === sequence ? [act] : []))
  return acts.length === 2 && acts[0]?.hash !== acts[1]?.hash && acts.every((act) => !isForged(act, ledger))
}

/** A signature that is not by the key that the act names, where the chain knows that key. */
function isForged({ header, signed, signature }: Act, ledger: Ledger | null): boolean {
  const key = ledger === null ? 'key-unknown' : keyAtPlace(ledger.chain(header.party), header.key, header.sequence)
  return typeof key !== 'string' && !isSignedBy(key, signed, signature)
}
