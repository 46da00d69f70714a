// Texts as varied as those of a dialogue: words of the demonstration's own texts, the frequent ones often and
// the rare ones seldom, in the order of a fixed sequence, so that every run measures the same.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../src/web/place.ts'

/** Every word of the demonstration's texts as often as it stands there, by language. */
export const WORDS: Readonly<Record<'en' | 'es', readonly string[]>> = { en: wordsIn('en'), es: wordsIn('es') }

const WORDS_A_TEXT = 16

/** One text in both languages, the same for the same number. */
export function variedText(number: number): Readonly<Record<'en' | 'es', string>> {
  return { en: textOf('en', number), es: textOf('es', number) }
}

function textOf(language: 'en' | 'es', number: number): string {
  const all = WORDS[language]
  let seed = (number + 1) * 2654435761
  const words = Array.from({ length: WORDS_A_TEXT }, () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    const word = all[seed % all.length] ?? ''
    // Names, places and programmes: of three words in a hundred each has a form of its own.
    return seed % 100 < 3 ? `${word}${(seed >>> 8) % 40_000}` : word
  })
  return `${words.join(' ')}.`
}

function wordsIn(language: 'en' | 'es'): readonly string[] {
  const texts: string[] = []
  for (const file of ['demonstration.json', 'plan.json', 'renderings.json']) collect(JSON.parse(readFileSync(join(ROOT, 'dialogues/hled', file), 'utf8')), language, texts)
  return texts.join(' ').match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? []
}

function collect(value: unknown, language: string, into: string[]): void {
  if (value === null || typeof value !== 'object') return
  for (const [key, one] of Object.entries(value)) {
    if (key === language && typeof one === 'string' && one.includes(' ')) into.push(one)
    else collect(one, language, into)
  }
}
