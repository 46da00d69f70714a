// A whole draft, pasted as it comes out of a word processor or a mail: split into clauses in each
// language, their printed marks read and taken off (numbers follow from the order), and language laid
// beside language. What it makes is shown to a person before anything of it is kept.

import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import { alignPieces } from '../../text/concordance/index.ts'
import type { ClauseContent } from '../items/index.ts'

export interface DraftClause {
  readonly form: ClauseContent['form']
  /** Languages that have nothing here are blank. */
  readonly words: Bilingual
}

interface Piece {
  readonly form: ClauseContent['form']
  readonly words: string
}

const LONGEST_HEADING = 90
/** A text of more lines than this is refused by the form; it bounds the time of laying languages beside each other. */
export const MOST_PASTED = 2000

const HEADING = /^(?:#{1,6}\s+|[IVXLC]{1,7}[.)]\s+(?=\p{Lu}))/u
const PARAGRAPH = /^(?:\d{1,3}[.)]|§\s?\d{1,3}\.?)\s+/u
const POINT = /^(?:\(?[a-z]{1,2}\)|\((?:[ivx]{1,5}|\d{1,2})\)|[-–—•*·])\s+/u
/** As paragraphs of a preamble begin. */
const PREAMBLE = /^(?:considering|recalling|recogni[sz]ing|noting|mindful|convinced|reaffirming|affirming|desiring|bearing in mind|whereas|considerando|recordando|reconociendo|tomando|conscientes|convencid[oa]s|reafirmando|afirmando|deseos[oa]s|teniendo|observando)\b/iu

/** The clauses of one language, in their order. */
export function readPieces(text: string): readonly Piece[] {
  return linesOf(text.normalize('NFC')).map(pieceOf).filter(({ words }) => words !== '')
}

/** Language laid beside language. Empty where nothing was pasted. */
export function readPastedDraft(texts: Bilingual, languages: readonly LanguageTag[]): readonly DraftClause[] {
  const [first = '', ...others] = languages.filter((language) => (texts[language] ?? '').trim() !== '')
  const pieces = new Map(languages.map((language) => [language, readPieces(texts[language] ?? '')]))
  const begun = (pieces.get(first) ?? []).map(({ form, words }): DraftClause => ({ form, words: { [first]: words } }))
  return others.reduce<readonly DraftClause[]>((clauses, language) => laidBeside(clauses, first, pieces.get(language) ?? [], language), begun).map(({ form, words }) => ({ form, words: Object.fromEntries(languages.map((language) => [language, words[language] ?? ''])) }))
}

function laidBeside(clauses: readonly DraftClause[], first: LanguageTag, pieces: readonly Piece[], language: LanguageTag): readonly DraftClause[] {
  const beads = alignPieces([clauses.map(({ words }) => words[first] ?? ''), pieces.map(({ words }) => words)], [first, language])
  return beads.flatMap(({ first: [from, to], second: [start, end] }): readonly DraftClause[] => {
    const [own, other] = [clauses.slice(from, to), pieces.slice(start, end)]
    const [clause, piece] = [own[0], other[0]]
    if (own.length === 1 && other.length === 1 && clause !== undefined && piece !== undefined) return [{ form: clause.form, words: { ...clause.words, [language]: piece.words } }]
    return [...own, ...other.map(({ form, words }) => ({ form, words: { [language]: words } }))]
  })
}

/** Where blank lines part the text, a line goes on in the next unless that begins with a mark; where none do, every line is a clause. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/\s+/g, ' ').trim())
  if (!lines.some((line, index) => line === '' && index > 0 && lines.slice(index).some((later) => later !== ''))) return lines.filter((line) => line !== '')
  const joined: string[] = []
  let isOpen = false
  for (const line of lines) {
    const begins = HEADING.test(line) || PARAGRAPH.test(line) || POINT.test(line)
    if (line === '') isOpen = false
    else if (isOpen && !begins) joined[joined.length - 1] = `${joined.at(-1) ?? ''} ${line}`
    else {
      joined.push(line)
      isOpen = !HEADING.test(line)
    }
  }
  return joined
}

function pieceOf(line: string): Piece {
  if (POINT.test(line)) return { form: 'point', words: line.replace(POINT, '') }
  if (PARAGRAPH.test(line)) return { form: 'paragraph', words: line.replace(PARAGRAPH, '') }
  if (HEADING.test(line) && line.length <= LONGEST_HEADING) return { form: 'heading', words: line.replace(HEADING, '') }
  if (isHeading(line)) return { form: 'heading', words: line }
  return { form: PREAMBLE.test(line) ? 'preamble' : 'paragraph', words: line }
}

/** Short, and ended by no mark of punctuation. */
function isHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && !/[.,;:!?…]["”»’)]*$/.test(line) && /^[¿¡"“«]?\p{Lu}/u.test(line) && line.split(' ').length <= 12
}
