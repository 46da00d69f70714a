// The processes of a node, as far as they can be found from outside: who writes and since when, how old its last word to the
// database is, who attends, and how far a standby that is read is behind.

import type { StoreOptions } from '../../store/open.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/port.ts'
import { findLockHeld } from '../../store/postgres-lock.ts'
import type { LockHeld } from '../../store/postgres-lock.ts'
import { askStanding } from '../many/link.ts'
import type { Attendant, LeadingStanding } from '../many/leading.ts'
import { findRegistration } from '../many/registration.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'

export interface ProcessesSeen {
  /** Who has last taken the lock as one of several, and what it says now; null where none ever did. */
  readonly writer: { readonly host: string; readonly process: number; readonly since: string; readonly position: number | null } | null
  readonly attendants: readonly Attendant[]
  /** On PostgreSQL: the lock of whoever writes; null where nobody does. */
  readonly lock: LockHeld | null
  /** Of a standby that attendants read: commits that it has not yet; null where there is none, or it does not answer. */
  readonly standbyBehind: number | null
}

/** The lock is lost nine seconds after the last word: a session that is silent for longer is about to be. */
const SILENT_SECONDS = 9
/** A commit travels in milliseconds. */
const STANDBY_COMMITS = 50

interface ProcessesAsked {
  readonly store: Omit<StoreOptions, 'mode'>
  /** Where attendants read; undefined for the same place. */
  readonly replicaUrl: string | undefined
}

export async function checkProcesses(store: Store, { store: options, replicaUrl }: ProcessesAsked): Promise<{ readonly report: CheckReport; readonly processes: ProcessesSeen }> {
  const registered = await findRegistration(store)
  const standing: LeadingStanding | null = registered === null ? null : await askStanding(registered).catch(() => null)
  const lock = options.databaseUrl === undefined ? null : await findLockHeld(options.databaseUrl, options.schema, options.dialogue)
  const standbyBehind = replicaUrl === undefined ? null : await behindOf(replicaUrl, store, options)
  const writer = registered === null ? null : { host: registered.host, process: registered.process, since: registered.since, position: standing?.position ?? null }
  const processes: ProcessesSeen = { writer, attendants: standing?.attendants ?? [], lock, standbyBehind }
  const findings: DoctorFinding[] = []
  const name = writer === null ? options.dialogue : `${writer.host} ${writer.process}`
  if (writer !== null && standing === null) findings.push(found('writer-unheard', name))
  if (lock !== null && lock.silentSeconds > SILENT_SECONDS && standing === null && writer !== null) findings.push(found('lock-silent', name, `${lock.silentSeconds} s`))
  if (replicaUrl !== undefined && (standbyBehind === null || standbyBehind > STANDBY_COMMITS)) findings.push(found('standby-behind', options.dialogue, standbyBehind === null ? '' : String(standbyBehind)))
  return { report: { check: 'processes', examined: (standing === null ? 0 : 1) + processes.attendants.length, findings }, processes }
}

/** Null where it does not answer, or holds another past. */
async function behindOf(replicaUrl: string, store: Store, options: Omit<StoreOptions, 'mode'>): Promise<number | null> {
  const before = await store.position()
  const standby = await openStore({ ...options, databaseUrl: replicaUrl, mode: 'read' }).catch(() => null)
  if (standby === null) return null
  try {
    const { at, mark } = await standby.position()
    return mark === before.mark ? Math.max(0, before.at - at) : null
  } finally {
    await standby.close()
  }
}
