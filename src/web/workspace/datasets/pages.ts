// The pages of this area, by their kind.

import type { Pages } from '../page-of.ts'
import BroughtDatasetPage from './BroughtDatasetPage.svelte'
import DatasetListPage from './DatasetListPage.svelte'
import type { DatasetsPage } from './models.ts'

export const DATASETS_PAGES: Pages<DatasetsPage> = {
  datasets: { component: DatasetListPage, title: (_, words) => words.datasets.title, tab: 'datasets' },
  'brought-dataset': { component: BroughtDatasetPage, title: (page, words) => words.datasets.broughtTitle(page.fileName), tab: 'datasets' },
}
