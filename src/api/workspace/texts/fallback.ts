// A side's own position on a clause or on one proposal for it: private, for its officers only.

import type { RollingClause, RollingText } from '../../../dialogue/views/index.ts'
import type { Fallback } from '../../../node/texts/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { FallbackPage, FallbackView } from '../../../web/workspace/texts/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { anchorOf } from '../../../web/workspace/texts/anchor.ts'
import { columnsFor } from '../../../web/workspace/parts/words.ts'
import { nameOf } from '../drafting/people.ts'
import { bilingualField, field, revisionField } from '../fields.ts'
import { problem } from '../problem-page.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { headOf, readableFor, rollingOf } from './load.ts'

export function fallbackView(running: RunningNode, subject: string): FallbackView | null {
  const kept = running.fallbacks.find(subject)
  if (kept === null) return null
  const { preferred, acceptable, redLine, cleared, savedAt, savedBy } = kept
  return { preferred, acceptable, redLine, cleared, savedAt, savedBy: nameOf(running, savedBy) }
}

export async function showFallback(visit: Visit, back: { readonly values: FallbackPage['values']; readonly issues: readonly FieldIssue[]; readonly refusal: RefusalView | null } | null = null): Promise<Outcome | null> {
  const { running, frame, fields } = visit
  const rolling = rollingOf(visit)
  const subject = field(fields, 'subject')
  const clause = rolling === null ? undefined : findClause(rolling, subject)
  if (rolling === null || clause === undefined) return null
  const bracket = clause.brackets.find(({ proposal }) => proposal === subject) ?? null
  const kept = running.fallbacks.find(subject)
  const words = bracket?.content?.words ?? clause.agreed?.content.words ?? clause.brackets[0]?.content?.words ?? {}
  const page: FallbackPage = {
    ...(await frameFor(visit)), kind: 'fallback', ...headOf(visit, rolling), subject, number: clause.number, by: bracket?.by ?? null, words: readableFor(visit, rolling)(words), languages: columnsFor(frame.languages, visit.match.language), revision: kept?.revision ?? 0,
    values: back?.values ?? { preferred: kept?.preferred ?? {}, acceptable: kept?.acceptable ?? {}, redLine: kept?.redLine ?? {}, clearedBy: kept?.cleared?.by ?? '', clearedOn: kept?.cleared?.on ?? '' },
    issues: back?.issues ?? [], refusal: back?.refusal ?? null,
  }
  return { page, status: back === null ? 200 : back.refusal === null ? 422 : 409 }
}

export async function saveFallback(visit: Visit): Promise<Outcome | null> {
  const { running, fields, frame, match, officer } = visit
  const rolling = rollingOf(visit)
  const subject = field(fields, 'subject')
  const clause = rolling === null ? undefined : findClause(rolling, subject)
  if (rolling === null || clause === undefined) return null
  if (!visit.may('draft', coversOf(running.node.rows, rolling.text))) return problem(visit, 'not-permitted')
  const texts = (name: string) => bilingualField(fields, name, frame.languages)
  const values = { preferred: texts('preferred'), acceptable: texts('acceptable'), redLine: texts('redLine'), clearedBy: field(fields, 'clearedBy'), clearedOn: field(fields, 'clearedOn') }
  const issues: FieldIssue[] = [
    ...((values.clearedBy === '') === (values.clearedOn === '') ? [] : [{ field: values.clearedBy === '' ? 'clearedBy' : 'clearedOn', code: 'cleared-in-half' }]),
    ...(values.clearedOn === '' || isDay(values.clearedOn) ? [] : [{ field: 'clearedOn', code: 'not-a-date' }]),
    ...(values.clearedBy.length > 200 ? [{ field: 'clearedBy', code: 'too_big' }] : []),
  ]
  if (issues.length > 0) return showFallback(visit, { values, issues, refusal: null })
  const saved = await keepPosition(running, subject, { ...values, cleared: values.clearedBy === '' ? null : { by: values.clearedBy, on: values.clearedOn } }, officer?.id ?? '', revisionField(fields))
  if (saved === null) return showFallback(visit, { values, issues: [], refusal: { code: 'position-changed-meanwhile', facts: {} } })
  return { redirect: `${workspacePath('text', match.language, match.parameter)}#${anchorOf(clause.clause)}`, flash: { code: 'position-kept', path: null } }
}

/** The clause that a position is about: by itself, or by a proposal for it. */
export function findClause({ clauses }: RollingText, subject: string): RollingClause | undefined {
  return clauses.find((one) => one.clause === subject || one.brackets.some(({ proposal }) => proposal === subject))
}

type Position = Pick<Fallback, 'preferred' | 'acceptable' | 'redLine' | 'cleared'>

/** Null if a colleague saved it meanwhile; `expected` is 0 for a first one. */
export function keepPosition(running: RunningNode, subject: string, { preferred, acceptable, redLine, cleared }: { readonly [K in keyof Position]: K extends 'cleared' ? Position[K] : Bilingual }, by: string, expected: number): Promise<Fallback | null> {
  return running.fallbacks.save(subject, { preferred: filled(preferred), acceptable: filled(acceptable), redLine: filled(redLine), cleared, savedAt: running.node.now(), savedBy: by }, expected)
}

function filled(text: Bilingual): { readonly [language: string]: string } {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''))
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
