// A description between a form and a statement.

import { COLUMN_ROLES, COLUMN_TYPES } from '../../../dialogue/data/columns.ts'
import type { Column } from '../../../dialogue/data/columns.ts'
import type { DatasetContent, DatasetDescription } from '../../../dialogue/statements/index.ts'
import type { GuessedColumn } from '../../../node/datasets/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ColumnValues, DescriptionValues } from '../../../web/workspace/datasets/models.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'

interface Guess {
  readonly columns: readonly GuessedColumn[]
  readonly key: readonly string[]
}

/** What stands in the form first: the description of the vintage before, for the columns that are still there, and a guess for the rest. */
export function firstValues({ columns, key }: Guess, before: DatasetContent | null, languages: readonly string[], today: string): DescriptionValues {
  const blank = Object.fromEntries(languages.map((tag) => [tag, '']))
  const lines = (texts: readonly Bilingual[]) => Object.fromEntries(languages.map((tag) => [tag, texts.map((text) => text[tag] ?? '').join('\n')]))
  return {
    dataset: before?.dataset ?? '', title: before?.title ?? blank, definition: before?.definition ?? blank, method: before?.method ?? blank, vintage: '', caveats: before === null ? blank : lines(before.caveats),
    licence: { name: before?.licence.name ?? blank, url: before?.licence.url ?? '' }, originator: { name: before?.originator.name ?? blank, url: before?.originator.url ?? '' },
    obtained: { url: before?.obtained.url ?? '', on: today, note: before?.obtained.note ?? blank },
    columns: columns.map(({ heading, name, type, role }): ColumnValues => {
      const known = before?.columns.find((one) => one.name === name)
      const isKey = (before?.key ?? key).includes(name)
      if (known === undefined) return { name, type, role, title: Object.fromEntries(languages.map((tag) => [tag, heading])), unit: blank, definition: blank, codes: '', isKey }
      const { title, unit, definition, codes } = known
      return { name, type: known.type, role: known.role, title, unit: unit ?? blank, definition: definition ?? blank, codes: (codes ?? []).map((one) => [one.code, ...languages.map((tag) => one.title[tag] ?? '')].join(' | ')).join('\n'), isKey }
    }),
  }
}

/** As typed, of as many columns as the file has. */
export function typedValues(fields: URLSearchParams, columns: number, languages: readonly string[]): DescriptionValues {
  const text = (name: string) => bilingualField(fields, name, languages)
  return {
    dataset: field(fields, 'dataset'), title: text('title'), definition: text('definition'), method: text('method'), vintage: field(fields, 'vintage'), caveats: text('caveats'),
    licence: { name: text('licence.name'), url: field(fields, 'licence.url') }, originator: { name: text('originator.name'), url: field(fields, 'originator.url') },
    obtained: { url: field(fields, 'obtained.url'), on: field(fields, 'obtained.on'), note: text('obtained.note') },
    columns: Array.from({ length: columns }, (_, index): ColumnValues => {
      const at = `columns.${index}`
      return {
        name: field(fields, `${at}.name`), type: COLUMN_TYPES.find((one) => one === field(fields, `${at}.type`)) ?? 'text', role: COLUMN_ROLES.find((one) => one === field(fields, `${at}.role`)) ?? 'attribute',
        title: text(`${at}.title`), unit: text(`${at}.unit`), definition: text(`${at}.definition`), codes: field(fields, `${at}.codes`), isKey: field(fields, `${at}.isKey`) === 'yes',
      }
    }),
  }
}

/** Not checked yet. */
export function descriptionOf(values: DescriptionValues, languages: readonly string[]): DatasetDescription {
  const { licence, originator, obtained, columns } = values
  return {
    dataset: values.dataset, title: values.title, definition: values.definition, method: values.method, vintage: values.vintage, caveats: caveatsOf(values.caveats, languages),
    columns: columns.map((one): Column => ({ name: one.name, type: one.type, role: one.role, title: one.title, unit: optionalText(one.unit), definition: optionalText(one.definition), codes: codesOf(one.codes, languages) })),
    key: columns.filter(({ isKey }) => isKey).map(({ name }) => name),
    licence: { name: licence.name, url: optional(licence.url) }, originator: { name: originator.name, url: optional(originator.url) },
    obtained: { url: optional(obtained.url), on: obtained.on, note: optionalText(obtained.note) },
  }
}

/** The first line of one language belongs to the first of the other. */
function caveatsOf(caveats: Bilingual, languages: readonly string[]): readonly Bilingual[] & Bilingual[] {
  const lines = languages.map((tag) => (caveats[tag] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== ''))
  const most = Math.max(0, ...lines.map(({ length }) => length))
  return Array.from({ length: most }, (_, index) => Object.fromEntries(languages.map((tag, place) => [tag, lines[place]?.[index] ?? ''])))
}

/** A title that is left out is the code itself. */
function codesOf(text: string, languages: readonly string[]): Column['codes'] {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length === 0) return null
  return lines.map((line) => {
    const [code = '', ...titles] = line.split('|').map((part) => part.trim())
    return { code, title: Object.fromEntries(languages.map((tag, place) => [tag, titles[place] ?? titles[0] ?? code])) }
  })
}
