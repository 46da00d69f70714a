// The page that lists in which forms the record can be taken along and followed.

import { compareNumbers, findPlan, frameOf, lastRefOf } from '../dialogue/views/index.ts'
import type { CitedRef, Frame, ViewContext } from '../dialogue/views/index.ts'
import { scopesIn } from './feeds/scope.ts'

export interface FormatsView {
  readonly frame: Frame
  readonly hasPlan: boolean
  readonly hasDatasets: boolean
  readonly hasTexts: boolean
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
    elements: refs.filter(({ kind }) => kind === 'element').sort((a, b) => compareNumbers(a.number ?? '', b.number ?? '')), bodies: refs.filter(({ kind }) => kind === 'body'),
  }
}
