import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NodeSurroundings, RunningNode } from '../../node/running-node.ts'
import type { Renderer } from '../../web/render.ts'
import type { InternalAddress } from './internal-server.ts'

/** What a process of a node is at one time: the one that writes, or one that attends. */
export interface Role {
  readonly name: 'writer' | 'attendant'
  readonly running: RunningNode
  start(): void
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Begins to end: another role follows. */
  leave(): void
  close(): Promise<void>
}

export interface RoleOptions {
  readonly home: string
  readonly dialogue: string
  readonly databaseUrl: string | undefined
  readonly surroundings: NodeSurroundings
  readonly renderer: Renderer
  /** Where processes on other machines find this one while it writes; null where all are on one. */
  readonly internal: InternalAddress | null
  readonly onFault: (error: unknown) => void
  /** For a request that met a role which is over: nothing was done yet. */
  readonly again: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}
