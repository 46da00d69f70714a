// Addresses at which a side posts a released text: a ministry's page, a communiqué. This side lists them, its node
// reads them on a schedule and holds them against the agreed words. Before the instant nothing of the text may stand
// there; from then on, nothing else.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sha256 } from '../../record/index.ts'
import type { ItemId, PartyId } from '../../record/index.ts'
import { instantOf } from '../../dialogue/releasing.ts'
import type { PublicationContent } from '../../dialogue/statements/index.ts'
import { comparePosted } from '../../text/posted/index.ts'
import type { PostedComparison } from '../../text/posted/index.ts'
import { FETCH_PROBLEMS, fetchBounded } from './bounded-fetch.ts'
import type { FetchBounds } from './bounded-fetch.ts'
import { later } from './checks.ts'
import { readPosted } from './read-posted.ts'

export const POSTING_ALARMS = ['posted-early', 'posting-differs', 'posting-absent'] as const
export type PostingAlarm = (typeof POSTING_ALARMS)[number]

const finding = z.strictObject({
  at: z.string(),
  outcome: z.enum(['same', 'differs', 'absent', ...FETCH_PROBLEMS]),
  /** Of the bytes that were retrieved; null where there were none. */
  hash: z.string().nullable(),
  /** Where the redirects ended. */
  url: z.string(),
  counts: z.strictObject({ same: z.number(), changed: z.number(), missing: z.number(), added: z.number() }),
  /** The first differences, as they stood there and as they were agreed. */
  excerpt: z.array(z.strictObject({ kind: z.enum(['changed', 'missing', 'added']), language: z.string(), agreed: z.string().nullable(), posted: z.string().nullable() })),
})
export type PostingFinding = z.infer<typeof finding>

export const postingContent = z.strictObject({
  release: z.string(),
  /** Who posts there; null where it is somebody else, such as the press. */
  party: z.string().nullable(),
  url: z.string(),
  addedBy: z.string(),
  addedAt: z.string(),
  nextAt: z.string(),
  tries: z.number().int(),
  /** A look whose outcome or bytes are as before only moves the time of the last; the newest last. */
  findings: z.array(finding),
  alarm: z.enum(POSTING_ALARMS).nullable(),
  alarmSince: z.string().nullable(),
})
export type PostingContent = z.infer<typeof postingContent>
export type Posting = PostingContent & { readonly id: string }

const MOST_FINDINGS = 50
const MOST_EXCERPTS = 6
const LONGEST_EXCERPT = 600

export function newPosting(release: ItemId, party: PartyId | null, url: string, by: string, now: string): { readonly id: string; readonly content: PostingContent } {
  return { id: `${release.slice(release.indexOf('/') + 1)}/${randomUUID()}`, content: { release, party, url, addedBy: by, addedAt: now, nextAt: now, tries: 0, findings: [], alarm: null, alarmSince: null } }
}

/** Fetches and compares; what cannot be fetched is a finding too. */
export async function lookAtPosting(url: string, agreed: PublicationContent, languages: readonly string[], bounds: FetchBounds, now: string, signal: AbortSignal): Promise<PostingFinding> {
  const none = { at: now, hash: null, url, counts: { same: 0, changed: 0, missing: 0, added: 0 }, excerpt: [] }
  const fetched = await fetchBounded(url, bounds, signal)
  if ('problem' in fetched) return { ...none, outcome: fetched.problem }
  const hash = sha256(fetched.bytes)
  const blocks = await readPosted(fetched.bytes, fetched.mediaType, new URL(fetched.url).pathname)
  if (blocks === null) return { ...none, hash, url: fetched.url, outcome: 'answer-not-text' }
  const compared = comparePosted(agreed.clean, blocks, languages)
  return { at: now, hash, url: fetched.url, outcome: compared.outcome, counts: countsOf(compared), excerpt: excerptOf(compared) }
}

/** What follows from one look. `everyMinutes`: between two looks where nothing is in the way. */
export function afterFinding(before: PostingContent, found: PostingFinding, { from, now, alarmAfterMinutes, everyMinutes }: { readonly from: string; readonly now: string; readonly alarmAfterMinutes: number; readonly everyMinutes: number }): PostingContent {
  const last = before.findings.at(-1)
  const isAsBefore = last !== undefined && last.outcome === found.outcome && last.hash === found.hash && JSON.stringify(last.excerpt) === JSON.stringify(found.excerpt)
  const findings = [...(isAsBefore ? before.findings.slice(0, -1) : before.findings), found].slice(-MOST_FINDINGS)
  const isRead = found.outcome === 'same' || found.outcome === 'differs' || found.outcome === 'absent'
  // What could not be read says nothing against what was read before.
  const alarm = isRead ? alarmOf(found, from, now, alarmAfterMinutes) : before.alarm
  const tries = isRead ? 0 : before.tries + 1
  const untilInstant = (instantOf(from) - Temporal.Instant.from(now).epochMilliseconds) / 1000
  const wait = Math.min(everyMinutes * 60, isRead ? Infinity : 60 * 2 ** Math.min(tries, 10), untilInstant > 0 ? untilInstant + 60 : found.outcome === 'absent' ? 60 : Infinity)
  return { ...before, findings, tries, nextAt: later(now, wait), alarm, alarmSince: alarm === null ? null : alarm === before.alarm ? before.alarmSince : now }
}

function alarmOf({ outcome }: PostingFinding, from: string, now: string, alarmAfterMinutes: number): PostingAlarm | null {
  const minutes = (Temporal.Instant.from(now).epochMilliseconds - instantOf(from)) / 60_000
  if (minutes < 0) return outcome === 'absent' ? null : 'posted-early'
  if (outcome === 'differs') return 'posting-differs'
  return outcome === 'absent' && minutes >= alarmAfterMinutes ? 'posting-absent' : null
}

function countsOf({ languages }: PostedComparison): PostingFinding['counts'] {
  const sum = (kind: keyof PostingFinding['counts']) => languages.reduce((total, { counts, outcome }) => total + (outcome === 'absent' ? 0 : counts[kind]), 0)
  return { same: sum('same'), changed: sum('changed'), missing: sum('missing'), added: sum('added') }
}

function excerptOf({ languages }: PostedComparison): PostingFinding['excerpt'] {
  const cut = (text: string) => text.slice(0, LONGEST_EXCERPT)
  return languages.flatMap(({ language, findings }) => findings.flatMap((one) => (one.kind === 'same' ? [] : [{
    kind: one.kind, language, agreed: 'agreed' in one ? cut(one.agreed) : null, posted: 'posted' in one ? cut(one.posted) : null,
  }]))).slice(0, MOST_EXCERPTS)
}
