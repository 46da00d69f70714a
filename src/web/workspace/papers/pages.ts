import type { Pages } from '../page-of.ts'
import type { PapersPage } from './models.ts'

export const PAPERS_PAGES: Pages<PapersPage> = {
}
