// One table: which role may do what. `scope` is what the grant covers (an organisation, a body, or
// the whole side); `side` is anything of this side, wherever the grant was given.

import type { Deed } from './deeds.ts'
import type { Role } from './roles.ts'

export type Reach = 'side' | 'scope' | 'never'

export const PERMISSIONS: Readonly<Record<Role, Readonly<Record<Deed, Reach>>>> = {
  viewer: reach({ look: 'side' }),
  drafter: reach({ look: 'side', comment: 'side', draft: 'scope', answer: 'scope', report: 'scope' }),
  clearer: reach({ look: 'side', comment: 'side', clear: 'scope' }),
  signatory: reach({ look: 'side', comment: 'side', draft: 'scope', sign: 'side', answer: 'side', report: 'scope', disclose: 'side', 'run-round': 'side', 'set-clearance': 'side' }),
  'data-officer': reach({ look: 'side', comment: 'side', report: 'scope', 'run-round': 'side' }),
  translator: reach({ look: 'side', comment: 'side', translate: 'side', certify: 'side' }),
  'legal-adviser': reach({ look: 'side', comment: 'side', clear: 'scope', certify: 'side', disclose: 'side' }),
  administrator: reach({ look: 'side', 'manage-people': 'side', audit: 'side', 'set-clearance': 'side' }),
}

function reach(given: Partial<Record<Deed, Reach>>): Readonly<Record<Deed, Reach>> {
  return {
    look: 'never', comment: 'never', draft: 'never', clear: 'never', sign: 'never', answer: 'never', report: 'never', translate: 'never', certify: 'never',
    disclose: 'never', 'run-round': 'never', 'set-clearance': 'never', 'manage-people': 'never', audit: 'never', ...given,
  }
}

/** A role as it was given to somebody. */
export interface Grant {
  readonly role: Role
  /** An organisation or body; null for the whole side. */
  readonly scope: string | null
}

/** Whether these grants allow a deed on something that `covers` names: its organisations and body. Empty: on anything at all. */
export function permits(grants: readonly Grant[], deed: Deed, covers: readonly string[] = []): boolean {
  return grants.some(({ role, scope }) => {
    const reached = PERMISSIONS[role][deed]
    return reached === 'side' || (reached === 'scope' && (scope === null || covers.length === 0 || covers.includes(scope)))
  })
}
