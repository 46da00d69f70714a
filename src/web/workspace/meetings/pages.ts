import type { Pages } from '../page-of.ts'
import type { MeetingsPage } from './models.ts'

export const MEETINGS_PAGES: Pages<MeetingsPage> = {
}
