// The process that writes, where others may attend: a node as it always was, and beside it the doors that only the other
// processes find.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Announcer, Leading } from '../../node/many/leading.ts'
import { newSecret } from '../../node/many/registration.ts'
import { RunningNode } from '../../node/running-node.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/port.ts'
import { isReading } from '../door.ts'
import { createAnswering } from '../server.ts'
import type { Answering } from '../server.ts'
import { cookie } from '../workspace/visit.ts'
import { POSITION_HEADER, REMINDED_SECONDS } from './attending-role.ts'
import { beforeHead, InternalServer } from './internal-server.ts'
import type { Role, RoleOptions } from './role.ts'

export class LeadingRole implements Role {
  readonly name = 'writer'
  readonly running: RunningNode
  readonly leading: Leading
  readonly #store: Store
  readonly #answering: Answering
  readonly #internal: InternalServer

  private constructor(running: RunningNode, store: Store, leading: Leading, answering: Answering, internal: InternalServer) {
    this.running = running
    this.#store = store
    this.leading = leading
    this.#answering = answering
    this.#internal = internal
  }

  /** Takes the lock, reads everything, and says where it is found. Rejects with `StoreUnusable`, as where somebody else writes. */
  static async open({ home, dialogue, databaseUrl, surroundings, renderer, internal: address, onFault }: RoleOptions): Promise<LeadingRole> {
    const announcer = new Announcer()
    // Not one that lasts: whoever has lost the lock reads everything again, or attends from then on.
    const store = await openStore({ dialogue, home, databaseUrl, mode: 'write', isWatched: true, onNoted: announcer.noted })
    const from = await store.position()
    const running = await RunningNode.open(home, { ...surroundings, openStore: async () => store })
    const leading = new Leading(running, announcer, from)
    const answering = createAnswering(running, renderer, onFault)
    const internal = new InternalServer({ running, leading, answering, secret: newSecret(), onFault })
    const role = new LeadingRole(running, store, leading, answering, internal)
    try {
      await leading.register(await internal.listen(home, address))
      return role
    } catch (error) {
      await role.close()
      throw error
    }
  }

  /** True once nothing more can be written from here. */
  get isLost(): boolean {
    return this.#store.isLost
  }

  start(): void {
    this.running.start()
  }

  handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isReading(request.method)) {
      // Whoever has written may ask another process next.
      beforeHead(response, () => {
        const { at } = this.leading.position
        response.setHeader(POSITION_HEADER, at)
        response.appendHeader('set-cookie', cookie(this.running, 'seen', String(at), REMINDED_SECONDS))
      })
    }
    return this.#answering.handle(request, response)
  }

  /** The others learn at once that nobody writes. */
  leave(): void {
    this.leading.close()
    this.#internal.close()
  }

  async close(): Promise<void> {
    this.leave()
    this.#answering.close()
    await this.running.close()
  }
}
