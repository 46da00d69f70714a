// What the page of uncovered suppliers shows as tables.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { upstream as en } from '../../text/messages/instruments/upstream.en.ts'
import { upstream as es } from '../../text/messages/instruments/upstream.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownTable } from '../asking.ts'
import { columnsOf, PERCENT } from '../columns.ts'
import type { LinkFound, UpstreamFound } from './view.ts'

const column = columnsOf(en.columns, es.columns)
const MILLIONS = { en: 'USD million', es: 'millones de USD' }
const COVERAGE = wordsOf(['whole', 'part', 'none'], (one) => [en.coverage[one], es.coverage[one]])
const YES_NO = { yes: { en: en.yes, es: es.yes }, no: { en: en.no, es: es.no } }

type Settings = SettingsOf<'upstream'>

export function upstreamTables(found: UpstreamFound | null, links: readonly LinkFound[], list: Settings['lists'][number], settings: Settings): readonly ShownTable[] {
  return [...(found === null ? [] : [suppliersTable(found), industriesTable(found)]), linksTable(links, settings), listTable(list)]
}

function suppliersTable({ uncovered, titles }: UpstreamFound): ShownTable {
  return {
    name: 'suppliers',
    title: { en: en.suppliersTitle, es: es.suppliersTitle },
    columns: [
      column('industry', { isName: true }), column('title', { words: titles }), column('direct', { unit: PERCENT, decimals: 2 }), column('total', { unit: PERCENT, decimals: 2 }), column('bought', { unit: MILLIONS, decimals: 0 }),
      column('imported', { unit: MILLIONS, decimals: 0 }), column('imported_percent', { unit: PERCENT, decimals: 0 }), column('against', { words: COVERAGE }), column('path'), column('path_percent', { unit: PERCENT, decimals: 2 }),
    ],
    rows: uncovered.map(({ industry, directPercent, totalPercent, bought, imported, importedPercent, against, path }) =>
      [industry, industry, directPercent, totalPercent, bought, imported, importedPercent, against, path === null ? null : path.industries.join(' → '), path === null ? null : 100 * path.share]),
  }
}

function industriesTable({ industries, titles }: UpstreamFound): ShownTable {
  return {
    name: 'industries',
    title: { en: en.industriesTitle, es: es.industriesTitle },
    columns: [column('industry', { isName: true }), column('title', { words: titles }), column('coverage', { words: COVERAGE }), column('against', { words: COVERAGE }), column('output', { unit: MILLIONS, decimals: 0 })],
    rows: industries.map(({ industry, coverage, against, output }) => [industry, industry, coverage, against, output]),
  }
}

function linksTable(links: readonly LinkFound[], { links: named }: Settings): ShownTable {
  const classes = Object.fromEntries(named.flatMap(({ from, title, to, toTitle }): [string, Bilingual][] => [[from, coded(from, title)], [to, coded(to, toTitle)]]))
  const said = (yes: boolean | null) => (yes === null ? null : yes ? 'yes' : 'no')
  return {
    name: 'classes',
    title: { en: en.linksTitle, es: es.linksTitle },
    columns: [column('from', { words: classes }), column('to', { words: classes }), column('from_listed', { words: YES_NO }), column('to_listed', { words: YES_NO }), column('from_against', { words: YES_NO }), column('is_gap', { words: YES_NO })],
    rows: links.map(({ from, to, fromListed, toListed, fromAgainst, isGap }) => [from, to, said(fromListed), said(toListed), said(fromAgainst), said(isGap)]),
  }
}

function listTable({ entries }: Settings['lists'][number]): ShownTable {
  const activities = Object.fromEntries(entries.map(({ activity }, index) => [String(index + 1), activity]))
  return {
    name: 'list',
    title: { en: en.listTitle, es: es.listTitle },
    columns: [column('activity', { words: activities }), column('classes')],
    rows: entries.map(({ classes }, index) => [String(index + 1), classes.join(', ')]),
  }
}

function coded(code: string, title: Bilingual): Bilingual {
  return Object.fromEntries(Object.entries(title).map(([language, words]) => [language, `${code} · ${words}`]))
}

function wordsOf<Code extends string>(codes: readonly Code[], say: (code: Code) => readonly [string, string]): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(codes.map((code) => { const [english, spanish] = say(code); return [code, { en: english, es: spanish }] }))
}
