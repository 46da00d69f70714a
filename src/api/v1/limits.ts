// How much one token, or one network without any, may ask; and how it is told (draft-ietf-httpapi-ratelimit-headers).

import { networkOf, RequestLimits } from '../request-limits.ts'
import type { Allowance, Counted } from '../request-limits.ts'
import type { ApiToken } from '../../node/api-tokens/index.ts'

/** Programs that read everything page by page are served; a loop that went wrong is not. */
const WITHOUT_TOKEN: Allowance = { burst: 1_000, perSecond: 50 }
const BY_TOKEN: Allowance = { burst: 2_000, perSecond: 100 }
/** Tokens that are none: whoever guesses waits soon. */
const UNKNOWN_TOKENS: Allowance = { burst: 30, perSecond: 1 / 2 }

export interface ApiAllowances {
  readonly network: Allowance
  readonly token: Allowance
}

export class ApiLimits {
  readonly #networks: RequestLimits
  readonly #tokens: RequestLimits
  readonly #unknown = new RequestLimits(UNKNOWN_TOKENS)

  constructor({ network = WITHOUT_TOKEN, token = BY_TOKEN }: Partial<ApiAllowances> = {}) {
    this.#networks = new RequestLimits(network)
    this.#tokens = new RequestLimits(token)
  }

  /** One request of a token, or of a network. */
  take(token: ApiToken | null, address: string): { readonly counted: Counted; readonly headers: Record<string, string> } {
    const [name, limits, key] = token === null ? ['network', this.#networks, networkOf(address)] as const : ['token', this.#tokens, token.id] as const
    const counted = limits.count(key)
    return { counted, headers: headersOf(name, limits.allowance, counted) }
  }

  /** One try with what is no token; whole seconds to wait, or 0. */
  takeUnknown(address: string): number {
    return this.#unknown.take(address)
  }
}

function headersOf(name: string, { burst, perSecond }: Allowance, { left, full, wait }: Counted): Record<string, string> {
  return {
    'ratelimit-policy': `"${name}";q=${burst};w=${Math.ceil(burst / perSecond)}`,
    ratelimit: `"${name}";r=${left};t=${wait > 0 ? wait : full}`,
    ...(wait > 0 ? { 'retry-after': String(wait) } : {}),
  }
}
