// The pages of the tools of the plan, with invented ones.

import type { ItemRef } from '../../dialogue/views/index.ts'
import { WAITING } from '../../instruments/waiting.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { DeskTool, ElementToolsPage, ToolsListPage } from '../workspace/tools/models.ts'

const TEXT: Bilingual = { en: 'Invented for a test', es: 'Inventado para una prueba' }

export function toolsPages(frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => WorkspaceFrame): readonly WorkspacePage[] {
  const ref = (kind: 'element' | 'instrument' | 'project', slug: string): ItemRef => ({ item: `${kind}/${slug}`, kind, slug, title: TEXT })
  const waiting = WAITING.map((kind, index) => ({ kind, count: index + 1 }))
  const tool: DeskTool = { ref: ref('instrument', 'invented'), instrument: 'register', purpose: TEXT, headline: TEXT, waiting, desk: '/en/workspace' }
  const list: ToolsListPage = {
    ...frameAt('tools'), kind: 'tools', others: [{ ...tool, desk: null, waiting: [] }],
    groups: [{ level: TEXT, elements: [{ ref: ref('element', 'II.1'), number: 'II.1', tools: 1, indicators: 2, projects: 1, proposals: 3, waiting }, { ref: ref('element', 'II.2'), number: 'II.2', tools: 0, indicators: 0, projects: 0, proposals: 0, waiting: [] }] }],
  }
  const page: ElementToolsPage = {
    ...frameAt('element-tools', 'II.1'), kind: 'element-tools', element: ref('element', 'II.1'), number: 'II.1', mayConsult: true, tools: [tool, { ...tool, ref: ref('instrument', 'other'), desk: null }], indicators: [], projects: [ref('project', 'bridge')],
    proposals: [{ proposal: 'a'.repeat(64), cover: TEXT, items: [ref('element', 'II.1')], isOurs: true }, { proposal: 'b'.repeat(64), cover: null, items: [], isOurs: false }],
  }
  return [list, { ...list, groups: [], others: [] }, page, { ...page, tools: [], projects: [], proposals: [] }]
}
