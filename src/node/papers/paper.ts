// What is asked of the press and what it answers. A paper is a PDF that everybody can read, with a
// screen reader too (PDF/UA-1, ISO 14289-1): the press refuses to make one that is not. A picture is a PNG of one page.

import type { Json } from '../../record/index.ts'

/** Each is a file under `templates/`. */
export type Template = 'brief' | 'original' | 'paper' | 'plan' | 'picture'

export interface PaperOrder {
  readonly template: Template
  /** What the template shows. It reaches it as data and never as source, so no text can be read as markup. */
  readonly data: Json
  /** RFC 3339: the creation date that the file carries. It is given and never the clock's, so that the same order makes the same bytes. */
  readonly dated: string
}

export interface Paper {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** `paper-unavailable`: this machine has no press. `paper-failed`: it did not make this paper, or not in time. */
export type PaperCode = 'paper-unavailable' | 'paper-failed'
export interface PaperRefusal {
  readonly refused: PaperCode
  readonly facts: Readonly<Record<string, never>>
}
