// A chain in pieces: bytes that arrive as they like are cut into pages of whole lines, so that a
// chain of any length is read with the memory of a few pages. Pure: who opens files or connections
// hands the bytes in.

const LINE_FEED = 0x0a
const PAGE_BYTES = 256 * 1024
/** A longer line is held by nobody: it is read as one that is not UTF-8. An endless one costs this much memory and no more. */
export const LARGEST_LINE_BYTES = 64 * 1024 * 1024
/** No UTF-8 text holds this byte. */
const UNREADABLE = Uint8Array.of(0xff)

/** Pages of whole lines, each of `pageBytes` or as much more as its last piece brought; the end needs no line feed. */
export async function* pagesFrom(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, pageBytes: number = PAGE_BYTES, largestLine: number = LARGEST_LINE_BYTES): AsyncGenerator<Uint8Array> {
  let [whole, rest]: [Uint8Array[], Uint8Array[]] = [[], []]
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(LINE_FEED) + 1
    if (end > 0) whole.push(...rest, piece.subarray(0, end))
    if (end > 0) rest = []
    if (end < piece.length) rest.push(piece.subarray(end))
    if (sizeOf(rest) > largestLine) rest = [UNREADABLE]
    if (sizeOf(whole) < pageBytes) continue
    yield joined(whole)
    whole = []
  }
  if (whole.length + rest.length > 0) yield joined([...whole, ...rest])
}

/** The first lines of a chain; what follows them is left where it is. */
export async function* firstLines(pages: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count
  if (left <= 0) return
  for await (const page of pages) {
    const lines = countLines(page)
    yield lines <= left ? page : page.subarray(0, endOfLine(page, left))
    left -= lines
    if (left <= 0) return
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The lines of a page; one that is not UTF-8 stays unreadable instead of being mended. */
export function linesOf(page: Uint8Array): readonly string[] {
  let text: string
  try {
    text = decoder.decode(page)
  } catch {
    return [...lineBytesOf(page)].map(decodedLine)
  }
  const lines = text.split('\n')
  if (text.endsWith('\n') || text === '') lines.pop()
  return lines
}

export function countLines(page: Uint8Array): number {
  let count = 0
  for (let at = page.indexOf(LINE_FEED); at !== -1; at = page.indexOf(LINE_FEED, at + 1)) count += 1
  return page.length > 0 && page[page.length - 1] !== LINE_FEED ? count + 1 : count
}

/** Where the line with this number ends, its line feed included. */
function endOfLine(page: Uint8Array, number: number): number {
  let end = 0
  for (let line = 0; line < number; line++) end = page.indexOf(LINE_FEED, end) + 1
  return end
}

function decodedLine(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    return '\ufffd'
  }
}

function* lineBytesOf(page: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < page.length;) {
    const feed = page.indexOf(LINE_FEED, start)
    const end = feed === -1 ? page.length : feed
    yield page.subarray(start, end)
    start = end + 1
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0] !== undefined) return pieces[0]
  const bytes = new Uint8Array(sizeOf(pieces))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}
