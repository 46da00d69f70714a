import type { RunningNode } from '../../../node/running-node.ts'

/** Whether people may sign in as somebody invented, without anything: only where the node was founded as a demonstration. */
export function isTrialOffered(running: RunningNode): boolean {
  return running.demonstration !== null
}
