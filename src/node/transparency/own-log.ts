// The log: signs checkpoints of our own chain, each larger than the one before, and gathers
// cosignatures into the one that is shown.
//
// 1. Only what is durable is signed, and what is signed is durable before it is shown.
// 2. Never backwards: not below a size signed before, nor beside a root signed before, whether we
//    remember that ourselves or another shows us our own signature. A node restored from an old
//    backup signs no checkpoint until it holds again what it had signed.

import { checkpointOrigin, equalBytes, isSameCheckpoint, logKeys, parseCheckpoint, signingBy, withSignature } from '../../record/index.ts'
import type { HashTree, NoteSignature, SignedCheckpoint } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { ChainTrees } from './chain-trees.ts'
import { checkpointIn } from './kept-checkpoints.ts'
import type { KeptCheckpoints } from './kept-checkpoints.ts'
import { signCheckpoint } from './signing.ts'

export interface OwnCheckpoint {
  readonly checkpoint: SignedCheckpoint
  readonly note: string
  readonly tree: HashTree
}

export class OwnLog {
  readonly #node: DialogueNode
  readonly #trees: ChainTrees
  readonly #kept: KeptCheckpoints
  #isRolledBack = false

  constructor(node: DialogueNode, trees: ChainTrees, kept: KeptCheckpoints) {
    this.#node = node
    this.#trees = trees
    this.#kept = kept
  }

  /** Whether we have once signed more, or something else, than we hold now. */
  get isRolledBack(): boolean {
    return this.#isRolledBack
  }

  /** The newest checkpoint as it is shown; null while there is none, or where it may not be used. */
  async findLatest(): Promise<OwnCheckpoint | null> {
    const kept = await this.#kept.find(this.#node.party)
    const tree = await this.#trees.grownTree(this.#node.party)
    await this.#lookBack(tree)
    if (kept === null || this.#isRolledBack) return null
    return { checkpoint: checkpointIn(kept.latest), note: kept.latest, tree }
  }

  /** Signs a checkpoint if there are more acts than in the last one; answers whether it did. */
  async advance(): Promise<boolean> {
    const kept = await this.#kept.find(this.#node.party)
    const tree = await this.#trees.grownTree(this.#node.party)
    await this.#lookBack(tree)
    const signed = kept === null ? 0 : checkpointIn(kept.latest).size
    const size = tree.size
    if (this.#isRolledBack || size <= signed) return false
    const note = await signCheckpoint(this.#node, size, tree.root(size))
    return note !== null && this.#kept.put(this.#node.party, { latest: note, shown: note }, kept?.revision ?? 0)
  }

  /** Adds a cosignature to the checkpoint that it is for; false if that is no longer the newest. */
  async addCosignature(to: SignedCheckpoint, signature: NoteSignature): Promise<boolean> {
    for (;;) {
      const kept = await this.#kept.find(this.#node.party)
      const latest = kept === null ? null : checkpointIn(kept.latest)
      if (kept === null || latest === null || !isSameCheckpoint(latest, to)) return false
      const note = withSignature(latest.note, signature)
      if (await this.#kept.put(this.#node.party, { latest: note, shown: note }, kept.revision)) return true
    }
  }

  /** Another shows a checkpoint of ours. If we signed it and do not hold its acts, we have been restored, and that is kept. */
  async beShown(note: string): Promise<boolean> {
    const { dialogue, party } = this.#node
    const checkpoint = parseCheckpoint(note)
    if (checkpoint === null || checkpoint.origin !== checkpointOrigin(dialogue, party)) return false
    // Only our own signature can stop us: a peer that merely says so is not believed.
    if (signingBy(checkpoint.note, logKeys(checkpoint.origin, this.#node.ledger.chain(party).keys, checkpoint.size)) !== 'signed') return false
    if (isHeld(checkpoint, await this.#trees.grownTree(party))) return false
    await this.#kept.keepAhead(party, note)
    this.#isRolledBack = true
    return true
  }

  async #lookBack(tree: HashTree): Promise<void> {
    const kept = await this.#kept.find(this.#node.party)
    const ahead = await this.#kept.findAhead(this.#node.party)
    const isBehind = ahead !== null && !isHeld(ahead, tree)
    if (ahead !== null && !isBehind) await this.#kept.forgetAhead(this.#node.party)
    this.#isRolledBack = isBehind || (kept !== null && !isHeld(checkpointIn(kept.latest), tree))
  }
}

function isHeld({ size, root }: SignedCheckpoint, tree: HashTree): boolean {
  return size <= tree.size && equalBytes(tree.root(size), root)
}
