// What the pages of consultations rest on: the consultation that an address names, and what waits there for this side.

import { findContent } from '../../../dialogue/items/in-force.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import { consultationsOf, findConsultation, phaseAt } from '../../../dialogue/consultations/find.ts'
import { readConsultation } from '../../../dialogue/consultations/reading.ts'
import type { ReadConsultation } from '../../../dialogue/consultations/reading.ts'
import { receives } from '../../../dialogue/consultations/rules.ts'
import { becomings } from '../../../node/consultations/index.ts'
import type { ReceivedContribution } from '../../../node/consultations/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { ItemId } from '../../../record/index.ts'
import type { ConsultationHead } from '../../../web/workspace/consultations/models.ts'
import type { Visit } from '../visit.ts'

/** The consultation that an address names by its slug. */
export function consultationOf({ match }: Pick<Visit, 'match'>): ItemId {
  return `instrument/${match.parameter}`
}

export function headOf({ node }: Pick<RunningNode, 'node'>, item: ItemId): ConsultationHead | null {
  const [settings, content] = [findConsultation(node.rows, item), findContent(node.rows, 'instrument', item)]
  return settings === null || content === null ? null : { item, slug: slugOf(item), title: content.title, settings, phase: phaseAt(settings, node.now()) }
}

export function readOf({ node }: Pick<RunningNode, 'node'>, { item, settings }: Pick<ConsultationHead, 'item' | 'settings'>): ReadConsultation {
  return readConsultation(node.rows, item, settings)
}

/** What came in here and nobody has dealt with, in the order of receipt. */
export function waitingIn(running: RunningNode, item: ItemId): readonly ReceivedContribution[] {
  const becoming = becomings(running.node.rows, item, running.settings.party)
  return running.contributions.of(item).filter(({ receipt }) => becoming(receipt).is === 'waiting')
}

const counted = new WeakMap<RunningNode, { readonly at: string; readonly count: number }>()

/** What waits for this side in all consultations, to be read or to be answered; reckoned once for the same acts and the same number that came in. */
export function countWaitingThere(running: RunningNode): number {
  const { node, settings: { party } } = running
  const at = `${running.contributions.all().length} ${node.ledger.chains().map((chain) => `${chain.party}${chain.sequence}`).join(' ')}`
  const known = counted.get(running)
  if (known?.at === at) return known.count
  const count = consultationsOf(node.rows).reduce((sum, { item, settings }) => {
    const read = readConsultation(node.rows, item, settings)
    const own = read.answered.get(party)
    const unanswered = read.contributions.filter(({ content }) => (own?.get(content.receipt)?.on ?? null) === null).length
    return sum + unanswered + (receives(settings, party) ? waitingIn(running, item).length : 0)
  }, 0)
  counted.set(running, { at, count })
  return count
}
