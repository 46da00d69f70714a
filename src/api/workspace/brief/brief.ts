// The brief of a principal, as a page and as a paper.

import { BRIEF_LIMITS, briefView } from '../../../dialogue/views/index.ts'
import type { BriefLimits, BriefView } from '../../../dialogue/views/index.ts'
import type { Paper, PaperRefusal } from '../../../node/papers/index.ts'
import { originOf } from '../../../node/settings.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { BriefPage } from '../../../web/workspace/brief/models.ts'
import { briefOrder } from '../../../web/workspace/brief/paper.ts'
import { isDay } from '../../../web/workspace/parts/words.ts'
import { problem } from '../problem-page.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showBrief(visit: Visit): Promise<Outcome> {
  const { day, isToday, isWrongDay } = dayOf(visit)
  const page: BriefPage = { ...(await frameFor(visit)), kind: 'brief', brief: briefView(contextOf(visit.running), BRIEF_LIMITS, day), day, isToday, isWrongDay }
  return { page, ...(isWrongDay ? { status: 422 } : {}) }
}

/** On one page if that can be; else as it is; and ever fewer lines where texts are so long that it would not end. */
const TRIES: readonly { readonly limits: BriefLimits; readonly isDense: boolean; readonly mostPages: number }[] = [
  { limits: BRIEF_LIMITS, isDense: false, mostPages: 1 }, { limits: BRIEF_LIMITS, isDense: true, mostPages: 1 }, { limits: BRIEF_LIMITS, isDense: false, mostPages: 2 },
  { limits: { late: 5, open: 4, lines: 24 }, isDense: true, mostPages: 2 }, { limits: { late: 3, open: 2, lines: 12 }, isDense: true, mostPages: 2 }, { limits: { late: 1, open: 1, lines: 5 }, isDense: true, mostPages: 2 },
]

export async function showBriefPaper(visit: Visit): Promise<Outcome | null> {
  const { day, isWrongDay } = dayOf(visit)
  if (isWrongDay) return null
  const paper = await pressBrief(visit, day)
  if (paper === null) return null
  if ('refused' in paper) return problem(visit, paper.refused)
  const { language } = visit.match
  const name = MESSAGES[language].workspace.brief.fileName(visit.running.settings.dialogue, visit.running.settings.party, day)
  return { file: { bytes: paper.bytes, mediaType: 'application/pdf', name } }
}

/** Null where there was no plan on that day. */
async function pressBrief(visit: Visit, day: string): Promise<Paper | PaperRefusal | null> {
  const { running, match: { language }, officer } = visit
  const views = new Map<BriefLimits, BriefView>()
  let paper: Paper | PaperRefusal | null = null
  for (const { limits, isDense, mostPages } of TRIES) {
    const view = views.get(limits) ?? briefView(contextOf(running), limits, day)
    if (view === null || officer === null) return null
    views.set(limits, view)
    paper = await running.papers.renderPaper(briefOrder({ view, language, origin: originOf(running.settings), officer, size: running.settings.paper, isDense }))
    if ('refused' in paper || paper.pages <= mostPages) break
  }
  return paper
}

function dayOf({ fields, running }: Visit): { readonly day: string; readonly isToday: boolean; readonly isWrongDay: boolean } {
  const today = running.node.now().slice(0, 10)
  const asked = fields.get('day') ?? ''
  const isRight = asked === '' || (isDay(asked) && asked <= today)
  const day = asked === '' || !isRight ? today : asked
  return { day, isToday: day === today, isWrongDay: !isRight }
}
