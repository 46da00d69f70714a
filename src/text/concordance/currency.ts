// Currencies. An amount is a number; its currency is checked by itself, so that a changed peso is not a changed number.

import type { Lexicon } from './lexicon/lexicon.ts'
import { mention } from './mention.ts'
import type { Kind, Mention } from './mention.ts'

const CODES = 'USD|MXN|EUR|CAD|GBP|JPY|CNY'
const BEFORE = new RegExp(`(?:(${CODES})|(US|U\\.S\\.|MX|Mex|CA|C)?\\s?(\\$)|(€)|(£))\\s?$`)
const AFTER = new RegExp(`^\\s?(?:de\\s+|in\\s+|en\\s+)?(?:(${CODES})\\b|((?:(?:U\\.\\s?S\\.|US|Canadian|Mexican)\\s+)?(?:dollars|pesos)\\b)`
  + '|((?:d[oó]lares|pesos)(?:\\s+(?:canadienses|estadounidenses|mexicanos))?)|(euros?\\b|€))', 'i')
const NAMED = new RegExp(`(?<![\\p{L}\\d])(?:${CODES})(?![\\p{L}\\d])|(?:(?:Canadian|Mexican)\\s+)?(?:dollars|pesos)\\b`
  + '|(?:d[oó]lares|pesos)(?:\\s+(?:canadienses|mexicanos))?|(?<![\\p{L}])euros?(?![\\p{L}])|€|(?:US|U\\.S\\.|MX|Mex|CA|C)?\\s?\\$|\\bmm?d[dp]\\b', 'giu')

/** Every currency that is named, beside a number or not. Reads after the numbers, from the whole text. */
export const CURRENCY: Kind = {
  read({ text, lexicon }) {
    return [...text.matchAll(NAMED)].map((match): Mention => {
      const values = currenciesOf(match[0].trim(), lexicon).map((currency) => `c:${currency}`)
      return mention('currency', values, match.index, match.index + match[0].length, { isLoose: true })
    }).filter((one) => one.values.length > 0)
  },
}

/** The currency named just before a number: `USD 30`, `$30`. Null if none is. */
export function currencyBefore(before: string, lexicon: Lexicon): readonly string[] | null {
  const match = BEFORE.exec(before)
  return match === null ? null : currenciesOf(match[0].trim(), lexicon)
}

/** The currency named just after a number: `30 million dollars`, `500 mdd`. Null if none is. */
export function currencyAfter(after: string, number: string): readonly string[] | null {
  const abbreviation = /mm?d([dp])$/i.exec(number)
  if (abbreviation !== null) return [abbreviation[1]?.toLowerCase() === 'd' ? 'USD' : 'MXN']
  const match = AFTER.exec(after)
  return match === null ? null : currenciesOf(match[0].trim(), null)
}

function currenciesOf(name: string, lexicon: Lexicon | null): readonly string[] {
  const word = name.toLowerCase()
  const code = new RegExp(`\\b(?:${CODES})\\b`, 'i').exec(name)?.[0]
  if (code !== undefined) return [code.toUpperCase()]
  if (/euro|€/.test(word)) return ['EUR']
  if (/£/.test(word)) return ['GBP']
  if (/canad|^ca?\$|^ca?\s\$/.test(word)) return ['CAD']
  if (/peso|^mx|^mex|dp$/.test(word)) return ['MXN']
  if (/d[oó]lar|dollar|^us|^u\.s|dd$/.test(word)) return ['USD']
  return lexicon?.dollarSign ?? []
}
