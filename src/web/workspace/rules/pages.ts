import type { Pages } from '../page-of.ts'
import type { RulesPage } from './models.ts'

export const RULES_PAGES: Pages<RulesPage> = {
}
