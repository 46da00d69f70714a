// Codes of handling labels.

import type { Sentence } from './sentence.ts'

export const HANDLING_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
