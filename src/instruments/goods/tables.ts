// What the page of a list of goods shows as tables.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { goods as en } from '../../text/messages/instruments/goods.en.ts'
import { goods as es } from '../../text/messages/instruments/goods.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownTable } from '../asking.ts'
import { codeWords, columnsOf, USD } from '../columns.ts'
import { FATES } from './lines.ts'
import type { GoodsFound, GoodsList } from './view.ts'

const column = columnsOf(en.columns, es.columns)
const FATE_WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries(FATES.map((fate) => [fate, { en: en.fate[fate], es: es.fate[fate] }]))
const BASIS_WORDS = { 'looked-up': { en: en.basis['looked-up'], es: es.basis['looked-up'] }, 'by-number': { en: en.basis['by-number'], es: es.basis['by-number'] } }

type Settings = SettingsOf<'goods'>

export function goodsTables(found: GoodsFound, list: GoodsList, settings: Settings): readonly ShownTable[] {
  return [linesTable(found, list, settings), totalsTable(found, settings), chaptersTable(found, settings), ...(found.difference === null ? [] : [differenceTable(found.difference)])]
}

function linesTable({ lines, titles }: GoodsFound, list: GoodsList, settings: Settings): ShownTable {
  const groups = Object.fromEntries(list.group?.titles.map(({ code, title }) => [code, title]) ?? [])
  return {
    name: 'lines',
    title: { en: en.linesTitle, es: es.linesTitle },
    columns: [
      column('code', { isName: true }), column('fate', { words: FATE_WORDS }), column('candidates'), column('basis', { words: BASIS_WORDS }),
      column('title', { language: settings.nomenclature.language }), column('chapter', { isName: true }), ...(list.group === null ? [] : [column('group', { words: groups })]),
    ],
    rows: lines.map(({ code, fate, candidates, basis, group }) => {
      const isOpen = fate === 'no-one-to-one'
      return [code, fate, isOpen && candidates.length > 0 ? candidates.join(', ') : null, isOpen ? basis : null, titles[code]?.[settings.nomenclature.language] ?? null, code.slice(0, 2), ...(list.group === null ? [] : [group])]
    }),
  }
}

function totalsTable({ lists }: GoodsFound, settings: Settings): ShownTable {
  const words = Object.fromEntries(settings.lists.map(({ list, title }) => [list, title]))
  const editions = new Map(settings.lists.map(({ list, edition }) => [list, edition]))
  return {
    name: 'totals',
    title: { en: en.totalsTitle, es: es.totalsTitle },
    columns: [column('list', { words }), column('edition'), column('codes'), column('same_edition'), column('same'), column('number_in_use'), column('no_one_to_one')],
    rows: lists.map(({ list, totals: { codes, byFate } }) => [list, (editions.get(list) ?? '').toUpperCase().replace('-', ' '), codes, byFate['same-edition'], byFate.same, byFate['number-in-use'], byFate['no-one-to-one']]),
  }
}

function chaptersTable({ chapters, chapterTitles, tradeYear }: GoodsFound, { trade }: Settings): ShownTable {
  const directions = trade?.directions ?? []
  return {
    name: 'chapters',
    title: { en: en.chaptersTitle(tradeYear), es: es.chaptersTitle(tradeYear) },
    columns: [column('chapter', { words: codeWords(chapterTitles) }), column('codes'), ...directions.map(({ code, title }) => ({ name: code.toLowerCase().replace(/[^a-z0-9_]/g, '_'), title, unit: USD, decimals: 0 }))],
    rows: chapters.map(({ chapter, codes, value }) => [chapter, codes, ...directions.map(({ code }) => value[code] ?? null)]),
  }
}

function differenceTable({ added, removed }: NonNullable<GoodsFound['difference']>): ShownTable {
  const words = { added: { en: en.added, es: es.added }, removed: { en: en.removed, es: es.removed } }
  return {
    name: 'difference',
    title: { en: en.differenceTitle, es: es.differenceTitle },
    columns: [column('code', { isName: true }), column('where', { words })],
    rows: [...added.map((code) => [code, 'added']), ...removed.map((code) => [code, 'removed'])],
  }
}
