import type { Pages } from '../page-of.ts'
import type { CoveragePage } from './models.ts'

export const COVERAGE_PAGES: Pages<CoveragePage> = {
}
