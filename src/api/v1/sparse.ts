// `fields=item,title`: of what is answered only these members. It has a media type of its own, so that who asks for the
// whole thing has the whole thing by type.

import type { z } from 'zod'
import type { AnswerOf } from './endpoint.ts'

export const SPARSE_TYPE = 'application/vnd.alternat.sparse+json'

interface Described { readonly def: { readonly type: string; readonly shape?: Readonly<Record<string, unknown>>; readonly options?: readonly Described[] } }

/** The members by which an answer can be cut; none where it is no object. */
export function fieldsOf(answer: AnswerOf): readonly string[] {
  if (answer === 'nothing' || 'file' in answer) return []
  return membersOf(('list' in answer ? answer.list : answer.schema) as unknown as Described)
}

function membersOf({ def }: Described): readonly string[] {
  if (def.type === 'object') return Object.keys(def.shape ?? {})
  return def.type === 'union' ? [...new Set((def.options ?? []).flatMap(membersOf))] : []
}

export function cut(value: unknown, fields: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => fields.includes(name)))
}

/** A schema whose members may all be missing. */
export function sparseOf(schema: z.ZodType): z.ZodType {
  return (schema as z.ZodObject).partial()
}
