// The paired projects of a dialogue, and one of them.

import type { ItemId } from '../../record/index.ts'
import { slugOf } from '../../dialogue/items/index.ts'
import type { ProjectContent } from '../../dialogue/items/index.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import { findRef, frameOf, historyOf } from '../../dialogue/views/index.ts'
import type { Frame, ItemRef, VersionView, ViewContext } from '../../dialogue/views/index.ts'

export interface ProjectLine {
  readonly item: ItemId
  readonly slug: string
  readonly content: ProjectContent
  readonly element: ItemRef | null
}

export interface ProjectsView {
  readonly frame: Frame
  readonly projects: readonly ProjectLine[]
}

export interface ProjectView extends ProjectLine {
  readonly frame: Frame
  readonly history: readonly VersionView[]
}

export function projectsView(context: ViewContext): ProjectsView | null {
  const frame = frameOf(context)
  return frame === null ? null : { frame, projects: (context.rows.find('kind', 'project') ?? []).flatMap((item) => lineOf(context, item) ?? []) }
}

export function projectView(context: ViewContext, item: ItemId): ProjectView | null {
  const frame = frameOf(context)
  const line = lineOf(context, item)
  const row = context.rows.find('item', item)
  return frame === null || line === null || row === undefined ? null : { frame, ...line, history: historyOf(row, context.rows) }
}

function lineOf(context: ViewContext, item: ItemId): ProjectLine | null {
  const content = findContent(context.rows, 'project', item)
  return content === null ? null : { item, slug: slugOf(item), content, element: content.element === null ? null : findRef(context.rows, content.element) }
}
