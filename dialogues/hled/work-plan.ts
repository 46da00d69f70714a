// The work plan of 13 December 2021, its elements and the advances reported on it.

import type { AdvanceContent } from '../../src/dialogue/statements/index.ts'
import type { ElementContent, PlanContent, Source, Wording } from '../../src/dialogue/items/index.ts'
import type { ItemId } from '../../src/record/index.ts'
import { bodyItem, ownersOf } from './people.ts'
import type { Activity, Advance, Initiative, Pillar, PlanFile } from './plan-file.ts'
import { both, dateInWords, figureOf, noted, rendered, renderedOrNull, sources, wordingOf } from './words.ts'

export function planItem(plan: PlanFile): ItemId {
  return `plan/${plan.plan.id}`
}

/** The numbers that the plan is cited by are its elements' addresses: `element/I.1.a`. */
export function elementItem(number: string): ItemId {
  return `element/${number}`
}

/**
 * The body that works on an initiative: one whose own doings plan.json reports there as the dialogue's.
 * How each stands to the dialogue (under it, or a separate process) is on the body's own page.
 */
const BODY_OF: Readonly<Record<string, string>> = { 'I.1': 'scwg', 'I.3': 'esc21cb', 'I.4': 'mdrc', 'II.1': 'sembrando', 'III.2': 'cyberwg' }

export function planContent({ plan, dialogue }: PlanFile): PlanContent {
  const year = plan.presented.slice(0, 4)
  return {
    title: both(`${dialogue.acronym_en} work plan ${year}`, `Plan de trabajo del ${dialogue.acronym_es} ${year}`),
    presented: plan.presented, presentedBy: ownersOf(plan.presented_by),
    milestones: plan.next_milestones_announced.map(({ date, en, es }) => ({ date, text: both(en, es) })),
    wording: { en: 'rendering', es: 'rendering' }, note: both(plan.project_count_note_en, plan.project_count_note_es),
    sources: sources(plan.source_url, noted(plan.next_milestones_source, 'Milestones announced', 'Hitos anunciados'), ...plan.other_sources),
  }
}

export function pillarContent(plan: PlanFile, pillar: Pillar): ElementContent {
  return {
    ...blank, parent: planItem(plan), level: 'pillar', number: pillar.numeral, title: both(pillar.title_en, pillar.title_es),
    variants: pillar.es_variants.map((text) => ({ language: 'es', text })), wording: wordingOf('official', pillar.es_origin),
    sources: sources(plan.plan.source_url),
  }
}

export function initiativeContent(plan: PlanFile, pillar: Pillar, initiative: Initiative): ElementContent {
  const origin = rendered(initiative.title_en_origin)
  const body = BODY_OF[initiative.id]
  return {
    ...blank, parent: elementItem(pillar.numeral), level: 'initiative', number: initiative.id, title: both(initiative.title_en, initiative.title_es),
    owners: ownersOf(initiative.leads), body: body === undefined ? null : bodyItem(body),
    wording: wordingOf(englishOrigin(initiative), initiative.es_origin),
    note: both(`English title: ${origin.en}.`, `Título en inglés: ${origin.es}.`),
    sources: sources(
      noted(plan.plan.source_url, 'Spanish title', 'Título en español'), ...englishTitleSource(plan, initiative),
      initiative.leads_source === null ? null : noted(initiative.leads_source, 'Lead agencies', 'Dependencias responsables'),
    ),
  }
}

export function activityContent(initiative: Initiative, activity: Activity): ElementContent {
  const dated = activity.source_date === null ? null : dateInWords(activity.source_date)
  return {
    ...blank, parent: elementItem(initiative.id), level: 'activity', number: activity.id, title: both(activity.title_en, activity.title_es),
    owners: ownersOf(activity.leads), start: activity.start, due: activity.due, target: figureOf(activity.figure), basis: rendered(activity.basis),
    wording: wordingOf('rendering', activity.es_origin), note: renderedOrNull(activity.note),
    sources: [{ url: activity.source_url, note: dated === null ? null : both(`Source dated ${dated.en}`, `Fecha de la fuente: ${dated.es}`) }],
  }
}

export function advanceContent(advance: Advance): AdvanceContent {
  return {
    nature: advance.kind, link: advance.link === 'hled' ? 'dialogue' : 'context', date: advance.date, text: both(advance.text_en, advance.text_es),
    figure: figureOf(advance.figure), wording: wordingOf('rendering', advance.es_origin), note: renderedOrNull(advance.note),
    sources: sources(advance.source_url, ...(advance.other_sources ?? [])),
  }
}

const blank = {
  aim: null, owners: [], body: null, start: null, due: null, target: null, basis: null, variants: [], note: null,
} satisfies Partial<ElementContent>

export function englishOrigin({ title_en_origin: origin }: Initiative): Wording[string] {
  if (origin.startsWith('official')) return 'official'
  return origin.startsWith('rendering') ? 'rendering' : 'translation'
}

/** Where the English title was read, of the sources that plan.json gives for the plan. */
function englishTitleSource({ plan }: PlanFile, initiative: Initiative): Source[] {
  const place = { official: 'info.expeditors.com', rendering: 'binationalinstitutions.org', translation: null }[englishOrigin(initiative)]
  return plan.other_sources.filter((url) => new URL(url).hostname === place).map((url) => noted(url, 'English title', 'Título en inglés'))
}
