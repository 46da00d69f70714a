// What the page of a crosswalk shows as tables, and gives as files.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { crosswalk as en } from '../../text/messages/instruments/crosswalk.en.ts'
import { crosswalk as es } from '../../text/messages/instruments/crosswalk.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownColumn, ShownTable } from '../asking.ts'
import { columnsOf } from '../columns.ts'
import { COVERED } from './coverage.ts'
import type { Counts, GroupCounts } from './coverage.ts'
import { LINK_STATES } from './links.ts'
import type { AgreedLink, SideReview } from './links.ts'
import type { LoadedList, LoadedLists } from './lists.ts'
import { otherSide, RELATION_WORDS } from './relation.ts'
import type { Side } from './relation.ts'
import type { CrosswalkFound } from './view.ts'

const column = columnsOf(en.columns, es.columns)
const COVERED_WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries(COVERED.map((one) => [one, { en: en.covered[one], es: es.covered[one] }]))
const STATE_WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries(LINK_STATES.map((one) => [one, { en: en.states[one], es: es.states[one] }]))
const CONFIDENCE_WORDS = { high: { en: en.confidence.high, es: es.confidence.high }, medium: { en: en.confidence.medium, es: es.confidence.medium }, low: { en: en.confidence.low, es: es.confidence.low } }

type Settings = SettingsOf<'crosswalk'>

export function crosswalkTables(settings: Settings, lists: LoadedLists, found: CrosswalkFound, links: readonly AgreedLink[], side: Side): readonly ShownTable[] {
  return [linesTable(settings, lists, found, side), linksTable(settings, lists, links), groupsTable(lists, found), ...(found.gaps.length === 0 ? [] : [gapsTable(found, lists)])]
}

/** One row for each line that was asked for and each of its links. */
function linesTable({ words }: Settings, lists: LoadedLists, { rows }: CrosswalkFound, side: Side): ShownTable {
  return {
    name: 'lines', title: { en: en.linesTitle, es: es.linesTitle },
    columns: [column('code', { words: titlesOf(lists[side]) }), column('relation', { words: relationWords(words) }), column('other_code', { words: titlesOf(lists[otherSide(side)]) }), column('covered', { words: COVERED_WORDS }), column('confidence', { words: CONFIDENCE_WORDS }), column('state', { words: STATE_WORDS }), column('since')],
    rows: rows.flatMap(({ line, covered, links }) => (links.length === 0
      ? [[line.code, null, null, covered, null, null, null]]
      : links.map(({ word, other, link }) => [line.code, word, other?.code ?? null, covered, link.content.confidence, link.state, link.since]))),
  }
}

/** Every link with all that is said of it, read from the first list. */
function linksTable({ words }: Settings, lists: LoadedLists, links: readonly AgreedLink[]): ShownTable {
  return {
    name: 'links', title: { en: en.linksTitle, es: es.linksTitle },
    columns: [
      column('first_code', { words: titlesOf(lists.first) }), column('relation', { words: relationWords(words) }), column('second_code', { words: titlesOf(lists.second) }), column('confidence', { words: CONFIDENCE_WORDS }), column('state', { words: STATE_WORDS }), column('since'),
      column('note_en', { language: 'en' }), column('note_es', { language: 'es' }), column('evidence'), column('reviewed_by'), column('first_version'), column('second_version'), column('link'),
    ],
    rows: links.map(({ item, content, state, since, reviews }) => [
      content.first, content.relation === 'same' && state !== 'confirmed' ? 'one-to-one' : content.relation, content.second, content.confidence, state, since,
      content.note['en'] ?? null, content.note['es'] ?? null, content.evidence.flatMap(({ url }) => url ?? []).join(' ') || null, reviews.map(toldReview).join('; ') || null, content.versions.first, content.versions.second, item,
    ]),
  }
}

/** `USA 2026-11-20 confirms (Office)`: the codes, as files have them. */
function toldReview({ party, on, finding, reviewer }: SideReview): string {
  return `${party} ${on} ${finding} (${reviewer})`
}

function groupsTable(lists: LoadedLists, { figures }: CrosswalkFound): ShownTable {
  const sides = { first: lists.first.title, second: lists.second.title }
  const row = (side: Side, code: string | null, lines: number, counts: Counts) => [side, code, lines, lines - counts.open, ...COVERED.map((one) => counts[one])]
  const rows = (side: Side) => [row(side, null, figures[side].lines, figures[side].counts), ...figures[side].groups.filter(({ code }) => code !== null).map(({ code, lines, counts }: GroupCounts) => row(side, code, lines, counts))]
  return {
    name: 'coverage', title: { en: en.coverageTitle, es: es.coverageTitle },
    columns: [column('list', { words: sides }), column('group', { words: { ...titlesOf(lists.first), ...titlesOf(lists.second) } }), column('lines'), column('linked'), column('whole'), column('unconfirmed'), column('part'), column('not'), column('open')],
    rows: [...rows('first'), ...rows('second')],
  }
}

function gapsTable({ gaps }: CrosswalkFound, lists: LoadedLists): ShownTable {
  return {
    name: 'gaps', title: { en: en.gapsTitle, es: es.gapsTitle },
    columns: [column('use', { words: Object.fromEntries(gaps.map(({ use, title }) => [use, title])) }), column('asked_code', { words: titlesOf(lists.second) }), column('covered', { words: COVERED_WORDS }), column('covered_by')],
    rows: gaps.flatMap(({ use, asked }) => asked.map(({ code, covered, by }) => [use, code, covered, by.join(', ') || null])),
  }
}

/** A page shows code and title, programs get the code. */
function titlesOf({ lines }: LoadedList): NonNullable<ShownColumn['words']> {
  return Object.fromEntries([...(lines?.values() ?? [])].map(({ code, title }) => [code, Object.fromEntries(Object.entries(title).map(([language, words]) => [language, `${code} · ${words}`]))]))
}

function relationWords(words: Settings['words']): NonNullable<ShownColumn['words']> {
  return Object.fromEntries(RELATION_WORDS.map((one) => [one, { en: en.relations[words][one], es: es.relations[words][one] }]))
}
