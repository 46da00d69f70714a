// Content that fits every schema, for tests: a dialogue about a lake that no government has.

import type { PartyId, VersionId } from '../../record/index.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import type { AdvanceContent, AssessmentContent, Delivery, ValueContent } from '../statements/index.ts'
import type { DialogueContent, ElementContent, IndicatorContent, MeetingContent, OrganisationContent, PlanContent } from '../items/index.ts'

/** The same words in every language, marked: `Water [fr]`. */
export function say(words: string, languages: readonly LanguageTag[] = ['en', 'es']): Bilingual {
  return Object.fromEntries(languages.map((language) => [language, `${words} [${language}]`]))
}

export interface Shape {
  readonly parties: readonly { readonly party: PartyId; readonly rootKey: string }[]
  readonly languages?: readonly LanguageTag[]
  readonly levels?: readonly string[]
}

export function charter({ parties, languages = ['en', 'es'], levels = ['pillar', 'initiative', 'activity'] }: Shape, changed: Partial<DialogueContent> = {}): DialogueContent {
  return {
    name: say('Lake Dialogue', languages), acronym: say('LD', languages), summary: say('Two shores, one lake.', languages), notice: null,
    languages: [...languages],
    parties: parties.map(({ party, rootKey }, index) => ({ party, name: say(`Shore ${party}`, languages), language: languages[index % languages.length] ?? 'en', rootKey })),
    levels: levels.map((level) => ({ level, one: say(level, languages), many: say(`${level}s`, languages) })),
    meetingTypes: [
      { type: 'cabinet', name: say('Cabinet', languages), everyMonths: 12 },
      { type: 'declaration', name: say('Declaration', languages), everyMonths: null },
    ],
    created: '2013', pauses: [], background: [], sources: [], ...changed,
  }
}

export function plan(changed: Partial<PlanContent> = {}, languages?: readonly LanguageTag[]): PlanContent {
  return { title: say('Plan', languages), presented: '2021-12-13', presentedBy: [], milestones: [], wording: {}, note: null, sources: [], ...changed }
}

export function element(parent: string, level: string, number: string, changed: Partial<ElementContent> = {}, languages?: readonly LanguageTag[]): ElementContent {
  return {
    parent, level, number, title: say(`Element ${number}`, languages), aim: null, owners: [], body: null, start: null, due: null, target: null, basis: null,
    variants: [], wording: {}, note: null, sources: [], ...changed,
  }
}

export function meeting(date: string, changed: Partial<MeetingContent> = {}): MeetingContent {
  return { title: say(`Meeting of ${date}`), type: 'cabinet', date, place: null, mode: null, delegations: [], summary: null, wording: {}, sources: [], ...changed }
}

export function organisation(party: PartyId | null, changed: Partial<OrganisationContent> = {}): OrganisationContent {
  return { party, name: say('Water Office'), acronym: 'WO', role: null, succeeds: [], since: null, until: null, wording: {}, sources: [], ...changed }
}

export function advance(changed: Partial<AdvanceContent> = {}, languages?: readonly LanguageTag[]): AdvanceContent {
  return { nature: 'done', link: 'dialogue', date: '2022-04-18', text: say('A weir was opened.', languages), figure: null, wording: {}, note: null, sources: [], ...changed }
}

export function assessment(delivery: Delivery, changed: Partial<AssessmentContent> = {}): AssessmentContent {
  const isComplete = delivery === 'complete'
  const evidence = isComplete ? [{ url: 'https://example.org/weir', note: null, label: { audience: 'public' as const, marking: null } }] : []
  return { delivery, reason: say('Seen on site.'), asOf: '2023-01-31', evidence, ...(isComplete ? { result: { level: 'output' as const } } : {}), ...changed }
}

/** Each shore reports how many boats it counted in a year. */
export function indicator(changed: Partial<IndicatorContent> = {}, parties: readonly PartyId[] = ['MEX', 'USA']): IndicatorContent {
  return {
    title: say('Boats'), definition: say('Boats that crossed.'), method: say('Counted at the pier.'), quantity: 'number', unit: say('boats'), decimals: 0, scale: [], element: null, use: 'result', level: 'output', direction: 'rise',
    accumulation: 'periodic', period: 'year', since: '2020', dueInDays: 90,
    series: parties.map((party) => ({
      series: party.toLowerCase(), party, organisation: null, title: say(`Counted by ${party}`), definition: null, computed: null,
      breakdowns: [{ breakdown: 'size', title: say('By size'), column: null, groups: [{ group: 'small', title: say('small') }, { group: 'large', title: say('large') }] }],
    })),
    baselines: [], targets: [], comparisons: [], caveats: [], sources: [], ...changed,
  }
}

export function value(version: VersionId, period: string, told: number | null, changed: Partial<ValueContent> = {}): ValueContent {
  return { version, series: 'mex', period, value: told, whole: null, parts: [], counted: `${Number(period.slice(0, 4)) + 1}-02-01`, note: told === null ? say('Nobody was at the pier.') : null, evidence: [], ...changed }
}
