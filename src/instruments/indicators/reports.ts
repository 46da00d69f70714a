// What sides have reported of an indicator, each value under the version of the definition by which it was counted.

import type { ItemId, StatementId, VersionId } from '../../record/index.ts'
import { readBy } from '../../dialogue/read-by.ts'
import type { Citation, RowReader, StatementRow } from '../../dialogue/rows.ts'
import { STATEMENT_TYPES, valuesAbout } from '../../dialogue/statements/index.ts'
import type { ValueContent } from '../../dialogue/statements/index.ts'

/** One value as its side says it now. */
export interface Report {
  readonly statement: StatementId
  readonly made: Citation
  readonly content: ValueContent
  /** What it replaced, newest first. */
  readonly corrects: readonly { readonly made: Citation; readonly value: number | null; readonly whole: number | null }[]
}

/**
 * The values that stand of one series of one version, by period. Only the side whose count it is speaks of it; of two values that it
 * said of one period the last counts. `party` null: nobody speaks of it.
 */
export function reportsOf(rows: RowReader, item: ItemId, version: VersionId, series: string, party: string | null): readonly Report[] {
  const found = valuesAbout(rows, item).filter((row) => row.made.party === party && row.replacedBy === null).sort((a, b) => a.made.sequence - b.made.sequence)
  const reports = found.flatMap((row) => reportOf(rows, row) ?? []).filter(({ content }) => content.version === version && content.series === series)
  return [...new Map(reports.map((report) => [report.content.period, report])).values()].sort((a, b) => (a.content.period < b.content.period ? -1 : 1))
}

export function readValue(row: StatementRow): ValueContent | null {
  return row.type !== 'value' || row.content === null ? null : (readBy(STATEMENT_TYPES.value.schema, row.content) as ValueContent | null)
}

function reportOf(rows: RowReader, row: StatementRow): Report | null {
  const content = readValue(row)
  if (content === null) return null
  const corrects: Report['corrects'][number][] = []
  for (let one = row.replaces; one !== null;) {
    const earlier = rows.find('statement', one)
    const said = earlier === undefined ? null : readValue(earlier)
    if (earlier !== undefined && said !== null) corrects.push({ made: earlier.made, value: said.value, whole: said.whole })
    one = earlier?.replaces ?? null
  }
  return { statement: row.statement, made: row.made, content, corrects }
}
