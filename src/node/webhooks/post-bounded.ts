// Sends a body to an address that somebody has registered. The danger is that of `bounded-fetch.ts`: https to the public internet, whatever DNS
// answers at that moment; no redirect is followed, no answer is read, and time is bounded. Where the operator allows private networks
// (`webhooks.allowPrivateNetworks`), also this machine and they, by http too.

import { lookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { isPrivateAddress, publicLookup } from '../releases/bounded-fetch.ts'

const LONGEST_MILLISECONDS = 15_000

export type Posted = { readonly status: number } | { readonly problem: 'address-private' | 'address-unreachable' | 'answer-too-slow' }

export interface PostBounds {
  readonly allowPrivateNetworks: boolean
}

/** Whether deliveries may go to an address: https, and where private networks are allowed http too. */
export function isDeliverable(address: string, { allowPrivateNetworks }: PostBounds): boolean {
  if (!URL.canParse(address) || address.length > 2_000) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  if (allowPrivateNetworks) return protocol === 'http:' || protocol === 'https:'
  const host = hostname.replace(/^\[|\]$/g, '')
  return protocol === 'https:' && (isIP(host) === 0 ? host.includes('.') : !isPrivateAddress(host))
}

export async function postBounded(address: string, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal, bounds: PostBounds): Promise<Posted> {
  if (!isDeliverable(address, bounds)) return { problem: 'address-private' }
  const url = new URL(address)
  const timed = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MILLISECONDS)])
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ problem: timed.aborted && !signal.aborted ? 'answer-too-slow' : error.constructor.name === 'PrivateAddress' ? 'address-private' : 'address-unreachable' })
    const request = send(url, {
      method: 'POST', signal: timed, agent: false, lookup: bounds.allowPrivateNetworks ? (lookup as LookupFunction) : publicLookup,
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
