import type { Pages } from '../page-of.ts'
import type { IndicatorsPage } from './models.ts'

export const INDICATORS_PAGES: Pages<IndicatorsPage> = {
}
