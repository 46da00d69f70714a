// Codes of rules, facts and calendars.

import type { Sentence } from './sentence.ts'

export const RULES_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
