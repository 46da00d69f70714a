// Sends a body to an address that somebody has registered. The danger is that of `bounded-fetch.ts`: https to the public internet, whatever DNS
// answers at that moment, or this very machine by name; no redirect is followed, no answer is read, and time is bounded.

import { lookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { isPrivateAddress, publicLookup } from '../releases/bounded-fetch.ts'

const LONGEST_MILLISECONDS = 15_000

export type Posted = { readonly status: number } | { readonly problem: 'address-private' | 'address-unreachable' | 'answer-too-slow' }

/** Whether deliveries may go to an address: https, or this machine itself. */
export function isDeliverable(address: string): boolean {
  if (!URL.canParse(address) || address.length > 2_000) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isLoopback(host)) return protocol === 'http:' || protocol === 'https:'
  return protocol === 'https:' && (isIP(host) === 0 ? host.includes('.') : !isPrivateAddress(host))
}

export async function postBounded(address: string, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal): Promise<Posted> {
  if (!isDeliverable(address)) return { problem: 'address-private' }
  const url = new URL(address)
  const timed = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MILLISECONDS)])
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ problem: timed.aborted && !signal.aborted ? 'answer-too-slow' : error.constructor.name === 'PrivateAddress' ? 'address-private' : 'address-unreachable' })
    const request = send(url, {
      method: 'POST', signal: timed, agent: false, lookup: isLoopback(url.hostname.replace(/^\[|\]$/g, '')) ? loopbackLookup : publicLookup,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Alternat webhooks' },
    }, (answer) => {
      answer.resume()
      answer.on('error', () => undefined)
      resolve({ status: answer.statusCode ?? 0 })
      answer.destroy()
    })
    request.on('error', failed)
    request.end(body)
  })
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1'
}

/** `localhost` is this machine, whatever a file of names says. */
const loopbackLookup: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const own = (found ?? []).filter(({ address }) => address === '::1' || address.startsWith('127.'))
    const [first] = own
    if (error !== null || first === undefined) answer(error ?? new Error('not this machine'), '', 4)
    else if (options.all === true) answer(null, own as never, 4)
    else answer(null, first.address, first.family)
  })
}
