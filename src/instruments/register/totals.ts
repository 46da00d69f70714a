// What the entries of a register count, level by level of the results chain: how many were reached stands apart from
// what came of it, and no sum goes over both. Over the sides a count is added only where all of them count the same
// thing: where the definitions differ, or nobody has compared them, there is no number for both.

import { RESULT_LEVELS } from '../../dialogue/items/fields.ts'
import type { ResultLevel } from '../../dialogue/items/fields.ts'
import type { Concept, Field } from '../../dialogue/typed/field.ts'
import type { PartyId } from '../../record/index.ts'
import type { RegisterEntry, RegisterSettings } from './entries.ts'

export interface SideTotal {
  readonly party: PartyId
  /** Null where no entry of this side tells the count. */
  readonly value: number | null
  /** Entries that tell it, and how many of these are stale. */
  readonly entries: number
  readonly stale: number
}

/** `differs`, `not-compared`: of the concept; `one-side`: nobody else tells it. */
export type NotAdded = 'differs' | 'not-compared' | 'one-side'

export interface FieldTotal {
  readonly field: Field
  readonly level: ResultLevel
  readonly concept: Concept | null
  readonly sides: readonly SideTotal[]
  /** Over all sides that tell it; null where they are not to be added. */
  readonly all: number | null
  readonly notAdded: NotAdded | null
}

/** Of every count of the register, in the order of the results chain; exercises are in none. */
export function totalsOf(settings: Pick<RegisterSettings, 'fields' | 'concepts'>, entries: readonly RegisterEntry[], parties: readonly PartyId[]): readonly FieldTotal[] {
  const real = entries.filter(({ isExercise }) => !isExercise)
  return RESULT_LEVELS.flatMap((level) => settings.fields.filter((field) => field.level === level).map((field): FieldTotal => {
    const sides = parties.map((party) => sideTotal(field, party, real.filter((entry) => entry.party === party)))
    const concept = settings.concepts.find((one) => one.concept === field.concept) ?? null
    const telling = sides.flatMap(({ value }) => value ?? [])
    const notAdded = telling.length < 2 ? 'one-side' : concept !== null && concept.relation !== 'same' ? concept.relation : null
    return { field, level, concept, sides, all: notAdded === null ? exactSum(telling) : null, notAdded }
  }))
}

function sideTotal({ field }: Field, party: PartyId, entries: readonly RegisterEntry[]): SideTotal {
  const told = entries.filter(({ values }) => typeof values[field] === 'number')
  return { party, value: told.length === 0 ? null : exactSum(told.map(({ values }) => values[field] as number)), entries: told.length, stale: told.filter(({ isStale }) => isStale).length }
}

/** As decimals of nine places, so that the order of addition changes no digit. */
export function exactSum(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + BigInt(value.toFixed(9).replace('.', '')), 0n)
  return Number(sum / 1_000_000_000n) + Number(sum % 1_000_000_000n) / 1e9
}
