// Who signs for the party: the keys of one token or several, by role. Several, so that a recovery
// key can come from its safe for one act beside the keys of the node.

import type { Algorithm, KeyId, KeyRole, PublicKey } from '../record/index.ts'
import { MECHANISMS, TokenProblem } from './keys/token.ts'
import type { Token } from './keys/token.ts'

export interface OwnKey {
  readonly id: KeyId
  readonly key: PublicKey
}

export class Signer {
  readonly #tokens: readonly [Token, ...Token[]]

  /** New keys are made in the first of the tokens. */
  constructor(...tokens: [Token, ...Token[]]) {
    this.#tokens = tokens
  }

  /** True if its keys are there and cannot be used: nobody has logged in. */
  get isLocked(): boolean {
    return !this.#tokens.some((token) => token.isLoggedIn)
  }

  /** True if it knows of no key at all. */
  get isEmpty(): boolean {
    return this.#tokens.every((token) => token.findKeys({}).length === 0)
  }

  /** The keys of a role that can sign now, oldest first. */
  keysFor(role: KeyRole): readonly OwnKey[] {
    return this.#tokens.flatMap((token) => (token.isLoggedIn ? token.findKeys({ role }) : []))
  }

  /** Whether it can sign with this key now. */
  has(id: KeyId): boolean {
    return this.#find(id) !== null
  }

  /** base64url signature over the UTF-8 bytes of a text. */
  async sign(id: KeyId, text: string): Promise<string> {
    const found = this.#find(id)
    if (found === null) throw new TokenProblem(this.isLocked ? 'keys-locked' : 'key-missing', id)
    const signature = await found.token.sign(found.handle, MECHANISMS[found.algorithm], Buffer.from(text))
    return Buffer.from(signature).toString('base64url')
  }

  /** Makes a key and keeps it durably before answering, so that no signed act can outlive its key. */
  create(role: KeyRole, algorithm: Algorithm): Promise<OwnKey> {
    return this.#tokens[0].generateKeyPair(MECHANISMS[algorithm], role)
  }

  /** Forgets what opened the keys; nothing is signed any more. */
  async logout(): Promise<void> {
    await Promise.all(this.#tokens.map((token) => token.logout()))
  }

  #find(id: KeyId): { token: Token; handle: string; algorithm: Algorithm } | null {
    for (const token of this.#tokens) {
      const key = token.isLoggedIn ? token.findKeys({ id })[0] : undefined
      if (key !== undefined) return { token, handle: key.handle, algorithm: key.key.algorithm }
    }
    return null
  }
}
