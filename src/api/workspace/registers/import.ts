// Entries from a file: read and shown first, and signed in one go when somebody has looked. Nothing is taken of a file
// in which anything is wrong, and nothing is signed over a word that came meanwhile.

import { randomUUID } from 'node:crypto'
import { readSheets } from '../../../dialogue/plan-table/index.ts'
import type { TableProblem } from '../../../dialogue/plan-table/index.ts'
import { readEntries } from '../../../instruments/register/reading.ts'
import type { EntriesReading, ReadEntry } from '../../../instruments/register/reading.ts'
import { titleOf } from '../../../instruments/register/entries.ts'
import type { RegisterEntry } from '../../../instruments/register/entries.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { canonicalize } from '../../../record/index.ts'
import type { ItemId, Json } from '../../../record/index.ts'
import type { SheetFileProblem } from '../../../text/sheets/cell.ts'
import type { EntriesImportPage, PreviewEntry, RegisterRef } from '../../../web/workspace/registers/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import type { EdgeCode } from '../../edges.ts'
import { field } from '../fields.ts'
import { oneAtATime, say } from '../reporting/saying.ts'
import type { Statement } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { entriesOf, registerItem, registerRef } from './subject.ts'

interface KeptReading {
  readonly officer: string
  readonly item: ItemId
  readonly fileName: string
  readonly unreadable: SheetFileProblem | null
  readonly reading: EntriesReading
}

/** What was read and waits for its signing, the oldest first; gone with the node, since the file is still with its owner. */
const kept = new WeakMap<RunningNode, Map<string, KeptReading>>()
const MOST_KEPT = 20
const NOTHING: EntriesReading = { problems: [], warnings: [], added: [], changed: [], unchanged: 0, others: 0 }

export async function showImport(visit: Visit): Promise<Outcome | null> {
  const register = enterable(visit)
  return register === null ? null : importPage(visit, register, null, null, null)
}

export async function bringEntries(visit: Visit): Promise<Outcome | null> {
  const { running, officer, frame } = visit
  const register = enterable(visit)
  if (register === null || officer === null) return null
  const file = await visit.file('file')
  if (file === null || file.bytes.length === 0) return importPage(visit, register, null, null, 'entries-file-missing')
  const sheets = readSheets(file.bytes, file.name, 'utf-8')
  const context = { settings: register.settings, languages: frame.languages, self: running.settings.party, standing: entriesOf(visit, register).own, today: contextOf(running).today() }
  const read = 'code' in sheets ? NOTHING : readEntries(sheets.sheets, context)
  const reading = read.problems.length > 0 ? read : { ...read, problems: decidedProblems(visit, register, read) }
  const id = randomUUID()
  const mine = kept.get(running) ?? new Map<string, KeptReading>()
  kept.set(running, mine.set(id, { officer: officer.id, item: register.item, fileName: file.name, unreadable: 'code' in sheets ? sheets : null, reading }))
  for (const oldest of mine.keys()) { if (mine.size <= MOST_KEPT) break; mine.delete(oldest) }
  return importPage(visit, register, id, mine.get(id) ?? null, null)
}

/** Signs everything that was shown, or nothing. */
export async function signEntries(visit: Visit): Promise<Outcome | null> {
  const { running, officer, match } = visit
  const register = enterable(visit)
  if (register === null || officer === null) return null
  const id = field(visit.fields, 'id')
  const found = kept.get(running)?.get(id)
  if (found === undefined || found.officer !== officer.id || found.item !== register.item) return importPage(visit, register, null, null, 'entries-import-gone')
  if (found.unreadable !== null || found.reading.problems.length > 0) return importPage(visit, register, id, found, 'entries-import-problems')
  const commands = [...found.reading.added, ...found.reading.changed].map((one) => commandOf(register, one))
  if (commands.length === 0) return importPage(visit, register, id, found, 'nothing-changed')
  const answer = await oneAtATime(running, async () => {
    const standing = new Set(entriesOf(visit, register).own.map(({ statement }) => statement))
    const isMoved = found.reading.changed.some(({ replaces }) => !standing.has(replaces))
    return isMoved ? { issues: [], refusal: { code: 'statement-not-live' as const, facts: {} } } : say(running, ...commands)
  })
  if (answer !== null) return importPage(visit, register, id, found, answer.refusal !== null ? (answer.refusal.code as EdgeCode) : 'entries-import-problems')
  kept.get(running)?.delete(id)
  return { redirect: workspacePath('desk-register', match.language, register.slug), flash: { code: 'entries-signed', path: null } }
}

function enterable(visit: Visit): RegisterRef | null {
  const register = registerRef(visit, registerItem(visit))
  return register === null || register.settings.outside !== null ? null : register
}

function commandOf({ item }: RegisterRef, { content, replaces, isPublic }: ReadEntry): Statement {
  return { name: 'state', about: item, type: 'entry', content: content as unknown as { readonly [key: string]: Json }, replaces, audience: isPublic ? 'public' : 'parties' }
}

/** What the record would refuse of a row, besides what the file shows by itself: by its first cell. */
function decidedProblems({ running }: Visit, register: RegisterRef, { added, changed }: EntriesReading): readonly TableProblem[] {
  return [...added, ...changed].flatMap((one): readonly TableProblem[] => {
    const decided = running.node.decide(commandOf(register, one))
    return 'issues' in decided ? decided.issues.map(({ code, path }) => ({ code, sheet: '', cell: `A${one.row}`, said: path.replace(/^content\.(values\.)?/, ''), finding: null })) : []
  })
}

async function importPage(visit: Visit, register: RegisterRef, id: string | null, found: KeptReading | null, refused: EdgeCode | null): Promise<Outcome> {
  const own = entriesOf(visit, register).own
  const lineOf = (one: ReadEntry): PreviewEntry => ({ row: one.row, entry: one.content.entry, title: titleOf(register.settings, one.content.values, one.content.entry), fields: changedFields(one, own.find(({ statement }) => statement === one.replaces)), isPublic: one.isPublic })
  const page: EntriesImportPage = {
    ...(await frameFor(visit)), kind: 'entries-import', register,
    read: id === null || found === null ? null : { id, fileName: found.fileName, unreadable: found.unreadable, problems: found.reading.problems, warnings: found.reading.warnings, added: found.reading.added.map(lineOf), changed: found.reading.changed.map(lineOf), unchanged: found.reading.unchanged, others: found.reading.others },
    refusal: refused === null ? null : { code: refused, facts: {} },
  }
  return { page, status: refused === null ? 200 : edgeOf(refused).status }
}

function changedFields({ content }: ReadEntry, before: RegisterEntry | undefined): readonly string[] {
  const differs = (a: unknown, b: unknown) => canonicalize((a ?? null) as Json) !== canonicalize((b ?? null) as Json)
  const names = [...new Set([...Object.keys(content.values), ...Object.keys(before?.values ?? {})])]
  return [
    ...names.filter((name) => differs(content.values[name], before?.values[name])),
    ...(before !== undefined && content.verified !== before.verified ? ['verified'] : []), ...(before !== undefined && differs(content.sources, before.sources) ? ['sources'] : []),
  ]
}
