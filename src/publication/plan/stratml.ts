// The plan as a StratML plan in one language. The top level are goals, all below it objectives in the order of the plan, told
// by their numbers; a goal of one level alone has none. An element where work is done has its delivery as a qualitative result: aimed at by its
// due date, reached as each side reads it. What is counted of an element stands under it, each series apart; context is no result and is left out.

import type { Bilingual, Language } from '../../text/bilingual.ts'
import { wordsIn } from '../../text/bilingual.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { StratmlGoal, StratmlIndicator, StratmlObjective, StratmlPlan, StratmlResult, StratmlStakeholder } from '../../text/stratml/plan.ts'
import { elementIndicators } from '../../instruments/indicators/view.ts'
import type { IndicatorLine } from '../../instruments/indicators/view.ts'
import { findDays } from '../../dialogue/data/periods.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { uuidOf } from '../feeds/identifiers.ts'
import { sectionPath } from '../routes.ts'
import type { OutlineElement, PlanOutline } from './outline.ts'

interface Told {
  readonly context: ViewContext
  readonly outline: PlanOutline
  readonly language: Language
  /** The first version of the charter: what is named is of this dialogue. */
  readonly first: string
}

export function stratmlOf(context: ViewContext, outline: PlanOutline, origin: string, language: Language): StratmlPlan {
  const first = context.rows.find('item', `dialogue/${context.dialogue}`)?.versions[0]?.version ?? ''
  const told: Told = { context, outline, language, first }
  const { frame, content, elements } = outline
  const words = MESSAGES[language].formats.plan
  const say = (text: Bilingual) => wordsIn(text, language)?.words ?? ''
  const parties = frame.parties.map(({ name }): StratmlStakeholder => ({ name: say(name), description: words.party, roles: [{ name: words.party, type: 'Performer' }] }))
  return {
    name: say(content.title), description: content.note === null ? '' : say(content.note),
    otherInformation: [words.madeOf(frame.dialogue, outline.agreed.slice(0, 10)), ...(frame.notice === null ? [] : [say(frame.notice)])].join(' '),
    organisations: [{ name: say(frame.name), acronym: say(frame.acronym), identifier: nameOf(told, `dialogue/${frame.dialogue}`), description: '', stakeholders: parties }],
    mission: { description: say(outline.summary), identifier: nameOf(told, 'mission') },
    goals: goalsOf(told), identifier: nameOf(told, outline.item),
    start: wholeDay(content.presented), end: elements.map((one) => one.content.due).filter((due) => due !== null).sort().at(-1) ?? null, published: outline.agreed.slice(0, 10), source: origin + sectionPath('plan', language),
  }
}

function goalsOf(told: Told): readonly StratmlGoal[] {
  const goals: (StratmlGoal & { readonly objectives: StratmlObjective[] })[] = []
  for (const element of told.outline.elements) {
    const common = commonOf(told, element)
    if (element.depth === 1) goals.push({ ...common, objectives: [] })
    else goals.at(-1)?.objectives.push({ ...common, indicators: [...(element.isLast ? [deliveryOf(told, element)] : []), ...countsOf(told, element)] })
  }
  return goals
}

function commonOf(told: Told, { item, content, owners, body, level }: OutlineElement): Omit<StratmlGoal, 'objectives'> {
  const { language, outline } = told
  const words = MESSAGES[language].formats.plan
  const say = (text: Bilingual | null) => (text === null ? '' : (wordsIn(text, language)?.words ?? ''))
  const partyOf = (party: string | null) => say(outline.frame.parties.find((one) => one.party === party)?.name ?? null)
  const other = [
    `${say(level.one)} ${content.number}.`, ...(content.due === null ? [] : [words.dueOn(content.due)]), ...(body === null ? [] : [words.bodyIs(say(body.title))]),
    ...(content.target === null ? [] : [words.targetIs(`${content.target.value} ${say(content.target.unit)}`)]), ...(content.basis === null ? [] : [say(content.basis)]), ...(content.note === null ? [] : [say(content.note)]),
  ]
  return {
    name: say(content.title), description: say(content.aim), identifier: nameOf(told, item), sequence: content.number, otherInformation: other.join(' '),
    stakeholders: owners.map(({ title, party }) => ({ name: say(title), description: partyOf(party), roles: [{ name: words.responsible, type: 'Performer' as const }] })),
  }
}

/** Aimed at is that it is complete; what each side reads stands beside it, and neither is the other's. */
function deliveryOf(told: Told, { item, content, readings }: OutlineElement): StratmlIndicator {
  const { language } = told
  const { formats: { plan: words }, labels } = MESSAGES[language]
  const say = (text: Bilingual | null) => (text === null ? '' : (wordsIn(text, language)?.words ?? ''))
  const target: StratmlResult = { start: wholeDay(content.start), end: content.due, units: null, descriptor: { name: words.delivery, value: labels.delivery.complete }, description: '' }
  const actuals = readings.flatMap(({ name, current }): StratmlResult[] => (current === null ? [] : [{
    start: null, end: current.asOf, units: null, descriptor: { name: words.deliveryBy(say(name)), value: labels.delivery[current.delivery] }, description: say(current.reason),
  }]))
  return {
    identifier: nameOf(told, `${item} delivery`), sequence: `${content.number}.0`, dimension: words.delivery, unit: words.scale, stage: null, type: 'Qualitative', otherInformation: words.readBySides,
    instances: [{ targets: [target], actuals }],
  }
}

const STAGES = { input: 'Input', output: 'Output', outcome: 'Outcome', impact: 'Outcome' } as const

function countsOf(told: Told, { item, content: { number } }: OutlineElement): readonly StratmlIndicator[] {
  return elementIndicators(told.context, item).results.flatMap((line, index) => line.run.series.map((_, place) => countOf(told, line, place, `${number}.${index + 1}.${place + 1}`)))
}

function countOf(told: Told, { item, content, run }: IndicatorLine, place: number, sequence: string): StratmlIndicator {
  const say = (text: Bilingual) => wordsIn(text, told.language)?.words ?? ''
  const series = run.series[place]
  const daysOf = (period: string | null) => { const days = period === null ? null : findDays(content.period, period); return { start: days?.first.toString() ?? null, end: days?.last.toString() ?? null } }
  const name = series?.series ?? ''
  const targets = content.targets.filter((one) => one.series === name).map(({ period, value, basis }): StratmlResult => ({ ...daysOf(period), units: value, descriptor: null, description: say(basis) }))
  const actuals = (series?.values ?? []).flatMap(({ period, value }): StratmlResult[] => (value === null ? [] : [{ ...daysOf(period), units: value, descriptor: null, description: '' }]))
  return {
    identifier: nameOf(told, `${item} ${name}`), sequence, dimension: `${say(content.title)}: ${say(series?.title ?? {})}`, unit: say(content.unit), stage: content.level === null ? null : STAGES[content.level], type: 'Quantitative',
    instances: targets.length + actuals.length === 0 ? [] : [{ targets, actuals }], otherInformation: `${say(content.definition)} ${say(content.method)}`,
  }
}

/** A name of XML begins with no digit: as users of StratML write a UUID. */
function nameOf({ first }: Told, item: string): string {
  return uuidOf(`stratml ${first} ${item}`).replace('urn:uuid:', '_')
}

function wholeDay(date: string | null): string | null {
  return date?.length === 10 ? date : null
}
