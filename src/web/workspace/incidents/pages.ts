import type { Pages } from '../page-of.ts'
import type { IncidentsPage } from './models.ts'

export const INCIDENTS_PAGES: Pages<IncidentsPage> = {
}
