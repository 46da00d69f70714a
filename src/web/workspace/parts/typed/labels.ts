// The names of typed fields for the list of what is wrong, as their labels say them.

import type { Field } from '../../../../dialogue/typed/field.ts'
import type { Language } from '../../../../text/bilingual.ts'
import { languageName } from '../../../language.ts'
import { plain } from '../../../reading.ts'

/** `{ 'values.title.es': 'Title, Spanish' }`: what `Problems` takes as `labels`. */
export function typedLabels(fields: readonly Field[], languages: readonly string[], language: Language, prefix = 'values'): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.flatMap(({ field, title }) => {
    const [name, label] = [`${prefix}.${field}`, plain(title, language)]
    return [[name, label], ...languages.map((tag) => [`${name}.${tag}`, `${label}, ${languageName(tag, language)}`]), [`${name}.latitude`, label], [`${name}.longitude`, label]]
  }))
}
