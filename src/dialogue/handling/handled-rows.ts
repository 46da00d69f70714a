// Rows as somebody may read them: what a label keeps from this reader stands there without its words. That it was
// said, by whom, when and under which label stays to be seen: a label hides words, never a record.
//
// The promise: whoever is given these rows instead of the whole ones cannot pass a word on that was not for them, by
// whatever view. The danger: views that count on a content must bear one that holds nothing but its label.

import type { Json } from '../../record/index.ts'
import { readBy } from '../read-by.ts'
import type { RowPrefix, RowReader, Rows, StatementRow } from '../rows.ts'
import { judgeExit } from './judge.ts'
import type { Exit, Recipient } from './judge.ts'
import { combineHandling, handling } from './label.ts'
import type { Handling } from './label.ts'

type Content = { readonly [key: string]: Json }

/**
 * Every label that a statement stands under: its own, that of the matter in which it was said, and those that its author
 * gave it since. So nothing goes further than the room in which it was said, and words said too openly at first are kept
 * as strictly as what took their place. None where it carries no label.
 */
export function labelsOf(rows: RowReader, row: StatementRow): readonly Handling[] {
  const content = row.content
  if (content === null || !carriesLabel(content)) return []
  const begun = typeof content.thread === 'string' ? rows.find('statement', content.thread) : undefined
  return [row, ...laterOf(rows, row), ...(begun === undefined ? [] : [begun, ...laterOf(rows, begun)])].flatMap((one) => (one.content === null || !carriesLabel(one.content) ? [] : [labelOf(one.content)]))
}

/** The label that all of them add up to, to be shown. */
export function handlingOf(rows: RowReader, row: StatementRow): Handling | null {
  return combineHandling(labelsOf(rows, row))
}

/** What took its place, one after the other. */
function laterOf(rows: RowReader, row: StatementRow): readonly StatementRow[] {
  const later: StatementRow[] = []
  for (let next = row.replacedBy; next !== null;) {
    const found = rows.find('statement', next)
    if (found === undefined || later.includes(found)) break
    later.push(found)
    next = found.replacedBy
  }
  return later
}

function carriesLabel(content: Content): boolean {
  return content.handling !== undefined
}

/** A label that this program cannot read is one that nobody is named in. */
function labelOf(content: Content): Handling {
  return (readBy(handling, content.handling as Content) as Handling | null) ?? { tlp: 'RED', markings: [], readers: [] }
}

export class HandledRows implements RowReader {
  readonly #rows: RowReader
  readonly #exit: Exit
  readonly #recipient: Recipient

  constructor(rows: RowReader, exit: Exit, recipient: Recipient) {
    this.#rows = rows
    this.#exit = exit
    this.#recipient = recipient
  }

  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
    const row = this.#rows.find(prefix, rest)
    if (prefix !== 'statement' || row === undefined) return row
    return this.#statement(row as StatementRow) as Rows[P]
  }

  #statement(row: StatementRow): StatementRow {
    if (row.content === null || !carriesLabel(row.content)) return row
    const labels = labelsOf(this.#rows, row)
    return judgeExit(labels, this.#exit, this.#recipient).isAllowed ? row : withheld(row, labels)
  }
}

const WITHHELD = new WeakMap<StatementRow, { readonly label: string; readonly row: StatementRow }>()

/** The same object as long as row and label are: what views keep by identity stays kept. */
function withheld(row: StatementRow, labels: readonly Handling[]): StatementRow {
  const shown = combineHandling(labels)
  const label = JSON.stringify(shown === null ? null : { tlp: shown.tlp, markings: shown.markings })
  const known = WITHHELD.get(row)
  if (known?.label === label) return known.row
  const content: Content = { handling: { tlp: shown?.tlp ?? 'RED', markings: (shown?.markings ?? []).map(({ party, marking, ground }) => ({ party, marking, ground })), readers: [] }, isWithheld: true, ...(typeof row.content?.thread === 'string' ? { thread: row.content.thread } : {}) }
  const made = { ...row, content }
  WITHHELD.set(row, { label, row: made })
  return made
}

/** Whether this row stands there without its words. */
export function isWithheld(row: StatementRow): boolean {
  return row.content?.isWithheld === true
}
