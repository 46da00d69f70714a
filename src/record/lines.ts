// Lines out of bytes as they arrive: what a chain is read from, over the network, in a file, in a
// bundle. Nothing is mended and nothing is guessed: bytes that are no UTF-8, a line that never
// ends and a last line without its line feed end the reading, after every whole line before them
// has been handed on.

export type LineCode = 'line-not-text' | 'line-too-long' | 'line-cut-short'

export class LineProblem extends Error {
  readonly code: LineCode
  /** 1 for the first line. */
  readonly line: number
  constructor(code: LineCode, line: number) {
    super(`${code} at line ${line}`)
    this.code = code
    this.line = line
  }
}

const FEED = 0x0a

/** The lines that each part of the bytes completes, without their line feeds; empty lines are left out. Throws `LineProblem`. */
export async function* linesIn(parts: AsyncIterable<Uint8Array>, longestInBytes: number): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let open: Uint8Array[] = []
  let openBytes = 0
  let read = 0
  for await (const part of parts) {
    const end = part.lastIndexOf(FEED)
    if (end !== -1) {
      const whole = joined([...open, part.subarray(0, end)])
      // Nothing but empty lines, however many: not worth a list of them.
      const isBlank = whole.every((byte) => byte === FEED)
      const { lines, isWhole } = isBlank ? { lines: [], isWhole: true } : decoded(decoder, whole)
      const longest = lines.findIndex((line) => line.length > longestInBytes)
      const shown = (longest === -1 ? lines : lines.slice(0, longest)).filter((line) => line !== '')
      if (shown.length > 0) yield shown
      if (longest !== -1) throw new LineProblem('line-too-long', read + longest + 1)
      read += isBlank ? whole.length + 1 : lines.length
      if (!isWhole) throw new LineProblem('line-not-text', read + 1)
      open = []
      openBytes = 0
    }
    if (end + 1 < part.length) { open.push(part.subarray(end + 1)); openBytes += part.length - end - 1 }
    if (openBytes > longestInBytes) throw new LineProblem('line-too-long', read + 1)
  }
  if (openBytes > 0) throw new LineProblem('line-cut-short', read + 1)
}

/** The lines of some bytes; where not all are text, those before the first that is not. */
function decoded(decoder: TextDecoder, bytes: Uint8Array): { readonly lines: readonly string[]; readonly isWhole: boolean } {
  try {
    return { lines: decoder.decode(bytes).split('\n'), isWhole: true }
  } catch {
    const lines: string[] = []
    for (let start = 0; start <= bytes.length;) {
      const feed = bytes.indexOf(FEED, start)
      const end = feed === -1 ? bytes.length : feed
      try {
        lines.push(decoder.decode(bytes.subarray(start, end)))
      } catch {
        return { lines, isWhole: false }
      }
      start = end + 1
    }
    return { lines, isWhole: true }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let place = 0
  for (const part of parts) { bytes.set(part, place); place += part.length }
  return bytes
}
