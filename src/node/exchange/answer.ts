// What a node answers to those who pull: its peers get their parties' acts whole, everybody else
// gets the same chain with the bodies of non-public acts withheld.

import { createKeyPair, keyId, parseAct } from '../../record/index.ts'
import type { KeyId, PartyId, PublicKey, RecordIndex } from '../../record/index.ts'
import { publicLine, recordIndex } from '../../publication/record-file.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { readSignatures } from './http-signature.ts'
import type { SignatureFields, SignedRequest } from './http-signature.ts'
import { Nonces } from './nonces.ts'

/** Acts in one answer at most, and characters after which no further act is begun. */
export const ACTS_PER_ANSWER = 1000
const CHARACTERS_PER_ANSWER = 8 * 1024 * 1024

export interface ChainAnswer {
  readonly lines: readonly string[]
  readonly hasMore: boolean
}

/** A party, one of the readers of the settings, or everybody else. */
export type ExchangeReader = PartyId | `reader:${string}` | 'public'

/** A public key that may read what the parties read, and says nothing: that of a relay. */
export interface NamedReader {
  readonly name: string
  readonly key: PublicKey
}

/** What the signature of an unknown key is checked with. */
const NOBODY = createKeyPair('ed25519').key

export class ExchangeAnswers {
  readonly #node: DialogueNode
  readonly #readers: readonly NamedReader[]
  readonly nonces = new Nonces()

  constructor(node: DialogueNode, readers: readonly NamedReader[] = []) {
    this.#node = node
    this.#readers = readers
  }

  index(): RecordIndex {
    return recordIndex(this.#node.rows, this.#node.dialogue, Object.keys(this.#node.ledger.heads()), this.#node.proofs.length > 0)
  }

  /**
   * Who signed a request: a party, or one of the readers of the settings; `public` if it carries no signature;
   * null if none holds. Whether a key is known is not to be seen from the answer, nor from how long it took.
   */
  readerOf(request: SignedRequest, fields: SignatureFields): ExchangeReader | null {
    if (fields['signature-input'] === undefined && fields.signature === undefined) return 'public'
    for (const claim of readSignatures(request, fields)) {
      if (!this.nonces.isFresh(claim.nonce)) continue
      const known = this.#findSigner(claim.keyId)
      if (claim.isSignedWith(known?.key ?? NOBODY) && known !== null && this.nonces.use(claim.nonce)) return known.reader
    }
    return null
  }

  #findSigner(id: KeyId): { readonly reader: ExchangeReader; readonly key: PublicKey } | null {
    for (const chain of this.#node.ledger.chains()) {
      const entry = chain.keys.get(id)
      // A root proves its party too: it is what is left to a node restored from before its last rotation. A recovery key has no business here.
      const isUsable = entry?.revokedAt === null && entry.role !== 'recovery' && this.#isParty(chain.party)
      if (entry !== undefined) return isUsable ? { reader: chain.party, key: entry.key } : null
    }
    const reader = this.#readers.find(({ key }) => keyId(key) === id)
    return reader === undefined ? null : { reader: `reader:${reader.name}`, key: reader.key }
  }

  async chain(party: PartyId, after: number, reader: ExchangeReader): Promise<ChainAnswer> {
    const stored = await this.#node.store.acts(party, after, ACTS_PER_ANSWER)
    const lines: string[] = []
    let characters = 0
    for (const { line } of stored) {
      if (lines.length > 0 && characters + line.length > CHARACTERS_PER_ANSWER) break
      const shown = reader === 'public' ? this.#publicLine(line) : line
      lines.push(shown)
      characters += shown.length
    }
    const held = this.#node.ledger.chain(party).sequence
    return { lines, hasMore: after + lines.length < held }
  }

  /** The key and erase acts of a chain: what shows whoever hears of it late that a body is gone by its author's word. */
  async erasures(party: PartyId): Promise<readonly string[]> {
    const lines: string[] = []
    for (const sequence of this.#node.ledger.placesOf(party, ['key', 'erase'])) {
      for (const { line } of await this.#node.store.acts(party, sequence - 1, 1)) lines.push(line)
    }
    return lines
  }

  #publicLine(line: string): string {
    const act = parseAct(line)
    if (!('header' in act)) throw new Error(`the store holds a damaged act: ${act.code}`)
    return publicLine(this.#node.rows, act)
  }

  /** Before founding, the peers that were paired; after it, the parties of the charter. */
  #isParty(party: PartyId): boolean {
    const charter = this.#node.ledger.charter()
    return charter === null || charter.charter.parties.some((member) => member.party === party)
  }
}
