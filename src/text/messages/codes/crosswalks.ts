// Codes of crosswalks.

import type { Sentence } from './sentence.ts'

export const CROSSWALKS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
