// The end of a silence procedure, while nobody looks. For each procedure that this side has accepted and
// nobody has broken, its node says in one breath that silence has passed and signs, in the first second
// after the end. Everything it needs is in the record, so a restart loses nothing: what ended while the
// node was down is signed when it comes back, if it was not broken, and the statement says that it was late
// and why. A node that cannot sign (locked, not cleared any more) tells its officers, and tries again.

import type { ProposalRow } from '../../dialogue/rows.ts'
import { liveSilences, runsFor } from '../../dialogue/silence.ts'
import type { SilenceProcedure } from '../../dialogue/silence.ts'
import type { DialogueNode, Said } from '../dialogue-node.ts'
import type { MissedSilences } from './missed.ts'

/** Clocks are set, and timers are no calendars: the ends are looked at again at least this often, in milliseconds. */
const LONGEST_WAIT = 30_000
/** The codes that the other side is told: of a node that was not running at the end, one whose keys nobody had opened, and one held up by what is its own affair. */
export const SILENCE_DELAYS = ['not-running', 'keys-locked', 'held-up'] as const
export type SilenceDelay = (typeof SILENCE_DELAYS)[number]

export interface SilenceEnd {
  readonly proposal: ProposalRow
  readonly asking: string
  /** Why the node could not sign, which is then tried again; null where it has. */
  readonly code: string | null
}

export interface SilenceWatchOptions {
  readonly node: DialogueNode
  readonly missed: MissedSilences
  /** Told of every signature by silence, and of the first thing that stood in the way of one. Again after a crash, under the same `asking`. */
  readonly tell: (end: SilenceEnd) => Promise<void>
  readonly onFault: (error: unknown) => void
}

export class SilenceWatch {
  readonly #from: SilenceWatchOptions
  /** From when on this watch has looked; ends before it were met by nobody. */
  #since: string | null = null
  #timer: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()
  #stop: (() => void) | null = null

  constructor(from: SilenceWatchOptions) {
    this.#from = from
  }

  start(): void {
    this.#since = this.#from.node.now()
    this.#stop = this.#from.node.onChange((keys) => { if (keys.some((key) => key.startsWith('concerning/') || key.startsWith('open/') || key === 'silence')) this.#lookSoon() })
    this.#lookSoon()
  }

  async close(): Promise<void> {
    this.#stop?.()
    this.#stop = null
    clearTimeout(this.#timer)
    await this.#working
  }

  /** Signs by every silence that has passed; answers the next end in UTC, if one is to come. */
  async look(): Promise<string | null> {
    const { node } = this.#from
    const running = (node.rows.find('open', 'all') ?? []).flatMap((id) => {
      const row = node.rows.find('proposal', id)
      return row === undefined || !row.parties.includes(node.party) ? [] : liveSilences(node.rows, row).filter((one) => runsFor(one, node.party)).map((procedure) => ({ row, procedure }))
    })
    const now = node.now()
    for (const { row, procedure } of running.filter(({ procedure }) => now > procedure.untilInstant)) await this.#sign(row, procedure)
    return running.map(({ procedure }) => procedure.untilInstant).filter((until) => until >= now).sort()[0] ?? null
  }

  async #sign(proposal: ProposalRow, { asking, untilInstant }: SilenceProcedure): Promise<void> {
    const { node, missed, tell } = this.#from
    const delay = delayOf(missed.find(asking)?.code ?? null, this.#since !== null && this.#since > untilInstant)
    const said = await node.say(
      { name: 'state', about: null, type: 'silence', content: { proposal: proposal.proposal, asking, silence: 'passed', delay }, replaces: null, audience: 'parties' },
      { name: 'sign', proposal: proposal.proposal },
    )
    const code = codeOf(said)
    // Somebody signed, broke it or withdrew meanwhile: nothing was missed.
    if (code !== null && !this.#runs(proposal.proposal, asking)) return
    // Told before it is kept: told twice under one name is told once, and never is worse.
    if (code === null || missed.find(asking) === null) await tell({ proposal, asking, code })
    if (code !== null) await missed.keep(asking, { proposal: proposal.proposal, code, at: node.now() })
  }

  #runs(proposal: string, asking: string): boolean {
    const { node } = this.#from
    const row = node.rows.find('proposal', proposal)
    return row?.status === 'open' && liveSilences(node.rows, row).some((one) => one.asking === asking && runsFor(one, node.party))
  }

  #lookSoon(): void {
    this.#working = this.#working.then(() => (this.#stop === null ? undefined : this.#lookNow())).catch(this.#from.onFault)
  }

  async #lookNow(): Promise<void> {
    clearTimeout(this.#timer)
    const next = await this.look().finally(() => this.#wakeIn(LONGEST_WAIT))
    if (next === null) return
    // The last second still counts: the first look is in the one after it.
    this.#wakeIn(Temporal.Instant.from(next).since(Temporal.Instant.from(this.#from.node.now())).total('milliseconds') + 1000)
  }

  #wakeIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    if (this.#stop === null) return
    this.#timer = setTimeout(() => this.#lookSoon(), Math.min(Math.max(milliseconds, 100), LONGEST_WAIT))
    this.#timer.unref()
  }
}

function codeOf(said: Said): string | null {
  return 'acts' in said ? null : 'refused' in said ? said.refused : 'invalid'
}

function delayOf(code: string | null, wasDown: boolean): SilenceDelay | null {
  if (code !== null) return code === 'keys-locked' ? code : 'held-up'
  return wasDown ? 'not-running' : null
}
