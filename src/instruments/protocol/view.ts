// What the public page of a contact protocol shows: what is agreed, and how soon an answer is promised. Never a contact
// point, and never an incident: what was said in a room, drills and pings too, stays between the parties.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { protocol as en } from '../../text/messages/instruments/protocol.en.ts'
import { protocol as es } from '../../text/messages/instruments/protocol.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownTable } from '../asking.ts'
import { columnsOf } from '../columns.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface ProtocolTool extends ToolBasis {
  readonly instrument: 'protocol'
  readonly settings: SettingsOf<'protocol'>
}

const column = columnsOf(en.columns, es.columns)
const MINUTES: Bilingual = { en: 'minutes', es: 'minutos' }

export function protocolTool(_context: ToolContext, settings: SettingsOf<'protocol'>): ProtocolTool {
  return { instrument: 'protocol', settings, problems: [], notes: [], tables: [modesTable(settings)] }
}

/** From the calmest mode to full activation. */
function modesTable({ modes }: SettingsOf<'protocol'>): ShownTable {
  const titles = Object.fromEntries(modes.map(({ mode, title }) => [mode, title]))
  return {
    name: 'modes', title: { en: en.modesTitle, es: es.modesTitle },
    columns: [column('mode', { words: titles }), column('answer_within_minutes', { unit: MINUTES }), column('deputies_after_minutes', { unit: MINUTES })],
    rows: modes.map(({ mode, answerWithinMinutes, deputiesAfterMinutes }) => [mode, answerWithinMinutes, deputiesAfterMinutes]),
  }
}
