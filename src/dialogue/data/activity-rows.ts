// An activity of an IATI file as rows of a dataset, and back. A claim stands once for each place that it is of, with
// the one value that all of them share: nothing here divides or adds. What comes back has the same rows.

import type { IatiActivity, IatiIndicator, IatiLocation, IatiOrganisation, IatiReading, Money, Narratives } from '../../text/iati/activity.ts'
import { COUNTRIES, NO_PLACE, placeKey } from './activities.ts'
import type { Cell } from './query.ts'

/** By the names of `ACTIVITY_COLUMNS`; a name that is left out has no value. */
export type ActivityRow = Readonly<Record<string, Cell>>

export interface PlacedRow {
  /** The line of the file on which what it tells begins. */
  readonly line: number
  readonly row: ActivityRow
}

interface Place {
  readonly key: string
  readonly cells: ActivityRow
}

export function rowsOfActivity(activity: IatiActivity): readonly PlacedRow[] {
  const common = commonCells(activity)
  const recipients = recipientsOf(activity).map((key): Place => ({ key, cells: { place_name: null } }))
  const located = activity.locations.map((location) => placeOf(activity, location))
  const own = unique(located.length > 0 ? located : recipients)
  const [from, until] = [activity.dates['2'] ?? activity.dates['1'] ?? null, activity.dates['4'] ?? activity.dates['3'] ?? null]
  const places = (them: readonly Place[]) => (them.length === 0 ? [{ key: NO_PLACE, cells: {} }] : them)
  const working = places(own).map(({ key, cells }): PlacedRow => ({ line: activity.line, row: { ...common, claim: 'activity', kind: 'activity', place: key, period_start: from, period_end: until, ...cells } }))
  const claims = claimsOf(activity).flatMap(({ reading, cells }) => {
    const refs = new Set(reading.locations)
    const named = unique(activity.locations.flatMap((location, index) => (location.ref !== null && refs.has(location.ref) ? located[index] ?? [] : [])))
    // Of no place in particular: it is of all that the activity is for.
    const of = named.length > 0 ? named : recipients.length > 0 ? unique(recipients) : own
    return places(of).map((place): PlacedRow => ({ line: reading.line, row: { ...common, ...cells, place: place.key, ...place.cells } }))
  })
  return [...working, ...claims]
}

function commonCells(activity: IatiActivity): ActivityRow {
  const { dates, reporting, participants, budget, committed, disbursed } = activity
  const other = otherLanguageOf(activity)
  const byRole = (role: string) => joined(participants.filter((one) => one.role === role).map(organisationText))
  return {
    activity: activity.identifier, ...inLanguages('title', activity.title, other), ...inLanguages('description', activity.description, other), other_language: other,
    reporting: organisationText(reporting), funding: byRole('1'), accountable: byRole('2'), extending: byRole('3'), implementing: byRole('4'),
    status: activity.status, planned_start: dates['1'] ?? null, actual_start: dates['2'] ?? null, planned_end: dates['3'] ?? null, actual_end: dates['4'] ?? null,
    recipients: recipientsOf(activity).join(' ') || null, sectors: activity.sectors.map(({ vocabulary, code }) => placeKey(vocabulary, code)).join(' ') || null,
    ...moneyCells('budget', budget), ...moneyCells('committed', committed), ...moneyCells('disbursed', disbursed), document_url: activity.document, updated: activity.updated,
  }
}

function moneyCells(name: string, money: Money | null): ActivityRow {
  return { [name]: money?.value ?? null, [`${name}_currency`]: money?.currency ?? null }
}

/** What is told in another language than the two that have columns of their own; the first of them. */
function otherLanguageOf({ title, description, results }: IatiActivity): string | null {
  const told = [title, description, ...results.flatMap((result) => [result.title, ...result.indicators.map((one) => one.title)])]
  return told.flatMap((one) => Object.keys(one)).find((tag) => tag !== '' && !['en', 'es'].includes(primary(tag))) ?? null
}

const primary = (tag: string) => tag.split('-')[0] ?? tag

function inLanguages(name: string, narratives: Narratives, other: string | null): ActivityRow {
  const find = (language: string) => Object.entries(narratives).find(([tag]) => primary(tag) === language)?.[1] ?? null
  return { [`${name}_en`]: find('en'), [`${name}_es`]: find('es'), [`${name}_other`]: other === null ? null : (narratives[other] ?? null) }
}

/** `XI-1|10|Agency`: what the rules of IATI forbid in a reference stands between its parts. */
function organisationText({ ref, type, name }: IatiOrganisation): string {
  return [ref ?? '', type ?? '', plain(Object.values(name)[0] ?? '')].join('|')
}

function plain(text: string): string {
  return text.replace(/[|;]/g, ',')
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ')
}

function recipientsOf({ countries, regions }: IatiActivity): readonly string[] {
  return [...countries.map((code) => placeKey(COUNTRIES, code)), ...regions.map(({ vocabulary, code }) => placeKey(`R${vocabulary}`, code))]
}

function placeOf({ countries }: IatiActivity, { ids, name, administrative, point }: IatiLocation): Place {
  const [id] = ids
  const areas = administrative.map(({ vocabulary, code }) => placeKey(vocabulary, code))
  const named = Object.values(name)[0] ?? null
  const key = id !== undefined ? placeKey(id.vocabulary, id.code) : point !== null ? `point:${point.latitude},${point.longitude}` : named !== null ? `name:${named}` : (areas.at(-1) ?? NO_PLACE)
  const [country, ...others] = countries
  const within = [...areas, ...(country !== undefined && others.length === 0 ? [placeKey(COUNTRIES, country)] : [])].filter((area) => area !== key)
  return { key, cells: { place_name: named, place_within: [...new Set(within)].join(' ') || null, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null } }
}

/** Two locations under one code are one place. */
function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map([...places].reverse().map((place) => [place.key, place] as const)).values()].reverse()
}

interface Claim {
  readonly reading: IatiReading
  readonly cells: ActivityRow
}

function claimsOf(activity: IatiActivity): readonly Claim[] {
  const other = otherLanguageOf(activity)
  return withReadings(activity.results).flatMap((result, r) => result.indicators.flatMap((indicator, i) => {
    const name = `r${r + 1}.i${i + 1}`
    const told = { ...indicatorCells(indicator, name, other), result_type: result.type, ...inLanguages('result', result.title, other) }
    const cells = (reading: IatiReading, kind: string, claim: string, start: string, end: string): Claim => ({
      reading, cells: { ...told, claim: `${name}.${claim}`, kind, value: reading.value, period_start: start, period_end: end, dimensions: dimensionsText(reading), ...inLanguages('comment', reading.comment, other) },
    })
    return [
      ...indicator.baselines.map((one, at) => cells(one, 'baseline', `b${at + 1}`, one.date ?? `${one.year}-01-01`, one.date ?? `${one.year}-12-31`)),
      ...indicator.periods.flatMap(({ start, end, targets, actuals }, p) => [
        ...targets.map((one, at) => cells(one, 'target', `p${p + 1}.t${at + 1}`, start, end)),
        ...actuals.map((one, at) => cells(one, 'actual', `p${p + 1}.a${at + 1}`, start, end)),
      ]),
    ]
  }))
}

/** Those of which anything is told: they are counted, so that what is written again is called the same. */
function withReadings(results: IatiActivity['results']): IatiActivity['results'] {
  const indicators = results.map((result) => ({ ...result, indicators: result.indicators.map((one) => ({ ...one, periods: one.periods.filter(({ targets, actuals }) => targets.length + actuals.length > 0) })).filter(({ baselines, periods }) => baselines.length + periods.length > 0) }))
  return indicators.filter((one) => one.indicators.length > 0)
}

function indicatorCells({ measure, title, reference, isAggregable }: IatiIndicator, name: string, other: string | null): ActivityRow {
  return { indicator: reference === null ? name : placeKey(reference.vocabulary, reference.code), measure, may_be_added: isAggregable === null ? null : isAggregable ? 'yes' : 'no', ...inLanguages('indicator', title, other) }
}

function dimensionsText({ dimensions }: IatiReading): string | null {
  return joined(dimensions.map(({ name, value }) => `${plain(name).replaceAll('=', ' ')}=${plain(value)}`))
}
