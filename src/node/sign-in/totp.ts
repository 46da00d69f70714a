// One-time codes by time: RFC 6238 over RFC 4226, with what every authenticator app understands: SHA-1,
// six digits, thirty seconds. A code counts in its own step and one to either side, and only once.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_SECONDS = 30
const DIGITS = 6
/** Steps that a clock may be wrong by. */
const DRIFT = 1
/** RFC 4226 section 4, requirement 6: 160 bits. */
const SECRET_BYTES = 20
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 (RFC 4648 section 6) without padding, as people type it. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(SECRET_BYTES))
}

export function stepAt(now: string): number {
  return Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000 / STEP_SECONDS)
}

/** The code of one step; RFC 4226 section 5.3. */
export function totpAt(secret: string, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0')
}

/** The step that a code belongs to, later than any used before; null where it is no code of this moment. */
export function findStep(secret: string, code: string, now: string, lastUsed: number): number | null {
  const typed = Buffer.from(code.replace(/\s/g, ''))
  let found: number | null = null
  for (let step = stepAt(now) - DRIFT; step <= stepAt(now) + DRIFT; step++) {
    const right = Buffer.from(totpAt(secret, step))
    if (typed.length === right.length && timingSafeEqual(typed, right) && step > lastUsed) found = step
  }
  return found
}

/** What an authenticator app opens or reads as a picture: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function otpauthLink(secret: string, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`
}

export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((group) => BASE32[parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** Of what is not Base32 it takes nothing. */
export function fromBase32(text: string): Buffer {
  const bits = [...text.toUpperCase()].map((character) => BASE32.indexOf(character)).filter((value) => value >= 0).map((value) => value.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}
