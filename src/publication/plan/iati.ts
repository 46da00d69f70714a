// The plan as activities of IATI 2.03, reported by the side whose site this is, under the identifier of an organisation that its
// operator has named: without one there is no such file, since IATI takes none (`reporting-org/@ref`). Nothing in it is made up
// for the form's sake: no money, no country and no sector of a list that nobody has assigned. The sector is the top level of the
// plan, as a vocabulary of the reporter; an element without a start of its own begins with what it stands under, and says so.

import type { ItemId } from '../../record/index.ts'
import { findDays } from '../../dialogue/data/periods.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import type { ElementContent, PlanContent } from '../../dialogue/items/index.ts'
import { findPlan, suspensionFinder } from '../../dialogue/views/index.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { elementIndicators } from '../../instruments/indicators/view.ts'
import type { IndicatorLine } from '../../instruments/indicators/view.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { IatiActivity, IatiIndicator, IatiOrganisation, IatiReading, IatiResult, Narratives } from '../../text/iati/activity.ts'
import { QUALITATIVE } from '../../text/iati/activity.ts'
import { renderIati } from '../../text/iati/write.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { itemPath, sectionPath } from '../routes.ts'
import type { OutlineElement, PlanOutline } from './outline.ts'

/** OrganisationType and OrganisationRole. */
const GOVERNMENT = '10'
const ACCOUNTABLE = '2'
/** SectorVocabulary: of the reporting organisation. */
const OWN_VOCABULARY = '99'

interface Told {
  readonly context: ViewContext
  readonly outline: PlanOutline
  readonly origin: string
  /** As IATI knows the organisation that reports. */
  readonly reporter: string
  /** What stands above an element, the nearest first. */
  readonly above: (element: OutlineElement) => readonly OutlineElement[]
  readonly isSuspended: (item: ItemId) => boolean
}

/** Null where no side is named to report, or where no element has a day on which it begins. */
export function renderPlanIati(context: ViewContext, outline: PlanOutline, origin: string): string | null {
  const { iatiOrganisation: reporter } = context
  if (reporter === undefined) return null
  const byItem = new Map(outline.elements.map((one) => [one.item, one]))
  const above = ({ item }: OutlineElement) => pathUp(item, (one) => byItem.get(one)?.content).slice(1).flatMap((one) => byItem.get(one) ?? [])
  const find = suspensionFinder({ ...context, today: () => outline.dated.slice(0, 10) })
  const told: Told = { context, outline, origin, reporter, above, isSuspended: (item) => find(item).length > 0 }
  const begun = outline.elements.flatMap((element) => { const start = startOf([element, ...above(element)].map(({ content }) => content), outline.content); return start === null ? [] : [{ element, start }] })
  const there = new Set(begun.map(({ element }) => element.item))
  const activities = begun.map(({ element, start }) => activityOf(told, element, start, there))
  return activities.length === 0 ? null : renderIati(activities, outline.frame.languages[0] ?? LANGUAGES[0])
}

/** Whether there is such a file, without making it. */
export function isReportable(context: ViewContext): boolean {
  const item = findPlan(context)
  const plan = item === null ? null : findContent(context.rows, 'plan', item)
  if (context.iatiOrganisation === undefined || plan === null) return false
  const find = (element: ItemId) => findContent(context.rows, 'element', element) ?? undefined
  return (context.rows.find('kind', 'element') ?? []).some((element) => {
    const path = pathUp(element, find).flatMap((one) => find(one) ?? [])
    return path.at(-1)?.parent === item && startOf(path, plan) !== null
  })
}

/** Elements from the lowest upwards. What hangs under itself ends the way. */
function pathUp(from: ItemId, contentOf: (item: ItemId) => ElementContent | undefined): readonly ItemId[] {
  const path = [from]
  for (let next = contentOf(from)?.parent; next !== undefined && contentOf(next) !== undefined && !path.includes(next); next = contentOf(next)?.parent) path.push(next)
  return path
}

interface Start {
  readonly day: string
  /** Where the day is not that of the element itself, or was agreed as a month or a year only. */
  readonly note: Narratives
}

/** Its own, or that of the nearest above it, or the day on which the plan was presented; never after the day on which it is due. `path` begins with the element. */
function startOf(path: readonly ElementContent[], { presented }: PlanContent): Start | null {
  const [own, from] = [path[0], path.find(({ start }) => start !== null)]
  const told = from?.start ?? presented
  if (told === null || own === undefined) return null
  const day = firstDay(told)
  if (own.due !== null && day > own.due) return null
  if (from === own) return { day, note: told.length === 10 ? {} : inBoth((language) => MESSAGES[language].formats.iati.asAgreed(told)) }
  return { day, note: inBoth((language) => { const words = MESSAGES[language].formats.iati; return from === undefined ? words.startOfPlan : words.startOf(from.number) }) }
}

/** Of `2022`, `2022-03` or a whole day. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

function activityOf(told: Told, element: OutlineElement, start: Start, there: ReadonlySet<ItemId>): IatiActivity {
  const { outline: { frame, elements }, origin, reporter } = told
  const { item, content, depth } = element
  const [top, parent] = [told.above(element).at(-1) ?? element, told.above(element)[0]]
  const children = elements.filter((one) => one.content.parent === item && there.has(one.item))
  const self = frame.parties.find(({ party }) => party === frame.self)
  return {
    line: 0, identifier: identifierOf(told, element), language: null, updated: element.dated.slice(0, 10),
    reporting: { ref: reporter, type: GOVERNMENT, name: self?.name ?? {} },
    title: content.title, description: content.aim ?? content.title, participants: participantsOf(told, element), status: statusOf(told, element, start.day),
    dates: { 1: start.day, ...(content.due === null ? {} : { 3: content.due }) },
    countries: [], regions: [], locations: [], sectors: [{ vocabulary: OWN_VOCABULARY, code: top.content.number }], budget: null, committed: null, disbursed: null, document: null,
    results: [...deliveryOf(element, start.day), ...countsOf(told, element)],
    written: {
      hierarchy: depth, dateNotes: { 1: start.note }, sectorNames: { [top.content.number]: top.content.title }, vocabularyAddress: origin + sectionPath('plan', LANGUAGES[0]),
      related: [
        ...(parent === undefined || !there.has(parent.item) ? [] : [{ type: '1' as const, identifier: identifierOf(told, parent) }]),
        ...children.map((one) => ({ type: '2' as const, identifier: identifierOf(told, one) })),
      ],
      pages: LANGUAGES.map((language) => ({ url: origin + itemPath(item, language), language })),
    },
  }
}

/** Begins with the identifier of the reporter, as IATI asks; the rest are names that no version changes. */
function identifierOf({ reporter, outline }: Told, { slug }: OutlineElement): string {
  return `${reporter}-${outline.frame.dialogue}-${slug}`
}

/** Of each side the organisations that answer for it; the side itself where none is named. */
function participantsOf({ outline: { frame }, reporter }: Told, { owners }: OutlineElement): IatiActivity['participants'] {
  return frame.parties.flatMap(({ party, name }) => {
    const own = owners.filter((one) => one.party === party)
    const named = (names: Bilingual, ref: string | null): IatiOrganisation & { readonly role: string } => ({ ref, type: GOVERNMENT, name: names, role: ACCOUNTABLE })
    return own.length === 0 ? [named(name, party === frame.self ? reporter : null)] : own.map(({ title }) => named(title, null))
  })
}

/**
 * ActivityStatus, as the side that reports reads it: `1` pipeline, `2` implementation, `3` finalisation, `6` suspended. Where it has not
 * said, or found no evidence, the days tell, held against the newest act.
 */
function statusOf({ outline: { frame, dated }, isSuspended }: Told, { item, readings }: OutlineElement, start: string): string {
  if (isSuspended(item)) return '6'
  const delivery = readings.find(({ party }) => party === frame.self)?.current?.delivery ?? 'no-evidence'
  return delivery === 'no-evidence' ? (start > dated.slice(0, 10) ? '1' : '2') : STATUSES[delivery]
}

const STATUSES = { 'not-started': '1', limited: '2', substantial: '2', complete: '3' } as const

/** Where work is done and a day is agreed: aimed at is that it is complete, and what each side reads stands beside it, in words. */
function deliveryOf({ isLast, content: { due }, readings }: OutlineElement, start: string): readonly IatiResult[] {
  if (!isLast || due === null) return []
  const said = (comment: Narratives, party: string | null): IatiReading => ({ line: 0, value: null, locations: [], dimensions: party === null ? [] : [{ name: 'party', value: party }], comment })
  const actuals = readings.flatMap(({ party, name, current }) => (current === null ? [] : [said(inBoth((language) => {
    const { labels, formats } = MESSAGES[language]
    const reason = current.reason?.[language]
    return `${formats.plan.deliveryBy(name[language] ?? party)}: ${labels.delivery[current.delivery]} (${current.asOf}).${reason === undefined ? '' : ` ${reason}`}`
  }), party)]))
  const title = inBoth((language) => MESSAGES[language].formats.plan.delivery)
  const target = said(inBoth((language) => MESSAGES[language].labels.delivery.complete), null)
  return [{ type: '9', title, indicators: [{ measure: QUALITATIVE, isAggregable: false, title: inBoth((language) => MESSAGES[language].formats.plan.readBySides), reference: null, baselines: [], periods: [{ start, end: due, targets: [target], actuals }] }] }]
}

const RESULT_TYPES = { input: '9', output: '1', outcome: '2', impact: '3' } as const
const MEASURES = { number: '1', share: '2', score: '4' } as const

/** What is counted of it, each series apart; context is no result. */
function countsOf({ context }: Told, { item }: OutlineElement): readonly IatiResult[] {
  return elementIndicators(context, item).results.flatMap((line): readonly IatiResult[] => {
    const indicators = line.run.series.flatMap((_, place) => countOf(line, place) ?? [])
    return indicators.length === 0 ? [] : [{ type: line.content.level === null ? '9' : RESULT_TYPES[line.content.level], title: line.content.title, indicators }]
  })
}

function countOf({ content, run }: IndicatorLine, place: number): IatiIndicator | null {
  const series = run.series[place]
  if (series === undefined) return null
  const number = (value: number, comment: Narratives = {}): IatiReading => ({ line: 0, value, locations: [], dimensions: [], comment })
  const named = [...new Set([...content.targets.flatMap((one) => (one.series === series.series ? (one.period ?? []) : [])), ...series.values.flatMap(({ period, value }) => (value === null ? [] : [period]))])].sort()
  const periods = named.flatMap((period) => {
    const days = findDays(content.period, period)
    if (days === null) return []
    const targets = content.targets.filter((one) => one.series === series.series && one.period === period).map(({ value, basis }) => number(value, basis))
    const actuals = series.values.flatMap((one) => (one.period === period && one.value !== null ? [number(one.value)] : []))
    return [{ start: days.first.toString(), end: days.last.toString(), targets, actuals }]
  })
  const baselines = content.baselines.flatMap((one) => (one.series === series.series && one.value !== null ? [{ ...number(one.value, one.note ?? {}), year: one.period.slice(0, 4), date: null }] : []))
  const title = inBoth((language) => `${content.title[language] ?? ''}: ${series.title[language] ?? ''} (${content.unit[language] ?? ''})`)
  return periods.length + baselines.length === 0 ? null : { measure: MEASURES[content.quantity], isAggregable: null, title, reference: null, baselines, periods }
}

function inBoth(words: (language: (typeof LANGUAGES)[number]) => string): Narratives {
  return Object.fromEntries(LANGUAGES.map((language) => [language, words(language)]))
}
