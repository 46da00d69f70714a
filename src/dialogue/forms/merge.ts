// Two people type into one item at once. What is compared is small: a text in one language, a list,
// a date. Where only one of them changed it, that change is taken; where both did and differ, both
// are shown and a person chooses. Nobody's words are put in the place of another's unseen.

import { canonicalize, sha256 } from '../../record/index.ts'
import type { Json } from '../../record/index.ts'
import type { FormField } from './shape.ts'
import type { FormContent } from './typed.ts'

/** A mark of every unit's value, as it was when a form was opened. */
export type Marks = Readonly<Record<string, string>>

export interface Conflict {
  /** `title.es`, `due`, `sources`. */
  readonly unit: string
  readonly mine: Json
  readonly theirs: Json
}

export interface Merged {
  /** What is to be kept now: in a conflict it has what was there. */
  readonly content: FormContent
  readonly conflicts: readonly Conflict[]
  /** What differs from what was there. */
  readonly changed: readonly string[]
}

const MARK_LENGTH = 16

/** The values that are compared and taken one by one: texts by language, everything else by member. */
export function unitsOf(form: readonly FormField[], content: FormContent, languages: readonly string[]): ReadonlyMap<string, Json> {
  return new Map(form.flatMap(({ name, shape }) => {
    const value = content[name] ?? null
    if (shape.as !== 'texts' && shape.as !== 'wording') return [[name, value] as const]
    return languages.map((language) => [`${name}.${language}`, textIn(value, language)] as const)
  }))
}

export function marksOf(form: readonly FormField[], content: FormContent, languages: readonly string[]): Marks {
  return Object.fromEntries([...unitsOf(form, content, languages)].map(([unit, value]) => [unit, markOf(value)]))
}

/**
 * Lays what was typed over what is there now. `known` are the marks with which the form was opened; of a unit that it does
 * not name nobody knows what the typist had seen. `taken` are units in which the typist prefers what is there.
 */
export function mergeTyped(form: readonly FormField[], languages: readonly string[], now: FormContent, typed: FormContent, known: Marks, taken: readonly string[] = []): Merged {
  const mine = unitsOf(form, typed, languages)
  const conflicts: Conflict[] = []
  const changed: string[] = []
  for (const [unit, theirs] of unitsOf(form, now, languages)) {
    const own = mine.get(unit) ?? null
    if (taken.includes(unit) || markOf(own) === markOf(theirs) || known[unit] === markOf(own)) continue
    if (known[unit] === markOf(theirs)) changed.push(unit)
    else conflicts.push({ unit, mine: own, theirs })
  }
  return { content: withUnits(form, now, changed, mine), conflicts, changed }
}

function withUnits(form: readonly FormField[], now: FormContent, units: readonly string[], values: ReadonlyMap<string, Json>): FormContent {
  // In the order of the form, for whoever reads the draft member by member.
  const content: Record<string, Json> = { ...Object.fromEntries(form.flatMap(({ name }) => (now[name] === undefined ? [] : [[name, now[name]] as const]))), ...now }
  for (const unit of units) {
    const value = values.get(unit) ?? null
    if (form.some(({ name }) => name === unit)) { content[unit] = value; continue }
    const place = unit.lastIndexOf('.')
    const [name, language] = [unit.slice(0, place), unit.slice(place + 1)]
    const { [language]: _before, ...others } = (content[name] ?? {}) as { [language: string]: Json }
    const texts = value === null ? others : { ...others, [language]: value }
    const field = form.find((one) => one.name === name)
    content[name] = Object.keys(texts).length === 0 && field?.isOptional === true && field.shape.as === 'texts' ? null : texts
  }
  return content
}

function textIn(value: Json, language: string): Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? ((value as { [language: string]: Json })[language] ?? null) : null
}

export function markOf(value: Json): string {
  return sha256(canonicalize(value)).slice(0, MARK_LENGTH)
}
