// An original as a Word file, for those who must have one; and the same words as lines, each with its place,
// so that a file that comes back is compared with exactly what went out. Two languages stand in two columns, the
// own one on the left; numbers are written out, so that no program counts them anew.

import { printedNumber } from '../../dialogue/negotiation/numbering.ts'
import type { Original, OriginalClause, OriginalSignatory } from '../../dialogue/original.ts'
import type { ItemId } from '../../record/index.ts'
import type { LanguageTag } from '../../text/bilingual.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { renderDocx } from '../../text/documents/index.ts'
import type { WordParagraph, WordPiece, WordStyle } from '../../text/documents/index.ts'
import { footOf, hashLine, noticeOf, ownLanguage, signedFor, spokenLanguages } from './facts.ts'
import type { OriginalFacts } from './facts.ts'

export type LinePlace =
  | { readonly kind: 'notice' | 'title' | 'signature' }
  | { readonly kind: 'clause'; readonly clause: ItemId; readonly form: OriginalClause['form']; readonly number: OriginalClause['number'] }

/** A paragraph of an original, and where in it that stands. */
export interface OriginalLine extends WordParagraph {
  readonly place: LinePlace
  readonly language: LanguageTag
  readonly text: string
}

type Block = OriginalLine | { readonly rows: readonly (readonly (readonly OriginalLine[])[])[] }

const STYLES: { readonly [F in OriginalClause['form']]: WordStyle } = { heading: 'Heading1', preamble: 'Preamble', paragraph: 'Normal', point: 'Point' }
const SIGNED_ABOVE = '_'.repeat(34)

export function renderOriginalDocx(original: Original, facts: OriginalFacts, size: 'letter' | 'a4'): Uint8Array {
  const [first = facts.reader] = original.languages
  const own = ownLanguage(first, facts.reader)
  const { page } = MESSAGES[own].workspace.originals.paper
  const footer = (pieces: readonly WordPiece[]): WordParagraph => ({ style: 'Footer', pieces })
  return renderDocx({
    title: original.title[first] ?? '', author: [...original.parties].map(({ short }) => short[first] ?? '').join(', '), identifier: `${facts.dialogue}/${original.text} ${original.hash} ${original.party} ${original.languages.join(' ')}`,
    language: first, dated: facts.dated, size, body: blocksOf(original, facts),
    footer: [
      ...spokenLanguages(original, facts.reader).map((language) => footer([{ text: footOf(original, facts, language), language }])),
      footer([{ text: hashLine(original), language: own }]), footer(pageNumbers(page, own)),
    ],
  })
}

/** Everything on an original in the order in which it is read, the foot of its pages left out. */
export function originalLines(original: Original, facts: OriginalFacts): readonly OriginalLine[] {
  return blocksOf(original, facts).flatMap((block) => ('rows' in block ? block.rows.flat(2) : [block]))
}

function blocksOf(original: Original, facts: OriginalFacts): readonly Block[] {
  const { languages } = original
  const notices = spokenLanguages(original, facts.reader).flatMap((language): readonly OriginalLine[] => {
    const text = noticeOf(facts, language)
    return text === null ? [] : [line({ kind: 'notice' }, 'Notice', language, text)]
  })
  const rows = [
    languages.map((language) => line({ kind: 'title' }, 'Title', language, original.title[language] ?? '')),
    ...original.clauses.map((clause) => languages.map((language) => line({ kind: 'clause', clause: clause.clause, form: clause.form, number: clause.number }, STYLES[clause.form], language, numbered(clause, language)))),
  ]
  const text: readonly Block[] = languages.length > 1 ? [{ rows: rows.map((cells) => cells.map((one) => [one])) }] : rows.flat()
  return [...notices, ...text, ...signatureBlock(original)]
}

/** The words of a clause with its number in front, as they are printed. */
export function numbered({ number, form, words }: Pick<OriginalClause, 'number' | 'form' | 'words'>, language: LanguageTag): string {
  return number === null ? (words[language] ?? '') : `${printedNumber(number, form)} ${words[language] ?? ''}`
}

/** The parties side by side, the own one on the left, two in a row. */
function signatureBlock({ signatories, languages }: Original): readonly Block[] {
  const parties = [...Map.groupBy(signatories, ({ party }) => party).values()]
  if (parties.length === 0) return []
  const columns = parties.map((own) => own.flatMap((signatory, index) => signatureLines(signatory, languages, index === 0)))
  return [{ rows: Array.from({ length: Math.ceil(columns.length / 2) }, (_, row) => columns.slice(row * 2, row * 2 + 2)) }]
}

function signatureLines({ formal, name, office }: OriginalSignatory, languages: readonly LanguageTag[], isFirst: boolean): readonly OriginalLine[] {
  const [first = ''] = languages
  const signature = (style: WordStyle, language: LanguageTag, text: string) => line({ kind: 'signature' }, style, language, text)
  return [
    ...(isFirst ? languages.map((language) => signature('Party', language, signedFor(formal, language))) : []), signature('Line', first, SIGNED_ABOVE),
    ...(name === null ? [] : [signature('Signature', first, name)]), ...languages.map((language) => signature('Signature', language, office[language] ?? '')),
  ]
}

function line(place: LinePlace, style: WordStyle, language: LanguageTag, text: string): OriginalLine {
  return { place, style, language, text, pieces: [{ text, language }] }
}

/** `Page {page} of {pages}` as text and fields. */
function pageNumbers(words: string, language: LanguageTag): readonly WordPiece[] {
  return words.split(/(\{pages?\})/).filter((part) => part !== '').map((part): WordPiece => (part === '{page}' ? { field: 'page' } : part === '{pages}' ? { field: 'pages' } : { text: part, language }))
}
