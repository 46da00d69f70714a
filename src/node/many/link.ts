// The connection from a process that attends to the one that writes. On one machine it is a socket in the file system that
// only their user can open; over a network it is TLS by the shared secret (RFC 4279, RFC 5489): encrypted, and without the
// secret neither side can play its part. No certificate is needed.

import { request as askOver } from 'node:http'
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { hostname } from 'node:os'
import { connect as connectSecurely } from 'node:tls'
import type { TlsOptions } from 'node:tls'
import type { LeadingStanding } from './leading.ts'
import type { Registration } from './registration.ts'

/** What a request between processes bears; from outside none of them is ever passed on. */
export const INTERNAL = { secret: 'x-alternat-secret', asks: 'x-alternat-asks', asker: 'x-alternat-asker', position: 'x-alternat-position' } as const
export type Asks = 'forward' | 'follow' | 'blob' | 'notes' | 'standing'

const IDENTITY = 'alternat'
/** Forward secrecy with a shared key; Node speaks it in TLS 1.2. */
const CIPHERS = 'ECDHE-PSK-CHACHA20-POLY1305:ECDHE-PSK-AES256-CBC-SHA384'
const CONNECTED_WITHIN = 2_000

export function listeningOptions(secret: string): TlsOptions {
  return { ciphers: CIPHERS, maxVersion: 'TLSv1.2', pskCallback: (_socket, identity) => (identity === IDENTITY ? Buffer.from(secret, 'base64url') : null) }
}

/** Connected to the writer; rejects where nobody is there, and then nothing was asked. */
export async function connectTo(writer: Registration): Promise<Socket> {
  if (writer.socket !== null && writer.host === hostname()) return connected(connect(writer.socket), 'connect')
  if (writer.address === null) throw new Error('the writer is on another machine and has no address')
  const socket = connectSecurely({
    ...writer.address, ciphers: CIPHERS, maxVersion: 'TLSv1.2', checkServerIdentity: () => undefined,
    pskCallback: () => ({ psk: Buffer.from(writer.secret, 'base64url'), identity: IDENTITY }),
  })
  socket.setKeepAlive(true, 5_000)
  return connected(socket, 'secureConnect')
}

function connected<S extends Socket>(socket: S, event: 'connect' | 'secureConnect'): Promise<S> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => socket.destroy(new Error('no connection within its time')), CONNECTED_WITHIN)
    socket.once('error', (error) => { clearTimeout(late); reject(error) })
    socket.once(event, () => { clearTimeout(late); resolve(socket) })
  })
}

/** A request on a connection that is open. */
export function askOn(socket: Socket, writer: Registration, asks: Asks, { method = 'GET', path = '/', headers = {} }: { readonly method?: string | undefined; readonly path?: string; readonly headers?: OutgoingHttpHeaders }): ClientRequest {
  return askOver({ createConnection: () => socket, method, path, headers: { ...headers, [INTERNAL.secret]: writer.secret, [INTERNAL.asks]: asks } })
}

/** Asks and resolves with the beginning of the answer. */
export async function ask(writer: Registration, asks: Asks, path: string, body: string | null = null): Promise<IncomingMessage> {
  const request = askOn(await connectTo(writer), writer, asks, { method: body === null ? 'GET' : 'POST', path, headers: { host: 'writer', connection: 'close' } })
  return new Promise((resolve, reject) => {
    request.once('error', reject).once('response', resolve)
    request.end(body ?? undefined)
  })
}

/** Where this process is to be found among those that follow: the path of `follow`. */
export function followPath(): string {
  return `/${encodeURIComponent(hostname())}/${process.pid}`
}

/** Who follows, as its path says: a process of this node, which made it by `followPath`. */
export function followerOf(path: string): { readonly host: string; readonly process: number } {
  const [, host = '', number = ''] = path.split('/')
  return { host: decodeURIComponent(host), process: Number(number) || 0 }
}

const LARGEST_STANDING = 1024 * 1024

/** What the writer says of itself and of those that follow it. Rejects where it does not answer. */
export async function askStanding(writer: Registration): Promise<LeadingStanding> {
  const answer = await ask(writer, 'standing', '/')
  answer.socket.setTimeout(CONNECTED_WITHIN, () => answer.destroy(new Error('no answer within its time')))
  let text = ''
  for await (const part of answer) { text += String(part); if (text.length > LARGEST_STANDING) throw new Error('an answer without an end') }
  if (answer.statusCode !== 200) throw new Error(`the writer answered ${answer.statusCode}`)
  return JSON.parse(text) as LeadingStanding
}
