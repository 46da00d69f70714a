// An element as the cells of a row, in words of the reader.

import type { ItemId } from '../../record/index.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { PLAN_TABLE_WORDS } from '../../text/messages/plan-table.ts'
import { textCell } from '../../text/sheets/cell.ts'
import type { Cell } from '../../text/sheets/cell.ts'
import { LONGEST_CELL } from '../../text/sheets/xlsx-write.ts'
import type { ElementContent } from '../items/index.ts'
import type { BaseElement, BaseReading } from './base.ts'
import type { TableColumn } from './columns.ts'
import { escapedLine } from './lines.ts'
import { parentName } from './naming.ts'
import type { Naming } from './naming.ts'

export interface CellsContext {
  readonly base: BaseReading
  readonly naming: Naming
  readonly numbers: ReadonlyMap<string, readonly ItemId[]>
}

/** What stands in one column for an element. */
export function cellOf({ item, content }: Pick<BaseElement, 'item' | 'content'>, { column, language }: TableColumn, context: CellsContext, reader: Language): Cell | null {
  const { base, naming, numbers } = context
  const said = (text: Bilingual | null | undefined) => textCell(fitting(text?.[language ?? ''] ?? '', reader))
  switch (column) {
    case 'number': return textCell(content.number)
    case 'level': return textCell(naming.level(content.level, reader))
    case 'parent': return textCell(parentName(base, numbers, content.parent))
    case 'title': return said(content.title)
    case 'aim': return said(content.aim)
    case 'owners': return textCell(fitting(content.owners.map((owner) => naming.organisation(owner)).join('; '), reader))
    case 'body': return content.body === null ? null : textCell(naming.body(content.body, reader))
    case 'start': return dayCell(content.start)
    case 'due': return dayCell(content.due)
    case 'target.value': return content.target === null ? null : { kind: 'number', value: content.target.value }
    case 'target.unit': return said(content.target?.unit)
    case 'target.nature': return content.target === null ? null : textCell(naming.nature(content.target.nature, reader))
    case 'basis': return said(content.basis)
    case 'note': return said(content.note)
    case 'sources': return textCell(fitting(content.sources.map(({ url }) => url ?? '').join('\n'), reader))
    case 'sources.note': return textCell(fitting(content.sources.map(({ note }) => escapedLine(note?.[language ?? ''] ?? '')).join('\n'), reader))
    case 'variants': return textCell(fitting(variantsIn(content, language ?? '').map(escapedLine).join('\n'), reader))
    case 'wording': return originCell(content, language ?? '', naming, reader)
    case 'item': return textCell(item)
  }
}

function variantsIn({ variants }: ElementContent, language: string): readonly string[] {
  return variants.filter((one) => one.language === language).map(({ text }) => text)
}

function originCell({ wording }: ElementContent, language: string, naming: Naming, reader: Language): Cell | null {
  const origin = wording[language]
  return origin === undefined ? null : textCell(naming.origin(origin, reader))
}

/** A whole day is a day to a spreadsheet; a month or a year is a text. */
function dayCell(date: string | null): Cell | null {
  if (date === null) return null
  return date.length === 10 ? { kind: 'date', date } : textCell(date)
}

/** A text longer than a cell may be is not cut: its cell says that it is left as it is. */
function fitting(text: string, reader: Language): string {
  return text.length > LONGEST_CELL ? PLAN_TABLE_WORDS[reader].tooLong : text
}
