// Codes of indicators.

import type { Sentence } from './sentence.ts'

export const INDICATORS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
