// What holds on a day, derived from facts with dates and never typed: a step holds while a fact makes it hold and every
// step that it needs holds. Where it does not, the reasons are told, and at their root what would have to come. Enter
// such a fact and the block is gone, from its day on and not before.

import { standingAbout } from '../../dialogue/clocks/index.ts'
import type { Standing } from '../../dialogue/clocks/index.ts'
import { stepsOf } from '../../dialogue/items/instruments/board.ts'
import type { PlacedStep } from '../../dialogue/items/instruments/board.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { factContent } from '../../dialogue/statements/fact.ts'
import type { FactContent } from '../../dialogue/statements/index.ts'
import { findContent, firstDay, hasEnded, lastDay } from '../../dialogue/views/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { ItemId } from '../../record/index.ts'

export type Fact = Standing<FactContent>

export const STEP_STATES = ['holds', 'blocked', 'not-yet'] as const
/** `blocked`: nothing makes it hold, or what it rests on is gone; `not-yet`: it waits for a step before it that is. */
export type StepState = (typeof STEP_STATES)[number]

export type StepReason =
  /** Nothing has been stated that makes it hold. */
  | { readonly because: 'nothing-stated' }
  | { readonly because: 'begins-later'; readonly fact: Fact }
  | { readonly because: 'ended'; readonly fact: Fact; readonly on: string }
  /** What the fact rests on had ended: `on` is the first day on which it was no longer there. */
  | { readonly because: 'organisation-ended'; readonly fact: Fact; readonly organisation: ItemId; readonly on: string }
  | { readonly because: 'waits'; readonly step: string }

export interface StepStatus {
  readonly step: PlacedStep
  readonly state: StepState
  /** The facts that make it hold on the day. */
  readonly by: readonly Fact[]
  /** Why it does not hold; none where it does. */
  readonly reasons: readonly StepReason[]
  /** The blocked steps at the root of it, by path; itself where it is one. */
  readonly roots: readonly string[]
}

/** The facts of a board that stood at `knownOn` (RFC 3339; null: now), of each side that may state them. */
export function factsOf(rows: RowReader, item: ItemId, settings: SettingsOf<'board'>, knownOn: string | null = null): readonly Fact[] {
  const steps = new Map(stepsOf(settings).map((step) => [step.path, step]))
  return standingAbout(rows, item, 'fact', factContent, knownOn).filter(({ party, content }) => {
    const step = steps.get(content.step)
    return step !== undefined && (step.party === null || step.party === party)
  })
}

/** Every step on a day, in the order of the board. */
export function statusesOn(rows: RowReader, settings: SettingsOf<'board'>, facts: readonly Fact[], day: string): readonly StepStatus[] {
  const steps = stepsOf(settings)
  const known = new Map<string, StepStatus>()
  const statusOf = (step: PlacedStep): StepStatus => {
    const found = known.get(step.path)
    if (found !== undefined) return found
    // Set before its needs are asked: a circle, which the settings forbid, would otherwise never end.
    known.set(step.path, { step, state: 'not-yet', by: [], reasons: [], roots: [] })
    const needs = step.needsPaths.flatMap((path) => { const need = steps.find((one) => one.path === path); return need === undefined ? [] : [statusOf(need)] })
    const status = judge(rows, step, facts.filter(({ content }) => content.step === step.path), needs, day)
    known.set(step.path, status)
    return status
  }
  return steps.map(statusOf)
}

function judge(rows: RowReader, step: PlacedStep, facts: readonly Fact[], needs: readonly StepStatus[], day: string): StepStatus {
  const told = facts.map((fact) => ({ fact, why: whyNot(rows, step, fact, day) }))
  const by = told.filter(({ why }) => why === null).map(({ fact }) => fact)
  const missing = needs.filter(({ state }) => state !== 'holds')
  const waits = missing.map(({ step: { path } }): StepReason => ({ because: 'waits', step: path }))
  const own = by.length > 0 ? [] : told.length === 0 ? [{ because: 'nothing-stated' } as const] : latestFirst(told.flatMap(({ why }) => why ?? []))
  if (missing.length === 0 && by.length > 0) return { step, state: 'holds', by, reasons: [], roots: [] }
  const isRoot = missing.length === 0
  const roots = isRoot ? [step.path] : [...new Set(missing.flatMap((need) => need.roots))]
  // What held by itself and has lost its ground is blocked, not merely awaited.
  return { step, state: isRoot || by.length > 0 ? 'blocked' : 'not-yet', by, reasons: [...waits, ...own], roots }
}

/** Why a fact does not make its step hold on a day; null where it does. */
function whyNot(rows: RowReader, step: PlacedStep, fact: Fact, day: string): StepReason | null {
  const { from, until, organisation } = fact.content
  if (day < from) return { because: 'begins-later', fact }
  const rests = organisation ?? step.organisation
  const end = rests === null ? null : (findContent(rows, 'organisation', rests)?.until ?? null)
  const ends = [
    ...(until !== null && until < day ? [{ because: 'ended' as const, fact, on: Temporal.PlainDate.from(until).add({ days: 1 }).toString() }] : []),
    ...(rests !== null && end !== null && hasEnded(end, day) ? [{ because: 'organisation-ended' as const, fact, organisation: rests, on: lastDay(end) }] : []),
  ]
  // Whatever came first has ended it; of the same day the organisation, which is why.
  return ends.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.because === 'organisation-ended' ? -1 : 1))[0] ?? null
}

/** What ended last tells most of why it does not hold; what begins later comes after. */
function latestFirst(reasons: readonly StepReason[]): readonly StepReason[] {
  const dayOf = (reason: StepReason) => ('on' in reason ? reason.on : '')
  return [...reasons].sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : dayOf(a) < dayOf(b) ? 1 : 0))
}

/** Every day on which anything can change, the earliest first. */
export function turningDays(rows: RowReader, settings: SettingsOf<'board'>, facts: readonly Fact[]): readonly string[] {
  const organisations = [...new Set([...facts.flatMap(({ content }) => content.organisation ?? []), ...stepsOf(settings).flatMap(({ organisation }) => organisation ?? [])])]
  const ends = organisations.flatMap((item) => { const until = findContent(rows, 'organisation', item)?.until ?? null; return until === null ? [] : [lastDay(until)] })
  const own = facts.flatMap(({ content: { from, until } }) => [from, ...(until === null ? [] : [Temporal.PlainDate.from(until).add({ days: 1 }).toString()])])
  return [...new Set([...own, ...ends])].sort()
}

export interface StepChange {
  readonly day: string
  readonly path: string
  readonly from: StepState
  readonly to: StepState
  readonly status: StepStatus
  /** Every step on that day. */
  readonly all: readonly StepStatus[]
}

/** Every change of state in time, the latest first. Before the first of them nothing had been stated. */
export function changesOf(rows: RowReader, settings: SettingsOf<'board'>, facts: readonly Fact[]): readonly StepChange[] {
  const days = turningDays(rows, settings, facts)
  const before = days[0] === undefined ? [] : statusesOn(rows, settings, facts, firstDay(days[0]).subtract({ days: 1 }).toString())
  let last = new Map(before.map((status) => [status.step.path, status.state]))
  const changes = days.flatMap((day) => {
    const statuses = statusesOn(rows, settings, facts, day)
    const changed = statuses.flatMap((status): readonly StepChange[] => {
      const from = last.get(status.step.path) ?? 'not-yet'
      return from === status.state ? [] : [{ day, path: status.step.path, from, to: status.state, status, all: statuses }]
    })
    last = new Map(statuses.map((status) => [status.step.path, status.state]))
    return changed
  })
  return changes.reverse()
}
