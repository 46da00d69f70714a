// Bytes and texts, with what every JavaScript has had since 2020 and nothing else: this room also
// runs in browsers and on a plain Node 18.

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Map([...BASE64URL].map((symbol, value) => [symbol, value]))

/** The bytes of a base64url text without padding; null unless it is the one way to write them (unused bits zero). */
export function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array((text.length * 3) >> 2)
  let [held, bits, at] = [0, 0, 0]
  for (const symbol of text) {
    const value = VALUES.get(symbol)
    if (value === undefined) return null
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null
}

/** The bytes of an even number of lower-case hexadecimal characters, at the beginning of `bytes`; who calls has checked that it is one, and that there is room. */
export function bytesOfHex(text: string, bytes = new Uint8Array(text.length >> 1)): Uint8Array<ArrayBuffer> {
  for (let at = 0; 2 * at < text.length; at++) bytes[at] = (digitAt(text, 2 * at) << 4) | digitAt(text, 2 * at + 1)
  return bytes
}

/** '0' is 48 and 'a' is 97. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 97 ? code - 48 : code - 87
}

const encoder = new TextEncoder()

/** UTF-8. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** Writes a text as UTF-8 where there is room for it; answers how many bytes it took. */
export function writeText(text: string, into: Uint8Array): number {
  return encoder.encodeInto(text, into).written
}

/** Whether a text holds no half of a surrogate pair: `String.prototype.isWellFormed`, which came with Node 20. */
export const isWellFormed: (text: string) => boolean = typeof (String.prototype as { isWellFormed?: unknown }).isWellFormed === 'function'
  ? (text) => text.isWellFormed()
  : (text) => !/[\ud800-\udfff]/u.test(text)
