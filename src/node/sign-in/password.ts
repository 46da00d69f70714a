// Passwords as they are kept: the hash, the salt and the parameters it was made with, side by side, so that
// better parameters reach everybody at their next sign-in.
//
// argon2id, RFC 9106 section 4, second recommended option: 64 MiB, three passes, four lanes, 16 bytes of salt,
// 32 bytes of tag. Where OpenSSL is in FIPS mode there is no Argon2: PBKDF2-HMAC-SHA-256, 600,000 iterations
// (SP 800-132). Each takes some 200 ms of a core, so at most two are worked on at once.

import { argon2, getFips, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'

const argon2id = z.strictObject({ algorithm: z.literal('argon2id'), memory: z.number().int(), passes: z.number().int(), parallelism: z.number().int(), salt: z.string(), hash: z.string() })
const pbkdf2Sha256 = z.strictObject({ algorithm: z.literal('pbkdf2-sha256'), iterations: z.number().int(), salt: z.string(), hash: z.string() })
export const keptPassword = z.discriminatedUnion('algorithm', [argon2id, pbkdf2Sha256])
export type KeptPassword = z.infer<typeof keptPassword>

/** KiB, passes, lanes. */
const ARGON2 = { memory: 65_536, passes: 3, parallelism: 4 }
const ITERATIONS = 600_000
const SALT_BYTES = 16
const HASH_BYTES = 32
/** Hashes worked on at once: a flood of sign-ins costs time, never memory. */
const AT_ONCE = 2
/** More that wait than these are sent away. */
const MOST_WAITING = 50

/** More sign-ins at once than the machine can check; nothing was checked. */
export class TooBusy extends Error {}

export async function hashPassword(password: string, isFips = getFips() === 1): Promise<KeptPassword> {
  const salt = randomBytes(SALT_BYTES).toString('base64')
  const made = isFips ? { algorithm: 'pbkdf2-sha256' as const, iterations: ITERATIONS, salt } : { algorithm: 'argon2id' as const, ...ARGON2, salt }
  return { ...made, hash: (await derive(password, made)).toString('base64') }
}

/** True only for the password that the hash was made of. Takes as long whatever is wrong. */
export async function isPassword(password: string, kept: KeptPassword): Promise<boolean> {
  const [given, held] = [await derive(password, kept), Buffer.from(kept.hash, 'base64')]
  return given.length === held.length && timingSafeEqual(given, held)
}

/** Whether it was made with other parameters than a new one would be. */
export function isOutdated(kept: KeptPassword, isFips = getFips() === 1): boolean {
  if (kept.algorithm === 'pbkdf2-sha256') return !isFips || kept.iterations !== ITERATIONS
  return isFips || kept.memory !== ARGON2.memory || kept.passes !== ARGON2.passes || kept.parallelism !== ARGON2.parallelism
}

type Parameters = Omit<z.infer<typeof argon2id>, 'hash'> | Omit<z.infer<typeof pbkdf2Sha256>, 'hash'>

let working = 0
const waiting: (() => void)[] = []

async function derive(password: string, how: Parameters): Promise<Buffer> {
  if (working >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new TooBusy()
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else working += 1
  try {
    return await deriveNow(normalized(password), how)
  } finally {
    const next = waiting.shift()
    if (next === undefined) working -= 1
    else next()
  }
}

async function deriveNow(message: string, how: Parameters): Promise<Buffer> {
  const nonce = Buffer.from(how.salt, 'base64')
  if (how.algorithm === 'pbkdf2-sha256') return promisify(pbkdf2)(message, nonce, how.iterations, HASH_BYTES, 'sha256')
  const { memory, passes, parallelism } = how
  return promisify(argon2)('argon2id', { message, nonce, memory, passes, parallelism, tagLength: HASH_BYTES })
}

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B-4 section 3.1.1.2). */
function normalized(password: string): string {
  return password.normalize('NFKC')
}
