// Reads what is posted at an address that a person has typed. The danger: a node stands inside a ministry's network,
// and an address may lead to something in there. So only http and https are asked, every hop anew; no name and no
// number of a private network is connected to, whatever DNS answers at that moment (the address that was judged is
// the one connected to); and time, size and the number of hops are bounded. Nothing is sent but the request.

import { lookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'

export const FETCH_PROBLEMS = ['address-not-http', 'address-private', 'address-unreachable', 'address-status', 'answer-too-large', 'answer-too-slow', 'answer-not-text'] as const
export type FetchProblem = (typeof FETCH_PROBLEMS)[number]

export interface FetchBounds {
  readonly bytes: number
  readonly milliseconds: number
  readonly hops: number
  /** Whether loopback and private networks may be asked: for an intranet, and for tests. */
  readonly allowPrivateNetworks: boolean
}

export const USUAL_BOUNDS: FetchBounds = { bytes: 8 * 1024 * 1024, milliseconds: 20_000, hops: 5, allowPrivateNetworks: false }

/** By which a server knows whether there is anything new (RFC 9110 section 8.8); null where it says nothing of the kind. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export type Fetched =
  | { readonly url: string; readonly mediaType: string; readonly bytes: Uint8Array; readonly validators: Validators }
  /** `status` where a server answered with another than 200; `retryAfter` as it asked to be left alone: seconds or a date. */
  | { readonly problem: FetchProblem; readonly detail: string; readonly status?: number; readonly retryAfter?: string | undefined }

/** Header fields to send beside the usual ones. They go to the origin that was asked and to no other that it leads to: one of them may be a secret. */
export type Sent = Readonly<Record<string, string>>

/** IANA's special-purpose registries (RFC 6890 and its successors): what is no address of the public internet. */
/** Two lists: in one, a rule for IPv4 addresses within IPv6 would hold for all IPv4. */
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() } as const
for (const [address, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) PRIVATE.ipv4.addSubnet(address, bits, 'ipv4')
for (const [address, bits] of [
  ['::', 96], ['::ffff:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20], ['5f00::', 16], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const) PRIVATE.ipv6.addSubnet(address, bits, 'ipv6')

export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  const kind = family === 6 ? 'ipv6' : 'ipv4'
  return family === 0 || PRIVATE[kind].check(address, kind)
}

export async function fetchBounded(address: string, bounds: FetchBounds, signal: AbortSignal = new AbortController().signal, sent: Sent = {}): Promise<Fetched> {
  const timed = AbortSignal.any([signal, AbortSignal.timeout(bounds.milliseconds)])
  let url = address
  for (let hop = 0; hop <= bounds.hops; hop++) {
    const isSameOrigin = URL.canParse(url) && URL.canParse(address) && new URL(url).origin === new URL(address).origin
    const found = await hopTo(url, bounds, timed, isSameOrigin ? sent : {}).catch((error: unknown): Fetched => problemOf(error, timed))
    if (!('redirect' in found)) return found
    url = found.redirect
  }
  return { problem: 'address-unreachable', detail: `more than ${bounds.hops} redirects` }
}

async function hopTo(address: string, bounds: FetchBounds, signal: AbortSignal, sent: Sent): Promise<Fetched | { readonly redirect: string }> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return { problem: 'address-not-http', detail: address }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!bounds.allowPrivateNetworks && isIP(host) !== 0 && isPrivateAddress(host)) return { problem: 'address-private', detail: host }
  const answer = await ask(url, bounds, signal, sent)
  const status = answer.statusCode ?? 0
  const location = answer.headers.location
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined && URL.canParse(location, url)) {
    answer.destroy()
    return { redirect: new URL(location, url).href }
  }
  if (status !== 200) { answer.destroy(); return { problem: 'address-status', detail: String(status), status, retryAfter: answer.headers['retry-after'] } }
  const encoding = answer.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') { answer.destroy(); return { problem: 'answer-not-text', detail: encoding } }
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > bounds.bytes) { answer.destroy(); return { problem: 'answer-too-large', detail: String(bounds.bytes) } }
    parts.push(part)
  }
  return { url: url.href, mediaType: answer.headers['content-type'] ?? '', bytes: new Uint8Array(Buffer.concat(parts)), validators: { etag: answer.headers.etag ?? null, lastModified: answer.headers['last-modified'] ?? null } }
}

function ask(url: URL, bounds: FetchBounds, signal: AbortSignal, sent: Sent): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: 'GET', signal, lookup: bounds.allowPrivateNetworks ? lookup as LookupFunction : publicLookup, agent: false,
      headers: { accept: 'text/html, text/plain, text/markdown, application/pdf;q=0.8, */*;q=0.1', 'accept-encoding': 'identity', 'user-agent': 'Alternat release watch', ...sent },
    }, resolve)
    request.on('error', reject)
    request.end()
  })
}

class PrivateAddress extends Error {}

/** The name's addresses, refused where any of them is private: what is judged here is what the socket connects to. */
export const publicLookup: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) { answer(error, '', 4); return }
    const [first] = found
    const isPrivate = first === undefined || found.some(({ address }) => isPrivateAddress(address))
    if (isPrivate) { answer(new PrivateAddress(hostname), '', 4); return }
    if (options.all === true) answer(null, found as never, 4)
    else answer(null, first.address, first.family)
  })
}

function problemOf(error: unknown, signal: AbortSignal): Fetched {
  if (error instanceof PrivateAddress) return { problem: 'address-private', detail: error.message }
  if (signal.aborted) return { problem: 'answer-too-slow', detail: '' }
  return { problem: 'address-unreachable', detail: String((error as NodeJS.ErrnoException).code ?? error) }
}
