// Numbers, percentages and amounts: a numeral and what stands beside it.

import type { Lexicon } from './lexicon/lexicon.ts'
import { readNumerals } from './numeral.ts'
import type { Numeral } from './numeral.ts'
import { currencyAfter, currencyBefore } from './currency.ts'
import { mention } from './mention.ts'
import type { Kind, Mention } from './mention.ts'

const PERCENT = /^[\s-]?\s*(?:%|per\s?cent\b|por\s?cien(?:to)?(?![\p{L}]))/iu
const POINTS = /^[\s-]?\s*(?:percentage[\s-]points?|puntos?\s+porcentual(?:es)?|p\.\s?p\.|pp\b)/i
const AND_THE_NEXT = /^\s*(?:-|–|—|to|and|or|a|al|y|e|o|u|%)\s*(?:el |the |un )?$/i

export const NUMBER: Kind = {
  read({ rest, text, lexicon }) {
    const numerals = withoutRestatements(readNumerals(rest, lexicon), rest)
    return numerals.map((numeral, index) => {
      const following = numerals[index + 1]
      const next = following !== undefined && AND_THE_NEXT.test(rest.slice(numeral.end, following.start)) ? following : null
      return asMention(numeral, next, rest, text, lexicon)
    })
  },
}

/** `five (5) years` states one number twice. */
function withoutRestatements(numerals: readonly Numeral[], text: string): readonly Numeral[] {
  return numerals.filter((numeral, index) => {
    const before = numerals[index - 1]
    const isRestated = before !== undefined && before.isSpelled && !numeral.isSpelled && before.values[0] === numeral.values[0]
      && /^\s*\($/.test(text.slice(before.end, numeral.start)) && text[numeral.end] === ')'
    return !isRestated
  }).map((numeral, index, kept) => {
    const isStated = numeral.isLoose && /^\s*\(\d+\)/.test(text.slice(numeral.end, numeral.end + 8)) && kept[index + 1]?.values[0] !== numeral.values[0]
    return isStated ? { ...numeral, isLoose: false } : numeral
  })
}

function asMention(numeral: Numeral, next: Numeral | null, rest: string, text: string, lexicon: Lexicon): Mention {
  const after = rest.slice(numeral.end, numeral.end + 40)
  const sign = /(?:^|[^\p{L}\d)\uFFFC%\s]|(?:^|[^\d\uFFFC%])\s)[-–]$|−$/u.test(rest.slice(Math.max(0, numeral.start - 3), numeral.start)) ? -1 : 1
  const values = numeral.values.map((value) => String(value * sign))
  const more = { isLoose: numeral.isLoose, isSpelled: numeral.isSpelled }
  const unit = unitOf(after)
  if (unit !== null) return mention('percent', values.map((value) => `${unit}:${value}`), numeral.start, numeral.end, { ...more, isLoose: false })
  const plain = values.map((value) => `n:${value}`)
  // `5 to 10 percent`, `2 to 3 million`: what is said once may hold for both.
  if (next !== null) {
    const lent = unitOf(rest.slice(next.end, next.end + 40))
    if (lent !== null) return mention('percent', [...values.map((value) => `${lent}:${value}`), ...plain], numeral.start, numeral.end, more)
    if (next.scale > 1 && numeral.scale === 1) plain.push(...numeral.values.map((value) => `n:${Number((value * sign * next.scale).toPrecision(15))}`))
  }
  const currencies = currencyBefore(text.slice(Math.max(0, numeral.start - 8), numeral.start), lexicon)
    ?? currencyAfter(text.slice(numeral.end, numeral.end + 48), text.slice(numeral.start, numeral.end)) ?? []
  return mention('number', plain, numeral.start, numeral.end, currencies.length > 0 ? { ...more, isLoose: false, currencies } : more)
}

/** Points are not percents: from 5 % to 7 % is two points, or forty percent. */
function unitOf(after: string): 'p' | 'pp' | null {
  if (POINTS.test(after)) return 'pp'
  return PERCENT.test(after) ? 'p' : null
}
