// The witness: cosigns the checkpoints of the other parties, each at most once for one size, and
// never one that does not continue what it cosigned before.
//
// 1. What counts is the checkpoint stored here. It is read, judged against and replaced by
//    comparing and setting, so that of two requests at once one is judged again.
// 2. The new one is durable before its cosignature leaves: an answer lost on the way is asked for
//    again; a cosignature that we do not remember cannot exist.
// 3. A checkpoint of acts that are not here yet is cosigned on consistency alone, shown to nobody,
//    and held against the acts once they have come.

import { checkpointOrigin, equalBytes, judgeSubmission, logKeys, parseSubmission, partyOfOrigin, signatureLine, signingBy, withSignature } from '../../record/index.ts'
import type { NoteKey, PartyId, SignedCheckpoint, SplitCode, Submission, WitnessCode } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { ChainTrees } from './chain-trees.ts'
import { checkpointIn } from './kept-checkpoints.ts'
import type { KeptCheckpoints } from './kept-checkpoints.ts'
import { cosign } from './signing.ts'

export type WitnessAnswer =
  /** One signature line, ended by a line feed. */
  | { readonly cosignature: string }
  /** `submission-stale` says which size was cosigned last. */
  | { readonly refused: WitnessCode | 'request-malformed' | 'witness-origin-unknown' | 'fork' | 'not-signing'; readonly size: number }

export class Witness {
  readonly #node: DialogueNode
  readonly #trees: ChainTrees
  readonly #kept: KeptCheckpoints
  #splits = new Map<PartyId, SplitCode>()

  constructor(node: DialogueNode, trees: ChainTrees, kept: KeptCheckpoints) {
    this.#node = node
    this.#trees = trees
    this.#kept = kept
  }

  /** The parties that are proved to have signed contradicting checkpoints. */
  get splits(): ReadonlyMap<PartyId, SplitCode> {
    return this.#splits
  }

  /** Answers an add-checkpoint request, given its body. */
  async add(body: string): Promise<WitnessAnswer> {
    const submission = parseSubmission(body)
    if (submission === null) return { refused: 'request-malformed', size: 0 }
    const party = partyOfOrigin(this.#node.dialogue, submission.checkpoint.origin)
    if (party === null || party === this.#node.party || this.#node.ledger.chain(party).sequence === 0) return { refused: 'witness-origin-unknown', size: 0 }
    for (;;) {
      const answer = await this.#judge(party, submission)
      if (answer !== 'changed-meanwhile') return answer
    }
  }

  async #judge(party: PartyId, submission: Submission): Promise<WitnessAnswer | 'changed-meanwhile'> {
    const { checkpoint } = submission
    const kept = await this.#kept.find(party)
    const held = await this.#trees.grownTree(party)
    const last = kept === null ? null : checkpointIn(kept.latest)
    const keys = logKeys(checkpoint.origin, this.#node.ledger.chain(party).keys, checkpoint.size)
    const { code, split } = judgeSubmission({ last, keys, held }, submission)
    if (split !== null) await this.#keepSplit(party, split, submission.note, split === 'checkpoint-split-view' ? (kept?.latest ?? null) : null)
    if (code !== null) return { refused: code, size: last?.size ?? 0 }
    if (this.#isContested(party, checkpoint.size)) return { refused: 'fork', size: last?.size ?? 0 }
    const signature = await cosign(this.#node, checkpoint.note.text, Math.floor(Date.parse(this.#node.now()) / 1000))
    if (signature === null) return { refused: 'not-signing', size: last?.size ?? 0 }
    const latest = withSignature(onlySignedBy(checkpoint, keys), signature)
    const shown = checkpoint.size <= held.size ? latest : (kept?.shown ?? null)
    const isKept = await this.#kept.put(party, { latest, shown }, kept?.revision ?? 0)
    return isKept ? { cosignature: signatureLine(signature) } : 'changed-meanwhile'
  }

  /** Holds what was cosigned ahead of the acts against those that have come since, and shows it where it fits. */
  async recheck(): Promise<void> {
    for (const party of await this.#kept.parties()) if (party !== this.#node.party) await this.#recheck(party)
    this.#splits = new Map((await this.#kept.splits()).map(({ party, code }) => [party, code]))
  }

  async #recheck(party: PartyId): Promise<void> {
    const kept = await this.#kept.find(party)
    if (kept === null || kept.shown === kept.latest) return
    const checkpoint = checkpointIn(kept.latest)
    const held = await this.#trees.grownTree(party)
    if (checkpoint.size > held.size) return
    const keys = logKeys(checkpointOrigin(this.#node.dialogue, party), this.#node.ledger.chain(party).keys, checkpoint.size)
    if (!equalBytes(held.root(checkpoint.size), checkpoint.root)) await this.#keepSplit(party, 'checkpoint-root-mismatch', kept.latest, null)
    // The acts may also have revoked the key that signed it: then nobody is shown it as this party's word.
    else if (signingBy(checkpoint.note, keys) === 'signed') await this.#kept.put(party, { latest: kept.latest, shown: kept.latest }, kept.revision)
  }

  async #keepSplit(party: PartyId, code: SplitCode, received: string, held: string | null): Promise<void> {
    await this.#kept.keepSplit({ party, code, received, held })
    this.#splits.set(party, code)
  }

  /** A party that spoke with two tongues is witnessed no further than that, until people have decided. */
  #isContested(party: PartyId, size: number): boolean {
    const place = this.#node.contestedAt(party)
    return place !== null && place <= size
  }
}

/** The note without what others, known to nobody here, may have signed into it. */
function onlySignedBy({ note }: SignedCheckpoint, keys: readonly NoteKey[]): SignedCheckpoint['note'] {
  return { text: note.text, signatures: note.signatures.filter(({ name, keyId }) => keys.some((key) => key.name === name && key.keyId === keyId)) }
}
