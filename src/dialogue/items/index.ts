// Every kind of joint item. A kind is a schema and the few things the rest must ask of it.

import type { z } from 'zod'
import type { ItemId, Json } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { readBy } from '../read-by.ts'
import { bodyContent } from './body.ts'
import type { BodyContent } from './body.ts'
import { clauseContent } from './clause.ts'
import type { ClauseContent } from './clause.ts'
import { crosswalkEntryContent } from './crosswalk-entry.ts'
import type { CrosswalkEntryContent } from './crosswalk-entry.ts'
import { dialogueContent } from './dialogue.ts'
import type { DialogueContent } from './dialogue.ts'
import { elementContent } from './element.ts'
import type { ElementContent } from './element.ts'
import { indicatorContent } from './indicator.ts'
import type { IndicatorContent } from './indicator.ts'
import { instrumentContent } from './instrument.ts'
import type { InstrumentContent } from './instrument.ts'
import { jointReleaseContent } from './joint-release.ts'
import type { JointReleaseContent } from './joint-release.ts'
import { meetingContent } from './meeting.ts'
import type { MeetingContent } from './meeting.ts'
import { minutesContent } from './minutes.ts'
import type { MinutesContent } from './minutes.ts'
import { organisationContent } from './organisation.ts'
import type { OrganisationContent } from './organisation.ts'
import { planContent } from './plan.ts'
import type { PlanContent } from './plan.ts'
import { projectContent } from './project.ts'
import type { ProjectContent } from './project.ts'
import { textContent } from './text.ts'
import type { TextContent } from './text.ts'

export interface ItemContents {
  dialogue: DialogueContent
  organisation: OrganisationContent
  body: BodyContent
  meeting: MeetingContent
  plan: PlanContent
  element: ElementContent
  minutes: MinutesContent
  text: TextContent
  clause: ClauseContent
  'joint-release': JointReleaseContent
  indicator: IndicatorContent
  instrument: InstrumentContent
  'crosswalk-entry': CrosswalkEntryContent
  project: ProjectContent
}
export type ItemKind = keyof ItemContents

interface KindOfItem<C> {
  readonly schema: z.ZodType<C>
  readonly title: (content: C) => Bilingual
  /** The item it hangs under, if any. */
  readonly parent: (content: C) => ItemId | null
  /** Every item it names, its parent among them; all must be in force or come with it. */
  readonly names: (content: C) => readonly ItemId[]
  /** What of the record its words rest on, among those it names: where a commitment was decided, what a sentence speaks of. */
  readonly cites?: (content: C) => readonly ItemId[]
  /** Words under negotiation: agreeing on them does not make them public; a joint release does. */
  readonly isHeldBack?: true
}

const none = () => null
const given = (item: ItemId | null | undefined): readonly ItemId[] => (item === null || item === undefined ? [] : [item])

/** The two codes, which read alike in every language. */
const titleOfLink = ({ first, second, note }: CrosswalkEntryContent): Bilingual =>
  Object.fromEntries(Object.keys(note).map((language) => [language, `${first ?? '–'} : ${second ?? '–'}`]))

export const ITEM_KINDS: { readonly [K in ItemKind]: KindOfItem<ItemContents[K]> } = {
  dialogue: { schema: dialogueContent, title: (c) => c.name, parent: none, names: (c) => c.coChairs ?? [] },
  organisation: { schema: organisationContent, title: (c) => c.name, parent: none, names: (c) => c.succeeds },
  body: { schema: bodyContent, title: (c) => c.name, parent: none, names: (c) => [...c.participants, ...(c.coChairs ?? []), ...given(c.under), ...(c.succeeds ?? [])] },
  meeting: {
    schema: meetingContent, title: (c) => c.title, parent: none,
    names: (c) => [...given(c.body), ...(c.roster ?? []).map(({ organisation }) => organisation), ...(c.agenda ?? []).flatMap(({ about }) => about)],
  },
  plan: { schema: planContent, title: (c) => c.title, parent: none, names: (c) => c.presentedBy },
  element: {
    schema: elementContent, title: (c) => c.title, parent: (c) => c.parent,
    names: (c) => [c.parent, ...c.owners, ...given(c.body), ...given(c.origin?.item)], cites: (c) => given(c.origin?.item),
  },
  minutes: { schema: minutesContent, title: (c) => c.title, parent: (c) => c.meeting, names: (c) => [c.meeting] },
  text: { schema: textContent, title: (c) => c.title, parent: none, names: (c) => [...given(c.body), ...given(c.meeting)], isHeldBack: true },
  clause: {
    schema: clauseContent, title: (c) => c.words, parent: (c) => c.text,
    names: (c) => [c.text, ...c.cites.map(({ item }) => item)], cites: (c) => c.cites.map(({ item }) => item), isHeldBack: true,
  },
  'joint-release': { schema: jointReleaseContent, title: (c) => c.title, parent: (c) => c.text, names: (c) => [c.text, ...given(c.corrects)], isHeldBack: true },
  indicator: { schema: indicatorContent, title: (c) => c.title, parent: none, names: (c) => [...given(c.element), ...c.series.flatMap(({ organisation }) => given(organisation))] },
  instrument: { schema: instrumentContent, title: (c) => c.title, parent: none, names: (c) => c.elements },
  'crosswalk-entry': { schema: crosswalkEntryContent, title: titleOfLink, parent: (c) => c.crosswalk, names: (c) => [c.crosswalk] },
  project: {
    schema: projectContent, title: (c) => c.title, parent: none,
    names: (c) => [...given(c.element), ...given(c.body), ...c.phases.flatMap(({ owners }) => owners)],
  },
}

/** The kind of an item is the part of its id before the slash. */
export function findKind(item: ItemId): ItemKind | null {
  const kind = item.slice(0, item.indexOf('/'))
  return Object.hasOwn(ITEM_KINDS, kind) ? (kind as ItemKind) : null
}

/** Whether agreeing on this item leaves it between the parties. */
export function isHeldBack(item: ItemId): boolean {
  const kind = findKind(item)
  return kind !== null && ITEM_KINDS[kind].isHeldBack === true
}

/** What a content hangs its item under. Content that does not fit its kind has no place in the tree; it is shown as it is, where it is. */
export function parentOf(kind: ItemKind, content: { readonly [key: string]: Json } | null): ItemId | null {
  const { schema, parent } = ITEM_KINDS[kind]
  // Most kinds stand under nothing, and need not be read to know it: a start reads every content here.
  const read = content === null || parent === none ? null : readBy(schema, content)
  return read === null ? null : parent(read as never)
}

/** What the words of a content rest on; nothing where it does not fit its kind. */
export function citedBy(kind: ItemKind, content: { readonly [key: string]: Json } | null): readonly ItemId[] {
  const { schema, cites } = ITEM_KINDS[kind]
  const read = content === null || cites === undefined ? null : readBy(schema, content)
  return read === null || cites === undefined ? [] : [...new Set(cites(read as never))]
}

/** The part of an id after the slash: what stands in addresses. */
export function slugOf(item: ItemId): string {
  return item.slice(item.indexOf('/') + 1)
}

export { CLAUSE_KINDS } from './clause.ts'
export { SHOWN_BY } from './dialogue.ts'
export type { Computation, IndicatorSeries, Quantity } from './indicator.ts'
export type { ShownBy } from './dialogue.ts'
export type {
  BodyContent,
  ClauseContent,
  CrosswalkEntryContent,
  DialogueContent,
  ElementContent,
  IndicatorContent,
  InstrumentContent,
  JointReleaseContent,
  MeetingContent,
  MinutesContent,
  OrganisationContent,
  PlanContent,
  ProjectContent,
  TextContent,
}
export type { Figure, Source, Wording } from './fields.ts'
