// HTTP Message Signatures (RFC 9421) on requests between nodes. The server hands out a nonce in
// `Accept-Signature` (section 5.1); the client signs one request with it. A nonce is good once and
// only where it was handed out, so no clock has to be right and no captured request can be used again.
//
// What clients of others write is taken as the RFC lets them: any label, any order, more covered
// components, more parameters, several signatures. Not taken: a signature that covers less than
// `COVERED`, or a component that cannot be worked out here. `created` and `expires` order nothing.

import { isSignedBy } from '../../record/index.ts'
import type { Algorithm, KeyId, PublicKey } from '../../record/index.ts'
import { contentDigest, isDigestOf } from './content-digest.ts'
import { bytesItem, NotStructured, parseDictionary, renderInnerList, renderItem, stringItem } from './structured-fields.ts'
import type { BareItem, Dictionary, InnerList, Item } from './structured-fields.ts'

/** What can be signed of a request, in the names of section 2.2. */
export interface SignedRequest {
  readonly method: string
  /** As the client addressed it; plain HTTP if not given. */
  readonly scheme?: 'http' | 'https'
  /** Host and port as the client addressed it. */
  readonly authority: string
  readonly path: string
  /** With its question mark; `?` alone where there is no query (section 2.2.7). */
  readonly query: string
  /** A header field by its lower-case name, its lines joined (section 2.1); null if there is none. */
  readonly field?: (name: string) => string | null
  /** Absent or empty: no body. */
  readonly body?: Uint8Array
}

export interface RequestSigner {
  readonly id: KeyId
  readonly algorithm: Algorithm
  /** A module may take its time. */
  readonly sign: (text: string) => string | Promise<string>
}

export interface SignatureFields {
  readonly 'signature-input'?: string
  readonly signature?: string
}

/** What a signature of ours covers, and one of others at least: by these names or by those that hold more. */
const COVERED = ['@method', '@authority', '@path', '@query'] as const
const HOLDS: { readonly [component: string]: readonly string[] } = { '@target-uri': ['@authority', '@path', '@query'], '@request-target': ['@path', '@query'] }
// Section 6.2.2, the HTTP Signature Algorithms registry.
const REGISTERED: Record<Algorithm, string> = { ed25519: 'ed25519', 'ecdsa-p256': 'ecdsa-p256-sha256' }
/** Signatures looked at in one request. */
const MOST_SIGNATURES = 4

export interface UnsignedRequest {
  /** What is signed: the signature base. */
  readonly base: string
  /** The header fields that sign the request, under this signature (base64url): two, and with a body its digest. */
  readonly complete: (signature: string) => Record<string, string>
}

/** A request ready to be signed, which a module may take its time for. */
export function draftSignature(request: SignedRequest, nonce: string, { id, algorithm }: Pick<RequestSigner, 'id' | 'algorithm'>): UnsignedRequest {
  const digest = hasBody(request) ? contentDigest(request.body) : null
  const list: InnerList = {
    items: [...COVERED, ...(digest === null ? [] : ['content-digest'])].map((name) => ({ value: stringItem(name), parameters: new Map() })),
    parameters: new Map(Object.entries({ nonce, keyid: id, alg: REGISTERED[algorithm] }).map(([name, value]) => [name, stringItem(value)])),
  }
  const base = signatureBase({ ...request, field: (name) => (name === 'content-digest' ? digest : null) }, list)
  if (base === null) throw new Error('a component of our own signature is not there')
  const complete = (signature: string) => {
    const { text } = bytesItem(Buffer.from(signature, 'base64url'))
    return { 'signature-input': `sig1=${renderInnerList(list)}`, signature: `sig1=${text}`, ...(digest === null ? {} : { 'content-digest': digest }) }
  }
  return { base, complete }
}

/** `draftSignature`, signed at once. */
export function signRequest(request: SignedRequest, nonce: string, signer: Pick<RequestSigner, 'id' | 'algorithm'> & { readonly sign: (text: string) => string }): Record<string, string> {
  const { base, complete } = draftSignature(request, nonce, signer)
  return complete(signer.sign(base))
}

export interface RequestClaim {
  readonly keyId: string
  readonly nonce: string
  readonly isSignedWith: (key: PublicKey) => boolean
}

/** The signatures of a request that cover what they must; none where the fields cannot be read. */
export function readSignatures(request: SignedRequest, fields: SignatureFields): readonly RequestClaim[] {
  const [inputs, values] = [readDictionary(fields['signature-input']), readDictionary(fields.signature)]
  return [...inputs].slice(0, MOST_SIGNATURES).flatMap(([label, input]) => {
    const value = values.get(label)
    if (!('items' in input) || value === undefined || !('value' in value) || value.value.kind !== 'bytes') return []
    return readClaim(request, input, value.value.value) ?? []
  })
}

function readClaim(request: SignedRequest, list: InnerList, signature: Buffer): RequestClaim | null {
  const { parameters } = list
  const [nonce, keyId, algorithm] = ['nonce', 'keyid', 'alg'].map((name) => stringIn(parameters.get(name)))
  if (nonce === undefined || keyId === undefined || (parameters.has('alg') && algorithm === undefined) || !areTimes(list) || !coversEnough(request, list)) return null
  const base = signatureBase(request, list)
  if (base === null) return null
  return { keyId, nonce, isSignedWith: (key) => (algorithm === undefined || REGISTERED[key.algorithm] === algorithm) && isSignedBy(key, base, signature.toString('base64url')) }
}

function coversEnough(request: SignedRequest, { items }: InnerList): boolean {
  const covered = new Set(items.filter(({ parameters }) => parameters.size === 0).flatMap(({ value }) => (value.kind === 'string' ? [value.value, ...(HOLDS[value.value] ?? [])] : [])))
  if (!COVERED.every((name) => covered.has(name))) return false
  if (!hasBody(request)) return true
  const digest = request.field?.('content-digest') ?? null
  return covered.has('content-digest') && digest !== null && isDigestOf(digest, request.body)
}

/** `created` and `expires`, where they are given, are times in order; how late it is nobody here claims to know. */
function areTimes({ parameters }: InnerList): boolean {
  const [created, expires] = [parameters.get('created'), parameters.get('expires')]
  if ([created, expires].some((time) => time !== undefined && time.kind !== 'integer')) return false
  return created === undefined || expires === undefined || created.value <= expires.value
}

/** Section 2.5: the text that is signed; null if a component stands there twice or cannot be worked out. */
export function signatureBase(request: SignedRequest, list: InnerList): string | null {
  const lines = new Map<string, string>()
  for (const item of list.items) {
    const name = renderItem(item)
    const value = componentOf(request, item)
    if (value === null || lines.has(name)) return null
    lines.set(name, `${name}: ${value}`)
  }
  return [...lines.values(), `"@signature-params": ${renderInnerList(list)}`].join('\n')
}

/** Sections 2.1 and 2.2. Of parameters only the name of `@query-param` is understood. */
function componentOf(request: SignedRequest, { value, parameters }: Item): string | null {
  if (value.kind !== 'string') return null
  if (value.value === '@query-param') return parameters.size === 1 ? queryParameter(request, stringIn(parameters.get('name'))) : null
  if (parameters.size > 0) return null
  const { method, scheme = 'http', path, query } = request
  const authority = withoutDefaultPort(request.authority.toLowerCase(), scheme)
  const target = path + (query === '?' ? '' : query)
  switch (value.value) {
    case '@method': return method
    case '@authority': return authority
    case '@scheme': return scheme
    case '@path': return path
    case '@query': return query
    case '@request-target': return target
    case '@target-uri': return `${scheme}://${authority}${target}`
    default: return /^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(value.value) ? (request.field?.(value.value)?.trim() ?? null) : null
  }
}

/** Section 2.2.3: normalised by the rules of the scheme, so without its default port. */
function withoutDefaultPort(authority: string, scheme: 'http' | 'https'): string {
  return authority.replace(scheme === 'http' ? /:80$/ : /:443$/, '')
}

/** Section 2.2.8; a name that stands there twice cannot be signed. */
function queryParameter({ query }: SignedRequest, encodedName: string | undefined): string | null {
  const encode = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  const values = [...new URLSearchParams(query)].filter(([name]) => encode(name) === encodedName)
  return values.length === 1 ? encode(values[0]?.[1] ?? '') : null
}

/** Section 5.1: what to sign a next request with. */
export function acceptSignature(nonce: string): string {
  return `sig1=(${COVERED.map((name) => `"${name}"`).join(' ')});nonce="${nonce}"`
}

/** Longer nonces than any server needs are not sent back. */
const LONGEST_NONCE = 200

/** The nonce that a server asks for, under whatever label. */
export function nonceIn(field: string | null): string | null {
  for (const member of readDictionary(field ?? undefined).values()) {
    const nonce = stringIn(member.parameters.get('nonce'))
    if (nonce !== undefined && nonce.length <= LONGEST_NONCE) return nonce
  }
  return null
}

function stringIn(item: BareItem | undefined): string | undefined {
  return item?.kind === 'string' ? item.value : undefined
}

function hasBody(request: SignedRequest): request is SignedRequest & { readonly body: Uint8Array } {
  return request.body !== undefined && request.body.length > 0
}

function readDictionary(field: string | undefined): Dictionary {
  try {
    return parseDictionary(field ?? '')
  } catch (error) {
    if (error instanceof NotStructured) return new Map()
    throw error
  }
}
