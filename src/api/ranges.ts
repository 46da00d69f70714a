// Which bytes of a representation a reader asks for (RFC 9110 section 14), so that a transfer that was cut off can go on.

export interface Range {
  readonly start: number
  /** Without it. */
  readonly end: number
}

/** More, or ranges that overlap, are a mistake or an attack (section 14.2): the whole is answered. */
const MOST_RANGES = 16

/** Null where the whole is answered: nothing is asked for, or nothing that is understood. Ranges over the end are cut there, and those beyond it left out. */
export function rangesIn(field: string | null | undefined, size: number): readonly Range[] | 'unsatisfiable' | null {
  const [, list] = /^bytes=([\d\s,-]{1,500})$/i.exec(field ?? '') ?? []
  if (list === undefined) return null
  const asked = list.split(',').map((one) => one.trim()).filter((one) => one !== '')
  const read = asked.map((one) => rangeIn(one, size))
  if (read.length === 0 || read.length > MOST_RANGES || read.includes('malformed')) return null
  const ranges = read.filter((one) => typeof one === 'object')
  if (ranges.length === 0) return 'unsatisfiable'
  const inPlace = ranges.toSorted((a, b) => a.start - b.start)
  return inPlace.some(({ start }, index) => start < (inPlace[index - 1]?.end ?? 0)) ? null : ranges
}

function rangeIn(one: string, size: number): Range | 'beyond' | 'malformed' {
  const [, first = '', last = ''] = /^(\d{0,15})-(\d{0,15})$/.exec(one) ?? []
  if (first === '' && last === '') return 'malformed'
  if (first === '') return Number(last) === 0 || size === 0 ? 'beyond' : { start: Math.max(0, size - Number(last)), end: size }
  if (last !== '' && Number(last) < Number(first)) return 'malformed'
  return Number(first) >= size ? 'beyond' : { start: Number(first), end: last === '' ? size : Math.min(size, Number(last) + 1) }
}

/** Section 13.1.5: a range is meant for these bytes only; compared strongly, and never with a date. */
export function isStillThis(ifRange: string | null | undefined, etag: string): boolean {
  return ifRange == null || ifRange === etag
}

/** Whether the reader holds this representation: weak comparison over the list (section 13.1.2). */
export function isHeld(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (ifNoneMatch == null) return false
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}

export function contentRange({ start, end }: Range, size: number): string {
  return `bytes ${start}-${end - 1}/${size}`
}

export interface Multipart {
  readonly type: string
  readonly bytes: number
  /** What stands before each range, and at the end. */
  readonly heads: readonly string[]
  readonly tail: string
}

/** Several ranges as one answer (section 14.6). `boundary` must not stand in the bytes. */
export function multipartOf(ranges: readonly Range[], size: number, type: string, boundary: string): Multipart {
  const heads = ranges.map((range, index) => `${index === 0 ? '' : '\r\n'}--${boundary}\r\ncontent-type: ${type}\r\ncontent-range: ${contentRange(range, size)}\r\n\r\n`)
  const tail = `\r\n--${boundary}--\r\n`
  return { type: `multipart/byteranges; boundary=${boundary}`, bytes: ranges.reduce((sum, { start, end }, index) => sum + (heads[index]?.length ?? 0) + end - start, tail.length), heads, tail }
}
