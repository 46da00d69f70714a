// The page that lists in which forms the record can be taken along and followed.

import { compareNumbers, findPlan, frameOf, lastRefOf } from '../dialogue/views/index.ts'
import type { CitedRef, Frame, ViewContext } from '../dialogue/views/index.ts'
import { hasConsultations } from './consultation-calendar.ts'
import { scopesIn } from './feeds/scope.ts'
import { isReportable } from './plan/iati.ts'

export interface FormatsView {
  readonly frame: Frame
  readonly hasPlan: boolean
  readonly hasDatasets: boolean
  readonly hasConsultations: boolean
  readonly hasTexts: boolean
  /** Whether the plan stands as a file of IATI here, and if not, what is missing. */
  readonly iati: 'made' | 'no-organisation' | 'no-start' | 'no-plan'
  /** Elements with a feed, in the order of the plan; then bodies. */
  readonly elements: readonly CitedRef[]
  readonly bodies: readonly CitedRef[]
}

export function formatsView(context: ViewContext): FormatsView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const refs = scopesIn(context).flatMap((item) => lastRefOf(context.rows, item) ?? [])
  return {
    frame, hasPlan: findPlan(context) !== null, hasDatasets: (context.rows.find('datasets', 'all') ?? []).length > 0, hasTexts: (context.rows.find('publications', 'all') ?? []).length > 0,
    iati: iatiOf(context), hasConsultations: hasConsultations(context.rows),
    elements: refs.filter(({ kind }) => kind === 'element').sort((a, b) => compareNumbers(a.number ?? '', b.number ?? '')), bodies: refs.filter(({ kind }) => kind === 'body'),
  }
}

function iatiOf(context: ViewContext): FormatsView['iati'] {
  if (findPlan(context) === null) return 'no-plan'
  if (context.iatiOrganisation === undefined) return 'no-organisation'
  return isReportable(context) ? 'made' : 'no-start'
}
