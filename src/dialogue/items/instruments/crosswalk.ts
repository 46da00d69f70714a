// Two lists held against each other. The links are items of their own, so that each counts only with every signature.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, languageTag, partyId, slug, source } from '../fields.ts'

const condition = z.strictObject({ column: columnName, is: z.union([z.string().max(100), z.number()]) })

const heldLine = z.strictObject({
  code: z.string().min(1).max(60),
  title: bilingual,
  /** The line under which it stands in the list; null at the top. */
  under: z.string().max(60).nullable(),
  /** The address by which its author names it, where it has one: what other programs know it by. */
  address: z.url({ protocol: /^https?$/ }).max(500).nullable(),
})

export const heldList = z.strictObject({
  list: slug,
  title: bilingual,
  /** Whose list it is; null where it is of neither. */
  party: partyId.nullable(),
  /** As its author calls the state of it that is held: `2018`, `revision 3`. */
  version: z.string().min(1).max(60),
  sources: z.array(source).min(1).max(20),
  lines: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('here'), lines: z.array(heldLine).min(1).max(2000) }),
    z.strictObject({ from: z.literal('dataset'), dataset: datasetRef, code: columnName, /** In which languages it has titles. */ titles: z.array(z.strictObject({ language: languageTag, column: columnName })).min(1).max(10), under: columnName.nullable(), address: columnName.nullable(), where: condition.nullable() }),
  ]),
})
export type HeldList = z.infer<typeof heldList>

/** What the first is to the second: `broader`: it holds all of the second and more. Read the other way round, broader is narrower. */
export const RELATIONS = ['same', 'broader', 'narrower', 'overlaps', 'none'] as const
export type Relation = (typeof RELATIONS)[number]

export const crosswalkSettings = z.strictObject({
  instrument: z.literal('crosswalk'),
  /** In which words relations are told: codes of a classification, requirements of a law, credentials of people. */
  words: z.enum(['codes', 'requirements', 'credentials']),
  first: heldList,
  second: heldList,
  /** Lines of the second list that an occupation or a use asks for, so that gaps can be listed by it. */
  uses: z.array(z.strictObject({ use: slug, title: bilingual, asks: z.array(z.string().min(1).max(60)).min(1).max(200), sources: z.array(source).min(1).max(10) })).max(60),
})
