// What the public page of a register shows: its entries as they stood on a day, what they count, whom they fit, and
// what a list on which it rests has changed.

import type { Concept } from '../../dialogue/typed/field.ts'
import type { FieldValues } from '../../dialogue/typed/field.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import { findRef, frameOf } from '../../dialogue/views/index.ts'
import type { ItemRef } from '../../dialogue/views/index.ts'
import { fullDate } from '../../dialogue/items/fields.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote, ParameterProblem, ShownTable } from '../asking.ts'
import { problemsOf, takeChoice, takeInteger } from '../parameters.ts'
import type { Taken } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { ALL, chosenEntries, choosableFields, FRESHNESS, ORDERS } from './choose.ts'
import type { EntryChoice, Freshness, Order } from './choose.ts'
import { compareCases } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { statedEntries } from './entries.ts'
import type { RegisterEntry, RegisterSettings } from './entries.ts'
import { askedProfile, matchesOf } from './matching.ts'
import type { Matches } from './matching.ts'
import { changesBetween, listedEntries, vintagesOf } from './outside.ts'
import type { ListChanges } from './outside.ts'
import { changesTable, entriesTable, matchesTable, totalsTable } from './tables.ts'
import { totalsOf } from './totals.ts'
import type { FieldTotal } from './totals.ts'

export interface RegisterTool extends ToolBasis {
  readonly instrument: 'register'
  readonly settings: RegisterSettings
  readonly languages: readonly string[]
  /** The day by which staleness is reckoned, and up to which words count. */
  readonly day: string
  readonly choice: EntryChoice & { readonly page: number }
  /** As they were asked for; null while the list on which they rest is not ready. */
  readonly entries: readonly RegisterEntry[] | null
  /** Of all, whatever was asked for. */
  readonly counts: { readonly all: number; readonly stale: number }
  readonly totals: readonly FieldTotal[]
  /** What is counted by which definition of which side. */
  readonly concepts: readonly Concept[]
  /** Null where nothing is matched, or nobody has asked. */
  readonly matches: Matches | null
  readonly profile: FieldValues
  readonly changes: ListChanges | null
  /** Numbers of the vintages of the list, newest first; none where the register rests on none. */
  readonly vintages: readonly { readonly number: number; readonly vintage: string }[]
  readonly comparison: Comparison | null
  /** Titles of the organisations that entries name. */
  readonly organisations: readonly ItemRef[]
}

export function registerTool(context: ToolContext, settings: RegisterSettings): RegisterTool {
  const frame = frameOf(context)
  const parties = frame?.parties.map(({ party }) => party) ?? []
  const languages = frame?.languages ?? []
  const day = takeDay(context)
  const { choice, taken } = takeEntryChoice(context, settings, parties)
  const listed = settings.outside === null ? null : listedEntries(context, settings, settings.outside, day.value)
  const all = listed === null ? statedEntries(context.rows, context.item, settings, day.value) : listed.entries
  const entries = all === null ? null : chosenEntries(all, settings, choice)
  const asked = settings.matching === null ? null : askedProfile(settings.matching, settings.lists, context.parameters)
  const matches = settings.matching === null || asked === null || !asked.isAsked || all === null ? null : matchesOf(settings.matching, all, asked.profile)
  const vintages = settings.outside === null ? [] : vintagesOf(context, settings.outside)
  const newest = vintages[0]?.number ?? 1
  const from = takeInteger(context.parameters, 'from', { least: 1, most: Math.max(1, newest), usual: Math.max(1, newest - 1) })
  const to = takeInteger(context.parameters, 'to', { least: 1, most: Math.max(1, newest), usual: newest })
  const changes = settings.outside === null ? null : changesBetween(context, vintages, from.value, to.value, settings.outside)
  const compared = settings.comparison === null ? null : comparedCases(context, settings.comparison)
  const totals = all === null ? [] : totalsOf(settings, all, parties)
  const notes: readonly DataNote[] = [...(listed === null ? [] : [listed.note]), ...(changes === null || changes.state === 'ready' || settings.outside === null ? [] : [{ ref: settings.outside.dataset, vintage: changes.after, state: changes.state }]), ...(compared === null ? [] : [compared.note])]
  const tables: readonly (ShownTable | null)[] = [entries === null ? null : entriesTable(entries, settings, languages), totals.length === 0 ? null : totalsTable(totals), matches === null ? null : matchesTable(matches, settings), changes === null ? null : changesTable(changes, settings)]
  return {
    instrument: 'register', settings, languages, day: day.value, choice, entries, counts: { all: all?.length ?? 0, stale: all?.filter(({ isStale }) => isStale).length ?? 0 }, totals, concepts: settings.concepts,
    matches, profile: asked?.profile ?? {}, changes, vintages: vintages.map(({ number, content }) => ({ number, vintage: content.vintage })), comparison: compared?.comparison ?? null,
    organisations: organisationsIn(context, settings, all ?? []),
    problems: [...problemsOf(day, ...taken, from, to), ...(asked?.problems ?? [])], notes, tables: tables.flatMap((table) => table ?? []),
  }
}

/** Today where no day is asked for; a day that has not come is as wrong as one that no calendar has. */
function takeDay({ parameters: { day }, today }: ToolContext): Taken<string> {
  const now = today()
  if (day === undefined) return { value: now, problem: null }
  const code: ParameterProblem['code'] | null = !fullDate.safeParse(day).success ? 'parameter-invalid' : day > now ? 'parameter-too-large' : null
  return code === null ? { value: day, problem: null } : { value: now, problem: { parameter: 'day', code } }
}

/** `in-sector=water`: fields by whose list entries are chosen. */
export function choiceName(field: string): string {
  return `in-${field.replaceAll('_', '-')}`
}

function takeEntryChoice({ parameters }: ToolContext, settings: RegisterSettings, parties: readonly string[]): { readonly choice: RegisterTool['choice']; readonly taken: readonly Taken<unknown>[] } {
  const party = takeChoice(parameters, 'side', [ALL, ...parties], ALL)
  const freshness = takeChoice(parameters, 'state', FRESHNESS, ALL)
  const order = takeChoice(parameters, 'order', ORDERS, 'title')
  const page = takeInteger(parameters, 'page', { least: 1, most: 10_000, usual: 1 })
  const codes = choosableFields(settings).map(({ field, is }) => [field, takeChoice(parameters, choiceName(field), [ALL, ...('list' in is ? (settings.lists.find(({ list }) => list === is.list)?.codes ?? []).map(({ code }) => code) : ['yes', 'no'])], ALL)] as const)
  return {
    choice: { words: parameters.words ?? '', party: party.value, freshness: freshness.value as Freshness, order: order.value as Order, page: page.value, codes: Object.fromEntries(codes.map(([field, { value }]) => [field, value])) },
    taken: [party, freshness, order, page, ...codes.map(([, one]) => one)],
  }
}

/** Null where nobody has stated any cases. */
function comparedCases(context: ToolContext, { cases }: NonNullable<RegisterSettings['comparison']>): { readonly comparison: Comparison | null; readonly note: DataNote } | null {
  if (cases === null) return null
  const asked = askDataset(context, cases.dataset, { values: [{ as: 'case_count', measure: cases.measure, aggregate: 'count' }], by: [{ column: cases.group }, ...(cases.stratum === null ? [] : [{ column: cases.stratum }]), { column: cases.measure }], where: [{ column: cases.group, in: [cases.treated, cases.control] }] })
  const told = (asked.table?.rows ?? []).flatMap((row) => {
    const [group, stratum, value, count] = cases.stratum === null ? [row[0], '', row[1], row[2]] : row
    return typeof value === 'number' && typeof count === 'number' ? Array.from({ length: count }, () => ({ isTreated: String(group) === String(cases.treated), stratum: String(stratum), value })) : []
  })
  return { comparison: asked.table === null ? null : compareCases(told), note: noteOf(cases.dataset, asked) }
}

function organisationsIn({ rows }: ToolContext, { fields }: RegisterSettings, entries: readonly RegisterEntry[]): readonly ItemRef[] {
  const named = fields.filter(({ is }) => is.type === 'organisation').flatMap(({ field }) => entries.flatMap(({ values }) => { const item = values[field]; return typeof item === 'string' ? [item] : [] }))
  return [...new Set(named)].flatMap((item) => (findContent(rows, 'organisation', item) === null ? [] : (findRef(rows, item) ?? [])))
}
