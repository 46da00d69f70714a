import type { Language } from '../../bilingual.ts'

/** What a code means, in one sentence or two, to the person who meets it. */
export type Sentence = { readonly [L in Language]: string }
