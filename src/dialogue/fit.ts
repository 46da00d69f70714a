// Whether an item fits the dialogue it belongs to: levels, types of meeting and parties are the
// charter's own. A schema cannot say this, since it knows no dialogue.

import type { ItemId } from '../record/index.ts'
import type { Issue } from './issues.ts'
import { findKind, ITEM_KINDS } from './items/index.ts'
import type { DialogueContent, ItemContents, ItemKind } from './items/index.ts'
import { readBy } from './read-by.ts'

export type FindContent = (item: ItemId) => unknown

type Check<K extends ItemKind> = (content: ItemContents[K], charter: DialogueContent, find: FindContent) => Issue[]

/** `content` has passed its schema; `find` answers what will be in force once the proposal is adopted. */
export function charterIssues(kind: ItemKind, content: ItemContents[ItemKind], charter: DialogueContent, find: FindContent): Issue[] {
  return (CHECKS[kind] as Check<ItemKind>)(content, charter, find)
}

const CHECKS: { readonly [K in ItemKind]: Check<K> } = {
  dialogue: () => [],
  plan: () => [],
  body: () => [],
  organisation: ({ party }, charter) => (party === null || isParty(charter, party) ? [] : [{ code: 'party-unknown', path: 'party' }]),
  meeting: ({ type, delegations }, charter) => [
    ...(charter.meetingTypes.some((one) => one.type === type) ? [] : [{ code: 'meeting-type-unknown' as const, path: 'type' }]),
    ...delegations.flatMap(({ party }, index): Issue[] => (isParty(charter, party) ? [] : [{ code: 'party-unknown', path: `delegations.${index}.party` }])),
  ],
  element: levelIssues,
}

/** The top level hangs under a plan, every other under the level above: so no element is ever above itself. */
function levelIssues({ level, parent }: ItemContents['element'], { levels }: DialogueContent, find: FindContent): Issue[] {
  const place = levels.findIndex((one) => one.level === level)
  if (place === -1) return [{ code: 'level-unknown', path: 'level' }]
  const kind = findKind(parent)
  const above = levels[place - 1]?.level ?? null
  const isUnderPlan = above === null && kind === 'plan'
  const isUnderLevelAbove = above !== null && kind === 'element' && levelOf(find(parent)) === above
  return isUnderPlan || isUnderLevelAbove ? [] : [{ code: 'parent-not-above', path: 'parent' }]
}

function levelOf(content: unknown): string | null {
  const read = typeof content === 'object' && content !== null ? readBy(ITEM_KINDS.element.schema, content as { readonly [key: string]: unknown }) : null
  return (read as ItemContents['element'] | null)?.level ?? null
}

function isParty(charter: DialogueContent, party: string): boolean {
  return charter.parties.some((one) => one.party === party)
}
