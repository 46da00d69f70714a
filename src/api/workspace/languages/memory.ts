// The translation memory: what the parties have agreed, as a file for other programs; and memories that others sent.

import { memoryEntries } from '../../../dialogue/translation/index.ts'
import { hasCodes, writeTmx } from '../../../text/exchange/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { FileRefusal, MemoryPage } from '../../../web/workspace/languages/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { frameFor } from '../visit.ts'
import type { FileAnswer, Outcome, Visit } from '../visit.ts'
import type { UploadedFile } from '../multipart.ts'
import { findUpload, readFileOf } from './files.ts'
import { nameOfPerson } from './places.ts'

export const TMX = 'application/x-tmx+xml'

export async function showMemory(visit: Visit, file: FileRefusal | null = null): Promise<Outcome> {
  const { languages } = visit.running
  const page: MemoryPage = {
    ...(await frameFor(visit)), kind: 'memory', agreedTexts: languages.agreedTexts().length,
    memories: languages.memories.map(({ id, file: name, entries, at, by }) => ({ id, file: name, entries: entries.length, formatted: entries.filter(({ texts }) => Object.values(texts).some(hasCodes)).length, at, by: nameOfPerson(visit, by) })),
    mayChange: visit.may('translate'), file,
  }
  return { page, status: file === null ? 200 : 422 }
}

export async function addMemory(visit: Visit): Promise<Outcome | null> {
  const { running, match, officer } = visit
  if (officer === null) return null
  const upload = await findUpload(visit)
  const refused = 'refused' in upload ? upload.refused : (await keepMemory(running, upload, officer.id)).refused
  if (refused !== null) return showMemory(visit, refused)
  return { redirect: workspacePath('memory', match.language), flash: { code: 'memory-added', path: null } }
}

/** Keeps a memory that was sent whole, or says why nothing of it. */
export async function keepMemory(running: RunningNode, upload: UploadedFile, by: string): Promise<{ readonly refused: FileRefusal } | { readonly refused: null; readonly id: string }> {
  const sent = readFileOf(upload, ['tmx'])
  if ('refused' in sent) return sent
  const entries = sent.read.format === 'tmx' ? sent.read.entries : []
  if (entries.length === 0) return { refused: { name: upload.name, code: 'memory-empty', problem: null, what: '' } }
  return { refused: null, id: await running.languages.addMemory(upload.name, entries, by) }
}

export async function removeMemory(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  if (!running.languages.memories.some(({ id }) => id === match.parameter)) return null
  await running.languages.removeMemory(match.parameter)
  return { redirect: workspacePath('memory', match.language), flash: { code: 'memory-removed', path: null } }
}

/** What was agreed, and nothing that somebody sent: that is theirs to pass on. */
export function exportMemory({ running }: Visit): Promise<Outcome> {
  return Promise.resolve({ file: agreedMemory(running) })
}

export function agreedMemory({ languages, settings }: RunningNode): FileAnswer {
  return { bytes: Buffer.from(writeTmx(memoryEntries(languages.agreedTexts()), '1')), mediaType: TMX, name: `${settings.dialogue}-agreed.tmx` }
}
