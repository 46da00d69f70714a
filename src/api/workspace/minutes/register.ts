// A record of decisions or a text, paragraph by paragraph, with what became of each: so that a signed
// statement is turned into commitments, and nothing of it is forgotten.

import type { ItemId } from '../../../record/index.ts'
import { isItemId } from '../../../record/index.ts'
import { isPublished } from '../../../dialogue/origins.ts'
import { minutesRegister, textRegister } from '../../../dialogue/views/index.ts'
import type { RegisterParagraph, RegisterView } from '../../../dialogue/views/index.ts'
import type { RegisterPage, RegisterPanelView } from '../../../web/workspace/minutes/models.ts'
import { textCitationViews } from '../citations.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showRegister(visit: Visit): Promise<Outcome | null> {
  const item = itemInPath(visit)
  const register = item === null ? null : findRegister(visit, item)
  if (item === null || register === null) return null
  const { rows } = visit.running.node
  const isText = item.startsWith('text/')
  const page: RegisterPage = {
    ...(await frameFor(visit)), kind: 'register', register, citations: isText ? textCitationViews(rows, item) : [], isHeldBack: isText && !isPublished(rows, item), mayDraft: visit.may('draft'),
  }
  return { page }
}

/** For the room of a text; null where none of its clauses in force does anything. */
export function registerPanel({ running }: Visit, text: ItemId): RegisterPanelView | null {
  const coverage = textRegister(contextOf(running), text)?.coverage
  return coverage === undefined || coverage.operative === 0 ? null : { text, coverage, citations: textCitationViews(running.node.rows, text) }
}

export function itemInPath({ match }: Visit): ItemId | null {
  return isItemId(match.parameter) && /^(minutes|text)\//.test(match.parameter) ? match.parameter : null
}

export function findRegister({ running }: Visit, item: ItemId): RegisterView | null {
  return item.startsWith('text/') ? textRegister(contextOf(running), item) : minutesRegister(contextOf(running), item)
}

/** What a form names a paragraph by: its own key in a record, the clause in a text. */
export function nameIn({ paragraph, item }: Pick<RegisterParagraph, 'paragraph' | 'item'>): string {
  return paragraph ?? item
}

/** The operative paragraphs that a form names, in the order in which they stand. */
export function chosenIn(register: RegisterView, names: readonly string[]): readonly RegisterParagraph[] {
  return register.paragraphs.filter((one) => one.fate.is !== 'note' && names.includes(nameIn(one)))
}
