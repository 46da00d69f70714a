// A paper that both sides may read, of a moment: a pure function of the rows, the moment and its name, so
// that whatever is said later makes the same paper. The gate to the public stands over the rows of that moment.

import { annexView, factSheetView, LINES_IN_A_FILE, reportView, reviewOrder, reviewView, rowsOfMoment } from '../../../dialogue/views/index.ts'
import type { PaperMoment, PaperPart, ReviewOrder, ViewContext } from '../../../dialogue/views/index.ts'
import { paperCounts } from '../../../instruments/indicators/papers.ts'
import { PublicReader } from '../../../publication/disclose.ts'
import type { PartyId } from '../../../record/index.ts'
import { PAPER_AUDIENCES } from './content/paper.ts'
import type { PaperKind } from './content/paper.ts'
import type { AnyPaper, SharedPaper } from './content/index.ts'
import type { PaperName } from './names.ts'

/** How many things a paper would hold that is too long for one file. */
export interface TooLarge {
  readonly tooLarge: number
}

/** Rows of the moment, and of them what whoever the paper is for may read. `self` names itself first. */
export function paperContext(held: ViewContext, kind: PaperKind, moment: PaperMoment, self: PartyId = held.self): ViewContext {
  const rows = rowsOfMoment(held, moment)
  return { ...held, rows: PAPER_AUDIENCES[kind] === 'public' ? new PublicReader(rows) : rows, self, today: () => moment.day }
}

/** `part` null: whole. `order` answers the order of a review, for whoever keeps it. Null where there is nothing to make it of. */
export function sharedPaper(context: ViewContext, { kind, subject }: PaperName, part: number | null, order: () => ReviewOrder | null = () => reviewOrder(context, subject)): SharedPaper | TooLarge | null {
  if (kind === 'review') return review(context, subject, part, order())
  if (subject === null || kind === 'briefing-book' || kind === 'own-report') return null
  if (kind === 'report') {
    const view = reportView(context, subject)
    return view === null ? null : { kind, view }
  }
  const make = (of: number | null): SharedPaper | null => (kind === 'annex' ? paperOf('annex', annexView(context, subject, of)) : withCounts('fact-sheet', factSheetView(context, subject, of), context, subject))
  // How long it would be is known from any part of it.
  const first = make(part ?? 1)
  if (first === null || part !== null) return first
  const { total, parts } = partsOf(first)
  return parts === 1 ? first : total > LINES_IN_A_FILE ? { tooLarge: total } : make(null)
}

/** Whole where it has no parts. */
export function partsOf({ view }: AnyPaper): PaperPart {
  return 'parts' in view ? { part: view.part, parts: view.parts, total: view.total } : { part: 1, parts: 1, total: 1 }
}

function review(context: ViewContext, subject: PaperName['subject'], part: number | null, order: ReviewOrder | null): SharedPaper | TooLarge | null {
  if (order === null) return null
  if (part === null && order.lines.length > LINES_IN_A_FILE) return { tooLarge: order.lines.length }
  return withCounts('review', reviewView(context, subject, order, part), context, subject)
}

/** What was counted stands with the first part. */
function withCounts<K extends 'fact-sheet' | 'review'>(kind: K, view: Extract<SharedPaper, { kind: K }>['view'] | null, context: ViewContext, subject: PaperName['subject']): SharedPaper | null {
  return view === null ? null : ({ kind, view, counts: view.part > 1 ? [] : paperCounts(context, subject) } as SharedPaper)
}

function paperOf<K extends 'annex'>(kind: K, view: Extract<SharedPaper, { kind: K }>['view'] | null): SharedPaper | null {
  return view === null ? null : ({ kind, view } as SharedPaper)
}
