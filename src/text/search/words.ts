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

/** In the order of the text, each joined word before its parts. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(JOINED)].flatMap(({ 0: joined, index }) => {
    const parts = [...joined.matchAll(PART)]
    const whole: Word = { text: joined, start: index, end: index + joined.length, isWhole: true }
    if (parts.length < 2) return [whole]
    return [whole, ...parts.map(({ 0: part, index: at }): Word => ({ text: part, start: index + at, end: index + at + part.length, isWhole: false }))]
  })
}
