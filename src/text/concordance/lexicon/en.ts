import { numberWords, table } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'

const TWO_SIDES =
  /^two\s+(?:countries|governments|sides|parties|nations|leaders|presidents|delegations|capitals|neighbou?rs|economies|administrations|peoples)\b/i

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const BEFORE_A_MONTH = /\b(?:in|of|by|since|until|till|from|last|next|this|early|mid|late|during|to|and|through)[\s-]+$/i

export const ENGLISH: Lexicon = {
  digits: 'en',
  numbers: new Map([
    ...numberWords('unit', 'one 1', true),
    ...numberWords('unit', `zero 0, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12,
      thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19`),
    ...numberWords('tens', 'twenty 20, thirty 30, forty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90'),
    ...numberWords('hundred', 'hundred 100'),
    ...numberWords('scale', 'dozen 12, thousand 1000, million mn 1000000, billion bn 1000000000, trillion tn 1000000000000'),
    ...numberWords('ordinal', `first 1, second 2, third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9, tenth 10, eleventh 11,
      twelfth 12, thirteenth 13, fourteenth 14, fifteenth 15, sixteenth 16, seventeenth 17, eighteenth 18, nineteenth 19, twentieth 20,
      thirtieth 30, fortieth 40, fiftieth 50, hundredth 100`),
    ...numberWords('loose', 'both twice double doubled doubling pair couple duplicate 2, thrice triple tripled tripling triplicate 3, quadrupled 4, decade 10, half 0.5, quarter 0.25'),
  ]),
  denominators: table('half halves 2, third thirds 3, quarter quarters fourth fourths 4, fifth fifths 5, tenth tenths 10'),
  articles: new Set(['a', 'an']),
  joiner: 'and',
  andAHalf: /\s+and\s+(?:a|one)[\s-]half\b/y,
  isLooseWord: isLoose,
  ordinalSuffix: /(?:st|nd|rd|th)\b/iy,
  months: table(`january jan 1, february feb 2, march mar 3, april apr 4, may 5, june jun 6, july jul 7, august aug 8,
    september sept sep 9, october oct 10, november nov 11, december dec 12`),
  monthPattern: new RegExp(`(?<![\\p{L}\\d])(${MONTHS}|${MONTHS.toUpperCase()}|Sept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![\\p{L}\\d])`, 'gu'),
  isLooseMonth: (name, before) => name.length <= 3 && !(name === 'May' && BEFORE_A_MONTH.test(before)),
  decades: /(?<![\p{L}])the\s+(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies(?![\p{L}])/giu,
  weekdays: /(?<![\p{L}])(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?(?![\p{L}])/gu,
  weekdayNames: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  slashFirst: 'month',
  dollarSign: ['USD'],
}

/** `first` is a number after an article or at the start of a phrase, an adverb elsewhere; `the two countries` says both. */
function isLoose(word: string, before: string, from: string): boolean {
  if (word === 'two') return TWO_SIDES.test(from) && /\b(?:the|our|their|its|these|between)\s+$/i.test(before)
  if (word === 'second') return /^second[\s-]hand\b/i.test(from)
  if (word !== 'first') return false
  if (/^first(?:[\s-]+(?:of all|responders?|aid|hand|class|lad(?:y|ies)|names?|come)\b|\s*[,:;]|$)/i.test(from)) return true
  return !/(?:^|[.:(]\s*|\b(?:the|a|its|their|our|his|her|this|that|and|[’']s)\s+)$/i.test(before)
}
