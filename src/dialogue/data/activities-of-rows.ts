// Rows of activities as activities again, for a file of IATI. What the rows do not hold is not made up: budgets and
// transactions are in them as totals only and do not come back.

import type { IatiActivity, IatiIndicator, IatiLocation, IatiOrganisation, IatiPeriod, IatiReading, IatiResult, Narratives } from '../../text/iati/activity.ts'
import { COUNTRIES, NO_PLACE } from './activities.ts'
import type { ActivityRow } from './activity-rows.ts'

export function activitiesOfRows(rows: readonly ActivityRow[]): readonly IatiActivity[] {
  return [...Map.groupBy(rows, ({ activity }) => text(activity)).values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [activityOf(first, own)]
  })
}

const text = (cell: ActivityRow[string] | undefined) => (typeof cell === 'string' ? cell : '')
const orNull = (cell: ActivityRow[string] | undefined) => (typeof cell === 'string' && cell !== '' ? cell : null)
const numberOf = (cell: ActivityRow[string] | undefined) => (typeof cell === 'number' ? cell : null)
const split = (cell: ActivityRow[string] | undefined, by: string) => text(cell).split(by).filter((part) => part !== '')

function activityOf(first: ActivityRow, rows: readonly ActivityRow[]): IatiActivity {
  const recipients = split(first.recipients, ' ')
  const locations = locationsOf(rows, recipients)
  const role = (name: string, code: string) => split(first[name], '; ').map((one) => ({ ...organisationOf(one), role: code }))
  const dates = [['1', first.planned_start], ['2', first.actual_start], ['3', first.planned_end], ['4', first.actual_end]] as const
  return {
    line: 0, identifier: text(first.activity), language: null, updated: orNull(first.updated), reporting: organisationOf(text(first.reporting)),
    title: narrativesOf('title', first), description: narrativesOf('description', first),
    participants: [...role('funding', '1'), ...role('accountable', '2'), ...role('extending', '3'), ...role('implementing', '4')],
    status: text(first.status), dates: Object.fromEntries(dates.flatMap(([type, day]) => (orNull(day) === null ? [] : [[type, text(day)]]))),
    countries: recipients.map(codeOf).filter(({ vocabulary }) => vocabulary === COUNTRIES).map(({ code }) => code),
    regions: recipients.map(codeOf).filter(({ vocabulary }) => vocabulary !== COUNTRIES).map(({ vocabulary, code }) => ({ vocabulary: vocabulary.slice(1), code })),
    locations: [...locations.values()], sectors: split(first.sectors, ' ').map(codeOf), budget: null, committed: null, disbursed: null, document: orNull(first.document_url),
    results: resultsOf(rows.filter(({ kind }) => kind !== 'activity'), locations, recipients),
  }
}

function codeOf(key: string): { readonly vocabulary: string; readonly code: string } {
  const at = key.indexOf(':')
  return { vocabulary: key.slice(0, at), code: key.slice(at + 1) }
}

function organisationOf(told: string): IatiOrganisation {
  const [ref = '', type = '', name = ''] = told.split('|')
  return { ref: ref || null, type: type || null, name: name === '' ? {} : { '': name } }
}

function narrativesOf(name: string, row: ActivityRow): Narratives {
  const told = [['en', row[`${name}_en`]], ['es', row[`${name}_es`]], [text(row.other_language), row[`${name}_other`]]] as const
  return Object.fromEntries(told.flatMap(([tag, words]) => (orNull(words) === null ? [] : [[tag, text(words)]])))
}

/** Every place that is not a recipient itself, under a name of its own. */
function locationsOf(rows: readonly ActivityRow[], recipients: readonly string[]): ReadonlyMap<string, IatiLocation> {
  const country = recipients.length === 1 ? recipients[0] : undefined
  const found = new Map<string, IatiLocation>()
  for (const row of rows) {
    const key = text(row.place)
    if (key === NO_PLACE || recipients.includes(key) || found.has(key)) continue
    const { vocabulary, code } = codeOf(key)
    const [latitude, longitude] = [numberOf(row.latitude), numberOf(row.longitude)]
    const name = orNull(row.place_name)
    found.set(key, {
      ref: `L${found.size + 1}`, ids: ['point', 'name'].includes(vocabulary) ? [] : [{ vocabulary, code }], name: name === null ? {} : { '': name },
      administrative: split(row.place_within, ' ').filter((area) => area !== country).map((area) => ({ ...codeOf(area), level: null })),
      point: latitude === null || longitude === null ? null : { latitude, longitude },
    })
  }
  return found
}

const CLAIM = /^r(\d+)\.i(\d+)\.(?:b|p(\d+)\.([ta]))(\d+)$/

function resultsOf(rows: readonly ActivityRow[], locations: ReadonlyMap<string, IatiLocation>, recipients: readonly string[]): readonly IatiResult[] {
  const byPart = (part: number, them: readonly ActivityRow[]) => [...Map.groupBy(them, ({ claim }) => Number(CLAIM.exec(text(claim))?.[part] ?? 0)).entries()].sort(([a], [b]) => a - b).map(([, own]) => own)
  const readings = (them: readonly ActivityRow[]) => [...Map.groupBy(them, ({ claim }) => text(claim)).values()].map((own) => readingOf(own, locations, recipients))
  return byPart(1, rows).map((ofResult): IatiResult => {
    const [result = {}] = ofResult
    return { type: text(result.result_type), title: narrativesOf('result', result), indicators: byPart(2, ofResult).map((ofIndicator) => {
      const [indicator = {}] = ofIndicator
      const periods = byPart(3, ofIndicator.filter(({ kind }) => kind !== 'baseline')).map((own): IatiPeriod => ({
        start: text(own[0]?.period_start), end: text(own[0]?.period_end), targets: readings(own.filter(({ kind }) => kind === 'target')), actuals: readings(own.filter(({ kind }) => kind === 'actual')),
      }))
      return { ...indicatorOf(indicator), periods, baselines: baselinesOf(ofIndicator, readings) }
    }) }
  })
}

function indicatorOf(row: ActivityRow): Pick<IatiIndicator, 'measure' | 'isAggregable' | 'title' | 'reference'> {
  const told = text(row.indicator)
  return { measure: text(row.measure), isAggregable: row.may_be_added === 'yes' ? true : row.may_be_added === 'no' ? false : null, title: narrativesOf('indicator', row), reference: /^r\d+\.i\d+$/.test(told) ? null : codeOf(told) }
}

function baselinesOf(rows: readonly ActivityRow[], readings: (rows: readonly ActivityRow[]) => readonly IatiReading[]): IatiIndicator['baselines'] {
  return [...Map.groupBy(rows.filter(({ kind }) => kind === 'baseline'), ({ claim }) => text(claim)).values()].flatMap((own) => {
    const [start, end] = [text(own[0]?.period_start), text(own[0]?.period_end)]
    return readings(own).map((reading) => ({ ...reading, year: start.slice(0, 4), date: start === end ? start : null }))
  })
}

function readingOf(rows: readonly ActivityRow[], locations: ReadonlyMap<string, IatiLocation>, recipients: readonly string[]): IatiReading {
  const [first = {}] = rows
  return {
    line: 0, value: numberOf(first.value), comment: narrativesOf('comment', first),
    locations: rows.map(({ place }) => text(place)).filter((place) => !recipients.includes(place)).flatMap((place) => locations.get(place)?.ref ?? []),
    dimensions: split(first.dimensions, '; ').map((one) => { const at = one.indexOf('='); return { name: one.slice(0, at), value: one.slice(at + 1) } }),
  }
}
