// Every chain from its bytes: hashes, signatures, keys, order, admission; and every act at the
// place and under the hash that its own header has. Streams: no chain is held.

import { isExpected, verifyRecord } from '../../record/index.ts'
import type { ActVerdict, ChainInput, PartyId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import { readStored, storedChain } from './moment.ts'
import type { Moment } from './moment.ts'

const LINES_AT_ONCE = 500

export async function checkChains(store: Store, dialogue: string, { heads }: Moment): Promise<CheckReport> {
  const findings: DoctorFinding[] = []
  let examined = 0
  const chains = Object.keys(heads).sort().map((party): ChainInput => ({ party, pages: () => pagesOf(store, party, heads[party] ?? 0, findings) }))
  await verifyRecord(dialogue, chains, {
    mode: 'full',
    tell: (verdicts) => { examined += verdicts.length; findings.push(...verdicts.flatMap(findingOf)) },
  })
  return { check: 'chains', examined, findings }
}

/** The lines of a chain as they stand; what stands elsewhere than it says is noted on the way. */
async function* pagesOf(store: Store, party: PartyId, last: number, findings: DoctorFinding[]): AsyncGenerator<Uint8Array> {
  let page = ''
  let lines = 0
  let next = 1
  for await (const stored of storedChain(store, party, last)) {
    const act = readStored(stored)
    const isInPlace = stored.sequence === next++ && (act === null || (act.header.party === party && act.header.sequence === stored.sequence && act.hash === stored.hash))
    if (!isInPlace) findings.push(found('act-misplaced', `${party} ${stored.sequence}`, stored.hash))
    page += `${stored.line}\n`
    if (++lines % LINES_AT_ONCE === 0) { yield Buffer.from(page); page = '' }
  }
  if (page !== '') yield Buffer.from(page)
}

/** A body that is not held is no fault of the chain: the act may have been erased. */
function findingOf(verdict: ActVerdict): readonly DoctorFinding[] {
  if (isExpected(verdict)) return []
  return [found(verdict.verdict === 'inconsistent' ? 'act-inconsistent' : 'act-unverified', `${verdict.party} ${verdict.sequence}`, verdict.code ?? '')]
}
