import type { Pages } from '../page-of.ts'
import type { ReleasesPage } from './models.ts'

export const RELEASES_PAGES: Pages<ReleasesPage> = {
}
