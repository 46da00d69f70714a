// What the page of a board shows as tables: the steps on the day, the facts, and the changes in time.

import { board as en } from '../../text/messages/instruments/board.en.ts'
import { board as es } from '../../text/messages/instruments/board.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownColumn, ShownTable } from '../asking.ts'
import { columnsOf } from '../columns.ts'
import { STEP_STATES } from './derive.ts'
import type { BoardTool } from './view.ts'

const column = columnsOf(en.columns, es.columns)
const STATES = Object.fromEntries(STEP_STATES.map((state) => [state, { en: en.states[state], es: es.states[state] }]))

type Shown = Pick<BoardTool, 'tracks' | 'facts' | 'changes' | 'organisations'>

export function boardTables(tool: Shown): readonly ShownTable[] {
  return [stepsTable(tool), factsTable(tool), ...(tool.changes.length === 0 ? [] : [changesTable(tool)])]
}

function stepsTable({ tracks }: Shown): ShownTable {
  const texts = textColumns(tracks.flatMap(({ steps }) => steps.map(({ says }) => says)))
  return {
    name: 'steps',
    title: { en: en.stepsTitle, es: es.stepsTitle },
    columns: [column('track', { words: Object.fromEntries(tracks.map(({ track, title }) => [track, title])) }), column('step', { words: stepWords(tracks) }), column('state', { words: STATES }), column('root', { words: stepWords(tracks) }), ...texts.columns],
    rows: tracks.flatMap(({ track, steps }) => steps.map(({ step, state, roots, says }) => [track, step.path, state, roots[0] ?? null, ...texts.cells(says)])),
  }
}

function factsTable({ tracks, facts, organisations }: Shown): ShownTable {
  const texts = textColumns(facts.map(({ content }) => content.says))
  return {
    name: 'facts',
    title: { en: en.factsTitle, es: es.factsTitle },
    columns: [column('step', { words: stepWords(tracks) }), column('fact', { isName: true }), ...texts.columns, column('from'), column('until'), column('organisation', { words: Object.fromEntries(organisations.map(({ item, title }) => [item, title])) }), column('party'), column('source')],
    rows: facts.map(({ party, content: { step, fact, says, from, until, organisation, sources } }) => [step, fact, ...texts.cells(says), from, until, organisation, party, sources[0]?.url ?? null]),
  }
}

function changesTable({ tracks, changes }: Shown): ShownTable {
  const texts = textColumns(changes.map(({ says }) => says))
  return {
    name: 'changes',
    title: { en: en.changesTitle, es: es.changesTitle },
    columns: [column('day'), column('step', { words: stepWords(tracks) }), column('before', { words: STATES }), column('state', { words: STATES }), ...texts.columns],
    rows: changes.map(({ day, path, from, to, says }) => [day, path, from, to, ...texts.cells(says)]),
  }
}

function stepWords(tracks: BoardTool['tracks']): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(tracks.flatMap(({ steps }) => steps.map(({ step }) => [step.path, step.title])))
}

/** One column a language: what is told stands in each. */
function textColumns(texts: readonly Bilingual[]): { readonly columns: readonly ShownColumn[]; readonly cells: (text: Bilingual) => readonly (string | null)[] } {
  const languages = [...new Set(texts.flatMap((text) => Object.keys(text)))].sort()
  return {
    columns: languages.map((language) => ({ name: `says_${language.toLowerCase().replaceAll('-', '_')}`, title: { en: en.saysIn(language), es: es.saysIn(language) }, unit: null, language })),
    cells: (text) => languages.map((language) => text[language] ?? null),
  }
}
