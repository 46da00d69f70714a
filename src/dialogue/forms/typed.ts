// From the fields of a form to the content that was meant, and nothing thrown away: what is no
// number, no date or in no language yet is kept as it was typed, so that an unfinished draft can be
// saved and every gap be named afterwards by the schema.

import type { Json } from '../../record/index.ts'
import type { FormField, Variants } from './shape.ts'

/** The fields of a form by name, as `URLSearchParams` has them. */
export interface TypedFields {
  get(name: string): string | null
  getAll(name: string): readonly string[]
  keys(): Iterable<string>
}

/** How a list that is meant to be empty is typed, where leaving it blank says that nothing is said. */
export const EMPTY_LIST = '—'

/** Plain decimal notation, as a cell of a table is held against it. */
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/

export type FormContent = { readonly [member: string]: Json }

/** `before` is what the form was opened on: what it does not ask stays, and lists keep their order. */
export function readTyped(form: readonly FormField[], fields: TypedFields, languages: readonly string[], before: FormContent): FormContent {
  const read = form.map((field) => [field, valueOf(field, field.name, new Reader(fields, languages), before[field.name] ?? null)] as const)
  return members([...Object.entries(before).filter(([name]) => !form.some((field) => field.name === name)).map(([name, value]) => [{ name }, value] as const), ...read])
}

/** A content of this form in which nothing has been said yet. */
export function blankContent(form: readonly FormField[]): FormContent {
  return members(form.map((field) => [field, field.isNullWhenBlank === true ? null : blankOf(field.shape.as, field.isOptional)] as const))
}

function members(read: readonly (readonly [Pick<FormField, 'name' | 'isAbsentWhenBlank'>, Json])[]): FormContent {
  return Object.fromEntries(read.filter(([field, value]) => field.isAbsentWhenBlank !== true || !isBlank(value)).map(([{ name }, value]) => [name, value]))
}

class Reader {
  readonly #fields: TypedFields
  readonly languages: readonly string[]
  #names: readonly string[] | null = null

  constructor(fields: TypedFields, languages: readonly string[]) {
    this.#fields = fields
    this.languages = languages
  }

  text(name: string): string {
    return clean(this.#fields.get(name) ?? '')
  }

  all(name: string): readonly string[] {
    return [...new Set(this.#fields.getAll(name).map(clean).filter((one) => one !== ''))]
  }

  /** How many rows `name.0`, `name.1` … have a field. */
  rows(name: string): number {
    this.#names ??= [...this.#fields.keys()]
    const places = this.#names.flatMap((one) => {
      const place = one.startsWith(`${name}.`) ? /^\d{1,4}(?=\.|$)/.exec(one.slice(name.length + 1)) : null
      return place === null ? [] : [Number(place[0])]
    })
    return Math.max(-1, ...places) + 1
  }
}

function valueOf(field: FormField, name: string, reader: Reader, before: Json): Json {
  if (field.isNullWhenBlank === true && reader.text(name) === EMPTY_LIST) return []
  const value = shapedOf(field, name, reader, before)
  return field.isNullWhenBlank === true && isBlank(value) ? null : value
}

function shapedOf({ shape, isOptional }: FormField, name: string, reader: Reader, before: Json): Json {
  switch (shape.as) {
    case 'texts': return textsAt(name, reader, isOptional)
    case 'wording': return tagged(reader, name)
    case 'items': return inOrderOf(before, reader.all(name))
    case 'lines': return reader.text(name).split('\n').map((line) => line.trim()).filter((line) => line !== '')
    case 'zoned': return zonedAt(name, reader, isOptional, before)
    case 'number': return readNumber(reader.text(name), isOptional)
    case 'text-list': return listAt(name, reader, (at) => textsAt(at, reader, true))
    case 'rows': { const { of } = shape; return listAt(name, reader, (at) => (of === undefined ? oneOf(shape.either, memberwise(shape.fields, at, reader)) : variantAt(of, at, reader))) }
    case 'flag': return flagOf(reader.text(name), isOptional)
    case 'cell': return cellOf(reader.text(name), isOptional)
    case 'cells': return reader.text(name).split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => cellOf(line, false))
    case 'dataset': return datasetOf(reader.text(name), isOptional)
    case 'variants': {
      const chosen = variantAt(shape, name, reader)
      return isBlank(chosen) && isOptional ? null : chosen
    }
    case 'group': {
      const group = oneOf(shape.either, memberwise(shape.fields, name, reader))
      return isBlank(group) && isOptional ? null : group
    }
    default: {
      const line = reader.text(name)
      return line === '' && isOptional ? null : line
    }
  }
}

function memberwise(fields: readonly FormField[], at: string, reader: Reader): Json {
  return members(fields.map((field) => [field, valueOf(field, `${at}.${field.name}`, reader, null)] as const))
}

function variantAt({ choice, variants }: Variants, name: string, reader: Reader): FormContent {
  const chosen = reader.text(`${name}.${choice}`)
  const fields = variants.find(({ variant }) => variant === chosen)?.fields ?? []
  return chosen === '' ? {} : { [choice]: chosen, ...(memberwise(fields, name, reader) as FormContent) }
}

/** `yes` and `no`; anything else is kept as it was typed. */
function flagOf(typed: string, isOptional: boolean): Json {
  return typed === 'yes' ? true : typed === 'no' ? false : typed === '' && isOptional ? null : typed
}

/** The members of whichever kind of row was typed; where members of two were, all of them, so that the schema can say so. */
function oneOf(either: readonly (readonly string[])[] | undefined, row: Json): Json {
  if (either === undefined || row === null || typeof row !== 'object' || Array.isArray(row)) return row
  const members = row as FormContent
  const own = (kind: readonly string[]) => kind.filter((name) => !either.every((other) => other.includes(name)))
  const typed = either.filter((kind) => own(kind).some((name) => !isBlank(members[name] ?? null)))
  const kept = typed.length > 1 ? typed.flat() : (typed[0] ?? either.at(-1) ?? [])
  return Object.fromEntries(Object.entries(members).filter(([name]) => kept.includes(name)))
}

/** `2304` is a number, `"2304"` a text; so is whatever is no number. */
function cellOf(typed: string, isOptional: boolean): Json {
  if (typed === '') return isOptional ? null : ''
  const [, quoted] = /^"(.*)"$/.exec(typed) ?? []
  return quoted ?? (NUMBER.test(typed) ? Number(typed) : typed)
}

/** How a cell stands in its field: as it is read back. */
export function cellAsTyped(cell: Json): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell as number)
  return NUMBER.test(cell) || /^".*"$/.test(cell) ? `"${cell}"` : cell
}

function datasetOf(typed: string, isOptional: boolean): Json {
  if (typed === '') return isOptional ? null : ''
  const [, party, dataset] = /^([^/]+)\/([^/]+)$/.exec(typed) ?? []
  return party === undefined || dataset === undefined ? typed : { party, dataset }
}

/** How a dataset stands in its field. */
export function datasetAsTyped(ref: Json): string {
  if (ref === null || typeof ref !== 'object' || Array.isArray(ref)) return ref === null ? '' : String(ref as string)
  const { party = '', dataset = '' } = ref as { readonly [member: string]: Json }
  return `${String(party)}/${String(dataset)}`
}

/** Rows in which nothing was typed are no rows. */
function listAt(name: string, reader: Reader, read: (at: string) => Json): Json {
  return Array.from({ length: reader.rows(name) }, (_, place) => read(`${name}.${place}`)).filter((row) => !isBlank(row))
}

function textsAt(name: string, reader: Reader, isOptional: boolean): Json {
  const texts = tagged(reader, name)
  return isOptional && Object.keys(texts).length === 0 ? null : texts
}

function tagged(reader: Reader, name: string): { readonly [language: string]: string } {
  return Object.fromEntries(reader.languages.flatMap((language) => {
    const text = reader.text(`${name}.${language}`)
    return text === '' ? [] : [[language, text] as const]
  }))
}

/** The hour on that wall as the record writes it; of an hour that a change of clocks brings twice, the first. What is no hour stays as it was typed. */
function zonedAt(name: string, reader: Reader, isOptional: boolean, before: Json): Json {
  const [day, time, zone] = [reader.text(`${name}.day`), reader.text(`${name}.time`), reader.text(`${name}.zone`)]
  if (day === '' && time === '') return isOptional ? null : ''
  const known = typeof before === 'string' ? zonedParts(before) : null
  if (known !== null && known.day === day && known.time === time && known.zone === zone) return before
  try {
    const wall = Temporal.PlainDate.from(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : 'none', { overflow: 'reject' })
    return wall.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toString({ smallestUnit: 'second' })
  } catch {
    return `${day}T${time}[${zone}]`
  }
}

/** What the three fields of an hour hold, of one that is whole or as it was typed. */
export function zonedParts(value: string): { readonly day: string; readonly time: string; readonly zone: string } {
  const [, day = '', time = '', zone = ''] = /^([^T]*)T(\d{2}:\d{2})?[^[]*\[(.*)\]$/.exec(value) ?? []
  return { day, time, zone }
}

/** `1,500.5` as both countries write it; what is no number stays text, and is told of by the schema. */
export function readNumber(text: string, isOptional: boolean): Json {
  if (text === '') return isOptional ? null : ''
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$|^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text.replaceAll(',', ''))) ? Number(text.replaceAll(',', '')) : text
}

/** A form sends boxes in its own order; what was there already keeps its place. */
function inOrderOf(before: Json, chosen: readonly string[]): Json {
  const known = Array.isArray(before) ? before.filter((item): item is string => typeof item === 'string') : []
  return [...known.filter((item) => chosen.includes(item)), ...chosen.filter((item) => !known.includes(item))]
}

export function isBlank(value: Json): boolean {
  if (value === null || value === '') return true
  if (Array.isArray(value)) return value.every(isBlank)
  return typeof value === 'object' && Object.values(value).every(isBlank)
}

function blankOf(as: FormField['shape']['as'], isOptional: boolean): Json {
  if (as === 'items' || as === 'rows' || as === 'lines' || as === 'text-list' || as === 'cells') return []
  if (as === 'wording') return {}
  if (isOptional) return null
  return as === 'texts' || as === 'group' || as === 'variants' ? {} : ''
}

function clean(value: string): string {
  return value.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').trim()
}
