// As much of DER (ITU-T X.690) as time stamps need: writing the request, and finding what the answer
// says. Reading goes no deeper than asked and never past its bytes.

/** One element: its tag, its content, and all of its bytes. */
export interface Element {
  readonly tag: number
  readonly content: Uint8Array
}

export const TAGS = { integer: 0x02, octets: 0x04, nothing: 0x05, oid: 0x06, sequence: 0x30, context0: 0xa0 } as const

export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content])
}

/** A whole number of 0 or more, given as big-endian bytes. */
export function derInteger(bytes: Uint8Array): Uint8Array {
  const from = bytes.findIndex((byte) => byte !== 0)
  const digits = from === -1 ? Uint8Array.of(0) : bytes.subarray(from)
  return der(TAGS.integer, (digits[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0), digits)
}

/** The elements that stand one after another in these bytes; null if they are not whole. */
export function readElements(bytes: Uint8Array): readonly Element[] | null {
  const elements: Element[] = []
  for (let at = 0; at < bytes.length;) {
    const [tag, first] = [bytes[at], bytes[at + 1]]
    if (tag === undefined || first === undefined) return null
    const more = first < 0x80 ? 0 : first & 0x7f
    if (first === 0x80 || more > 4) return null
    const start = at + 2 + more
    const length = more === 0 ? first : [...bytes.subarray(at + 2, start)].reduce((sum, byte) => sum * 256 + byte, 0)
    if (start + length > bytes.length) return null
    elements.push({ tag, content: bytes.subarray(start, start + length) })
    at = start + length
  }
  return elements
}

/** The element at a place within elements within elements; null where the way ends. */
export function findElement(bytes: Uint8Array, ...path: readonly number[]): Element | null {
  const [place, ...rest] = path
  const element = place === undefined ? undefined : readElements(bytes)?.[place]
  if (element === undefined) return null
  return rest.length === 0 ? element : findElement(element.content, ...rest)
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x80 | bytes.length, ...bytes]
}
