// Views of reporting over what the node holds, made once per change and day: a plan of ten thousand
// commitments is not walked for every page that somebody opens. What is asked is brought up to date
// statement by statement; what a round asks for is made once, since it never changes.

import type { ItemId, StatementId } from '../../record/index.ts'
import { askedAbout, askedBy, askedOf, askingRounds, byDay, commitmentsUnder, findPlan, roundBoard, roundsOf, stateOfPlay } from '../../dialogue/views/index.ts'
import type { AskedLine, FrozenItem, Round, RoundBoard, StateOfPlay, ViewContext } from '../../dialogue/views/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'

/** Made things kept at most; days of a state of play are anybody's to ask for. */
const MOST_KEPT = 64
/** Rows whose change moves no line but those of the items that are named in it. */
const ABOUT_ELEMENT = /^about\/(element\/.+)$/
const MOVES_NO_LINE = /^(act|party|statement|blob|blobs|concerning|proposal|open)\//

export class Reporting {
  readonly #node: DialogueNode
  readonly #made = new Map<string, unknown>()
  readonly #frozen = new Map<StatementId, readonly FrozenItem[]>()
  #asked: readonly AskedLine[] | null = null
  /** Items about which something was said since `#asked` was made. */
  readonly #said = new Set<ItemId>()
  #rows: unknown = null
  #day = ''

  constructor(node: DialogueNode) {
    this.#node = node
    node.onChange((keys) => this.#changed(keys))
  }

  /** Everything that is asked of this side now, by the day by which. */
  asked(): readonly AskedLine[] {
    this.#refresh()
    const context = this.#context()
    const asking = askingRounds(context, (round) => this.frozen(round))
    if (this.#asked === null) this.#asked = askedOf(context, asking)
    else if (this.#said.size > 0) this.#asked = this.#broughtUpToDate(this.#asked, context, asking)
    this.#said.clear()
    return this.#asked
  }

  rounds(): readonly Round[] {
    return this.#once('rounds', () => roundsOf(this.#node.rows))
  }

  find(round: StatementId): Round | null {
    return this.rounds().find((one) => one.round === round) ?? null
  }

  /** What a round asks for: frozen when it was opened. */
  frozen(round: Round): readonly FrozenItem[] {
    this.#refresh()
    const items = this.#frozen.get(round.round) ?? askedBy(this.#context(), round)
    this.#frozen.set(round.round, items)
    return items
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

  #changed(keys: readonly string[]): void {
    this.#made.clear()
    for (const key of keys) {
      const item = ABOUT_ELEMENT.exec(key)?.[1]
      if (item !== undefined) this.#said.add(item)
      else if (!MOVES_NO_LINE.test(key)) this.#asked = null
    }
  }

  #broughtUpToDate(before: readonly AskedLine[], context: ViewContext, asking: ReturnType<typeof askingRounds>): readonly AskedLine[] {
    const plan = findPlan(context)
    const commitments = plan === null ? new Set<ItemId>() : new Set(commitmentsUnder(context.rows, plan))
    const fresh = [...this.#said].filter((item) => commitments.has(item)).flatMap((item) => askedAbout(context, item, asking) ?? [])
    return [...before.filter(({ item }) => !this.#said.has(item)), ...fresh].sort(byDay)
  }

  #context(): ViewContext {
    const { rows, dialogue, party } = this.#node
    return { rows, dialogue, self: party, today: () => this.#node.now().slice(0, 10) }
  }

  /** A new day asks for other things; rows that were read again may tell another past. */
  #refresh(): void {
    const day = this.#node.now().slice(0, 10)
    const isNew = day !== this.#day || this.#node.rows !== this.#rows
    if (this.#node.rows !== this.#rows) this.#frozen.clear()
    if (isNew) {
      this.#made.clear()
      this.#asked = null
    }
    this.#day = day
    this.#rows = this.#node.rows
  }

  #once<T>(name: string, make: () => T): T {
    this.#refresh()
    if (this.#made.size >= MOST_KEPT) this.#made.clear()
    if (!this.#made.has(name)) this.#made.set(name, make())
    return this.#made.get(name) as T
  }
}
