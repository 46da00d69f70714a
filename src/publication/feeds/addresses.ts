// Where feeds stand: `/en/feed.atom`, `/es/plan/I.1/feed.atom`, and archives below.

import type { ItemId } from '../../record/index.ts'
import type { Language } from '../../text/bilingual.ts'
import { itemPath, sectionPath } from '../routes.ts'

/** Where the feed of an item stands; `archive` from 1, null for what readers subscribe to. */
export function feedPath(item: ItemId, language: Language, archive: number | null = null): string {
  const page = item.startsWith('dialogue/') ? sectionPath('home', language) : itemPath(item, language)
  return `${page.replace(/\/$/, '')}/feed${archive === null ? '' : `/${archive}`}.atom`
}
