// A paper of a moment. What is made of rows that can change no more is kept: a moment is named by its
// places, and whatever is said later does not change it. Only an erasure reaches back; then all is forgotten.

import { annexView, bookView, factSheetView, headsAt, LINES_IN_A_FILE, LINES_IN_A_PART, momentText, reportView, reviewOrder, reviewView, rowsOfMoment } from '../../../dialogue/views/index.ts'
import type { PaperMoment, PaperPart, PrivateNotes, ReviewOrder, ViewContext } from '../../../dialogue/views/index.ts'
import { markOfNow } from '../../../dialogue/views/since.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { PublicReader } from '../../../publication/disclose.ts'
import type { PartyId } from '../../../record/index.ts'
import { PAPER_AUDIENCES } from '../../../web/workspace/papers/content/paper.ts'
import type { AnyPaper, PaperStamp } from '../../../web/workspace/papers/content/index.ts'
import { paperName } from '../../../web/workspace/papers/names.ts'
import type { PaperName } from '../../../web/workspace/papers/names.ts'
import { contextOf } from '../visit.ts'
import { notesOn } from './private-notes.ts'

export interface MadePaper {
  readonly paper: AnyPaper
  readonly stamp: PaperStamp
  readonly parts: PaperPart
}

/** As whose original it is made: this side's, or in an order that is nobody's, so that both nodes make the same. */
export type Order = 'own' | 'neutral'

/** Papers and orders of reviews kept at most, over all readers. */
const KEPT = 48

interface Kept {
  readonly made: Map<string, unknown>
}
const KEPT_BY = new WeakMap<RunningNode, Kept>()

/**
 * `part` null: whole; `too-large` then says how many things it would hold, where that is more than one file takes. Null where
 * the record of that moment has nothing to make it of.
 */
export async function makePaper(running: RunningNode, { kind, subject }: PaperName, moment: PaperMoment, part: number | null, order: Order = 'own'): Promise<MadePaper | { readonly tooLarge: number } | null> {
  const name = paperName(kind, subject)
  const context = contextFor(running, kind, moment, order)
  const key = [name, momentText(moment.places), moment.day, part ?? 'whole', order].join(' ')
  const paper = PAPER_AUDIENCES[kind] === 'side' ? await sidePaper(running, kind, subject, context, moment) : once(running, key, () => sharedPaper(running, { kind, subject }, context, moment, part))
  if (paper === null || 'tooLarge' in paper) return paper
  return { paper, stamp: { name, moment, heads: headsAt(context.rows, moment.places) }, parts: partsOf(paper) }
}

function sharedPaper(running: RunningNode, { kind, subject }: PaperName, context: ViewContext, moment: PaperMoment, part: number | null): AnyPaper | { readonly tooLarge: number } | null {
  if (kind === 'review') {
    const order = once(running, ['order', subject ?? '', momentText(moment.places), moment.day].join(' '), () => reviewOrder(context, subject)) as ReviewOrder | null
    if (order === null || (part === null && order.lines.length > LINES_IN_A_FILE)) return order === null ? null : { tooLarge: order.lines.length }
    const view = reviewView(context, subject, order, part)
    return view === null ? null : { kind, view }
  }
  if (subject === null) return null
  if (kind === 'report') {
    const view = reportView(context, subject)
    return view === null ? null : { kind, view }
  }
  const make = (of: number | null): AnyPaper | null => {
    if (kind === 'annex') {
      const view = annexView(context, subject, of)
      return view === null ? null : { kind, view }
    }
    const view = factSheetView(context, subject, of)
    return view === null ? null : { kind: 'fact-sheet', view }
  }
  // How long it would be is known from any part of it.
  const first = make(part ?? 1)
  if (first === null || part !== null) return first
  const { total, parts } = partsOf(first)
  return parts === 1 ? first : total > LINES_IN_A_FILE ? { tooLarge: total } : make(null)
}

async function sidePaper(running: RunningNode, kind: PaperName['kind'], subject: PaperName['subject'], context: ViewContext, moment: PaperMoment): Promise<AnyPaper | null> {
  if (subject === null) return null
  if (kind === 'briefing-book') {
    const view = bookView(context, subject)
    return view === null ? null : { kind, view, notes: await notesOn(running, view.items, moment.day, view.texts.flatMap(({ brackets }) => brackets)) }
  }
  const view = reportView(context, subject)
  const items = view === null ? [] : [subject, ...view.decisions.flatMap(({ became }) => became.map(({ item }) => item))]
  const notes: PrivateNotes = await notesOn(running, items, moment.day)
  return view === null ? null : { kind: 'own-report', view, notes }
}

/** Rows of the moment, and of them what whoever the paper is for may read. */
function contextFor(running: RunningNode, kind: PaperName['kind'], moment: PaperMoment, order: Order): ViewContext {
  const held = contextOf(running)
  const rows = rowsOfMoment(held, moment)
  const [first = held.self]: readonly PartyId[] = Object.keys(markOfNow(held)).sort()
  return { ...held, rows: PAPER_AUDIENCES[kind] === 'public' ? new PublicReader(rows) : rows, self: order === 'own' ? held.self : first, today: () => moment.day }
}

/** Whole where it has no parts. */
function partsOf({ view }: AnyPaper): PaperPart {
  return 'parts' in view ? { part: view.part, parts: view.parts, total: view.total } : { part: 1, parts: 1, total: Math.min(1, LINES_IN_A_PART) }
}

function once<T>(running: RunningNode, key: string, make: () => T): T {
  let kept = KEPT_BY.get(running)
  if (kept === undefined) {
    const fresh: Kept = { made: new Map() }
    running.node.onChange((keys) => { if (keys.some((one) => one.startsWith('erased/'))) fresh.made.clear() })
    KEPT_BY.set(running, fresh)
    kept = fresh
  }
  const known = kept.made.get(key)
  const made = kept.made.has(key) ? (known as T) : make()
  kept.made.delete(key)
  kept.made.set(key, made)
  const [oldest] = kept.made.keys()
  if (kept.made.size > KEPT && oldest !== undefined) kept.made.delete(oldest)
  return made
}
