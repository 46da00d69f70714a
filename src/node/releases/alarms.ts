// What is wrong with releases now, made of what is kept and what is held. Nothing is stored of an alarm but since when.

import type { ItemId, PartyId } from '../../record/index.ts'
import type { SilenceCode } from '../../dialogue/decide.ts'
import { duePublications, findRelease, instantOf, releasesWithoutWords } from '../../dialogue/releasing.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { CheckAlarm, ReleaseCheck } from './checks.ts'
import type { Posting, PostingAlarm } from './postings.ts'

export const RELEASE_ALARMS = [
  /** This node signs nothing now, and a release is due or due soon. */
  'release-held-up',
  /** Words of the release are not held here: they were erased. */
  'release-without-words',
  /** Another party calls something a publication of this release that is not its words, before or after the instant. */
  'other-publication',
  'other-silent', 'other-not-shown', 'other-hash', 'other-words', 'posted-early', 'posting-differs', 'posting-absent',
] as const satisfies readonly (CheckAlarm | PostingAlarm | string)[]
export type ReleaseAlarmCode = (typeof RELEASE_ALARMS)[number]

export interface ReleaseAlarm {
  readonly code: ReleaseAlarmCode
  readonly release: ItemId
  readonly party: PartyId | null
  /** An address, or a code: what it is about, for the name under which it is told. */
  readonly about: string
  /** RFC 3339. */
  readonly since: string
}

/** A node that cannot speak is told of while somebody can still do something about it. */
const MINUTES_AHEAD_OF_SILENCE = 60

interface Held {
  readonly rows: RowReader
  readonly self: PartyId
  readonly now: string
  readonly silence: SilenceCode | null
  readonly checks: readonly ReleaseCheck[]
  readonly postings: readonly Posting[]
}

export function alarmsOf({ rows, self, now, silence, checks, postings }: Held): readonly ReleaseAlarm[] {
  if (silence === 'follows-only') return []
  const heldUp = silence === null ? [] : dueSoon(rows, self, now).map((release): ReleaseAlarm => ({ code: 'release-held-up', release, party: null, about: silence, since: fromOf(rows, release) }))
  return [
    ...heldUp,
    ...releasesWithoutWords(rows, { self, now }).map((release): ReleaseAlarm => ({ code: 'release-without-words', release, party: null, about: '', since: fromOf(rows, release) })),
    ...strayPublications(rows, self),
    ...checks.flatMap(({ release, party, alarm, alarmSince }): ReleaseAlarm[] => (alarm === null ? [] : [{ code: alarm, release, party, about: '', since: alarmSince ?? now }])),
    ...postings.flatMap(({ release, party, url, alarm, alarmSince }): ReleaseAlarm[] => (alarm === null ? [] : [{ code: alarm, release, party, about: url, since: alarmSince ?? now }])),
  ]
}

/** Publications of others under no release that all signed, or before its instant: what only a program without our rules says. */
function strayPublications(rows: RowReader, self: PartyId): readonly ReleaseAlarm[] {
  return (rows.find('publications', 'all') ?? []).flatMap((id): ReleaseAlarm[] => {
    const row = rows.find('statement', id)
    if (row === undefined || row.made.party === self || row.replacedBy !== null || row.content === null) return []
    const release = typeof row.content.release === 'string' ? row.content.release : (row.about ?? '')
    const agreed = findRelease(rows, release)
    const isEarly = agreed !== null && Temporal.Instant.from(row.made.at).epochMilliseconds < instantOf(agreed.from)
    const isStray = agreed === null || isEarly || row.content.hash !== agreed.hash
    return isStray ? [{ code: 'other-publication', release, party: row.made.party, about: id, since: row.made.at }] : []
  })
}

function dueSoon(rows: RowReader, self: PartyId, now: string): readonly ItemId[] {
  const soon = Temporal.Instant.from(now).add({ minutes: MINUTES_AHEAD_OF_SILENCE }).toString({ smallestUnit: 'second' })
  return duePublications(rows, { self, now: soon }).map(({ release }) => release)
}

function fromOf(rows: RowReader, release: ItemId): string {
  const content = findRelease(rows, release)
  return content === null ? '' : Temporal.Instant.fromEpochMilliseconds(instantOf(content.from)).toString({ smallestUnit: 'second' })
}
