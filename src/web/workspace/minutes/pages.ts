import type { Pages } from '../page-of.ts'
import type { MinutesPage } from './models.ts'

export const MINUTES_PAGES: Pages<MinutesPage> = {
}
