import type { Pages } from '../page-of.ts'
import type { TextsPage } from './models.ts'

export const TEXTS_PAGES: Pages<TextsPage> = {
}
