// The side's termbase: seen, sought in, replaced by a file, and taken along as a file.

import { exchangedConcepts, readTermsCsv, renderTermsCsv, termbaseFrom, writeTbx } from '../../../text/exchange/index.ts'
import { parseTermbase } from '../../../text/termbase.ts'
import type { TermConcept, Termbase } from '../../../text/termbase.ts'
import type { FileRefusal } from '../../../web/workspace/languages/models.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, revisionField } from '../fields.ts'
import type { UploadedFile } from '../multipart.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { findUpload, readSent } from './files.ts'
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
  const { running, match, fields, officer } = visit
  if (officer === null) return null
  const upload = await findUpload(visit)
  if ('refused' in upload) return showTermbase(visit, upload.refused)
  const given = await termbaseIn(visit, upload)
  if (given !== null && typeof given === 'object' && 'refused' in given) return showTermbase(visit, given.refused as FileRefusal)
  const parsed = parseTermbase(given)
  if ('issues' in parsed) {
    const [issue] = parsed.issues
    return showTermbase(visit, { name: upload.name, code: issue?.code ?? 'termbase-shape', problem: null, what: issue?.path ?? '' })
  }
  const isPut = await running.languages.putTermbase(parsed.termbase, upload.name, officer.id, revisionField(fields))
  if (!isPut) return showTermbase(visit, null, { code: 'termbase-changed-meanwhile', facts: {} })
  return { redirect: workspacePath('termbase', match.language), flash: { code: 'termbase-replaced', path: null } }
}

export function exportTermbase(visit: Visit): Promise<Outcome> {
  const { running, fields, match } = visit
  const { termbase } = running.languages
  const format = field(fields, 'format')
  const origin = `alternat, ${running.settings.dialogue}, ${running.settings.party}`
  const name = `${running.settings.dialogue}-terms`
  const [text, mediaType, ending] = format === 'csv' ? [renderTermsCsv(termbase), 'text/csv; charset=utf-8', 'csv'] : format === 'json' ? [JSON.stringify(termbase, null, 2), 'application/json', 'json']
    : [writeTbx(exchangedConcepts(termbase), format === 'tbx-2008' ? '2008' : '2019', match.language, origin), 'application/x-tbx', 'tbx']
  return Promise.resolve({ file: { bytes: Buffer.from(text), mediaType, name: `${name}.${ending}` } })
}

/** What a file is, its first character says: JSON, XML, or else a table. Not judged yet. */
async function termbaseIn(visit: Visit, upload: UploadedFile): Promise<unknown> {
  const { running, frame } = visit
  const first = /[^\s\ufeff\0\ufffd]/.exec(Buffer.from(upload.bytes.subarray(0, 400)).toString('utf8'))?.[0]
  if (first === '{') return jsonIn(upload.bytes)
  if (first === '<') return conceptsIn(visit)
  const read = readTermsCsv(upload.bytes)
  return 'code' in read ? { refused: { name: upload.name, code: read.code, problem: null, what: read.at } } : termbaseFrom(read.concepts, running.languages.termbase, frame.languages)
}

async function conceptsIn(visit: Visit): Promise<unknown> {
  const sent = await readSent(visit, ['tbx'])
  if ('refused' in sent) return sent
  return sent.read.format === 'tbx' ? termbaseFrom(sent.read.termbase.concepts, visit.running.languages.termbase, visit.frame.languages) : null
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
