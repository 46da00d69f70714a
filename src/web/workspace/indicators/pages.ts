// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import IndicatorListPage from './IndicatorListPage.svelte'
import type { IndicatorsPage } from './models.ts'
import ValuePage from './ValuePage.svelte'

export const INDICATORS_PAGES: Pages<IndicatorsPage> = {
  indicators: { component: IndicatorListPage, title: (_page, words) => words.indicators.title, tab: 'indicators' },
  value: { component: ValuePage, title: (page, words) => words.indicators.valueTitle(plain(page.indicator.content.title, page.language)), tab: 'indicators' },
}
