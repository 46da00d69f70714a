// A node below a path of its host (`https://dean.example/hled`): what comes in is read without that path, whether or not the proxy
// in front has taken it away, and what goes out begins with it. Pages have it in their links already.

import type { IncomingMessage } from 'node:http'
import { withoutBase } from '../publication/links.ts'

/** Takes the path of the site away from what a request asks for, where it stands there. */
export function enterBelow(base: string, request: IncomingMessage): void {
  if (base === '') return
  const local = (request.url ?? '/').replace(/^https?:\/\/[^/?#]*/i, '')
  const end = local.search(/[?#]/)
  const path = withoutBase(end === -1 ? local : local.slice(0, end), base)
  if (path !== null) request.url = path + (end === -1 ? '' : local.slice(end))
}

/** The headers by which an answer sends its reader elsewhere on this site. */
export function leaveBelow(base: string, name: string, value: string): string {
  if (base === '') return value
  if (name === 'location' || name === 'content-location') return /^\/(?!\/)/.test(value) ? base + value : value
  return name === 'refresh' ? value.replace(/(url=)(\/(?!\/))/i, `$1${base}$2`) : value
}
