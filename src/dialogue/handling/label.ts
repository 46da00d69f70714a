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
export type Marking = (typeof MARKINGS)[number]

/** A contact point of a side, as its statements name it. */
export const contactRef = z.strictObject({ party: partyId, contact: slug })
export type ContactRef = z.infer<typeof contactRef>

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

/** The strictest of several labels: its readers are those that all labels of that strictness name, and the markings of all stand side by side. Null of none. */
export function combineHandling(labels: readonly Handling[]): Handling | null {
  const tlp = TLP.find((one) => labels.some((label) => label.tlp === one))
  if (tlp === undefined) return null
  const [first, ...others] = labels.filter((label) => label.tlp === tlp)
  const readers = (first?.readers ?? []).filter((reader) => others.every((other) => other.readers.some((one) => isSame(one, reader))))
  const markings = labels.flatMap((label) => label.markings)
  return { tlp, readers, markings: markings.filter((marking, place) => markings.findIndex((one) => isSame(one, marking)) === place) }
}

function isSame<T extends object>(one: T, other: T): boolean {
  const members = Object.entries(one)
  return members.length === Object.keys(other).length && members.every(([name, value]) => (other as Record<string, unknown>)[name] === value)
}
