// Every consultation with what waits in it for this side.

import { consultationsOf } from '../../../dialogue/consultations/find.ts'
import { receives } from '../../../dialogue/consultations/rules.ts'
import type { ConsultationsListPage } from '../../../web/workspace/consultations/models.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { headOf, readOf, waitingIn } from './basis.ts'

export async function showConsultations(visit: Visit): Promise<Outcome | null> {
  const { running } = visit
  const { party } = running.settings
  const today = contextOf(running).today()
  const consultations = consultationsOf(running.node.rows).flatMap(({ item }) => {
    const head = headOf(running, item)
    if (head === null) return []
    const read = readOf(running, head)
    const own = read.answered.get(party)
    const open = read.contributions.filter(({ content }) => (own?.get(content.receipt)?.on ?? null) === null)
    const takes = receives(head.settings, party)
    return [{
      head, receives: takes, waiting: takes ? waitingIn(running, item).length : 0, published: read.contributions.length, unanswered: open.length,
      late: open.filter(({ due }) => due !== null && due < today).length, nextDue: open.flatMap(({ due }) => due ?? []).filter((due) => due >= today).sort()[0] ?? null,
      isIntakeStated: !takes || read.intake.get(party)?.received === running.contributions.of(item).length,
    }]
  })
  const order = { open: 0, late: 1, closed: 2, upcoming: 3 } as const
  consultations.sort((a, b) => order[a.head.phase] - order[b.head.phase])
  const page: ConsultationsListPage = { ...(await frameFor(visit)), kind: 'consultations', consultations, today, mayDraft: visit.may('draft') }
  return { page }
}
