// Links taken away as a file and brought back: shown with every problem before anything is drafted of them. What was
// brought is held for the officer who brought it, one file each, and gone with the node: it is nobody's yet.

import { randomUUID } from 'node:crypto'
import type { CrosswalkEntryContent } from '../../../dialogue/items/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { columnNames, linkRows, readLinkSheet } from '../../../instruments/crosswalk/sheet.ts'
import type { LinkSheet } from '../../../instruments/crosswalk/sheet.ts'
import { SHEET_LIMITS } from '../../../text/sheets/cell.ts'
import type { SheetFileProblem, SheetLimits, SheetRow } from '../../../text/sheets/cell.ts'
import { parseCsv } from '../../../text/sheets/csv-read.ts'
import { renderCsv } from '../../../text/sheets/csv-write.ts'
import { CSV_ENCODINGS } from '../../../text/sheets/csv-text.ts'
import type { CsvEncoding } from '../../../text/sheets/csv-text.ts'
import { isZip, parseXlsx } from '../../../text/sheets/xlsx-read.ts'
import { renderXlsx } from '../../../text/sheets/xlsx-write.ts'
import type { LinkImportPage } from '../../../web/workspace/crosswalks/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import type { EdgeCode } from '../../edges.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { changeOf, isInForce, keepLinks } from './drafting.ts'
import { coversOfCrosswalk, findCrosswalk, linksOf } from './found.ts'
import type { FoundCrosswalk } from './found.ts'

/** More links than one review may name are not brought at once. */
export const LINK_SHEET_LIMITS: SheetLimits = { ...SHEET_LIMITS, fileBytes: 2 * 1024 * 1024, unpackedBytes: 24 * 1024 * 1024, rows: 1001, columns: 60, cells: 60_000 }

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const

export function takeLinks(visit: Visit): Promise<Outcome | null> {
  const found = findCrosswalk(visit)
  if (found === null) return Promise.resolve(null)
  const { fields, frame, match: { language } } = visit
  const isTemplate = field(fields, 'template') === 'yes'
  const rows = linkRows(isTemplate ? [] : linksOf(visit, found).agreed.map(({ content }) => content), found.lists, frame.languages, language)
  const form = field(fields, 'form') === 'csv' ? 'csv' : 'xlsx'
  const columns = columnNames(frame.languages).map((name) => ({ width: name.endsWith('title') || name.startsWith('note') ? 44 : 18, form: 'text' as const }))
  const bytes = form === 'csv' ? new TextEncoder().encode(renderCsv(rows)) : renderXlsx([{ name: 'links', columns, rows, hasHeader: true, choices: [] }])
  return Promise.resolve({ file: { bytes, mediaType: TYPES[form], name: `${found.head.slug}${isTemplate ? '-template' : ''}.${form}` } })
}

interface Brought {
  readonly by: string
  readonly crosswalk: string
  readonly name: string
  readonly unreadable: SheetFileProblem | null
  readonly sheet: LinkSheet
}

const MOST_HELD = 8
const BROUGHT = new WeakMap<RunningNode, Map<string, Brought>>()

export function showImport(visit: Visit): Promise<Outcome | null> {
  const found = findCrosswalk(visit)
  return found === null ? Promise.resolve(null) : importPage(visit, found, heldBy(visit, found), null)
}

export async function bringLinks(visit: Visit): Promise<Outcome | null> {
  const found = findCrosswalk(visit)
  if (found === null) return null
  const { running, officer, fields } = visit
  if (officer === null || !visit.may('draft', coversOfCrosswalk(visit, found))) return importPage(visit, found, null, 'not-permitted')
  if (field(fields, 'do') === 'draft') return draftBrought(visit, found)
  const file = await visit.file('file')
  if (file === null || file.bytes.length === 0) return importPage(visit, found, heldBy(visit, found), 'plan-file-missing')
  if (found.lists.first.lines === null || found.lists.second.lines === null) return importPage(visit, found, null, 'links-unchecked')
  const rows = rowsOf(file.bytes, file.name, encodingOf(visit))
  const brought: Brought = {
    by: officer.id, crosswalk: found.item, name: file.name, unreadable: 'code' in rows ? rows : null,
    sheet: 'code' in rows ? { links: [], problems: [], ignored: [] } : readLinkSheet(rows, found.item, found.settings, found.lists, visit.frame.languages),
  }
  hold(running, brought)
  return importPage(visit, found, brought, null)
}

async function draftBrought(visit: Visit, found: FoundCrosswalk): Promise<Outcome> {
  const { running, match } = visit
  const brought = heldBy(visit, found)
  if (brought === null) return importPage(visit, found, null, 'plan-import-gone')
  if (brought.sheet.problems.length > 0 || brought.unreadable !== null) return importPage(visit, found, brought, 'plan-import-problems')
  const changes = brought.sheet.links.map((content) => changeOf(running.node.rows, content)).filter((change) => !isInForce(running.node.rows, change))
  if (changes.length === 0) return importPage(visit, found, brought, 'nothing-changed')
  const draft = await keepLinks(visit, randomUUID(), changes)
  if (draft === null) return importPage(visit, found, brought, 'draft-changed-meanwhile')
  BROUGHT.get(running)?.delete(brought.by)
  return { redirect: workspacePath('draft', match.language, draft.id), flash: { code: 'links-drafted', path: workspacePath('crosswalk', match.language, found.head.slug) } }
}

function rowsOf(bytes: Uint8Array, name: string, encoding: CsvEncoding): readonly SheetRow[] | SheetFileProblem {
  if (!isZip(bytes)) { const read = parseCsv(bytes, name, encoding, LINK_SHEET_LIMITS); return 'code' in read ? read : read.sheet.rows }
  const sheets = parseXlsx(bytes, LINK_SHEET_LIMITS)
  return 'code' in sheets ? sheets : (sheets.find(({ isHidden }) => !isHidden)?.rows ?? [])
}

function hold(running: RunningNode, brought: Brought): void {
  const held = BROUGHT.get(running) ?? new Map<string, Brought>()
  held.delete(brought.by)
  held.set(brought.by, brought)
  for (const by of [...held.keys()].slice(0, Math.max(0, held.size - MOST_HELD))) held.delete(by)
  BROUGHT.set(running, held)
}

function heldBy({ running, officer }: Visit, { item }: FoundCrosswalk): Brought | null {
  const held = officer === null ? undefined : BROUGHT.get(running)?.get(officer.id)
  return held === undefined || held.crosswalk !== item ? null : held
}

async function importPage(visit: Visit, found: FoundCrosswalk, brought: Brought | null, refused: EdgeCode | null): Promise<Outcome> {
  const page: LinkImportPage = {
    ...(await frameFor(visit)), kind: 'crosswalk-import', crosswalk: found.head, encoding: encodingOf(visit), brought: brought === null ? null : broughtView(visit, found, brought),
    mayDraft: visit.may('draft', coversOfCrosswalk(visit, found)), refusal: refused === null ? null : { code: refused, facts: {} },
  }
  return { page, status: refused === null ? 200 : edgeOf(refused).status }
}

function broughtView({ running }: Visit, { lists }: FoundCrosswalk, { name, unreadable, sheet }: Brought): NonNullable<LinkImportPage['brought']> {
  const { rows } = running.node
  const titleOf = (side: 'first' | 'second', content: CrosswalkEntryContent) => { const code = content[side]; return code === null ? {} : (lists[side].lines?.get(code)?.title ?? {}) }
  const changing = sheet.links.map((content) => ({ content, change: changeOf(rows, content) })).filter(({ change }) => !isInForce(rows, change))
  return {
    name, unreadable, problems: sheet.problems, ignored: sheet.ignored, unchanged: sheet.links.length - changing.length,
    links: changing.map(({ content, change }) => ({ content, isNew: change.base === null, first: titleOf('first', content), second: titleOf('second', content) })),
  }
}

function encodingOf({ fields }: Visit): CsvEncoding {
  return CSV_ENCODINGS.find((one) => one === field(fields, 'encoding')) ?? 'utf-8'
}
