import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import { bilingual, partyId } from '../items/fields.ts'

const hash = z.string().refine(isHash, saying('not-a-hash'))

/**
 * What a party answers to a proposal without signing it. It binds nobody: whoever declines may still sign, and what was declined can be
 * adopted until its proposer withdraws it. An answer is corrected or taken back by `replaces`, like every statement.
 */
export const answerContent = z.discriminatedUnion('answer', [
  /** Its officers have the proposal before them. */
  z.strictObject({ proposal: hash, answer: z.literal('received') }),
  /** Put to one party; that party's reply is awaited. */
  z.strictObject({ proposal: hash, answer: z.literal('question'), asks: partyId, text: bilingual }),
  /** `question` is the statement that it replies to. */
  z.strictObject({ proposal: hash, answer: z.literal('reply'), question: hash, text: bilingual }),
  /** It will not sign this as it stands; the text says why. */
  z.strictObject({ proposal: hash, answer: z.literal('declined'), text: bilingual }),
  /** It needs more time or instructions, and will come back to it. */
  z.strictObject({ proposal: hash, answer: z.literal('reserved'), text: bilingual }),
  /** It accepts this as it stands, pending its capital: no agreement yet. Followed by its signature, or taken back. */
  z.strictObject({ proposal: hash, answer: z.literal('ad-referendum'), text: bilingual.nullable() }),
  /** It proposes `counter` instead. */
  z.strictObject({ proposal: hash, answer: z.literal('countered'), counter: hash }),
])
export type AnswerContent = z.infer<typeof answerContent>

export const ANSWERS = ['received', 'question', 'reply', 'declined', 'reserved', 'ad-referendum', 'countered'] as const satisfies readonly AnswerContent['answer'][]
export type AnswerKind = AnswerContent['answer']
