// Papers of a node. What is made of rows that can change no more is kept: a moment is named by its places,
// and whatever is said later does not change it. Only an erasure reaches back; then all is forgotten.

import { bookView, headsAt, momentText, reportView, reviewOrder } from '../../../dialogue/views/index.ts'
import type { PaperMoment, PaperPart, ViewContext } from '../../../dialogue/views/index.ts'
import { markOfNow } from '../../../dialogue/views/since.ts'
import type { FigureReader } from '../../../dialogue/data/query.ts'
import { figureKey } from '../../../instruments/figure-key.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { PartyId } from '../../../record/index.ts'
import { PAPER_AUDIENCES } from '../../../web/workspace/papers/content/paper.ts'
import type { AnyPaper, PaperStamp, SidePaper } from '../../../web/workspace/papers/content/index.ts'
import { paperContext, partsOf, sharedPaper } from '../../../web/workspace/papers/made.ts'
import type { TooLarge } from '../../../web/workspace/papers/made.ts'
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
const KEPT_BY = new WeakMap<RunningNode, Map<string, unknown>>()

/** `part` null: whole. Null where the record of that moment has nothing to make it of. */
export async function makePaper(running: RunningNode, asked: PaperName, moment: PaperMoment, part: number | null, order: Order = 'own'): Promise<MadePaper | TooLarge | null> {
  const { kind, subject } = asked
  const [name, held] = [paperName(kind, subject), contextOf(running)]
  const [first = held.self]: readonly PartyId[] = Object.keys(markOfNow(held)).sort()
  const isOfSide = PAPER_AUDIENCES[kind] === 'side'
  const context = paperContext(held, kind, moment, order === 'own' || isOfSide ? held.self : first)
  const heads = headsAt(context.rows, moment.places)
  // By hash: where people settled a fork, another act stands at the same place.
  const at = [name, momentText(moment.places), ...heads.map(({ hash }) => hash), moment.day].join(' ')
  const orderOf = () => once(running, `order ${at}`, () => reviewOrder(context, subject))
  const paper = isOfSide ? await sidePaper(running, asked, context, moment) : await withFigures(running, `${at} ${part ?? 'whole'} ${order}`, (figures) => sharedPaper({ ...context, figures }, asked, part, orderOf))
  if (paper === null || 'tooLarge' in paper) return paper
  return { paper, stamp: { name, moment, heads }, parts: partsOf(paper) }
}

/** How often a paper is made again for figures that came meanwhile; what a figure shows may ask for the next one. */
const MOST_ROUNDS = 6

/** A paper waits for its figures: it is kept once it has them all, and is made anew at every question until then. */
async function withFigures<T>(running: RunningNode, key: string, make: (figures: FigureReader) => T): Promise<T> {
  const kept = keptBy(running)
  if (kept.has(key)) return once(running, key, () => kept.get(key) as T)
  for (let round = 1; ; round++) {
    const [missing, unready] = [new Set<string>(), new Set<string>()]
    const made = make({
      find(file, query) {
        const found = running.data.figures.find(file, query)
        if (found === null) missing.add(figureKey(file, query))
        else if ('refused' in found) unready.add(figureKey(file, query))
        return found
      },
    })
    if (missing.size === 0) return unready.size > 0 ? made : once(running, key, () => made)
    if (round === MOST_ROUNDS) return made
    await running.data.figures.settled(missing)
  }
}

async function sidePaper(running: RunningNode, { kind, subject }: PaperName, context: ViewContext, moment: PaperMoment): Promise<SidePaper | null> {
  if (subject === null) return null
  if (kind === 'briefing-book') {
    const view = bookView(context, subject)
    return view === null ? null : { kind, view, notes: await notesOn(running, view.items, moment.day, view.texts.flatMap(({ brackets }) => brackets)) }
  }
  const view = reportView(context, subject)
  const items = view === null ? [] : [subject, ...view.decisions.flatMap(({ became }) => became.map(({ item }) => item))]
  return view === null ? null : { kind: 'own-report', view, notes: await notesOn(running, items, moment.day) }
}

function once<T>(running: RunningNode, key: string, make: () => T): T {
  const kept = keptBy(running)
  const made = kept.has(key) ? (kept.get(key) as T) : make()
  kept.delete(key)
  kept.set(key, made)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return made
}

function keptBy(running: RunningNode): Map<string, unknown> {
  const known = KEPT_BY.get(running)
  if (known !== undefined) return known
  const fresh = new Map<string, unknown>()
  running.node.onChange((keys) => { if (keys.some((one) => one.startsWith('erased/'))) fresh.clear() })
  KEPT_BY.set(running, fresh)
  return fresh
}
