// Every way in which parties can act and hear of each other, up to a number of acts each.
//
// A schedule says who acts next and what has been delivered to whom. All that a schedule leaves
// behind is a *history*: each party's acts with what each had seen; two schedules with one history
// are one. So the search runs over histories: from each, every party with acts left, at every view
// it can have by then (not less than its last one, and closed: with an act come those that act had
// seen), does everything that the rules admit.
//
// Three reductions, each of which loses no behaviour:
// 1. A receipt is tried only with a view larger than the last; one that acknowledges nothing new
//    changes no answer.
// 2. Parties are alike: of histories that differ by an exchange of names, one is searched on.
// 3. `keyOf`: of histories with the same possible futures, one is searched on. What is true of a
//    history itself (which proposals are adopted) is checked on each one reached, before that.
// A test holds the search against one without 2 and 3.

import type { Seen } from '../act.ts'

export type Deed = 'propose' | 'sign' | 'withdraw' | 'receipt'

export interface Step {
  readonly deed: Deed
  /** The proposal it is about, named by proposer and sequence: `A1`; null for a receipt. */
  readonly proposal: string | null
  /** How far of each chain its author had come, by index of party; of its own, all before. */
  readonly view: readonly number[]
  /** The same as the rules want it, where it was worked out already. */
  readonly seen?: Seen
}

/** Each party's steps, by index of party. */
export type History = readonly (readonly Step[])[]

export const NAMES = ['A', 'B', 'C'] as const

export interface Rules {
  /** Whether the rules admit this next step of `party`. */
  admits(party: number, step: Step): boolean
  isAdoptedIn(proposal: string, view: readonly number[]): boolean
}

export type Build = (history: History, cut: readonly number[]) => Rules

export interface Search {
  readonly parties: number
  readonly actsEach: number
  readonly rules: Build
  /** False: every history is searched on, however alike. */
  readonly isReduced: boolean
  /** Called for every history reached, also for those not searched on. */
  readonly reached?: (history: History) => void
  /** Called for every history searched on, with the rules holding all of it. */
  readonly visit?: (history: History, rules: Rules) => void
  /** Called for every place where a party can act next, with what it could try there. */
  readonly tried?: (history: History, rules: Rules, party: number, view: readonly number[], steps: readonly Step[]) => void
}

export interface Searched {
  /** Histories reached, and those of them searched on. */
  readonly reached: number
  readonly searched: number
  readonly keys: ReadonlySet<string>
}

/** Searches breadth first. */
export function searchHistories({ parties, actsEach, rules, isReduced, reached, visit, tried }: Search): Searched {
  const start: History = Array.from({ length: parties }, () => [])
  const orders = permutations(parties)
  const known = new Set<string>()
  const exact = new Set<string>()
  const counts = { reached: 0, searched: 0 }
  const next: History[] = []
  const reach = (history: History) => {
    if (!isReduced) {
      const name = exactKey(history)
      if (exact.has(name)) return
      exact.add(name)
    }
    counts.reached += 1
    reached?.(history)
    const key = keyOf(history, actsEach, orders)
    if (isReduced && known.has(key)) return
    known.add(key)
    next.push(history)
  }
  reach(start)
  for (let frontier = next.splice(0); frontier.length > 0; frontier = next.splice(0)) {
    for (const history of frontier) {
      counts.searched += 1
      const all = rules(history, lengths(history))
      visit?.(history, all)
      for (let party = 0; party < parties; party++) {
        if ((history[party]?.length ?? 0) >= actsEach) continue
        for (const view of viewsOf(history, party)) {
          const steps = stepsAt(history, party, view)
          tried?.(history, all, party, view, steps)
          for (const step of steps) if (all.admits(party, step)) reach(extend(history, party, step))
        }
      }
    }
  }
  return { ...counts, keys: known }
}

export function lengths(history: History): number[] {
  return history.map((steps) => steps.length)
}

export function extend(history: History, party: number, step: Step): History {
  return history.map((steps, index) => (index === party ? [...steps, step] : steps))
}

export function seenOf({ view, seen }: Step, party: number): Seen {
  if (seen !== undefined) return seen
  const built: { [name: string]: number } = {}
  view.forEach((sequence, index) => { if (index !== party && sequence > 0) built[NAMES[index] ?? ''] = sequence })
  return built
}

export function proposalsOf(history: History): string[] {
  return history.flatMap((steps) => steps.flatMap((step) => (step.deed === 'propose' && step.proposal !== null ? [step.proposal] : [])))
}

/** Every closed view that a party can have when it acts next. */
export function viewsOf(history: History, party: number): number[][] {
  const last = lastView(history, party)
  let views: number[][] = [[]]
  history.forEach((steps, index) => {
    const own = history[party]?.length ?? 0
    const range = index === party ? [own] : Array.from({ length: steps.length - (last[index] ?? 0) + 1 }, (_, more) => (last[index] ?? 0) + more)
    views = views.flatMap((view) => range.map((sequence) => [...view, sequence]))
  })
  return views.filter((view) => isClosed(history, view))
}

function isClosed(history: History, view: readonly number[]): boolean {
  return view.every((sequence, index) => {
    const theirs = history[index]?.[sequence - 1]?.view ?? []
    return theirs.every((seen, third) => third === index || seen <= (view[third] ?? 0))
  })
}

function stepsAt(history: History, party: number, view: readonly number[]): Step[] {
  const last = lastView(history, party)
  const seen = seenOf({ deed: 'receipt', proposal: null, view }, party)
  const steps: Step[] = [{ deed: 'propose', proposal: `${NAMES[party]}${(history[party]?.length ?? 0) + 1}`, view, seen }]
  for (const proposal of proposalsOf(history)) steps.push({ deed: 'sign', proposal, view, seen }, { deed: 'withdraw', proposal, view, seen })
  if (view.some((sequence, index) => index !== party && sequence > (last[index] ?? 0))) steps.push({ deed: 'receipt', proposal: null, view, seen })
  return steps
}

/** What the party's last act had seen. */
function lastView(history: History, party: number): readonly number[] {
  return history[party]?.at(-1)?.view ?? history.map(() => 0)
}

function exactKey(history: History): string {
  return history.map((steps) => steps.map((step) => step.deed[0] + String(step.proposal) + step.view.join(',')).join(' ')).join('|')
}

/** The proposals that every party stands on, by the facts alone. */
export function adoptedIn(history: History): string[] {
  return factsOf(history).filter((fact) => fact.stands.every((sequence) => sequence > 0)).map((fact) => fact.id)
}

interface Facts {
  readonly id: string
  readonly proposer: number
  /** By party: where it proposed or signed, where it withdrew; 0 for not. */
  readonly stands: readonly number[]
  readonly withdrawals: readonly number[]
}

/**
 * Names the futures of a history. Only parties with acts left will look at anything again. For
 * each chain let `common` be how far the last acts of all of them (but its own party) had seen it: every view
 * to come holds at least that, so places up to there are all alike, and written as 0. What matters for acts
 * to come is then:
 * - of each party how many acts it has left and, if any, its last view;
 * - of each act beyond `common` what it had seen, since whoever sees it sees that too;
 * - of each proposal, by party, the place of the signature, of the withdrawal, and of the first
 *   acknowledgement of that withdrawal in each other chain.
 * A proposal is left out when it is not adopted, nobody with acts left can sign it, and each of them
 * that stands on it has withdrawn with effect in its own last view.
 */
function keyOf(history: History, actsEach: number, orders: readonly (readonly number[])[]): string {
  const isLeft = history.map((steps) => steps.length < actsEach)
  const common = history.map((steps, chain) => history.reduce((least, _, viewer) => (
    viewer === chain || !isLeft[viewer] ? least : Math.min(least, lastView(history, viewer)[chain] ?? 0)), steps.length))
  const facts = factsOf(history).filter((fact) => !isSpent(history, fact, common, isLeft))
  let least: string | null = null
  for (const order of orders) {
    const isByLength = order.every((chain, at) => at === 0 || (history[order[at - 1] ?? 0]?.length ?? 0) >= (history[chain]?.length ?? 0))
    if (!isByLength) continue
    const key = keyIn(history, order, common, isLeft, facts)
    if (least === null || key < least) least = key
  }
  return least ?? ''
}

function keyIn(history: History, order: readonly number[], common: readonly number[], isLeft: readonly boolean[], facts: readonly Facts[]): string {
  const beyond = (chain: number, place: number) => Math.max(0, place - (common[chain] ?? 0))
  let key = ''
  for (const chain of order) {
    const steps = history[chain] ?? []
    key += `${steps.length}`
    if (isLeft[chain]) for (const other of order) if (other !== chain) key += `,${beyond(other, lastView(history, chain)[other] ?? 0)}`
    for (const step of steps.slice(common[chain])) {
      key += '>'
      for (const other of order) if (other !== chain) key += beyond(other, step.view[other] ?? 0)
    }
    key += '|'
  }
  for (const proposer of order) {
    for (const fact of facts) {
      if (fact.proposer !== proposer) continue
      for (const party of order) key += factKey(history, fact, party, order, beyond)
      key += ';'
    }
    key += '|'
  }
  return key
}

function factKey(history: History, fact: Facts, party: number, order: readonly number[], beyond: (chain: number, place: number) => number): string {
  const stood = fact.stands[party] ?? 0
  const withdrew = fact.withdrawals[party] ?? 0
  if (stood === 0) return '-'
  if (withdrew === 0) return `${beyond(party, stood)}`
  const acknowledged = order.map((other) => {
    const place = (history[other] ?? []).findIndex((step) => (step.view[party] ?? 0) >= withdrew) + 1
    return other === party ? '' : place === 0 ? '-' : beyond(other, place)
  })
  return `${beyond(party, stood)}w${beyond(party, withdrew)}(${acknowledged.join(',')})`
}

function factsOf(history: History): Facts[] {
  const facts = new Map<string, { id: string; proposer: number; stands: number[]; withdrawals: number[] }>()
  history.forEach((steps, party) => steps.forEach((step) => {
    if (step.deed === 'propose' && step.proposal !== null) {
      facts.set(step.proposal, { id: step.proposal, proposer: party, stands: history.map(() => 0), withdrawals: history.map(() => 0) })
    }
  }))
  history.forEach((steps, party) => steps.forEach((step, index) => {
    const fact = step.proposal === null ? undefined : facts.get(step.proposal)
    if (fact !== undefined) (step.deed === 'withdraw' ? fact.withdrawals : fact.stands)[party] = index + 1
  }))
  return [...facts.values()]
}

function isSpent(history: History, fact: Facts, common: readonly number[], isLeft: readonly boolean[]): boolean {
  const isRefused = fact.withdrawals.some((sequence, party) => sequence > 0 && sequence <= (common[party] ?? 0))
  const canSign = !isRefused && fact.stands.some((sequence, party) => sequence === 0 && isLeft[party])
  if (canSign || fact.stands.every((sequence) => sequence > 0)) return false
  return fact.stands.every((stood, party) => {
    if (stood === 0 || !isLeft[party]) return true
    const withdrew = fact.withdrawals[party] ?? 0
    const view = lastView(history, party)
    return withdrew > 0 && history.every((steps, other) => other === party || (steps[(view[other] ?? 0) - 1]?.view[party] ?? 0) >= withdrew)
  })
}

function permutations(count: number): number[][] {
  if (count === 0) return [[]]
  return permutations(count - 1).flatMap((rest) => Array.from({ length: count }, (_, at) => [...rest.slice(0, at), count - 1, ...rest.slice(at)]))
}
