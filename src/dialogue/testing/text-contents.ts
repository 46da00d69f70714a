// A negotiated text for tests, clause by clause.

import type { ItemChange } from '../../record/index.ts'
import { cleanTextHash, findCleanText } from '../clean-text.ts'
import type { ClauseContent, DialogueContent, JointReleaseContent, TextContent } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import { say } from './contents.ts'
import { agree } from './table.ts'
import type { Seat } from './table.ts'

/** A class of text that no party has to pass anything for. */
export const PLAIN_INSTRUMENT: NonNullable<DialogueContent['instruments']>[number] = { instrument: 'statement', name: say('Joint statement'), isBinding: false, gates: [] }

export function textContent(parties: readonly string[], changed: Partial<TextContent> = {}): TextContent {
  return {
    title: { en: 'Joint statement of {parties-short}', es: 'Declaración conjunta de {parties-short}' }, instrument: 'statement', body: null, meeting: null,
    names: parties.map((party) => ({ party, formal: { en: `the Government of ${party}`, es: `el Gobierno de ${party}` }, short: { en: party, es: party }, joined: { en: party, es: party } })),
    signatories: parties.map((party) => ({ party, name: null, office: say('Secretary') })), note: null, sources: [], ...changed,
  }
}

export function clauseContent(text: string, place: string, words: string, changed: Partial<ClauseContent> = {}): ClauseContent {
  return { text, place, form: 'paragraph', words: { en: `${words} shall be kept clean by both shores of the lake.`, es: `${words} se mantendrá limpio por ambas orillas del lago.` }, draftedIn: null, cites: [], ...changed }
}

/** A text with three clauses, agreed by all. */
export function agreeText(seats: readonly Seat[], slug = 'water', changed: Partial<TextContent> = {}): void {
  const text = `text/${slug}`
  const added = (item: string, content: ItemChange['content']): ItemChange => ({ item, base: null, content })
  const changes = [
    added(text, textContent(seats.map(({ party }) => party), changed) as never),
    ...['b', 'd', 'f'].map((place, index) => added(`clause/${slug}-${index + 1}`, clauseContent(text, place, `Weir ${index + 1} of ${slug}`) as never)),
  ]
  agree(seats, changes, 'parties')
}

/** The release of a text as it is in force here. */
export function releaseContent(seat: { readonly projection: RowReader }, text = 'text/water', changed: Partial<JointReleaseContent> = {}): JointReleaseContent {
  const placed = findCleanText(seat.projection, text)
  if (placed === null) throw new Error(`${text} is not in force`)
  return {
    title: say('Release'), text, version: placed.version, clauses: [...placed.clauses], hash: cleanTextHash(placed.clean), from: '2026-11-24T12:00:00-06:00[America/Mexico_City]',
    corrects: null, withdrawn: null, ...changed,
  }
}
