// A process that attends, as requests meet it. It answers what it holds: public pages, the record, and the workspace while
// it is current; it waits a moment where the asker has seen more than it holds; everything else goes to the writer.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Attending } from '../../node/many/attending.ts'
import { FetchedBlobs } from '../../node/many/fetched-blobs.ts'
import { RunningNode } from '../../node/running-node.ts'
import { FollowedStore, WriterNeeded } from '../../store/followed.ts'
import type { Store } from '../../store/port.ts'
import { isReading } from '../door.ts'
import { addressOf, targetOf } from '../incoming.ts'
import { traceparentOf } from '../operations/told.ts'
import { createAnswering } from '../server.ts'
import type { Answering } from '../server.ts'
import { cookie, cookieName, readCookies } from '../workspace/visit.ts'
import { placeOfReading } from './at-writer.ts'
import { forward } from './forwarding.ts'
import type { Forwarding } from './forwarding.ts'
import type { Role, RoleOptions } from './role.ts'

/** How long a page waits until this process has come as far as its reader, in milliseconds; then it is asked of the writer. */
const WAITED_FOR_OWN_WRITES = 1_000
/** How long a browser is reminded of how far the writer had come. */
export const REMINDED_SECONDS = 60
/** For programs, which keep no cookies: they give back what they got. */
export const POSITION_HEADER = 'alternat-position'

export class AttendingRole implements Role {
  readonly name = 'attendant'
  readonly running: RunningNode
  readonly attending: Attending
  readonly #answering: Answering
  readonly #forwarding: Forwarding
  readonly #options: RoleOptions
  #isOver = false

  private constructor(running: RunningNode, attending: Attending, options: RoleOptions) {
    this.running = running
    this.attending = attending
    this.#options = options
    const instead = async (error: unknown, request: IncomingMessage, response: ServerResponse) => {
      if (!(error instanceof WriterNeeded)) return false
      await this.#pass(request, response)
      return true
    }
    this.#answering = createAnswering(running, options.renderer, options.onFault, instead)
    this.#forwarding = { attending, isOver: () => this.#isOver, addressOf: (request) => addressOf(running, request), traceparentOf: (request) => traceparentOf(running, request), cookieOf: (position) => cookie(running, 'seen', String(position), REMINDED_SECONDS) }
  }

  /** `openToRead` opens a store to read, and again where it goes away. Rejects with `StoreUnusable` where there is none yet. */
  static async open(options: RoleOptions, openToRead: () => Promise<Store>, onGone: () => void): Promise<AttendingRole> {
    const { home, surroundings, onFault } = options
    const store = await FollowedStore.open(openToRead)
    const link: { attending: Attending | null } = { attending: null }
    const running = await RunningNode.open(home, {
      ...surroundings, openStore: async () => store, blobsOver: (own) => new FetchedBlobs(own, () => link.attending?.link?.writer ?? null, onFault),
    })
    const attending = new Attending({ running, store, onFault, onGone })
    link.attending = attending
    return new AttendingRole(running, attending, options)
  }

  start(): void {
    this.running.attend()
    this.attending.start()
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path } = targetOf(request.url ?? '/')
    const place = path === null || !isReading(request.method) ? 'writer' : placeOfReading(path)
    const isHere = place !== 'writer' && (place === 'public' || this.attending.isCurrent) && (await this.#hasCome(request))
    if (isHere) return this.#answering.handle(request, response)
    return this.#pass(request, response)
  }

  /** From now on nothing is begun here; what waits is answered by whoever comes next. */
  leave(): void {
    this.#isOver = true
  }

  async close(): Promise<void> {
    this.#isOver = true
    this.#answering.close()
    await this.attending.close()
    await this.running.close()
    rmSync(join(this.#options.home, 'attending', String(process.pid)), { recursive: true, force: true })
  }

  /** Whoever has written sees it: this process waits until it is here. */
  async #hasCome(request: IncomingMessage): Promise<boolean> {
    const { headers } = request
    const seen = headers[POSITION_HEADER] ?? readCookies(headers.cookie ?? null).get(cookieName(this.running, 'seen'))
    const at = Number(seen ?? 0)
    return !Number.isSafeInteger(at) || at <= this.attending.held.at || this.attending.reached(at, WAITED_FOR_OWN_WRITES)
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if ((await forward(this.#forwarding, request, response)) === 'again') await this.#options.again(request, response)
  }
}
