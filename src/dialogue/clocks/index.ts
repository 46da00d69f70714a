// Terms, calendars, and which provision applied on a day.

export { applicable, provisionsOf } from './applicable.ts'
export type { Applicable, CompetentBody, JudgedProvision, NotAppliedReason, Provision, Undecided } from './applicable.ts'
export { calendarsOf } from './calendars.ts'
export type { Clock, ClosedDay, WorkingCalendar } from './clock.ts'
export { standingAbout } from './standing.ts'
export type { Standing } from './standing.ts'
export { deadlineOf, findDayKind, workingDaysBetween } from './working-days.ts'
export type { Deadline, DayKind, DueDay, UnknownDay } from './working-days.ts'
