// A text on its way through translators' programs: characters, and codes that stand for what is no character
// (formatting of another program, or a control character that XML cannot hold).
//
// The texts of a record have no codes of other programs. Where a file brings one, it is kept as it came, so that a
// memory can be handed on without loss; it never becomes part of a text that is signed.

export interface InlineCode {
  readonly id: string
  /** `open` and `close` of one id belong together. */
  readonly span: 'alone' | 'open' | 'close'
  /** As its format names it: `bold`, `x-br`; null where it does not. */
  readonly type: string | null
  /** What it stood for in the program it comes from; null where the file does not say. */
  readonly data: string | null
}
export type Piece = string | InlineCode
/** No two strings side by side, none empty. */
export type Content = readonly Piece[]

/** Joins neighbouring strings and drops empty ones. */
export function contentOf(pieces: readonly Piece[]): Content {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece === '') continue
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  return joined
}

/** The characters alone. */
export function plainOf(content: Content): string {
  return content.filter((piece) => typeof piece === 'string').join('')
}

export function hasCodes(content: Content): boolean {
  return content.some((piece) => typeof piece !== 'string')
}

/** `U+0007`, where XML has no way to write it; `U+000D`, which it can write and many programs then lose. */
export const CONTROL_TYPE = 'x-alternat-cp'

/** Text with the characters that do not survive in XML as codes. */
export function writable(text: string): Content {
  let count = 0
  return contentOf(text.split(/([\u0000-\u0008\u000b-\u001f\ufffe\uffff])/u).map((part, index): Piece => {
    if (index % 2 === 0) return part
    count += 1
    return { id: `cp${count}`, span: 'alone', type: CONTROL_TYPE, data: (part.codePointAt(0) ?? 0).toString(16).padStart(4, '0') }
  }))
}

/** The reverse of `writable`: codes of those characters become characters again, all others stay. */
export function unwritten(content: Content): Content {
  return contentOf(content.map((piece) => {
    if (typeof piece === 'string' || piece.type !== CONTROL_TYPE) return piece
    const character = /^[0-9a-f]{4}$/i.test(piece.data ?? '') ? String.fromCharCode(Number.parseInt(piece.data ?? '', 16)) : ''
    return /^[\u0000-\u0008\u000b-\u001f\ufffe\uffff]$/.test(character) ? character : piece
  }))
}
