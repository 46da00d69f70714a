// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import ElementToolsPage from './ElementToolsPage.svelte'
import type { ToolsPage } from './models.ts'
import ToolsListPage from './ToolsListPage.svelte'

export const TOOLS_PAGES: Pages<ToolsPage> = {
  tools: { component: ToolsListPage, title: (_page, words) => words.tools.title, tab: 'tools' },
  'element-tools': { component: ElementToolsPage, title: (page) => `${page.number} ${plain(page.element.title, page.language)}`, tab: 'tools' },
}
