// How one side sees the working of a body, practice by practice, with the day on which it looked.
// Each side answers for itself: where the answers differ, that is what to talk about.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, source } from '../items/fields.ts'
import { PRACTICE_LISTS } from '../practices.ts'

export const CHECK_ANSWERS = ['yes', 'partly', 'no', 'not-assessed'] as const
export type CheckAnswer = (typeof CHECK_ANSWERS)[number]

export const selfCheckContent = z.strictObject({
  /** Which list of practices: one of `PRACTICE_LISTS`. */
  list: z.string().max(80),
  /** The day on which this side looked. */
  asOf: fullDate,
  practices: z.array(z.strictObject({
    practice: z.string().max(80),
    answer: z.enum(CHECK_ANSWERS),
    note: bilingual.nullable(),
    /** Where anybody can see it. */
    sources: z.array(source),
  })).min(1).max(50),
})
export type SelfCheckContent = z.infer<typeof selfCheckContent>

/** Every practice of the list once, and no other. */
export function selfCheckRules({ list, practices }: SelfCheckContent): readonly Issue[] {
  const known = PRACTICE_LISTS.find((one) => one.list === list)
  if (known === undefined) return [{ code: 'practice-unknown', path: 'content.list' }]
  const names = practices.map(({ practice }) => practice)
  const strange = names.flatMap((name, index): Issue[] => {
    if (!known.practices.some(({ practice }) => practice === name)) return [{ code: 'practice-unknown', path: `content.practices.${index}.practice` }]
    return names.indexOf(name) === index ? [] : [{ code: 'slug-repeated', path: `content.practices.${index}.practice` }]
  })
  const missing = known.practices.filter(({ practice }) => !names.includes(practice)).map(({ practice }): Issue => ({ code: 'invalid_value', path: `content.practices (${practice})` }))
  return [...strange, ...missing]
}
