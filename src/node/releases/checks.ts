// What became of each release on each other side: what its node said, what its public pages show, since when, and
// what is wrong with it. Kept, so that a restart goes on where it was and people can read what was found when.

import { z } from 'zod'
import { canonicalize } from '../../record/index.ts'
import type { ItemId, Json, PartyId } from '../../record/index.ts'
import { instantOf, publicationsOf } from '../../dialogue/releasing.ts'
import type { Publication } from '../../dialogue/releasing.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import { SHOWN_STATES } from './shown.ts'
import type { Shown } from './shown.ts'

export const CHECK_ALARMS = ['other-silent', 'other-not-shown', 'other-hash', 'other-words'] as const
export type CheckAlarm = (typeof CHECK_ALARMS)[number]

export const checkContent = z.strictObject({
  release: z.string(),
  /** Of the release, as this side has published it. */
  version: z.string(),
  party: z.string(),
  /** What its own publication says, as it was exchanged. */
  act: z.enum(['same', 'other-hash', 'other-words', 'none']),
  /** When it says that it published; null while it has not. */
  actAt: z.string().nullable(),
  /** When this node first held that. */
  heardAt: z.string().nullable(),
  /** Null where its public address is not known, or was not asked yet. */
  shown: z.strictObject({ state: z.enum(SHOWN_STATES), url: z.string(), hash: z.string().nullable(), detail: z.string() }).nullable(),
  tries: z.number().int(),
  triedAt: z.string().nullable(),
  nextAt: z.string(),
  /** Since when both say the same; null while they do not. */
  settledAt: z.string().nullable(),
  alarm: z.enum(CHECK_ALARMS).nullable(),
  alarmSince: z.string().nullable(),
})
export type ReleaseCheck = z.infer<typeof checkContent>

export function checkId(release: ItemId, party: PartyId): string {
  return `${release.slice(release.indexOf('/') + 1)}/${party}`
}

export function newCheck(release: ItemId, version: string, party: PartyId, now: string): ReleaseCheck {
  return { release, version, party, act: 'none', actAt: null, heardAt: null, shown: null, tries: 0, triedAt: null, nextAt: now, settledAt: null, alarm: null, alarmSince: null }
}

/** The other's own word against ours. Alone it may stand by it no longer: its words are the same all the same. */
export function actStateOf(own: Publication, other: Publication | undefined): Pick<ReleaseCheck, 'act' | 'actAt'> {
  if (other === undefined) return { act: 'none', actAt: null }
  const isSame = canonicalize(other.content.clean as unknown as Json) === canonicalize(own.content.clean as unknown as Json)
  return { act: other.content.hash !== own.content.hash ? 'other-hash' : isSame ? 'same' : 'other-words', actAt: other.row.made.at }
}

export interface CheckPace {
  /** Seconds until the second try; doubled from try to try. */
  readonly firstSeconds: number
  readonly longestSeconds: number
  /** How often a release is looked at again once both show the same, in seconds. */
  readonly settledSeconds: number
}

export const USUAL_CHECK_PACE: CheckPace = { firstSeconds: 15, longestSeconds: 600, settledSeconds: 6 * 3600 }

/** What follows from one look. `shown` is null where there is no address to look at. */
export function afterLook(before: ReleaseCheck, act: Pick<ReleaseCheck, 'act' | 'actAt'>, shown: Shown | null, { now, publishedAt, alarmAfterMinutes, pace }: { readonly now: string; readonly publishedAt: string; readonly alarmAfterMinutes: number; readonly pace: CheckPace }): ReleaseCheck {
  const isSettled = act.act === 'same' && (shown === null || shown.state === 'same')
  const isLate = secondsBetween(publishedAt, now) >= alarmAfterMinutes * 60
  const alarm = isSettled ? null : alarmOf(act.act, shown, isLate)
  const wait = isSettled ? pace.settledSeconds : Math.min(pace.longestSeconds, pace.firstSeconds * 2 ** Math.min(before.tries, 20))
  // Never later than the moment from which silence is an alarm.
  const untilLate = isSettled || isLate ? Infinity : alarmAfterMinutes * 60 - secondsBetween(publishedAt, now)
  return {
    ...before, ...act, shown, heardAt: before.heardAt ?? (act.act === 'none' ? null : now), tries: isSettled ? 0 : before.tries + 1, triedAt: now,
    nextAt: later(now, Math.max(1, Math.min(wait, untilLate))), settledAt: isSettled ? (before.settledAt ?? now) : null,
    alarm, alarmSince: alarm === null ? null : before.alarm === alarm ? before.alarmSince : now,
  }
}

/** Other words are an alarm at once; nothing at all is one after a while. */
function alarmOf(act: ReleaseCheck['act'], shown: Shown | null, isLate: boolean): CheckAlarm | null {
  if (act === 'other-words' || shown?.state === 'other-words') return 'other-words'
  if (act === 'other-hash' || shown?.state === 'other-hash') return 'other-hash'
  if (!isLate) return null
  if (act === 'none') return shown?.state === 'same' ? null : 'other-silent'
  return shown === null || shown.state === 'same' ? null : 'other-not-shown'
}

/** Seconds from what one party says to what another says of when it published: positive where the other was later. */
export function differenceInSeconds(rows: RowReader, release: ItemId, one: PartyId, other: PartyId): number | null {
  const said = publicationsOf(rows, release)
  const [a, b] = [one, other].map((party) => firstOf(rows, said.find(({ row }) => row.made.party === party)))
  return a === undefined || a === null || b === undefined || b === null ? null : secondsBetween(a, b)
}

/** When a party published first under a release: what it said later replaces that, and does not move it. */
function firstOf(rows: RowReader, publication: Publication | undefined): string | null {
  let row = publication?.row
  for (let before = row; before !== undefined; before = before.replaces === null ? undefined : rows.find('statement', before.replaces)) row = before
  return row?.made.at ?? null
}

/** Seconds that a party published after the instant; by its own clock. */
export function lateInSeconds(rows: RowReader, release: ItemId, party: PartyId): number | null {
  const publication = publicationsOf(rows, release).find(({ row }) => row.made.party === party)
  const at = firstOf(rows, publication)
  return publication === undefined || at === null ? null : Math.round((Temporal.Instant.from(at).epochMilliseconds - instantOf(publication.content.from)) / 1000)
}

export function later(instant: string, seconds: number): string {
  return Temporal.Instant.from(instant).add({ seconds: Math.round(seconds) }).toString({ smallestUnit: 'second' })
}

function secondsBetween(from: string, to: string): number {
  return Math.round((Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000)
}
