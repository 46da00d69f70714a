// The translation memory: what the parties have agreed, as a file for other programs; and memories that others sent.

import { memoryEntries } from '../../../dialogue/translation/index.ts'
import { hasCodes, writeTmx } from '../../../text/exchange/index.ts'
import type { FileRefusal, MemoryPage } from '../../../web/workspace/languages/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { readSent } from './files.ts'
import { nameOfPerson } from './places.ts'

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
  const sent = await readSent(visit, ['tmx'])
  if ('refused' in sent) return showMemory(visit, sent.refused)
  if (sent.read.format !== 'tmx') return null
  if (sent.read.entries.length === 0) return showMemory(visit, { name: sent.upload.name, code: 'memory-empty', problem: null, what: '' })
  await running.languages.addMemory(sent.upload.name, sent.read.entries, officer.id)
  return { redirect: workspacePath('memory', match.language), flash: { code: 'memory-added', path: null } }
}

export async function removeMemory(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  if (!running.languages.memories.some(({ id }) => id === match.parameter)) return null
  await running.languages.removeMemory(match.parameter)
  return { redirect: workspacePath('memory', match.language), flash: { code: 'memory-removed', path: null } }
}

/** What was agreed, and nothing that somebody sent: that is theirs to pass on. */
export function exportMemory({ running }: Visit): Promise<Outcome> {
  const text = writeTmx(memoryEntries(running.languages.agreedTexts()), '1')
  return Promise.resolve({ file: { bytes: Buffer.from(text), mediaType: 'application/x-tmx+xml', name: `${running.settings.dialogue}-agreed.tmx` } })
}
