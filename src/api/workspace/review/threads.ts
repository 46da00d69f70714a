// The answers to a proposal as a reader follows them: each with its replies.

import type { Bilingual } from '../../../text/bilingual.ts'
import type { ProposalRow, RowReader } from '../../../dialogue/rows.ts'
import { answersOf, answersTo, openQuestions } from '../../../dialogue/views/index.ts'
import type { Answer } from '../../../dialogue/views/index.ts'
import type { AnswerLine } from '../../../web/workspace/review/models.ts'

export function answerThreads(rows: RowReader, row: ProposalRow, self: string): readonly AnswerLine[] {
  const answers = answersTo(rows, row)
  const open = new Set(openQuestions(answers).filter(({ content }) => content.asks === self).map(({ statement }) => statement))
  const lineOf = (answer: Answer, replies: readonly AnswerLine[]): AnswerLine => {
    const { statement, made, content, isCorrection } = answer
    return {
      statement, made, answer: content.answer, text: textOf(answer), asks: content.answer === 'question' ? content.asks : null,
      other: content.answer === 'countered' ? content.counter : null, question: content.answer === 'reply' ? content.question : null, isCorrection, isOurs: made.party === self, awaitsOurs: open.has(statement), replies,
    }
  }
  const replies = answersOf(answers, 'reply')
  return answers.filter(({ content }) => content.answer !== 'reply').map((answer) =>
    lineOf(answer, replies.filter(({ content }) => content.question === answer.statement).map((reply) => lineOf(reply, []))))
}

function textOf({ content }: Answer): Bilingual | null {
  return 'text' in content ? content.text : null
}
