// Where an item is looked at from the workspace: what is held back has no public page, and is read in its room.

import type { ItemId } from '../../record/index.ts'
import { findKind, slugOf } from '../../dialogue/items/index.ts'
import { itemPath } from '../../publication/routes.ts'
import type { Language } from '../../text/bilingual.ts'
import { workspacePath } from './routes.ts'

export function placeOfItem(item: ItemId, language: Language): string {
  const kind = findKind(item)
  return kind === 'text' || kind === 'clause' ? workspacePath(kind, language, slugOf(item)) : itemPath(item, language)
}
