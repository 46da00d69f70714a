import { findContent } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'

export function isOwnOrganisation(running: RunningNode, item: string): boolean {
  return findContent(running.node.rows, 'organisation', item)?.party === running.settings.party
}

/** Whether a role can be given for it: the whole side, an organisation of this side, or a body that is in force. */
export function isScopeHere(running: RunningNode, scope: string): boolean {
  return scope === 'side' || isOwnOrganisation(running, scope) || findContent(running.node.rows, 'body', scope) !== null
}
