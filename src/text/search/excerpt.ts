// The part of a marked text that shows why it was found: words around the first match.

import type { Marked } from './mark.ts'

const BEFORE = 60
const LONGEST = 240
const ELLIPSIS = '…'

/** Begins or ends with an ellipsis where the text goes on; a text without match is its beginning. */
export function excerptOfMarked(pieces: readonly Marked[]): readonly Marked[] {
  const first = pieces.findIndex(({ isMatch }) => isMatch)
  const at = pieces.slice(0, Math.max(0, first)).reduce((sum, { text }) => sum + text.length, 0)
  const whole = pieces.map(({ text }) => text).join('')
  if (whole.length <= LONGEST) return pieces
  const from = at <= BEFORE ? 0 : wordAfter(whole, at - BEFORE, at)
  const to = whole.length <= from + LONGEST ? whole.length : wordBefore(whole, from + LONGEST, at + (pieces[first]?.text.length ?? 0))
  const cut = cutOut(pieces, from, to)
  return [...(from > 0 ? [{ text: `${ELLIPSIS} `, isMatch: false }] : []), ...cut, ...(to < whole.length ? [{ text: ` ${ELLIPSIS}`, isMatch: false }] : [])]
}

function cutOut(pieces: readonly Marked[], from: number, to: number): readonly Marked[] {
  let place = 0
  return pieces.flatMap(({ text, isMatch }) => {
    const [start, end] = [Math.max(0, from - place), Math.min(text.length, to - place)]
    place += text.length
    return start < end ? [{ text: text.slice(start, end), isMatch }] : []
  })
}

function wordAfter(text: string, from: number, latest: number): number {
  const blank = text.indexOf(' ', from)
  return blank === -1 || blank >= latest ? from : blank + 1
}

function wordBefore(text: string, to: number, earliest: number): number {
  const blank = text.lastIndexOf(' ', to)
  return blank <= earliest ? Math.max(to, earliest) : blank
}
