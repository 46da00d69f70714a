// How clauses are numbered when they are printed: paragraphs through the whole text, points by letters
// under their paragraph. A number follows from the place alone, so it is the same in every language;
// numbering that stands in one language only is a known defect of negotiated texts.

import type { ClauseContent } from './items/index.ts'

/** `{ "level": 1, "text": "3" }`, `{ "level": 2, "text": "b" }` */
export interface ClauseNumber {
  /** 1: a paragraph; 2: a point under one. */
  readonly level: 1 | 2
  readonly text: string
}

/** One for each form, in order; null for headings and the preamble, which carry none. A heading ends the points above it, and a preamble too. */
export function clauseNumbers(forms: readonly ClauseContent['form'][]): readonly (ClauseNumber | null)[] {
  let [paragraph, point] = [0, 0]
  return forms.map((form): ClauseNumber | null => {
    if (form !== 'point') point = 0
    if (form === 'paragraph') return { level: 1, text: String(++paragraph) }
    if (form === 'point') return { level: 2, text: letters(++point) }
    return null
  })
}

/** As it is printed in front of the words: `3.`, and `(b)` or `b)` as the language has it. */
export function printedNumber({ level, text }: ClauseNumber, language: string): string {
  return level === 1 ? `${text}.` : language.startsWith('en') ? `(${text})` : `${text})`
}

/** 1 → `a`, 26 → `z`, 27 → `aa`. */
function letters(place: number): string {
  const last = String.fromCharCode(97 + ((place - 1) % 26))
  return place > 26 ? letters(Math.floor((place - 1) / 26)) + last : last
}
