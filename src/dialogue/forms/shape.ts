// What a form for an item asks, read off the schema of its kind: a new member of a schema has its
// field in the form by itself. Only what no schema says stands here in words: which kinds of item a
// reference may name, and which slugs the charter of the dialogue lists.

import { z } from 'zod'
import { datasetRef } from '../data/dataset-ref.ts'
import { cell } from '../data/query.ts'
import { bilingual, fullDate, itemId, languageTag, partialDate, partyId, slug, text, wording, zonedTime } from '../items/fields.ts'
import { ITEM_KINDS } from '../items/index.ts'
import type { ItemKind } from '../items/index.ts'

/** Lists that belong to the dialogue: `charter.instruments`, `.languages`, `.levels`, `.meetingTypes`, `.parties`. */
export type CharterList = 'instrument' | 'language' | 'level' | 'meeting-type' | 'party'

export interface Variants {
  readonly as: 'variants'
  readonly choice: string
  readonly variants: readonly { readonly variant: string; readonly fields: readonly FormField[] }[]
}

export type FieldShape =
  /** A text in every language of the dialogue. */
  | { readonly as: 'texts' }
  /** How the wording in each language came about. */
  | { readonly as: 'wording'; readonly values: readonly string[] }
  | { readonly as: 'line' | 'day' | 'partial-day' | 'address' | 'number' }
  /** A dataset of a side: `USA/border-crossings`. */
  | { readonly as: 'dataset' }
  /** One cell of a table, or one a line: numbers as they are, texts that look like numbers in quotes. */
  | { readonly as: 'cell' | 'cells' }
  /** Yes or no. */
  | { readonly as: 'flag' }
  /** One of several groups; which one stands in the member `choice`. */
  | Variants
  /** A day, an hour and a zone, typed apart: `starts.day`, `starts.time`, `starts.zone`. */
  | { readonly as: 'zoned' }
  | { readonly as: 'choice'; readonly values: readonly string[] }
  | { readonly as: 'listed'; readonly list: CharterList }
  | { readonly as: 'item' | 'items'; readonly kinds: readonly ItemKind[] }
  /** Plain lines, and texts in every language, one after another. */
  | { readonly as: 'lines' | 'text-list' }
  /**
   * `key`: the member by which people cite a row, so that each is compared and taken by itself. `either`: a row has the members of one of these lists,
   * by what is typed; the last where nothing tells. `of`: every row is one of several groups.
   */
  | { readonly as: 'group' | 'rows'; readonly fields: readonly FormField[]; readonly key?: string; readonly either?: readonly (readonly string[])[]; readonly of?: Variants }

export interface FormField {
  /** The member of the content. */
  readonly name: string
  readonly shape: FieldShape
  /** It may be left empty: `null`, or a list of none. */
  readonly isOptional: boolean
  /** The member came to its schema later: where it is left empty it is not there at all, as in what was signed before. */
  readonly isAbsentWhenBlank?: true
  /** A list that says something else when it is not there than when it is empty: where nothing is typed it is `null`. */
  readonly isNullWhenBlank?: true
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
  register: ['instrument'],
  rules: ['instrument'],
  calendarOf: ['instrument'],
  preCheck: ['instrument'],
  crosswalk: ['instrument'],
  context: ['indicator'],
}
/** Where a kind names by one word what others name by it too. */
const NAMED_IN: Readonly<Partial<Record<ItemKind, typeof NAMED_BY>>> = { body: { succeeds: ['body'] } }
/** Lists of which people write one row while a colleague writes another. */
const ROW_KEYS: Readonly<Record<string, string>> = { paragraphs: 'paragraph', phases: 'phase' }
const LISTED: Readonly<Record<string, CharterList>> = { from: 'party', instrument: 'instrument', level: 'level', type: 'meeting-type', party: 'party', language: 'language' }

/** The fields of a form for items of this kind, in the order of its schema. */
export function formOf(kind: ItemKind): readonly FormField[] {
  const form = FORMS.get(kind) ?? makeForm(kind)
  FORMS.set(kind, form)
  return form
}

function fieldsOf(schema: z.ZodObject): readonly FormField[] {
  return Object.entries(schema.shape).map(([name, member]) => fieldOf(name, member as z.ZodType))
}

function fieldOf(name: string, schema: z.ZodType): FormField {
  if (schema instanceof z.ZodExactOptional) return { ...fieldOf(name, schema.unwrap() as z.ZodType), isOptional: true, isAbsentWhenBlank: true }
  if (schema instanceof z.ZodNullable) return { ...fieldOf(name, schema.unwrap() as z.ZodType), isOptional: true, ...(schema.unwrap() instanceof z.ZodArray ? { isNullWhenBlank: true } : {}) }
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
  if (schema === datasetRef) return { as: 'dataset' }
  if (schema === cell) return { as: 'cell' }
  if (schema instanceof z.ZodDiscriminatedUnion) return variantsOf(schema)
  if (schema instanceof z.ZodUnion) return isOfObjects(schema) ? { ...eitherOf(schema), as: 'group' } : { as: 'cell' }
  if (schema instanceof z.ZodBoolean) return { as: 'flag' }
  // What is told once a language, and is no text of the record: a column of a dataset.
  if (schema instanceof z.ZodRecord) return { as: 'texts' }
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
  if (element === cell || element instanceof z.ZodNumber) return { as: 'cells' }
  if (element instanceof z.ZodDiscriminatedUnion) return { as: 'rows', fields: [], of: variantsOf(element) }
  if (element instanceof z.ZodUnion) return isOfObjects(element) ? { ...eitherOf(element), as: 'rows' } : { as: 'cells' }
  const key = ROW_KEYS[name]
  return element instanceof z.ZodObject ? { as: 'rows', fields: fieldsOf(element), ...(key === undefined ? {} : { key }) } : { as: 'lines' }
}

/** What tells the groups apart is chosen, and every other member is asked of the one that was. */
function variantsOf(schema: z.ZodDiscriminatedUnion): Variants {
  const choice = schema.def.discriminator
  const variants = (schema.options as readonly z.ZodObject[]).map((option) => {
    const { [choice]: literal, ...members } = option.shape
    return { variant: String((literal as z.ZodLiteral).value), fields: Object.entries(members).map(([name, member]) => fieldOf(name, member as z.ZodType)) }
  })
  return { as: 'variants', choice, variants }
}

/** All members are asked beside each other: whoever fills in a row need not know first which kind of row it is. */
function eitherOf(schema: z.ZodUnion): { readonly fields: readonly FormField[]; readonly either: readonly (readonly string[])[] } {
  const options = (schema.options as readonly z.ZodObject[]).map(fieldsOf)
  const fields = new Map(options.flat().map((field) => [field.name, field]))
  const isInAll = ({ name }: FormField) => options.every((option) => option.some((one) => one.name === name))
  return { fields: [...fields.values()].map((field) => (isInAll(field) ? field : { ...field, isOptional: true })), either: options.map((option) => option.map(({ name }) => name)) }
}

function isOfObjects(schema: z.ZodUnion): boolean {
  return schema.options.every((option) => option instanceof z.ZodObject)
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

const FORMS = new Map<ItemKind, readonly FormField[]>()

function makeForm(kind: ItemKind): readonly FormField[] {
  const fields = fieldsOf(ITEM_KINDS[kind].schema as unknown as z.ZodObject).map((field) => namedIn(kind, field))
  return kind === 'dialogue' ? asTyped(fields) : fields
}
