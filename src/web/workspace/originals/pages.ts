import type { Pages } from '../page-of.ts'
import type { OriginalsPage } from './models.ts'

export const ORIGINALS_PAGES: Pages<OriginalsPage> = {
}
