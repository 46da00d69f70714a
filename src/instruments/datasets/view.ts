// The catalogue of datasets, and one dataset.

import { frameOf } from '../../dialogue/views/index.ts'
import type { Frame, ViewContext } from '../../dialogue/views/index.ts'
import type { DatasetRef } from '../../dialogue/data/dataset-ref.ts'
import { currentVintages, findVintage, historyOf } from './vintages.ts'
import type { Vintage } from './vintages.ts'

export interface DataView {
  readonly frame: Frame
  readonly datasets: readonly Vintage[]
}

export interface DatasetView {
  readonly frame: Frame
  readonly vintage: Vintage
  /** This one and those that it replaced, newest first. */
  readonly vintages: readonly Vintage[]
}

export function dataView(context: ViewContext): DataView | null {
  const frame = frameOf(context)
  return frame === null ? null : { frame, datasets: currentVintages(context.rows) }
}

export function datasetView(context: ViewContext, ref: DatasetRef): DatasetView | null {
  const frame = frameOf(context)
  const vintage = findVintage(context.rows, ref)
  return frame === null || vintage === null ? null : { frame, vintage, vintages: historyOf(context.rows, vintage) }
}
