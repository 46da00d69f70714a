// What the page of a register shows as tables: entries, totals, matches, and what a vintage of a list changed.

import type { Cell } from '../../dialogue/data/query.ts'
import { typed as typedEn } from '../../text/messages/typed.en.ts'
import { typed as typedEs } from '../../text/messages/typed.es.ts'
import { labels as labelsEn } from '../../text/messages/labels.en.ts'
import { labels as labelsEs } from '../../text/messages/labels.es.ts'
import { register as en } from '../../text/messages/instruments/register.en.ts'
import { register as es } from '../../text/messages/instruments/register.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownColumn, ShownTable } from '../asking.ts'
import { columnsOf } from '../columns.ts'
import { cellOf, codeTitles, fieldColumns, ownCell, OWN_COLUMNS } from './columns.ts'
import type { FieldColumn } from './columns.ts'
import type { RegisterEntry, RegisterSettings } from './entries.ts'
import type { Match, Matches } from './matching.ts'
import type { ListChanges } from './outside.ts'
import type { FieldTotal } from './totals.ts'

const column = columnsOf(en.columns, es.columns)
const YES_NO: Readonly<Record<string, Bilingual>> = { yes: { en: typedEn.yes, es: typedEs.yes }, no: { en: typedEn.no, es: typedEs.no } }
const VERDICTS = Object.fromEntries((['kept', 'broken', 'unknown'] as const).map((verdict) => [verdict, { en: typedEn.verdict[verdict], es: typedEs.verdict[verdict] }]))
const LEVELS = Object.fromEntries((['input', 'output', 'outcome', 'impact'] as const).map((level) => [level, { en: labelsEn.resultLevel[level], es: labelsEs.resultLevel[level] }]))
const CHANGES = Object.fromEntries((['added', 'removed', 'changed'] as const).map((change) => [change, { en: en.change[change], es: es.change[change] }]))
const NOT_ADDED = Object.fromEntries((['differs', 'not-compared', 'one-side'] as const).map((reason) => [reason, { en: en.notAdded[reason], es: es.notAdded[reason] }]))

/** The file of this table is the file that can be brought back in the workspace. */
export function entriesTable(entries: readonly RegisterEntry[], settings: RegisterSettings, languages: readonly string[]): ShownTable {
  const fields = fieldColumns(settings.fields, languages)
  return {
    name: 'entries', title: { en: en.entriesTitle, es: es.entriesTitle },
    columns: [...OWN_COLUMNS.map((name) => column(name, { isName: true, ...(name === 'exercise' ? { words: YES_NO } : {}) })), ...fields.map((one) => shownColumn(one, settings))],
    rows: entries.map((entry) => [...OWN_COLUMNS.map((name) => ownCell(name, entry)), ...fields.map((one) => cellOf(one, entry))]),
  }
}

function shownColumn({ name, field, language, degrees }: FieldColumn, { lists }: RegisterSettings): ShownColumn {
  const words = field.is.type === 'yes-no' ? YES_NO : codeTitles(field.is, lists)
  const degreeTitle = degrees === null ? null : { en: `${field.title.en ?? ''} · ${typedEn[degrees]}`, es: `${field.title.es ?? ''} · ${typedEs[degrees]}` }
  return { name, title: degreeTitle ?? field.title, unit: 'unit' in field.is ? field.is.unit : null, ...(language === null ? {} : { language }), ...(words === null ? {} : { words }), ...(degrees === null ? {} : { decimals: 5 }) }
}

export function totalsTable(totals: readonly FieldTotal[]): ShownTable {
  return {
    name: 'totals', title: { en: en.totalsTitle, es: es.totalsTitle },
    columns: [column('level', { words: LEVELS }), column('count', { words: Object.fromEntries(totals.map(({ field }) => [field.field, field.title])) }), column('unit', { words: Object.fromEntries(totals.flatMap(({ field }) => ('unit' in field.is && field.is.unit !== null ? [[field.field, field.is.unit]] : []))) }), column('side'), column('value'), column('entries'), column('stale'), column('not_added', { words: NOT_ADDED })],
    rows: totals.flatMap(({ level, field, sides, all, notAdded }): Cell[][] => [
      ...sides.map(({ party, value, entries, stale }): Cell[] => [level, field.field, field.field, party, value, entries, stale, null]),
      [level, field.field, field.field, null, all, sides.reduce((sum, one) => sum + one.entries, 0), sides.reduce((sum, one) => sum + one.stale, 0), notAdded],
    ]),
  }
}

/** One row for each rule of each entry; an entry that asks nothing has one row without a rule. */
export function matchesTable({ fits, cannotBeTold, fitsNot }: Matches, settings: RegisterSettings): ShownTable {
  const profile = Object.fromEntries((settings.matching?.profile ?? []).map(({ field, title }) => [field, title]))
  const rowsOf = ({ entry, verdict, judged }: Match): Cell[][] => {
    const own: Cell[] = [entry.entry, entry.party, verdict]
    return judged.length === 0 ? [[...own, null, null, null, null, null]] : judged.map((one) => [...own, one.rule.rule, one.rule.says.en ?? null, one.rule.says.es ?? null, one.verdict, one.by.join(', ')])
  }
  return {
    name: 'matches', title: { en: en.matchesTitle, es: es.matchesTitle },
    columns: [column('entry', { isName: true }), column('side'), column('outcome', { words: VERDICTS }), column('rule', { isName: true }), column('rule_en', { language: 'en' }), column('rule_es', { language: 'es' }), column('verdict', { words: VERDICTS }), column('by', { words: profile })],
    rows: [...fits, ...cannotBeTold, ...fitsNot].flatMap(rowsOf),
  }
}

/** Null while nothing can be told; all that differ are counted, the first of them listed. */
export function changesTable({ differences }: ListChanges, settings: RegisterSettings): ShownTable | null {
  if (differences === null) return null
  const named = settings.outside?.columns.find(({ field }) => field === settings.titleField)?.column
  const at = named === undefined ? -1 : differences.values.indexOf(named)
  const text = (cell: Cell | undefined) => (cell === undefined || cell === null ? null : String(cell))
  return {
    name: 'changes', title: { en: en.changesTitle, es: es.changesTitle },
    columns: [column('change', { words: CHANGES }), column('entry', { isName: true }), column('title_before'), column('title_after'), column('changed_columns')],
    rows: differences.listed.map(({ change, key, before, after }) => [change, text(key[0]), text(before?.[at]), text(after?.[at]), change === 'changed' ? differences.values.filter((_name, place) => before?.[place] !== after?.[place]).join(', ') : null]),
  }
}
