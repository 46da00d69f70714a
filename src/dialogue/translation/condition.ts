// How far the translation of one text is: made, missing, or made from a source that has changed since.

import type { Hash } from '../../record/index.ts'
import type { LanguageTag } from '../../text/bilingual.ts'
import type { TranslationState } from '../../text/exchange/index.ts'
import { textHash } from './places.ts'
import type { PlacedDraft } from './places.ts'

/** How a translation came about, kept beside a draft. It says something only while both texts are the ones it names. */
export interface Made {
  readonly source: LanguageTag
  readonly sourceHash: Hash
  readonly targetHash: Hash
  readonly state: TranslationState
}

/** `stale`: the source says something else than when this was made. */
export type TextCondition = 'missing' | 'stale' | TranslationState

/**
 * Of the text in `target`, as a translation from `source`. Where nobody kept how it came about: a translation that still
 * says what was agreed, of a source that no longer does, is stale; any other was typed by somebody who read the source.
 */
export function conditionOf({ text, before }: Pick<PlacedDraft, 'text' | 'before'>, source: LanguageTag, target: LanguageTag, made: Made | null): TextCondition {
  const [from, to] = [text[source] ?? '', text[target] ?? '']
  if (to.trim() === '') return 'missing'
  const isOfThis = made !== null && made.source === source && made.targetHash === textHash(to)
  if (isOfThis) return made.sourceHash === textHash(from) ? made.state : 'stale'
  if (before === null) return 'translated'
  const isAsAgreed = to === (before[target] ?? '')
  if (isAsAgreed) return from === (before[source] ?? '') ? 'final' : 'stale'
  return 'translated'
}
