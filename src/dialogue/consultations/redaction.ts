// What a moderator may leave out, and how it is told. A mark stands where something stood and names the reason; nothing
// is changed, moved or added. So whoever wrote it finds every other word as it was sent.

/** Why something was left out of what is published. */
export const LEFT_OUT = ['personal-data', 'abuse', 'confidential'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** In one text at most. */
export const MOST_MARKS = 50

const MARK = new RegExp(`⟦(${LEFT_OUT.join('|')})⟧`)
/** As officers type it. */
const TYPED = new RegExp(`\\[\\[(${LEFT_OUT.join('|')})\\]\\]`, 'g')

export type Passage = { readonly words: string } | { readonly leftOut: LeftOut }

/** `[[abuse]]` as it is typed becomes the mark that is signed. */
export function markLeftOut(typed: string): string {
  return typed.replace(TYPED, '⟦$1⟧')
}

/** And back, for a form. */
export function typedMarks(marked: string): string {
  return marked.replace(new RegExp(MARK, 'g'), '[[$1]]')
}

/** The signs of a mark are the moderators' own: nobody can send a text that seems to have been cut. */
export function withoutMarks(sent: string): string {
  return sent.replaceAll('⟦', '[').replaceAll('⟧', ']').replace(TYPED, '[$1]')
}

/** The words of a published text and what was left out between them, in its order. */
export function passagesOf(text: string): readonly Passage[] {
  return text.split(MARK).map((part, at): Passage => (at % 2 === 0 ? { words: part } : { leftOut: part as LeftOut })).filter((one) => !('words' in one) || one.words !== '')
}

/** Whether a text is another one with nothing but parts left out, each of at least one character, and each of them marked. */
export function isRedactionOf(sent: string, published: string): boolean {
  const pieces = published.split(MARK).filter((_, at) => at % 2 === 0)
  const [first = '', ...rest] = pieces
  const last = rest.at(-1)
  if (last === undefined) return published === sent
  if (!sent.startsWith(first)) return false
  // The earliest place for every piece leaves most room for those that follow; the last stands at the end.
  let from = first.length
  for (const piece of rest.slice(0, -1)) {
    const at = sent.indexOf(piece, from + 1)
    if (at === -1) return false
    from = at + piece.length
  }
  return sent.endsWith(last) && sent.length - last.length > from
}
