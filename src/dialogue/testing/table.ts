// Parties at a table, for tests: each with a chain, a ledger and a projection of its own, speaking
// through `decide` as a node does and hearing the others act by act.

import assert from 'node:assert/strict'
import { Ledger } from '../../record/index.ts'
import type { Act, Admission, Audience, ItemChange, ItemId, PartyId } from '../../record/index.ts'
import { Speaker } from '../../record/testing/speaker.ts'
import { decide, versionInForce } from '../decide.ts'
import type { Command, Decision } from '../decide.ts'
import { fold } from '../fold.ts'
import { Projection } from '../projection.ts'
import type { ViewContext } from '../views/index.ts'
import { charter } from './contents.ts'
import type { Shape } from './contents.ts'

/** Admits one act and folds it, as every node does. */
export function take(ledger: Ledger, projection: Projection, act: Act): Admission {
  const admission = ledger.admit(act)
  if (admission.outcome === 'known') return admission
  assert.ok(admission.outcome !== 'refused' && admission.outcome !== 'waiting', `not taken: ${JSON.stringify(admission)}`)
  projection.apply(fold(projection, ledger, act, admission))
  return admission
}

/** What acts add up to, taken in the order given. */
export function projectionOf(dialogue: string, acts: readonly Act[]): Projection {
  const [ledger, projection] = [new Ledger(dialogue), new Projection()]
  for (const act of acts) take(ledger, projection, act)
  return projection
}

export class Seat {
  readonly dialogue: string
  readonly speaker: Speaker
  readonly ledger: Ledger
  readonly projection = new Projection()

  constructor(dialogue: string, party: PartyId) {
    this.dialogue = dialogue
    this.speaker = Speaker.begin(dialogue, party)
    this.ledger = new Ledger(dialogue)
    this.#takeAll(this.speaker.acts)
  }

  get party(): PartyId {
    return this.speaker.party
  }

  get charterItem(): ItemId {
    return `dialogue/${this.dialogue}`
  }

  /** Hears all that the others said; `table` is everybody, since with an act come those that it had seen. */
  hear(table: readonly Seat[], ...others: readonly Seat[]): this {
    this.speaker.hear(...others.filter((other) => other !== this).map((other) => other.speaker))
    const seen = this.speaker.seen
    this.#takeAll(table.filter((seat) => seat !== this).flatMap((seat) => seat.speaker.acts.slice(this.ledger.chain(seat.party).sequence, seen[seat.party] ?? 0)))
    return this
  }

  /** By the clock that its node hands in. */
  now: string | null = '2026-11-23T12:00:00Z'

  decide(command: Command): Decision {
    return decide(this.projection, this.charterItem, command, this.party, this.now)
  }

  /** Decides, says and takes; anything but a speech fails the test. */
  do(command: Command): { act: Act; admission: Admission } {
    const decision = this.decide(command)
    assert.ok('speech' in decision, `no speech: ${JSON.stringify(decision)}`)
    const { kind, body, audience } = decision.speech
    const act = this.speaker.say(kind, body, { audience })
    return { act, admission: take(this.ledger, this.projection, act) }
  }

  propose(changes: readonly ItemChange[], audience: Audience = 'public'): Act {
    return this.do({ name: 'propose', changes, cover: null, audience }).act
  }

  state(about: ItemId, type: string, content: Extract<Command, { name: 'state' }>['content'], replaces: Act | null = null): Act {
    return this.do({ name: 'state', about, type, content, replaces: replaces?.hash ?? null, audience: 'public' }).act
  }

  /** A change of an item from the version in force here. */
  change(item: ItemId, content: ItemChange['content']): ItemChange {
    return { item, base: versionInForce(this.projection, item), content }
  }

  context(today = '2026-11-23'): ViewContext {
    return { rows: this.projection, dialogue: this.dialogue, self: this.party, today: () => today }
  }

  /** Acts that may wait for one another, taken as soon as they can be. */
  #takeAll(acts: readonly Act[]): void {
    let waiting = [...acts]
    while (waiting.length > 0) {
      const ready = waiting.find((act) => isReady(this.ledger, act))
      assert.ok(ready !== undefined, 'acts wait for acts that nobody holds')
      take(this.ledger, this.projection, ready)
      waiting = waiting.filter((act) => act !== ready)
    }
  }
}

/** Whether a ledger holds everything that this act follows. */
export function isReady(ledger: Ledger, { header }: Act): boolean {
  return ledger.chain(header.party).sequence === header.sequence - 1 && Object.entries(header.seen).every(([party, sequence]) => ledger.chain(party).sequence >= sequence)
}

/** Everybody hears everybody. */
export function meet(seats: readonly Seat[]): void {
  for (const seat of seats) seat.hear(seats, ...seats)
}

/** The first proposes, the others sign, everybody hears of it. */
export function agree(seats: readonly Seat[], changes: readonly ItemChange[], audience: Audience = 'public'): Act {
  const [first, ...others] = seats
  assert.ok(first !== undefined)
  const proposal = first.propose(changes, audience)
  for (const other of others) {
    other.hear(seats, ...seats)
    other.do({ name: 'sign', proposal: proposal.hash })
  }
  meet(seats)
  return proposal
}

/** Seats of parties that have met and founded their dialogue, with `changes` in the founding. */
export function founded(names: readonly PartyId[], changes: readonly ItemChange[] = [], shape: Omit<Shape, 'parties'> & { changed?: Parameters<typeof charter>[1] } = {}): Seat[] {
  const seats = names.map((name) => new Seat('lake', name))
  meet(seats)
  const parties = seats.map(({ party, speaker }) => ({ party, rootKey: speaker.root.id }))
  agree(seats, [{ item: 'dialogue/lake', base: null, content: charter({ parties, ...shape }, shape.changed) }, ...changes])
  return seats
}
