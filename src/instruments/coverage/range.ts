// How many people at least and at most are behind what several activities claim. Nobody outside knows who is counted
// twice; what can be known without knowing it is an interval, and this is the narrowest that follows from what is
// claimed.
//
// 1. A claim is the number of different people that an activity counts in its places, in its period. Of one that says
//    only women, or only an age, nothing follows for the others.
// 2. Over activities: the union of sets is no smaller than the largest of them and no larger than their sum.
// 3. Within an activity claims are parts of each other where places, period and people are: a national total holds
//    the municipal ones, and is not added to them. Where neither holds the other they may share people.
// 4. Who is counted in an area larger than the one that is asked about may be in it or not: that claim bounds the
//    number from above, and from below with nothing.

import { areasAround } from './areas.ts'
import type { Areas } from './areas.ts'
import { isWithin, overlap } from './claims.ts'
import type { Claim, Span } from './claims.ts'

export interface Question {
  /** Null: everywhere. */
  readonly place: string | null
  readonly period: Span
}

export interface Interval {
  readonly atLeast: number
  readonly atMost: number
}

export interface ActivityRange extends Interval {
  readonly activity: string
  /** Those that it follows from. */
  readonly claims: readonly Claim[]
  /** Its parts are more than their whole: what it claims cannot all be so. */
  readonly isContradictory: boolean
}

export interface UnduplicatedRange extends Interval {
  readonly byActivity: readonly ActivityRange[]
}

/** Of claims of one kind (all targets, or all achieved) of people of one kind. Null where nothing is claimed. */
export function unduplicatedRange(claims: readonly Claim[], question: Question, areas: Areas): UnduplicatedRange | null {
  const around = areaFinder(areas)
  const byActivity = [...Map.groupBy(claims, ({ activity }) => activity)].flatMap(([activity, own]) => rangeOf(activity, own, question, around) ?? [])
  if (byActivity.length === 0) return null
  return { atLeast: Math.max(...byActivity.map(({ atLeast }) => atLeast)), atMost: byActivity.reduce((sum, { atMost }) => sum + atMost, 0), byActivity }
}

type Around = (place: string) => ReadonlySet<string>

function areaFinder(areas: Areas): Around {
  const known = new Map<string, ReadonlySet<string>>()
  return (place) => { const found = known.get(place) ?? areasAround(areas, place); known.set(place, found); return found }
}

function rangeOf(activity: string, claims: readonly Claim[], question: Question, around: Around): ActivityRange | null {
  const touching = claims.filter((claim) => touches(claim, question, around))
  if (touching.length === 0) return null
  const inside = touching.filter((claim) => isInside(claim, question, around))
  // Nobody is counted outside the periods of the claims: a longer question asks about no more than these.
  const asked = { ...question, period: shared(question.period, hull(touching)) }
  const holding = touching.filter((claim) => claim.dimensions === '' && holds(claim, asked, around))
  const largest = Math.max(0, ...inside.map(({ value }) => value))
  // Parts are in their whole: only what is in nothing else is added.
  const whole = touching.filter((claim, index) => !touching.some((other, place) => place !== index && contains(other, claim, around) && !(contains(claim, other, around) && place > index)))
  const sum = whole.reduce((so, { value }) => so + value, 0)
  const bound = Math.min(sum, ...holding.map(({ value }) => value))
  return { activity, claims: touching, atLeast: largest, atMost: Math.max(bound, largest), isContradictory: largest > bound }
}

function hull(claims: readonly Claim[]): Span {
  const ends = (days: readonly (string | null)[]) => (days.includes(null) ? [] : days.flatMap((day) => day ?? [])).sort()
  return { from: ends(claims.map(({ period }) => period.from))[0] ?? null, until: ends(claims.map(({ period }) => period.until)).at(-1) ?? null }
}

/** The days that lie in both. */
function shared(a: Span, b: Span): Span {
  return { from: a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from, until: a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until }
}

/** Some of its people may be there then. */
function touches({ places, period }: Claim, question: Question, around: Around): boolean {
  const { place } = question
  if (!overlap(period, question.period)) return false
  return place === null || places.length === 0 || places.some((one) => around(one).has(place) || around(place).has(one))
}

/** All its people are there then. */
function isInside({ places, period }: Claim, question: Question, around: Around): boolean {
  const { place } = question
  if (!isWithin(period, question.period)) return false
  return place === null || (places.length > 0 && places.every((one) => around(one).has(place)))
}

/** All whom the activity counts there then are of it. */
function holds({ places, period }: Claim, question: Question, around: Around): boolean {
  const { place } = question
  if (!isWithin(question.period, period)) return false
  return places.length === 0 || (place !== null && places.some((one) => around(place).has(one)))
}

/** Whether the people of the one are among those of the other, as far as places, periods and dimensions say. */
function contains(outer: Claim, inner: Claim, around: Around): boolean {
  const hasPlaces = outer.places.length === 0 || (inner.places.length > 0 && inner.places.every((one) => outer.places.some((area) => around(one).has(area))))
  const hasPeople = outer.dimensions === '' || outer.dimensions === inner.dimensions
  return hasPlaces && hasPeople && isWithin(inner.period, outer.period)
}
