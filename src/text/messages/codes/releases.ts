// Codes of synchronised releases.

import type { Sentence } from './sentence.ts'

export const RELEASES_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
