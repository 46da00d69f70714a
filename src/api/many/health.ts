// Two addresses for whoever spreads requests over processes: `/healthz`, whether it lives; `/readyz`, whether requests
// should be sent to it, with what it is and how far behind. Neither says anything of the dialogue.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { isReading } from '../door.ts'

export interface ServingStanding {
  readonly role: 'writer' | 'attendant'
  readonly isReady: boolean
  /** The last commit that it holds. */
  readonly position: number
  /** How far it is behind the writer; null where it does not hear it. */
  readonly lag: { readonly commits: number; readonly milliseconds: number } | null
  /** Processes that follow this one. */
  readonly attendants: number
}

/** True where it was asked and has been answered. */
export function answerHealth(standing: ServingStanding, request: IncomingMessage, response: ServerResponse): boolean {
  const isLive = request.url === '/healthz'
  if ((!isLive && request.url !== '/readyz') || !isReading(request.method)) return false
  const { isReady, ...told } = { ...standing, process: process.pid }
  response.writeHead(isLive || isReady ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(isLive ? { status: 'live' } : { status: isReady ? 'ready' : 'not-ready', ...told }))
  return true
}
