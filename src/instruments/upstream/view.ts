// From a list of essential activities to the suppliers that it does not name, as a reader asked: whose suppliers, by
// which list, changed how, held against which other.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { DatasetRef } from '../../dialogue/data/dataset-ref.ts'
import type { DataTable } from '../../dialogue/data/query.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote, ParameterProblem, Parameters } from '../asking.ts'
import { problemsOf, takeChoice, takeNumber } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { coverageOf, isCovered } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { economyOf, useCells } from './economy.ts'
import type { Economy } from './economy.ts'
import { importKey, RANKS, suppliersOf } from './gaps.ts'
import type { Rank, Supplier } from './gaps.ts'
import { upstreamTables } from './tables.ts'

type Settings = SettingsOf<'upstream'>

/** In a parameter: no other list. */
export const NONE = 'none'
export const WHAT = ['goods', 'everything'] as const

export interface UpstreamQuestion {
  readonly list: string
  readonly against: string
  readonly target: string
  readonly leastPercent: number
  readonly rank: Rank
  readonly what: (typeof WHAT)[number]
  /** Classes that the reader puts on the list, and takes from it with all that stands under them. */
  readonly add: readonly string[]
  readonly drop: readonly string[]
}

export interface UncoveredSupplier extends Supplier {
  /** Whether the other list names it; null where none is asked about. */
  readonly against: Coverage | null
}

/** What is known at the level of classes, and whether it is a gap: what is supplied is on the list, and the supplier is not. */
export interface LinkFound {
  readonly from: string
  readonly to: string
  readonly isGap: boolean
  readonly fromListed: boolean
  readonly toListed: boolean
  readonly fromAgainst: boolean | null
}

export interface UpstreamFound {
  /** Not on the list, and supply what is asked about. */
  readonly uncovered: readonly UncoveredSupplier[]
  readonly targetCoverage: Coverage
  readonly industries: readonly { readonly industry: string; readonly coverage: Coverage; readonly against: Coverage | null; readonly output: number }[]
  readonly titles: Readonly<Record<string, Bilingual>>
  /** Of what the target buys of all industries, in percent of its output: on the list (wholly or in part), and not. */
  readonly boughtListedPercent: number
  readonly boughtUnlistedPercent: number
  /** In the unit of the table: all that the industries add. */
  readonly valueAdded: number
}

export interface UpstreamTool extends ToolBasis {
  readonly instrument: 'upstream'
  readonly question: UpstreamQuestion
  readonly list: Settings['lists'][number]
  readonly links: readonly LinkFound[]
  readonly settings: Pick<Settings, 'lists' | 'links' | 'industries'>
  /** Null while the tables are being made, or are not there. */
  readonly found: UpstreamFound | null
}

export function upstreamTool(context: ToolContext, settings: Settings): UpstreamTool {
  const { parameters } = context
  const { lists, first } = settings
  const list = takeChoice(parameters, 'list', lists.map((one) => one.list), first.list)
  const against = takeChoice(parameters, 'against', [NONE, ...lists.map((one) => one.list)], first.against ?? NONE)
  const least = takeNumber(parameters, 'least', { least: 0, most: 100, usual: first.leastPercent })
  const rank = takeChoice(parameters, 'rank', RANKS, 'imported')
  const what = takeChoice(parameters, 'what', WHAT, 'goods')
  const [add, drop] = [takeClasses(parameters, 'add'), takeClasses(parameters, 'drop')]
  const notes: DataNote[] = []
  const use = askMatrix(context, settings.use, notes)
  const imports = settings.imports === null ? null : askMatrix(context, settings.imports, notes)
  const economy = use === null ? null : economyOf(useCells(use), settings.valueAdded)
  const target = takeChoice(parameters, 'for', economy?.industries ?? [], first.target)
  const chosen = lists.find((one) => one.list === list.value) ?? lists[0]
  if (chosen === undefined) throw new Error('an instrument of suppliers without a list')
  const question: UpstreamQuestion = { list: chosen.list, against: against.value, target: target.value, leastPercent: least.value, rank: rank.value as Rank, what: what.value as UpstreamQuestion['what'], add: add.value, drop: drop.value }
  const listed = listedBy(chosen, question)
  const other = lists.find((one) => one.list === against.value)
  const otherListed = other === undefined ? null : listedBy(other, { add: [], drop: [] })
  const isReady = economy !== null && (settings.imports === null || imports !== null)
  const found = isReady ? find(economy, imports, settings, question, listed, otherListed) : null
  const links = settings.links.map(({ from, to }): LinkFound => {
    const [fromListed, toListed] = [isCovered(from, listed), isCovered(to, listed)]
    return { from, to, fromListed, toListed, isGap: toListed && !fromListed, fromAgainst: otherListed === null ? null : isCovered(from, otherListed) }
  })
  return {
    instrument: 'upstream', question, list: chosen, links, found, notes,
    settings: { lists, links: settings.links, industries: settings.industries },
    problems: [...problemsOf(list, against, least, rank, what, ...(economy === null ? [] : [target])), ...add.problems, ...drop.problems],
    tables: upstreamTables(found, links, chosen, settings),
  }
}

function find(economy: Economy, imports: DataTable | null, settings: Settings, question: UpstreamQuestion, listed: ReadonlySet<string>, other: ReadonlySet<string> | null): UpstreamFound {
  const known = new Map(settings.industries.map((one) => [one.industry, one]))
  const classesOf = (industry: string) => known.get(industry)?.classes ?? [industry]
  const coverage = (industry: string) => coverageOf(industry, listed, classesOf)
  const imported = imports === null ? null : new Map(useCells(imports).map(({ row, column, value }) => [importKey(row, column), value]))
  const uncovered = suppliersOf(economy, imported, {
    ...question, asks: (industry) => coverage(industry) === 'none' && (question.what === 'everything' || known.get(industry)?.isGoods === true),
  })
  const j = economy.industries.indexOf(question.target)
  const bought = economy.industries.map((industry, i) => ({ isListed: coverage(industry) !== 'none', percent: 100 * (economy.direct[i]?.[j] ?? 0) }))
  const boughtBy = (isListed: boolean) => bought.filter((one) => one.isListed === isListed).reduce((sum, { percent }) => sum + percent, 0)
  return {
    uncovered: uncovered.map((one) => ({ ...one, against: other === null ? null : coverageOf(one.industry, other, classesOf) })),
    targetCoverage: coverage(question.target),
    industries: economy.industries.map((industry, i) => ({ industry, coverage: coverage(industry), against: other === null ? null : coverageOf(industry, other, classesOf), output: economy.output[i] ?? 0 })),
    titles: Object.fromEntries(economy.industries.map((industry) => [industry, known.get(industry)?.title ?? { en: economy.names[industry] ?? industry }])),
    boughtListedPercent: boughtBy(true), boughtUnlistedPercent: boughtBy(false),
    valueAdded: economy.valueAdded.reduce((sum, one) => sum + one, 0),
  }
}

/** What a list names, with what a reader put on it and without what they took from it. */
export function listedBy({ entries }: Pick<Settings['lists'][number], 'entries'>, { add, drop }: Pick<UpstreamQuestion, 'add' | 'drop'>): ReadonlySet<string> {
  const taken = new Set(drop)
  return new Set([...entries.flatMap(({ classes }) => classes).filter((one) => !isCovered(one, taken)), ...add])
}

function takeClasses(parameters: Parameters, parameter: string): { readonly value: readonly string[]; readonly problems: readonly ParameterProblem[] } {
  const named = (parameters[parameter] ?? '').split(/[\s,;]+/).filter((one) => one !== '')
  const value = named.filter((one) => /^[0-9A-Z]{2,6}$/.test(one))
  return { value, problems: value.length === named.length ? [] : [{ parameter, code: 'parameter-invalid' }] }
}

function askMatrix(context: ToolContext, { dataset, row, rowName, column, columnName, value }: Settings['use'], notes: DataNote[]): DataTable | null {
  const ref: DatasetRef = dataset
  const asked = askDataset(context, ref, { values: [{ as: 'total_value', measure: value, aggregate: 'sum' }], by: [{ column: row }, { column: rowName }, { column }, { column: columnName }], where: [] })
  notes.push(noteOf(ref, asked))
  return asked.table
}
