import type { Pages } from '../page-of.ts'
import type { RequestsPage } from './models.ts'

export const REQUESTS_PAGES: Pages<RequestsPage> = {
}
