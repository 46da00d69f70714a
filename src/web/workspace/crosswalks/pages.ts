import type { Pages } from '../page-of.ts'
import type { CrosswalksPage } from './models.ts'

export const CROSSWALKS_PAGES: Pages<CrosswalksPage> = {
}
