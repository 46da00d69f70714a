// From a socket to a Request: the path that is asked for, who asks, and a body of bounded size.

import type { IncomingMessage } from 'node:http'
import type { RunningNode } from '../node/running-node.ts'
import { isReading } from './door.ts'

/** What of a body that is too large is read and thrown away, in bytes and milliseconds, before the answer. */
const LARGEST_DISCARD = 64 * 1024 * 1024
const LONGEST_DISCARD = 5_000

export interface Target {
  /** Decoded segment by segment; null if it cannot be. */
  readonly path: string | null
  /** With its question mark; empty if there is none. */
  readonly query: string
}

/** What a request line asks for: a path, or (RFC 9112 section 3.2.2) a whole address, whose host does not matter here. */
export function targetOf(url: string): Target {
  const local = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/, '')
  const end = local.indexOf('?')
  const path = end === -1 ? local : local.slice(0, end)
  const query = end === -1 ? '' : local.slice(end)
  if (!path.includes('%')) return { path: path === '' ? '/' : path, query }
  try {
    return { path: path.split('/').map(decodeSegment).join('/'), query }
  } catch {
    return { path: null, query }
  }
}

/** An encoded slash is not a slash: a segment that would fall apart stays as it was written. */
function decodeSegment(segment: string): string {
  const decoded = decodeURIComponent(segment)
  return /[/\\\0]/.test(decoded) ? segment : decoded
}

const ASKERS = new WeakMap<IncomingMessage, string>()

/** Another process of this node passes a request on, and says who asked it. */
export function askedBy(incoming: IncomingMessage, address: string): void {
  ASKERS.set(incoming, address)
}

/** Whether it came from another process of this node. */
export function isPassedOn(incoming: IncomingMessage): boolean {
  return ASKERS.has(incoming)
}

/** Who asks: the other end of the socket, or whom a proxy in front names last (it alone writes there). */
export function addressOf(running: Pick<RunningNode, 'settings'>, incoming: IncomingMessage): string {
  const passedOn = ASKERS.get(incoming)
  if (passedOn !== undefined) return passedOn
  const named = running.settings.isBehindProxy ? String(incoming.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : undefined
  return named || (incoming.socket.remoteAddress ?? '')
}

/** The whole body; null where there is more than anybody needs. What is left unread ends with the connection. */
export async function readBody(incoming: IncomingMessage, largest: number): Promise<Buffer | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > largest) return null
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length
    if (size > largest) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** A browser that is still sending hears no answer: what comes in a short while is let pass by. */
export async function discard(incoming: IncomingMessage): Promise<void> {
  const end = setTimeout(() => incoming.pause(), LONGEST_DISCARD)
  let size = 0
  await new Promise<void>((resolve) => {
    incoming.on('data', (part: Buffer) => { size += part.length; if (size > LARGEST_DISCARD) resolve() })
    incoming.on('end', resolve).on('error', () => resolve()).on('close', resolve).on('pause', resolve)
    if (incoming.readableEnded || incoming.destroyed) resolve()
  })
  clearTimeout(end)
  incoming.pause()
}

export function toRequest(incoming: IncomingMessage, body: Buffer): Request {
  const method = incoming.method ?? 'GET'
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const { host = '' } = incoming.headers
  const base = /^[A-Za-z0-9.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`) ? `http://${host}` : 'http://localhost'
  // Neither two slashes nor a backslash at the beginning may be read as the name of another host.
  const local = (incoming.url ?? '/').replace(/^https?:\/\/[^/?#]*/i, '').replace(/^[/\\]*/, '/')
  return new Request(new URL(local, base), { method, headers, ...(isReading(method) || body.length === 0 ? {} : { body: new Uint8Array(body) }) })
}
