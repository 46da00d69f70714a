import type { Pages } from '../page-of.ts'
import type { DatasetsPage } from './models.ts'

export const DATASETS_PAGES: Pages<DatasetsPage> = {
}
