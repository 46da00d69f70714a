// That a paper signed by hand came in: whose original of which words, who signed it, and its scan. A party
// says so for itself of a paper that it holds; it is between the parties until it is released. The words are
// named by the hash that is printed on every page, so that a scan of other words is noticed.

import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { attachment } from '../attachments.ts'
import { saying } from '../issues.ts'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, languageTag, partyId, text } from '../items/fields.ts'
import type { RowReader } from '../rows.ts'
import { signableTexts } from '../signable.ts'
import type { Said } from './said.ts'

const MOST_FILES = 20

export const signedCopyContent = z.strictObject({
  /** `cleanTextHash`, as printed on the page. */
  hash: z.string().refine(isHash, saying('not-a-hash')),
  /** Whose original it is: the party that it names first. */
  original: partyId,
  /** Those in which this paper stands. */
  languages: z.array(languageTag).min(1).max(20).refine(isEachOnce, saying('duplicate-item')),
  /** Every hand on it, by the office that the text names; the name as it was signed: names are not translated. */
  signatures: z.array(z.strictObject({ party: partyId, office: bilingual, name: text.max(200) })).min(1).max(50),
  place: bilingual,
  /** Of the last signature. */
  date: fullDate,
  attachments: z.array(attachment).min(1).max(MOST_FILES),
})
export type SignedCopyContent = z.infer<typeof signedCopyContent>

/** It is of words that can be signed, the original of one of their parties, in languages that they have, and signed in offices that they name. */
export function signedCopyRules(content: SignedCopyContent, rows: RowReader, { about }: Said): readonly Issue[] {
  const known = about === null ? [] : signableTexts(rows, about)
  if (known.length === 0) return [{ code: 'copy-of-no-text', path: 'about' }]
  const signed = known.find(({ hash }) => hash === content.hash)
  if (signed === undefined) return [{ code: 'copy-of-other-words', path: 'content.hash' }]
  const { names, signatories, title } = signed.clean
  const isNamed = ({ party, office }: SignedCopyContent['signatures'][number]) => signatories.some((one) => one.party === party && isSameText(one.office, office))
  return [
    ...(names.some(({ party }) => party === content.original) ? [] : [{ code: 'party-unknown', path: 'content.original' } as const]),
    ...content.languages.flatMap((language, index): Issue[] => (title[language] === undefined ? [{ code: 'foreign-language', path: `content.languages.${index}` }] : [])),
    ...content.signatures.flatMap((one, index): Issue[] => (isNamed(one) ? [] : [{ code: 'signatory-unknown', path: `content.signatures.${index}` }])),
  ]
}

export function isSameText(one: { readonly [language: string]: string }, other: { readonly [language: string]: string }): boolean {
  const languages = Object.keys(one)
  return languages.length === Object.keys(other).length && languages.every((language) => one[language] === other[language])
}

function isEachOnce(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}
