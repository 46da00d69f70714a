// What people said about an item of the plan, for its own page: the consultations about it, and the answers that
// changed it or will.

import { changesOf } from '../../dialogue/consultations/changed.ts'
import type { ChangeByConsultation } from '../../dialogue/consultations/changed.ts'
import { consultationsOf } from '../../dialogue/consultations/find.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import { frameOf } from '../../dialogue/views/index.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import type { ItemId } from '../../record/index.ts'
import { consultationLine } from './list.ts'
import type { ConsultationLine } from './list.ts'

export interface PeopleSaid {
  readonly consultations: readonly ConsultationLine[]
  readonly changes: readonly ChangeByConsultation[]
}

export function peopleSaid(context: ViewContext, item: ItemId): PeopleSaid {
  const frame = frameOf(context)
  const about = consultationsOf(context.rows).filter((one) => findContent(context.rows, 'instrument', one.item)?.elements.includes(item) === true)
  return { consultations: frame === null ? [] : about.flatMap((one) => consultationLine(context, frame, one.item) ?? []), changes: changesOf(context.rows, item) }
}
