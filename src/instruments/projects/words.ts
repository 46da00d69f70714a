// What the sides have said of the phases of a project, as a reader of these rows may know it.

import type { ItemId, StatementId } from '../../record/index.ts'
import { readBy } from '../../dialogue/read-by.ts'
import type { Citation, RowReader } from '../../dialogue/rows.ts'
import { STATEMENT_TYPES } from '../../dialogue/statements/index.ts'
import type { PhaseContent } from '../../dialogue/statements/index.ts'
import type { PhaseWord } from './known.ts'

export interface SaidWord extends PhaseWord {
  readonly statement: StatementId
  readonly made: Citation
  readonly isPublic: boolean
}

export interface WordThen extends SaidWord {
  /** At which place of the same chain another took its place, or it was taken back; null while it stands. */
  readonly replacedAt: number | null
}

/** Every word there was, by party and in the order in which each said them. */
export function allWords(rows: RowReader, project: ItemId): readonly WordThen[] {
  return (rows.find('about', project) ?? []).flatMap((id) => {
    const row = rows.find('statement', id)
    const content = row?.type !== 'phase' || row.content === null ? null : (readBy(STATEMENT_TYPES.phase.schema, row.content) as PhaseContent | null)
    if (row === undefined || content === null) return []
    const replacedAt = row.replacedBy === null ? null : (rows.find('statement', row.replacedBy)?.made.sequence ?? row.made.sequence + 1)
    return [{ party: row.made.party, content, statement: row.statement, made: row.made, isPublic: row.audience === 'public', replacedAt }]
  })
}

/** The word of each side on each phase that counts: its last, where it has said several side by side. */
export function lastWords(rows: RowReader, project: ItemId): readonly SaidWord[] {
  return lastOf(allWords(rows, project).filter(({ replacedAt }) => replacedAt === null))
}

/** The words that stood when a side said something: of its own those before, of the others those that stand. */
export function wordsBefore(rows: RowReader, project: ItemId, { party, sequence }: Pick<Citation, 'party' | 'sequence'>): readonly SaidWord[] {
  const stood = ({ made, replacedAt }: WordThen) => (made.party === party ? made.sequence < sequence && (replacedAt ?? sequence) >= sequence : replacedAt === null)
  return lastOf(allWords(rows, project).filter(stood))
}

function lastOf(words: readonly WordThen[]): readonly SaidWord[] {
  const last = new Map<string, SaidWord>()
  for (const { replacedAt: _replacedAt, ...word } of words) {
    const key = `${word.party} ${word.content.phase}`
    if ((last.get(key)?.made.sequence ?? 0) < word.made.sequence) last.set(key, word)
  }
  return [...last.values()]
}
