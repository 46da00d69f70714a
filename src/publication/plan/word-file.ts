// The plan as a Word file, in one language or in two side by side.

import { renderDocx } from '../../text/documents/index.ts'
import type { WordBlock, WordDocument, WordParagraph, WordPiece, WordStyle } from '../../text/documents/index.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { PlanBlock, PlanLine, PlanPassages } from './passages.ts'

export interface SheetFacts {
  /** RFC 3339: the date that the file carries. */
  readonly dated: string
  readonly size: WordDocument['size']
}

/** The first of the passages gives the document its language; those beside it stand in columns of their own. */
export function renderPlanDocx(passages: readonly [PlanPassages, ...PlanPassages[]], { dated, size }: SheetFacts): Uint8Array {
  const [own] = passages
  const parts = passages.map((one) => [...head(one), ...one.blocks.flatMap(block), ...foot(one)])
  // Line beside line: a row that held a whole element would not break over a page.
  const body: readonly WordBlock[] = passages.length === 1 ? (parts[0] ?? []) : [{ rows: (parts[0] ?? []).map((_, index) => parts.map((lines) => lines.slice(index, index + 1))) }]
  return renderDocx({ title: own.title.words, author: own.dialogue, identifier: '', language: own.language, dated, size, body, footer: [footer(own)] })
}

function head({ language, title, dialogue, lead }: PlanPassages): readonly WordParagraph[] {
  return [paragraph('Title', [{ text: title.words, language: title.language }]), paragraph('Normal', [{ text: dialogue, language }]), ...lead.map((one) => line(one, language))]
}

const HEADINGS: readonly WordStyle[] = ['Heading1', 'Heading2', 'Heading3']

/** Deeper levels than a document has headings stand under the last of them. */
function block({ depth, number, title, lines }: PlanBlock): readonly WordParagraph[] {
  const style = HEADINGS[Math.min(depth, HEADINGS.length) - 1] ?? 'Heading3'
  return [paragraph(style, [{ text: `${number} ${title.words}`, language: title.language }]), ...lines.map((one) => line(one, title.language))]
}

function line({ label, words }: PlanLine, language: string): WordParagraph {
  return paragraph('Normal', [...(label === null ? [] : [{ text: `${label}: `, language }]), { text: words.words, language: words.language }])
}

function foot({ language, about }: PlanPassages): readonly WordParagraph[] {
  return about.map((text) => paragraph('Notice', [{ text, language }]))
}

/** `Page {page} of {pages}` as text and fields. */
function footer({ language, about }: PlanPassages): WordParagraph {
  const { page } = MESSAGES[language].formats.plan
  const numbers = page.split(/(\{pages?\})/).filter((part) => part !== '').map((part): WordPiece => (part === '{page}' ? { field: 'page' } : part === '{pages}' ? { field: 'pages' } : { text: part, language }))
  return paragraph('Footer', [{ text: `${about[0] ?? ''} `, language }, ...numbers])
}

function paragraph(style: WordStyle, pieces: readonly WordPiece[]): WordParagraph {
  return { style, pieces }
}
