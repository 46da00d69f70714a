// What a side keeps for itself of texts under negotiation.

export { Fallbacks } from './fallbacks.ts'
export type { Fallback, FallbackContent } from './fallbacks.ts'
