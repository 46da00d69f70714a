// What the doctor says: check by check what was looked at, and what was found, by closed codes
// with a sentence in both languages (`text/messages/codes/doctor.ts`). Never a boolean: a report
// that says what was not looked at cannot be taken for a clean one.

import type { PartyId, Seen } from '../../record/index.ts'
import type { ProcessesSeen } from './processes.ts'

/** Something is not as promised. */
export const WRONG_CODES = [
  'store-damaged', 'document-unreadable', 'acts-broken', 'act-inconsistent', 'act-unverified', 'act-misplaced',
  'acts-missing-at-end', 'checkpoint-differs',
  'row-differs', 'page-differs', 'served-differs',
  'key-held-by-nobody', 'chain-forked', 'rows-differ', 'answered-missing', 'answered-replaced', 'answered-garbled', 'proof-broken', 'blob-damaged',
  'lock-silent', 'disk-low', 'backup-missing', 'backup-old', 'clock-off', 'certificate-expired', 'published-missing',
] as const
/** Nothing is wrong; an operator may want to know. */
export const NOTED_CODES = [
  'foreign-rows', 'key-held-elsewhere', 'key-never-introduced', 'ahead-of-other', 'behind-other', 'equivocation-proved', 'acts-set-aside', 'acts-awaited', 'checkpoint-split', 'not-looked-at', 'peer-silent', 'certificate-expiring', 'writer-unheard', 'standby-behind', 'published-behind',
] as const
export type DoctorCode = (typeof WRONG_CODES)[number] | (typeof NOTED_CODES)[number]

export interface DoctorFinding {
  readonly code: DoctorCode
  /** What it is about: `MEX 17`, `item/element/I.1`, `/en/plan`, a file. */
  readonly about: string
  /** A code or the words of the engine beneath; empty where the code says all. */
  readonly detail: string
}

export const CHECKS = ['store', 'chains', 'rows', 'publication', 'keys', 'other', 'answered', 'proofs', 'checkpoints', 'blobs', 'processes', 'operations'] as const
export type CheckName = (typeof CHECKS)[number]

export interface CheckReport {
  readonly check: CheckName
  /** How many things were looked at: rows, acts, paths, keys, lines. */
  readonly examined: number
  readonly findings: readonly DoctorFinding[]
}

export interface DoctorReport {
  readonly party: PartyId
  readonly dialogue: string
  /** Engine and place, without secrets. */
  readonly store: string
  /** The acts that the report stands for; a node that runs may have spoken since. */
  readonly heads: Seen
  /** The processes of the node, as they are just now. */
  readonly processes: ProcessesSeen
  readonly checks: readonly CheckReport[]
}

export function found(code: DoctorCode, about: string, detail = ''): DoctorFinding {
  return { code, about, detail }
}

export function isWrong(code: DoctorCode): boolean {
  return (WRONG_CODES as readonly string[]).includes(code)
}

/** Every finding of a report that is not as promised. */
export function wrongIn(report: DoctorReport): readonly DoctorFinding[] {
  return report.checks.flatMap(({ findings }) => findings.filter(({ code }) => isWrong(code)))
}
