// Asking one peer over HTTP. Every request that can be is signed; one that is refused is asked
// again with the nonce that came with the refusal, then with another key of ours, and in the end as
// anybody: that is how two new nodes meet, neither of which knows the other's keys.

import type { KeyId } from '../../record/index.ts'
import { draftSignature, nonceIn } from './http-signature.ts'
import type { RequestSigner, SignedRequest } from './http-signature.ts'

export type PeerCode = 'peer-unreachable' | 'peer-garbled' | 'peer-root-mismatch' | 'peer-busy'

export class PeerFault extends Error {
  readonly code: PeerCode
  /** How long the peer asks not to be asked; null if it does not say. */
  readonly retryAfterInMilliseconds: number | null
  constructor(code: PeerCode, detail: string, options: ErrorOptions & { readonly retryAfterInMilliseconds?: number | null } = {}) {
    super(detail, options)
    this.code = code
    this.retryAfterInMilliseconds = options.retryAfterInMilliseconds ?? null
  }
}

export interface Question {
  readonly method?: 'GET' | 'POST'
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
  /** The public would get less: where no nonce is known yet, the answer that brings one is not enough. */
  readonly isForReaders?: boolean
}

interface Proof {
  readonly nonce: string
  readonly signer: RequestSigner
}

/** Nonces kept for later; one comes with every answer. */
const MOST_NONCES = 8

export class PeerClient {
  readonly #url: string
  readonly #signers: () => readonly RequestSigner[]
  #nonces: string[] = []
  /** Keys that the peer has refused, with a nonce that was good. */
  readonly #refused = new Set<KeyId>()

  /** `signers`: the keys that may prove us, best first. */
  constructor(url: string, signers: () => readonly RequestSigner[]) {
    this.#url = url
    this.#signers = signers
  }

  /** The answer, whatever its status but 429 and 503; throws `PeerFault`. Its body must be read or cancelled. */
  async ask(path: string, question: Question): Promise<Response> {
    for (const signer of this.#signers().filter(({ id }) => !this.#refused.has(id))) {
      // Twice: a first refusal may be for a nonce from before the peer started anew, or there was none yet.
      for (let tries = 0; tries < 2; tries++) {
        const nonce = this.#nonces.pop() ?? null
        const answer = await this.#send(path, question, nonce === null ? null : { nonce, signer })
        const isEnough = answer.status !== 401 && (nonce !== null || !this.#wouldTellMore(answer, question))
        if (isEnough) return unlessBusy(path, answer)
        await answer.body?.cancel()
      }
      this.#refused.add(signer.id)
    }
    return unlessBusy(path, await this.#send(path, question, null))
  }

  /** Keys that were refused are tried again. */
  forgetRefusals(): void {
    this.#refused.clear()
  }

  /** We asked as anybody, would be told more as ourselves, and now have a nonce. */
  #wouldTellMore(answer: Response, { isForReaders = false }: Question): boolean {
    return this.#nonces.length > 0 && (answer.status === 429 || isForReaders)
  }

  async #send(path: string, { method = 'GET', query = '', headers = {}, body, signal }: Question, proof: Proof | null): Promise<Response> {
    const url = new URL(this.#url + path + query)
    const bytes = body === undefined ? undefined : new TextEncoder().encode(body)
    const request = { method, authority: url.host, scheme: url.protocol === 'https:' ? 'https' as const : 'http' as const, path: url.pathname, query: url.search === '' ? '?' : url.search, ...(bytes === undefined ? {} : { body: bytes }) }
    const signature = proof === null ? {} : await signatureOf(request, proof)
    const answer = await fetch(url, { method, headers: { ...headers, ...signature }, signal, redirect: 'error', ...(bytes === undefined ? {} : { body: bytes }) })
    const next = nonceIn(answer.headers.get('accept-signature'))
    // After a refusal the older ones may be from before a restart: only the newest is kept then.
    if (next !== null) this.#nonces = answer.status === 401 ? [next] : [...this.#nonces.slice(1 - MOST_NONCES), next]
    return answer
  }
}

async function signatureOf(request: SignedRequest, { nonce, signer }: Proof): Promise<Record<string, string>> {
  const { base, complete } = draftSignature(request, nonce, signer)
  return complete(await signer.sign(base))
}

async function unlessBusy(path: string, answer: Response): Promise<Response> {
  if (answer.status !== 429 && answer.status !== 503) return answer
  await answer.body?.cancel()
  throw new PeerFault('peer-busy', `${path} answered ${answer.status}`, { retryAfterInMilliseconds: retryAfterIn(answer.headers) })
}

/** RFC 9110 section 10.2.3: seconds, or a date, which is held against the peer's own clock. */
function retryAfterIn(headers: Headers): number | null {
  const said = headers.get('retry-after') ?? ''
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000
  const span = Date.parse(said) - Date.parse(headers.get('date') ?? '')
  return Number.isFinite(span) ? Math.max(0, span) : null
}

/** The bytes of an answer, read no further than `most`. */
export async function* bytesOf(answer: Response, most: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > most) throw new PeerFault('peer-garbled', `more than ${most} bytes`)
    yield part
  }
}
