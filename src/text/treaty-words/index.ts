export { findSoftWords, findTreatyTitle, findTreatyWords, TREATY_WORD_LANGUAGES } from './check.ts'
export type { TreatyWordFound } from './check.ts'
export type { TreatyWordKind } from './word.ts'
