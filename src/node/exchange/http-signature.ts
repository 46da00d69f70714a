// HTTP Message Signatures (RFC 9421) between peers: the part that the exchange uses. The server
// hands out a nonce in `Accept-Signature` (section 5.1); the client signs one request with it.
// A nonce is good once and only where it was handed out, so no clock has to be right and no
// captured request can be used again.

import { randomBytes } from 'node:crypto'
import { isSignedBy } from '../../record/index.ts'
import type { Algorithm, KeyId, PublicKey } from '../../record/index.ts'

/** What is signed of a request, in the names of section 2.2. */
export interface SignedRequest {
  readonly method: string
  /** Host and port as the client addressed it. */
  readonly authority: string
  readonly path: string
  /** With its question mark; `?` alone where there is no query (section 2.2.7). */
  readonly query: string
}

export interface RequestSigner {
  readonly id: KeyId
  readonly algorithm: Algorithm
  readonly sign: (text: string) => string
}

const COMPONENTS = '("@method" "@authority" "@path" "@query")'
// Section 6.2.2, the HTTP Signature Algorithms registry.
const REGISTERED: Record<Algorithm, string> = { ed25519: 'ed25519', 'ecdsa-p256': 'ecdsa-p256-sha256' }

export interface UnsignedRequest {
  /** What is signed: the signature base. */
  readonly base: string
  /** The two header fields that sign the request, under this signature (base64url). */
  readonly complete: (signature: string) => Record<string, string>
}

/** A request ready to be signed, which a module may take its time for. */
export function draftSignature(request: SignedRequest, nonce: string, { id, algorithm }: Pick<RequestSigner, 'id' | 'algorithm'>): UnsignedRequest {
  const parameters = `${COMPONENTS};nonce="${nonce}";keyid="${id}";alg="${REGISTERED[algorithm]}"`
  const complete = (signature: string) => ({ 'signature-input': `sig1=${parameters}`, signature: `sig1=:${Buffer.from(signature, 'base64url').toString('base64')}:` })
  return { base: signatureBase(request, parameters), complete }
}

/** `draftSignature`, signed at once. */
export function signRequest(request: SignedRequest, nonce: string, signer: RequestSigner): Record<string, string> {
  const { base, complete } = draftSignature(request, nonce, signer)
  return complete(signer.sign(base))
}

export type RequestClaim = { readonly keyId: KeyId; readonly nonce: string; readonly isSignedWith: (key: PublicKey) => boolean }

/** What a request's signature fields claim; null if they are not in the form that this exchange uses. */
export function readSignature(request: SignedRequest, headers: { readonly 'signature-input'?: string; readonly signature?: string }): RequestClaim | null {
  const input = /^sig1=(\("@method" "@authority" "@path" "@query"\);nonce="([A-Za-z0-9_-]{22})";keyid="([0-9a-f]{64})";alg="([a-z0-9-]+)")$/.exec(headers['signature-input'] ?? '')
  const value = /^sig1=:([A-Za-z0-9+/]+={0,2}):$/.exec(headers.signature ?? '')
  const [, parameters, nonce, keyId, algorithm] = input ?? []
  if (parameters === undefined || nonce === undefined || keyId === undefined || value?.[1] === undefined) return null
  const signature = Buffer.from(value[1], 'base64').toString('base64url')
  const base = signatureBase(request, parameters)
  return { keyId, nonce, isSignedWith: (key) => REGISTERED[key.algorithm] === algorithm && isSignedBy(key, base, signature) }
}

/** Section 2.5. */
export function signatureBase(request: SignedRequest, parameters: string): string {
  return [
    `"@method": ${request.method}`, `"@authority": ${request.authority.toLowerCase()}`, `"@path": ${request.path}`,
    `"@query": ${request.query}`, `"@signature-params": ${parameters}`,
  ].join('\n')
}

export function acceptSignature(nonce: string): string {
  return `sig1=${COMPONENTS};nonce="${nonce}"`
}

export function nonceIn(acceptSignature: string | null): string | null {
  return /;nonce="([A-Za-z0-9_-]{22})"/.exec(acceptSignature ?? '')?.[1] ?? null
}

/** Nonces handed out and not yet used; the oldest is forgotten first, so that asking costs nobody memory. */
export class NonceJar {
  readonly #nonces = new Set<string>()
  readonly #limit: number

  constructor(limit = 10_000) {
    this.#limit = limit
  }

  issue(): string {
    const nonce = randomBytes(16).toString('base64url')
    this.#nonces.add(nonce)
    if (this.#nonces.size > this.#limit) for (const oldest of this.#nonces) { this.#nonces.delete(oldest); break }
    return nonce
  }

  /** True once for each nonce issued. */
  use(nonce: string): boolean {
    return this.#nonces.delete(nonce)
  }
}
