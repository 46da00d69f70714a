// A proxy between two real nodes that passes everything on, until it is told to misbehave: what
// happens to answers on the way is decided by the test, byte by byte.

import { createServer, request as ask } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TestContext } from 'node:test'
import { freePort } from '../../store/testing/free-port.ts'

export interface Passing {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** 1 for the first request that misbehaviour is asked of. */
  readonly times: number
  /** What the node behind answered, whole. */
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

/** True if it has answered in its own way; false to pass the answer on as it is. */
export type Misbehaviour = (passing: Passing) => boolean | Promise<boolean>

export interface BadProxy {
  readonly url: string
  readonly asked: readonly string[]
  misbehave(how: Misbehaviour | null): void
}

export async function badProxy(t: TestContext, target: string): Promise<BadProxy> {
  const asked: string[] = []
  let misbehaviour: Misbehaviour | null = null
  let times = 0
  const http = createServer((request, response) => {
    response.on('error', () => undefined)
    asked.push(request.url ?? '')
    pass(target, request, async (status, headers, body) => {
      times += 1
      if (misbehaviour !== null && (await misbehaviour({ request, response, times, status, headers, body }))) return
      response.writeHead(status, headers).end(body)
    }, () => response.destroy())
  })
  const port = await freePort()
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  t.after(() => new Promise((resolve) => { http.close(resolve); http.closeAllConnections() }))
  return { url: `http://127.0.0.1:${port}`, asked, misbehave: (how) => { misbehaviour = how; times = 0 } }
}

/** As RFC 9421 asks of a proxy, the Host that was signed goes on unchanged. */
function pass(target: string, request: IncomingMessage, onAnswer: (status: number, headers: NodeJS.Dict<string | string[]>, body: Buffer) => void, onFault: () => void): void {
  const onward = ask(target + (request.url ?? ''), { method: request.method, headers: request.headers, agent: false }, (answer) => {
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part)).on('error', onFault).on('end', () => {
      const { 'transfer-encoding': _chunked, connection: _connection, 'keep-alive': _alive, ...headers } = answer.headers
      onAnswer(answer.statusCode ?? 502, headers, Buffer.concat(parts))
    })
  })
  onward.on('error', onFault)
  request.pipe(onward)
}
