import type { DATASETS_ROUTES } from '../../../web/workspace/datasets/routes.ts'
import type { Handlers } from '../handlers.ts'
import { describeBrought, showBrought, stateBrought } from './brought.ts'
import { bringDataset, LARGEST_UPLOAD, showDatasets } from './list.ts'

/** Bytes of a form around its file. */
const FORM = 64 * 1024

export const DATASETS: Handlers<typeof DATASETS_ROUTES> = {
  datasets: { get: (visit) => showDatasets(visit), post: bringDataset, deed: 'report', largestUpload: LARGEST_UPLOAD + FORM },
  'brought-dataset': { get: showBrought, post: describeBrought, look: 'report', deed: 'report' },
  'state-dataset': { post: stateBrought, deed: 'report' },
}
