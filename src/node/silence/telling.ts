// What silence did is nobody's deed, and told like one: in the audit trail each time, and where it could not
// sign, among the notices of who may decide. Told twice under one name is told once.

import type { AuditTrail } from '../audit/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { newsOf } from '../notices/index.ts'
import type { NoticeDesk } from '../notices/index.ts'
import type { SilenceEnd } from './watch.ts'

/** The name in the audit trail. */
export const SILENCE_PASSED = 'silence-passed'

export function tellSilence(node: DialogueNode, audit: AuditTrail, notices: NoticeDesk): (end: SilenceEnd) => Promise<void> {
  return async ({ proposal, asking, code }) => {
    audit.add({ sort: 'deed', who: null, what: SILENCE_PASSED, about: proposal.proposal, refused: code, network: null })
    await audit.settled()
    if (code === null) return
    const items = proposal.changes.map(({ item }) => item)
    await notices.tell(newsOf({ key: `silence-missed/${asking}`, code: 'silence-missed', at: node.now(), items, proposal: proposal.proposal, isForDecision: true }))
  }
}
