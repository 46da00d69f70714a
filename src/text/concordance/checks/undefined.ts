// Terms that nothing defines: an acronym that is neither in the termbase nor written out in the text,
// and a term in capitals, as drafters write what they have defined, that is defined nowhere. Told once a
// text, at its first place, and only where both languages leave it undefined.

import type { Finding } from '../finding.ts'
import { wordsIn } from '../passage/words.ts'
import type { KeyedWord } from '../passage/keys.ts'
import type { PlacedName } from '../names.ts'
import type { Marked, Pair, SideNumber, Two } from '../pair.ts'
import type { Reference } from '../reference.ts'

/** Words that make capitals the name of an office, a paper or a place, which needs no definition. */
const NAMING = new Set(('secretary secretariat department ministry minister office agency commission committee council board institute university college chamber bank court embassy service authority administration '
  + 'president ambassador under deputy director general union organization organisation association foundation center centre group forum dialogue meeting conference summit session round '
  + 'agreement act law convention treaty protocol charter code constitution framework plan strategy statement declaration memorandum understanding letter note report agenda program programme project initiative fund campaign '
  + 'article annex appendix chapter section part title pillar phase goal party parties state states city river gulf bridge port island mesa north south east west american mexican canadian united national federal international '
  + 'bilateral joint trade economic high level government governments day week month year alliance partnership network system register gazette journal house senate congress army navy guard police airport road street avenue park '
  + 'co chair chairs team force task world youth border steering executive working century').split(' '))
/** Offices and unions that nobody in the field writes out. */
const EVERYBODY_KNOWS = new Set(('FDA EPA FCC SEC FTC SBA NASA FBI DEA CDC NIH USDA DOE DOJ DOT DOL DHS ICE TSA IRS USPTO NTIA CISA ONU OMC FMI OEA BID OCDE UE OECD WTO IMF OAS IDB IOM OIM WHO OMS UNODC '
  + 'SAT ANAM SENER SEMARNAT SADER SICT STPS IMSS INEGI CONACYT SECIHTI CFE PEMEX IFT CRT IMPI COFECE CONOCER CANIETI SEDENA SEMAR SSPC APEC IMDRF ISO IEC ITU UIT PIB GDP USMCA TMEC').split(' '))
const LINKS = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to'])
const BEFORE_A_TERM = new Set(['the', 'a', 'an', 'any', 'each', 'every', 'such', 'all', 'its', 'their', 'this', 'that', 'no', 'said', 'these', 'those'])
const ARTICLES = new Set(['the', 'this', 'each', 'said', 'such', 'el', 'la', 'los', 'las', 'del', 'al', 'dicho', 'dicha', 'cada', 'este', 'esta'])
const FEWEST_WORDS_OF_PROSE = 6

export function findUndefined(pairs: readonly Pair[], found: readonly Two<readonly PlacedName<unknown>[]>[], reference: Reference): readonly Finding[] {
  const [first] = pairs
  if (first === undefined) return []
  const known = knownWords(reference)
  const told = new Set<string>()
  const findings: Finding[] = []
  for (const [index, pair] of pairs.entries()) {
    const [inFirst, inSecond] = [acronymsIn(pair, 0, found[index]?.[0] ?? []), acronymsIn(pair, 1, found[index]?.[1] ?? [])]
    for (const [name, here] of inFirst) {
      const there = inSecond.get(name)
      if (there === undefined || known.has(name) || EVERYBODY_KNOWS.has(name) || told.has(name) || isIntroduced(name, pair.texts.texts)) continue
      told.add(name)
      findings.push(pair.finding('undefined-term', [here, there]))
    }
    for (const side of [0, 1] as const) {
      if (!/^en\b/i.test(pair.language(side))) continue
      for (const [name, marked] of definedTermsIn(pair, side, found[index]?.[side] ?? [])) {
        if (told.has(name) || isDefined(name, pair.texts.texts[side])) continue
        told.add(name)
        findings.push(pair.finding('undefined-term', side === 0 ? [marked, null] : [null, marked]))
      }
    }
  }
  return findings
}

const KNOWN = new WeakMap<Reference, ReadonlySet<string>>()

/** Capitals that the dialogue knows, whatever they stand in. Looked up once for a reference. */
function knownWords(reference: Reference): ReadonlySet<string> {
  const known = KNOWN.get(reference) ?? capitalsOf(reference)
  KNOWN.set(reference, known)
  return known
}

function capitalsOf({ termbase, organisations, parties }: Reference): ReadonlySet<string> {
  const names = [
    ...termbase.concepts.flatMap(({ terms }) => Object.values(terms).flatMap(({ preferred, admitted, forbidden }) => [preferred, ...admitted, ...forbidden])),
    ...organisations.flatMap((one) => Object.values(one.names).flat()), ...parties.flatMap((one) => Object.values(one.names).flat()),
  ]
  return new Set(names.flatMap((name) => wordsIn(name).map(({ written }) => written).filter((written) => /^\p{Lu}{2,}$/u.test(written))))
}

function acronymsIn(pair: Pair, side: SideNumber, names: readonly PlacedName<unknown>[]): ReadonlyMap<string, Marked> {
  const acronyms = new Map<string, Marked>()
  const words = pair.words(side)
  for (const [at, { written }] of words.entries()) {
    if (!/^\p{Lu}{3,8}$/u.test(written) || /^[IVXLC]+$/.test(written) || names.some(({ from, to }) => from <= at && at < to) || isInCode(pair, side, words[at]) || !isHead(words, at, pair, side)) continue
    if (!acronyms.has(written)) acronyms.set(written, pair.marked(side, at, at + 1, written))
  }
  // A line in capitals is a heading.
  return acronyms.size > 2 && acronyms.size > words.length / 3 ? new Map() : acronyms
}

/** After an article and not before a noun: `the SCRC shall meet`. In `the ITSI Fund` the capitals name a fund. */
function isHead(words: readonly KeyedWord[], at: number, pair: Pair, side: SideNumber): boolean {
  const [before, after] = [words[at - 1]?.form ?? '', words[at + 1]]
  if (!ARTICLES.has(before)) return false
  const gap = pair.texts.texts[side].slice(words[at]?.end ?? 0, after?.start ?? (words[at]?.end ?? 0) + 1)
  return after === undefined || /[.,;:)’']/.test(gap) || after.keys.length === 0
}

/** `NOM-241-SSA1`, `COVID-19`, `USD 30`: identifiers and currencies. */
function isInCode(pair: Pair, side: SideNumber, word: KeyedWord | undefined): boolean {
  if (word === undefined) return true
  const text = pair.texts.texts[side]
  return /[-–/\d.]/.test(text[word.start - 1] ?? '') || /^(?:[-–/\d]|\s?\d)/.test(text.slice(word.end, word.end + 2))
}

/** Written out beside it once, in either language: `Supply Chain Working Group (SCWG)`, `SCWG (Supply …)`. */
function isIntroduced(name: string, texts: Two<string>): boolean {
  return texts.some((text) => text.includes(`(${name}`) || text.includes(`${name})`) || text.includes(`${name} (`) || text.includes(`“${name}”`) || text.includes(`"${name}"`) || text.includes(`«${name}»`))
}

/** `the Covered Goods`: two or more words in capitals after an article, in the middle of prose, none of which names an office or a paper. */
function definedTermsIn(pair: Pair, side: SideNumber, names: readonly PlacedName<unknown>[]): ReadonlyMap<string, Marked> {
  const terms = new Map<string, Marked>()
  const words = pair.words(side)
  const text = pair.texts.texts[side]
  const small = words.filter(({ written }) => /^\p{Ll}/u.test(written)).length
  if (words.length < FEWEST_WORDS_OF_PROSE || small < words.length / 2) return terms
  let at = 1
  while (at < words.length) {
    let to = at
    while (to < words.length && isCapital(words[to]) && (to === at || text.slice(words[to - 1]?.end, words[to]?.start) === ' ')) to += 1
    const isTerm = to - at >= 2 && BEFORE_A_TERM.has(words[at - 1]?.form ?? '') && !words.slice(at, to).some(({ form }) => NAMING.has(form) || NAMING.has(form.replace(/s$/, '')) || LINKS.has(form))
    const isKnown = names.some(({ from, to: end }) => from < to && at < end)
    const isPartOfName = /^(?:\s+(?:of|for|on|and)\s+(?:the\s+)?\p{Lu}|['’-]|\s*\()/u.test(text.slice(words[to - 1]?.end ?? 0, (words[to - 1]?.end ?? 0) + 12))
    if (isTerm && !isKnown && !isPartOfName) {
      const marked = pair.marked(side, at, to)
      if (!terms.has(marked.value)) terms.set(marked.value, marked)
    }
    at = Math.max(to, at + 1)
  }
  return terms
}

function isCapital(word: KeyedWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}\p{Ll}+$/u.test(word.written)
}

/** In quotation marks anywhere, or `means` after it. */
function isDefined(name: string, text: string): boolean {
  return [`“${name}”`, `"${name}"`, `‘${name}’`, `«${name}»`, `“${name}s”`, `${name} means`, `${name} refers to`, `${name}" means`].some((definition) => text.includes(definition))
}
