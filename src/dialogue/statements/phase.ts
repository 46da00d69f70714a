// What one side expects of a phase of its own half of a project, or of one that all do together, and when it really
// began and ended. A later word takes the place of an earlier one of the same phase; nothing said is nothing changed.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, partialDate, slug, source } from '../items/fields.ts'
import { findContent } from '../items/in-force.ts'
import type { ProjectPhase } from '../items/project.ts'
import type { RowReader } from '../rows.ts'
import { firstDay, lastDay } from '../views/calendar-days.ts'
import type { Said } from './said.ts'

export const phaseContent = z.strictObject({
  phase: slug,
  expectedStart: partialDate.nullable(),
  expectedEnd: partialDate.nullable(),
  began: partialDate.nullable(),
  ended: partialDate.nullable(),
  /** Why it moved, or what it waits for; asked for where it ends later than agreed. */
  reason: bilingual.nullable(),
  sources: z.array(source).max(20),
})
export type PhaseContent = z.infer<typeof phaseContent>

export function phaseRules(content: PhaseContent, rows: RowReader, { self, about, replaces }: Said): readonly Issue[] {
  const phase = (about === null ? null : findContent(rows, 'project', about))?.phases.find((one) => one.phase === content.phase)
  if (phase === undefined) return [{ code: 'phase-unknown', path: 'content.phase' }]
  const before = replaces === null ? undefined : rows.find('statement', replaces)
  return [
    ...(phase.party !== null && phase.party !== self ? [{ code: 'phase-not-own', path: 'content.phase' } as const] : []),
    ...(before !== undefined && (before.type !== 'phase' || before.about !== about || before.content?.phase !== content.phase) ? [{ code: 'another-phase', path: 'replaces' } as const] : []),
    ...orderIssues(content),
    ...(endsLater(content, phase) && content.reason === null ? [{ code: 'reason-required', path: 'content.reason' } as const] : []),
  ]
}

/** Dates that cannot both be right, and a word that says nothing. */
function orderIssues({ expectedStart, expectedEnd, began, ended, reason }: PhaseContent): readonly Issue[] {
  const first = began ?? expectedStart
  return [
    ...(expectedStart === null && expectedEnd === null && began === null && ended === null && reason === null ? [{ code: 'phase-says-nothing', path: 'content.expectedEnd' } as const] : []),
    ...(isBefore(expectedEnd, first) ? [{ code: 'phase-ends-early', path: 'content.expectedEnd' } as const] : []),
    ...(isBefore(ended, began) ? [{ code: 'phase-ends-early', path: 'content.ended' } as const] : []),
  ]
}

/** Every day that the one can mean comes before every day that the other can. */
export function isBefore(date: string | null, other: string | null): boolean {
  return date !== null && other !== null && lastDay(date) < firstDay(other).toString()
}

function endsLater({ expectedEnd, ended }: PhaseContent, agreed: ProjectPhase): boolean {
  const end = ended ?? expectedEnd
  return end !== null && agreed.ends !== null && lastDay(end) > lastDay(agreed.ends)
}
