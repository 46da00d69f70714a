// What a node answers to those who pull: its peers get their parties' acts whole, everybody else
// gets the same chain with the bodies of non-public acts withheld.

import { parseAct } from '../../record/index.ts'
import type { PartyId } from '../../record/index.ts'
import { publicLine, recordIndex } from '../../publication/record-file.ts'
import type { RecordIndex } from '../../publication/record-file.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { NonceJar, readSignature } from './http-signature.ts'
import type { SignedRequest } from './http-signature.ts'

/** Acts in one answer at most, and characters after which no further act is begun. */
export const ACTS_PER_ANSWER = 1000
const CHARACTERS_PER_ANSWER = 8 * 1024 * 1024

export interface ChainAnswer {
  readonly lines: readonly string[]
  readonly hasMore: boolean
}

export class ExchangeAnswers {
  readonly #node: DialogueNode
  readonly nonces = new NonceJar()

  constructor(node: DialogueNode) {
    this.#node = node
  }

  index(): RecordIndex {
    return recordIndex(this.#node.rows, this.#node.dialogue, Object.keys(this.#node.ledger.heads()), this.#node.proofs.length > 0)
  }

  /**
   * The party that signed a request; `public` if it is not signed, or by a key that no chain held
   * here knows (a peer before its first acts arrived); null if the signature does not hold.
   */
  readerOf(request: SignedRequest, headers: { 'signature-input'?: string; signature?: string }): PartyId | 'public' | null {
    if (headers['signature-input'] === undefined && headers.signature === undefined) return 'public'
    const claim = readSignature(request, headers)
    if (claim === null || !this.nonces.use(claim.nonce)) return null
    for (const chain of this.#node.ledger.chains()) {
      const entry = chain.keys.get(claim.keyId)
      if (entry === undefined) continue
      // A root proves its party too: it is what is left to a node restored from before its last rotation.
      const isValid = entry.revokedAt === null && claim.isSignedWith(entry.key)
      return !isValid ? null : this.#isParty(chain.party) ? chain.party : 'public'
    }
    return 'public'
  }

  async chain(party: PartyId, after: number, reader: PartyId | 'public'): Promise<ChainAnswer> {
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
