// Cases held against matched controls, as somebody brings them: reckoned, shown, and not kept.

import { readSheets } from '../../../dialogue/plan-table/index.ts'
import { compareCases } from '../../../instruments/register/comparison.ts'
import type { Case } from '../../../instruments/register/comparison.ts'
import { cellText } from '../../../text/sheets/cell.ts'
import type { Sheet } from '../../../text/sheets/cell.ts'
import type { CasesPage } from '../../../web/workspace/registers/models.ts'
import { edgeOf } from '../../edges.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { registerItem, registerRef } from './subject.ts'

export function showCases(visit: Visit): Promise<Outcome | null> {
  return casesPage(visit, '', null)
}

export async function reckonCases(visit: Visit): Promise<Outcome | null> {
  const typed = field(visit.fields, 'cases')
  const file = await visit.file('file')
  const bytes = file !== null && file.bytes.length > 0 ? file.bytes : new TextEncoder().encode(typed)
  const sheets = readSheets(bytes, file?.name ?? 'cases.csv', 'utf-8')
  return casesPage(visit, typed, 'code' in sheets ? [] : casesIn(sheets.sheets[0]))
}

/** None where the columns are not there or a row cannot be read: half of the cases would say something else. */
function casesIn(sheet: Sheet | undefined): readonly Case[] {
  const [head, ...rows] = (sheet?.rows ?? []).filter(({ cells }) => cells.some((cell) => cellText(cell).trim() !== ''))
  const at = (name: string) => head?.cells.findIndex((cell) => cellText(cell).trim().toLowerCase() === name) ?? -1
  const [group, stratum, value] = [at('group'), at('stratum'), at('value')]
  if (group < 0 || value < 0) return []
  const read = rows.map(({ cells }): Case | null => {
    const named = cellText(cells[group] ?? null).trim().toLowerCase()
    const measured = cellText(cells[value] ?? null).trim()
    return (named === 'with' || named === 'without') && /^-?\d+(\.\d+)?$/.test(measured) ? { isTreated: named === 'with', stratum: stratum < 0 ? '' : cellText(cells[stratum] ?? null).trim(), value: Number(measured) } : null
  })
  return read.some((one) => one === null) ? [] : read.flatMap((one) => one ?? [])
}

/** `cases` null: nothing was brought yet. */
async function casesPage(visit: Visit, typed: string, cases: readonly Case[] | null): Promise<Outcome | null> {
  const register = registerRef(visit, registerItem(visit))
  if (register === null || register.settings.comparison === null) return null
  const isUnread = cases !== null && cases.length === 0
  const page: CasesPage = { ...(await frameFor(visit)), kind: 'cases', register, cases: typed, result: cases === null || isUnread ? null : compareCases(cases), refusal: isUnread ? { code: 'cases-unreadable', facts: {} } : null }
  return { page, status: isUnread ? edgeOf('cases-unreadable').status : 200 }
}
