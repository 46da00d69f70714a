// Roman numerals: pillars, chapters, centuries. `II` is read anywhere, a single letter only where it is announced.

import { mention } from './mention.ts'
import type { Kind, Mention } from './mention.ts'

const DIVISIONS = 'pillars?|pilar(?:es)?|chapters?|cap[ií]tulos?|titles?|t[ií]tulos?|annex(?:es)?|anexos?|parts?|partes?|articles?|art[ií]culos?'
  + '|sections?|secci[oó]n(?:es)?|siglos?|phases?|fases?|stages?|etapas?|volumes?|tomos?|class(?:es)?|clases?|levels?|nivel(?:es)?|groups?|grupos?|goals?|metas?'
const ANNOUNCED = new RegExp(`(?<![\\p{L}])(?:${DIVISIONS})\\s+((?:[IVXLC]+)(?:\\s*(?:,|-|–|and|to|y|a|or|o)\\s*[IVXLC]+(?![\\p{L}]))*)(?![\\p{L}\\d]|\\.\\d)`, 'giu')
const ALONE = /(?<![\p{L}\d.-])[IVX]{2,}(?![\p{L}\d])/gu
const VALID = /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const WORTH: { readonly [letter: string]: number } = { I: 1, V: 5, X: 10, L: 50, C: 100 }

export const ROMAN: Kind = {
  read({ rest }) {
    const mentions = new Map<number, Mention>()
    for (const match of rest.matchAll(ANNOUNCED)) {
      const list = match[1] ?? ''
      const at = match.index + match[0].length - list.length
      for (const one of list.matchAll(/(?<![\p{L}])[IVXLC]+(?![\p{L}])/gu)) add(mentions, at + one.index, one[0])
    }
    for (const match of rest.matchAll(ALONE)) add(mentions, match.index, match[0])
    return [...mentions.values()]
  },
}

function add(mentions: Map<number, Mention>, start: number, written: string): void {
  if (VALID.test(written)) mentions.set(start, mention('number', [`n:${romanValue(written)}`], start, start + written.length))
}

export function romanValue(written: string): number {
  const worth = [...written].map((letter) => WORTH[letter] ?? 0)
  return worth.reduce((sum, value, index) => sum + (value < (worth[index + 1] ?? 0) ? -value : value), 0)
}
