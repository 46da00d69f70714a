// What a form for an item asks, read off the schema of its kind: a new member of a schema has its
// field in the form by itself. Only what no schema says stands here in words: which kinds of item a
// reference may name, and which slugs the charter of the dialogue lists.

import { z } from 'zod'
import { bilingual, fullDate, itemId, languageTag, partialDate, partyId, slug, text, wording, zonedTime } from '../items/fields.ts'
import { ITEM_KINDS } from '../items/index.ts'
import type { ItemKind } from '../items/index.ts'

/** Lists that belong to the dialogue: `charter.instruments`, `.languages`, `.levels`, `.meetingTypes`, `.parties`. */
export type CharterList = 'instrument' | 'language' | 'level' | 'meeting-type' | 'party'

export type FieldShape =
  /** A text in every language of the dialogue. */
  | { readonly as: 'texts' }
  /** How the wording in each language came about. */
  | { readonly as: 'wording'; readonly values: readonly string[] }
  | { readonly as: 'line' | 'day' | 'partial-day' | 'address' | 'number' }
  /** A day, an hour and a zone, typed apart: `starts.day`, `starts.time`, `starts.zone`. */
  | { readonly as: 'zoned' }
  | { readonly as: 'choice'; readonly values: readonly string[] }
  | { readonly as: 'listed'; readonly list: CharterList }
  | { readonly as: 'item' | 'items'; readonly kinds: readonly ItemKind[] }
  /** Plain lines, and texts in every language, one after another. */
  | { readonly as: 'lines' | 'text-list' }
  /** `key`: the member by which people cite a row, so that each is compared and taken by itself. */
  | { readonly as: 'group' | 'rows'; readonly fields: readonly FormField[]; readonly key?: string }

export interface FormField {
  /** The member of the content. */
  readonly name: string
  readonly shape: FieldShape
  /** It may be left empty: `null`, or a list of none. */
  readonly isOptional: boolean
  /** The member came to its schema later: where it is left empty it is not there at all, as in what was signed before. */
  readonly isAbsentWhenBlank?: true
}

const NAMED_BY: Readonly<Record<string, readonly ItemKind[]>> = {
  parent: ['plan', 'element'],
  owners: ['organisation'],
  body: ['body'],
  presentedBy: ['organisation'],
  participants: ['organisation'],
  succeeds: ['organisation'],
  organisation: ['organisation'],
  meeting: ['meeting'],
  text: ['text'],
  clause: ['clause'],
  corrects: ['joint-release'],
  about: ['body', 'element', 'meeting', 'organisation', 'plan'],
  item: ['element', 'meeting', 'minutes', 'clause'],
  coChairs: ['organisation'],
  under: ['body'],
  element: ['element'],
  elements: ['element'],
}
/** Where a kind names by one word what others name by it too. */
const NAMED_IN: Readonly<Partial<Record<ItemKind, typeof NAMED_BY>>> = { body: { succeeds: ['body'] } }
/** Lists of which people write one row while a colleague writes another. */
const ROW_KEYS: Readonly<Record<string, string>> = { paragraphs: 'paragraph', phases: 'phase' }
const LISTED: Readonly<Record<string, CharterList>> = { from: 'party', instrument: 'instrument', level: 'level', type: 'meeting-type', party: 'party', language: 'language' }

/** The fields of a form for items of this kind, in the order of its schema. */
export function formOf(kind: ItemKind): readonly FormField[] {
  return FORMS[kind]
}

function fieldsOf(schema: z.ZodObject): readonly FormField[] {
  return Object.entries(schema.shape).map(([name, member]) => fieldOf(name, member as z.ZodType))
}

function fieldOf(name: string, schema: z.ZodType): FormField {
  if (schema instanceof z.ZodExactOptional) return { ...fieldOf(name, schema.unwrap() as z.ZodType), isOptional: true, isAbsentWhenBlank: true }
  if (schema instanceof z.ZodNullable) return { ...fieldOf(name, schema.unwrap() as z.ZodType), isOptional: true }
  return { name, shape: shapeOf(name, schema), isOptional: schema instanceof z.ZodArray || schema === wording }
}

function shapeOf(name: string, schema: z.ZodType): FieldShape {
  if (schema === bilingual) return { as: 'texts' }
  if (schema === wording) return { as: 'wording', values: (wording.valueType as z.ZodEnum).options.map(String) }
  if (schema === partialDate) return { as: 'partial-day' }
  if (schema === fullDate) return { as: 'day' }
  if (schema === zonedTime) return { as: 'zoned' }
  if (schema === itemId) return { as: 'item', kinds: NAMED_BY[name] ?? [] }
  if (schema === partyId || schema === slug || schema === languageTag) return listedOr(name)
  if (schema === text) return { as: 'line' }
  if (schema instanceof z.ZodArray) return listShape(name, schema.element as z.ZodType)
  if (schema instanceof z.ZodObject) return { as: 'group', fields: fieldsOf(schema) }
  if (schema instanceof z.ZodEnum) return { as: 'choice', values: schema.options.map(String) }
  if (schema instanceof z.ZodNumber) return { as: 'number' }
  if (schema instanceof z.ZodURL) return { as: 'address' }
  return { as: 'line' }
}

/** A slug is chosen from the charter's list where the charter has one; the charter itself types its own. */
function listedOr(name: string): FieldShape {
  const list = LISTED[name]
  return list === undefined ? { as: 'line' } : { as: 'listed', list }
}

function listShape(name: string, element: z.ZodType): FieldShape {
  if (element === itemId) return { as: 'items', kinds: NAMED_BY[name] ?? [] }
  if (element === bilingual) return { as: 'text-list' }
  const key = ROW_KEYS[name]
  return element instanceof z.ZodObject ? { as: 'rows', fields: fieldsOf(element), ...(key === undefined ? {} : { key }) } : { as: 'lines' }
}

/** In the charter the lists are made, not chosen from. */
function asTyped(fields: readonly FormField[]): readonly FormField[] {
  return fields.map((field) => {
    const { shape } = field
    if (shape.as === 'listed') return { ...field, shape: { as: 'line' as const } }
    return shape.as === 'rows' || shape.as === 'group' ? { ...field, shape: { ...shape, fields: asTyped(shape.fields) } } : field
  })
}

function namedIn(kind: ItemKind, field: FormField): FormField {
  const kinds = NAMED_IN[kind]?.[field.name]
  return kinds === undefined || !('kinds' in field.shape) ? field : { ...field, shape: { ...field.shape, kinds } }
}

const FORMS = Object.fromEntries(Object.entries(ITEM_KINDS).map(([kind, { schema }]) => {
  const fields = fieldsOf(schema as unknown as z.ZodObject).map((field) => namedIn(kind as ItemKind, field))
  return [kind, kind === 'dialogue' ? asTyped(fields) : fields]
})) as unknown as Readonly<Record<ItemKind, readonly FormField[]>>
