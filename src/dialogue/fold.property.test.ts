// The projection does not depend on the order in which acts arrive, as long as it respects `seen`.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Ledger } from '../record/index.ts'
import type { Act } from '../record/index.ts'
import { withheld } from '../record/testing/ledgers.ts'
import { Projection } from './projection.ts'
import { actKey } from './rows.ts'
import { advance, charter, element, plan } from './testing/contents.ts'
import { founded, isReady, meet, projectionOf, take } from './testing/table.ts'
import type { Seat } from './testing/table.ts'

const DEEDS = ['propose', 'propose-two', 'amend', 'sign', 'withdraw', 'state', 'replace', 'release', 'receipt'] as const
const FORGETFUL = [...DEEDS, 'state', 'erase', 'erase'] as const
const ELEMENTS = ['element/I', 'element/II', 'element/III'] as const

interface Step {
  readonly who: number
  readonly hears: readonly boolean[]
  readonly deed: (typeof FORGETFUL)[number]
  readonly pick: number
  readonly isQuiet: boolean
}

const steps = (parties: number, deeds: readonly Step['deed'][] = DEEDS) => fc.array(fc.record<Step>({
  who: fc.nat(parties - 1), hears: fc.array(fc.boolean(), { minLength: parties, maxLength: parties }), deed: fc.constantFrom(...deeds), pick: fc.nat(11), isQuiet: fc.boolean(),
}), { minLength: 6, maxLength: 24 })

/** Says the steps one after another. What the rules refuse is said too: it stays in its chain, without effect. */
function play(seats: readonly Seat[], history: readonly Step[]): Act[] {
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
function shuffled(acts: readonly Act[], choices: readonly number[]): Act[] {
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

function tableOf(parties: number): Seat[] {
  return founded(['ALP', 'BET', 'GAM'].slice(0, parties), [
    { item: 'plan/p', base: null, content: plan() }, { item: 'plan/q', base: null, content: plan({ presented: null }) },
    { item: 'element/I', base: null, content: element('plan/p', 'pillar', 'I') },
  ])
}

const choices = fc.array(fc.nat(5), { minLength: 30, maxLength: 30 })

for (const parties of [2, 3]) {
  describe(`fold, ${parties} parties`, () => {
    test('any order that respects what each had seen gives the same bytes', () => {
      fc.assert(fc.property(steps(parties), choices, choices, (history, one, other) => {
        const acts = play(tableOf(parties), history)
        assert.deepEqual(projectionOf('lake', shuffled(acts, one)).toText(), projectionOf('lake', shuffled(acts, other)).toText())
      }), { numRuns: 60, seed: 20211213 })
    })

    test('every node that has heard everything holds the same bytes as one that starts from scratch', () => {
      fc.assert(fc.property(steps(parties), choices, (history, order) => {
        const seats = tableOf(parties)
        const acts = play(seats, history)
        meet(seats)
        const scratch = projectionOf('lake', shuffled(acts, order)).toText()
        for (const seat of seats) assert.deepEqual(seat.projection.toText(), scratch)
      }), { numRuns: 30, seed: 20130502 })
    })
  })
}

test('what is left after erasures gives the same bytes in any order, and says of each what is gone and why', () => {
  let erased = 0
  fc.assert(fc.property(steps(2, FORGETFUL), choices, choices, (history, one, other) => {
    const seats = tableOf(2)
    const acts = play(seats, history)
    meet(seats)
    const isErased = (act: Act) => seats[0]?.ledger.erasedAt(act.hash) !== null
    const left = acts.map((act) => (isErased(act) ? withheld(act) : act))
    const rows = projectionOf('lake', shuffled(left, one)).toText()
    assert.deepEqual(projectionOf('lake', shuffled(left, other)).toText(), rows)
    for (const act of acts.filter(isErased)) {
      erased += 1
      assert.ok(!rows.has(`statement/${act.hash}`) && !rows.has(`proposal/${act.hash}`))
      const row = JSON.parse(rows.get(`act/${actKey(act.header.party, act.header.sequence)}`) ?? '{}')
      assert.equal(row.erasedBy?.reason, 'order')
    }
  }), { numRuns: 120, seed: 20261125 })
  assert.ok(erased > 60, String(erased))
})

test('the random histories reach adoption, withdrawal, supersession and acts without effect', () => {
  const seen = new Set<string>()
  fc.assert(fc.property(steps(2), (history) => {
    const seats = tableOf(2)
    play(seats, history)
    meet(seats)
    for (const [key, text] of seats[0]?.projection.toText() ?? []) {
      const row = JSON.parse(text)
      if (key.startsWith('proposal/')) seen.add(row.status)
      if (key.startsWith('act/') && row.inadmissible !== null) seen.add('inadmissible')
      if (key.startsWith('act/') && row.releasedBy !== null) seen.add('released')
      if (key.startsWith('item/element') && row.versions.length > 1) seen.add('second version')
    }
  }), { numRuns: 60, seed: 20211213 })
  for (const reached of ['adopted', 'open', 'withdrawn', 'superseded', 'inadmissible', 'released', 'second version']) assert.ok(seen.has(reached), reached)
})
