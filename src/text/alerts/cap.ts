// An alert of the Common Alerting Protocol 1.2 (OASIS standard, 1 July 2010), as far as this program says and reads it.
// One <info> block per language is the standard's own way of being bilingual. An identifier is never used again: what
// updates or cancels is a message of its own that refers to the earlier ones.

import type { LanguageTag } from '../bilingual.ts'
import { toTheSecond } from '../instant.ts'

export const CAP_NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2'

export const CAP_STATUSES = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const
export const CAP_MESSAGE_TYPES = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const
export const CAP_SCOPES = ['Public', 'Restricted', 'Private'] as const
export const CAP_CATEGORIES = ['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other'] as const
export const CAP_URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const
export const CAP_SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const
export const CAP_CERTAINTIES = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const

/** Names a message for ever: `sender,identifier,sent`, none of which holds a space, a comma, `<` or `&`. */
export interface CapReference {
  readonly sender: string
  readonly identifier: string
  /** `2026-11-26T14:05:00-06:00`; of UTC `-00:00`, never `Z` (section 3.3.2). */
  readonly sent: string
}

export interface CapInfo {
  readonly language: LanguageTag
  readonly categories: readonly (typeof CAP_CATEGORIES)[number][]
  readonly event: string
  readonly urgency: (typeof CAP_URGENCIES)[number]
  readonly severity: (typeof CAP_SEVERITIES)[number]
  readonly certainty: (typeof CAP_CERTAINTIES)[number]
  readonly expires: string | null
  readonly senderName: string | null
  readonly headline: string | null
  readonly description: string | null
  readonly instruction: string | null
  /** Places in words; shapes are not read. */
  readonly areas: readonly string[]
}

export interface CapMessage extends CapReference {
  readonly status: (typeof CAP_STATUSES)[number]
  readonly messageType: (typeof CAP_MESSAGE_TYPES)[number]
  readonly scope: (typeof CAP_SCOPES)[number]
  /** Why it is restricted; with `Restricted` and nothing else. */
  readonly restriction: string | null
  /** For whom it is; with `Private`. */
  readonly addresses: readonly string[]
  /** Flags for special handling: here the labels, `TLP:AMBER`. */
  readonly codes: readonly string[]
  readonly note: string | null
  readonly references: readonly CapReference[]
  /** Of which happening it is; the same name in every message about it. */
  readonly incidents: readonly string[]
  readonly infos: readonly CapInfo[]
}

/** An instant in UTC as CAP writes it. */
export function capInstant(at: string): string {
  return toTheSecond(at).replace('Z', '-00:00')
}

/** Whether this can stand in a reference. */
export function isCapName(name: string): boolean {
  return /^[^\s,<&]+$/.test(name)
}
