// One activity out of its element.

import { DATE_TYPES, MEASURES, QUALITATIVE, RESULT_TYPES, ROLES, STATUSES } from './activity.ts'
import type { IatiActivity, IatiIndicator, IatiLocation, IatiPeriod, IatiReading, IatiResult } from './activity.ts'
import { childrenAt, valuesAt } from './places.ts'
import type { At } from './places.ts'
import { given, isDay } from './reading.ts'
import type { Reading } from './reading.ts'

/** What all parts of one activity share. */
interface Shared {
  readonly to: Reading
  readonly language: string | null
  /** The names by which readings speak of its places. */
  readonly locations: ReadonlySet<string>
}

export function readActivity(at: At, to: Reading): IatiActivity {
  const { attributes } = at.element
  const language = given(attributes.get('xml:lang'))?.toLowerCase() ?? null
  const currency = given(attributes.get('default-currency'))
  const locations = childrenAt(at, 'location').map((one) => readLocation(one, to, language))
  const shared: Shared = { to, language, locations: new Set(locations.flatMap(({ ref }) => ref ?? [])) }
  const status = to.one(at, 'activity-status', true)
  const reporting = to.one(at, 'reporting-org', true)
  if (reporting !== null) { to.required(reporting, '@ref'); to.required(reporting, '@type') }
  const identifier = to.one(at, 'iati-identifier', true)
  const transactions = childrenAt(at, 'transaction')
  const ofType = (types: readonly string[]) => transactions.filter((one) => types.includes(valuesAt(one, 'transaction-type/@code')[0]?.value ?? ''))
  return {
    line: at.element.line,
    identifier: identifier === null ? '' : to.required(at, 'iati-identifier'),
    language,
    updated: given(attributes.get('last-updated-datetime'))?.slice(0, 10) ?? null,
    reporting: reporting === null ? { ref: null, type: null, name: {} } : to.organisation(reporting, language),
    title: to.text(at, 'title', language),
    description: firstDescription(at, shared),
    participants: readParticipants(at, shared),
    status: status === null ? '' : to.code(status, 'code', STATUSES),
    dates: readDates(at, to),
    countries: childrenAt(at, 'recipient-country').map((one) => to.required(one, '@code')),
    regions: childrenAt(at, 'recipient-region').map((one) => ({ vocabulary: given(one.element.attributes.get('vocabulary')) ?? '1', code: to.required(one, '@code') })),
    locations,
    sectors: childrenAt(at, 'sector').map((one) => ({ vocabulary: given(one.element.attributes.get('vocabulary')) ?? '1', code: to.required(one, '@code') })),
    // Revised budgets (type 2) take the place of original ones and are not added to them.
    budget: to.total(currentBudgets(childrenAt(at, 'budget')), currency),
    committed: to.total(ofType(['2']), currency),
    disbursed: to.total(ofType(['3', '4']), currency),
    document: valuesAt(at, 'document-link/@url')[0]?.value ?? null,
    results: childrenAt(at, 'result').map((one) => readResult(one, shared)),
  }
}

function firstDescription(at: At, { to, language }: Shared): IatiActivity['description'] {
  const [first] = childrenAt(at, 'description')
  if (first === undefined) { to.tell('iati-missing', at, 'description'); return {} }
  const narratives = to.narratives(first, language)
  if (Object.keys(narratives).length === 0) to.tell('iati-missing', first, 'narrative')
  return narratives
}

function readParticipants(at: At, { to, language }: Shared): IatiActivity['participants'] {
  const organisations = childrenAt(at, 'participating-org')
  if (organisations.length === 0) to.tell('iati-missing', at, 'participating-org')
  return organisations.map((one) => ({ ...to.organisation(one, language), role: to.code(one, 'role', ROLES) }))
}

function readDates(at: At, to: Reading): IatiActivity['dates'] {
  const dates = childrenAt(at, 'activity-date')
  if (dates.length === 0) to.tell('iati-missing', at, 'activity-date')
  return Object.fromEntries(dates.map((one) => [to.code(one, 'type', DATE_TYPES), to.day(one, 'iso-date')] as const).reverse())
}

function currentBudgets(budgets: readonly At[]): readonly At[] {
  const periodOf = (one: At) => `${valuesAt(one, 'period-start/@iso-date')[0]?.value ?? ''} ${valuesAt(one, 'period-end/@iso-date')[0]?.value ?? ''}`
  const revised = new Set(budgets.filter((one) => one.element.attributes.get('type') === '2').map(periodOf))
  return budgets.filter((one) => one.element.attributes.get('type') === '2' || !revised.has(periodOf(one)))
}

function readLocation(at: At, to: Reading, language: string | null): IatiLocation {
  const point = to.one(at, 'point', false)
  const coded = (one: At) => ({ vocabulary: to.required(one, '@vocabulary'), code: to.required(one, '@code') })
  return {
    ref: given(at.element.attributes.get('ref')),
    ids: childrenAt(at, 'location-id').map(coded),
    name: to.narratives(to.one(at, 'name', false), language),
    administrative: childrenAt(at, 'administrative').map((one) => ({ ...coded(one), level: given(one.element.attributes.get('level')) })),
    point: point === null ? null : readPoint(point, to),
  }
}

/** `pos`: latitude, then longitude, in WGS 84 (`srsName` of the schema). */
function readPoint(at: At, to: Reading): IatiLocation['point'] {
  const text = to.required(at, 'pos')
  if (text === '') return null
  const [latitude = Number.NaN, longitude = Number.NaN, ...more] = text.split(/[\s,]+/).map(Number)
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && more.length === 0
  if (!isOnEarth) { to.tell('iati-not-a-number', at, 'pos', text); return null }
  return { latitude, longitude }
}

function readResult(at: At, shared: Shared): IatiResult {
  const { to, language } = shared
  const indicators = childrenAt(at, 'indicator')
  if (indicators.length === 0) to.tell('iati-missing', at, 'indicator')
  return { type: to.code(at, 'type', RESULT_TYPES), title: to.text(at, 'title', language), indicators: indicators.map((one) => readIndicator(one, shared)) }
}

function readIndicator(at: At, shared: Shared): IatiIndicator {
  const { to, language } = shared
  const [reference] = childrenAt(at, 'reference')
  const measure = to.code(at, 'measure', MEASURES)
  const aggregation = at.element.attributes.get('aggregation-status')
  const read = (one: At) => readReading(one, measure, shared)
  return {
    measure,
    isAggregable: aggregation === undefined ? null : aggregation === '1' || aggregation === 'true',
    title: to.text(at, 'title', language),
    reference: reference === undefined ? null : { vocabulary: to.required(reference, '@vocabulary'), code: to.required(reference, '@code') },
    baselines: childrenAt(at, 'baseline').map((one) => ({ ...read(one), year: yearOf(one, to), date: one.element.attributes.has('iso-date') ? to.day(one, 'iso-date') : null })),
    periods: childrenAt(at, 'period').map((one): IatiPeriod => ({
      start: to.day(to.one(one, 'period-start', true), 'iso-date'),
      end: to.day(to.one(one, 'period-end', true), 'iso-date'),
      targets: childrenAt(one, 'target').map(read),
      actuals: childrenAt(one, 'actual').map(read),
    })),
  }
}

function yearOf(at: At, to: Reading): string {
  const year = to.required(at, '@year')
  if (year !== '' && !isDay(`${year}-01-01`)) to.tell('iati-not-a-day', at, '@year', year)
  return year
}

function readReading(at: At, measure: string, { to, language, locations }: Shared): IatiReading {
  const refs = childrenAt(at, 'location').map((one) => ({ one, ref: to.required(one, '@ref') }))
  for (const { one, ref } of refs) if (ref !== '' && !locations.has(ref)) to.tell('iati-location-unknown', one, '@ref', ref)
  // A baseline may be unknown; what is counted must be told in numbers (2.03, `target/@value`).
  if (measure !== QUALITATIVE && valuesAt(at, '@value').length === 0) to.tell('iati-missing', at, '@value')
  return {
    line: at.element.line,
    value: measure === QUALITATIVE ? null : to.number(at, '@value'),
    locations: refs.map(({ ref }) => ref),
    dimensions: childrenAt(at, 'dimension').map(({ element }) => ({ name: given(element.attributes.get('name')) ?? '', value: given(element.attributes.get('value')) ?? '' })),
    comment: to.narratives(to.one(at, 'comment', false), language),
  }
}
