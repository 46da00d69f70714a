import type { Pages } from '../page-of.ts'
import type { ToolsPage } from './models.ts'

export const TOOLS_PAGES: Pages<ToolsPage> = {
}
