// Shapes that many endpoints share. Every object is closed: what is not named is not answered.

import { z } from 'zod'
import { isHash, isItemId, isName } from '../../record/index.ts'
import type { Json } from '../../record/index.ts'
import { ITEM_KINDS } from '../../dialogue/items/index.ts'
import type { ItemKind } from '../../dialogue/items/index.ts'
import type { Citation } from '../../dialogue/rows.ts'
import { STATEMENT_TYPES } from '../../dialogue/statements/index.ts'
import type { StatementType } from '../../dialogue/statements/index.ts'
import { saying } from '../../dialogue/issues.ts'

export const hash = z.string().regex(/^[0-9a-f]{64}$/).refine(isHash, saying('not-a-hash')).meta({ id: 'Hash' })
export const itemId = z.string().max(200).refine(isItemId, saying('not-an-item')).meta({ id: 'ItemId' })
export const partyId = z.string().max(40).refine(isName, saying('not-a-party-name')).meta({ id: 'PartyId' })
export const itemKind = z.enum(Object.keys(ITEM_KINDS) as [ItemKind, ...ItemKind[]]).meta({ id: 'ItemKind' })
export const statementType = z.enum(Object.keys(STATEMENT_TYPES) as [StatementType, ...StatementType[]]).meta({ id: 'StatementType' })
/** A text by language. */
export const texts = z.record(z.string(), z.string()).meta({ id: 'Texts' })
export const audience = z.enum(['parties', 'public']).meta({ id: 'Audience' })
export const instant = z.string().meta({ id: 'Instant' })
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).meta({ id: 'Day' })
/** Content as it was signed or is being written. */
export const content: z.ZodType<{ readonly [key: string]: Json }, { readonly [key: string]: Json }> = z.record(z.string(), z.unknown()).meta({ id: 'Content' }) as never

export const citation = z.strictObject({ party: partyId, sequence: z.number().int(), hash, at: instant }).meta({ id: 'Citation' })

export function citationOf({ party, sequence, hash: act, at }: Citation): z.input<typeof citation> {
  return { party, sequence, hash: act, at }
}

/** What a name in a path may be: the part of an id after its kind. */
export const slugPart = z.string().min(1).max(180)
