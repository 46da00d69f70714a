// How fast a run has to be to end when it should. Rounds are what can be given up without giving up a row: a run that is behind
// measures three, near its end one. The answer is given when a row asks, so that a row slows down nobody but itself.

const FEWER = 3
/** A row that answers nothing for so long is given up: none needs it on a machine on which the others end in time. */
const MOST_MINUTES_A_FIGURE = 6
const MILLISECONDS_A_MINUTE = 60_000

export class Pace {
  readonly #rows: number
  readonly #minutes: number
  readonly #began: number
  readonly #now: () => number
  #begun = 0
  #isHurried = false

  constructor(rows: number, minutes: number, now: () => number = () => performance.now()) {
    this.#rows = rows
    this.#minutes = minutes
    this.#now = now
    this.#began = now()
  }

  get isOver(): boolean {
    return this.#elapsed >= this.#minutes
  }

  /** Whether fewer rounds were measured in the present row than were asked for. */
  get isHurried(): boolean {
    return this.#isHurried
  }

  /** A line for whoever waits. */
  begin(row: string): string {
    this.#begun += 1
    this.#isHurried = false
    const [minutes, seconds] = [Math.floor(this.#elapsed), Math.floor((this.#elapsed % 1) * 60)]
    return `  ${String(minutes).padStart(2, ' ')}:${String(seconds).padStart(2, '0')}  ${row} (${this.#begun} of ${this.#rows})`
  }

  roundsOf(wanted: number): number {
    const [spent, done] = [this.#elapsed / this.#minutes, (this.#begun - 1) / this.#rows]
    const rounds = spent > 0.85 ? 1 : spent > done + 0.15 ? FEWER : wanted
    if (rounds >= wanted) return wanted
    this.#isHurried = true
    return rounds
  }

  /** The same, or a rejection after the longest time that a figure may take. */
  async within<T>(work: Promise<T>): Promise<T> {
    if (this.#minutes === Infinity) return work
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`given up: no figure in ${MOST_MINUTES_A_FIGURE} minutes`)), MOST_MINUTES_A_FIGURE * MILLISECONDS_A_MINUTE) })
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }

  get #elapsed(): number {
    return (this.#now() - this.#began) / MILLISECONDS_A_MINUTE
  }
}

/** Resolves when the work ends, however it ends, or after so many milliseconds. */
export async function atLast(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work.catch(() => undefined), new Promise((resolve) => { timer = setTimeout(resolve, milliseconds) })])
  clearTimeout(timer)
}
