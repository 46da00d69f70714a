// Evidence between a form, a report in preparation and a statement; and a file, handed out.
//
// The danger: a file of unknown origin shown as a page of this site. It is always a download, of the kind
// that its bytes were judged to be, and only to those who may read this node.

import { attachment } from '../../../dialogue/attachments.ts'
import type { Attachment } from '../../../dialogue/attachments.ts'
import { label } from '../../../dialogue/labels.ts'
import type { Label } from '../../../dialogue/labels.ts'
import type { AssessmentContent, Evidence } from '../../../dialogue/statements/index.ts'
import { isHash } from '../../../record/index.ts'
import type { Hash } from '../../../record/index.ts'
import { judgeEvidenceFile } from '../../../node/reporting/index.ts'
import type { KeptEvidence, KeptFile } from '../../../node/reporting/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { EvidenceValues } from '../../../web/workspace/reporting/models.ts'
import { field } from '../fields.ts'
import type { UploadedFile } from '../multipart.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showEvidence(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  const blob = match.parameter
  const file = isHash(blob) ? findFile(running, blob) : null
  if (file === null || (await running.blobs.sizeOf(blob)) === null) return null
  const parts: Uint8Array[] = []
  for await (const part of running.blobs.read(blob, 0, file.bytes)) parts.push(part)
  return { file: { bytes: Buffer.concat(parts), mediaType: 'application/octet-stream', name: file.name } }
}

/** The evidence of a statement, as a form keeps it. */
export function keptFrom(content: Pick<AssessmentContent, 'evidence' | 'attachments'> | null): readonly KeptEvidence[] {
  if (content === null) return []
  const links = content.evidence.map(({ url, note, titles, label }): KeptEvidence => ({ url, file: null, note, titles: titles ?? null, label: label ?? null, isKept: true }))
  const files = (content.attachments ?? []).map(({ label, titles, ...file }): KeptEvidence => ({ url: null, file, note: null, titles: titles ?? null, label: label ?? null, isKept: true }))
  return [...links, ...files]
}

/** The evidence of a form as its boxes and labels stand; all of it keeps its place. */
export function keptIn(fields: URLSearchParams, evidence: readonly KeptEvidence[]): readonly KeptEvidence[] {
  const places = fields.getAll('keep')
  return evidence.map((piece, place) => ({ ...piece, isKept: places.includes(String(place)), label: labelOf(field(fields, `label.${place}`), field(fields, `marking.${place}`)) }))
}

/** The link that is being added; null where none is typed. */
export function newLink(values: EvidenceValues): KeptEvidence | null {
  return values.evidence === '' ? null : { url: values.evidence, file: null, note: null, titles: titlesOf(values), label: labelOf(values.label, values.marking), isKept: true }
}

/** The file that is being added, kept among the blobs; nobody is given it before a statement names it. */
export async function newFile(running: RunningNode, file: UploadedFile, values: EvidenceValues): Promise<KeptEvidence | FieldIssue> {
  const judged = judgeEvidenceFile(file.name, file.bytes)
  if ('code' in judged) return { field: 'file', code: judged.code }
  const shape = attachment.safeParse({ blob: '0'.repeat(64), bytes: 0, mediaType: judged.mediaType, name: file.name })
  if (!shape.success) return { field: 'file', code: 'not-a-file-name' }
  const kept = await running.blobs.keep(once(file.bytes))
  return { url: null, file: { ...kept, mediaType: judged.mediaType, name: file.name }, note: null, titles: titlesOf(values), label: labelOf(values.label, values.marking), isKept: true }
}

/** Both lists of a content, of the pieces that are kept, and where each came from: its place among `pieces`. */
export function contentOf(pieces: readonly KeptEvidence[]): { readonly evidence: readonly Evidence[]; readonly attachments: readonly Attachment[]; readonly places: { readonly evidence: readonly number[]; readonly attachments: readonly number[] } } {
  const numbered = pieces.map((piece, place) => ({ piece, place })).filter(({ piece }) => piece.isKept)
  const marks = ({ titles, label }: KeptEvidence) => ({ ...(titles === null ? {} : { titles }), ...(label === null ? {} : { label }) })
  const [links, files] = [numbered.filter(({ piece }) => piece.file === null), numbered.filter(({ piece }) => piece.file !== null)]
  return {
    evidence: links.map(({ piece }) => ({ url: piece.url, note: piece.note, ...marks(piece) })),
    attachments: files.flatMap(({ piece }) => (piece.file === null ? [] : [{ ...piece.file, ...marks(piece) }])),
    places: { evidence: links.map(({ place }) => place), attachments: files.map(({ place }) => place) },
  }
}

/** Removes files that were in preparation and are named by nothing any more. */
export async function forgetFiles(running: RunningNode, pieces: readonly KeptEvidence[]): Promise<void> {
  for (const { file } of pieces) {
    if (file !== null && running.node.rows.find('blob', file.blob) === undefined && running.reportDrafts.findFile(file.blob) === null) await running.blobFetch.forget(file.blob)
  }
}

function labelOf(audience: string, marking: string): Label | null {
  const parsed = label.safeParse({ audience, marking: marking === '' ? null : marking })
  return parsed.success ? parsed.data : null
}

function titlesOf({ evidenceTitle }: EvidenceValues): KeptEvidence['titles'] {
  const given = Object.entries(evidenceTitle).filter(([, text]) => text !== '').map(([language, text]) => ({ language, text }))
  return given.length === 0 ? null : given
}

function findFile(running: RunningNode, blob: Hash): KeptFile | null {
  const { rows } = running.node
  const naming = (rows.find('blob', blob)?.namedBy ?? []).flatMap((id) => rows.find('statement', id)?.content?.attachments ?? [])
  const named = naming.flat().flatMap((one) => { const parsed = attachment.safeParse(one); return parsed.success && parsed.data.blob === blob ? [parsed.data] : [] })
  return named[0] ?? running.reportDrafts.findFile(blob)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
