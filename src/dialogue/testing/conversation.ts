// Conversations at random, for properties: seats that say whatever they can, heard by some and not by
// others, and the orders in which their acts may arrive elsewhere.

import fc from 'fast-check'
import { Ledger } from '../../record/index.ts'
import type { Act } from '../../record/index.ts'
import { advance, charter, element, plan } from './contents.ts'
import { founded, isReady, take } from './table.ts'
import type { Seat } from './table.ts'

const DEEDS = ['propose', 'propose-two', 'amend', 'sign', 'withdraw', 'state', 'replace', 'release', 'receipt'] as const
export const FORGETFUL = [...DEEDS, 'state', 'erase', 'erase'] as const
const ELEMENTS = ['element/I', 'element/II', 'element/III'] as const

export interface Step {
  readonly who: number
  readonly hears: readonly boolean[]
  readonly deed: (typeof FORGETFUL)[number]
  readonly pick: number
  readonly isQuiet: boolean
}

export const steps = (parties: number, deeds: readonly Step['deed'][] = DEEDS) => fc.array(fc.record<Step>({
  who: fc.nat(parties - 1), hears: fc.array(fc.boolean(), { minLength: parties, maxLength: parties }), deed: fc.constantFrom(...deeds), pick: fc.nat(11), isQuiet: fc.boolean(),
}), { minLength: 6, maxLength: 24 })

/** Says the steps one after another. What the rules refuse is said too: it stays in its chain, without effect. */
export function play(seats: readonly Seat[], history: readonly Step[]): Act[] {
  for (const [index, step] of history.entries()) {
    const seat = seats[step.who]
    if (seat === undefined) continue
    seat.hear(seats, ...seats.filter((_, other) => step.hears[other]))
    const act = speak(seats, seat, step, index)
    if (act !== null) take(seat.ledger, seat.projection, act)
  }
  return seats.flatMap((seat) => seat.speaker.acts)
}

function speak(seats: readonly Seat[], seat: Seat, { deed, pick, isQuiet }: Step, index: number): Act | null {
  const { speaker } = seat
  const audience = isQuiet ? 'parties' as const : 'public' as const
  const heard = seats.flatMap((other) => other.speaker.acts.filter((act) => act.header.sequence <= (other === seat ? Infinity : speaker.seen[other.party] ?? 0)))
  const of = (kinds: readonly string[], isOwn: boolean) => heard.filter((act) => kinds.includes(act.header.kind) && (!isOwn || act.header.party === seat.party))
  const picked = (acts: readonly Act[]) => (acts.length === 0 ? null : acts[acts.length - 1 - (pick % acts.length)] ?? null)
  const item = ELEMENTS[pick % 3] ?? ELEMENTS[0]
  const changed = (item: string) => {
    const content = element(pick % 2 === 0 ? 'plan/p' : 'plan/q', 'pillar', `${index + 1}`)
    const base = seat.change(item, null).base
    return { item, base, content: pick === 11 && base !== null ? null : content }
  }
  const under = seat.ledger.charter()?.version ?? null
  switch (deed) {
    case 'propose': return speaker.propose(under, [changed(item)], { audience })
    case 'propose-two': return speaker.propose(under, [changed(item), changed(ELEMENTS[(pick + 1) % 3] ?? ELEMENTS[1])], { audience })
    case 'amend': {
      const parties = seats.map(({ party, speaker }) => ({ party, rootKey: speaker.root.id }))
      return speaker.propose(under, [seat.change(seat.charterItem, charter({ parties }, { created: String(2000 + index) }))])
    }
    case 'sign': case 'withdraw': {
      const proposal = picked(of(['propose'], false).slice(deed === 'sign' ? -3 : 0))
      return proposal === null ? null : deed === 'sign' ? speaker.sign(proposal) : speaker.withdraw(proposal)
    }
    case 'state': {
      const proposal = pick % 2 === 0 ? picked(of(['propose'], false)) : null
      if (proposal !== null) return speaker.state({ about: null, type: 'answer', content: { proposal: proposal.hash, answer: 'received' } }, { audience })
      return speaker.state({ about: item, type: 'advance', content: advance({ date: '2022' }) }, { audience })
    }
    case 'replace': {
      const replaced = picked(of(['state'], false))
      return replaced === null ? null : speaker.state({ about: item, type: 'advance', content: pick > 5 ? null : advance(), replaces: replaced.hash })
    }
    case 'release': {
      const opened = picked(of(['state', 'propose'], true))
      return opened === null ? null : speaker.say('release', { act: opened.hash })
    }
    case 'erase': {
      const own = of(['state', 'propose'], true).filter(({ hash }) => seat.ledger.judge(speaker.draft('erase', { act: hash, reason: 'order' })).outcome === 'effective')
      const forgotten = picked(own)
      return forgotten === null ? null : speaker.say('erase', { act: forgotten.hash, reason: 'order' })
    }
    case 'receipt': return speaker.receipt()
  }
}

/** An order of the acts that respects `seen`, chosen by `choices`. */
export function shuffled(acts: readonly Act[], choices: readonly number[]): Act[] {
  const [ledger, order] = [new Ledger('lake'), [] as Act[]]
  let waiting = acts
  while (waiting.length > 0) {
    const ready = waiting.filter((act) => isReady(ledger, act))
    const next = ready[(choices[order.length % choices.length] ?? 0) % ready.length]
    if (next === undefined) throw new Error('nothing is ready')
    ledger.admit(next)
    order.push(next)
    waiting = waiting.filter((act) => act !== next)
  }
  return order
}

export function tableOf(parties: number): Seat[] {
  return founded(['ALP', 'BET', 'GAM'].slice(0, parties), [
    { item: 'plan/p', base: null, content: plan() }, { item: 'plan/q', base: null, content: plan({ presented: null }) },
    { item: 'element/I', base: null, content: element('plan/p', 'pillar', 'I') },
  ])
}

/** What `shuffled` chooses by. */
export const choices = fc.array(fc.nat(5), { minLength: 30, maxLength: 30 })
