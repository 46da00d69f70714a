// A plain static file server as any host has one: files, and index.html for folders; tags of time and size, as nginx and
// Apache make them; ranges (RFC 9110 section 14). And a balancer that sends each request to the next of several.

import { closeSync, existsSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer, request as ask } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.json': 'application/json', '.css': 'text/css', '.js': 'text/javascript', '.xml': 'application/xml' }

export interface StaticServer {
  readonly url: string
  close(): Promise<void>
}

export async function serveFolder(folder: string): Promise<StaticServer> {
  return listening((request, response) => {
    const path = join(folder, normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')))
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
    if (!path.startsWith(folder) || !existsSync(file)) { response.writeHead(404).end(); return }
    answerFile(file, request, response)
  })
}

/** In turn, a connection each: no reader stays with one. Answers say which it was, from 0 on. */
export async function balanceOver(servers: () => readonly string[]): Promise<StaticServer> {
  let turn = 0
  return listening((request, response) => {
    const all = servers()
    const chosen = turn++ % all.length
    const passed = ask(new URL(request.url ?? '/', all[chosen]), { agent: false, method: request.method, headers: { ...request.headers, connection: 'close' } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'x-server': String(chosen) })
      answer.pipe(response)
    })
    passed.on('error', () => { response.destroy() })
    request.pipe(passed)
  })
}

function answerFile(file: string, { headers }: IncomingMessage, response: ServerResponse): void {
  const handle = openSync(file, 'r')
  const { mtimeMs, size } = fstatSync(handle)
  const etag = `"${Math.floor(mtimeMs / 1000).toString(16)}-${size.toString(16)}"`
  if (headers['if-none-match'] === etag) { closeSync(handle); response.writeHead(304, { etag }).end(); return }
  const bytes = readFileSync(handle)
  closeSync(handle)
  const [, from, to] = (headers['if-range'] ?? etag) === etag ? (/^bytes=(\d+)-(\d*)$/.exec(String(headers.range)) ?? []) : []
  const common = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', etag, 'accept-ranges': 'bytes' }
  if (from === undefined) { response.writeHead(200, { ...common, 'content-length': bytes.length }).end(bytes); return }
  const part = bytes.subarray(Number(from), to === undefined || to === '' ? undefined : Number(to) + 1)
  response.writeHead(206, { ...common, 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${size}`, 'content-length': part.length }).end(part)
}

async function listening(listener: RequestListener): Promise<StaticServer> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
}
