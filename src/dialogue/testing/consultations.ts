// A consultation of a dialogue about a lake that no government has, for tests: which cards fishers should carry.

import type { Act, ItemId } from '../../record/index.ts'
import type { InstrumentContent } from '../items/index.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import type { ContributionContent, DispositionContent } from '../statements/index.ts'
import { element, plan, say } from './contents.ts'
import { calendar, rulesInstrument, SOURCE } from './rules.ts'
import { founded, meet, take } from './table.ts'
import type { Seat } from './table.ts'

export const CONSULTATION: ItemId = 'instrument/cards'
export const CARDS: ItemId = 'element/I.1'

export function consultationInstrument(changed: Partial<SettingsOf<'consultation'>> = {}): InstrumentContent {
  const settings: SettingsOf<'consultation'> = {
    instrument: 'consultation', prefix: 'PC', asks: say('Which card should fishers carry?'),
    questions: [
      { field: 'effect', title: say('What would it change for you?'), help: null, is: { type: 'texts' }, isRequired: false, level: null, concept: null },
      { field: 'shore', title: say('On which shore do you fish?'), help: null, is: { type: 'choice', list: 'shores' }, isRequired: false, level: null, concept: null },
    ],
    lists: [{ list: 'shores', title: say('Shores'), codes: [{ code: 'north', title: say('North') }, { code: 'south', title: say('South') }] }],
    documents: [SOURCE], opens: '2026-10-01T09:00:00-06:00[America/Mexico_City]', closes: '2026-10-30T18:00:00-06:00[America/Mexico_City]', lateDays: 5,
    openTo: 'anybody', receives: [{ party: 'MEX' }, { party: 'USA' }],
    answers: { by: 'clock', clock: { length: 10, unit: 'days', calendar: null, counts: 'from-next-day' }, calendarOf: null }, keepsPersonalDays: 90, ...changed,
  }
  return { title: say('Cards for fishers'), purpose: say('To hear who fishes.'), elements: [CARDS], method: say('By reading.'), assumptions: [], caveats: [], sources: [], settings }
}

/** Two shores with a plan of one initiative, a calendar of the south and a consultation about the initiative. */
export function consultationTable(changed: Partial<SettingsOf<'consultation'>> = {}): { readonly mex: Seat; readonly usa: Seat; readonly seats: readonly Seat[] } {
  const item = (name: ItemId, content: object) => ({ item: name, base: null, content: content as never })
  const seats = founded(['MEX', 'USA'], [
    item('plan/work', plan()), item('element/I', element('plan/work', 'pillar', 'I')), item(CARDS, element('element/I', 'initiative', 'I.1')),
    item('instrument/rules', rulesInstrument()), item(CONSULTATION, consultationInstrument(changed)),
  ])
  const [mex, usa] = seats
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  mex.state('instrument/rules', 'calendar', calendar('2026-01-01', '2026-12-31', ['2026-11-02', '2026-11-16']) as never)
  meet(seats)
  return { mex, usa, seats }
}

export function contribution(receipt: string, changed: Partial<ContributionContent> = {}): ContributionContent {
  return { receipt, received: '2026-10-10T15:04:00Z', language: 'es', words: 'La tarjeta debe valer en las dos orillas.', answers: [], speaksFor: 'self', name: null, ...changed }
}

export function disposition(to: readonly string[], changed: Partial<DispositionContent> = {}): DispositionContent {
  return { to: [...to], outcome: 'accepted', reason: say('It helps.'), next: null, changed: [], ...changed }
}

type Saying = 'contribution' | 'contribution-refusal' | 'contribution-translation' | 'disposition' | 'intake'

/** What the rules find wrong with a statement in the consultation; nothing where it can be said. */
export function issuesIn(seat: Seat, type: Saying, content: object, replaces: Act | null = null, audience: 'public' | 'parties' = 'public'): readonly unknown[] | object {
  const decision = seat.decide({ name: 'state', about: CONSULTATION, type, content: content as never, replaces: replaces?.hash ?? null, audience })
  return 'issues' in decision ? decision.issues : 'speech' in decision ? [] : decision
}

/** Says it, at an hour where one is given; anything that the rules refuse fails the test. */
export function sayIn(seat: Seat, type: Saying, content: object | null, { at = null, replaces = null }: { readonly at?: string | null; readonly replaces?: Act | null } = {}): Act {
  const decision = seat.decide({ name: 'state', about: CONSULTATION, type, content: content as never, replaces: replaces?.hash ?? null, audience: 'public' })
  if (!('speech' in decision)) throw new Error(JSON.stringify(decision))
  const act = seat.speaker.say(decision.speech.kind, decision.speech.body, { audience: decision.speech.audience, ...(at === null ? {} : { at }) })
  take(seat.ledger, seat.projection, act)
  return act
}
