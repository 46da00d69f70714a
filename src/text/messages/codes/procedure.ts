// Codes of gates, silence and initials of a text.

import type { Sentence } from './sentence.ts'

export const PROCEDURE_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
