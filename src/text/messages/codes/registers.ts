// Codes of registers.

import type { Sentence } from './sentence.ts'

export const REGISTERS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
