// SHA-256 (FIPS 180-4, section 6.2) where no synchronous one is at hand: in a browser, whose own
// answers only later, which is too late for a hundred thousand small texts.

const LENGTH_BYTES = 8
const BLOCK_BYTES = 64

/** Lower-case hexadecimal. */
export function sha256Hex(data: Uint8Array): string {
  return Array.from(stateAfter(data), (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** 32 bytes. */
export function sha256Raw(data: Uint8Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(32))
  for (const [index, word] of stateAfter(data).entries()) view.setInt32(4 * index, word)
  return new Uint8Array(view.buffer)
}

function stateAfter(data: Uint8Array): Int32Array {
  const state = Int32Array.from(INITIAL)
  const whole = data.length - (data.length % BLOCK_BYTES)
  for (let at = 0; at < whole; at += BLOCK_BYTES) mix(state, data, at)
  const rest = data.length - whole
  const tail = new Uint8Array(rest + 1 + LENGTH_BYTES <= BLOCK_BYTES ? BLOCK_BYTES : 2 * BLOCK_BYTES)
  tail.set(data.subarray(whole))
  tail[rest] = 0x80
  const view = new DataView(tail.buffer)
  view.setUint32(tail.length - 8, Math.floor(data.length / 0x20000000))
  view.setUint32(tail.length - 4, (data.length << 3) >>> 0)
  for (let at = 0; at < tail.length; at += BLOCK_BYTES) mix(state, tail, at)
  return state
}

/** The first 32 bits of the fractional parts of roots of the first primes: square roots of 8, cube roots of 64. */
const PRIMES = Array.from({ length: 312 }, (_, number) => number).filter((number) => number > 1 && Array.from({ length: number }, (_, divisor) => divisor).every((divisor) => divisor < 2 || number % divisor !== 0))
const INITIAL = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(prime, 2))
const ROUNDS = Int32Array.from(PRIMES.slice(0, 64), (prime) => fraction(prime, 3))

/** Exact: the whole root of a prime times 2^(32 × degree), by bisection, without its whole part. */
function fraction(prime: number, degree: number): number {
  const target = BigInt(prime) << BigInt(32 * degree)
  let [low, high] = [0n, 1n << 37n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** BigInt(degree) <= target) low = middle
    else high = middle
  }
  return Number(BigInt.asIntN(32, low))
}

const words = new Int32Array(BLOCK_BYTES)

/** One block into the state; the names are those of the standard. */
function mix(state: Int32Array, data: Uint8Array, from: number): void {
  for (let t = 0; t < 16; t++) {
    const at = from + 4 * t
    words[t] = (byte(data, at) << 24) | (byte(data, at + 1) << 16) | (byte(data, at + 2) << 8) | byte(data, at + 3)
  }
  for (let t = 16; t < 64; t++) {
    const [w15, w2] = [word(words, t - 15), word(words, t - 2)]
    const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3)
    const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10)
    words[t] = (word(words, t - 16) + s0 + word(words, t - 7) + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = [word(state, 0), word(state, 1), word(state, 2), word(state, 3), word(state, 4), word(state, 5), word(state, 6), word(state, 7)]
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + word(ROUNDS, t) + word(words, t)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (word(state, index) + value) | 0
}

function word(list: Int32Array, index: number): number {
  return list[index] ?? 0
}

function byte(data: Uint8Array, index: number): number {
  return data[index] ?? 0
}
