import type { Bilingual } from '../../../text/bilingual.ts'
import type { RunningNode } from '../../../node/running-node.ts'

/** Of a person id; nothing for one that nobody has. */
export function nameOf(running: RunningNode, person: string): Bilingual {
  return running.people.find(person)?.name ?? {}
}
