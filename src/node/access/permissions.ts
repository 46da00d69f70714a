// Two tables, and what they mean together. The first says for every role how far each deed reaches; the second
// says for every deed to what it can be done at all, whoever asks. Both are exhaustive by type: a new role,
// deed or standing does not compile without its cells. `matrix.txt` beside holds what the two add up to, line by
// line, for people to review; the test holds the tables to it and to rules written without them.
//
// The router asks what a route needs at least (no item yet); a handler asks again with the item in hand.

import type { Deed } from './deeds.ts'
import type { Role } from './roles.ts'
import { includes } from './standing.ts'
import type { Maker, Makers, Standing } from './standing.ts'

/**
 * `side`: anything of this side or between the parties, wherever the role was given. `scope`: what the role was given for.
 * `whole`: anything, but only by a role given for the whole side: who administers one office could otherwise give itself the rest.
 */
export type Reach = 'side' | 'scope' | 'whole' | 'never'

export const PERMISSIONS = {
  viewer: reach({ look: 'side' }),
  drafter: reach({ look: 'side', comment: 'side', draft: 'scope', answer: 'scope', report: 'scope' }),
  clearer: reach({ look: 'side', comment: 'side', clear: 'scope' }),
  signatory: reach({ look: 'side', comment: 'side', draft: 'scope', sign: 'scope', answer: 'scope', report: 'scope', disclose: 'scope', 'run-round': 'scope', 'set-clearance': 'whole' }),
  'data-officer': reach({ look: 'side', comment: 'side', report: 'scope', 'run-round': 'scope' }),
  translator: reach({ look: 'side', comment: 'side', translate: 'scope', certify: 'scope' }),
  'legal-adviser': reach({ look: 'side', comment: 'side', clear: 'scope', certify: 'scope', disclose: 'scope' }),
  administrator: reach({ look: 'side', 'manage-people': 'whole', audit: 'whole', 'set-clearance': 'whole' }),
} as const satisfies Record<Role, Record<Deed, Reach>>

function reach(given: Partial<Record<Deed, Reach>>): Record<Deed, Reach> {
  return {
    look: 'never', comment: 'never', draft: 'never', clear: 'never', sign: 'never', answer: 'never', report: 'never', translate: 'never', certify: 'never',
    disclose: 'never', 'run-round': 'never', 'set-clearance': 'never', 'manage-people': 'never', audit: 'never', ...given,
  }
}

/** Whose thing of which standing a deed can be done to. What another side prepares is never here to be touched. */
export const APPLIES = {
  look: { draft: 'own', 'in-clearance': 'own', cleared: 'own', 'open-proposal': 'both', adopted: 'both', 'live-statement': 'both', 'replaced-statement': 'both', ended: 'both' },
  comment: { draft: 'own', 'in-clearance': 'own', cleared: 'own', 'open-proposal': 'both', adopted: 'both', 'live-statement': 'both', 'replaced-statement': 'both', ended: 'both' },
  // Amending what is in force or on offer begins a draft of our own.
  draft: { draft: 'own', 'in-clearance': 'own', cleared: 'own', 'open-proposal': 'both', adopted: 'both', 'live-statement': 'none', 'replaced-statement': 'none', ended: 'none' },
  // A clearance can be taken back until the draft is sent.
  clear: { draft: 'none', 'in-clearance': 'own', cleared: 'own', 'open-proposal': 'none', adopted: 'none', 'live-statement': 'none', 'replaced-statement': 'none', ended: 'none' },
  // Sending what is cleared; signing what another side offers; withdrawing what is ours.
  sign: { draft: 'none', 'in-clearance': 'none', cleared: 'own', 'open-proposal': 'both', adopted: 'none', 'live-statement': 'none', 'replaced-statement': 'none', ended: 'none' },
  answer: { draft: 'none', 'in-clearance': 'none', cleared: 'none', 'open-proposal': 'both', adopted: 'none', 'live-statement': 'none', 'replaced-statement': 'none', ended: 'none' },
  // About any item in force, and over our own earlier word.
  report: { draft: 'none', 'in-clearance': 'none', cleared: 'none', 'open-proposal': 'none', adopted: 'both', 'live-statement': 'own', 'replaced-statement': 'none', ended: 'none' },
  translate: { draft: 'own', 'in-clearance': 'own', cleared: 'own', 'open-proposal': 'both', adopted: 'both', 'live-statement': 'none', 'replaced-statement': 'none', ended: 'none' },
  certify: { draft: 'none', 'in-clearance': 'own', cleared: 'own', 'open-proposal': 'both', adopted: 'none', 'live-statement': 'none', 'replaced-statement': 'none', ended: 'none' },
  // What all have signed is nobody's alone to release or erase.
  disclose: { draft: 'none', 'in-clearance': 'none', cleared: 'none', 'open-proposal': 'own', adopted: 'none', 'live-statement': 'own', 'replaced-statement': 'own', ended: 'own' },
  // About no item at all.
  'run-round': NOTHING(),
  'set-clearance': NOTHING(),
  'manage-people': NOTHING(),
  audit: NOTHING(),
} as const satisfies Record<Deed, Record<Standing, Makers>>

function NOTHING() {
  return { draft: 'none', 'in-clearance': 'none', cleared: 'none', 'open-proposal': 'none', adopted: 'none', 'live-statement': 'none', 'replaced-statement': 'none', ended: 'none' } as const
}

/** A role as it was given to somebody. */
export interface Grant {
  readonly role: Role
  /** An organisation or body; null for the whole side. */
  readonly scope: string | null
}

/** The thing itself, where it is known. */
export interface Subject {
  readonly standing: Standing
  readonly by: Maker
}

/**
 * Whether these grants allow a deed. Without `covers`: on anything at all, as a route asks. With it: on something of these organisations
 * and bodies; empty for what is joint and nobody's in particular, which only a side-wide role reaches.
 */
export function permits(grants: readonly Grant[], deed: Deed, covers?: readonly string[], subject?: Subject): boolean {
  if (subject !== undefined && !includes(APPLIES[deed][subject.standing], subject.by)) return false
  return grants.some(({ role, scope }) => {
    const reached: Reach = PERMISSIONS[role][deed]
    if (reached === 'never') return false
    if (reached === 'side' || scope === null) return true
    return reached === 'scope' && (covers === undefined || covers.includes(scope))
  })
}
