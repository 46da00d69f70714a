// The name of a paper in its address: `fact-sheet~I`, `annex~meeting~2023-09-29`, `review`. Ids of items have no
// tilde, and the name is the same in every language.

import { isItemId } from '../../../record/index.ts'
import type { ItemId } from '../../../record/index.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import { PAPER_KINDS } from './content/paper.ts'
import type { PaperKind } from './content/paper.ts'

export interface PaperName {
  readonly kind: PaperKind
  /** Null for the plan as a whole. */
  readonly subject: ItemId | null
}

/** The kind of item that a paper is of, where its name does not say. */
const OF = { 'fact-sheet': 'element', review: 'element', 'briefing-book': 'meeting', report: 'meeting', 'own-report': 'meeting' } as const satisfies Record<Exclude<PaperKind, 'annex'>, string>

export function paperName(kind: PaperKind, subject: ItemId | null = null): string {
  if (subject === null) return kind
  return kind === 'annex' ? `annex~${subject.replace('/', '~')}` : `${kind}~${slugOf(subject)}`
}

/** Null for what names no paper. */
export function parsePaperName(name: string): PaperName | null {
  const [first = '', ...rest] = name.split('~')
  const kind = PAPER_KINDS.find((one) => one === first)
  if (kind === undefined) return null
  if (kind === 'review' && rest.length === 0) return { kind, subject: null }
  const [of, slug] = kind === 'annex' ? rest : [OF[kind], rest[0]]
  const subject = `${of}/${slug}`
  const isWhole = rest.length === (kind === 'annex' ? 2 : 1)
  return isWhole && isItemId(subject) && (kind !== 'annex' || of === 'meeting' || of === 'text') ? { kind, subject } : null
}
