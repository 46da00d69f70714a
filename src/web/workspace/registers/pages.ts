import type { Pages } from '../page-of.ts'
import type { RegistersPage } from './models.ts'

export const REGISTERS_PAGES: Pages<RegistersPage> = {
}
