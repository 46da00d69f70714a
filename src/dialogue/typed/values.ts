// What stands in fields: whether it fits them, and how it is read from a form. All that is wrong is told, each at its
// field; what was typed and does not fit is kept as it was typed, so that nobody types it twice.

import { findKind } from '../items/index.ts'
import { exactNumber, fullDate, text } from '../items/fields.ts'
import { readNumber } from '../forms/typed.ts'
import type { TypedFields } from '../forms/typed.ts'
import { codeOf } from '../issues.ts'
import type { Issue, IssueCode } from '../issues.ts'
import type { Json } from '../../record/index.ts'
import type { CodeList, Field, FieldKind, FieldValue, FieldValues } from './field.ts'
import { isEmpty } from './judge.ts'

/** What is wrong, by the field: `women_owned`, `site.latitude`. That texts are there in every language `textIssues` says, wherever they stand. */
export function valueIssues(fields: readonly Field[], lists: readonly CodeList[], values: FieldValues): readonly Issue[] {
  const known = new Set(fields.map(({ field }) => field))
  return [
    ...Object.keys(values).filter((field) => !known.has(field)).map((field): Issue => ({ code: 'field-unknown', path: field })),
    ...fields.flatMap(({ field, is, isRequired }): readonly Issue[] => {
      const value = values[field]
      if (isEmpty(value)) return isRequired ? [{ code: 'field-required', path: field }] : []
      const code = findProblem(is, value as Exclude<FieldValue, null>, lists)
      return code === null ? [] : [{ code, path: field }]
    }),
  ]
}

/** Why a value does not fit its field; null where it does. */
function findProblem(is: FieldKind, value: Exclude<FieldValue, null>, lists: readonly CodeList[]): IssueCode | null {
  switch (is.type) {
    case 'texts': return isTexts(value) ? null : 'value-unfit'
    case 'line': return typeof value !== 'string' ? 'value-unfit' : value.includes('\n') ? 'not-one-line' : textProblem(value)
    case 'integer': return typeof value !== 'number' ? 'not-a-number' : Number.isInteger(value) ? numberProblem(value) : 'not-whole'
    case 'decimal': return typeof value === 'number' ? numberProblem(value) : 'not-a-number'
    case 'day': return typeof value === 'string' && fullDate.safeParse(value).success ? null : 'not-a-date'
    case 'yes-no': return typeof value === 'boolean' ? null : 'not-yes-or-no'
    case 'choice': return typeof value === 'string' && codesOf(is.list, lists).includes(value) ? null : 'code-not-listed'
    case 'choices': return areChoices(value, codesOf(is.list, lists)) ? null : 'code-not-listed'
    case 'place': return isPlace(value) ? null : 'not-a-place'
    case 'address': return typeof value === 'string' && isAddress(value) ? null : 'not-an-address'
    case 'organisation': return typeof value === 'string' && findKind(value) === 'organisation' ? null : 'not-an-organisation'
  }
}

function codesOf(list: string, lists: readonly CodeList[]): readonly string[] {
  return lists.find((one) => one.list === list)?.codes.map(({ code }) => code) ?? []
}

function areChoices(value: FieldValue, codes: readonly string[]): boolean {
  return Array.isArray(value) && value.every((one) => codes.includes(one)) && new Set(value).size === value.length
}

function isTexts(value: FieldValue): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === 'string' && textProblem(one) === null)
}

export function isPlace(value: FieldValue | undefined): value is { readonly latitude: number; readonly longitude: number } & FieldValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('latitude' in value)) return false
  const { latitude, longitude } = value as { readonly [key: string]: unknown }
  return isWithin(latitude, 90) && isWithin(longitude, 180)
}

function isWithin(value: unknown, bound: number): boolean {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= bound
}

/** A place in the web, reached in the open or under TLS, and nothing that a browser would run. */
function isAddress(value: string): boolean {
  return value.length <= 2000 && !/\s/.test(value) && /^https?:\/\/[^/]/.test(value) && URL.canParse(value)
}

function numberProblem(value: number): IssueCode | null {
  return Number.isFinite(value) && exactNumber.safeParse(value).success ? null : 'unsafe-number'
}

function textProblem(value: string): IssueCode | null {
  const [issue] = text.safeParse(value).error?.issues ?? []
  return issue === undefined ? null : codeOf(issue)
}

/** Every field as it was typed under `<prefix>.<field>`; null where nothing was. Languages and degrees have their own fields: `values.title.es`, `values.site.latitude`. */
export function readTypedValues(fields: readonly Field[], typed: TypedFields, languages: readonly string[], prefix = 'values'): FieldValues {
  const at = (name: string) => clean(typed.get(`${prefix}.${name}`) ?? '')
  return Object.fromEntries(fields.map(({ field, is }): readonly [string, FieldValue] => {
    switch (is.type) {
      case 'texts': return [field, textsAt(field, languages, at)]
      case 'integer': case 'decimal': return [field, readNumber(at(field), true) as FieldValue]
      case 'yes-no': return [field, yesNo(at(field))]
      case 'choices': return [field, choicesOf(typed.getAll(`${prefix}.${field}`))]
      case 'place': return [field, placeAt(at(`${field}.latitude`), at(`${field}.longitude`))]
      default: return [field, at(field) === '' ? null : at(field)]
    }
  }))
}

function textsAt(field: string, languages: readonly string[], at: (name: string) => string): FieldValue {
  const texts = languages.flatMap((language) => { const one = at(`${field}.${language}`); return one === '' ? [] : [[language, one] as const] })
  return texts.length === 0 ? null : Object.fromEntries(texts)
}

function yesNo(typed: string): FieldValue {
  return typed === 'yes' ? true : typed === 'no' ? false : typed === '' ? null : typed
}

function choicesOf(typed: readonly string[]): FieldValue {
  const chosen = [...new Set(typed.map(clean).filter((one) => one !== ''))]
  return chosen.length === 0 ? null : chosen
}

/** Degrees with a point or, of one who writes so, a comma. What is no number stays as it was typed. */
function placeAt(latitude: string, longitude: string): FieldValue {
  if (latitude === '' && longitude === '') return null
  const degrees = [latitude, longitude].map((one): Json => (/^-?\d{1,3}([.,]\d{1,12})?$/.test(one) ? Number(one.replace(',', '.')) : one))
  return { latitude: degrees[0] as number, longitude: degrees[1] as number }
}

/** Without the fields in which nothing stands: what is signed says what is known. */
export function filledValues(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)))
}

function clean(value: string): string {
  return value.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').trim()
}
