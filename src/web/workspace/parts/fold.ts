// A marked difference with what stays the same folded down to the words beside a change.

import type { Change } from '../../../text/difference.ts'

/** `words` counts what is folded away. */
export type Folded = Change | { readonly kind: 'folded'; readonly words: number }

/** Keeps `around` words of unchanged text at each side of a change; a run that would lose fewer than as many stays whole. */
export function foldSame(changes: readonly Change[], around: number): readonly Folded[] {
  return changes.flatMap((change, index): readonly Folded[] => {
    if (change.kind !== 'same') return [change]
    const words = change.text.split(/(?<=\s)(?=\S)/)
    const [before, after] = [index === 0 ? 0 : around, index === changes.length - 1 ? 0 : around]
    const folded = words.length - before - after
    if (folded <= around) return [change]
    const kept: readonly Folded[] = [
      { kind: 'same', text: words.slice(0, before).join('') }, { kind: 'folded', words: folded }, { kind: 'same', text: words.slice(words.length - after).join('') },
    ]
    return kept.filter((one) => one.kind !== 'same' || one.text !== '')
  })
}
