// Deletes what of a consultation may be kept no longer, at the start of the node and once an hour.

import type { ItemId } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { becomings } from './becoming.ts'
import type { Becoming } from './becoming.ts'
import type { Contributions } from './contributions.ts'

const MINUTES_BETWEEN_LOOKS = 60

export class ContributionClearing {
  readonly #node: DialogueNode
  readonly #contributions: Contributions
  #timer: NodeJS.Timeout | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(node: DialogueNode, contributions: Contributions) {
    this.#node = node
    this.#contributions = contributions
  }

  start(onFault: (error: unknown) => void): void {
    const look = () => { this.look().catch(onFault) }
    this.#timer = setInterval(look, MINUTES_BETWEEN_LOOKS * 60_000)
    this.#timer.unref()
    look()
  }

  /** Answers of how many something was deleted. */
  look(): Promise<number> {
    const done = this.#turn.then(() => {
      const known = new Map<ItemId, (receipt: string) => Becoming>()
      return this.#contributions.clear((consultation, receipt) => {
        const becoming = known.get(consultation) ?? becomings(this.#node.rows, consultation, this.#node.party)
        known.set(consultation, becoming)
        return becoming(receipt).is !== 'waiting'
      })
    })
    this.#turn = done.catch(() => undefined)
    return done
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    await this.#turn.catch(() => undefined)
  }
}
