// The fact sheet of a pillar: what was promised, what is done, what is next. Made from what the public
// may read and from nothing else. Kept apart for good: what the dialogue achieved and what merely happened
// around it; and figures by their nature, since a target is no result and a pledge is no payment.

import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { Figure } from '../../items/index.ts'
import { frozenSet } from '../commitments.ts'
import type { FrozenSet } from '../commitments.ts'
import { childrenOf, levelOf } from '../element.ts'
import type { Level } from '../element.ts'
import { findCharter, findContent, findRef, frameOf } from '../frame.ts'
import type { Frame, ItemRef, ViewContext } from '../frame.ts'
import { advancesOn } from '../progress.ts'
import type { Advance } from '../progress.ts'
import { citeAct, citeOf } from './cites.ts'
import type { RecordCite, Some, VersionCite } from './cites.ts'
import { paperCommitment } from './commitment.ts'
import type { PaperCommitment } from './commitment.ts'
import { partOf } from './stretch.ts'
import type { PaperPart } from './stretch.ts'

/** Something that one side reported, with the element that it is about. */
export interface PaperAdvance {
  readonly advance: Advance
  readonly number: string
  readonly cites: Some<RecordCite>
}

export interface PaperFigure {
  readonly figure: Figure
  readonly number: string
  /** Of a target the commitment's words, of any other the advance's. */
  readonly words: Bilingual
  /** As of when, of a target by when; null where nobody said. */
  readonly date: string | null
  readonly cites: Some<RecordCite>
}

export interface FactSheetView extends PaperPart {
  readonly frame: Frame
  readonly subject: ItemRef & { readonly number: string; readonly aim: Bilingual | null; readonly cite: VersionCite }
  readonly level: Level
  /** Of this element alone, against the set that was frozen; null where there is none. */
  readonly commitments: FrozenSet | null
  readonly promised: readonly PaperCommitment[]
  readonly done: readonly PaperAdvance[]
  /** Pledges and statements that are tied to the dialogue: said, not done. */
  readonly said: readonly PaperAdvance[]
  /** What no source ties to the dialogue. In no count. */
  readonly context: readonly PaperAdvance[]
  readonly figures: Readonly<Record<Figure['nature'], readonly PaperFigure[]>>
  /** Commitments not yet delivered: the late ones, then by the day by which, then those without one. */
  readonly next: readonly PaperCommitment[]
}

export function factSheetView(context: ViewContext, subject: ItemId, part: number | null = null): FactSheetView | null {
  const [frame, charter, ref, content] = [frameOf(context), findCharter(context), findRef(context.rows, subject), findContent(context.rows, 'element', subject)]
  if (frame === null || charter === null || ref === null || content === null) return null
  const { shown, ...stretch } = partOf(elementsUnder(context, subject), part)
  const promised = shown.filter(({ isLast }) => isLast).flatMap(({ item }) => paperCommitment(context, frame, item) ?? [])
  const all = shown.flatMap(({ item, number }) => advancesOn(context.rows, item).map((advance): PaperAdvance => ({ advance, number, cites: [citeAct(advance.made, item), citeOf(context.rows, item)] })))
  const advances = all.sort((a, b) => compareText(b.advance.date ?? '', a.advance.date ?? '') || compareText(a.advance.statement, b.advance.statement))
  const tied = advances.filter(({ advance }) => advance.link === 'dialogue')
  return {
    frame, ...stretch, subject: { ...ref, number: content.number, aim: content.aim, cite: citeOf(context.rows, subject) }, level: levelOf(charter, content.level),
    commitments: frozenSet(context, null, subject), promised,
    done: tied.filter(({ advance }) => advance.nature === 'done'), said: tied.filter(({ advance }) => advance.nature !== 'done'), context: advances.filter(({ advance }) => advance.link === 'context'),
    figures: figuresOf(promised, advances), next: promised.filter(({ schedule }) => schedule !== 'delivered').sort((a, b) => compareText(a.due ?? '9999', b.due ?? '9999')),
  }
}

/** It and everything below it, in the order of the numbers. */
function elementsUnder(context: ViewContext, top: ItemId, above: readonly ItemId[] = []): readonly { readonly item: ItemId; readonly number: string; readonly isLast: boolean }[] {
  const number = findContent(context.rows, 'element', top)?.number
  if (number === undefined || above.includes(top)) return []
  const below = childrenOf(context, top)
  return [{ item: top, number, isLast: below.length === 0 }, ...below.flatMap((item) => elementsUnder(context, item, [...above, top]))]
}

/** A figure said of what is only related is context, whatever nature its author gave it. */
function figuresOf(promised: readonly PaperCommitment[], advances: readonly PaperAdvance[]): FactSheetView['figures'] {
  const targets = promised.flatMap(({ target, number, title, due, cite }): PaperFigure[] => (target === null ? [] : [{ figure: target, number, words: title, date: due, cites: [cite] }]))
  const reported = advances.flatMap(({ advance, number, cites }): PaperFigure[] => {
    if (advance.figure === null) return []
    const nature = advance.link === 'context' ? 'context' : advance.figure.nature
    return [{ figure: { ...advance.figure, nature }, number, words: advance.text, date: advance.date, cites }]
  })
  const of = (nature: Figure['nature']) => [...targets, ...reported].filter(({ figure }) => figure.nature === nature)
  return { target: of('target'), result: of('result'), pledge: of('pledge'), context: of('context') }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
