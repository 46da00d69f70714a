// What a draft was before: who changed which items of it when, so that any earlier revision can be
// read, compared and brought back. A step keeps what was there before it; the text after it is the next
// step's "before", or the draft itself. What one officer types within a quarter of an hour is one step.
//
// A step is kept before the draft is saved. If the saving then fails, the step names a revision that the
// draft does not have, and is written over by the next.

import type { ItemChange } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Draft, DraftContent } from '../drafts.ts'

export interface HistoryStep {
  /** The first and the last revision that this step made. */
  readonly from: number
  readonly to: number
  /** When its last change was saved, and its first. */
  readonly at: string
  readonly since: string
  /** Person id. */
  readonly by: string
  /** Every item that changed, as it was in the draft before; null where it was not in it. */
  readonly items: readonly { readonly item: string; readonly place: number; readonly before: ItemChange | null }[]
  /** The cover note before; not there where it did not change. */
  readonly cover?: Bilingual | null
}

interface HistoryDocument {
  readonly steps: readonly HistoryStep[]
}

const KIND = 'draft-history'
const ONE_STEP_MINUTES = 15

export class DraftHistory {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  /** The steps that led to this revision, the last one first. */
  async stepsOf({ id, revision }: Pick<Draft, 'id' | 'revision'>): Promise<readonly HistoryStep[]> {
    return (await this.#read(id)).steps.filter(({ from }) => from <= revision).toReversed()
  }

  /** Call before saving `after` over `before`. `isAlone`: begins a step of its own, whoever made the last. */
  async keep(id: string, before: Draft | null, after: DraftContent, isAlone = false): Promise<void> {
    const { steps, revision } = await this.#read(id)
    const next = (before?.revision ?? 0) + 1
    const led = steps.filter(({ from, to }) => from < next && to < next)
    const last = led.at(-1)
    const step = stepOf(before, after, next)
    const isOne = !isAlone && last !== undefined && last.by === step.by && minutesBetween(last.since, step.at) < ONE_STEP_MINUTES && last.to === next - 1
    const kept = isOne ? [...led.slice(0, -1), joined(last, step)] : [...led, step]
    await this.#store.putPrivate(KIND, id, JSON.stringify({ steps: kept }), revision)
  }

  async forget(id: string): Promise<void> {
    await this.#store.deletePrivate(KIND, id)
  }

  async #read(id: string): Promise<HistoryDocument & { readonly revision: number }> {
    const document = await this.#store.findPrivate(KIND, id)
    return document === null ? { steps: [], revision: 0 } : { ...(JSON.parse(document.body) as HistoryDocument), revision: document.revision }
  }
}

/** The draft as it was after a step, `steps` being those after it, the last one first. */
export function asBefore(content: Pick<DraftContent, 'changes' | 'cover'>, steps: readonly HistoryStep[]): Pick<DraftContent, 'changes' | 'cover'> {
  let { cover } = content
  let changes = content.changes
  for (const step of steps) {
    const touched = new Map(step.items.map((one) => [one.item, one]))
    const kept = changes.flatMap((change) => {
      const was = touched.get(change.item)
      return was === undefined ? [change] : was.before === null ? [] : [was.before]
    })
    const back = step.items.filter(({ item, before }) => before !== null && !changes.some((change) => change.item === item))
    for (const { place, before } of [...back].sort((a, b) => a.place - b.place)) if (before !== null) kept.splice(place, 0, before)
    changes = kept
    if (step.cover !== undefined) cover = step.cover
  }
  return { changes, cover }
}

function stepOf(before: Draft | null, after: DraftContent, revision: number): HistoryStep {
  const [was, is] = [placesOf(before?.changes ?? []), placesOf(after.changes)]
  const touched = [...new Set([...was.keys(), ...is.keys()])].filter((item) => !isSame(was.get(item)?.change, is.get(item)?.change))
  const items = touched.map((item) => ({ item, place: (was.get(item) ?? is.get(item))?.place ?? 0, before: was.get(item)?.change ?? null }))
  const cover = isSame(before?.cover ?? null, after.cover) ? {} : { cover: before?.cover ?? null }
  return { from: revision, to: revision, at: after.savedAt, since: after.savedAt, by: after.savedBy, items, ...cover }
}

/** Two steps as one: of an item that both changed, what was there before the first. */
function joined(first: HistoryStep, second: HistoryStep): HistoryStep {
  const known = new Set(first.items.map(({ item }) => item))
  const cover = first.cover !== undefined ? { cover: first.cover } : second.cover !== undefined ? { cover: second.cover } : {}
  return { ...first, to: second.to, at: second.at, items: [...first.items, ...second.items.filter(({ item }) => !known.has(item))], ...cover }
}

function placesOf(changes: readonly ItemChange[]): ReadonlyMap<string, { readonly place: number; readonly change: ItemChange }> {
  return new Map(changes.map((change, place) => [change.item, { place, change }]))
}

/** Objects that are the same in memory are the same; others by what they hold, in whatever order. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function minutesBetween(from: string, to: string): number {
  return Math.abs(Temporal.Instant.from(to).since(Temporal.Instant.from(from)).total('minutes'))
}
