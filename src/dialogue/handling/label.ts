// How a piece of information may be passed on: the Traffic Light Protocol 2.0 of FIRST, and beside it the marking
// that the law of each side prescribes. The strictest decides who may get it; none hides it from a search under a
// law of access, since TLP is no classification.

import { z } from 'zod'
import { itemId, partyId, slug, text } from '../items/fields.ts'

/** From the strictest. FIRST, TLP 2.0 (August 2022). */
export const TLP = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const
export type Tlp = (typeof TLP)[number]

/** `cui`: controlled unclassified information (32 CFR 2002); `reservada`, `confidencial`: LGTAIP. Nothing classified belongs here. */
export const MARKINGS = ['cui', 'reservada', 'confidencial'] as const

export const handling = z.strictObject({
  tlp: z.enum(TLP),
  markings: z.array(z.strictObject({ party: partyId, marking: z.enum(MARKINGS), /** The category or ground, as the law names it. */ ground: text.max(200).nullable() })).max(6),
  /** Of RED the contact points that may read it, of AMBER+STRICT the one organisation; empty otherwise. */
  readers: z.array(z.discriminatedUnion('reader', [
    z.strictObject({ reader: z.literal('contact'), party: partyId, contact: slug }),
    z.strictObject({ reader: z.literal('organisation'), organisation: itemId }),
  ])).max(50),
})
export type Handling = z.infer<typeof handling>
