// The one door through which everything goes that this node signs for its side on what is joint. What
// needs clearance and has none is not said, whoever asks for it: a page, the API, the command line, or the
// node itself when an intention can be carried out. Before the founding there is nobody to ask.

import type { Command, Refusal } from '../../dialogue/decide.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { contentHash } from '../drafts.ts'
import type { Clearances } from './clearances.ts'

/** Why a command must not be said now; null where nothing is in its way. */
export function barredByClearance(node: DialogueNode, clearances: Clearances, command: Command): Refusal | null {
  if (command.name !== 'propose' && command.name !== 'sign') return null
  if (node.ledger.charter() === null) return null
  const { clearanceFor, roster, meetings } = clearances.rules.now
  const isAsked = [roster, ...Object.values(meetings)].some(({ organisations }) => organisations.length > 0)
  const isFree = !isAsked || !clearanceFor.includes(command.name === 'propose' ? 'send' : 'sign')
  if (isFree) return null
  const hash = command.name === 'sign' ? command.proposal : contentHash(command)
  if (clearances.isTextCleared(hash)) return null
  // Where only a meeting has a roster, a text that was never put to it goes by the default: it asks nobody.
  const isPut = clearances.list().some(({ rounds }) => rounds.at(-1)?.hash === hash && rounds.at(-1)?.ended === null)
  return roster.organisations.length === 0 && !isPut ? null : { refused: 'not-cleared', facts: {} }
}
