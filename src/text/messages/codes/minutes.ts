// Codes of records of decisions.

import type { Sentence } from './sentence.ts'

export const MINUTES_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
