// One line of what a tool tells now, for pages that lead to it: the same reckoning as on its own page, in a sentence.

import type { InstrumentContent } from '../dialogue/items/index.ts'
import type { Instrument, InstrumentSettings, SettingsOf } from '../dialogue/items/instruments/index.ts'
import type { DatasetRef } from '../dialogue/data/dataset-ref.ts'
import { datasetRef } from '../dialogue/data/dataset-ref.ts'
import type { StatementRow } from '../dialogue/rows.ts'
import { frameOf } from '../dialogue/views/index.ts'
import type { ViewContext } from '../dialogue/views/index.ts'
import type { ItemId } from '../record/index.ts'
import type { Bilingual, Language } from '../text/bilingual.ts'
import { formatDate, formatNumber } from '../text/format.ts'
import { headlines as en } from '../text/messages/instruments/headlines.en.ts'
import { headlines as es } from '../text/messages/instruments/headlines.es.ts'
import { boardTool } from './board/view.ts'
import { consultation as consultationEn } from '../text/messages/instruments/consultation.en.ts'
import { consultation as consultationEs } from '../text/messages/instruments/consultation.es.ts'
import { consultationTool } from './consultation/view.ts'
import { coverageTool } from './coverage/view.ts'
import { crosswalkTool } from './crosswalk/view.ts'
import { findVintage } from './datasets/vintages.ts'
import { registerTool } from './register/view.ts'
import { findRequestEnd } from './request-end.ts'
import { quantile } from './statistics/quantiles.ts'
import type { ToolContext } from './tool.ts'

const WORDS = { en, es }
const CONSULTATION = { en: consultationEn, es: consultationEs }
const say = (sentence: (words: typeof en, language: Language) => string): Bilingual => ({ en: sentence(WORDS.en, 'en'), es: sentence(WORDS.es, 'es') })

/** An instrument with what it is told. */
export interface Configured {
  readonly item: ItemId
  readonly content: InstrumentContent
}

export function headlineOf(context: ViewContext, { item, content: { settings } }: Configured): Bilingual {
  return (HEADLINES[settings.instrument] as (context: ToolContext, settings: InstrumentSettings) => Bilingual)({ ...context, parameters: {}, item }, settings)
}

const HEADLINES: { readonly [I in Instrument]: (context: ToolContext, settings: SettingsOf<I>) => Bilingual } = {
  'before-after': dataLine, closure: dataLine, crossings: dataLine, goods: dataLine, lanes: dataLine, trade: dataLine, upstream: dataLine, waits: dataLine, watch: dataLine,
  board: (context, settings) => {
    const { tracks } = boardTool(context, settings)
    const blocked = tracks.filter(({ holds }) => !holds)
    return say((words, language) => words.board(blocked.length, tracks.length, blocked[0]?.says[language] ?? ''))
  },
  consultation: (context, settings) => {
    const { phase, published, answers } = consultationTool(context, settings)
    const answered = published === 0 ? '' : answers.map((side) => `${side.party} ${side.answered}/${side.published}`).join(', ')
    return say((words, language) => words.consultation(CONSULTATION[language].phase[phase], published, answered))
  },
  coverage: (context, settings) => {
    const { found } = coverageTool(context, settings)
    if (found === null) return say((words) => words.making)
    const { range, isRangeWithheld, activities, overlaps } = found
    if (range === null || isRangeWithheld) return say((words) => words.coverage(activities.length, overlaps.length))
    return say((words, language) => words.range(range.byActivity.length, formatNumber(range.atLeast, language), formatNumber(range.atMost, language)))
  },
  crosswalk: (context, settings) => {
    const { found } = crosswalkTool(context, settings)
    return found === null ? say((words) => words.making) : say((words) => words.crosswalk(found.figures.first.linked, found.figures.first.lines, found.links.agreed))
  },
  protocol: (context, { modes, pingEveryMonths }) => {
    const trials = wordsOf(context, 'incident').filter(({ content }) => content?.['nature'] === 'drill' || content?.['nature'] === 'ping')
    const last = trials.map(({ made }) => made.at.slice(0, 10)).sort().at(-1)
    return last === undefined ? say((words) => words.protocol(modes.length, pingEveryMonths)) : say((words, language) => words.drills(trials.length, formatDate(last, language)))
  },
  queue: queueLine,
  register: (context, settings) => {
    const { entries, counts, notes } = registerTool(context, settings)
    if (notes.some(({ state }) => state === 'no-dataset')) return say((words) => words.noData)
    return entries === null ? say((words) => words.making) : counts.all === 0 ? say((words) => words.noEntries) : say((words) => words.register(counts.all, counts.stale))
  },
  rules: (context) => {
    const provisions = wordsOf(context, 'provision')
    const last = provisions.flatMap(({ content }) => (typeof content?.['from'] === 'string' ? [content['from']] : [])).filter((day) => day <= context.today()).sort().at(-1) ?? null
    return provisions.length === 0 ? say((words) => words.noRules) : say((words, language) => words.rules(provisions.length, last === null ? null : formatDate(last, language)))
  },
  spectrum: (_context, { bands }) => say((words) => words.spectrum(bands.length)),
}

/** What stands of one type, said about this instrument in public. */
function wordsOf({ rows, item }: ToolContext, type: StatementRow['type']): readonly StatementRow[] {
  return (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter((row) => row.type === type && row.audience === 'public' && row.replacedBy === null && row.content !== null)
}

/** Of the first dataset that it reads: up to when its data go, and who states them. */
function dataLine(context: ToolContext, settings: InstrumentSettings): Bilingual {
  const vintages = refsIn(settings).flatMap((ref) => findVintage(context.rows, ref) ?? [])
  const [first] = vintages
  if (first === undefined) return say((words) => words.noData)
  const name: Bilingual = frameOf(context)?.parties.find(({ party }) => party === first.party)?.name ?? {}
  return say((words, language) => words.data(first.content.covers?.to ?? first.content.vintage, name[language] ?? first.party))
}

/** In the order in which they stand in the settings. */
function refsIn(told: unknown): readonly DatasetRef[] {
  if (typeof told !== 'object' || told === null) return []
  const ref = datasetRef.safeParse(told)
  return ref.success ? [ref.data] : Object.values(told).flatMap(refsIn)
}

/** Days of the calendar from receipt to the last reply; the terms of rules are on the page of the queue. */
function queueLine(context: ToolContext): Bilingual {
  const requests = wordsOf(context, 'request').filter(({ content }) => content?.['isExercise'] === false)
  if (requests.length === 0) return say((words) => words.noRequests)
  const ends = requests.map((request) => ({ received: String(request.content?.['received'] ?? ''), end: findRequestEnd(context.rows, request) }))
  const days = ends.flatMap(({ received, end }) => (end === null || received === '' ? [] : [Temporal.PlainDate.from(received).until(Temporal.PlainDate.from(end)).days]))
  const median = days.length === 0 ? null : quantile(days, 0.5)
  return say((words) => words.queue(ends.filter(({ end }) => end === null).length, requests.length, median === null ? null : Math.round(median)))
}
