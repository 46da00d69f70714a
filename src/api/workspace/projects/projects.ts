// The paired projects of the dialogue, and one of them: what this side may say, and what the others have said since.

import type { ItemId } from '../../../record/index.ts'
import { hadSeen } from '../../../dialogue/views/move.ts'
import { projectLine, projectLines } from '../../../instruments/projects/view.ts'
import type { PhaseLine, ProjectLine } from '../../../instruments/projects/view.ts'
import { allWords, lastWords } from '../../../instruments/projects/words.ts'
import type { SaidWord } from '../../../instruments/projects/words.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { ProjectPage, ProjectsListPage } from '../../../web/workspace/projects/models.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

/** The project that an address of this area names. */
export function projectOf({ match }: Pick<Visit, 'match'>): ItemId {
  return `project/${match.parameter}`
}

export async function showProjects(visit: Visit): Promise<Outcome | null> {
  const context = contextOf(visit.running)
  const projects = projectLines(context).map((line) => ({ line, own: ownPhases(visit, line), unanswered: saidSince(visit, line).length }))
  const page: ProjectsListPage = { ...(await frameFor(visit)), kind: 'projects', projects, mayDraft: visit.may('draft', []) }
  return { page }
}

export async function showProject(visit: Visit): Promise<Outcome | null> {
  const context = contextOf(visit.running)
  const line = projectLine(context, projectOf(visit))
  if (line === null) return null
  const covers = coversOf(context.rows, line.item)
  const page: ProjectPage = {
    ...(await frameFor(visit)), kind: 'project', line, own: ownPhases(visit, line), since: saidSince(visit, line), today: context.today(),
    may: { report: visit.may('report', covers), draft: visit.may('draft', covers) },
  }
  return { page }
}

/** Those of its own half, and those of all. */
export function ownPhases({ running }: Visit, { phases }: ProjectLine): readonly PhaseLine[] {
  return phases.filter(({ party }) => party === null || party === running.settings.party)
}

/** What counts of the others and was not known here when this side last spoke of the project; all of it where it never did. */
function saidSince({ running }: Visit, { item }: ProjectLine): readonly SaidWord[] {
  const { rows } = running.node
  const self = running.settings.party
  const own = allWords(rows, item).findLast(({ party }) => party === self)?.made ?? null
  return lastWords(rows, item).filter(({ party, made }) => party !== self && (own === null || !hadSeen(rows, own, made))).toSorted((a, b) => b.made.sequence - a.made.sequence)
}
