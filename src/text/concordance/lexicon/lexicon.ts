// The vocabulary a language writes values with. A language without one is read by its digits alone.

/**
 * `unit` 0–29 · `tens` 20–90 · `hundreds` 100–900 as one word · `hundred` multiplies by 100 · `scale` mil, million …
 * · `ordinal` first, tercera … · `loose` words that may or may not stand for the number (both, half, decade).
 */
export type NumberRole = 'unit' | 'tens' | 'hundreds' | 'hundred' | 'scale' | 'ordinal' | 'loose'

export interface NumberWord {
  readonly role: NumberRole
  readonly value: number
  /** True where the word alone is more often an article or a pronoun than a number: `one`, `una`. */
  readonly isLoose: boolean
}

export interface Lexicon {
  /** How digits are grouped: `en` 1,500.5; `es` 1,500.5 or 1 500,5 (Mexico and elsewhere); `neutral` either. */
  readonly digits: 'en' | 'es' | 'neutral'
  /** Keys without accents, lower case. */
  readonly numbers: ReadonlyMap<string, NumberWord>
  /** `thirds` → 3, said after a numerator. */
  readonly denominators: ReadonlyMap<string, number>
  /** Article that makes a scale one of it: a million. */
  readonly articles: ReadonlySet<string>
  /** Word inside a number: one hundred AND five, treinta Y uno. */
  readonly joiner: string
  /** What follows a number to add a half; sticky. One group: a word that may stand between, as in `dos años y medio`. */
  readonly andAHalf: RegExp | null
  /** True where a number word, folded, is not a number in its place: `first` in `first of all`, `two` in `the two governments`. */
  readonly isLooseWord: (word: string, before: string, from: string) => boolean
  /** Suffix of an ordinal in digits. */
  readonly ordinalSuffix: RegExp
  /** `january` → 1, keys without accents, lower case, without the point of an abbreviation. */
  readonly months: ReadonlyMap<string, number>
  /** Finds month names, one capturing group; global. Null if the language has no month names here. */
  readonly monthPattern: RegExp | null
  /** Month names that are also other words, if they stand alone: `May`. */
  readonly isLooseMonth: (name: string, before: string) => boolean
  /** Finds a decade that is named, one group for its number word: `los años noventa`. */
  readonly decades: RegExp | null
  readonly weekdays: RegExp | null
  /** Monday first. */
  readonly weekdayNames: readonly string[]
  /** `12/13/2021` is the 13th of December for `month`, for `day` it would be `13/12/2021`. */
  readonly slashFirst: 'month' | 'day' | 'unknown'
  /** Currencies a bare `$` can mean. */
  readonly dollarSign: readonly string[]
}

/** Lower case without accents: the form of every key of a lexicon. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  return /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}

/** A compact table → number words: `numberWords('unit', 'one 1, two 2')`. */
export function numberWords(role: NumberRole, table: string, isLoose = role === 'loose'): readonly (readonly [string, NumberWord])[] {
  return table.split(',').flatMap((entry) => {
    const words = entry.trim().split(' ')
    const value = Number(words.at(-1))
    return words.slice(0, -1).map((word) => [word, { role, value, isLoose }] as const)
  })
}

/** `table('january jan 1, february feb 2')`. */
export function table(entries: string): ReadonlyMap<string, number> {
  return new Map(numberWords('unit', entries).map(([word, { value }]) => [word, value]))
}

/** Read by its digits alone: for a language whose vocabulary is not here. */
export const NEUTRAL: Lexicon = {
  digits: 'neutral',
  numbers: new Map(),
  denominators: new Map(),
  articles: new Set(),
  joiner: '',
  andAHalf: null,
  isLooseWord: () => false,
  ordinalSuffix: /(?:st|nd|rd|th|er|re|e|º|ª|°)\b|[ºª°]/y,
  months: new Map(),
  monthPattern: null,
  isLooseMonth: () => false,
  decades: null,
  weekdays: null,
  weekdayNames: [],
  slashFirst: 'unknown',
  dollarSign: [],
}
