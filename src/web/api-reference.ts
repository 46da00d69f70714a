// What the readable page of the API shows; made from the table of endpoints.

import type { Frame } from '../dialogue/views/index.ts'
import type { Language } from '../text/bilingual.ts'

export interface ReferenceParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly isRequired: boolean
  readonly about: string
}

export interface ReferenceEndpoint {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly description: string | null
  /** The deed that it takes; null where anybody may ask. */
  readonly scope: string | null
  readonly parameters: readonly ReferenceParameter[]
  /** What it takes: a media type; null where it takes nothing. */
  readonly takes: string | null
  /** The statuses of its answers. */
  readonly statuses: readonly string[]
  /** An answer of this node to anybody, as text; null where there is none. */
  readonly example: string | null
}

export interface ReferencePage {
  readonly language: Language
  readonly frame: Frame
  readonly alternates: Readonly<Record<Language, string>>
  readonly document: string
  readonly root: string
  readonly areas: readonly { readonly name: string; readonly about: string; readonly endpoints: readonly ReferenceEndpoint[] }[]
}

/** Where it stands, in every language. */
export const REFERENCE_PATHS: Readonly<Record<Language, string>> = { en: '/en/api', es: '/es/api' }
