// The tar format (POSIX.1-1988 ustar, IEEE Std 1003.1 "pax", ustar interchange format), as far as
// bundles use it: plain files with short names. Written so that any `tar` reads it; read strictly, so that
// a damaged or cut archive is noticed and not guessed at.

export const TAR_BLOCK = 512

export type TarCode = 'tar-cut-short' | 'tar-damaged' | 'tar-foreign'

export class TarProblem extends Error {
  readonly code: TarCode
  constructor(code: TarCode, detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
  }
}

export interface TarHeader {
  readonly name: string
  /** Bytes of content that follow, before padding. */
  readonly size: number
}

export interface TarEntry extends TarHeader {
  /** Read to its end, or not at all; the next entry skips what is left. Throws `TarProblem`. */
  readonly content: AsyncIterable<Uint8Array>
}

const ENCODER = new TextEncoder()
const LARGEST_OCTAL = 0o77777777777

/** The header block of a plain file, without owner and time: the same content gives the same bytes. */
export function tarHeader({ name, size }: TarHeader): Uint8Array {
  if (!isPlainName(name)) throw new RangeError(`not a name for an archive: ${name}`)
  const block = new Uint8Array(TAR_BLOCK)
  put(block, 0, name)
  put(block, 100, '0000644\0' + '0000000\0' + '0000000\0')
  putSize(block, size)
  put(block, 136, '00000000000\0')
  put(block, 156, '0')
  put(block, 257, 'ustar\0' + '00')
  put(block, 148, `${sumOf(block).toString(8).padStart(6, '0')}\0 `)
  return block
}

/** The zero bytes that fill the last block of a content. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK)
}

/** Two empty blocks end an archive. */
export const TAR_END: Uint8Array = new Uint8Array(2 * TAR_BLOCK)

/** What a header block says; null for an empty block. Throws `TarProblem` for a damaged one, and for an entry that is no plain file. */
export function parseTarHeader(block: Uint8Array): TarHeader | null {
  if (block.every((byte) => byte === 0)) return null
  const text = (from: number, length: number) => new TextDecoder('latin1').decode(block.subarray(from, from + length)).replace(/\0[\s\S]*$/, '')
  const sum = /^ *([0-7]+) *$/.exec(text(148, 8))?.[1]
  if (sum === undefined || Number.parseInt(sum, 8) !== sumOf(block)) throw new TarProblem('tar-damaged', 'the sum of a header')
  const [type, prefix, short] = [text(156, 1), text(345, 155), text(0, 100)]
  const name = prefix === '' ? short : `${prefix}/${short}`
  if (text(257, 5) !== 'ustar' || !['0', ''].includes(type) || !isPlainName(name)) throw new TarProblem('tar-foreign', name)
  return { name, size: sizeIn(block) }
}

/** The entries of an archive as it streams by. Throws `TarProblem`. */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(bytes)
  try {
    for (;;) {
      const header = parseTarHeader(await reader.exactly(TAR_BLOCK))
      if (header === null) return
      const content = new EntryContent(reader, header.size)
      yield { ...header, content }
      await content.skipRest()
    }
  } finally {
    await reader.close()
  }
}

class EntryContent implements AsyncIterable<Uint8Array> {
  readonly #reader: ByteReader
  #left: number
  readonly #padding: number

  constructor(reader: ByteReader, size: number) {
    this.#reader = reader
    this.#left = size
    this.#padding = tarPadding(size).length
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      const part = await this.#reader.atMost(this.#left)
      this.#left -= part.length
      yield part
    }
  }

  async skipRest(): Promise<void> {
    for await (const _part of this) continue
    await this.#reader.exactly(this.#padding)
  }
}

class ByteReader {
  readonly #bytes: AsyncIterator<Uint8Array>
  #part: Uint8Array = new Uint8Array(0)

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes[Symbol.asyncIterator]()
  }

  /** Something, and no more than this. */
  async atMost(length: number): Promise<Uint8Array> {
    while (this.#part.length === 0) {
      const next = await this.#bytes.next()
      if (next.done === true) throw new TarProblem('tar-cut-short', 'the archive ends before its end')
      this.#part = next.value
    }
    const taken = this.#part.subarray(0, length)
    this.#part = this.#part.subarray(taken.length)
    return taken
  }

  async exactly(length: number): Promise<Uint8Array> {
    const whole = new Uint8Array(length)
    for (let place = 0; place < length;) {
      const part = await this.atMost(length - place)
      whole.set(part, place)
      place += part.length
    }
    return whole
  }

  async close(): Promise<void> {
    await this.#bytes.return?.()
  }
}

/** The danger: an archive that names a file elsewhere. Names are relative, plain, and at most 100 bytes. */
function isPlainName(name: string): boolean {
  return name.length <= 100 && /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(name)
}

function put(block: Uint8Array, place: number, text: string): void {
  block.set(ENCODER.encode(text), place)
}

/** Eleven octal digits; beyond 8 GiB in base 256, as GNU and BSD tar write and read it. */
function putSize(block: Uint8Array, size: number): void {
  if (size <= LARGEST_OCTAL) return put(block, 124, `${size.toString(8).padStart(11, '0')}\0`)
  block[124] = 0x80
  for (let place = 135, left = size; place > 124; place--, left = Math.floor(left / 256)) block[place] = left % 256
}

function sizeIn(block: Uint8Array): number {
  const field = block.subarray(124, 136)
  const size = field[0] === 0x80
    ? field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)
    : Number.parseInt(/^ *([0-7]{1,11})[ \0]*$/.exec(new TextDecoder('latin1').decode(field))?.[1] ?? '', 8)
  if (!Number.isSafeInteger(size)) throw new TarProblem('tar-damaged', 'the size of a file')
  return size
}

/** The sum of all bytes, those of the sum itself counted as blanks. */
function sumOf(block: Uint8Array): number {
  return block.reduce((sum, byte, place) => sum + (place >= 148 && place < 156 ? 0x20 : byte), 0)
}
