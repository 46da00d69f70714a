// The token that is a file on this machine. Logged in, it holds the wrapping key in memory and
// opens a private key when it is first used; nothing private is ever written in clear.

import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { publicKeyOf } from '../../record/index.ts'
import type { Algorithm, KeyId, KeyRole } from '../../record/index.ts'
import { HomeUnusable } from '../settings.ts'
import { CHECK_BOUND, boundOf, idOf, readKeysFile, writeKeysFile } from './keys-file.ts'
import type { ClearKey, KeysFile, KnownKey } from './keys-file.ts'
import { MECHANISMS, TokenProblem, algorithmOf, isMatching, labelOf } from './token.ts'
import type { KeyHandle, Mechanism, Pin, Template, Token, TokenKey } from './token.ts'
import { deriveWrappingKey, findSealed, kindOf, mustBeStrong, newLock, seal } from './wrapping.ts'

export class LocalToken implements Token {
  readonly #path: string
  #file: KeysFile | null
  /** Keys of the first format, waiting to be locked. */
  #clear: readonly ClearKey[]
  /** What `findKeys` looks through: naming a key takes a hash, and it is asked for every act. */
  #known: readonly TokenKey[]
  #wrappingKey: Buffer | null = null
  readonly #opened = new Map<KeyId, KeyObject>()

  /** Reads what can be read without a PIN; a file that is not there holds no keys. Throws `HomeUnusable`. */
  constructor(path: string) {
    this.#path = path
    const read = existsSync(path) ? readKeysFile(path) : null
    this.#file = read !== null && 'lock' in read ? read : null
    this.#clear = read !== null && 'clear' in read ? read.clear : []
    this.#known = (this.#file?.keys ?? this.#clear).map(tokenKey)
  }

  get description(): string {
    return this.#path
  }

  get isLoggedIn(): boolean {
    return this.#wrappingKey !== null
  }

  /** What opens it; null where nothing has been locked yet. */
  get pinKind(): Pin['kind'] | null {
    return this.#file === null ? null : kindOf(this.#file.lock)
  }

  login(pin: Pin): Promise<void> {
    return Promise.resolve().then(() => this.unlock(pin))
  }

  logout(): Promise<void> {
    this.#wrappingKey?.fill(0)
    this.#wrappingKey = null
    this.#opened.clear()
    return Promise.resolve()
  }

  /** `login`, at once. The first PIN that a token is given is the one it keeps; keys that stood in clear are locked with it. */
  unlock(pin: Pin): void {
    if (this.isLoggedIn) return
    if (this.#file === null) this.#lockWith(pin, this.#clear)
    else this.#wrappingKey = this.#wrappingKeyFor(this.#file, pin)
  }

  findKeys(template: Template): readonly TokenKey[] {
    return this.#known.filter((key) => isMatching(key, template))
  }

  sign(handle: KeyHandle, mechanism: Mechanism, bytes: Uint8Array): Promise<Uint8Array> {
    return Promise.resolve().then(() => {
      const found = this.#known.find((key) => key.handle === handle)
      if (found !== undefined && MECHANISMS[found.key.algorithm] !== mechanism) throw new Error(`the key ${handle} does not sign by ${mechanism}`)
      return signRaw(this.#open(handle), mechanism, bytes)
    })
  }

  generateKeyPair(mechanism: Mechanism, role: KeyRole): Promise<TokenKey> {
    return Promise.resolve().then(() => this.create(role, algorithmOf(mechanism)))
  }

  /** `generateKeyPair`, at once. */
  create(role: KeyRole, algorithm: Algorithm): TokenKey {
    const { privateKey } = algorithm === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { publicKey } = publicKeyOf(algorithm, privateKey)
    return this.put({ role, algorithm, publicKey }, privateKey.export({ type: 'pkcs8', format: 'der' }))
  }

  /** Keeps a private key (PKCS#8 DER) under lock. */
  put(key: KnownKey, privateKey: Buffer): TokenKey {
    const { file, wrappingKey } = this.#unlocked()
    this.#write({ ...file, keys: [...file.keys, sealedKey(wrappingKey, key, privateKey)] })
    return tokenKey(key)
  }

  /** Moves a key into another token: it is there, durably and readable, before it is gone from here. */
  moveTo(other: LocalToken, id: KeyId): void {
    const { file } = this.#unlocked()
    const kept = file.keys.find((key) => idOf(key) === id)
    if (kept === undefined) throw new TokenProblem('key-missing', id)
    if (!other.#file?.keys.some((key) => idOf(key) === id)) other.put(knownPart(kept), this.#privatePart(id))
    if (!this.#privatePart(id).equals(other.#privatePart(id))) throw new HomeUnusable(other.#path, `key ${id} was not written as it is`)
    this.#write({ ...file, keys: file.keys.filter((key) => idOf(key) !== id) })
    this.#opened.delete(id)
  }

  /** Locks everything with another PIN; the file holds all under the old one or all under the new. */
  changePin(next: Pin): void {
    const { file } = this.#unlocked()
    this.#lockWith(next, file.keys.map((key) => ({ ...knownPart(key), privateKey: this.#privatePart(idOf(key)) })))
  }

  #lockWith(pin: Pin, keys: readonly ClearKey[]): void {
    mustBeStrong(pin)
    const lock = newLock(pin.kind)
    const wrappingKey = deriveWrappingKey(lock, pin)
    const file = { lock, check: seal(wrappingKey, Buffer.alloc(0), CHECK_BOUND), keys: keys.map(({ privateKey, ...key }) => sealedKey(wrappingKey, key, privateKey)) }
    if (keys.length > 0) this.#write(file)
    this.#hold(file)
    this.#wrappingKey = wrappingKey
  }

  #wrappingKeyFor(file: KeysFile, pin: Pin): Buffer {
    const wrappingKey = pin.kind === kindOf(file.lock) ? deriveWrappingKey(file.lock, pin) : null
    if (wrappingKey === null || findSealed(wrappingKey, file.check, CHECK_BOUND) === null) throw new TokenProblem('keys-secret-wrong', this.#path)
    const broken = file.keys.find((key) => findSealed(wrappingKey, key.sealed, boundOf(key)) === null)
    if (broken !== undefined) throw new HomeUnusable(this.#path, `key ${idOf(broken)} is damaged`)
    return wrappingKey
  }

  #open(id: KeyId): KeyObject {
    const known = this.#opened.get(id)
    if (known !== undefined) return known
    const opened = createPrivateKey({ key: this.#privatePart(id), format: 'der', type: 'pkcs8' })
    this.#opened.set(id, opened)
    return opened
  }

  #privatePart(id: KeyId): Buffer {
    const { file, wrappingKey } = this.#unlocked()
    const kept = file.keys.find((key) => idOf(key) === id)
    const secret = kept === undefined ? null : findSealed(wrappingKey, kept.sealed, boundOf(kept))
    if (secret === null) throw new TokenProblem('key-missing', id)
    return secret
  }

  #unlocked(): { file: KeysFile; wrappingKey: Buffer } {
    if (this.#file === null || this.#wrappingKey === null) throw new TokenProblem('keys-locked', this.#path)
    return { file: this.#file, wrappingKey: this.#wrappingKey }
  }

  #write(file: KeysFile): void {
    writeKeysFile(this.#path, file)
    this.#hold(file)
  }

  #hold(file: KeysFile): void {
    this.#file = file
    this.#clear = []
    this.#known = file.keys.map(tokenKey)
  }
}

function sealedKey(wrappingKey: Buffer, key: KnownKey, privateKey: Uint8Array): KeysFile['keys'][number] {
  return { ...knownPart(key), sealed: seal(wrappingKey, privateKey, boundOf(key)) }
}

function knownPart({ role, algorithm, publicKey }: KnownKey): KnownKey {
  return { role, algorithm, publicKey }
}

function tokenKey(kept: KnownKey): TokenKey {
  const { role, algorithm, publicKey } = kept
  const id = idOf(kept)
  return { handle: id, id, label: labelOf(role), role, key: { algorithm, publicKey } }
}

function signRaw(key: KeyObject, mechanism: Mechanism, bytes: Uint8Array): Uint8Array {
  return mechanism === 'CKM_EDDSA' ? sign(null, bytes, key) : sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })
}
