// What a reader asked, taken one by one. What cannot be used is said, and what is usual stands in its place: a
// page always comes, and never shows anything but what it says it shows.

import { fullDate } from '../dialogue/items/fields.ts'
import type { ParameterProblem, Parameters } from './asking.ts'

export interface Taken<T> {
  readonly value: T
  readonly problem: ParameterProblem | null
}

/** One of a list. */
export function takeChoice(parameters: Parameters, parameter: string, choices: readonly string[], usual: string): Taken<string> {
  const asked = parameters[parameter]
  if (asked === undefined) return { value: usual, problem: null }
  return choices.includes(asked) ? { value: asked, problem: null } : { value: usual, problem: { parameter, code: 'parameter-unknown' } }
}

export interface NumberRange {
  readonly least: number
  readonly most: number
  readonly usual: number
}

/** `17`, `-3`: no decimals. */
export function takeInteger(parameters: Parameters, parameter: string, range: NumberRange): Taken<number> {
  return taken(parameters, parameter, range, /^-?\d{1,15}$/)
}

/** `0.95`, `12`: with a point, as addresses are the same in both languages; a comma is taken for one. */
export function takeNumber(parameters: Parameters, parameter: string, range: NumberRange): Taken<number> {
  return taken(parameters, parameter, range, /^-?\d{1,15}([.,]\d{1,12})?$/)
}

/** `2024-03`, between two months, both included. */
export function takeMonth(parameters: Parameters, parameter: string, { least, most, usual }: { readonly least: string; readonly most: string; readonly usual: string }): Taken<string> {
  const asked = parameters[parameter]
  if (asked === undefined) return { value: usual, problem: null }
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(asked)) return { value: usual, problem: { parameter, code: 'parameter-invalid' } }
  if (asked < least) return { value: usual, problem: { parameter, code: 'parameter-too-small' } }
  return asked > most ? { value: usual, problem: { parameter, code: 'parameter-too-large' } } : { value: asked, problem: null }
}

/** `2025-09-01`: a day that the calendar has. */
export function takeDay<T extends string | null>(parameters: Parameters, parameter: string, usual: T): Taken<string | T> {
  const asked = parameters[parameter]
  if (asked === undefined) return { value: usual, problem: null }
  return fullDate.safeParse(asked).success ? { value: asked, problem: null } : { value: usual, problem: { parameter, code: 'parameter-invalid' } }
}

export function problemsOf(...all: readonly Taken<unknown>[]): readonly ParameterProblem[] {
  return all.flatMap(({ problem }) => problem ?? [])
}

function taken(parameters: Parameters, parameter: string, { least, most, usual }: NumberRange, form: RegExp): Taken<number> {
  const asked = parameters[parameter]
  if (asked === undefined) return { value: usual, problem: null }
  if (!form.test(asked)) return { value: usual, problem: { parameter, code: 'parameter-invalid' } }
  const value = Number(asked.replace(',', '.'))
  if (value < least) return { value: usual, problem: { parameter, code: 'parameter-too-small' } }
  return value > most ? { value: usual, problem: { parameter, code: 'parameter-too-large' } } : { value, problem: null }
}
