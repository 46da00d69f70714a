// Where the words of a text are. What belongs together as people write it, `I.1.a`, `8471.30`,
// `US-MX`, is one word and, beside it, its parts.

export interface Word {
  readonly text: string
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** It stands between blanks or marks. */
  readonly isWhole: boolean
}

const JOINED = /[\p{L}\p{N}\p{M}]+(?:[.\-–/_’'&][\p{L}\p{N}\p{M}]+)*/gu
const PART = /[\p{L}\p{N}\p{M}]+/gu
/** What stands between the parts of a joined word. */
const JOINT = /[.\-–/_’'&]/

/** In the order of the text, each joined word before its parts. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(JOINED)].flatMap(({ 0: joined, index }) => {
    const whole: Word = { text: joined, start: index, end: index + joined.length, isWhole: true }
    if (!JOINT.test(joined)) return [whole]
    return [whole, ...[...joined.matchAll(PART)].map(({ 0: part, index: at }): Word => ({ text: part, start: index + at, end: index + at + part.length, isWhole: false }))]
  })
}
