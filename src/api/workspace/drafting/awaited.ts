// What awaits this officer's clearance: open rounds that ask an organisation for which the officer may
// answer and which has not answered yet.

import type { ItemId } from '../../../record/index.ts'
import { idOfSubject } from '../../../node/clearance/index.ts'
import type { ClearanceFile, Round } from '../../../node/clearance/index.ts'
import { answeringToday } from '../../../dialogue/views/index.ts'
import type { Visit } from '../visit.ts'

export interface Awaited {
  readonly id: string
  readonly file: ClearanceFile
  readonly round: Round
  readonly organisations: readonly ItemId[]
}

export function awaitedOf(visit: Pick<Visit, 'running' | 'may'>): readonly Awaited[] {
  const { clearances } = visit.running
  return clearances.list().flatMap((file) => {
    const round = file.rounds.at(-1)
    if (round === undefined || round.ended !== null) return []
    const waiting = clearances.decide(round).standings.filter(({ state }) => state === 'awaited').map(({ organisation }) => organisation)
    const organisations = waiting.filter((organisation) => mayClear(visit, organisation))
    return organisations.length === 0 ? [] : [{ id: idOfSubject(file.subject), file, round, organisations }]
  })
}

/** Whether the officer may answer for an organisation, by a role of its own or one lent for a time; of one that has ended, as whoever answers for it today. */
export function mayClear(visit: Pick<Visit, 'running' | 'may'>, organisation: ItemId): boolean {
  const { node } = visit.running
  return visit.may('clear', [organisation, ...answeringToday(node.rows, organisation, node.now().slice(0, 10))], { standing: 'in-clearance', by: 'own' })
}
