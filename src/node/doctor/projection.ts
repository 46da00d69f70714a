import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import type { Holding } from './holding.ts'

/** The stored rows against those that the acts make, byte for byte. */
export function checkProjection({ stored, rebuilt, findings }: Holding): CheckReport {
  if (stored === null) return { check: 'projection', examined: 0, findings: [...findings, found('projection-missing', '')] }
  if (rebuilt === null) return { check: 'projection', examined: 0, findings }
  const made = rebuilt.rows.toText()
  return { check: 'projection', examined: made.size, findings: [...findings, ...differingRows(stored.rows, made)] }
}

/** One finding for every key under which the two do not hold the same bytes. */
export function differingRows(held: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): readonly DoctorFinding[] {
  const keys = [...new Set([...held.keys(), ...expected.keys()])].sort()
  return keys.filter((key) => held.get(key) !== expected.get(key))
    .map((key) => found('row-differs', key, held.has(key) ? (expected.has(key) ? 'changed' : 'added') : 'missing'))
}
