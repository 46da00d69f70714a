// Codes of the tools of each initiative.

import type { Sentence } from './sentence.ts'

export const TOOLS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
