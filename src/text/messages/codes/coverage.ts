// Codes of coverage.

import type { Sentence } from './sentence.ts'

export const COVERAGE_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
