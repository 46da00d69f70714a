// `alternat doctor`: one oracle for a node, stopped or running, and for every test that kills,
// cuts or corrupts one. Opens everything to read, beside whoever writes; changes nothing.
//
// What it promises to notice: an act that is not what its party signed or not where it belongs; a
// row or a public page that depends on more than the acts; an act that somebody was told about and that is
// not there; a key that nobody has; a chain that another node holds differently; a machine on which it cannot go on for long.

import { join } from 'node:path'
import type { KeyId, PartyId } from '../../record/index.ts'
import type { StoreOptions } from '../../store/open.ts'
import { openStore } from '../../store/open.ts'
import { BLOBS_FOLDER } from '../home-files.ts'
import { checkAnswered } from './answered.ts'
import { checkBlobs } from './blobs.ts'
import { checkChains } from './chains.ts'
import { checkCheckpoints } from './checkpoints.ts'
import type { CheckReport, DoctorReport } from './finding.ts'
import { checkKeys } from './keys.ts'
import { readMoment } from './moment.ts'
import { checkOperations } from './operations.ts'
import type { Operating } from './operations.ts'
import { checkOther } from './other.ts'
import type { Other } from './other.ts'
import { checkProcesses } from './processes.ts'
import { checkProofs } from './proofs.ts'
import { checkPublication } from './publication.ts'
import type { Publishing } from './publication.ts'
import { checkRows } from './rows.ts'
import { checkStore } from './store.ts'

export interface Examination {
  readonly party: PartyId
  readonly store: Omit<StoreOptions, 'mode'>
  readonly home: string
  /** Ids of the keys that the signer of this home has. */
  readonly keys: readonly KeyId[]
  readonly publishing: Omit<Publishing, 'dialogue' | 'self'>
  /** Other holders of the same record to compare with. */
  readonly others: readonly Other[]
  /** `party sequence hash` lines; null where there are none to look for. */
  readonly answered: string | null
  readonly operating: Omit<Operating, 'home'>
  /** Where attendants read, if not where the writer writes. */
  readonly replicaUrl?: string | undefined
}

/** Rejects with `StoreUnusable` where there is no store to examine. */
export async function examineNode(wanted: Examination, onCheck: (report: CheckReport) => void = () => undefined): Promise<DoctorReport> {
  const { party, home, store: { dialogue } } = wanted
  const checks: CheckReport[] = []
  const done = (report: CheckReport) => { checks.push(report); onCheck(report) }
  done(await checkStore(wanted.store))
  const store = await openStore({ ...wanted.store, mode: 'read' })
  try {
    const moment = await readMoment(store, dialogue)
    done(await checkChains(store, dialogue, moment))
    done(checkRows(moment))
    done(await checkPublication(store, moment, { ...wanted.publishing, dialogue, self: party }))
    done(checkKeys(moment, party, wanted.keys))
    for (const other of wanted.others) done(await checkOther(store, moment, other))
    if (wanted.answered !== null) done(await checkAnswered(store, wanted.answered))
    done(await checkProofs(store, moment.made?.ledger ?? null))
    done(await checkCheckpoints(store, party))
    done(await checkBlobs(join(home, BLOBS_FOLDER)))
    const { report, processes } = await checkProcesses(store, { store: wanted.store, replicaUrl: wanted.replicaUrl })
    done(report)
    done(await checkOperations({ ...wanted.operating, home }, moment.heads))
    return { party, dialogue, store: store.description, heads: moment.heads, processes, checks }
  } finally {
    await store.close()
  }
}

export { isWrong, wrongIn } from './finding.ts'
export type { CheckName, CheckReport, DoctorCode, DoctorFinding, DoctorReport } from './finding.ts'
export { otherAddress, otherHome, OtherUnreachable } from './other.ts'
export type { Other } from './other.ts'
export type { ProcessesSeen } from './processes.ts'
