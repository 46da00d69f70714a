// The parts of a zip file (PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16), bounded: the central directory
// says what there is, but no size in it is believed. A few kilobytes can unpack to gigabytes; what is
// unpacked is counted as it comes, over all parts together, and reading stops at the bound.

import { Inflate } from 'fflate'
import type { SheetFileProblem } from './cell.ts'

interface Entry {
  readonly name: string
  readonly method: number
  readonly compressed: number
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const MOST_ENTRIES = 10_000
/** Bytes given to the inflater at once: what they unpack to is at most some 1,030 times as much. */
const PORTION = 16 * 1024

export class Archive {
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, Entry>
  /** Bytes that may still be unpacked. */
  #left: number

  private constructor(bytes: Uint8Array, entries: ReadonlyMap<string, Entry>, unpackedBytes: number) {
    this.#bytes = bytes
    this.#entries = entries
    this.#left = unpackedBytes
  }

  static open(bytes: Uint8Array, unpackedBytes: number): Archive | SheetFileProblem {
    const entries = directoryOf(bytes)
    return entries === null ? { code: 'sheet-zip-broken', at: '' } : new Archive(bytes, entries, unpackedBytes)
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** The bytes of a part, whole, or why not. */
  read(name: string): Uint8Array | SheetFileProblem {
    const entry = this.#entries.get(name)
    const packed = entry === undefined ? null : packedBytesOf(this.#bytes, entry)
    if (entry === undefined || packed === null) return { code: 'sheet-zip-broken', at: name }
    if (entry.method === 0) {
      this.#left -= packed.length
      return this.#left < 0 ? { code: 'sheet-too-large', at: name } : packed
    }
    return this.#inflate(packed, name)
  }

  #inflate(packed: Uint8Array, name: string): Uint8Array | SheetFileProblem {
    const chunks: Uint8Array[] = []
    let [size, isWhole] = [0, false]
    const inflate = new Inflate((chunk, isLast) => { chunks.push(chunk); size += chunk.length; isWhole ||= isLast })
    try {
      for (let from = 0; from < packed.length && !isWhole; from += PORTION) {
        inflate.push(packed.subarray(from, from + PORTION), from + PORTION >= packed.length)
        if (size > this.#left) return { code: 'sheet-too-large', at: name }
      }
    } catch {
      return { code: 'sheet-zip-broken', at: name }
    }
    this.#left -= size
    return joined(chunks, size)
  }
}

/** Entries by name; the last of a name counts. Null where this is no zip that we read: cut, in parts, of more than 4 GB, or damaged. */
function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Entry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const [count, offset] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  if (count > MOST_ENTRIES) return null
  const entries = new Map<string, Entry>()
  let place = offset
  for (let index = 0; index < count; index++) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== DIRECTORY_ENTRY) return null
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((at) => view.getUint16(place + at, true)) as [number, number, number]
    const isEncrypted = (view.getUint16(place + 8, true) & 1) === 1
    const method = view.getUint16(place + 10, true)
    if (isEncrypted || (method !== 0 && method !== 8)) return null
    const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength))
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), { name, method, compressed: view.getUint32(place + 20, true), offset: view.getUint32(place + 42, true) })
    place += 46 + nameLength + extraLength + noteLength
  }
  return entries
}

/** Where the end of the directory stands: 22 bytes before the end, or earlier by as much as a note is long. */
function endOf(view: DataView): number | null {
  for (let place = view.byteLength - 22; place >= Math.max(0, view.byteLength - 22 - 0xffff); place--) {
    if (view.getUint32(place, true) === END_OF_DIRECTORY) return place
  }
  return null
}

function packedBytesOf(bytes: Uint8Array, { offset, compressed }: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) return null
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return from + compressed > bytes.length ? null : bytes.subarray(from, from + compressed)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
