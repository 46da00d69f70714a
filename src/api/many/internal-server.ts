// The doors that only the processes of one node find: a socket in the home, and where other machines attend an address of
// the internal network. Whoever asks proves the shared secret before anything is read; nothing here is ever reached from
// the public port, and whose address a request names as its asker is believed here and nowhere else.

import { timingSafeEqual } from 'node:crypto'
import { chmodSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { auditEntry } from '../../node/audit/entry.ts'
import type { Leading } from '../../node/many/leading.ts'
import { followerOf, INTERNAL, listeningOptions } from '../../node/many/link.ts'
import type { Registration } from '../../node/many/registration.ts'
import type { RunningNode } from '../../node/running-node.ts'
import { isHash } from '../../record/index.ts'
import { askedBy, readBody } from '../incoming.ts'
import type { Answering } from '../server.ts'

export interface InternalAddress {
  readonly host: string
  readonly port: number
}

export interface InternalOptions {
  readonly running: RunningNode
  readonly leading: Leading
  readonly answering: Answering
  readonly secret: string
  readonly onFault: (error: unknown) => void
}

const LARGEST_NOTES = 8 * 1024 * 1024
/** What an attendant that does not read may leave lying, in bytes. */
const LARGEST_UNREAD = 1024 * 1024
/** Addresses of sockets are short (unix(7)). */
const LONGEST_SOCKET = 100

export class InternalServer {
  readonly #options: InternalOptions
  readonly #servers: Server[] = []

  constructor(options: InternalOptions) {
    this.#options = options
  }

  /** Answers where it is found from now on. Rejects where the address is taken. */
  async listen(home: string, address: InternalAddress | null): Promise<Pick<Registration, 'secret' | 'socket' | 'address'>> {
    const { secret } = this.#options
    const socket = socketIn(home)
    const local = this.#serving(createServer())
    await new Promise<void>((resolve, reject) => { local.once('error', reject).listen(socket, resolve) })
    chmodSync(socket, 0o600)
    if (address === null) return { secret, socket, address: null }
    const remote = this.#serving(createSecureServer(listeningOptions(secret)) as unknown as Server)
    await new Promise<void>((resolve, reject) => { remote.once('error', reject).listen(address.port, address.host, resolve) })
    return { secret, socket, address: { host: address.host, port: (remote.address() as AddressInfo).port } }
  }

  close(): void {
    for (const server of this.#servers) {
      server.close()
      server.closeAllConnections()
    }
  }

  #serving(server: Server): Server {
    server.on('request', (request, response) => {
      this.#answer(request, response).catch((error: unknown) => { this.#options.onFault(error); response.destroy() })
    })
    this.#servers.push(server)
    return server
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { answering, leading } = this.#options
    const { [INTERNAL.secret]: secret, [INTERNAL.asks]: asks, [INTERNAL.asker]: asker, ...headers } = request.headers
    if (!isSame(String(secret ?? ''), this.#options.secret)) { response.writeHead(403).end(); return }
    switch (asks) {
      case 'follow': this.#tell(request.url ?? '/', response); return
      case 'standing': response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(leading.standing)); return
      case 'blob': return this.#sendBlob((request.url ?? '').slice(1), response)
      case 'notes': return this.#takeNotes(request, response)
      case 'forward':
        request.headers = headers
        askedBy(request, String(asker ?? ''))
        beforeHead(response, () => { response.setHeader(INTERNAL.position, leading.position.at) })
        await answering.handle(request, response)
        return
      default: response.writeHead(404).end()
    }
  }

  #tell(path: string, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    const stop = this.#options.leading.attend(followerOf(path), (line) => {
      response.write(`${JSON.stringify(line)}\n`)
      if (response.writableLength > LARGEST_UNREAD) response.destroy()
    })
    response.on('close', stop)
  }

  async #sendBlob(blob: string, response: ServerResponse): Promise<void> {
    const { blobs } = this.#options.running
    const size = isHash(blob) ? await blobs.sizeOf(blob) : null
    if (size === null) { response.writeHead(404).end(); return }
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size })
    await pipeline(blobs.read(blob, 0, size), response)
  }

  async #takeNotes(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { audit } = this.#options.running
    const entries = z.array(auditEntry).parse(JSON.parse(String(await readBody(request, LARGEST_NOTES))))
    for (const { at: _at, ...entry } of entries) audit.add(entry)
    await audit.settled()
    response.writeHead(204).end()
  }
}

/** Runs `work` when the head of an answer is about to be written: what is said there is as of then. */
export function beforeHead(response: ServerResponse, work: () => void): void {
  const writeHead = response.writeHead.bind(response) as (...words: unknown[]) => ServerResponse
  response.writeHead = ((...words: unknown[]) => {
    if (!response.headersSent) work()
    return writeHead(...words)
  }) as ServerResponse['writeHead']
}

/** In the home, where only its user comes in; sockets of writers that are gone are taken away. */
function socketIn(home: string): string {
  for (const name of readdirSync(home)) if (/^writer-\d+\.sock$/.test(name)) rmSync(join(home, name), { force: true })
  const name = `writer-${process.pid}.sock`
  const inHome = join(home, name)
  if (inHome.length <= LONGEST_SOCKET) return inHome
  const elsewhere = join(tmpdir(), `alternat-${name}`)
  rmSync(elsewhere, { force: true })
  return elsewhere
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
