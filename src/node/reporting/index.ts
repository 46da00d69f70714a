// What a side reports, and what it is asked for. For the rest of the house:
//
//   running.reporting.asked()                what is asked of this side now, by due date (`AskedLine`)
//   running.reporting.board(round)           who has reported in a round
//   running.reporting.stateOfPlay(day)       where things stood on a day
//   running.rounds.onReminder(listener)      a reminder is due or was asked for: whom it is for, and a name that is the same
//                                            however often it is told, so that whoever sends mail sends it once
//   running.reportDrafts                     reports in preparation, one an item; private until they are stated

export { Reporting } from './reporting.ts'
export { ReportDrafts } from './report-drafts.ts'
export type { KeptEvidence, KeptFile, ReportDraft, ReportDraftContent } from './report-drafts.ts'
export { RoundReminders } from './round-reminders.ts'
export type { Reminder, ReminderListener } from './round-reminders.ts'
export { judgeEvidenceFile, LARGEST_EVIDENCE } from './evidence-files.ts'
export type { EvidenceFileCode } from './evidence-files.ts'
