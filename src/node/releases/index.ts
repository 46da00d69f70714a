// Letting texts out. For the rest of the house:
//
//   running.releases.look()            publishes what is due and looks at the other sides; by itself at least every ten seconds
//   running.releases.checksOf(release) what each other side says and shows, and since when
//   running.releases.postings(release) addresses that are watched, with what was found there
//   running.releases.alarms()          what is wrong now

export { RELEASE_ALARMS } from './alarms.ts'
export type { ReleaseAlarm, ReleaseAlarmCode } from './alarms.ts'
export { FETCH_PROBLEMS, fetchBounded, isPrivateAddress, USUAL_BOUNDS } from './bounded-fetch.ts'
export type { FetchBounds, Fetched, FetchProblem, Validators } from './bounded-fetch.ts'
export { differenceInSeconds, lateInSeconds } from './checks.ts'
export type { CheckPace, ReleaseCheck } from './checks.ts'
export type { Posting, PostingFinding } from './postings.ts'
export { readPosted } from './read-posted.ts'
export { ReleaseWatch } from './release-watch.ts'
export type { ReleaseSettings } from './release-watch.ts'
