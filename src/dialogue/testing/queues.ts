// A queue of a dialogue about a lake that no government has, for tests: permits asked of the other shore, in a term of
// the law of each.

import type { Json } from '../../record/index.ts'
import type { InstrumentContent } from '../items/index.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import { nextNumber } from '../requests/numbers.ts'
import { findQueue } from '../requests/queues.ts'
import { termOn } from '../requests/term.ts'
import type { RequestContent, RequestStepContent } from '../statements/index.ts'
import { organisation, say } from './contents.ts'
import { calendar, provision, rulesInstrument } from './rules.ts'
import { founded, meet, take } from './table.ts'
import type { Seat } from './table.ts'
import type { Act } from '../../record/index.ts'

export const QUEUE = 'instrument/permits'
export const RULES = 'instrument/rules'

export function queueInstrument(changed: Partial<SettingsOf<'queue'>> = {}): InstrumentContent {
  const settings: SettingsOf<'queue'> = {
    instrument: 'queue', request: say('Permit'), prefix: 'LP', from: ['parties', 'public'],
    fields: [
      { field: 'boat', title: say('Boat'), help: null, is: { type: 'line' }, isRequired: true, level: null, concept: null },
      { field: 'length', title: say('Length'), help: null, is: { type: 'decimal', unit: say('m') }, isRequired: false, level: null, concept: null },
    ],
    lists: [],
    competent: [{ party: 'MEX', organisation: 'organisation/OLD' }, { party: 'USA', organisation: 'organisation/NORTH' }],
    term: { by: 'rule', rules: RULES, questions: [{ party: 'MEX', question: 'fishing' }] },
    stops: true, reopenWithinDays: 30, usualAudience: 'public', preCheck: null, minimum: 3, ...changed,
  }
  return { title: say('Permits'), purpose: say('To ask.'), elements: [], method: say('By days.'), assumptions: [], caveats: [], sources: [], settings }
}

/** Two shores with a queue, OLD with its successor NEW from 17 October 2025, and a term of the law of the south: 10 working days, from 2025 on 5. */
export function queueTable(changed: Partial<SettingsOf<'queue'>> = {}): { readonly mex: Seat; readonly usa: Seat; readonly seats: readonly Seat[] } {
  const item = (name: string, content: object) => ({ item: name, base: null, content: content as { readonly [key: string]: Json } })
  const seats = founded(['MEX', 'USA'], [
    item('organisation/OLD', organisation('MEX', { acronym: 'OLD', until: '2025-10-17' })),
    item('organisation/NEW', organisation('MEX', { acronym: 'NEW', since: '2025-10-17', succeeds: ['organisation/OLD'] })),
    item('organisation/HARBOUR', organisation('MEX', { acronym: 'HARBOUR' })),
    item('organisation/NORTH', organisation('USA', { acronym: 'NORTH' })),
    item(RULES, rulesInstrument()), item(QUEUE, queueInstrument(changed)),
  ])
  const [mex, usa] = seats
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  mex.state(RULES, 'calendar', calendar('2024-01-01', '2026-12-31', ['2025-09-16', '2025-11-17']) as never)
  mex.state(RULES, 'provision', provision('old-term', '2020-01-01', { clock: { length: 10, unit: 'working-days', calendar: 'south', counts: 'from-next-day' } }) as never)
  meet(seats)
  return { mex, usa, seats }
}

/** A request as its author's node would write it: number, term and competent body by what it holds. */
export function requestBy(seat: Seat, to: string, received: string, changed: Partial<RequestContent> = {}): RequestContent {
  const settings = findQueue(seat.projection, QUEUE)
  if (settings === null) throw new Error('no queue')
  const values = changed.values ?? { boat: 'Gull' }
  const { due, provision: named } = termOn(seat.projection, settings, to, received, values)
  return {
    number: nextNumber(seat.projection, settings.prefix, seat.party, received.slice(0, 4)), from: 'party', to,
    organisation: to === 'USA' ? 'organisation/NORTH' : received < '2025-10-17' ? 'organisation/OLD' : 'organisation/NEW', received, values, due, provision: named, isExercise: false, ...changed,
  }
}

export function ask(seat: Seat, to: string, received: string, changed: Partial<RequestContent> = {}): Act {
  return seat.do({ name: 'state', about: QUEUE, type: 'request', content: requestBy(seat, to, received, changed) as never, replaces: null, audience: changed.isExercise === true ? 'parties' : 'public' }).act
}

export function stepOf(thread: string, on: string, step: RequestStepContent['step']): RequestStepContent {
  return { thread, on, step }
}

/** What the rules find wrong with a step; nothing where it can be taken. */
export function issuesOfStep(seat: Seat, thread: string, on: string, step: RequestStepContent['step'], audience: 'public' | 'parties' = 'public'): readonly unknown[] | object {
  const decision = seat.decide({ name: 'state', about: QUEUE, type: 'request-step', content: stepOf(thread, on, step) as never, replaces: null, audience })
  return 'issues' in decision ? decision.issues : 'speech' in decision ? [] : decision
}

/** Takes the step, at an hour where one is given; anything that the rules refuse fails the test. */
export function doStep(seat: Seat, thread: string, on: string, step: RequestStepContent['step'], at: string | null = null): Act {
  const decision = seat.decide({ name: 'state', about: QUEUE, type: 'request-step', content: stepOf(thread, on, step) as never, replaces: null, audience: 'public' })
  if (!('speech' in decision)) throw new Error(JSON.stringify(decision))
  const act = seat.speaker.say(decision.speech.kind, decision.speech.body, { audience: decision.speech.audience, ...(at === null ? {} : { at }) })
  take(seat.ledger, seat.projection, act)
  return act
}
