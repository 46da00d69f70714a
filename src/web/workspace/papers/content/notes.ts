// What one side keeps for itself, as lines that only a paper of that side has a place for.

import type { PrivateCite, PrivateNotes } from '../../../../dialogue/views/index.ts'
import type { ItemId } from '../../../../record/index.ts'
import { run } from '../../brief/run.ts'
import type { Run } from '../../brief/run.ts'
import type { Composer } from './composer.ts'
import type { Line } from './paper.ts'

export function noteLines(notes: PrivateNotes, item: ItemId, composer: Composer): readonly Line<PrivateCite>[] {
  const { words } = composer
  return (notes.get(item) ?? []).map(({ cite, text, by, at, cleared }) => {
    const lead = run(`${words.privateBy(words.private[cite.what], composer.name(by), composer.day(at.slice(0, 10)), item)} `)
    const said: readonly Run[] = typeof text === 'string' ? [run(text)] : composer.text(text)
    return composer.line([cite], [lead, ...said, ...(cleared === null ? [] : [run(` ${words.clearedBy(cleared.by, composer.day(cleared.on))}`)])], 'private')
  })
}
