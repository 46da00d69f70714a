import type { Pages } from '../page-of.ts'
import type { HandlingPage } from './models.ts'

export const HANDLING_PAGES: Pages<HandlingPage> = {
}
