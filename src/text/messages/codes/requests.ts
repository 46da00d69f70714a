// Codes of requests.

import type { Sentence } from './sentence.ts'

export const REQUESTS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
