// P-256 as other note verifiers expect it: the key as SubjectPublicKeyInfo (RFC 5480), the
// signature as the DER sequence of r and s (RFC 3279 section 2.2.3). The record itself keeps x || y
// and r || s.

import { concatBytes } from './bytes.ts'

// SEQUENCE { SEQUENCE { id-ecPublicKey, prime256v1 }, BIT STRING 04 … } up to the uncompressed point.
const SPKI_PREFIX = Uint8Array.from([
  0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
  0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
])

/** SubjectPublicKeyInfo of a P-256 key given as x || y. */
export function spkiOfP256(point: Uint8Array): Uint8Array {
  return concatBytes(SPKI_PREFIX, point)
}

/** `SEQUENCE { r INTEGER, s INTEGER }` from r || s. */
export function toEcdsaDer(signature: Uint8Array): Uint8Array {
  const numbers = concatBytes(derInteger(signature.subarray(0, 32)), derInteger(signature.subarray(32)))
  return concatBytes(Uint8Array.of(0x30, numbers.length), numbers)
}

/** r || s, 64 bytes; null if this is not the one DER encoding of two numbers below 2^256. */
export function fromEcdsaDer(der: Uint8Array): Uint8Array | null {
  const [tag, length, , rLength = 0] = der
  if (tag !== 0x30 || length !== der.length - 2 || der.length > 72) return null
  const [r, s] = [der.subarray(4, 4 + rLength), der.subarray(6 + rLength)]
  const numbers = [r, s].map((bytes) => padded(bytes))
  const [first, second] = numbers
  if (first == null || second == null) return null
  const signature = concatBytes(first, second)
  const again = toEcdsaDer(signature)
  return again.length === der.length && again.every((byte, at) => byte === der[at]) ? signature : null
}

function derInteger(bytes: Uint8Array): Uint8Array {
  let from = 0
  while (from < bytes.length - 1 && bytes[from] === 0) from += 1
  const digits = bytes.subarray(from)
  const isNegative = (digits[0] ?? 0) >= 0x80
  return concatBytes(Uint8Array.of(0x02, digits.length + (isNegative ? 1 : 0)), isNegative ? Uint8Array.of(0) : new Uint8Array(0), digits)
}

function padded(bytes: Uint8Array): Uint8Array | null {
  const digits = bytes[0] === 0 ? bytes.subarray(1) : bytes
  return digits.length > 32 ? null : concatBytes(new Uint8Array(32 - digits.length), digits)
}
