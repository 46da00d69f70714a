// Who comes to a meeting and who was there, by side and organisation, as each side says it; and who has not
// answered yet. Nobody speaks for an organisation of another side: what says so is left out, whoever signed it.

import type { Audience, ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { readBy } from '../read-by.ts'
import type { Citation } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { AttendanceContent } from '../statements/index.ts'
import type { MeetingContent } from '../items/index.ts'
import { alternat, findCharter, findContent, organisationRefs } from './frame.ts'
import type { OrganisationRef, PartyName, ViewContext } from './frame.ts'

export interface AttendanceWord<F extends AttendanceContent['form'] = AttendanceContent['form']> {
  readonly statement: StatementId
  readonly made: Citation
  readonly audience: Audience
  readonly content: Extract<AttendanceContent, { form: F }>
}

export interface OrganisationAttendance {
  readonly organisation: OrganisationRef
  /** On the roster of the meeting; false for one that comes without a seat there. */
  readonly isOnRoster: boolean
  readonly seats: readonly Bilingual[]
  /** Null while it has not answered. */
  readonly answer: AttendanceWord<'answer'> | null
  /** Null while nobody has said whether it was there. */
  readonly attended: AttendanceWord<'attended'> | null
}

export interface SideAttendance extends PartyName {
  readonly organisations: readonly OrganisationAttendance[]
  readonly counts: { readonly asked: number; readonly accepts: number; readonly tentative: number; readonly declines: number; readonly unanswered: number; readonly attended: number }
}

/** Every side, own first; organisations of no side stand with the side that speaks for them, or are left out while none does. */
export function attendanceOf(context: ViewContext, item: ItemId, content: MeetingContent): readonly SideAttendance[] {
  const words = wordsOn(context, item)
  const roster = content.roster ?? []
  return alternat(findCharter(context)?.parties ?? [], context.self).map(({ party, name }) => {
    const isOf = (organisation: ItemId) => findContent(context.rows, 'organisation', organisation)?.party === party
    const seated = roster.map(({ organisation }) => organisation).filter((one) => isOf(one) || words.some(({ made, content: said }) => made.party === party && said.organisation === one))
    const beside = words.filter(({ made }) => made.party === party).map(({ content: said }) => said.organisation)
    const organisations = organisationRefs(context, [...new Set([...seated, ...beside])]).map((organisation): OrganisationAttendance => {
      const own = words.filter(({ made, content: said }) => made.party === party && said.organisation === organisation.item)
      const row = roster.find((one) => one.organisation === organisation.item)
      return { organisation, isOnRoster: row !== undefined, seats: row?.seats ?? [], answer: lastOf(own, 'answer'), attended: lastOf(own, 'attended') }
    })
    return { party, name, organisations, counts: countsOf(organisations) }
  })
}

/** What stands now, by party and place in its chain. */
function wordsOn(context: ViewContext, item: ItemId): readonly AttendanceWord[] {
  return (context.rows.find('about', item) ?? []).flatMap((id): AttendanceWord[] => {
    const row = context.rows.find('statement', id)
    if (row === undefined || row.type !== 'attendance' || row.replacedBy !== null || row.content === null) return []
    const content = readBy(STATEMENT_TYPES.attendance.schema, row.content) as AttendanceContent | null
    if (content === null || !maySpeakFor(context, row.made.party, content.organisation)) return []
    return [{ statement: row.statement, made: row.made, audience: row.audience, content }]
  })
}

function maySpeakFor(context: ViewContext, party: PartyId, organisation: ItemId): boolean {
  const of = findContent(context.rows, 'organisation', organisation)?.party
  return of === null || of === party
}

function lastOf<F extends AttendanceContent['form']>(words: readonly AttendanceWord[], form: F): AttendanceWord<F> | null {
  return (words.findLast(({ content }) => content.form === form) ?? null) as AttendanceWord<F> | null
}

function countsOf(organisations: readonly OrganisationAttendance[]): SideAttendance['counts'] {
  const said = (wanted: string) => organisations.filter(({ answer }) => answer?.content.answer === wanted).length
  return {
    asked: organisations.filter(({ isOnRoster }) => isOnRoster).length, accepts: said('accepts'), tentative: said('tentative'), declines: said('declines'),
    unanswered: organisations.filter(({ isOnRoster, answer }) => isOnRoster && answer === null).length,
    attended: organisations.filter(({ attended }) => attended?.content.hasAttended === true).length,
  }
}
