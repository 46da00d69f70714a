// Requests byte for byte as written, for tests: `fetch` would tidy up the very things to be tested.

import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
}

export interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

/** `target` goes into the request line as it is. */
export function ask(port: number, target: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path: target, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
      response.on('end', () => { const all = Buffer.concat(parts); resolve({ status: response.statusCode ?? 0, headers: response.headers, body: all, text: all.toString() }) })
    })
    outgoing.setTimeout(10_000, () => outgoing.destroy(new Error(`${method} ${target} got no answer`)))
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
