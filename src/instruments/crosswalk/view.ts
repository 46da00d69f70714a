// A crosswalk as a reader asked for it: the lines of one list with what is agreed of each in the other, how far both
// are covered, and what is missing. What is only proposed is not in a public reader's rows and so never here.

import type { ItemId } from '../../record/index.ts'
import { slugOf } from '../../dialogue/items/index.ts'
import type { Relation } from '../../dialogue/items/instruments/crosswalk.ts'
import { RELATIONS } from '../../dialogue/items/instruments/crosswalk.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { findRef } from '../../dialogue/views/index.ts'
import { problemsOf, takeChoice } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { countAll, countGroups, coveredBy, linksByCode, useGaps } from './coverage.ts'
import type { Counts, Covered, GroupCounts, UseGap } from './coverage.ts'
import { renderCtdl } from './ctdl.ts'
import { agreedLinks } from './links.ts'
import type { AgreedLink } from './links.ts'
import { countedLines, loadLists } from './lists.ts'
import type { ListLine, LoadedList, LoadedLists } from './lists.ts'
import { otherSide, readFrom, SIDES, wordFor } from './relation.ts'
import type { RelationWord, Side } from './relation.ts'
import { crosswalkTables } from './tables.ts'

type Settings = SettingsOf<'crosswalk'>

/** In a parameter: all groups, all relations. */
export const ALL = 'all'
export const SHOWN = ['all', 'linked', 'gaps', 'contested', 'outdated'] as const
export type Shown = (typeof SHOWN)[number]

/** A link as it reads from the line that it stands beside. */
export interface ShownLink {
  readonly link: AgreedLink
  readonly relation: Relation
  readonly word: RelationWord
  /** Of the other list; null where nothing corresponds, `title` null where that list has no such line now. */
  readonly other: { readonly code: string; readonly line: ListLine | null } | null
}

export interface CrosswalkRow {
  readonly line: ListLine
  /** False where a link names a line that the list does not have now. */
  readonly isHeld: boolean
  readonly covered: Covered
  readonly links: readonly ShownLink[]
}

export interface SideFigures {
  readonly lines: number
  readonly linked: number
  readonly counts: Counts
  readonly groups: readonly GroupCounts[]
}

export interface CrosswalkFound {
  /** The lines that were asked for. */
  readonly rows: readonly CrosswalkRow[]
  readonly figures: Readonly<Record<Side, SideFigures>>
  readonly gaps: readonly UseGap[]
  readonly links: { readonly agreed: number; readonly confirmed: number; readonly unreviewed: number; readonly reserved: number; readonly disputed: number; readonly outdated: number }
  /** The lines of the asked list under which others stand, to choose from. */
  readonly groups: readonly ListLine[]
  /** The offices that checked, by their names. */
  readonly reviewers: Readonly<Record<ItemId, Readonly<Record<string, string>>>>
}

export interface CrosswalkTool extends ToolBasis {
  readonly instrument: 'crosswalk'
  readonly words: Settings['words']
  readonly lists: Readonly<Record<Side, Pick<LoadedList, 'list' | 'title' | 'party' | 'version' | 'sources'>>>
  readonly choice: { readonly from: Side; readonly group: string; readonly relation: string; readonly shown: Shown; readonly query: string }
  /** Null while the lines of a list are being made ready. */
  readonly found: CrosswalkFound | null
}

export function crosswalkTool(context: ToolContext, settings: Settings): CrosswalkTool {
  const { parameters, item } = context
  const lists = loadLists(context, settings)
  const from = takeChoice(parameters, 'from', SIDES, 'first')
  const side: Side = from.value === 'second' ? 'second' : 'first'
  const groups = [...lists[side].headings].flatMap((code) => lists[side].lines?.get(code) ?? [])
  const group = takeChoice(parameters, 'group', [ALL, ...groups.map(({ code }) => code)], ALL)
  const relation = takeChoice(parameters, 'relation', [ALL, ...RELATIONS], ALL)
  const shown = takeChoice(parameters, 'show', SHOWN, 'all')
  const choice: CrosswalkTool['choice'] = { from: side, group: group.value, relation: relation.value, shown: shown.value as Shown, query: (parameters['q'] ?? '').trim().slice(0, 100) }
  const links = agreedLinks(context.rows, item, settings)
  const found = lists.first.lines === null || lists.second.lines === null ? null : findCrosswalk(context, settings, lists, links, choice)
  return {
    instrument: 'crosswalk', words: settings.words, lists: { first: headOf(lists.first), second: headOf(lists.second) }, choice, found,
    notes: lists.notes, problems: problemsOf(from, ...(lists[side].lines === null ? [] : [group]), relation, shown),
    tables: found === null ? [] : crosswalkTables(settings, lists, found, links, side),
    ...(found === null || settings.words !== 'credentials' ? {} : { files: [{ name: 'crosswalk', extension: 'jsonld' as const, text: renderCtdl(slugOf(item), settings, lists, links) }] }),
  }
}

function headOf({ list, title, party, version, sources }: LoadedList): CrosswalkTool['lists'][Side] {
  return { list, title, party, version, sources }
}

function findCrosswalk(context: ToolContext, settings: Settings, lists: LoadedLists, links: readonly AgreedLink[], choice: CrosswalkTool['choice']): CrosswalkFound {
  const byCode = { first: linksByCode('first', links), second: linksByCode('second', links) }
  const organisations = [...new Set(links.flatMap(({ reviews }) => reviews.map(({ organisation }) => organisation)))]
  const inState = (state: AgreedLink['state']) => links.filter((link) => link.state === state).length
  return {
    rows: rowsOf(lists, byCode[choice.from], choice.from).filter((row) => isAsked(row, choice, lists)),
    figures: { first: figuresOf('first', lists.first, byCode.first), second: figuresOf('second', lists.second, byCode.second) },
    gaps: useGaps(settings.uses, lists.second, byCode.second),
    links: { agreed: links.length, confirmed: inState('confirmed'), unreviewed: inState('unreviewed'), reserved: inState('reserved'), disputed: inState('disputed'), outdated: links.filter(isOutdated).length },
    groups: [...lists[choice.from].headings].flatMap((code) => lists[choice.from].lines?.get(code) ?? []),
    reviewers: Object.fromEntries(organisations.map((organisation) => [organisation, findRef(context.rows, organisation)?.title ?? {}])),
  }
}

/** Every line of a list that is counted or linked, in its order; then lines that links name and the list has no more. */
export function rowsOf(lists: LoadedLists, byCode: ReadonlyMap<string, readonly AgreedLink[]>, side: Side): readonly CrosswalkRow[] {
  const { lines, headings } = lists[side]
  const row = (line: ListLine, isHeld: boolean): CrosswalkRow => {
    const links = byCode.get(line.code) ?? []
    return { line, isHeld, covered: coveredBy(side, links), links: links.map((link) => shownLink(lists, link, side)) }
  }
  const held = [...(lines?.values() ?? [])].filter(({ code }) => !headings.has(code) || byCode.has(code)).map((line) => row(line, true))
  const gone = [...byCode.keys()].filter((code) => lines?.has(code) !== true).map((code) => row({ code, title: {}, under: null, address: null }, false))
  return [...held, ...gone]
}

export function shownLink(lists: LoadedLists, link: AgreedLink, side: Side): ShownLink {
  const relation = readFrom(side, link.content.relation)
  const code = link.content[otherSide(side)]
  return { link, relation, word: wordFor(relation, link.state === 'confirmed'), other: code === null ? null : { code, line: lists[otherSide(side)].lines?.get(code) ?? null } }
}

function figuresOf(side: Side, list: LoadedList, byCode: ReadonlyMap<string, readonly AgreedLink[]>): SideFigures {
  const coveredOf = (code: string) => coveredBy(side, byCode.get(code) ?? [])
  const lines = countedLines(list)
  return { lines: lines.length, linked: lines.filter(({ code }) => byCode.has(code)).length, counts: countAll(lines, coveredOf), groups: countGroups(list, coveredOf) }
}

function isOutdated({ isOutdated: outdated }: Pick<AgreedLink, 'isOutdated'>): boolean {
  return outdated.first || outdated.second
}

function isAsked({ line, links, covered }: CrosswalkRow, { group, relation, shown, query, from }: CrosswalkTool['choice'], lists: LoadedLists): boolean {
  if (group !== ALL && !standsUnder(line, group, lists[from])) return false
  if (relation !== ALL && !links.some((one) => one.relation === relation)) return false
  if (query !== '' && !mentions(query, line, ...links.map(({ other }) => other))) return false
  switch (shown) {
    case 'all': return true
    case 'linked': return links.length > 0
    case 'gaps': return covered === 'open' || covered === 'not'
    case 'contested': return links.some(({ link }) => link.state !== 'confirmed')
    case 'outdated': return links.some(({ link }) => isOutdated(link))
  }
}

/** Directly or at any depth. */
function standsUnder(line: ListLine, group: string, { lines }: LoadedList): boolean {
  const seen = new Set<string>()
  for (let above: string | null | undefined = line.code; above != null && !seen.has(above); above = lines?.get(above)?.under) {
    if (above === group) return true
    seen.add(above)
  }
  return false
}

function mentions(query: string, ...found: readonly (ListLine | ShownLink['other'])[]): boolean {
  const wanted = plainLetters(query)
  return found.some((one) => one !== null && plainLetters([one.code, ...Object.values('line' in one ? (one.line?.title ?? {}) : one.title)].join(' ')).includes(wanted))
}

/** Without accents and capitals: people type neither. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase()
}
