// What each page of the workspace is called: its heading, and the title of its document.

import { MESSAGES } from '../../text/messages/index.ts'
import { plain } from '../reading.ts'
import type { ItemDiff, WorkspacePage } from './models.ts'
import type { OwnActLine } from './own-acts.ts'

const NAMED = 3

export function titleOfWorkspace(page: WorkspacePage): string {
  const words = MESSAGES[page.language].workspace
  switch (page.kind) {
    case 'sign-in': return words.signIn.title
    case 'inbox': return words.inbox.title
    case 'choose': return words.choose.title
    case 'amend': return page.counters === null ? words.amend.title(page.ref.number) : words.amend.counterTitle(page.ref.number)
    case 'drafts': return words.drafts.title
    case 'draft': return words.draft.titleOf(namesOf(page.items, page), Math.max(0, page.items.length - NAMED))
    case 'proposal': return words.proposal.titleOf(namesOf(page.items, page), Math.max(0, page.items.length - NAMED))
    case 'advance': return page.replaces === null ? words.report.advanceTitle(page.ref.number) : words.report.correctTitle(page.ref.number)
    case 'assessment': return words.report.assessmentTitle(page.ref.number)
    case 'contested': return words.contested.title
    case 'said': return words.said.title
    case 'release': return words.said.releaseTitle(nameOfAct(page.shown.line))
    case 'erase': return words.said.eraseTitle(page.name)
    case 'problem': return page.status === 404 ? words.problem.notFound : words.problem.title
  }
}

/** `MEX 17`: as people cite an act. */
export function nameOfAct({ made }: Pick<OwnActLine, 'made'>): string {
  return `${made.party} ${made.sequence}`
}

/** By number where people cite it so, by title otherwise. */
function namesOf(items: readonly ItemDiff[], page: WorkspacePage): readonly string[] {
  return items.slice(0, NAMED).map((item) => item.number ?? plain(item.ref.title, page.language))
}
