// Where the public makes a request of a side and looks up what became of it: the only addresses of a public site that
// take anything in. They are no pages of the record and stand in no sitemap.

import type { Language } from '../text/bilingual.ts'
import { isLanguage } from '../text/bilingual.ts'

/** The form stands under its queue: `/en/requests/devices`, `/es/solicitudes/devices`. */
const SECTION = { en: 'requests', es: 'solicitudes' } as const satisfies Record<Language, string>
/** Where a receipt is looked up: `/en/requests/receipt/<secret>`. No queue can have this name: names are shorter than what follows it. */
const RECEIPT = { en: 'receipt', es: 'acuse' } as const satisfies Record<Language, string>

export interface DoorMatch {
  readonly language: Language
  /** The slug of a queue, or the secret of a receipt. */
  readonly of: { readonly queue: string } | { readonly secret: string }
}

export function publicDoorPath(queue: string, language: Language): string {
  return `/${language}/${SECTION[language]}/${queue}`
}

export function receiptPath(secret: string, language: Language): string {
  return `/${language}/${SECTION[language]}/${RECEIPT[language]}/${secret}`
}

/** Null where a path is none of these. */
export function findDoor(path: string): DoorMatch | null {
  const [empty, language, section, first, second, ...rest] = path.split('/')
  if (empty !== '' || !isLanguage(language) || section !== SECTION[language] || first === undefined || first === '' || rest.length > 0) return null
  if (second !== undefined) return first === RECEIPT[language] && /^[A-Za-z0-9_-]{43}$/.test(second) ? { language, of: { secret: second } } : null
  return /^[a-z][a-z0-9-]{0,31}$/.test(first) ? { language, of: { queue: first } } : null
}

/** Where anybody takes part in a consultation: `/en/take-part/cards`, `/es/participe/cards`. */
const TAKE_PART = { en: 'take-part', es: 'participe' } as const satisfies Record<Language, string>

export interface TakePartMatch {
  readonly language: Language
  /** The slug of a consultation, or the secret of a receipt. */
  readonly of: { readonly consultation: string } | { readonly secret: string }
}

export function takePartPath(consultation: string, language: Language): string {
  return `/${language}/${TAKE_PART[language]}/${consultation}`
}

/** Where a receipt of a consultation is looked up: `/en/take-part/receipt/<secret>`. */
export function contributionReceiptPath(secret: string, language: Language): string {
  return `/${language}/${TAKE_PART[language]}/${RECEIPT[language]}/${secret}`
}

/** Null where a path is none of these. */
export function findTakePart(path: string): TakePartMatch | null {
  const [empty, language, section, first, second, ...rest] = path.split('/')
  if (empty !== '' || !isLanguage(language) || section !== TAKE_PART[language] || first === undefined || rest.length > 0) return null
  if (second !== undefined) return first === RECEIPT[language] && /^[A-Za-z0-9_-]{43}$/.test(second) ? { language, of: { secret: second } } : null
  return /^[a-z][a-z0-9-]{0,31}$/.test(first) ? { language, of: { consultation: first } } : null
}
