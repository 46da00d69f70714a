import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import type { Moment } from './moment.ts'

/** What the acts add up to, taken in one order and in another: the same rows, byte for byte. */
export function checkRows({ made, findings }: Moment): CheckReport {
  if (made === null) return { check: 'rows', examined: 0, findings }
  const rows = made.rows.toText()
  return { check: 'rows', examined: rows.size, findings: [...findings, ...differingRows(made.rowsOtherwise.toText(), rows)] }
}

/** One finding for every key under which the two do not hold the same bytes. */
export function differingRows(held: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): readonly DoctorFinding[] {
  const keys = [...new Set([...held.keys(), ...expected.keys()])].sort()
  return keys.filter((key) => held.get(key) !== expected.get(key))
    .map((key) => found('row-differs', key, held.has(key) ? (expected.has(key) ? 'changed' : 'added') : 'missing'))
}
