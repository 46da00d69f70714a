// The home page: what the dialogue is, where it stands today, what each side says, what is new.

import type { ItemId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Citation } from '../rows.ts'
import { findCharter, findContent, findRef, frameOf, inPortions } from './frame.ts'
import type { Frame, ItemRef, ViewContext } from './frame.ts'
import { changedFields } from './history.ts'
import { dialogueStatus } from './dormancy.ts'
import { meetingLines } from './meetings.ts'
import type { DialogueStatus } from './meetings.ts'
import { planPageView } from './plan.ts'
import type { PlanView } from './plan.ts'
import { advancesOn, isDivergent, readingsOf } from './progress.ts'
import type { Advance, Reading } from './progress.ts'
import { latestTexts } from './released.ts'
import type { ReleasedRef } from './released.ts'

export interface HomeView {
  readonly frame: Frame
  readonly summary: Bilingual
  readonly created: string
  readonly status: DialogueStatus
  readonly counts: { readonly meetings: number; readonly bodies: number; readonly organisations: number }
  /** The plan as a matrix: top level as groups, the level below as rows. Null before there is a plan. */
  readonly plan: Pick<PlanView, 'item' | 'slug' | 'content' | 'levels' | 'counts' | 'advances' | 'elements'> | null
  readonly latestAdvances: readonly { readonly about: ItemRef & { readonly number: string }; readonly advance: Advance }[]
  /** Items agreed anew since the founding, newest first. */
  readonly latestVersions: readonly ChangedItem[]
  readonly latestTexts: readonly ReleasedRef[]
  readonly divergences: readonly { readonly about: ItemRef & { readonly number: string }; readonly readings: readonly Reading[] }[]
}

export interface ChangedItem {
  readonly ref: ItemRef
  /** The number people cite an element by; null for other kinds. */
  readonly cited: string | null
  /** Of its newest version. */
  readonly number: number
  readonly signed: readonly Citation[]
  /** The members that its newest version changed. */
  readonly fields: readonly string[]
}

const SHOWN = 6
const SHOWN_TEXTS = 3

export function homeView(context: ViewContext): HomeView | null {
  const frame = frameOf(context)
  const charter = findCharter(context)
  if (frame === null || charter === null) return null
  const plan = planPageView(context)
  const meetings = meetingLines(context, charter)
  const portions = inPortions(context, 'news-of-elements', elementsOf, newsOf)
  return {
    frame, summary: charter.summary, created: charter.created, status: dialogueStatus(context, charter, meetings),
    counts: { meetings: meetings.length, bodies: countOf(context, 'body'), organisations: countOf(context, 'organisation') },
    plan, latestAdvances: latestAdvances(portions.flatMap(({ advances }) => advances)), latestVersions: latestVersions(context), latestTexts: latestTexts(context).slice(0, SHOWN_TEXTS),
    divergences: portions.flatMap(({ divergences }) => divergences),
  }
}

function elementsOf({ rows }: ViewContext): readonly ItemId[] {
  return rows.find('kind', 'element') ?? []
}

/** What a few elements have for the home page: their latest advances, and where the sides read them differently. */
function newsOf(context: ViewContext, elements: readonly ItemId[]): { readonly advances: HomeView['latestAdvances']; readonly divergences: HomeView['divergences'] } {
  const frame = frameOf(context)
  const refs = elements.flatMap((item) => {
    const ref = findRef(context.rows, item)
    const number = findContent(context.rows, 'element', item)?.number
    return ref === null || number === undefined ? [] : [{ ...ref, number }]
  })
  const advances = latestAdvances(refs.flatMap((about) => advancesOn(context.rows, about.item).map((advance) => ({ about, advance }))))
  return {
    advances, divergences: refs.flatMap((about) => {
      const readings = frame === null ? [] : readingsOf(context, frame, about.item)
      return isDivergent(readings) ? [{ about, readings }] : []
    }),
  }
}

/** The newest that are tied to the dialogue; of one day by number, and then by what was said. */
function latestAdvances(all: HomeView['latestAdvances']): HomeView['latestAdvances'] {
  const tied = all.filter(({ advance }) => advance.link === 'dialogue' && advance.date !== null)
  const keyOf = ({ advance }: (typeof all)[number]) => advance.date ?? ''
  return tied.toSorted((a, b) => (keyOf(a) !== keyOf(b) ? (keyOf(a) < keyOf(b) ? 1 : -1) : a.about.number !== b.about.number ? (a.about.number < b.about.number ? -1 : 1) : a.advance.statement < b.advance.statement ? -1 : 1)).slice(0, SHOWN)
}

function latestVersions(context: ViewContext): HomeView['latestVersions'] {
  const kinds = ['plan', 'element', 'meeting', 'body', 'organisation', 'dialogue'] as const
  return newest(kinds.flatMap((kind) => inPortions(context, `versions-of-${kind}`, ({ rows }) => rows.find('kind', kind) ?? [], (inner, items) => newest(changedOf(inner, items))).flat()))
}

/** Agreed anew last; of one moment in the order of their names. */
function newest(changed: HomeView['latestVersions']): HomeView['latestVersions'] {
  const agreedAt = ({ signed }: ChangedItem) => signed.map((citation) => citation.at).sort().at(-1) ?? ''
  return changed.toSorted((a, b) => (agreedAt(a) !== agreedAt(b) ? (agreedAt(a) < agreedAt(b) ? 1 : -1) : a.ref.item < b.ref.item ? -1 : 1)).slice(0, SHOWN)
}

function changedOf(context: ViewContext, items: readonly ItemId[]): HomeView['latestVersions'] {
  return items.flatMap((item): ChangedItem[] => {
    const [before, version] = context.rows.find('item', item)?.versions.slice(-2) ?? []
    const ref = findRef(context.rows, item)
    if (before === undefined || version === undefined || ref === null) return []
    const fields = changedFields(before.content, version.content).map(({ field }) => field)
    return [{ ref, cited: findContent(context.rows, 'element', item)?.number ?? null, number: version.number, signed: version.signed, fields }]
  })
}

function countOf(context: ViewContext, kind: string): number {
  return context.rows.find('kind', kind)?.length ?? 0
}
