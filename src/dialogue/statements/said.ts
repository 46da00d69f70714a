import type { Audience, ItemId, PartyId, StatementId } from '../../record/index.ts'

/** Under what a content is said: who says it, about what, to whom, over which earlier word. */
export interface Said {
  readonly self: PartyId
  readonly about: ItemId | null
  readonly replaces: StatementId | null
  readonly audience: Audience
}
