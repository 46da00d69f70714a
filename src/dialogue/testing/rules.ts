// A tool of rules of a dialogue about a lake that no government has, for tests.

import assert from 'node:assert/strict'
import type { Act } from '../../record/index.ts'
import type { InstrumentContent, ItemContents } from '../items/index.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import type { CalendarContent, FactContent, ProvisionContent } from '../statements/index.ts'
import { say } from './contents.ts'
import { take } from './table.ts'
import type { Seat } from './table.ts'

export const SOURCE = { url: 'https://example.org/gazette', note: say('Gazette') }

type Made<T> = T & ItemContents['instrument']['settings']

export function rulesInstrument(changed: Partial<SettingsOf<'rules'>> = {}): InstrumentContent {
  const settings: Made<SettingsOf<'rules'>> = {
    instrument: 'rules',
    questions: [{ question: 'fishing', title: say('Fishing'), party: 'MEX' }, { question: 'mooring', title: say('Mooring'), party: 'USA' }],
    facts: [{ field: 'boat', title: say('Boat'), help: null, is: { type: 'choice', list: 'boats' }, isRequired: false, level: null, concept: null }],
    lists: [{ list: 'boats', title: say('Boats'), codes: [{ code: 'sail', title: say('Sail') }, { code: 'oar', title: say('Oar') }] }],
    calendars: [{ calendar: 'south', title: say('South'), party: 'MEX' }, { calendar: 'north', title: say('North'), party: 'USA' }],
    ...changed,
  }
  return { ...frame, title: say('Rules of the lake'), settings }
}

export function boardInstrument(tracks: SettingsOf<'board'>['tracks']): InstrumentContent {
  return { ...frame, title: say('Board of the lake'), settings: { instrument: 'board', tracks } }
}

const frame = { purpose: say('To know.'), elements: [], method: say('By reading.'), assumptions: [], caveats: [], sources: [] }

export function provision(name: string, from: string, changed: Partial<ProvisionContent> = {}): ProvisionContent {
  return {
    provision: name, question: 'fishing', title: say(name), says: say(`What ${name} says.`), from, until: null,
    act: { title: say(`Act of ${name}`), published: null, sources: [SOURCE] }, body: null, clock: null, rules: [], ends: [], ...changed,
  }
}

export function calendar(from: string, until: string, closed: readonly string[] = [], changed: Partial<CalendarContent> = {}): CalendarContent {
  return { calendar: 'south', from, until, weekend: [6, 7], days: closed.map((day) => ({ day, title: say(`Closed on ${day}`), source: 0 })), sources: [SOURCE], ...changed }
}

export function fact(name: string, step: string, from: string, changed: Partial<FactContent> = {}): FactContent {
  return { fact: name, step, says: say(`That ${name} is so.`), from, until: null, ended: null, organisation: null, sources: [SOURCE], ...changed }
}

/** States this about a tool at an hour, as a node does whose clock shows it. */
export function enterAt(seat: Seat, item: string, content: ProvisionContent | CalendarContent | FactContent, at: string, replaces: Act | null = null): Act {
  const type = 'fact' in content ? 'fact' : 'days' in content ? 'calendar' : 'provision'
  const decision = seat.decide({ name: 'state', about: item, type, content: content as never, replaces: replaces?.hash ?? null, audience: 'public' })
  assert.ok('speech' in decision, JSON.stringify(decision))
  const { kind, body, audience } = decision.speech
  const act = seat.speaker.say(kind, body, { audience, at })
  take(seat.ledger, seat.projection, act)
  return act
}
