// The audit trail as an administrator reads it and takes it away.

import { Readable } from 'node:stream'
import { isDay } from '../../../node/people/index.ts'
import { AUDIT_SORTS } from '../../../node/audit/index.ts'
import type { AuditEntry, AuditFilter, AuditSort } from '../../../node/audit/index.ts'
import type { AuditListPage, AuditValues } from '../../../web/workspace/people/models.ts'
import { field, optional } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { personRef } from './refs.ts'

const PAGE_ENTRIES = 100
const COLUMNS = ['at', 'sort', 'who', 'what', 'about', 'refused', 'network'] as const satisfies readonly (keyof AuditEntry)[]

export async function showAudit(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const values = valuesOf(fields)
  const { entries, next } = await running.audit.page(filterOf(values), optional(field(fields, 'after')), PAGE_ENTRIES)
  const page: AuditListPage = { ...(await frameFor(visit)), kind: 'audit', entries, next, values, people: running.people.list().map(({ id }) => personRef(running, id)), keptDays: running.settings.auditDays }
  return { page }
}

/** All that fits the filter, oldest first; a spreadsheet takes the CSV as it is. */
export async function exportAudit(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const isCsv = field(fields, 'format') !== 'ndjson'
  const entries = running.audit.all(filterOf(valuesOf(fields)))
  const name = `audit-${running.settings.party}-${running.people.today}.${isCsv ? 'csv' : 'ndjson'}`
  const body = Readable.toWeb(Readable.from(isCsv ? asCsv(entries) : asNdjson(entries), { objectMode: false })) as ReadableStream<Uint8Array>
  return { stream: { name, mediaType: isCsv ? 'text/csv; charset=utf-8' : 'application/x-ndjson', body } }
}

async function* asNdjson(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`
}

/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
async function* asCsv(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`
  for await (const entry of entries) yield `${COLUMNS.map((column) => cell(entry[column] ?? '')).join(',')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function valuesOf(fields: URLSearchParams): AuditValues {
  const sort = field(fields, 'sort')
  const day = (name: string) => (isDay(field(fields, name)) ? field(fields, name) : '')
  return { who: field(fields, 'who'), about: field(fields, 'about'), sort: isSort(sort) ? sort : '', from: day('from'), until: day('until') }
}

function filterOf({ who, about, sort, from, until }: AuditValues): AuditFilter {
  return { who: optional(who), about: optional(about), sort: sort === '' ? null : sort, from: optional(from), until: optional(until) }
}

function isSort(word: string): word is AuditSort {
  return (AUDIT_SORTS as readonly string[]).includes(word)
}
