// Codes of incidents, drills and contact points.

import type { Sentence } from './sentence.ts'

export const INCIDENTS_CODES = {
} as const satisfies { readonly [code: string]: Sentence }
