// Two people type into one item at once. What is compared is small: a text in one language, a list,
// a date, one paragraph of a record. Where only one of them changed it, that change is taken; where both did and differ, both
// are shown and a person chooses. Nobody's words are put in the place of another's unseen.

import { canonicalize, sha256 } from '../../record/index.ts'
import type { Json } from '../../record/index.ts'
import type { FormField } from './shape.ts'
import { isBlank } from './typed.ts'
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

/** The values that are compared and taken one by one: texts by language, rows that are cited by their key, everything else by member. */
export function unitsOf(form: readonly FormField[], content: FormContent, languages: readonly string[]): ReadonlyMap<string, Json> {
  return new Map(form.flatMap(({ name, shape }): (readonly [string, Json])[] => {
    const value = content[name] ?? null
    if (shape.as === 'rows' && shape.key !== undefined) return [...rowsByKey(value, shape.key)].map(([key, row]) => [`${name}.${key}`, row] as const)
    if (shape.as !== 'texts' && shape.as !== 'wording') return [[name, value] as const]
    return languages.map((language) => [`${name}.${language}`, textIn(value, language)] as const)
  }))
}

export function marksOf(form: readonly FormField[], content: FormContent, languages: readonly string[]): Marks {
  const orders = form.flatMap(({ name, shape }) => (shape.as === 'rows' && shape.key !== undefined ? [[orderOf(name), markOf([...rowsByKey(content[name] ?? null, shape.key).keys()])] as const] : []))
  return Object.fromEntries([...[...unitsOf(form, content, languages)].map(([unit, value]) => [unit, markOf(value)] as const), ...orders])
}

/**
 * Lays what was typed over what is there now. `known` are the marks with which the form was opened; of a unit that it does
 * not name nobody knows what the typist had seen. `taken` are units in which the typist prefers what is there.
 */
export function mergeTyped(form: readonly FormField[], languages: readonly string[], now: FormContent, typed: FormContent, known: Marks, taken: readonly string[] = []): Merged {
  const [mine, there] = [unitsOf(form, typed, languages), unitsOf(form, now, languages)]
  const conflicts: Conflict[] = []
  const changed: string[] = []
  for (const unit of new Set([...there.keys(), ...mine.keys()])) {
    const [theirs, own] = [there.get(unit) ?? null, mine.get(unit) ?? null]
    // A row that only one of them has, and the form was opened without: a colleague's stays, one's own is new.
    if (known[unit] === undefined && !mine.has(unit)) continue
    if (known[unit] === undefined && !there.has(unit)) { if (!taken.includes(unit)) changed.push(unit); continue }
    if (taken.includes(unit) || markOf(own) === markOf(theirs) || known[unit] === markOf(own)) continue
    if (known[unit] === markOf(theirs)) changed.push(unit)
    else conflicts.push({ unit, mine: own, theirs })
  }
  const laid = withUnits(form, now, changed, mine)
  const moved = form.flatMap(({ name, shape }) => (shape.as === 'rows' && shape.key !== undefined && isMoved(typed[name] ?? null, laid[name] ?? null, shape.key, known[orderOf(name)]) ? [{ name, key: shape.key }] : []))
  const content = moved.reduce((before, { name, key }) => ({ ...before, [name]: inOrderOf(before[name] ?? null, typed[name] ?? null, key) }), laid)
  return { content, conflicts, changed: [...changed, ...moved.map(({ name }) => name)] }
}

/** `content` with these units as `values` has them, in whatever is theirs: what was typed over what is there. */
export function withUnits(form: readonly FormField[], now: FormContent, units: readonly string[], values: ReadonlyMap<string, Json>): FormContent {
  // In the order of the form, for whoever reads the draft member by member.
  const content: Record<string, Json> = { ...Object.fromEntries(form.flatMap(({ name }) => (now[name] === undefined ? [] : [[name, now[name]] as const]))), ...now }
  for (const unit of units) {
    const value = values.get(unit) ?? null
    const whole = form.find(({ name }) => name === unit)
    if (whole?.isAbsentWhenBlank === true && isBlank(value)) { delete content[unit]; continue }
    if (whole !== undefined) { content[unit] = value; continue }
    const place = unit.lastIndexOf('.')
    const [name, language] = [unit.slice(0, place), unit.slice(place + 1)]
    const keyed = form.find((one) => one.name === name)?.shape
    if (keyed?.as === 'rows') { content[name] = withRow(content[name] ?? null, keyed.key ?? '', language, value, [...values.keys()].flatMap((one) => (one.startsWith(`${name}.`) ? [one.slice(place + 1)] : []))); continue }
    const { [language]: _before, ...others } = (content[name] ?? {}) as { [language: string]: Json }
    const texts = value === null ? others : { ...others, [language]: value }
    const field = form.find((one) => one.name === name)
    content[name] = Object.keys(texts).length === 0 && field?.isOptional === true && field.shape.as === 'texts' ? null : texts
  }
  return content
}

/** Rows by their key; one without a key, or with that of another, by its place too, so that none is lost. */
function rowsByKey(value: Json, key: string): ReadonlyMap<string, Json> {
  const rows = new Map<string, Json>()
  for (const [place, row] of (Array.isArray(value) ? value : []).entries()) {
    const named = row !== null && typeof row === 'object' && !Array.isArray(row) ? (row as { readonly [member: string]: Json })[key] : null
    const own = typeof named === 'string' && named !== '' ? named : `at-${place}`
    rows.set(rows.has(own) ? `${own}-at-${place}` : own, row)
  }
  return rows
}

/** One row put in, in the place that it has in `order`, changed where it stands, or taken out. */
function withRow(list: Json, key: string, name: string, row: Json, order: readonly string[]): Json {
  const rows = [...rowsByKey(list, key)]
  const at = rows.findIndex(([one]) => one === name)
  if (row === null) return rows.filter(([one]) => one !== name).map(([, one]) => one)
  if (at !== -1) return rows.map(([one, before]) => (one === name ? row : before))
  const before = order.slice(0, order.indexOf(name)).findLast((one) => rows.some(([other]) => other === one))
  return rows.map(([, one]) => one).toSpliced(rows.findIndex(([one]) => one === before) + 1, 0, row)
}

function orderOf(name: string): string {
  return `${name} in order`
}

/** Whether the typist put rows in another order than the form had: what is there is then put in the typist's. */
function isMoved(typed: Json, now: Json, key: string, known: string | undefined): boolean {
  const [mine, there] = [[...rowsByKey(typed, key).keys()], [...rowsByKey(now, key).keys()]]
  const shared = there.filter((one) => mine.includes(one))
  return known !== undefined && known !== markOf(mine) && markOf(shared) !== markOf(mine.filter((one) => there.includes(one)))
}

/** The rows in the order of another list; those that it does not have stay behind the one that they stood behind. */
function inOrderOf(list: Json, order: Json, key: string): Json {
  const [rows, wanted] = [[...rowsByKey(list, key)], [...rowsByKey(order, key).keys()]]
  const placed = wanted.flatMap((name) => rows.filter(([one]) => one === name))
  for (const [place, row] of rows.entries()) {
    if (wanted.includes(row[0])) continue
    const before = rows.slice(0, place).at(-1)?.[0]
    placed.splice(placed.findIndex(([one]) => one === before) + 1, 0, row)
  }
  return placed.map(([, row]) => row)
}

function textIn(value: Json, language: string): Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? ((value as { [language: string]: Json })[language] ?? null) : null
}

export function markOf(value: Json): string {
  return sha256(canonicalize(value)).slice(0, MARK_LENGTH)
}
