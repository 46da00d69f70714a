// Translations: of drafts, with the files that go out and come back, and what a side keeps for all of them.

import type { Endpoint } from '../endpoint.ts'
import { DIFFERENCES } from './differences.ts'
import { DRAFT_LANGUAGES } from './drafts.ts'
import { MEMORIES } from './memories.ts'

export const TRANSLATIONS: readonly Endpoint[] = [...DRAFT_LANGUAGES, ...MEMORIES, ...DIFFERENCES]
