// The part of the tar format (POSIX.1-2017, pax, "ustar Interchange Format") that our files are
// made of: regular files under plain relative names, one after another, two blocks of zeroes at
// the end. Any tar reads what is written here. What is read is refused at the first thing that does not belong:
// links, devices, names that lead out of the folder, sizes without an end.
//
// Streams both ways: nothing is held but the block at hand.

const BLOCK = 512
/** Entries of one archive, and bytes of one entry, that are read at most. */
const MOST_ENTRIES = 100_000
const LARGEST_ENTRY = 8 * 1024 ** 3 - 1

export interface TarEntry {
  /** `store/act/0001.ndjson`: relative, without `..`, at most 100 bytes. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export const ARCHIVE_CODES = ['archive-truncated', 'archive-damaged'] as const
export type ArchiveCode = (typeof ARCHIVE_CODES)[number]

/** The file is not a whole archive of the kind that is written here. */
export class ArchiveBroken extends Error {
  readonly code: ArchiveCode
  constructor(code: ArchiveCode, about: string) {
    super(`${code}: ${about}`)
    this.code = code
  }
}

/** The bytes of an archive of these entries, the same bytes for the same entries. */
export async function* writeTar(entries: AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of entries) {
    yield headerOf(name, size)
    let written = 0
    for await (const part of content) {
      written += part.length
      yield part
    }
    if (written !== size) throw new Error(`${name} has ${written} bytes and not ${size}`)
    yield Buffer.alloc(paddingOf(size))
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** The entries of an archive in order; the content of each is read, or skipped, before the next. Throws `ArchiveBroken`. */
export async function* readTar(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const source = new ByteSource(bytes)
  const names = new Set<string>()
  for (;;) {
    const header = await source.exactly(BLOCK)
    if (header.every((byte) => byte === 0)) break
    const { name, size } = readHeader(header)
    if (names.has(name) || names.size >= MOST_ENTRIES) throw new ArchiveBroken('archive-damaged', name)
    names.add(name)
    const content = source.upTo(size)
    yield { name, size, content }
    for await (const _rest of content);
    await source.exactly(paddingOf(size))
  }
  if (!(await source.exactly(BLOCK)).every((byte) => byte === 0) || !(await source.hasOnlyZeroes())) throw new ArchiveBroken('archive-damaged', 'something follows the end')
}

function headerOf(name: string, size: number): Buffer {
  if (!isPlainName(name) || Buffer.byteLength(name) > 100 || size > LARGEST_ENTRY) throw new Error(`${name} cannot stand in an archive`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write('0000600\0' + '0000000\0' + '0000000\0' + size.toString(8).padStart(11, '0') + '\0' + '00000000000\0' + '        ' + '0', 100, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

function readHeader(header: Buffer): { readonly name: string; readonly size: number } {
  const name = textIn(header, 345, 155) === '' ? textIn(header, 0, 100) : `${textIn(header, 345, 155)}/${textIn(header, 0, 100)}`
  const [size, sum, type] = [octalIn(header, 124, 12), octalIn(header, 148, 8), header[156]]
  const isRegular = type === 0x30 || type === 0
  if (sum !== sumOf(header) || textIn(header, 257, 5) !== 'ustar' || !isRegular || size === null || size > LARGEST_ENTRY || !isPlainName(name)) {
    throw new ArchiveBroken('archive-damaged', JSON.stringify(name))
  }
  return { name, size }
}

/** The sum of all bytes of a header, its own field taken as spaces. */
function sumOf(header: Buffer): number {
  let sum = 0
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte
  return sum
}

function textIn(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString()
}

function octalIn(header: Buffer, start: number, length: number): number | null {
  const text = header.subarray(start, start + length).toString('latin1').replace(/[\0 ]+$/, '')
  return /^[0-7]{1,12}$/.test(text) ? parseInt(text, 8) : null
}

/** Plain letters only, so that a name is the same file on every system and leads nowhere else. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/.test(name)
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

/** Bytes as they are asked for, however they arrive. */
class ByteSource {
  readonly #parts: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#parts = bytes[Symbol.asyncIterator]()
  }

  async exactly(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.upTo(length)) parts.push(part)
    return Buffer.concat(parts)
  }

  /** `length` bytes part by part; throws if there are fewer. */
  async *upTo(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0;) {
      if (this.#rest.length === 0 && !(await this.#more())) throw new ArchiveBroken('archive-truncated', `${left} bytes are missing`)
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  async hasOnlyZeroes(): Promise<boolean> {
    do {
      if (this.#rest.some((byte) => byte !== 0)) return false
      this.#rest = Buffer.alloc(0)
    } while (await this.#more())
    return true
  }

  async #more(): Promise<boolean> {
    const next = await this.#parts.next()
    if (next.done === true) return false
    this.#rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength)
    return this.#rest.length > 0 || this.#more()
  }
}
