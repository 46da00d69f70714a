// Codes of bodies of the dialogue.

import type { Sentence } from './sentence.ts'

export const BODIES_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
