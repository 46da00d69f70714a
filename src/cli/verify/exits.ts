// How verify.mjs ends: as `api/problem.ts` says it, which knows too much to come along.

import type { VERIFICATION_CODES } from '../../text/messages/codes/verification.ts'

export const EXIT_CODES: Readonly<Record<keyof typeof VERIFICATION_CODES, number>> = { 'record-missing': 2, 'record-unreachable': 4, 'record-index-broken': 3, 'wrong-use': 2, 'bundle-unsound': 3, 'bundle-partial': 2, unexpected: 4 }
