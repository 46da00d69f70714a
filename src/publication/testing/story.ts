// Two parties that do whatever chance tells them, for tests: propose, sign, cross, withdraw, state,
// correct, retract, release, in public or between themselves. What is between the parties carries
// a mark in every text, so that a test can look for it where it must not be.

import { Ledger } from '../../record/index.ts'
import type { Act, Audience, ItemChange, Json } from '../../record/index.ts'
import { fold } from '../../dialogue/fold.ts'
import { Projection } from '../../dialogue/projection.ts'
import type { RowChanges } from '../../dialogue/projection.ts'
import { advance, assessment, charter, element, meeting, organisation, plan, say } from '../../dialogue/testing/contents.ts'
import { agree, meet, Seat } from '../../dialogue/testing/table.ts'

/** Stands in every text of what is between the parties. */
export const MARK = 'Unreleased'

export type Choice = readonly [number, number, number]

export class Story {
  readonly seats: readonly [Seat, Seat]
  /** Every act in the order in which it was said. */
  readonly acts: Act[] = []
  #texts = 0

  constructor() {
    this.seats = [new Seat('lake', 'MEX'), new Seat('lake', 'USA')]
    meet(this.seats)
    const parties = this.seats.map(({ party, speaker }) => ({ party, rootKey: speaker.root.id }))
    const change = (item: string, content: ItemChange['content']): ItemChange => ({ item, base: null, content })
    agree(this.seats, [
      change('dialogue/lake', charter({ parties })), change('plan/p', plan()), change('organisation/WO', organisation('MEX')),
      change('element/1', element('plan/p', 'pillar', '1')), change('element/1.1', element('element/1', 'initiative', '1.1', { owners: ['organisation/WO'], due: '2026-01-31' })),
      change('meeting/2021-09-09', meeting('2021-09-09')),
    ])
    // Keys first, then who proposed, then who signed.
    const [mex, usa] = this.seats
    this.acts.push(...mex.speaker.acts.slice(0, 2), ...usa.speaker.acts.slice(0, 2), ...mex.speaker.acts.slice(2), ...usa.speaker.acts.slice(2))
  }

  /** Does one thing that the choice names, if it can be done; answers the acts that came of it. */
  do([what, who, which]: Choice): readonly Act[] {
    const [seat, other] = who % 2 === 0 ? this.seats : [this.seats[1], this.seats[0]]
    const audience: Audience = which % 3 === 0 ? 'public' : 'parties'
    const lengths = this.seats.map(({ speaker }) => speaker.acts.length)
    DEEDS[what % DEEDS.length]?.({ seat, other, which, audience, text: this.#textOf(audience), meet: () => meet(this.seats) })
    const said = this.seats.flatMap(({ speaker }, index) => speaker.acts.slice(lengths[index]))
    this.acts.push(...said)
    return said
  }

  #textOf(audience: Audience): string {
    this.#texts += 1
    return `${audience === 'public' ? 'Open' : MARK} ${this.#texts}`
  }
}

interface Moment {
  readonly seat: Seat
  readonly other: Seat
  readonly which: number
  readonly audience: Audience
  readonly text: string
  readonly meet: () => void
}

const ITEMS = ['element/1', 'element/1.1', 'element/2', 'meeting/2021-09-09', 'meeting/2022', 'organisation/WO', 'body/b', 'dialogue/lake']

const DEEDS: readonly ((moment: Moment) => void)[] = [
  ({ meet }) => meet(),
  propose, propose, sign, sign, withdraw, stateAdvance, stateAssessment, replaceStatement, release, release,
  ({ seat, other, which, audience, text, meet }) => { propose({ seat, other, which, audience, text, meet }); meet(); signAll(other); meet() },
  answerProposal,
]

function propose({ seat, which, audience, text }: Moment): void {
  const item = ITEMS[which % ITEMS.length] ?? ''
  const parties = [...(seat.ledger.charter()?.charter.parties ?? [])]
  const contents: Record<string, ItemChange['content']> = {
    element: element(item === 'element/1.1' ? 'element/1' : 'plan/p', item === 'element/1.1' ? 'initiative' : 'pillar', item.slice(8), { title: say(text), note: say(text), basis: say(text), variants: [{ language: 'en', text }], ...(which % 4 === 1 ? { origin: { item: 'meeting/2021-09-09', paragraph: null } } : {}) }),
    meeting: meeting(item === 'meeting/2022' ? '2022' : '2021-09-09', { title: say(text), summary: say(text), place: say(text) }),
    organisation: organisation('MEX', { name: say(text), acronym: text.slice(0, 20), role: say(text) }),
    body: { name: say(text), purpose: say(text), relation: say(text), since: null, until: null, participants: [], wording: {}, note: say(text), sources: [{ url: null, note: say(text) }] },
    dialogue: charter({ parties }, { summary: say(text) }),
  }
  const content = which % 7 === 6 && item !== 'dialogue/lake' ? null : (contents[item.split('/')[0] ?? ''] ?? null)
  const change = seat.change(item, content)
  if (content !== null || change.base !== null) attempt(seat, { name: 'propose', changes: [change], cover: say(text), audience })
}

function sign({ seat, which }: Moment): void {
  const open = seat.projection.find('open', 'all') ?? []
  const proposal = open[which % Math.max(1, open.length)]
  if (proposal !== undefined) attempt(seat, { name: 'sign', proposal })
}

function signAll(seat: Seat): void {
  for (const proposal of seat.projection.find('open', 'all') ?? []) attempt(seat, { name: 'sign', proposal })
}

function withdraw({ seat, which }: Moment): void {
  const open = seat.projection.find('open', 'all') ?? []
  const proposal = open[which % Math.max(1, open.length)]
  if (proposal !== undefined) attempt(seat, { name: 'withdraw', proposal, reason: null })
}

function stateAdvance({ seat, which, audience, text }: Moment): void {
  attempt(seat, { name: 'state', about: which % 2 === 0 ? 'element/1' : 'element/1.1', type: 'advance', content: advance({ text: say(text), note: say(text) }) as unknown as { [key: string]: Json }, replaces: null, audience })
}

function stateAssessment({ seat, which, audience, text }: Moment): void {
  const delivery = (['limited', 'substantial', 'complete'] as const)[which % 3] ?? 'limited'
  attempt(seat, { name: 'state', about: 'element/1', type: 'assessment', content: assessment(delivery, { reason: say(text) }) as unknown as { [key: string]: Json }, replaces: null, audience })
}

/** Asks about an open proposal, or declines it; a release may open that later. */
function answerProposal({ seat, other, which, audience, text }: Moment): void {
  const open = seat.projection.find('open', 'all') ?? []
  const proposal = open[which % Math.max(1, open.length)]
  if (proposal === undefined) return
  const content = which % 2 === 0 ? { proposal, answer: 'question', asks: other.party, text: say(text) } : { proposal, answer: 'declined', text: say(text) }
  attempt(seat, { name: 'state', about: null, type: 'answer', content, replaces: null, audience })
}

/** Corrects or retracts an own statement, for whichever audience. */
function replaceStatement({ seat, which, audience, text }: Moment): void {
  const own = ['element/1', 'element/1.1'].flatMap((item) => seat.projection.find('about', item) ?? []).flatMap((id) => seat.projection.find('statement', id) ?? [])
    .filter((row) => row.made.party === seat.party && row.replacedBy === null && row.content !== null)
  const row = own[which % Math.max(1, own.length)]
  if (row === undefined) return
  const content = which % 2 === 0 ? null : ({ ...row.content, ...(row.type === 'advance' ? { text: say(text) } : { reason: say(text) }) } as { [key: string]: Json })
  attempt(seat, { name: 'state', about: row.about, type: row.type, content, replaces: row.statement, audience })
}

/** Opens an own act that was between the parties, also one that is not adopted. */
function release({ seat, which }: Moment): void {
  const closed = seat.speaker.acts.filter((act) => act.header.audience === 'parties')
  const act = closed[which % Math.max(1, closed.length)]
  if (act !== undefined) hear(seat, seat.speaker.say('release', { act: act.hash }))
}

function attempt(seat: Seat, command: Parameters<Seat['decide']>[0]): void {
  const decision = seat.decide(command)
  if (!('speech' in decision)) return
  const { kind, body, audience } = decision.speech
  hear(seat, seat.speaker.say(kind, body, { audience }))
}

function hear(seat: Seat, act: Act): void {
  seat.projection.apply(fold(seat.projection, seat.ledger, act, seat.ledger.admit(act)))
}

/** Somebody who takes the acts of a story as they come. */
export class Observer {
  readonly ledger = new Ledger('lake')
  readonly rows = new Projection()

  take(act: Act): RowChanges {
    const changes = fold(this.rows, this.ledger, act, this.ledger.admit(act))
    this.rows.apply(changes)
    return changes
  }
}
