// Views of reporting over what the node holds, made once per change and day: a plan of ten thousand
// commitments is not walked for every page that somebody opens.

import type { ItemId, StatementId } from '../../record/index.ts'
import { askedBy, askedOf, roundBoard, roundsOf, stateOfPlay } from '../../dialogue/views/index.ts'
import type { AskedLine, Round, RoundBoard, StateOfPlay, ViewContext } from '../../dialogue/views/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'

/** Made things kept at most; days of a state of play are anybody's to ask for. */
const MOST_KEPT = 64

export class Reporting {
  readonly #node: DialogueNode
  readonly #made = new Map<string, unknown>()
  #day = ''

  constructor(node: DialogueNode) {
    this.#node = node
    node.onChange(() => this.#made.clear())
  }

  /** Everything that is asked of this side now, by the day by which. */
  asked(): readonly AskedLine[] {
    return this.#once('asked', () => askedOf(this.#context(), (round) => this.frozen(round)))
  }

  rounds(): readonly Round[] {
    return this.#once('rounds', () => roundsOf(this.#node.rows))
  }

  find(round: StatementId): Round | null {
    return this.rounds().find((one) => one.round === round) ?? null
  }

  /** What a round asks for: frozen when it was opened. */
  frozen(round: Round): readonly ItemId[] {
    return this.#once(`frozen ${round.round}`, () => askedBy(this.#context(), round))
  }

  board(round: Round): RoundBoard | null {
    // The hour at which it is due may pass without any change.
    const now = this.#node.now()
    const isDue = Temporal.Instant.compare(Temporal.ZonedDateTime.from(round.content.due).toInstant(), Temporal.Instant.from(now)) < 0
    return this.#once(`board ${round.round} ${isDue}`, () => roundBoard(this.#context(), round, now, this.frozen(round)))
  }

  stateOfPlay(day: string): StateOfPlay | null {
    return this.#once(`state ${day}`, () => stateOfPlay(this.#context(), day))
  }

  #context(): ViewContext {
    const { rows, dialogue, party } = this.#node
    return { rows, dialogue, self: party, today: () => this.#node.now().slice(0, 10) }
  }

  #once<T>(name: string, make: () => T): T {
    const day = this.#node.now().slice(0, 10)
    if (day !== this.#day || this.#made.size >= MOST_KEPT) this.#made.clear()
    this.#day = day
    if (!this.#made.has(name)) this.#made.set(name, make())
    return this.#made.get(name) as T
  }
}
