import type { Pages } from '../page-of.ts'
import type { BodiesPage } from './models.ts'

export const BODIES_PAGES: Pages<BodiesPage> = {
}
