// Who sits at the table of a meeting: the seats that the parties agreed, and what each side has said of
// who comes and who came.

import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { MeetingContent } from '../../items/index.ts'
import { attendanceOf } from '../attendance.ts'
import type { OrganisationAttendance } from '../attendance.ts'
import type { OrganisationRef, PartyName, ViewContext } from '../frame.ts'
import { citeAct, citeOf } from './cites.ts'
import type { RecordCite, Some, VersionCite } from './cites.ts'

export interface PaperSeat {
  /** Null where a delegation is known by people alone. */
  readonly organisation: OrganisationRef | null
  readonly people: readonly Bilingual[]
  /** `listed`: on the roster or in the delegation, and its side has said nothing of it. */
  readonly state: 'listed' | 'accepts' | 'tentative' | 'declines' | 'attended' | 'absent'
  readonly note: Bilingual | null
  readonly cites: Some<RecordCite>
}

export interface PaperSide {
  readonly party: PartyName
  readonly seats: readonly PaperSeat[]
}

export function tableOf(context: ViewContext, meeting: ItemId, content: MeetingContent): readonly PaperSide[] {
  const cite = citeOf(context.rows, meeting)
  const sides = attendanceOf(context, meeting, content).map(({ party, name, organisations }): PaperSide => {
    const members = content.delegations.find((one) => one.party === party)?.members ?? []
    const delegation = members.map((member): PaperSeat => ({ organisation: null, people: [member], state: 'listed', note: null, cites: [cite] }))
    return { party: { party, name }, seats: [...organisations.map((one) => seatOf(meeting, one, cite)), ...delegation] }
  })
  return sides.filter(({ seats }) => seats.length > 0)
}

/** What a side said after a meeting goes before what it had said ahead of it. */
function seatOf(meeting: ItemId, { organisation, seats, answer, attended }: OrganisationAttendance, cite: VersionCite): PaperSeat {
  const said = attended ?? answer
  if (said === null) return { organisation, people: seats, state: 'listed', note: null, cites: [cite] }
  const { content, made } = said
  const state = content.form === 'answer' ? content.answer : content.hasAttended ? 'attended' : 'absent'
  return { organisation, people: content.people.length > 0 ? content.people : seats, state, note: content.note, cites: seats.length > 0 ? [citeAct(made, meeting), cite] : [citeAct(made, meeting)] }
}
