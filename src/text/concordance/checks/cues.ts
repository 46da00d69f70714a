// Negation, and/or, any/all, shall/may, conditions, opposites: words that both languages must have in
// the same number. Certain words without an answer are found; of loose words only opposites are
// (`import` here, `exportación` there), since translation comes and goes with them.

import type { Finding } from '../finding.ts'
import { readCues } from '../lexicon/cues.ts'
import type { CueCode, CueLexicon, PlacedCue } from '../lexicon/cues.ts'
import { matchNear } from '../match.ts'
import type { Placed } from '../match.ts'
import type { Marked, Pair, SideNumber, Two } from '../pair.ts'

const CODES: readonly CueCode[] = ['negation', 'conjunction', 'quantifier', 'modal', 'condition', 'contrary']
/** Where a certain word without an answer may stand against a loose one: `may` against a future, `or` against `y`. */
const AGAINST_LOOSE: ReadonlySet<CueCode> = new Set(['modal', 'conjunction', 'quantifier'])

interface Candidate extends Placed {
  readonly cue: PlacedCue
}

export function checkCues(pair: Pair, lexicons: Two<CueLexicon>): readonly Finding[] {
  const read = (side: SideNumber): readonly Candidate[] => readCues(pair.words(side), lexicons[side]).map((cue) => {
    const marked = pair.marked(side, cue.from, cue.to)
    return { cue, isLoose: cue.isLoose, values: cue.values, currencies: [], depth: pair.depth(side, marked) }
  })
  const [first, second] = [read(0), read(1)]
  return CODES.flatMap((code) => differing(pair, code, first.filter(({ cue }) => cue.code === code), second.filter(({ cue }) => cue.code === code), lexicons))
}

function differing(pair: Pair, code: CueCode, first: readonly Candidate[], second: readonly Candidate[], lexicons: Two<CueLexicon>): readonly Finding[] {
  const matching = matchNear(first, second)
  const found = (one: Candidate | null, other: Candidate | null): Finding => {
    const marked = (candidate: Candidate | null, side: SideNumber): Marked | null => (candidate === null ? null : pair.marked(side, candidate.cue.from, candidate.cue.to))
    const says = (candidate: Candidate | null, side: SideNumber): string | null => (candidate === null ? null : lexicons[side].sayings.get(candidate.cue.values[0] ?? '') ?? null)
    return pair.finding(code, [marked(one, 0), marked(other, 1)], [says(other, 0), says(one, 1)])
  }
  const loose: readonly [Candidate[], Candidate[]] = [[...matching.looseFirst], [...matching.looseSecond]]
  const certain: readonly [Candidate[], Candidate[]] = [[...matching.first], [...matching.second]]
  const findings: Finding[] = []
  while (certain[0].length > 0 && certain[1].length > 0) findings.push(found(certain[0].shift() ?? null, certain[1].shift() ?? null))
  for (const one of certain[0]) {
    const other = AGAINST_LOOSE.has(code) ? nearest(one, loose[1]) : null
    if (other !== null || isMissed(code, second)) findings.push(found(one, other))
  }
  for (const other of certain[1]) {
    const one = AGAINST_LOOSE.has(code) ? nearest(other, loose[0]) : null
    if (one !== null || isMissed(code, first)) findings.push(found(one, other))
  }
  for (const one of loose[0]) {
    const at = loose[1].findIndex((other) => isOpposite(one.cue, other.cue))
    const other = at < 0 ? undefined : loose[1].splice(at, 1)[0]
    if (other !== undefined) findings.push(found(one, other))
  }
  return findings
}

/** A modal verb is said once for several verbs in one language and each time in the other; it is missed only where there is none at all. */
function isMissed(code: CueCode, there: readonly Candidate[]): boolean {
  return code !== 'modal' || there.length === 0
}

function nearest(one: Candidate, open: Candidate[]): Candidate | null {
  let best = -1
  for (const [index, other] of open.entries()) {
    if (best < 0 || Math.abs(other.depth - one.depth) < Math.abs((open[best]?.depth ?? 0) - one.depth)) best = index
  }
  return best < 0 ? null : (open.splice(best, 1)[0] ?? null)
}

/** Two values of one family: `trade:import` and `trade:export`. */
function isOpposite(one: PlacedCue, other: PlacedCue): boolean {
  const [family = '', value] = (one.values[0] ?? '').split(':')
  const [otherFamily, otherValue] = (other.values[0] ?? '').split(':')
  return (one.code === 'contrary' || family === 'force') && family === otherFamily && value !== otherValue
}
