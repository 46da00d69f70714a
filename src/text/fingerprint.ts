// Fingerprints of keys as words, for two people on a telephone: the same numbers name words in the
// lists of both languages, so that each side reads and types its own. `spec/record.md` section 15.
//
// Twelve words are the first 132 bits of the key id; finding another key with the same twelve takes
// 2^132 tries. The thirteenth checks the twelve, so that a slip is told from another key.

import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'
import { sha256 } from '../record/index.ts'
import type { KeyId } from '../record/index.ts'
import { LANGUAGES } from './bilingual.ts'
import type { Language } from './bilingual.ts'
import { inEachLanguage } from './when-asked.ts'

const BITS_A_WORD = 11
const WORDS = 12

/** BIP-39, 2,048 words each; the Spanish list is shown in composed letters (NFC). */
const LISTS = inEachLanguage((language): readonly string[] => ({ en: english, es: spanish })[language].map((word) => word.normalize('NFC')))
const PLACES = inEachLanguage((language) => placesOf(LISTS[language]))

/** Thirteen words of one language. */
export function fingerprintWords(id: KeyId, language: Language): readonly string[] {
  return numbersOf(id).map((number) => LISTS[language][number] ?? '')
}

export interface WordsReport {
  /** `mistyped`: no fingerprint of any key; `other-key`: of another key than this one. */
  readonly verdict: 'same' | 'other-key' | 'mistyped'
  /** The first word that stands in no list, where one does. */
  readonly unknown: string | null
}

/** Holds what was typed, in either language, with or without accents, against a key. */
export function verifyWords(typed: string, id: KeyId): WordsReport {
  const words = typed.split(/[\s,;.·-]+/).filter((word) => word !== '').map(plain)
  const readings = LANGUAGES.map((language) => words.map((word) => PLACES[language].get(word)))
  const read = readings.map((numbers) => numbers.filter((number) => number !== undefined)).find((numbers) => numbers.length === words.length && isChecked(numbers))
  if (read !== undefined) return { verdict: read.join(' ') === numbersOf(id).join(' ') ? 'same' : 'other-key', unknown: null }
  return { verdict: 'mistyped', unknown: words.find((word) => LANGUAGES.every((language) => !PLACES[language].has(word))) ?? null }
}

function numbersOf(id: KeyId): readonly number[] {
  const numbers = firstNumbers(id, WORDS)
  return [...numbers, checkOf(numbers)]
}

function isChecked(numbers: readonly number[]): boolean {
  return numbers.length === WORDS + 1 && numbers.at(-1) === checkOf(numbers.slice(0, WORDS))
}

/** The first 11 bits of the SHA-256 of the twelve numbers in decimal, with spaces between. */
function checkOf(numbers: readonly number[]): number {
  return firstNumbers(sha256(`alternat-words/1 ${numbers.join(' ')}`), 1)[0] ?? 0
}

/** The first bits of a hash, eleven a number, the highest first. */
function firstNumbers(hash: string, count: number): readonly number[] {
  const bits = [...hash].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  return Array.from({ length: count }, (_, index) => parseInt(bits.slice(index * BITS_A_WORD, (index + 1) * BITS_A_WORD), 2))
}

function placesOf(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((word, index) => [plain(word), index]))
}

/** As somebody types who has no accents at hand. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
