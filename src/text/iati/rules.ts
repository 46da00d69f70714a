// What IATI forbids beyond its schema: the rules of `rulesets/standard.json` (IATI/IATI-Rulesets) for activities,
// each with the name it has there. A rule about what is not read here is kept all the same: a file that breaks it is
// wrong for everybody.

import type { XmlElement } from '../exchange/xml-read.ts'
import { childrenAt, elementsAt, everyAt, valuesAt } from './places.ts'
import type { At, Found } from './places.ts'
import type { IatiCode, IatiProblem } from './problem.ts'

/** `today`: what the rules call NOW, a day; null: nobody knows, and nothing is held against it. */
export function activityRules(activity: At, today: string | null): readonly IatiProblem[] {
  return [
    ...atLeastOne(activity), ...oneOrAll(activity), ...onlyOneOf(activity), ...dateNow(activity, today), ...dateOrder(activity, today), ...timeLimit(activity),
    ...regexMatches(activity), ...sums(activity), ...narrativesOfOwnVocabularies(activity), ...ranges(activity), ...noPercent(activity), ...policyMarkers(activity),
  ]
}

function told(code: IatiCode, { element, path }: At, under: string, found = ''): IatiProblem {
  return { code, line: element.line, path: under === '' ? path : `${path}/${under}`, found }
}

function toldOf(code: IatiCode, { line, path, value }: Found): IatiProblem {
  return { code, line, path, found: value }
}

const has = (at: At, path: string) => valuesAt(at, path).length > 0 || (!path.includes('@') && elementsAt(at, path).length > 0)

/** `atleast_one` */
function atLeastOne(activity: At): readonly IatiProblem[] {
  const oneOf = (at: At, paths: readonly string[]) => (paths.some((path) => has(at, path)) ? [] : [told('iati-one-of-missing', at, paths.join(' | '))])
  const isStart = ({ element }: At) => ['1', '2'].includes(element.attributes.get('type') ?? '')
  return [
    ...(childrenAt(activity, 'activity-date').some(isStart) ? [] : [told('iati-one-of-missing', activity, 'activity-date[@type=1 | @type=2]')]),
    ...oneOf(activity, ['sector', 'transaction/sector']),
    ...['participating-org', 'transaction/provider-org', 'transaction/receiver-org', 'other-identifier/owner-org'].flatMap((path) => elementsAt(activity, path).flatMap((organisation) => oneOf(organisation, ['@ref', 'narrative']))),
  ]
}

/** `one_or_all`: a default, or each for itself. */
function oneOrAll(activity: At): readonly IatiProblem[] {
  const { element } = activity
  const without = (them: readonly At[], attribute: string, code: IatiCode) => them.filter((one) => (one.element.attributes.get(attribute) ?? '') === '').map((one) => told(code, one, `@${attribute}`))
  const money = ['value', 'loan-status', 'forecast'].flatMap((name) => everyAt(activity, name))
  const transactions = childrenAt(activity, 'transaction')
  return [
    ...(element.attributes.has('xml:lang') ? [] : without(everyAt(activity, 'narrative'), 'xml:lang', 'iati-language-missing')),
    ...(element.attributes.has('default-currency') ? [] : without(money, 'currency', 'iati-currency-missing')),
    ...(childrenAt(activity, 'sector').length > 0 || !transactions.some((one) => has(one, 'sector')) ? [] : transactions.filter((one) => !has(one, 'sector')).map((one) => told('iati-some-only', one, 'sector'))),
  ]
}

/** `only_one_of`: places are told of the activity or of its transactions. */
function onlyOneOf(activity: At): readonly IatiProblem[] {
  if (!has(activity, 'recipient-country') && !has(activity, 'recipient-region')) return []
  return ['transaction/recipient-country', 'transaction/recipient-region'].flatMap((path) => elementsAt(activity, path).map((one) => told('iati-told-twice', one, '')))
}

/** `date_now` */
function dateNow(activity: At, today: string | null): readonly IatiProblem[] {
  return valuesAt(activity, '@last-updated-datetime').filter(({ value }) => today !== null && value.slice(0, 10) > today).map((found) => toldOf('iati-day-to-come', found))
}

/** `date_order` */
function dateOrder(activity: At, today: string | null): readonly IatiProblem[] {
  const dayOf = (type: string) => childrenAt(activity, 'activity-date').filter(({ element }) => element.attributes.get('type') === type).flatMap((one) => valuesAt(one, '@iso-date'))[0]
  const activityOrder = ([['1', '3'], ['2', '4']] as const).flatMap(([start, end]) => reversed(dayOf(start), dayOf(end)))
  const past = [dayOf('2'), dayOf('4'), ...valuesAt(activity, 'transaction/transaction-date/@iso-date'), ...valuesAt(activity, 'transaction/value/@value-date')]
  return [
    ...activityOrder,
    ...past.flatMap((found) => (found !== undefined && today !== null && found.value > today ? [toldOf('iati-day-to-come', found)] : [])),
    ...['planned-disbursement', 'budget', 'result/indicator/period'].flatMap((path) => elementsAt(activity, path).flatMap((one) => reversed(valuesAt(one, 'period-start/@iso-date')[0], valuesAt(one, 'period-end/@iso-date')[0]))),
  ]
}

function reversed(start: Found | undefined, end: Found | undefined): readonly IatiProblem[] {
  return start !== undefined && end !== undefined && start.value > end.value ? [toldOf('iati-days-reversed', end)] : []
}

/** `time_limit`: a budget is of one year at most. */
function timeLimit(activity: At): readonly IatiProblem[] {
  return childrenAt(activity, 'budget').flatMap((budget) => {
    const [start, end] = [valuesAt(budget, 'period-start/@iso-date')[0], valuesAt(budget, 'period-end/@iso-date')[0]]
    const year = start === undefined ? null : aYearAfter(start.value)
    return year !== null && end !== undefined && end.value > year ? [toldOf('iati-longer-than-a-year', end)] : []
  })
}

function aYearAfter(day: string): string | null {
  try {
    return Temporal.PlainDate.from(day).add({ years: 1 }).toString()
  } catch {
    return null
  }
}

/** `regex_matches`: `[^\/\&\|\?]+` */
function regexMatches(activity: At): readonly IatiProblem[] {
  return ['reporting-org/@ref', 'iati-identifier', 'participating-org/@ref', 'transaction/provider-org/@ref', 'transaction/receiver-org/@ref'].flatMap((path) => valuesAt(activity, path)).filter(({ value }) => /[/&|?]/.test(value)).map((found) => toldOf('iati-identifier-characters', found))
}

/** Rounded thirds are a whole. */
const ROUNDING = 0.02

/** `sum`, and `strict_sum` with its `loop` over the vocabularies of sectors: what is given makes a whole. */
function sums(activity: At): readonly IatiProblem[] {
  const sectors = Map.groupBy(childrenAt(activity, 'sector'), ({ element }) => element.attributes.get('vocabulary') ?? '1')
  const groups = [
    [...childrenAt(activity, 'recipient-country'), ...childrenAt(activity, 'recipient-region')],
    ...sectors.values(),
  ]
  return groups.flatMap((group) => {
    const given = group.flatMap((one) => valuesAt(one, '@percentage'))
    const [first] = given
    const sum = given.reduce((so, { value }) => so + Number(value), 0)
    return first === undefined || Math.abs(sum - 100) <= ROUNDING || Number.isNaN(sum) ? [] : [{ ...toldOf('iati-percentages', first), found: String(Math.round(sum * 100) / 100) }]
  })
}

/** `range` */
function ranges(activity: At): readonly IatiProblem[] {
  return ['recipient-country', 'recipient-region', 'sector', 'capital-spend'].flatMap((name) => valuesAt(activity, `${name}/@percentage`)).flatMap((found) => {
    const percentage = Number(found.value)
    return Number.isNaN(percentage) ? [toldOf('iati-not-a-number', found)] : percentage < 0 ? [toldOf('iati-percentage-negative', found)] : []
  })
}

/** `if_then`: a sector of the reporter's own vocabulary is named. */
function narrativesOfOwnVocabularies(activity: At): readonly IatiProblem[] {
  const isOwn = ({ element }: { readonly element: XmlElement }) => ['98', '99'].includes(element.attributes.get('vocabulary') ?? '')
  const own = childrenAt(activity, 'sector').filter(isOwn)
  const [first] = own
  return first === undefined || own.some((one) => has(one, 'narrative')) ? [] : [told('iati-missing', first, 'narrative')]
}

/** `no_percent` */
function noPercent(activity: At): readonly IatiProblem[] {
  return ['crs-add/loan-terms/@rate-1', 'crs-add/loan-terms/@rate-2'].flatMap((path) => valuesAt(activity, path)).filter(({ value }) => value.includes('%')).map((found) => toldOf('iati-not-a-number', found))
}

function policyMarkers(activity: At): readonly IatiProblem[] {
  return childrenAt(activity, 'policy-marker').flatMap((marker) => {
    const vocabulary = marker.element.attributes.get('vocabulary') ?? '1'
    if (vocabulary === '1') return has(marker, '@significance') ? [] : [told('iati-missing', marker, '@significance')]
    return vocabulary !== '99' || has(marker, 'narrative') ? [] : [told('iati-missing', marker, 'narrative')]
  })
}
