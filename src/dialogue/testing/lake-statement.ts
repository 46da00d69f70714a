// A text under negotiation that fits every schema, for tests: a joint statement of two shores about their lake.

import type { ItemChange } from '../../record/index.ts'
import type { ClauseContent, TextContent } from '../items/index.ts'

export const TEXT = 'text/joint-statement'

/** `MEX` and `USA`, with names that have articles, in two languages. */
export function textContentOf(changed: Partial<TextContent> = {}): TextContent {
  return {
    title: { en: 'Joint statement of {parties}', es: 'Declaración conjunta de {parties}' }, instrument: 'joint-statement', body: null, meeting: null,
    names: [
      { party: 'MEX', formal: { en: 'the United Mexican States', es: 'los Estados Unidos Mexicanos' }, short: { en: 'Mexico', es: 'México' }, joined: { en: 'Mexico', es: 'México' } },
      { party: 'USA', formal: { en: 'the United States of America', es: 'los Estados Unidos de América' }, short: { en: 'the United States', es: 'los Estados Unidos' }, joined: { en: 'U.S.', es: 'Estados Unidos' } },
    ],
    signatories: [
      { party: 'MEX', name: 'Ana Ruiz', office: { en: 'Secretary of the Lake', es: 'Secretaria del Lago' } },
      { party: 'USA', name: null, office: { en: 'Secretary of Water', es: 'Secretario de Agua' } },
    ],
    note: null, sources: [], ...changed,
  }
}

export function clauseOf(place: string, form: ClauseContent['form'], en: string, es: string, changed: Partial<ClauseContent> = {}): ClauseContent {
  return { text: TEXT, place, form, words: { en, es }, draftedIn: 'en', cites: [], ...changed }
}

/** The text and six clauses, to be proposed together. */
export function textChanges(changed: Partial<TextContent> = {}): readonly ItemChange[] {
  const clauses: readonly [string, ClauseContent][] = [
    ['clause/met', clauseOf('b', 'preamble', '{Parties} met on the lake,', '{Parties} se reunieron en el lago,')],
    ['clause/water', clauseOf('c', 'heading', 'Water', 'Agua')],
    ['clause/measure', clauseOf('d', 'paragraph', '{Parties-short} will measure the level every 6 hours:', '{Parties-short} medirán el nivel cada 6 horas:')],
    ['clause/north', clauseOf('e', 'point', 'at the northern weir;', 'en la compuerta norte;')],
    ['clause/south', clauseOf('f', 'point', 'at the southern weir & its gate <G>.', 'en la compuerta sur y su reja <G>.')],
    ['clause/dialogue', clauseOf('g', 'paragraph', 'The {parties-joined} dialogue goes on.', 'El diálogo {parties-joined} continúa.')],
  ]
  return [{ item: TEXT, base: null, content: textContentOf(changed) }, ...clauses.map(([item, content]): ItemChange => ({ item, base: null, content }))]
}
