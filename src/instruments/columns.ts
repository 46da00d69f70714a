// Columns of shown tables from the words of an instrument's page, and the units that several share.

import type { Bilingual } from '../text/bilingual.ts'
import type { ShownColumn } from './asking.ts'

type Shape = { readonly unit?: Bilingual } & Pick<ShownColumn, 'decimals' | 'isName' | 'language' | 'words'>

/** A maker of columns, by their names in files: `value_usd`. Both catalogues must have a title for each. */
export function columnsOf<Name extends string>(en: Readonly<Record<Name, string>>, es: Readonly<Record<Name, string>>): (name: Name, shape?: Shape) => ShownColumn {
  return (name, { unit, ...shape } = {}) => ({ name, title: { en: en[name], es: es[name] }, unit: unit ?? null, ...shape })
}

export const USD: Bilingual = { en: 'USD', es: 'USD' }
export const PERCENT: Bilingual = { en: '%', es: '%' }
export const KILOMETRES: Bilingual = { en: 'km', es: 'km' }

/** What codes are called, for a column of codes; a code of digits stands before its name, since people look for it. */
export function codeWords(titles: Readonly<Record<string, Bilingual>>): NonNullable<ShownColumn['words']> {
  return Object.fromEntries(Object.entries(titles).map(([code, title]) => [code, /^\d+$/.test(code) ? Object.fromEntries(Object.entries(title).map(([language, words]) => [language, `${code} · ${words}`])) : title]))
}
