// An alert in a room as files of other programs need it: the step, the opening of its room, and the alerts that it updates or cancels.

import { z } from 'zod'
import { handlingOf, isWithheld } from '../../dialogue/handling/handled-rows.ts'
import { handling } from '../../dialogue/handling/label.ts'
import type { Handling } from '../../dialogue/handling/label.ts'
import { readBy } from '../../dialogue/read-by.ts'
import type { RowReader, StatementRow } from '../../dialogue/rows.ts'
import type { StatementId } from '../../record/index.ts'

const bilingual = z.record(z.string(), z.string())
const opening = z.object({ nature: z.enum(['incident', 'drill', 'ping']), title: bilingual, says: bilingual, began: z.string(), categories: z.array(z.string()), handling })
export type Opening = z.infer<typeof opening>

const outside = z.object({ sender: z.string(), identifier: z.string(), sent: z.string() })
const alert = z.object({
  did: z.literal('alert'), message: z.enum(['alert', 'update', 'cancel']), refers: z.string().nullable(), headline: bilingual, says: bilingual, urgency: z.string(), severity: z.string(), certainty: z.string(),
  area: bilingual.nullable(), until: z.string().nullable(), outside: outside.nullable().optional(),
})
const step = z.object({ thread: z.string(), at: z.string(), handling, step: z.object({ did: z.string() }).loose() })
const alertStep = step.extend({ step: alert })
export type AlertStep = z.infer<typeof alertStep>
export type AnyStep = z.infer<typeof step>

export interface FoundOpening { readonly row: StatementRow; readonly opening: Opening; readonly handling: Handling }
export interface FoundStep<S = AnyStep> { readonly row: StatementRow; readonly step: S; readonly handling: Handling }

export function findOpening(rows: RowReader, id: StatementId): FoundOpening | null {
  const row = rows.find('statement', id)
  const read = row === undefined || row.type !== 'incident' || row.content === null || isWithheld(row) ? null : (readBy(opening, row.content) as Opening | null)
  return row === undefined || read === null ? null : { row, opening: read, handling: handlingOf(rows, row) ?? read.handling }
}

export function findAlert(rows: RowReader, id: StatementId): FoundStep<AlertStep> | null {
  return findStep(rows, id, alertStep)
}

/** What was said in a room and can be read here, in the order of what each gives as its hour. */
export function stepsIn(rows: RowReader, thread: StatementId): readonly FoundStep[] {
  const found = (rows.find('thread', thread) ?? []).flatMap((id) => findStep(rows, id, step) ?? [])
  return found.sort((a, b) => compare(a.step.at, b.step.at) || compare(a.row.statement, b.row.statement))
}

/** The alerts that this one takes the place of, the oldest first. */
export function earlierAlerts(rows: RowReader, found: FoundStep<AlertStep>): readonly FoundStep<AlertStep>[] {
  const earlier: FoundStep<AlertStep>[] = []
  for (let refers = found.step.step.refers; refers !== null;) {
    const before = findAlert(rows, refers)
    if (before === null || earlier.some(({ row }) => row.statement === before.row.statement)) break
    earlier.unshift(before)
    refers = before.step.step.refers
  }
  return earlier
}

function findStep<S>(rows: RowReader, id: StatementId, shape: z.ZodType<S>): FoundStep<S> | null {
  const row = rows.find('statement', id)
  const read = row === undefined || row.type !== 'incident-step' || row.content === null || isWithheld(row) ? null : (readBy(shape, row.content) as S | null)
  return row === undefined || read === null ? null : { row, step: read, handling: handlingOf(rows, row) ?? { tlp: 'RED', markings: [], readers: [] } }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
