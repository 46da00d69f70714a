// A list of goods as a reader asked for it: its codes, what became of each, and what can and cannot be said of trade.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { DataTable } from '../../dialogue/data/query.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import { problemsOf, takeChoice } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { carry, differenceOf, totalsOf } from './lines.ts'
import type { CarriedLine, ListTotals } from './lines.ts'
import { goodsTables } from './tables.ts'

type Settings = SettingsOf<'goods'>
export type GoodsList = Settings['lists'][number]

/** In a parameter: no other list, all groups, all lines. */
export const NONE = 'none'
export const ALL = 'all'
export const SHOWN = ['all', 'changed'] as const

export interface GoodsLine extends CarriedLine {
  readonly group: string | null
}

export interface ChapterLine {
  readonly chapter: string
  readonly codes: number
  /** All trade of the chapter by direction in the year, in US dollars: it holds the goods of the list and others. */
  readonly value: Readonly<Record<string, number>>
}

export interface GoodsFound {
  readonly lines: readonly GoodsLine[]
  readonly totals: ListTotals
  /** Codes of every list that can be asked about, as this instrument knows them. */
  readonly lists: readonly { readonly list: string; readonly totals: ListTotals }[]
  readonly difference: ReturnType<typeof differenceOf> | null
  readonly titles: Readonly<Record<string, Bilingual>>
  readonly chapters: readonly ChapterLine[]
  readonly chapterTitles: Readonly<Record<string, Bilingual>>
  /** The last year with trade by chapter. */
  readonly tradeYear: string | null
}

export interface GoodsTool extends ToolBasis {
  readonly instrument: 'goods'
  readonly choice: { readonly list: string; readonly compare: string; readonly group: string; readonly shown: (typeof SHOWN)[number] }
  readonly list: GoodsList
  readonly settings: Pick<Settings, 'lists' | 'official' | 'correlations' | 'nomenclature' | 'trade'>
  readonly found: GoodsFound | null
}

export function goodsTool(context: ToolContext, settings: Settings): GoodsTool {
  const { parameters } = context
  const names = settings.lists.map(({ list }) => list)
  const asked = takeChoice(parameters, 'list', names, names[0] ?? '')
  const list = settings.lists.find((one) => one.list === asked.value) ?? settings.lists[0]
  if (list === undefined) throw new Error('an instrument of goods without a list')
  const compare = takeChoice(parameters, 'compare', [NONE, ...names], NONE)
  const group = takeChoice(parameters, 'group', [ALL, ...(list.group?.titles.map(({ code }) => code) ?? [])], ALL)
  const shown = takeChoice(parameters, 'show', SHOWN, 'all')
  const reader = readerOf(context, settings)
  const choice: GoodsTool['choice'] = { list: list.list, compare: compare.value, group: group.value, shown: shown.value as (typeof SHOWN)[number] }
  const found = find(reader, settings, list, choice)
  return {
    instrument: 'goods', choice, list, found, notes: reader.notes, problems: problemsOf(asked, compare, group, shown),
    settings: { lists: settings.lists, official: settings.official, correlations: settings.correlations, nomenclature: settings.nomenclature, trade: settings.trade },
    tables: found === null ? [] : goodsTables(found, list, settings),
  }
}

function find(reader: ReturnType<typeof readerOf>, settings: Settings, list: GoodsList, { compare, group, shown }: GoodsTool['choice']): GoodsFound | null {
  const { nomenclature, correlations } = settings
  const rows = settings.lists.map((one) => ({ one, rows: reader.list(one) }))
  const [lines, chapters, trade] = [reader.nomenclature(), reader.chapters(), reader.trade()]
  const own = rows.find(({ one }) => one.list === list.list)?.rows ?? null
  if (own === null || lines === null || chapters === null || (settings.trade !== null && trade === null)) return null
  const codes = new Set(lines.keys())
  const carried = (of: GoodsList, them: readonly { readonly code: string }[]) => carry(them.map(({ code }) => code), of.edition, nomenclature.edition, codes, correlations)
  const all = carried(list, own).map((line, index): GoodsLine => ({ ...line, group: own[index]?.group ?? null }))
  const other = rows.find(({ one }) => one.list === compare)?.rows ?? null
  const totals = totalsOf(all)
  const tradeYear = trade?.map(({ year }) => year).sort().at(-1) ?? null
  return {
    lines: all.filter((line) => (group === ALL || line.group === group) && (shown === 'all' || line.fate === 'no-one-to-one')),
    totals, tradeYear, titles: titlesOf(all, lines, nomenclature.language), chapterTitles: chapters,
    lists: rows.flatMap(({ one, rows: them }) => (them === null ? [] : [{ list: one.list, totals: totalsOf(carried(one, them)) }])),
    difference: other === null ? null : differenceOf(own.map(({ code }) => code), other.map(({ code }) => code)),
    chapters: [...totals.byChapter].map(([chapter, count]) => ({
      chapter, codes: count,
      value: Object.fromEntries((trade ?? []).filter((row) => row.year === tradeYear && row.chapter === chapter).map(({ direction, value }) => [direction, value])),
    })),
  }
}

/** Titles of the lines that are shown and of what may be meant by them, in the one language in which they are at hand. */
function titlesOf(lines: readonly CarriedLine[], titles: ReadonlyMap<string, string>, language: string): Readonly<Record<string, Bilingual>> {
  const named = [...new Set(lines.flatMap(({ code, candidates }) => [code, ...candidates]))]
  return Object.fromEntries(named.flatMap((code) => { const title = titles.get(code); return title === undefined ? [] : [[code, { [language]: title }]] }))
}

/** Asks for the tables that are needed, and remembers what they rest on. */
function readerOf(context: ToolContext, settings: Settings) {
  const notes: DataNote[] = []
  const ask = (ref: GoodsList['dataset'], query: Parameters<typeof askDataset>[2]): DataTable | null => {
    const asked = askDataset(context, ref, query)
    notes.push(noteOf(ref, asked))
    return asked.table
  }
  return {
    notes,
    list: ({ dataset, code, where, group }: GoodsList): readonly { readonly code: string; readonly group: string | null }[] | null => {
      const table = ask(dataset, { values: [{ as: 'line_count', measure: code, aggregate: 'count' }], by: [{ column: code }, ...(group === null ? [] : [{ column: group.column }])], where: where === null ? [] : [{ column: where.column, in: [where.is] }] })
      return table === null ? null : table.rows.map(([one, told]) => ({ code: String(one), group: group === null ? null : String(told) }))
    },
    nomenclature: (): ReadonlyMap<string, string> | null => {
      const { dataset, code, title } = settings.nomenclature
      const table = ask(dataset, { values: [{ as: 'line_title', measure: title, aggregate: 'min' }], by: [{ column: code }], where: [] })
      return table === null ? null : new Map(table.rows.flatMap(([one, told]) => (/^\d{6}$/.test(String(one)) ? [[String(one), String(told)]] : [])))
    },
    chapters: (): Readonly<Record<string, Bilingual>> | null => {
      const { dataset, code, titles } = settings.chapters
      const languages = Object.keys(titles)
      const table = ask(dataset, { values: languages.map((language) => ({ as: `title_${language}`, measure: titles[language] ?? '', aggregate: 'min' })), by: [{ column: code }], where: [] })
      return table === null ? null : Object.fromEntries(table.rows.map(([one, ...told]) => [String(one), Object.fromEntries(languages.flatMap((language, at) => (typeof told[at] === 'string' ? [[language, told[at]]] : [])))]))
    },
    trade: (): readonly { readonly year: string; readonly chapter: string; readonly direction: string; readonly value: number }[] | null => {
      if (settings.trade === null) return null
      const { dataset, time, chapter, direction, value } = settings.trade
      const table = ask(dataset, { values: [{ as: 'total_value', measure: value, aggregate: 'sum' }], by: [{ column: time, period: 'year' }, { column: chapter }, { column: direction }], where: [] })
      return table === null ? null : table.rows.flatMap(([year, one, way, told]) => (typeof told === 'number' ? [{ year: String(year), chapter: String(one), direction: String(way), value: told }] : []))
    },
  }
}
