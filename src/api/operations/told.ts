// What of a request is told to whoever measures and traces.

import type { IncomingMessage } from 'node:http'
import type { RunningNode } from '../../node/running-node.ts'
import { isPassedOn } from '../incoming.ts'

/** The methods that are told by their name; a client may write anything there. */
const METHODS_TOLD: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export function methodTold(method: string | undefined): string {
  return method !== undefined && METHODS_TOLD.includes(method) ? method : 'other'
}

/** The trace that a request belongs to, as a proxy in front or another process of this node says; nobody else is believed. */
export function traceparentOf({ settings }: Pick<RunningNode, 'settings'>, incoming: IncomingMessage): string | null {
  const { traceparent } = incoming.headers
  return typeof traceparent === 'string' && (settings.isBehindProxy || isPassedOn(incoming)) ? traceparent : null
}
