// A form as a browser would send it back untouched, for tests.

import type { Json } from '../../record/index.ts'
import { cellAsTyped, datasetAsTyped, EMPTY_LIST, zonedParts } from '../forms/index.ts'
import type { FormContent, FormField, Variants } from '../forms/index.ts'

/** What a browser would send of a form that shows this content. */
export function shownForm(form: readonly FormField[], content: FormContent, at = ''): [string, string][] {
  return form.flatMap(({ name, shape, isNullWhenBlank }): [string, string][] => {
    const [value, path] = [content[name] ?? null, `${at}${name}`]
    const list = Array.isArray(value) ? value : []
    if (isNullWhenBlank === true && Array.isArray(value) && value.length === 0) return [[path, EMPTY_LIST]]
    const text = (one: Json) => (one === null ? '' : String(one as string))
    if (shape.as === 'texts' || shape.as === 'wording') return Object.entries((value ?? {}) as Record<string, string>).map(([language, one]) => [`${path}.${language}`, one])
    if (shape.as === 'items') return list.map((one) => [path, text(one)])
    if (shape.as === 'lines') return [[path, list.map(text).join('\n')]]
    if (shape.as === 'text-list') return list.flatMap((one, place) => Object.entries(one as Record<string, string>).map(([language, word]): [string, string] => [`${path}.${place}.${language}`, word]))
    if (shape.as === 'flag') return [[path, value === true ? 'yes' : value === false ? 'no' : text(value)]]
    if (shape.as === 'rows' && shape.of !== undefined) return list.flatMap((one, place) => variantShown(shape.of as Variants, one, `${path}.${place}`))
    if (shape.as === 'rows') return list.flatMap((one, place) => shownForm(shape.fields, one as FormContent, `${path}.${place}.`))
    if (shape.as === 'zoned') return typeof value === 'string' ? Object.entries(zonedParts(value)).map(([part, one]): [string, string] => [`${path}.${part}`, one]) : []
    if (shape.as === 'cell') return [[path, cellAsTyped(value)]]
    if (shape.as === 'cells') return [[path, list.map(cellAsTyped).join('\n')]]
    if (shape.as === 'dataset') return [[path, datasetAsTyped(value)]]
    if (shape.as === 'variants') return variantShown(shape, value, path)
    if (shape.as === 'group') return value === null ? [] : shownForm(shape.fields, value as FormContent, `${path}.`)
    return [[path, text(value)]]
  })
}

function variantShown({ choice, variants }: Variants, value: Json, path: string): [string, string][] {
  const content = (value ?? {}) as FormContent
  const chosen = String(content[choice] ?? '')
  return [[`${path}.${choice}`, chosen], ...shownForm(variants.find(({ variant }) => variant === chosen)?.fields ?? [], content, `${path}.`)]
}
