// Whether an item fits the dialogue it belongs to: levels, types of meeting and parties are the
// charter's own. A schema cannot say this, since it knows no dialogue.

import type { ItemId } from '../record/index.ts'
import { consultationIssues } from './fit-consultation.ts'
import { crosswalkIssues, linkIssues } from './fit-crosswalk.ts'
import { definitionIssues } from './fit-indicator.ts'
import { queueIssues, spectrumIssues } from './fit-queue.ts'
import type { Issue } from './issues.ts'
import { findKind, ITEM_KINDS } from './items/index.ts'
import type { DialogueContent, ItemContents, ItemKind } from './items/index.ts'
import { phaseIssues } from './fit-phases.ts'
import { registerIssues } from './fit-register.ts'
import { boardIssues, rulesIssues } from './fit-rules.ts'
import { protocolIssues } from './fit-protocol.ts'
import { readBy } from './read-by.ts'

export type FindContent = (item: ItemId) => unknown

type Check<K extends ItemKind> = (content: ItemContents[K], charter: DialogueContent, find: FindContent, item: ItemId) => Issue[]

/** `content` has passed its schema; `find` answers what will be in force once the proposal is adopted. */
export function charterIssues(kind: ItemKind, item: ItemId, content: ItemContents[ItemKind], charter: DialogueContent, find: FindContent): Issue[] {
  return (CHECKS[kind] as Check<ItemKind>)(content, charter, find, item)
}

const CHECKS: { readonly [K in ItemKind]: Check<K> } = {
  dialogue: ({ dormancy }) => turnedRound(dormancy),
  plan: () => [],
  body: (content, _charter, find) => [...turnedRound(content.dormancy), ...underItself(content, find)],
  organisation: ({ party }, charter) => (party === null || isParty(charter, party) ? [] : [{ code: 'party-unknown', path: 'party' }]),
  meeting: ({ type, delegations, agenda, date, starts, ends }, charter) => [
    ...(charter.meetingTypes.some((one) => one.type === type) ? [] : [{ code: 'meeting-type-unknown' as const, path: 'type' }]),
    ...strangers(charter, delegations, 'delegations'),
    ...(agenda ?? []).flatMap(({ from }, index): Issue[] => (from === null || isParty(charter, from) ? [] : [{ code: 'party-unknown', path: `agenda.${index}.from` }])),
    ...repeated((agenda ?? []).map(({ topic }) => topic), 'agenda', 'topic'),
    ...hourIssues(date, starts, ends),
  ],
  element: levelIssues,
  minutes: ({ paragraphs }) => repeated(paragraphs.map(({ paragraph }) => paragraph), 'paragraphs', 'paragraph'),
  text: ({ instrument, names, signatories }, charter) => [
    ...(charter.instruments?.some((one) => one.instrument === instrument) === true ? [] : [{ code: 'instrument-unknown' as const, path: 'instrument' }]),
    ...strangers(charter, names, 'names'), ...strangers(charter, signatories, 'signatories'),
    ...charter.parties.filter(({ party }) => !names.some((one) => one.party === party)).map(({ party }): Issue => ({ code: 'party-unnamed', path: `names (${party})` })),
  ],
  clause: () => [],
  'joint-release': () => [],
  indicator: (content, charter) => [
    ...noneOf(content.series, 'series'), ...strangers(charter, content.series, 'series'), ...repeated(content.series.map((one) => one.series), 'series', 'series'), ...definitionIssues(content),
  ],
  instrument: ({ settings }, charter, find) => {
    switch (settings.instrument) {
      case 'board': return [...boardIssues(settings, (party) => isParty(charter, party), find)]
      case 'consultation': return [...consultationIssues(settings, (party) => isParty(charter, party), find)]
      case 'crosswalk': return [...crosswalkIssues(settings), ...(['first', 'second'] as const).flatMap((side) => strangers(charter, [settings[side]], `settings.${side}`))]
      case 'protocol': return protocolIssues(settings)
      case 'register': return [...registerIssues(settings, charter)]
      case 'rules': return [...rulesIssues(settings, (party) => isParty(charter, party))]
      case 'queue': return [...queueIssues(settings, (party) => isParty(charter, party), find)]
      case 'spectrum': return [...spectrumIssues(settings)]
      default: return []
    }
  },
  'crosswalk-entry': (content, _charter, find, item) => linkIssues(item, content, find),
  project: (content, charter, find) => [
    ...noneOf(content.phases, 'phases'), ...strangers(charter, content.phases, 'phases'), ...strangers(charter, content.funding, 'funding'),
    ...repeated(content.phases.map(({ phase }) => phase), 'phases', 'phase'), ...phaseIssues(content, find),
  ],
}

/** The top level hangs under a plan, every other under the level above: so no element is ever above itself. */
function levelIssues({ level, parent }: ItemContents['element'], { levels }: DialogueContent, find: FindContent): Issue[] {
  const place = levels.findIndex((one) => one.level === level)
  if (place === -1) return [{ code: 'level-unknown', path: 'level' }]
  const kind = findKind(parent)
  const above = levels[place - 1]?.level ?? null
  const isUnderPlan = above === null && kind === 'plan'
  const isUnderLevelAbove = above !== null && kind === 'element' && levelOf(find(parent)) === above
  return isUnderPlan || isUnderLevelAbove ? [] : [{ code: 'parent-not-above', path: 'parent' }]
}

/** The day of a meeting is that of its first hour, on the wall where it is held. */
function hourIssues(date: string, starts: string | undefined, ends: string | undefined): Issue[] {
  const [first, last] = [starts, ends].map((time) => (time === undefined ? null : Temporal.ZonedDateTime.from(time)))
  return [
    ...(first != null && first.toPlainDate().toString() !== date ? [{ code: 'starts-another-day' as const, path: 'starts' }] : []),
    ...(last != null && (first == null || Temporal.ZonedDateTime.compare(last, first) <= 0) ? [{ code: 'ends-too-early' as const, path: 'ends' }] : []),
  ]
}

function levelOf(content: unknown): string | null {
  const read = typeof content === 'object' && content !== null ? readBy(ITEM_KINDS.element.schema, content as { readonly [key: string]: unknown }) : null
  return (read as ItemContents['element'] | null)?.level ?? null
}

function strangers(charter: DialogueContent, named: readonly { readonly party: string | null }[], path: string): Issue[] {
  return named.flatMap(({ party }, index): Issue[] => (party === null || isParty(charter, party) ? [] : [{ code: 'party-unknown', path: `${path}.${index}.party` }]))
}

function noneOf(list: readonly unknown[], path: string): Issue[] {
  return list.length === 0 ? [{ code: 'too_small', path }] : []
}

/** What is cited by its slug must be one thing. */
function repeated(slugs: readonly string[], list: string, member: string): Issue[] {
  return slugs.flatMap((slug, index): Issue[] => (slugs.indexOf(slug) === index ? [] : [{ code: 'slug-repeated', path: `${list}.${index}.${member}` }]))
}

/** It ends after it began. */
function turnedRound(dormancy: ItemContents['body']['dormancy']): Issue[] {
  return (dormancy ?? []).flatMap(({ from, until }, index): Issue[] => (until === null || until >= from ? [] : [{ code: 'until-too-early', path: `dormancy.${index}.until` }]))
}

/** No body is above itself, at whatever distance. A body that is new has no name yet by which it could be. */
function underItself(content: ItemContents['body'], find: FindContent): Issue[] {
  const seen = new Set<ItemId>()
  for (let above = content.under; above !== undefined; above = readBody(find(above))?.under) {
    if (seen.has(above)) return [{ code: 'parent-not-above', path: 'under' }]
    seen.add(above)
  }
  return []
}

function readBody(content: unknown): ItemContents['body'] | null {
  return typeof content === 'object' && content !== null ? (readBy(ITEM_KINDS.body.schema, content as { readonly [key: string]: unknown }) as ItemContents['body'] | null) : null
}

function isParty(charter: DialogueContent, party: string): boolean {
  return charter.parties.some((one) => one.party === party)
}
