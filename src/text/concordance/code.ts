// Identifiers: they are copied, never translated, so both languages must carry the same characters.
// HS 8541.40, NAICS 33531, item I.3, NOM-241-SSA1-2021, COVID-19, 5G, section 3.4.1.

import { mention } from './mention.ts'
import type { Kind, Mention } from './mention.ts'

const ITEM = /(?<![\p{L}\d.])(?:[IVX]{1,5})\.\d{1,2}(?:\.(?:[a-z](?![\p{L}])|\d{1,2}))*(?![\p{L}\d])/gu
const TARIFF = /(?<![\d.,$])\d{4}\.\d{2}(?:\.\d{2}){0,2}(?![\d%]|[.,]\d)/g
const SECTION = /(?<![\d.,])\d{1,4}(?:\.\d{1,4}){2,}(?!\d)/g
const ANNOUNCING = 'NAICS|SCIAN|HS|SA|HTS(?:US)?|TIGIE|CPC|ISIC|CIIU|CLEG|ISO|IEC|NOM|NMX|CAS'
  + '|headings?|subheadings?|partidas?|subpartidas?|fracci[oó]n(?:es)?|forms?|formularios?|resoluci[oó]n|resolution'
const BY_NUMBER = '(?:arancelari[ao]s?\\s+|tariff\\s+)?(?:codes?\\s+|c[oó]digos?\\s+|(?:No|Núm|n)\\.?\\s?º?\\s*)?'
const AND_MORE = '(?:\\s*(?:,|-|–|and|to|or|y|a|o)\\s*)\\d{4,10}(?:\\.\\d+)*'
const LISTED = new RegExp(`(?<![\\p{L}\\d])(?:${ANNOUNCING})\\s+${BY_NUMBER}(\\d[\\d.]*\\d|\\d)((?:${AND_MORE})*)`, 'giu')
const ACRONYM = /(?<![\p{L}\d])(?:[A-Z]{1,6}|[Cc]ovid)(?:[-–]?\d+[A-Z]{0,3}(?![\p{L}]))(?:[-–/][A-Z0-9]+)*(?![\p{L}\d])/gu
const CHAINED = /(?<![\p{L}\d])[A-Z]{1,6}(?:[-–/][A-Z]{1,6}){1,5}[-–/]\d+(?:[-–/][A-Z0-9]+)*(?![\p{L}\d])/gu
const GENERATION = /(?<![\p{L}\d.,$])\d{1,3}[A-Z]{1,2}(?![\p{L}\d])/gu
/** Annex B, Option A. Letters that are also Roman numerals are read as those. */
const LETTERED = new RegExp('(?<![\\p{L}])(?:annex|anexo|appendix|ap[eé]ndice|exhibit|attachment|option|opci[oó]n|alternative|alternativa|category|categor[ií]a|group|grupo|class|clase|type|tipo|tier|table|tabla|cuadro|schedule|formato)s?'
  + '\\s+([ABD-HJKM-UWYZ])(?![\\p{L}\\d’\'-])', 'giu')
const LEADING_ZERO = /(?<![\p{L}\d.,:-])0\d{3,}(?![\d.,]\d)/gu
/** Units and magnitudes that stand beside a number without being part of a name. */
const UNIT = /\d(?:K|M|B|H|W|V|A|C|F|KM|KG|MW|GW|KW|HA|MB|GB|TB|MM|CM|BN|MN)$/
const CURRENCY_OR_YEAR = /^(?:USD|MXN|EUR|CAD|GBP|FY|AF|US|MX)-?\d|^[A-Z]+[-–](?:19|20)\d\d$/
/** Names of the same thing in both languages; a termbase will know more. */
const ALIASES: ReadonlyMap<string, string> = new Map([['ODS', 'SDG'], ['T', 'Q']])

export const CODE: Kind = {
  read({ rest, lexicon }) {
    const mentions: Mention[] = []
    const take = (pattern: RegExp, keep: (written: string) => boolean, values: (written: string) => readonly string[]): void => {
      for (const { 0: written, index } of rest.matchAll(pattern)) {
        if (keep(written)) put(mentions, mention('code', values(written), index, index + written.length))
      }
    }
    take(ITEM, () => true, (written) => [`c:${written}`])
    for (const match of rest.matchAll(LISTED)) takeListed(mentions, match)
    take(TARIFF, () => true, (written) => [`c:${written}`, ...numbersOf(written)])
    take(SECTION, (written) => lexicon.digits === 'en' || !/^\d{1,3}(?:\.\d{3})+$/.test(written), (written) => [`c:${written}`])
    take(CHAINED, () => true, (written) => [`c:${nameOf(written)}`])
    take(ACRONYM, (written) => !CURRENCY_OR_YEAR.test(written), acronymValues)
    take(GENERATION, (written) => !UNIT.test(written), (written) => [`c:${written}`])
    for (const { 0: written, 1: letter = '', index } of rest.matchAll(LETTERED)) if (letter === letter.toUpperCase()) put(mentions, mention('code', [`c:${letter}`], index + written.length - 1, index + written.length))
    take(LEADING_ZERO, () => true, (written) => [`c:${written}`])
    return mentions
  },
}

/** `headings 9018 and 9022`: digits announced as codes; the same digits unannounced in the other language answer them. */
function takeListed(mentions: Mention[], match: RegExpExecArray): void {
  const listed = `${match[1] ?? ''}${match[2] ?? ''}`
  const at = match.index + match[0].length - listed.length
  for (const one of listed.matchAll(/\d+(?:\.\d+)*/g)) {
    const values = [`c:${one[0]}`, ...numbersOf(one[0]), `d:${one[0]}`]
    put(mentions, mention('code', values, at + one.index, at + one.index + one[0].length))
  }
}

/** The same digits unannounced: `901890`, and `9018.9` as a decimal; `9018.90.80` is no number. */
function numbersOf(written: string): readonly string[] {
  const value = Number(written)
  return [`n:${written.replaceAll('.', '')}`, ...(Number.isNaN(value) ? [] : [`n:${value}`])]
}

function put(mentions: Mention[], one: Mention): void {
  if (!mentions.some((other) => one.start < other.end && other.start < one.end)) mentions.push(one)
}

/** `Q3` (T3) is also a third quarter. */
function acronymValues(written: string): readonly string[] {
  const quarter = /^[QT]([1-4])$/.exec(written)
  return quarter === null ? [`c:${nameOf(written)}`] : [`c:Q${quarter[1]}`, `n:${quarter[1]}`]
}

/** One way of writing it: `G20` as `G-20`, `Covid-19` as `COVID-19`. */
function nameOf(written: string): string {
  const upper = written.toUpperCase().replaceAll('–', '-')
  const letters = /^[A-Z]+/.exec(upper)?.[0] ?? ''
  return `${ALIASES.get(letters) ?? letters}${upper.slice(letters.length).replace(/^(?=\d)/, '-')}`
}
