// A text on the lake, of a class with gates on both shores, for tests.

import assert from 'node:assert/strict'
import type { ClauseContent, DialogueContent, JointReleaseContent, TextContent } from '../items/index.ts'
import { cleanTextHash, findCleanText } from '../clean-text.ts'
import type { RowReader } from '../rows.ts'
import { say } from './contents.ts'
import { agree, founded } from './table.ts'
import type { Seat } from './table.ts'

type Instruments = NonNullable<DialogueContent['instruments']>
type Gate = Instruments[number]['gates'][number]

const gate = (party: string, name: string, changed: Partial<Gate> = {}): Gate => ({ gate: name, party, name: say(`${name} of ${party}`), basis: null, sources: [], ...changed })

/** A statement with one gate on each shore before its release and one of the second after it; a treaty with another; a leaflet with none. */
export const INSTRUMENTS: Instruments = [
  { instrument: 'statement', name: say('Joint statement'), isBinding: false, gates: [gate('MEX', 'opinion'), gate('USA', 'clearance', { stage: 'before-signature' }), gate('USA', 'report', { stage: 'after', withinDays: 15 })] },
  { instrument: 'treaty', name: say('Treaty'), isBinding: true, gates: [gate('MEX', 'opinion'), gate('MEX', 'senate', { stage: 'before-publication' }), gate('USA', 'authority')] },
  { instrument: 'leaflet', name: say('Leaflet'), isBinding: false, gates: [] },
]

export function text(changed: Partial<TextContent> = {}, parties: readonly string[] = ['MEX', 'USA']): TextContent {
  const names = parties.map((party) => ({ party, formal: say(`the Shore ${party}`), short: say(party), joined: say(party) }))
  return { title: say('Statement on the lake'), instrument: 'statement', body: null, meeting: null, names, signatories: [], note: null, sources: [], ...changed }
}

export function clause(words: string, place: string, changed: Partial<ClauseContent> = {}): ClauseContent {
  return { text: 'text/lake', place, form: 'paragraph', words: say(words), draftedIn: 'en', cites: [], ...changed }
}

/** Parties that have agreed on the first draft of `text/lake`, of one clause. */
export function withText(names: readonly string[] = ['MEX', 'USA'], changed: Partial<TextContent> = {}): Seat[] {
  const seats = founded(names, [], { changed: { instruments: INSTRUMENTS } })
  agreeOn(seats, [['text/lake', text(changed, names)], ['clause/one', clause('The lake is deep.', 'a')]])
  return seats
}

/** The first proposes these contents between the parties, the others sign. */
export function agreeOn(seats: readonly Seat[], contents: readonly (readonly [string, object])[]): void {
  const [first = assert.fail()] = seats
  agree(seats, contents.map(([item, content]) => first.change(item, content as never)), 'parties')
}

export function hashOf(rows: RowReader): string {
  return cleanTextHash((findCleanText(rows, 'text/lake') ?? assert.fail('there is no text')).clean)
}

export function release(rows: RowReader, changed: Partial<JointReleaseContent> = {}): JointReleaseContent {
  const placed = findCleanText(rows, 'text/lake') ?? assert.fail('there is no text')
  return {
    title: say('The release'), text: 'text/lake', version: placed.version, clauses: [...placed.clauses], hash: cleanTextHash(placed.clean),
    from: '2027-03-31T18:00:00-06:00[America/Mexico_City]', corrects: null, withdrawn: null, ...changed,
  }
}
