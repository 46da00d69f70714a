// Codes of meetings.

import type { Sentence } from './sentence.ts'

export const MEETINGS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
