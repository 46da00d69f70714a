// What activities claim, out of the rows of their datasets.

import type { ActivityRow } from '../../dialogue/data/activity-rows.ts'
import { NO_PLACE } from '../../dialogue/data/activities.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Area } from './areas.ts'

/** Days, both included; null where it is open. */
export interface Span {
  readonly from: string | null
  readonly until: string | null
}

export const CLAIM_KINDS = ['target', 'actual'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** So many people, says an activity, in all of these places together, in this period. */
export interface Claim {
  readonly activity: string
  readonly claim: string
  readonly kind: ClaimKind
  readonly indicator: string
  readonly title: Bilingual
  readonly value: number
  readonly places: readonly string[]
  readonly period: Span
  /** Of some of the people only: women, an age; empty where of all. */
  readonly dimensions: string
  readonly comment: Bilingual | null
}

export interface Activity {
  readonly activity: string
  readonly title: Bilingual
  /** By the code list of IATI. */
  readonly status: string
  readonly reporting: string
  readonly implementing: readonly string[]
  readonly funding: readonly string[]
  readonly period: Span
  readonly places: readonly string[]
  readonly document: string | null
  readonly claims: readonly Claim[]
}

export interface ReadActivities {
  readonly activities: readonly Activity[]
  /** Places that the files themselves tell of. */
  readonly areas: readonly Area[]
}

export function readActivities(rows: readonly ActivityRow[]): ReadActivities {
  const activities = [...Map.groupBy(rows, (row) => text(row.activity)).values()].map(activityOf)
  return { activities: activities.sort((a, b) => compare(a.activity, b.activity)), areas: rows.flatMap(areaOf) }
}

const text = (cell: ActivityRow[string] | undefined) => (typeof cell === 'string' ? cell : '')
const day = (cell: ActivityRow[string] | undefined) => text(cell).slice(0, 10) || null
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function activityOf(rows: readonly ActivityRow[]): Activity {
  const [first = {}] = rows
  const working = rows.filter(({ kind }) => kind === 'activity')
  const claims = [...Map.groupBy(rows, (row) => text(row.claim)).values()].flatMap(claimOf)
  return {
    activity: text(first.activity), title: inLanguages('title', first) ?? { en: text(first.activity), es: text(first.activity) }, status: text(first.status), reporting: nameOf(text(first.reporting)),
    implementing: text(first.implementing).split('; ').filter((one) => one !== '').map(nameOf), funding: text(first.funding).split('; ').filter((one) => one !== '').map(nameOf), document: text(first.document_url) || null,
    period: { from: day(first.actual_start) ?? day(first.planned_start), until: day(first.actual_end) ?? day(first.planned_end) },
    // A claim for a whole country does not say that it works all over it.
    places: [...new Set((working.length > 0 ? working : rows).map(({ place }) => text(place)))].filter((place) => place !== NO_PLACE), claims,
  }
}

function claimOf(rows: readonly ActivityRow[]): readonly Claim[] {
  const [first = {}] = rows
  const kind = CLAIM_KINDS.find((one) => one === first.kind)
  if (kind === undefined || typeof first.value !== 'number') return []
  return [{
    activity: text(first.activity), claim: text(first.claim), kind, indicator: text(first.indicator), title: inLanguages('indicator', first) ?? {}, value: first.value, comment: inLanguages('comment', first),
    places: rows.map(({ place }) => text(place)).filter((place) => place !== NO_PLACE), period: { from: day(first.period_start), until: day(first.period_end) }, dimensions: text(first.dimensions),
  }]
}

/** What is told in one language only is told in that one, and marked so where it is shown. */
function inLanguages(name: string, row: ActivityRow): Bilingual | null {
  const told = [['en', row[`${name}_en`]], ['es', row[`${name}_es`]], [text(row.other_language), row[`${name}_other`]]] as const
  const texts = Object.fromEntries(told.flatMap(([language, words]) => (text(words) === '' || language === '' ? [] : [[language, text(words)]])))
  return Object.keys(texts).length === 0 ? null : texts
}

/** `XI-1|10|Agency` → `Agency`, or the reference of one without a name. */
function nameOf(told: string): string {
  const [ref = '', , name = ''] = told.split('|')
  return name === '' ? ref : name
}

function areaOf(row: ActivityRow): readonly Area[] {
  const place = text(row.place)
  if (place === '' || place === NO_PLACE) return []
  const [latitude, longitude] = [row.latitude, row.longitude]
  return [{ place, name: text(row.place_name) || null, within: text(row.place_within).split(' ').filter((area) => area !== ''), point: typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null, list: null }]
}

export function overlap(a: Span, b: Span): boolean {
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')
}

/** Whether all days of one lie in the other. */
export function isWithin(inner: Span, outer: Span): boolean {
  const begins = outer.from === null || (inner.from !== null && inner.from >= outer.from)
  return begins && (outer.until === null || (inner.until !== null && inner.until <= outer.until))
}
