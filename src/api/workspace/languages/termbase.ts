// The side's termbase: seen, sought in, replaced by a file, and taken along as a file.

import { exchangedConcepts, readTermsCsv, renderTermsCsv, termbaseFrom, writeTbx } from '../../../text/exchange/index.ts'
import { parseTermbase } from '../../../text/termbase.ts'
import type { TermConcept, Termbase } from '../../../text/termbase.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Language } from '../../../text/bilingual.ts'
import type { FileRefusal } from '../../../web/workspace/languages/models.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, revisionField } from '../fields.ts'
import type { UploadedFile } from '../multipart.ts'
import { frameFor } from '../visit.ts'
import type { FileAnswer, Outcome, Visit } from '../visit.ts'
import { findUpload, readFileOf } from './files.ts'
import { nameOfPerson } from './places.ts'

const SHOWN_CONCEPTS = 200

export async function showTermbase(visit: Visit, file: FileRefusal | null = null, refusal: RefusalView | null = null): Promise<Outcome> {
  const { languages } = visit.running
  const query = visit.url.searchParams.get('q')?.trim() ?? ''
  const wanted = searchable(query)
  const found = languages.termbase.concepts.filter((concept) => searchable(wordsOf(concept)).includes(wanted))
  const kept = languages.keptTermbase
  const page = {
    ...(await frameFor(visit)), kind: 'termbase' as const, query, concepts: found.slice(0, SHOWN_CONCEPTS), found: found.length, total: languages.termbase.concepts.length, revision: kept?.revision ?? 0,
    origin: kept === null ? null : { file: kept.file, at: kept.at, by: nameOfPerson(visit, kept.by) }, mayChange: visit.may('translate'), file, refusal,
  }
  return { page, status: file === null && refusal === null ? 200 : refusal === null ? 422 : 409 }
}

/** Puts a file in the place of the whole termbase, or nothing of it. */
export async function replaceTermbase(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer, frame } = visit
  if (officer === null) return null
  const upload = await findUpload(visit)
  if ('refused' in upload) return showTermbase(visit, upload.refused)
  const read = readTermbase({ running, languages: frame.languages }, upload)
  if ('refused' in read) return showTermbase(visit, read.refused)
  const isPut = await running.languages.putTermbase(read.termbase, upload.name, officer.id, revisionField(fields))
  if (!isPut) return showTermbase(visit, null, { code: 'termbase-changed-meanwhile', facts: {} })
  return { redirect: workspacePath('termbase', match.language), flash: { code: 'termbase-replaced', path: null } }
}

export function exportTermbase(visit: Visit): Promise<Outcome> {
  const { running, fields, match } = visit
  const format = field(fields, 'format')
  const { mediaType, ...file } = termbaseFile(running, TERMBASE_FORMATS.find((one) => one === format) ?? 'tbx', match.language)
  return Promise.resolve({ file: { ...file, mediaType: mediaType === 'text/csv' ? 'text/csv; charset=utf-8' : mediaType } })
}

const TERMBASE_FORMATS = ['tbx', 'tbx-2008', 'csv', 'json'] as const

function termbaseFile({ languages: { termbase }, settings }: RunningNode, format: (typeof TERMBASE_FORMATS)[number], language: Language): FileAnswer {
  const name = `${settings.dialogue}-terms`
  if (format === 'csv') return { bytes: Buffer.from(renderTermsCsv(termbase)), mediaType: 'text/csv', name: `${name}.csv` }
  if (format === 'json') return { bytes: Buffer.from(JSON.stringify(termbase, null, 2)), mediaType: 'application/json', name: `${name}.json` }
  const text = writeTbx(exchangedConcepts(termbase), format === 'tbx-2008' ? '2008' : '2019', language, `alternat, ${settings.dialogue}, ${settings.party}`)
  return { bytes: Buffer.from(text), mediaType: 'application/x-tbx', name: `${name}.tbx` }
}

interface Reader {
  readonly running: RunningNode
  readonly languages: readonly string[]
}

/** The whole of a file as a termbase, or what is wrong with it first. */
export function readTermbase(reader: Reader, upload: UploadedFile): { readonly termbase: Termbase } | { readonly refused: FileRefusal } {
  const given = termbaseIn(reader, upload)
  if ('refused' in given) return given
  const parsed = parseTermbase(given.value)
  if (!('issues' in parsed)) return parsed
  const [issue] = parsed.issues
  return { refused: { name: upload.name, code: issue?.code ?? 'termbase-shape', problem: null, what: issue?.path ?? '' } }
}

/** What a file is, its first character says: JSON, XML, or else a table. Not judged yet. */
function termbaseIn({ running, languages }: Reader, upload: UploadedFile): { readonly value: unknown } | { readonly refused: FileRefusal } {
  const first = /[^\s\ufeff\0\ufffd]/.exec(Buffer.from(upload.bytes.subarray(0, 400)).toString('utf8'))?.[0]
  if (first === '{') return { value: jsonIn(upload.bytes) }
  const { termbase } = running.languages
  if (first === '<') {
    const sent = readFileOf(upload, ['tbx'])
    return 'refused' in sent ? sent : { value: sent.read.format === 'tbx' ? termbaseFrom(sent.read.termbase.concepts, termbase, languages) : null }
  }
  const read = readTermsCsv(upload.bytes)
  return 'code' in read ? { refused: { name: upload.name, code: read.code, problem: null, what: read.at } } : { value: termbaseFrom(read.concepts, termbase, languages) }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8').replace(/^\ufeff/, '')) as Termbase
  } catch {
    return null
  }
}

function wordsOf({ concept, terms }: TermConcept): string {
  return [concept, ...Object.values(terms).flatMap(({ preferred, admitted, forbidden }) => [preferred, ...admitted, ...forbidden])].join(' ')
}

function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase()
}
