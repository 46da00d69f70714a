// The log: signs checkpoints of our own chain, each larger than the one before, and gathers
// cosignatures into the one that is shown.
//
// 1. Only what is durable is signed, and what is signed is durable before it is shown.
// 2. Never backwards: not below a size signed before, nor beside a root signed before, whether we
//    remember that ourselves or another shows us our own signature. A node restored from an old
//    backup signs no checkpoint until it holds again what it had signed. Where people left a branch
//    that had been signed, the log has ended: no honest one could go on.

import { checkpointOrigin, isSameCheckpoint, logKeys, parseCheckpoint, signingBy, withSignature } from '../../record/index.ts'
import type { HashTree, NoteSignature, SignedCheckpoint } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { isHeld } from './chain-trees.ts'
import type { ChainTrees } from './chain-trees.ts'
import { checkpointIn } from './kept-checkpoints.ts'
import type { KeptCheckpoints } from './kept-checkpoints.ts'
import { signCheckpoint } from './signing.ts'

/** We signed more acts than we hold, or other ones. */
export type LogTrouble = 'checkpoint-rolled-back' | 'checkpoint-contradicted'

export interface OwnCheckpoint {
  readonly checkpoint: SignedCheckpoint
  readonly note: string
  readonly tree: HashTree
}

export class OwnLog {
  readonly #node: DialogueNode
  readonly #trees: ChainTrees
  readonly #kept: KeptCheckpoints
  #trouble: LogTrouble | null = null

  constructor(node: DialogueNode, trees: ChainTrees, kept: KeptCheckpoints) {
    this.#node = node
    this.#trees = trees
    this.#kept = kept
  }

  /** Why nothing is signed at present: we have once signed more, or something else, than we hold now. */
  get trouble(): LogTrouble | null {
    return this.#trouble
  }

  /** The newest checkpoint as it is shown; null while there is none, or where it may not be used. */
  async findLatest(): Promise<OwnCheckpoint | null> {
    const kept = await this.#kept.find(this.#node.party)
    const tree = await this.#trees.grownTree(this.#node.party)
    await this.#lookBack(tree)
    if (kept === null || this.#trouble !== null) return null
    return { checkpoint: checkpointIn(kept.latest), note: kept.latest, tree }
  }

  /** Signs a checkpoint if there are more acts than in the last one; answers whether it did. */
  async advance(): Promise<boolean> {
    const kept = await this.#kept.find(this.#node.party)
    const tree = await this.#trees.grownTree(this.#node.party)
    await this.#lookBack(tree)
    const signed = kept === null ? 0 : checkpointIn(kept.latest).size
    const size = tree.size
    if (this.#trouble !== null || size <= signed) return false
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

  /** Another shows a checkpoint of ours. If we signed it and do not hold its acts, that is kept and answered. */
  async beShown(note: string): Promise<LogTrouble | null> {
    const { dialogue, party } = this.#node
    const checkpoint = parseCheckpoint(note)
    if (checkpoint === null || checkpoint.origin !== checkpointOrigin(dialogue, party)) return null
    // Only our own signature can stop us: a peer that merely says so is not believed.
    if (signingBy(checkpoint.note, logKeys(checkpoint.origin, this.#node.ledger.chain(party).keys, checkpoint.size)) !== 'signed') return null
    const trouble = troubleOf(checkpoint, await this.#trees.grownTree(party))
    if (trouble === null) return null
    await this.#kept.keepAhead(party, note)
    this.#trouble = trouble
    return trouble
  }

  async #lookBack(tree: HashTree): Promise<void> {
    const kept = await this.#kept.find(this.#node.party)
    const ahead = await this.#kept.findAhead(this.#node.party)
    const shown = ahead === null ? null : troubleOf(ahead, tree)
    if (ahead !== null && shown === null) await this.#kept.forgetAhead(this.#node.party)
    this.#trouble = shown ?? (kept === null ? null : troubleOf(checkpointIn(kept.latest), tree))
  }
}

function troubleOf(signed: SignedCheckpoint, tree: HashTree): LogTrouble | null {
  if (isHeld(signed, tree)) return null
  return signed.size > tree.size ? 'checkpoint-rolled-back' : 'checkpoint-contradicted'
}
