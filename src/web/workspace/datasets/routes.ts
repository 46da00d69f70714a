// Where the pages of datasets stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const DATASETS_ROUTES = {
  /** GET; POST `file` (multipart), `dataset`: see `DatasetListPage`. */
  datasets: { en: 'datasets', es: 'conjuntos-de-datos' },
  /** GET; POST: see `BroughtDatasetPage`. The parameter is the id of the file that was brought. */
  'brought-dataset': { en: 'datasets/:id', es: 'conjuntos-de-datos/:id' },
  /** POST. */
  'state-dataset': { en: 'datasets/:id/state', es: 'conjuntos-de-datos/:id/declarar' },
} as const satisfies RouteTable
