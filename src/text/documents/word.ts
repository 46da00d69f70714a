// What a word processor's file holds here: paragraphs of named styles, every run with its language, and
// rows of columns. The writer beside this file turns it into bytes; nothing in it is layout by hand.

import type { LanguageTag } from '../bilingual.ts'

export interface WordRun {
  readonly text: string
  readonly language: LanguageTag
}

/** `page`: the number of the page; `pages`: how many there are. */
export type WordPiece = WordRun | { readonly field: 'page' | 'pages' }

export const WORD_STYLES = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Normal', 'Preamble', 'Point', 'Notice', 'Party', 'Signature', 'Line', 'Footer'] as const
export type WordStyle = (typeof WORD_STYLES)[number]

export interface WordParagraph {
  readonly style: WordStyle
  readonly pieces: readonly WordPiece[]
}

/** Side by side; read row by row, from the left. */
export interface WordColumns {
  readonly rows: readonly (readonly (readonly WordParagraph[])[])[]
}

export type WordBlock = WordParagraph | WordColumns

export interface WordDocument {
  readonly title: string
  readonly author: string
  /** What it is, for programs; empty for nothing. */
  readonly identifier: string
  /** Of the document as a whole. */
  readonly language: LanguageTag
  /** RFC 3339. Given and never the clock's, so that the same document makes the same bytes. */
  readonly dated: string
  readonly size: 'letter' | 'a4'
  readonly body: readonly WordBlock[]
  readonly footer: readonly WordParagraph[]
}
