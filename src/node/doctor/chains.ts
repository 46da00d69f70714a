// Every chain from its bytes: hashes, signatures, keys, order, admission; and every act at the
// place and under the hash that its own header has.

import { verifyRecordInParallel } from '../../record/index.ts'
import type { ActVerdict, ChainInput } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import { readStored, storedChain } from './moment.ts'
import type { Moment } from './moment.ts'

export async function checkChains(store: Store, dialogue: string, { heads }: Moment): Promise<CheckReport> {
  const findings: DoctorFinding[] = []
  const chains: ChainInput[] = []
  for (const party of Object.keys(heads).sort()) {
    const lines: string[] = []
    let next = 1
    for await (const stored of storedChain(store, party, heads[party] ?? 0)) {
      const act = readStored(stored)
      const isInPlace = stored.sequence === next++ && (act === null || (act.header.party === party && act.header.sequence === stored.sequence && act.hash === stored.hash))
      if (!isInPlace) findings.push(found('act-misplaced', `${party} ${stored.sequence}`, stored.hash))
      lines.push(stored.line)
    }
    chains.push({ party, lines })
  }
  const report = await verifyRecordInParallel(dialogue, chains)
  return { check: 'chains', examined: report.acts.length, findings: [...findings, ...report.acts.flatMap(findingOf)] }
}

/** A body that is not held is no fault of the chain: the act may have been erased. */
function findingOf({ party, sequence, verdict, code }: ActVerdict): DoctorFinding | readonly DoctorFinding[] {
  if (verdict === 'verified' || code === 'body-withheld') return []
  return found(verdict === 'inconsistent' ? 'act-inconsistent' : 'act-unverified', `${party} ${sequence}`, code ?? '')
}
