// Work that a side has said to be suspended, as it touches one commitment. It moves no due date and excuses
// nothing: it stands beside them.

import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ViewContext } from '../frame.ts'
import { suspensionFinder, suspensionsAbout } from '../suspensions.ts'
import { citeAct } from './cites.ts'
import type { ActCite } from './cites.ts'

export interface PaperSuspension {
  readonly cite: ActCite
  readonly from: string
  readonly cause: Bilingual
  /** What was said of this commitment in particular, or of all that is suspended. */
  readonly effect: Bilingual
}

/**
 * Those that last on the day of the paper, of one element; one finder is for one paper. Where nothing above the elements of a plan is
 * suspended, an element of which nobody has said anything is not looked at: a plan has thousands of those.
 */
export function suspensionsIn(context: ViewContext): (item: ItemId) => readonly PaperSuspension[] {
  const { rows } = context
  const find = suspensionFinder(context)
  const above = [`dialogue/${context.dialogue}`, ...(rows.find('kind', 'body') ?? []), ...(rows.find('kind', 'element') ?? []).filter((item) => rows.find('children', item) !== undefined)]
  const isSuspendedAbove = above.some((item) => rows.find('about', item) !== undefined && suspensionsAbout(context, item).some(({ isLive }) => isLive))
  return (item) => (!isSuspendedAbove && rows.find('about', item) === undefined ? [] : find(item)).map(({ suspension, affects }) => ({
    cite: citeAct(suspension.made, suspension.about), from: suspension.from, cause: suspension.cause, effect: affects[0]?.how ?? suspension.effect,
  }))
}
