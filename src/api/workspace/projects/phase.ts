// What this side expects of one phase: shown with what follows from it before it is signed, and shown anew where
// something else follows by then, because the other side has spoken meanwhile.

import { createHash, randomUUID } from 'node:crypto'
import { canonicalize } from '../../../record/index.ts'
import type { Json } from '../../../record/index.ts'
import { phaseContent } from '../../../dialogue/statements/phase.ts'
import type { PhaseContent } from '../../../dialogue/statements/index.ts'
import { consequenceOf } from '../../../instruments/projects/consequence.ts'
import type { Consequence } from '../../../instruments/projects/consequence.ts'
import { projectLine } from '../../../instruments/projects/view.ts'
import type { PhaseLine, ProjectLine } from '../../../instruments/projects/view.ts'
import { lastWords } from '../../../instruments/projects/words.ts'
import type { SaidWord } from '../../../instruments/projects/words.ts'
import type { PhasePage, PhaseValues } from '../../../web/workspace/projects/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { audienceOf, sourcesOf } from '../reporting/advances.ts'
import { fieldIssue, NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { ownPhases, projectOf } from './projects.ts'

interface Subject {
  readonly line: ProjectLine
  readonly phase: PhaseLine
  /** What this side says of it now. */
  readonly own: SaidWord | null
}

export async function showPhase(visit: Visit): Promise<Outcome | null> {
  const subject = subjectOf(visit)
  return subject === null ? null : phasePage(visit, subject, subject.own?.statement ?? null, valuesFrom(subject.own), null, NOTHING_WRONG)
}

export async function sayPhase(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const subject = subjectOf(visit)
  if (subject === null) return null
  const replaces = optional(field(fields, 'replaces'))
  const values = typed(visit)
  const content = contentOf(subject, values)
  const command: Statement = { name: 'state', about: subject.line.item, type: 'phase', content: content as unknown as { readonly [key: string]: Json }, replaces, audience: values.audience }
  const decided = running.node.decide(command)
  const problem = 'issues' in decided ? { issues: decided.issues.map(fieldIssue), refusal: null } : null
  const follows = problem === null && phaseContent.safeParse(content).success ? consequence(visit, subject, content) : null
  const shown = field(fields, 'follows')
  const isSeen = follows !== null && shown === keyOf(follows)
  if (problem !== null || field(fields, 'do') !== 'sign' || !isSeen) return phasePage(visit, subject, replaces, values, follows, problem ?? NOTHING_WRONG, field(fields, 'do') === 'sign' && shown !== '' && !isSeen)
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return phasePage(visit, subject, replaces, values, follows, answer)
  return { redirect: workspacePath('project', match.language, subject.line.slug), flash: { code: 'phase-said', path: null } }
}

function subjectOf(visit: Visit): Subject | null {
  const { running, fields, url } = visit
  const line = projectLine(contextOf(running), projectOf(visit))
  const name = field(fields, 'phase') || (url.searchParams.get('phase') ?? '')
  const phase = line === null ? undefined : ownPhases(visit, line).find((one) => one.phase === name)
  return line === null || phase === undefined ? null : { line, phase, own: phase.said.find(({ party }) => party === running.settings.party) ?? null }
}

async function phasePage(visit: Visit, { line, phase }: Subject, replaces: string | null, values: PhaseValues, follows: Consequence | null, answer: Answer, isOtherwise = false): Promise<Outcome> {
  const page: PhasePage = {
    ...(await frameFor(visit)), kind: 'phase', line, phase, item: line.item, once: randomUUID(), replaces, values,
    follows: follows === null ? null : { consequence: follows, key: keyOf(follows), isOtherwise }, ...answer,
  }
  return { page, status: isOtherwise ? 409 : statusOf(answer) }
}

/** The words that stand, without this side's own on the phase, and with what it would say. */
function consequence({ running }: Visit, { line, own }: Subject, content: PhaseContent): Consequence {
  const words = lastWords(running.node.rows, line.item).filter(({ statement }) => statement !== own?.statement)
  return consequenceOf(line.content, words, own, { party: running.settings.party, content })
}

/** Short enough for a form, and another whenever anything of what was shown is. */
function keyOf(follows: Consequence): string {
  return createHash('sha256').update(canonicalize(follows as unknown as Json)).digest('hex').slice(0, 32)
}

function contentOf({ phase, own }: Subject, { began, ended, expectedStart, expectedEnd, reason, source }: PhaseValues): PhaseContent {
  return {
    phase: phase.phase, expectedStart: optional(expectedStart), expectedEnd: optional(expectedEnd), began: optional(began), ended: optional(ended),
    reason: optionalText(reason), sources: [...sourcesOf(source), ...(own?.content.sources.slice(1) ?? [])],
  }
}

function valuesFrom(own: SaidWord | null): PhaseValues {
  const said = own?.content
  return {
    began: said?.began ?? '', ended: said?.ended ?? '', expectedStart: said?.expectedStart ?? '', expectedEnd: said?.expectedEnd ?? '', reason: said?.reason ?? {}, source: said?.sources[0]?.url ?? '',
    audience: own === null || own.isPublic ? 'public' : 'parties',
  }
}

function typed({ fields, frame }: Visit): PhaseValues {
  return {
    began: field(fields, 'began'), ended: field(fields, 'ended'), expectedStart: field(fields, 'expectedStart'), expectedEnd: field(fields, 'expectedEnd'),
    reason: bilingualField(fields, 'reason', frame.languages), source: field(fields, 'source'), audience: audienceOf(fields),
  }
}
