export { comparePosted } from './compare.ts'
export type { AgreedText, PostedComparison, PostedFinding, PostedInLanguage } from './compare.ts'
export { blocksIn, formOf, MOST_POSTED } from './readable.ts'
export type { PostedForm } from './readable.ts'
