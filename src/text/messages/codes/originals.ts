// Codes of originals of a text.

import type { Sentence } from './sentence.ts'

export const ORIGINALS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
