// One process of a node that may have several. It takes the lock and writes, or attends to whoever does, and changes from one
// to the other while it serves: the sockets stay, what stands behind them is another.
//
// - At most one process writes, because the store lets one: nothing here decides that.
// - A role is opened whole before it takes over; until then the one before answers what it still can.
// - Whoever has lost the lock writes nothing more, whatever it had begun; it opens its store anew, or attends.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { originOf, readSettings } from '../../node/settings.ts'
import { basePathOf } from '../../publication/links.ts'
import { enterBelow } from '../base-path.ts'
import type { RunningNode } from '../../node/running-node.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/port.ts'
import { StoreUnusable } from '../../store/port.ts'
import { targetOf } from '../incoming.ts'
import { AttendingRole } from './attending-role.ts'
import { placeOfReading } from './at-writer.ts'
import { answerHealth } from './health.ts'
import type { ServingStanding } from './health.ts'
import { LeadingRole } from './leading-role.ts'
import { answerPlainly } from './plain-answer.ts'
import type { RoleOptions } from './role.ts'
import { isReading } from '../door.ts'

export interface ServingOptions extends Omit<RoleOptions, 'again' | 'dialogue'> {
  /** Where it reads while it attends: a standby of the database. The primary is read where it does not answer. */
  readonly replicaUrl: string | undefined
  /** Never takes the lock. */
  readonly attendsOnly: boolean
}

const LOOKED_AFTER = 200
const LEFT_BEHIND_AFTER = 3_000
/** How long a process that finds neither the lock nor a store waits for one of them at its start, in milliseconds. */
const FIRST_WAIT = 60_000

export class Serving {
  readonly #options: ServingOptions & RoleOptions
  readonly #base: string
  #role: LeadingRole | AttendingRole
  readonly #listeners = new Set<(running: RunningNode) => void>()
  #isLooking = false
  #isClosing = false
  #isBetween = false
  #work: Promise<void> = Promise.resolve()
  readonly #timer: NodeJS.Timeout

  private constructor(options: ServingOptions & RoleOptions, role: LeadingRole | AttendingRole) {
    this.#options = options
    this.#role = role
    this.#base = basePathOf(originOf(role.running.settings))
    this.#timer = setInterval(() => this.#look(), LOOKED_AFTER)
    this.#timer.unref()
  }

  /** Resolves with a role taken and nothing begun. Rejects where there is neither a lock nor anybody to attend to. */
  static async open(given: ServingOptions): Promise<Serving> {
    const held: { serving: Serving | null } = { serving: null }
    const options = { ...given, dialogue: readSettings(given.home).dialogue, again: async (request: IncomingMessage, response: ServerResponse) => held.serving?.handle(request, response) }
    const deadline = performance.now() + FIRST_WAIT
    for (;;) {
      try {
        const serving = new Serving(options, await openRole(options, () => held.serving?.lookSoon()))
        held.serving = serving
        return serving
      } catch (error) {
        if (!(error instanceof StoreUnusable) || !MAY_PASS.has(error.code) || performance.now() > deadline) throw error
        await new Promise((resolve) => setTimeout(resolve, LOOKED_AFTER))
      }
    }
  }

  get running(): RunningNode {
    return this.#role.running
  }

  /** Told with the node that answers from now on: after a change of roles it is another. */
  onRole(listener: (running: RunningNode) => void): void {
    this.#listeners.add(listener)
  }

  start(): void {
    this.#role.start()
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Read without the path of the site from here on, also by the process that it may be passed on to.
    enterBelow(this.#base, request)
    if (answerHealth(this.standing(), request, response)) return
    const { path } = targetOf(request.url ?? '/')
    const isPublic = path !== null && isReading(request.method) && placeOfReading(path) === 'public'
    if (this.#isBetween && !isPublic) { answerPlainly(request, response, 'writer-absent', 2); return }
    await this.#role.handle(request, response)
  }

  /** What this process is, and how far: for balancers, and for whoever measures. */
  standing(): ServingStanding {
    const role = this.#role
    if (role instanceof LeadingRole) return { role: 'writer', isReady: !role.isLost && !this.#isBetween, position: role.leading.position.at, lag: { commits: 0, milliseconds: 0 }, attendants: role.leading.attendants }
    const { attending } = role
    return { role: 'attendant', isReady: attending.heardWithin(READY_WITHIN), position: attending.held.at, lag: attending.lag, attendants: 0 }
  }

  /** As soon as it can be: somebody may have gone. */
  lookSoon(): void {
    setImmediate(() => this.#look())
  }

  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#timer)
    this.#role.leave()
    await this.#work
    await this.#role.close()
  }

  #look(): void {
    const role = this.#role
    const mustChange = role instanceof LeadingRole ? role.isLost : !this.#options.attendsOnly && role.attending.link === null
    if (!mustChange || this.#isLooking || this.#isClosing) return
    this.#isLooking = true
    this.#work = this.#change(role).catch(this.#options.onFault).finally(() => { this.#isLooking = false })
  }

  async #change(before: LeadingRole | AttendingRole): Promise<void> {
    if (before instanceof LeadingRole) {
      this.#isBetween = true
      before.leave()
      // Before another is opened in the same home. What cannot be ended, as a connection to a machine that vanished, is left behind.
      await Promise.race([before.close().catch(this.#options.onFault), new Promise((resolve) => setTimeout(resolve, LEFT_BEHIND_AFTER))])
    }
    const next = await this.#next(before)
    if (next === null) return
    next.start()
    this.#role = next
    for (const { at: _at, ...entry } of before.running.audit.leave()) next.running.audit.add(entry)
    this.#isBetween = false
    for (const listener of this.#listeners) listener(next.running)
    if (before instanceof LeadingRole) return
    before.leave()
    await before.close().catch(this.#options.onFault)
  }

  /** Null where all stays as it is: somebody else was faster, or nobody can write now. */
  async #next(before: LeadingRole | AttendingRole): Promise<LeadingRole | AttendingRole | null> {
    const gone = () => this.lookSoon()
    try {
      return before instanceof LeadingRole ? await openRole(this.#options, gone) : await LeadingRole.open(this.#options)
    } catch (error) {
      if (error instanceof StoreUnusable && MAY_PASS.has(error.code)) return null
      throw error
    }
  }
}

/** What time alone may mend. */
const MAY_PASS: ReadonlySet<string> = new Set(['store-locked', 'store-unreachable', 'store-missing', 'store-older', 'store-forked'])
/** An attendant that heard its writer so long ago is still worth asking, in milliseconds: a takeover takes less. */
const READY_WITHIN = 30_000

async function openRole(options: ServingOptions & RoleOptions, onGone: () => void): Promise<LeadingRole | AttendingRole> {
  if (options.attendsOnly) return AttendingRole.open(options, () => openToRead(options), onGone)
  try {
    return await LeadingRole.open(options)
  } catch (error) {
    if (!(error instanceof StoreUnusable) || (error.code !== 'store-locked' && error.code !== 'store-unreachable')) throw error
    return AttendingRole.open(options, () => openToRead(options), onGone)
  }
}

/** The standby if it answers, else where the writer writes. */
async function openToRead({ dialogue, home, databaseUrl, replicaUrl }: ServingOptions & RoleOptions): Promise<Store> {
  const at = (url: string | undefined) => openStore({ dialogue, home, databaseUrl: url, mode: 'read', isWatched: true })
  if (replicaUrl === undefined) return at(databaseUrl)
  return at(replicaUrl).catch((error: unknown) => {
    if (error instanceof StoreUnusable && error.code === 'store-unreachable') return at(databaseUrl)
    throw error
  })
}
