// What the pages of this area ask of a text.

import type { ItemId } from '../../../record/index.ts'
import { charterOf } from '../../../dialogue/treaty-words.ts'
import { dutiesAfter, findContent, textProgress } from '../../../dialogue/views/index.ts'
import { textFor } from '../../../text/alternat.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { GateDuty, InstrumentView, ProcedureLine, ProcedurePanel } from '../../../web/workspace/procedure/models.ts'
import { findRolling } from '../texts/load.ts'
import type { Visit } from '../visit.ts'

export function textsIn({ running }: Visit): readonly ItemId[] {
  return running.node.rows.find('kind', 'text') ?? []
}

/** In the words of this side's original. */
export function titleOf({ running }: Visit, text: ItemId): Bilingual {
  const content = findContent(running.node.rows, 'text', text)
  return content === null ? {} : textFor(content.title, content.names, running.settings.party)
}

export function instrumentOf({ running }: Visit, text: ItemId): InstrumentView | null {
  const { rows } = running.node
  const named = findContent(rows, 'text', text)?.instrument
  const found = charterOf(rows)?.instruments?.find(({ instrument }) => instrument === named)
  return found === undefined ? null : { instrument: found.instrument, name: found.name, isBinding: found.isBinding }
}

/** Null where the text is not agreed yet. */
export function lineOf(visit: Visit, text: ItemId): ProcedureLine | null {
  const { running, frame } = visit
  const { rows } = running.node
  const charter = charterOf(rows)
  const rolling = findRolling(running, text, frame.languages)
  if (charter === null || rolling === null || rolling.version === null) return null
  return { text, slug: text.slice('text/'.length), title: titleOf(visit, text), instrument: instrumentOf(visit, text), ...textProgress(rows, charter, rolling) }
}

/** What is owed after releases, the nearest first. */
export function dutiesOn(visit: Visit, only: ItemId | null = null): readonly GateDuty[] {
  const { rows } = visit.running.node
  const charter = charterOf(rows)
  const today = visit.running.node.now().slice(0, 10)
  const duties = charter === null ? [] : dutiesAfter(rows, charter, visit.running.node.now()).filter(({ text }) => only === null || text === only)
  return duties.map((duty): GateDuty => ({ ...duty, slug: duty.text.slice('text/'.length), title: titleOf(visit, duty.text), isOverdue: duty.by !== null && duty.by < today }))
    .sort((a, b) => ((a.by ?? '9999') < (b.by ?? '9999') ? -1 : 1))
}

/** For the room of the text; nothing while the text itself is not agreed. */
export function procedurePanel(visit: Visit, text: ItemId): ProcedurePanel | null {
  const line = lineOf(visit, text)
  if (line === null) return null
  const { text: _text, title: _title, ...panel } = line
  return panel
}
