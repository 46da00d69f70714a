// A fact with dates, as one side states it: that a step of a board holds, or has ceased to.

import { z } from 'zod'
import { standingAbout } from '../clocks/standing.ts'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, slug, source } from '../items/fields.ts'
import { findContent } from '../items/in-force.ts'
import { stepsOf } from '../items/instruments/board.ts'
import type { RowReader } from '../rows.ts'
import { isThereOn } from '../views/calendar-days.ts'
import { spanRules } from './dormancy.ts'
import type { Said } from './said.ts'

export const factContent = z.strictObject({
  fact: slug,
  /** `track/step`. */
  step: z.string().regex(/^[a-z][a-z0-9-]{0,31}\/[a-z][a-z0-9-]{0,31}$/),
  says: bilingual,
  from: fullDate,
  /** The last day on which it was so; null while it is. */
  until: fullDate.nullable(),
  /** What ended it; null while nothing has. */
  ended: bilingual.nullable(),
  /** On whose existence it rests. */
  organisation: itemId.nullable(),
  sources: z.array(source).min(1).max(20),
})
export type FactContent = z.infer<typeof factContent>

/** Why a side cannot state this fact: of a step that is there and no other side's own, ended by a reason, resting on what was there. */
export function factRules(content: FactContent, rows: RowReader, { self, about, replaces }: Said): readonly Issue[] {
  const settings = about === null ? undefined : findContent(rows, 'instrument', about)?.settings
  if (about === null || settings?.instrument !== 'board') return [{ code: 'not-about-this', path: 'about' }]
  const step = stepsOf(settings).find((one) => one.path === content.step)
  if (step === undefined) return [{ code: 'step-unknown', path: 'content.step' }]
  const replaced = replaces === null ? undefined : rows.find('statement', replaces)
  const isOther = replaces !== null && !(replaced?.type === 'fact' && replaced.about === about && replaced.content?.fact === content.fact)
  const isTaken = standingAbout(rows, about, 'fact', factContent).some((one) => one.party === self && one.statement !== replaces && one.content.fact === content.fact)
  return [
    ...(step.party !== null && step.party !== self ? [{ code: 'step-of-another', path: 'content.step' } as const] : []),
    ...(isOther ? [{ code: 'another-fact', path: 'replaces' } as const] : []),
    ...(isTaken ? [{ code: 'fact-stands', path: 'content.fact' } as const] : []),
    ...spanRules(content),
    ...((content.until === null) === (content.ended === null) ? [] : [{ code: 'end-needs-both', path: content.until === null ? 'content.until' : 'content.ended' } as const]),
    ...organisationIssues(content, rows),
  ]
}

function organisationIssues({ organisation, from }: FactContent, rows: RowReader): readonly Issue[] {
  if (organisation === null) return []
  const known = findContent(rows, 'organisation', organisation)
  if (known === null) return [{ code: 'item-unknown', path: 'content.organisation' }]
  return isThereOn(known, from) ? [] : [{ code: 'organisation-not-there', path: 'content.organisation' }]
}
