import type { DATASETS_ROUTES } from '../../../web/workspace/datasets/routes.ts'
import type { Handlers } from '../handlers.ts'

export const DATASETS: Handlers<typeof DATASETS_ROUTES> = {
}
