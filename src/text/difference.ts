// What changed between two versions of a prose text: sentence by sentence, then word by word inside
// the sentences that changed, so that a moved comma does not paint a paragraph and a new sentence is not sprinkled over an old one.

import type { LanguageTag } from './bilingual.ts'

/** Joining `same` and `removed` gives the text before, `same` and `added` the text after, to the letter. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** More edits than this between two lists of pieces and they are shown as replaced: bounds time and memory to its square. */
const MOST_EDITS = 1000

type Granularity = 'sentence' | 'word'

const SEGMENTERS = new Map<string, Intl.Segmenter>()

/** Changes in the order of the text; what was removed comes before what was added in its place. */
export function diffWords(before: string, after: string, language: LanguageTag): readonly Change[] {
  const sentences = diff(segments(before, 'sentence', language), segments(after, 'sentence', language))
  const changes = hunks(sentences).flatMap((hunk) => {
    if (hunk.same !== '') return [{ kind: 'same', text: hunk.same } as const]
    if (hunk.removed === '' || hunk.added === '') return replaced(hunk.removed, hunk.added)
    return diff(segments(hunk.removed, 'word', language), segments(hunk.added, 'word', language))
  })
  return legible(changes)
}

function segments(text: string, granularity: Granularity, language: LanguageTag): readonly string[] {
  const key = `${granularity} ${language}`
  const segmenter = SEGMENTERS.get(key) ?? new Intl.Segmenter(language, { granularity })
  SEGMENTERS.set(key, segmenter)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** The shortest edit from one list to the other (Myers 1986, O(ND)), after what both begin and end with. */
function diff(before: readonly string[], after: readonly string[]): readonly Change[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const middle = shortestEdit(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return [
    ...before.slice(0, head).map((text): Change => ({ kind: 'same', text })),
    ...middle,
    ...before.slice(before.length - tail).map((text): Change => ({ kind: 'same', text })),
  ]
}

function shortestEdit(before: readonly string[], after: readonly string[]): readonly Change[] {
  const most = Math.min(before.length + after.length, MOST_EDITS)
  const size = 2 * most + 2
  const furthest = new Int32Array(size)
  const rounds: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    rounds.push(furthest.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = isDown(furthest, diagonal, edits, most) ? at(furthest, diagonal + 1, most) : at(furthest, diagonal - 1, most) + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1
      furthest[diagonal + most] = x
      if (x >= before.length && x - diagonal >= after.length) return wayBack(before, after, rounds, most)
    }
  }
  return replaced(before.join(''), after.join(''))
}

/** Follows the furthest points of each round back to the start. */
function wayBack(before: readonly string[], after: readonly string[], rounds: readonly Int32Array[], most: number): readonly Change[] {
  const changes: Change[] = []
  let x = before.length
  let y = after.length
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const furthest = rounds[edits] ?? new Int32Array(0)
    const diagonal = x - y
    const down = isDown(furthest, diagonal, edits, most)
    const previous = down ? diagonal + 1 : diagonal - 1
    const startX = edits === 0 ? 0 : at(furthest, previous, most)
    const startY = edits === 0 ? 0 : startX - previous
    while (x > startX && y > startY) {
      x -= 1
      y -= 1
      changes.push({ kind: 'same', text: before[x] ?? '' })
    }
    if (edits === 0) break
    changes.push(down ? { kind: 'added', text: after[startY] ?? '' } : { kind: 'removed', text: before[startX] ?? '' })
    x = startX
    y = startY
  }
  return changes.reverse()
}

function isDown(furthest: Int32Array, diagonal: number, edits: number, most: number): boolean {
  return diagonal === -edits || (diagonal !== edits && at(furthest, diagonal - 1, most) < at(furthest, diagonal + 1, most))
}

function at(furthest: Int32Array, diagonal: number, most: number): number {
  return furthest[diagonal + most] ?? 0
}

function replaced(removed: string, added: string): readonly Change[] {
  const changes: readonly Change[] = [{ kind: 'removed', text: removed }, { kind: 'added', text: added }]
  return changes.filter((change) => change.text !== '')
}

interface Hunk {
  same: string
  removed: string
  added: string
}

/** Runs of change as one removed and one added text, between runs of what stayed. */
function hunks(changes: readonly Change[]): readonly Hunk[] {
  const all: Hunk[] = []
  for (const { kind, text } of changes) {
    const last = all.at(-1)
    if (last !== undefined && (last.same !== '') === (kind === 'same')) last[kind] += text
    else all.push({ same: '', removed: '', added: '', [kind]: text })
  }
  return all
}

/** A space between two changed words changed with them: `[old words]` reads better than `[old] [words]`. */
function legible(changes: readonly Change[]): readonly Change[] {
  const runs = hunks(changes)
  const joined: Hunk[] = []
  runs.forEach((hunk, index) => {
    const last = joined.at(-1)
    const isBetween = last !== undefined && last.same === '' && index + 1 < runs.length
    if (isBetween && hunk.same !== '' && hunk.same.trim() === '') {
      last.removed += hunk.same
      last.added += hunk.same
    } else if (last !== undefined && last.same === '' && hunk.same === '') {
      last.removed += hunk.removed
      last.added += hunk.added
    } else joined.push({ ...hunk })
  })
  return joined.flatMap((hunk) => (hunk.same !== '' ? [{ kind: 'same', text: hunk.same } as const] : replaced(hunk.removed, hunk.added)))
}
