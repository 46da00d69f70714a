// The products of each side, as its register has them, and what of a list concerns them. Each side's list is its own: what it lets nobody
// else read is not asked here, since the rows decide what this reader sees.

import { findContent } from '../../dialogue/items/in-force.ts'
import { registerOf } from '../../dialogue/statements/entry.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import { statedEntries } from '../register/entries.ts'
import { fitOf } from './names.ts'
import type { Fit, NamedProduct } from './names.ts'

export interface SideProduct extends NamedProduct {
  readonly entry: string
  readonly statement: StatementId | null
  readonly isExercise: boolean
  readonly isPublic: boolean
  /** Nobody has looked at it for the term of its register: it is still watched, and said to be old. */
  readonly isStale: boolean
}

export interface SideProducts { readonly party: PartyId; readonly register: ItemId; readonly products: readonly SideProduct[] }

/** By side, the products that a watch looks after. An entry without a vendor or product names nothing that could be found. */
export function productsOf(context: Pick<ViewContext, 'rows' | 'today'>, settings: SettingsOf<'watch'>): readonly SideProducts[] {
  return settings.products.map(({ party, register, vendor, product }) => {
    const kept = registerOf(context.rows, register)
    const entries = kept === null ? [] : statedEntries(context.rows, register, kept, context.today()).filter((entry) => entry.party === party)
    return {
      party, register, products: entries.flatMap(({ entry, statement, values, isExercise, isPublic, isStale }): SideProduct[] => {
        const [its, named] = [values[vendor], values[product]]
        return typeof its === 'string' && typeof named === 'string' ? [{ entry, statement, vendor: its, product: named, isExercise, isPublic, isStale }] : []
      }),
    }
  })
}

/** Of every watch of the dialogue. */
export function productListsOf(context: Pick<ViewContext, 'rows' | 'today'>): readonly SideProducts[] {
  return (context.rows.find('kind', 'instrument') ?? []).flatMap((item) => {
    const settings = findContent(context.rows, 'instrument', item)?.settings
    return settings?.instrument === 'watch' ? productsOf(context, settings) : []
  })
}

export interface Flagged<L extends NamedProduct> { readonly product: SideProduct; readonly listed: L; readonly fit: Fit }

/** Every pair that fits, the certain ones first; in the order of the list. */
export function flaggedBy<L extends NamedProduct>(products: readonly SideProduct[], listed: readonly L[]): readonly Flagged<L>[] {
  const found = listed.flatMap((one) => products.flatMap((product): Flagged<L>[] => { const fit = fitOf(product, one); return fit === null ? [] : [{ product, listed: one, fit }] }))
  return found.sort((a, b) => Number(a.fit === 'possible') - Number(b.fit === 'possible'))
}
