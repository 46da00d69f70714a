// What the sides ask of each other and offer, and who does what by when.

import type { ItemId, PartyId } from '../../record/index.ts'
import { lastBy, stepsThat } from '../../dialogue/incidents/thread.ts'
import type { StepWord } from '../../dialogue/incidents/thread.ts'
import type { StepOf } from '../../dialogue/statements/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { isLater } from './minutes.ts'

export interface OfferLine {
  readonly party: PartyId
  readonly offer: string
  readonly what: Bilingual
  readonly at: string
  readonly isOpen: boolean
  /** Null while nobody has taken it up. */
  readonly takenUp: { readonly party: PartyId; readonly at: string; readonly what: Bilingual } | null
}

export interface AskLine {
  readonly party: PartyId
  readonly ask: string
  readonly what: Bilingual
  readonly at: string
  readonly by: string | null
  /** As its side says: only whoever asks knows whether it has what it asked for. `offered`, `taken-up`: from the offers on it. */
  readonly state: 'open' | 'offered' | 'taken-up' | 'met' | 'dropped'
  readonly isOverdue: boolean
  readonly offers: readonly OfferLine[]
  /** Whether an offer on it comes from the other side of the border. */
  readonly isAcross: boolean
}

export interface Board {
  readonly asks: readonly AskLine[]
  /** Offers that meet no request, or one that the room does not know. */
  readonly others: readonly OfferLine[]
}

export function boardOf(steps: readonly StepWord[], now: string): Board {
  const takings = stepsThat(steps, 'took-up')
  const offers = lastBy(stepsThat(steps, 'offers'), ({ offer }) => offer).map(({ first, last }) => ({ ask: last.step.ask, line: offerLine(first, last, takings) }))
  const asks = lastBy(stepsThat(steps, 'asks'), ({ ask }) => ask).map(({ first, last }) => {
    const own = offers.filter(({ ask }) => ask !== null && ask.party === last.made.party && ask.ask === last.step.ask).map(({ line }) => line)
    return askLine(first, last, own, now)
  })
  const isOnBoard = (ask: { readonly party: PartyId; readonly ask: string } | null) => ask !== null && asks.some((one) => one.party === ask.party && one.ask === ask.ask)
  return { asks, others: offers.filter(({ ask }) => !isOnBoard(ask)).map(({ line }) => line) }
}

function askLine({ at }: StepWord, last: StepWord<StepOf<'asks'>>, offers: readonly OfferLine[], now: string): AskLine {
  const { ask, what, by, state } = last.step
  const party = last.made.party
  const counted = state !== 'open' ? state : offers.some(({ takenUp }) => takenUp !== null) ? 'taken-up' : offers.some(({ isOpen }) => isOpen) ? 'offered' : 'open'
  return { party, ask, what, at, by, state: counted, offers, isOverdue: state === 'open' && by !== null && isLater(now, by), isAcross: offers.some((offer) => offer.party !== party && (offer.isOpen || offer.takenUp !== null)) }
}

function offerLine({ at }: StepWord, last: StepWord<StepOf<'offers'>>, takings: readonly StepWord<StepOf<'took-up'>>[]): OfferLine {
  const { offer, what, state } = last.step
  const taking = takings.find(({ step }) => step.offer.party === last.made.party && step.offer.offer === offer)
  return { party: last.made.party, offer, what, at, isOpen: state === 'open', takenUp: taking === undefined ? null : { party: taking.made.party, at: taking.at, what: taking.step.what } }
}

export interface ActionLine {
  readonly party: PartyId
  readonly action: string
  readonly what: Bilingual
  readonly owner: ItemId
  readonly due: string | null
  readonly state: StepOf<'action'>['state']
  readonly isOverdue: boolean
  /** When it was first recorded, and when its state was last said. */
  readonly at: string
  readonly saidAt: string
}

/** Open ones first, those before whose time comes first. */
export function actionsOf(steps: readonly StepWord[], now: string): readonly ActionLine[] {
  const lines = lastBy(stepsThat(steps, 'action'), ({ action }) => action).map(({ first, last }): ActionLine => {
    const { action, what, owner, due, state } = last.step
    return { party: last.made.party, action, what, owner, due, state, isOverdue: state === 'open' && due !== null && isLater(now, due), at: first.at, saidAt: last.at }
  })
  const rank = ({ state, due }: ActionLine) => `${state === 'open' ? 0 : 1}${due ?? '9'}`
  return lines.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

export interface LessonLine {
  readonly party: PartyId
  readonly lesson: string
  readonly what: Bilingual
  readonly at: string
  /** What of the plan it became; null where nothing has. */
  readonly became: ItemId | null
}

export function lessonsOf(steps: readonly StepWord[]): readonly LessonLine[] {
  return lastBy(stepsThat(steps, 'lesson'), ({ lesson }) => lesson).map(({ first, last }) => ({ party: last.made.party, lesson: last.step.lesson, what: last.step.what, at: first.at, became: last.step.became }))
}
