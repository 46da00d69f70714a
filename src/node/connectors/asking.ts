// Questions to one originator, through the one bounded way out of this node. What a server answers wrong becomes trouble
// with a code; a token that stands in an address is taken out of everything that is told.

import type { z } from 'zod'
import { fetchBounded, USUAL_BOUNDS } from '../releases/index.ts'
import type { FetchBounds, Validators } from '../releases/index.ts'
import { SourceTrouble } from './contract.ts'
import type { Asking, Connector } from './contract.ts'

/** One answer of an originator; a page of Socrata with 50,000 rows is about ten megabytes. */
export const SOURCE_BOUNDS: FetchBounds = { ...USUAL_BOUNDS, bytes: 64 * 1024 * 1024, milliseconds: 60_000 }
const LONGEST_PAUSE_IN_SECONDS = 24 * 3600

export interface AskingOptions {
  /** Instead of the originator's: for a mirror within the side's network, and for tests. */
  readonly origin?: string
  readonly token?: string | null
  readonly bounds?: Partial<FetchBounds>
  /** By what the last answer was known; only where one answer is all there is. */
  readonly validators?: Validators | null
  readonly signal?: AbortSignal
}

/** `validators` is what the last answer was known by. */
export class BoundedAsking implements Asking {
  readonly token: string | null
  validators: Validators | null = null
  readonly #origin: string
  readonly #sent: Readonly<Record<string, string>>
  readonly #bounds: FetchBounds
  readonly #signal: AbortSignal | undefined

  constructor({ origin, tokenField }: Pick<Connector<unknown>, 'origin' | 'tokenField'>, options: AskingOptions) {
    this.#origin = (options.origin ?? origin).replace(/\/$/, '')
    this.token = options.token ?? null
    this.#bounds = { ...SOURCE_BOUNDS, ...options.bounds }
    this.#signal = options.signal
    const { etag = null, lastModified = null } = options.validators ?? {}
    this.#sent = {
      accept: 'application/json, text/csv;q=0.9, */*;q=0.1', 'user-agent': 'Alternat datasets',
      ...(this.token === null || tokenField === null ? {} : { [tokenField]: this.token }),
      ...(etag === null ? {} : { 'if-none-match': etag }), ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
    }
  }

  async json<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const bytes = await this.bytes(path)
    let read: unknown
    try {
      read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      throw new SourceTrouble('answer-not-json', this.#told(path))
    }
    const parsed = schema.safeParse(read)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new SourceTrouble('answer-shape-changed', `${issue?.path.join('.') ?? ''} (${issue?.code ?? ''})`)
  }

  async bytes(path: string): Promise<Uint8Array> {
    const fetched = await fetchBounded(`${this.#origin}${path}`, this.#bounds, this.#signal, this.#sent)
    if ('bytes' in fetched) {
      this.validators = fetched.validators
      return fetched.bytes
    }
    const { problem, status, retryAfter } = fetched
    switch (status) {
      case 304: throw new SourceTrouble('nothing-new', '')
      case 401: case 403: throw new SourceTrouble('token-refused', String(status))
      case 429: case 503: throw new SourceTrouble('asked-too-often', String(status), secondsOf(retryAfter))
      default: throw new SourceTrouble(problem, this.#told(fetched.detail), secondsOf(retryAfter))
    }
  }

  #told(text: string): string {
    return this.token === null || this.token === '' ? text : text.replaceAll(this.token, '…').replaceAll(encodeURIComponent(this.token), '…')
  }
}

/** RFC 9110 section 10.2.3; a date is left to the usual pause, since this node's clock may differ. */
function secondsOf(retryAfter: string | undefined): number | null {
  return retryAfter !== undefined && /^\d{1,9}$/.test(retryAfter) ? Math.min(Number(retryAfter), LONGEST_PAUSE_IN_SECONDS) : null
}
