// The clock of a silence procedure, at the mouth of the node: what comes in the second after the end is
// refused, whoever wants it said. Asked in the turn in which it is signed, and again before it is kept, so
// that nothing is answered as in time that its own act says was late.

import type { Command, Refusal, RefusalCode } from '../../dialogue/decide.ts'
import { judgeMoment, judgeTakingBack } from '../../dialogue/silence.ts'
import { STATEMENT_TYPES } from '../../dialogue/statements/index.ts'
import type { Clearances } from '../clearance/index.ts'
import { barredByClearance } from '../clearance/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'

/** Why a command must not be said at this moment; null where no silence procedure is in its way. */
export function barredBySilence(node: DialogueNode, clearances: Clearances, command: Command): Refusal | null {
  if (command.name !== 'state' || command.type !== 'silence') return null
  const now = node.now()
  if (command.content === null) return refusal(command.replaces === null ? null : judgeTakingBack(node.rows, command.replaces, now))
  const parsed = STATEMENT_TYPES.silence.schema.safeParse(command.content)
  if (!parsed.success) return null
  const late = judgeMoment(node.rows, parsed.data, command.replaces, now)
  if (late !== null || parsed.data.silence !== 'accepted') return refusal(late)
  // Whoever lets silence sign decides what a signature decides: it needs what a signature needs.
  const sign = { name: 'sign', proposal: parsed.data.proposal } as const
  const decision = node.decide(sign)
  return barredByClearance(node, clearances, sign) ?? ('refused' in decision ? decision : null)
}

function refusal(code: RefusalCode | null): Refusal | null {
  return code === null ? null : { refused: code, facts: {} }
}
