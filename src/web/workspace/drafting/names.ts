// How the forms of drafting name what they show.

import type { Json } from '../../../record/index.ts'
import type { FormField } from '../../../dialogue/forms/index.ts'
import type { Names } from '../../../dialogue/views/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import { languageName } from '../../language.ts'
import { labelOf, LABELS } from '../../labels.ts'
import type { AmendPage, Choices } from './models.ts'

/** `title.es` → `Title, Spanish`; `sources.0.url` → `Sources 1, Address`. */
export function fieldLabel(field: string, language: Language, languages: readonly string[], cover: string): string {
  const parts = field.split('.')
  return parts.flatMap((part, place) => {
    if (/^\d+$/.test(part)) return []
    if (place > 0 && languages.includes(part)) return [languageName(part, language)]
    const label = place === 0 && part === 'cover' ? cover : labelOf(LABELS[language].field, part)
    const row = parts[place + 1]
    return [row !== undefined && /^\d+$/.test(row) ? `${label} ${Number(row) + 1}` : label]
  }).join(', ')
}

export type Group = 'wording' | 'dates' | 'links' | 'more'

/** The fields of a form by what they are about; the level of an element follows from its place. */
export function groupsOf(form: readonly FormField[], kind: AmendPage['itemKind']): readonly { readonly group: Group; readonly fields: readonly FormField[] }[] {
  const asked = form.filter(({ name }) => !(kind === 'element' && name === 'level'))
  const groupOf = ({ shape }: FormField): Group => {
    if (shape.as === 'texts' || shape.as === 'wording' || shape.as === 'line') return 'wording'
    if (shape.as === 'day' || shape.as === 'partial-day' || shape.as === 'zoned') return 'dates'
    return shape.as === 'item' || shape.as === 'items' || shape.as === 'listed' || shape.as === 'choice' ? 'links' : 'more'
  }
  const groups = ['wording', 'dates', 'links', 'more'] as const
  return groups.map((group) => ({ group, fields: asked.filter((field) => groupOf(field) === group) })).filter(({ fields }) => fields.length > 0)
}

/** Names for what the choices of a form can name. */
export function namesFrom({ items, listed }: Choices): Names {
  const options = Object.values(items).flat().flatMap((group) => group.options)
  const named = (list: Choices['listed'][keyof Choices['listed']]) => Object.fromEntries(list.map(({ value, name }) => [value, name]))
  return {
    items: Object.fromEntries(options.map(({ value, short, name }) => [value, { title: name, short, isInForce: true }])),
    levels: named(listed.level), meetingTypes: named(listed['meeting-type']), parties: named(listed.party),
  }
}

/** The member of a content at a path of names and places; null where there is none. */
export function memberAt(value: Json | undefined, name: string): Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? ((value as { readonly [member: string]: Json })[name] ?? null) : null
}
