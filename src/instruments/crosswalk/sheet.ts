// Links of a crosswalk as a sheet: taken away to be worked on, and brought back. Whatever cannot be used is told by its
// cell, all of it at once; nothing is guessed and nothing of a sheet with problems is taken.

import type { CrosswalkEntryContent } from '../../dialogue/items/index.ts'
import { RELATIONS } from '../../dialogue/items/instruments/crosswalk.ts'
import type { Relation } from '../../dialogue/items/instruments/crosswalk.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ItemId } from '../../record/index.ts'
import { cellName, cellText, textCell } from '../../text/sheets/cell.ts'
import type { Cell, SheetRow } from '../../text/sheets/cell.ts'
import type { LanguageTag } from '../../text/bilingual.ts'
import { crosswalk as en } from '../../text/messages/instruments/crosswalk.en.ts'
import { crosswalk as es } from '../../text/messages/instruments/crosswalk.es.ts'
import type { LoadedLists } from './lists.ts'

export const CONFIDENCES = ['high', 'medium', 'low'] as const

export type LinkProblemCode =
  | 'code-not-in-list' | 'link-needs-evidence' | 'invalid_value' | 'link-needs-both' | 'missing-language' | 'none-names-one' | 'too_big'
  | 'sheet-address-unfit' | 'sheet-cell-error' | 'sheet-column-missing' | 'sheet-column-unknown' | 'sheet-no-links' | 'sheet-pair-repeated' | 'sheet-word-unknown'

export interface LinkProblem {
  /** `C7`; empty where it is about the whole sheet. */
  readonly cell: string
  /** The column as the template calls it. */
  readonly column: string
  readonly code: LinkProblemCode
  /** What stands there. */
  readonly said: string
}

export interface LinkSheet {
  readonly links: readonly CrosswalkEntryContent[]
  readonly problems: readonly LinkProblem[]
  /** Columns that were not read. */
  readonly ignored: readonly LinkProblem[]
}

/** Columns that a sheet has for its readers and that are not read back. */
const SHOWN_ONLY = ['first_title', 'second_title'] as const
/** Web addresses in one cell, as many as a link may have. */
const MOST_EVIDENCE = 20

export function columnNames(languages: readonly LanguageTag[]): readonly string[] {
  return ['first_code', 'first_title', 'relation', 'second_code', 'second_title', 'confidence', ...languages.map((language) => `note_${language}`), 'evidence']
}

/** Header and rows; of no links, the template. Titles stand in the reader's language. */
export function linkRows(links: readonly CrosswalkEntryContent[], lists: LoadedLists, languages: readonly LanguageTag[], reader: LanguageTag): readonly (readonly (Cell | null)[])[] {
  const titleOf = (side: 'first' | 'second', code: string | null) => { const title = code === null ? undefined : lists[side].lines?.get(code)?.title; return title?.[reader] ?? Object.values(title ?? {})[0] ?? '' }
  return [
    columnNames(languages).map((name) => textCell(name)),
    ...links.map(({ first, second, relation, confidence, note, evidence }) => [
      first ?? '', titleOf('first', first), relation, second ?? '', titleOf('second', second), confidence, ...languages.map((language) => note[language] ?? ''), evidence.flatMap(({ url }) => url ?? []).join(' '),
    ].map((text) => textCell(text))),
  ]
}

type Settings = SettingsOf<'crosswalk'>
type Found = Readonly<Record<string, { readonly text: string; readonly cell: string; readonly isError: boolean }>>

/** The first row names the columns, in any order. */
export function readLinkSheet(rows: readonly SheetRow[], crosswalk: ItemId, settings: Settings, lists: LoadedLists, languages: readonly LanguageTag[]): LinkSheet {
  const [head, ...body] = rows.filter(({ cells }) => cells.some((cell) => cellText(cell).trim() !== ''))
  const names = head?.cells.map((cell) => cellText(cell).trim().toLowerCase()) ?? []
  const wanted = columnNames(languages).filter((name) => !SHOWN_ONLY.some((one) => one === name))
  const missing = wanted.filter((name) => !names.includes(name)).map((column): LinkProblem => ({ cell: '', column, code: 'sheet-column-missing', said: '' }))
  const ignored = names.flatMap((column, at): LinkProblem[] => (column === '' || columnNames(languages).includes(column) ? [] : [{ cell: cellName(at, head?.number ?? 1), column, code: 'sheet-column-unknown', said: column }]))
  if (missing.length > 0) return { links: [], problems: missing, ignored }
  if (body.length === 0) return { links: [], problems: [{ cell: '', column: '', code: 'sheet-no-links', said: '' }], ignored }
  const pairs = new Set<string>()
  const read = body.map((row) => {
    const found = Object.fromEntries(wanted.map((name) => { const at = names.indexOf(name); const cell = row.cells[at]; return [name, { text: cellText(cell).normalize('NFC').trim(), cell: cellName(at, row.number), isError: cell?.kind === 'error' || cell?.kind === 'uncomputed' }] }))
    return readRow(found, crosswalk, settings, lists, languages, pairs)
  })
  return { links: read.flatMap(({ link }) => link ?? []), problems: read.flatMap(({ problems }) => problems), ignored }
}

function readRow(found: Found, crosswalk: ItemId, settings: Settings, lists: LoadedLists, languages: readonly LanguageTag[], pairs: Set<string>): { readonly link: CrosswalkEntryContent | null; readonly problems: readonly LinkProblem[] } {
  const at = (column: string) => found[column] ?? { text: '', cell: '', isError: false }
  const wrong = (column: string, code: LinkProblemCode): LinkProblem => ({ cell: at(column).cell, column, code, said: at(column).text.slice(0, 120) })
  const broken = Object.keys(found).filter((column) => at(column).isError).map((column) => wrong(column, 'sheet-cell-error'))
  if (broken.length > 0) return { link: null, problems: broken }
  const [first, second] = [at('first_code').text || null, at('second_code').text || null]
  const relation = readWord(at('relation').text, RELATION_NAMES)
  const confidence = readWord(at('confidence').text, CONFIDENCE_NAMES)
  const urls = at('evidence').text.split(/[\s;]+/).filter((url) => url !== '')
  const pair = JSON.stringify([first, second])
  const problems = [
    ...(['first', 'second'] as const).flatMap((side) => { const code = side === 'first' ? first : second; return code !== null && lists[side].lines?.has(code) === false ? [wrong(`${side}_code`, 'code-not-in-list')] : [] }),
    ...(relation === null ? [wrong('relation', 'sheet-word-unknown')] : pairProblem(first, second, relation).map((code) => wrong(code === 'none-names-one' ? 'relation' : first === null ? 'first_code' : 'second_code', code))),
    ...(confidence === null ? [wrong('confidence', 'sheet-word-unknown')] : []),
    ...languages.filter((language) => at(`note_${language}`).text === '').map((language) => wrong(`note_${language}`, 'missing-language')),
    ...(urls.length === 0 ? [wrong('evidence', 'link-needs-evidence')] : urls.length > MOST_EVIDENCE ? [wrong('evidence', 'too_big')] : urls.every(isAddress) ? [] : [wrong('evidence', 'sheet-address-unfit')]),
    ...(pairs.has(pair) ? [wrong('first_code', 'sheet-pair-repeated')] : []),
  ]
  pairs.add(pair)
  if (problems.length > 0 || relation === null || confidence === null) return { link: null, problems }
  return {
    link: {
      crosswalk, first, second, relation, confidence, note: Object.fromEntries(languages.map((language) => [language, at(`note_${language}`).text])),
      evidence: urls.map((url) => ({ url, note: null })), versions: { first: settings.first.version, second: settings.second.version },
    },
    problems,
  }
}

function pairProblem(first: string | null, second: string | null, relation: Relation): readonly ('none-names-one' | 'link-needs-both')[] {
  const count = [first, second].filter((code) => code !== null).length
  return relation === 'none' ? (count === 1 ? [] : ['none-names-one']) : count === 2 ? [] : ['link-needs-both']
}

/** The code itself, or the word for it in either language, in capitals or not. */
const RELATION_NAMES = namesOf(RELATIONS, en.filters, es.filters)
const CONFIDENCE_NAMES = namesOf(CONFIDENCES, en.confidence, es.confidence)

function namesOf<Name extends string>(names: readonly Name[], ...words: readonly Readonly<Record<Name, string>>[]): ReadonlyMap<string, Name> {
  return new Map(names.flatMap((name): [string, Name][] => [[name, name], ...words.map((one): [string, Name] => [plain(one[name]), name])]))
}

function readWord<Name extends string>(text: string, names: ReadonlyMap<string, Name>): Name | null {
  return names.get(plain(text)) ?? null
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase().trim()
}

function isAddress(url: string): boolean {
  return url.length <= 2000 && /^https?:\/\/[^\s/]+/.test(url) && URL.canParse(url)
}
