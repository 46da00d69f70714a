// Codes of generated papers.

import type { Sentence } from './sentence.ts'

export const PAPERS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
