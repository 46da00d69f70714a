// The address of one original as one file.

import type { Hash, PartyId } from '../../../record/index.ts'
import type { Language, LanguageTag } from '../../../text/bilingual.ts'
import { workspacePath } from '../routes.ts'

export const ORIGINAL_FORMATS = ['pdf', 'docx', 'akn'] as const
export type OriginalFormat = (typeof ORIGINAL_FORMATS)[number]

export interface OriginalFile {
  /** Whose original. */
  readonly party: PartyId
  /** In which it stands; of `akn` one. */
  readonly languages: readonly LanguageTag[]
  readonly format: OriginalFormat
  /** Without a line about the state of the words; only of words that are agreed. */
  readonly isForSignature: boolean
  readonly hash: Hash
}

export function originalFilePath(slug: string, { party, languages, format, isForSignature, hash }: OriginalFile, language: Language): string {
  const query = new URLSearchParams({ party, languages: languages.join(','), format, ...(isForSignature ? { use: 'signature' } : {}), hash })
  return `${workspacePath('original-file', language, slug)}?${query.toString()}`
}
