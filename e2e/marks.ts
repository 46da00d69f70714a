// Marks that are planted in what must not leave, and the search for them in bytes that left, however
// those were written: as they are, escaped, in base64 or hexadecimal, compressed.

import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'

export interface Mark {
  /** Where it was planted, for people. */
  readonly purpose: string
  /** Letters and digits only, so that no escaping changes it. */
  readonly text: string
}

/** Makes marks that share a beginning, so that many are sought at the price of one. */
export class Marks {
  readonly #prefix = `Zq${randomBytes(9).toString('hex')}`
  #count = 0
  /** Each way in which a mark can be written, which begins as the prefix does in that way → its purpose. */
  readonly #written = new Map<string, string>()
  readonly #lengths = new Set<number>()
  /** Secrets of the program's own making, such as private keys. */
  readonly #secrets: Mark[] = []

  make(purpose: string): string {
    const text = `${this.#prefix}n${String(this.#count++).padStart(4, '0')}z`
    for (const form of formsOf(text)) {
      this.#written.set(form, purpose)
      this.#lengths.add(form.length)
    }
    return text
  }

  addSecret(purpose: string, text: string): void {
    this.#secrets.push({ purpose, text })
  }

  /** The purposes of the marks that these bytes hold; `encoding` as HTTP names it. */
  foundIn(bytes: Buffer, encoding = 'identity'): ReadonlySet<string> {
    const found = new Set<string>()
    for (const view of viewsOf(bytes, encoding)) {
      for (const { purpose, text } of this.#secrets) if (formsOf(text).some((form) => view.includes(form))) found.add(purpose)
      const begun = formsOf(this.#prefix).flatMap((beginning) => placesOf(beginning, view))
      const whole = begun.flatMap((at) => [...this.#lengths].flatMap((length) => this.#written.get(view.slice(at, at + length)) ?? []))
      for (const purpose of whole) found.add(purpose)
      // A mark cut off is a mark all the same.
      if (begun.length > 0 && whole.length === 0) found.add('part of a mark')
    }
    return found
  }
}

function placesOf(part: string, view: string): readonly number[] {
  const places: number[] = []
  for (let at = view.indexOf(part); at !== -1; at = view.indexOf(part, at + 1)) places.push(at)
  return places
}

/** The bytes as they are, decompressed, and with what escapes characters undone; as text, a byte a character. */
function viewsOf(bytes: Buffer, encoding: string): readonly string[] {
  const opened = [bytes, ...decompressed(bytes, encoding)]
  return opened.flatMap((one) => {
    const text = one.toString('latin1')
    const unescaped = text
      .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replace(/%([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replace(/&#(?:x([0-9a-fA-F]+)|(\d+));/g, (_, hex?: string, decimal?: string) => String.fromCodePoint(Math.min(0x10ffff, hex === undefined ? Number(decimal) : parseInt(hex, 16))))
    return unescaped === text ? [text] : [text, unescaped]
  })
}

function decompressed(bytes: Buffer, encoding: string): readonly Buffer[] {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const isZstd = bytes.length > 4 && bytes.readUInt32BE(0) === 0x28b52ffd
  const how = encoding === 'br' ? brotliDecompressSync : encoding === 'deflate' ? inflateSync : isGzip ? gunzipSync : isZstd ? zstdDecompressSync : null
  return how === null || bytes.length === 0 ? [] : [how(bytes)]
}

/** A text as it is, in hexadecimal, and in both alphabets of base64 at each of the three places where it can begin. */
function formsOf(text: string): readonly string[] {
  const known = FORMS.get(text)
  if (known !== undefined) return known
  const bytes = Buffer.from(text)
  const hex = bytes.toString('hex')
  // The characters at both ends depend on what stands beside the text: they are left out.
  const base64 = [0, 1, 2].flatMap((shift) => (['base64', 'base64url'] as const).map((alphabet) => {
    const written = Buffer.concat([Buffer.alloc(shift), bytes]).toString(alphabet).replace(/=+$/, '')
    return written.slice(shift === 0 ? 0 : shift + 1, (bytes.length + shift) % 3 === 0 ? undefined : -1)
  }))
  const forms = [...new Set([text, hex, hex.toUpperCase(), ...base64])]
  FORMS.set(text, forms)
  return forms
}
const FORMS = new Map<string, readonly string[]>()
