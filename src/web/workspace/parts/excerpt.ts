// The place in a text that a finding speaks of, with a few words around it.

/** `before` and `after` begin or end with an ellipsis where the text goes on. */
export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly after: string
}

const AROUND = 70

export function excerptOf(text: string, start: number, end: number): Excerpt {
  const from = start <= AROUND ? 0 : nextWord(text, start - AROUND)
  const to = text.length - end <= AROUND ? text.length : lastWord(text, end + AROUND)
  return {
    before: `${from > 0 ? '… ' : ''}${text.slice(Math.min(from, start), start)}`,
    marked: text.slice(start, end),
    after: `${text.slice(end, Math.max(to, end))}${to < text.length ? ' …' : ''}`,
  }
}

/** The beginning of a text, for where nothing answers. */
export function beginningOf(text: string): string {
  const whole = AROUND * 2
  return text.length <= whole ? text : `${text.slice(0, lastWord(text, whole))} …`
}

function nextWord(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 ? from : space + 1
}

function lastWord(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to)
  return space === -1 ? to : space
}
