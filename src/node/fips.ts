// Which cryptography the node runs on. OpenSSL takes orders for FIPS mode also where no FIPS provider
// is there, and then refuses everything: so nothing is believed before it has passed a self-test.

import { createHash, getFips, hkdfSync, pbkdf2Sync, setFips } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { canVerify, createKeyPair, forgetProvider, isSignedBy, signText } from '../record/index.ts'
import { findSealed, seal } from './keys/wrapping.ts'
import { HomeUnusable } from './settings.ts'

export const FIPS_MODES = ['auto', 'require', 'off'] as const
export type FipsMode = (typeof FIPS_MODES)[number]

/** What node.json says, unless `ALTERNAT_FIPS` says otherwise. Throws `HomeUnusable` for a word that is none of the modes. */
export function fipsModeOf(settings: { readonly fips: FipsMode }, environment: NodeJS.ProcessEnv): FipsMode {
  const said = environment.ALTERNAT_FIPS
  if (said === undefined || said === '') return settings.fips
  const mode = FIPS_MODES.find((one) => one === said)
  if (mode === undefined) throw new HomeUnusable('ALTERNAT_FIPS', `${FIPS_MODES.join(' | ')}`)
  return mode
}

export interface Provider {
  readonly isFips: boolean
  /** For people: `OpenSSL 3.5.8, FIPS mode`. */
  readonly description: string
}

/** The cryptography of this machine cannot be used as it must; `failed` names the tests that failed. */
export class CryptoUnusable extends Error {
  readonly code: 'fips-unavailable' | 'crypto-unusable'
  readonly failed: readonly string[]
  constructor(code: CryptoUnusable['code'], failed: readonly string[]) {
    super(`${code}: ${failed.join(', ')}`)
    this.code = code
    this.failed = failed
  }
}

/** What the kernel says of the machine: https://docs.kernel.org/crypto — `1` in FIPS mode. */
const KERNEL_FLAG = '/proc/sys/crypto/fips_enabled'

/**
 * Takes FIPS mode as told, tests what is there, and answers what the node runs on. Call it before
 * anything else uses cryptography. Throws `CryptoUnusable`; the process should end then.
 */
export function establishProvider(mode: FipsMode, kernelFlag = KERNEL_FLAG): Provider {
  const isWanted = mode === 'require' || (mode === 'auto' && (getFips() === 1 || isMachineInFips(kernelFlag)))
  if (isWanted && getFips() !== 1) setFips(true)
  forgetProvider()
  const failed = failedTests()
  if (failed.length > 0) {
    if (isWanted) setFips(false)
    forgetProvider()
    throw new CryptoUnusable(isWanted ? 'fips-unavailable' : 'crypto-unusable', failed)
  }
  return { isFips: getFips() === 1, description: `OpenSSL ${process.versions.openssl}${getFips() === 1 ? ', FIPS mode' : ''}` }
}

function isMachineInFips(kernelFlag: string): boolean {
  try {
    return readFileSync(kernelFlag, 'utf8').trim() === '1'
  } catch {
    return false
  }
}

/** Known answers for everything the node cannot do without. Ed25519 is not among them: a FIPS provider may lack it. */
const TESTS: { readonly [name: string]: () => boolean } = {
  // FIPS 180-4, "abc".
  'SHA-256': () => createHash('sha256').update('abc').digest('hex') === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  'PBKDF2-HMAC-SHA-256': () => pbkdf2Sync('a passphrase', 'sixteen bytes ok', 1000, 32, 'sha256').toString('hex') === '3d6fd6a357e53b5935ec05ac00250c6d67a8194d45b69d81b43bc0b4a6a982da',
  // RFC 5869, test case 1.
  'HKDF-SHA-256': () => hex(hkdfSync('sha256', Buffer.alloc(22, 0x0b), Buffer.from('000102030405060708090a0b0c', 'hex'), Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'), 42)) === '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  'AES-256-GCM': () => {
    const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    const sealed = seal(key, Buffer.from('secret'), 'bound')
    return findSealed(key, sealed, 'bound')?.toString() === 'secret' && findSealed(key, sealed, 'other') === null && findSealed(other, sealed, 'bound') === null
  },
  'ECDSA P-256': () => {
    if (!canVerify('ecdsa-p256')) return false
    const { key, privateKeyPem } = createKeyPair('ecdsa-p256')
    const signature = signText('ecdsa-p256', privateKeyPem, 'text')
    return isSignedBy(key, 'text', signature) && !isSignedBy(key, 'texts', signature)
  },
}

function failedTests(): readonly string[] {
  return Object.entries(TESTS).flatMap(([name, isRight]) => {
    try {
      return isRight() ? [] : [name]
    } catch {
      return [name]
    }
  })
}

function hex(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('hex')
}
