// The fields of a handling label in a form, as they are typed and shown again.

import type { Marking, Tlp } from '../../../dialogue/handling/label.ts'
import type { ItemId, PartyId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'

/** POST: `tlp`, `reader` (each `MEX/csirt`), `readers.organisation`, `marking` (each), `ground`. */
export interface HandlingValues {
  readonly tlp: Tlp
  /** `MEX/csirt` */
  readonly readers: readonly string[]
  /** Empty for none. */
  readonly organisation: ItemId | ''
  readonly markings: readonly Marking[]
  readonly ground: string
}

export interface HandlingChoices {
  /** The labels that can be chosen here, the strictest first. */
  readonly tlp: readonly Tlp[]
  readonly contacts: readonly { readonly party: PartyId; readonly contact: string; readonly office: Bilingual }[]
  /** Own organisations; empty where AMBER+STRICT cannot be chosen. */
  readonly organisations: readonly { readonly item: ItemId; readonly name: Bilingual }[]
}
