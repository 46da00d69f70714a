// The pairs that a site publishes as proofs of equivocation (spec/record.md, sections 4 and 11), judged
// by the keys of the chains that were verified before. Each line is the canonical text of
//
//   { held, party, received, sequence }      held, received: { header, signature }
//
// The danger: an accusation that its bytes do not carry. A line proves something only when the party
// signed both, with keys that it had at that place; any other line accuses nobody and says why.

import { parseAct } from './act.ts'
import type { Act, PartyId } from './act.ts'
import { canonicalize } from './canonical.ts'
import { keyAtPlace } from './chain.ts'
import type { ChainHead } from './chain.ts'
import { canVerify, isSignedByBeside } from './crypto.ts'
import type { Hash } from './crypto.ts'
import type { Ledger } from './ledger.ts'
import { linesOf } from './pages.ts'
import { parseCanonical } from './parse.ts'
import { hasExactly, isCount, isName, isRecord } from './shape.ts'
import type { Verdict } from './verify.ts'

export const PROOF_CODES = [
  'proof-malformed', 'proof-misplaced', 'proof-same-act', 'proof-unsigned', 'proof-missing',
  'proof-chain-short', 'key-unknown', 'key-revoked', 'algorithm-unsupported',
] as const
export type ProofCode = (typeof PROOF_CODES)[number]

/** Opens the file of proofs at its first line, as `ChainInput.pages` does a chain. */
export type ProofPages = () => AsyncIterable<Uint8Array>

export interface ProofVerdict {
  /** Line of the file: 1, 2, 3 … */
  readonly line: number
  /** Whom it names, and the place; null where that cannot be read. */
  readonly party: PartyId | null
  readonly sequence: number | null
  /** `verified`: proved, the party signed both. `inconsistent`: the line is damaged or forged. `unverified`: not to be judged with what is here. */
  readonly verdict: Verdict
  readonly code: ProofCode | null
  /** The two acts, by their hashes. */
  readonly acts: readonly Hash[]
}

export interface ProofReport {
  /** How many lines; of those that repeat a pair among the first, only one. */
  readonly counts: Readonly<Record<Verdict, number>>
  /** The first with each code, what is proved before all else. */
  readonly first: readonly ProofVerdict[]
}

/** Of each code as many are held: lines that prove nothing cannot crowd out one that does. */
const HELD_VERDICTS = 100

interface Pair {
  readonly party: PartyId
  readonly sequence: number
  readonly acts: readonly [Act, Act]
}

type Unproved = Pick<ProofVerdict, 'verdict' | 'code'>

/** Judges every line, a page at a time. `ledger` holds the chains as far as they were taken. */
export async function verifyProofs(ledger: Ledger, pages: ProofPages): Promise<ProofReport> {
  const tally = new Tally()
  let line = 0
  for await (const page of pages()) {
    const from = line
    const verdicts = await Promise.all(linesOf(page).map((text, index) => verdictOn(ledger, text, from + index + 1)))
    for (const verdict of verdicts) tally.add(verdict)
    line += verdicts.length
  }
  // It was announced, so its being empty is somebody's doing.
  if (line === 0) tally.add({ line: 0, party: null, sequence: null, acts: [], ...damaged('proof-missing') })
  return tally.report()
}

async function verdictOn(ledger: Ledger, text: string, line: number): Promise<ProofVerdict> {
  const pair = parsePair(text)
  if (pair === null) return { line, party: null, sequence: null, acts: [], ...damaged('proof-malformed') }
  const { party, sequence, acts } = pair
  const found = whyNoPair(pair, ledger.dialogue) ?? (await whyUnsigned(ledger.chain(party), pair)) ?? { verdict: 'verified', code: null }
  return { line, party, sequence, acts: acts.map(({ hash }) => hash), ...found }
}

/** The two acts that a line holds, each without its body; null where it is no such line. */
function parsePair(text: string): Pair | null {
  const parsed = parseCanonical(text)
  if ('code' in parsed || !isRecord(parsed.value) || !hasExactly(parsed.value, ['held', 'party', 'received', 'sequence'])) return null
  const { held, party, received, sequence } = parsed.value
  if (!isName(party) || !isCount(sequence)) return null
  const [one, other] = [held, received].map((act) => (isRecord(act) && hasExactly(act, ['header', 'signature']) ? parseAct(canonicalize(act)) : null))
  return one != null && other != null && 'header' in one && 'header' in other ? { party, sequence, acts: [one, other] } : null
}

function whyNoPair({ party, sequence, acts }: Pair, dialogue: string): Unproved | null {
  if (!acts.every(({ header }) => header.dialogue === dialogue && header.party === party && header.sequence === sequence)) return damaged('proof-misplaced')
  return acts[0].hash === acts[1].hash ? damaged('proof-same-act') : null
}

async function whyUnsigned(chain: ChainHead, { sequence, acts }: Pair): Promise<Unproved | null> {
  // Which keys were revoked before the place is known only of a chain that reaches it.
  if (chain.sequence < sequence - 1) return open('proof-chain-short')
  for (const { header, signed, signature } of acts) {
    const key = keyAtPlace(chain, header.key, sequence)
    if (typeof key === 'string') return open(key)
    if (!canVerify(key.algorithm)) return open('algorithm-unsupported')
    if (!(await isSignedByBeside(key, signed, signature))) return damaged('proof-unsigned')
  }
  return null
}

function damaged(code: ProofCode): Unproved {
  return { verdict: 'inconsistent', code }
}

function open(code: ProofCode): Unproved {
  return { verdict: 'unverified', code }
}

class Tally {
  readonly #counts: Record<Verdict, number> = { verified: 0, unverified: 0, inconsistent: 0 }
  readonly #held = new Map<ProofCode | null, ProofVerdict[]>()
  readonly #proved = new Set<string>()

  add(verdict: ProofVerdict): void {
    const held = this.#held.get(verdict.code) ?? []
    this.#held.set(verdict.code, held)
    const pair = [...verdict.acts].sort().join(' ')
    if (this.#proved.has(pair)) return
    this.#counts[verdict.verdict] += 1
    if (held.length >= HELD_VERDICTS) return
    held.push(verdict)
    if (verdict.code === null) this.#proved.add(pair)
  }

  report(): ProofReport {
    const first = [...this.#held.values()].flat()
    return { counts: this.#counts, first: (['verified', 'inconsistent', 'unverified'] as const).flatMap((one) => first.filter(({ verdict }) => verdict === one)) }
  }
}
