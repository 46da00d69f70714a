// What only the operator of a site can say of it: on which paper its side prints, and whom to tell of a weakness.

export interface OperatorSettings {
  readonly paper: 'letter' | 'a4'
  /** Addresses, `mailto:` or `https:`, the preferred first; none where nobody is named. */
  readonly securityContacts: readonly string[]
  /** How reports are handled; null where that is written nowhere. */
  readonly securityPolicy: string | null
}

export const NO_OPERATOR: OperatorSettings = { paper: 'letter', securityContacts: [], securityPolicy: null }
