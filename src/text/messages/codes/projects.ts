// Codes of paired projects.

import type { Sentence } from './sentence.ts'

export const PROJECTS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
