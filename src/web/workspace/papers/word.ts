// A paper as a Word file, for those who must write on in one: the same words, the same citations, in named
// styles, every passage with its language. The same moment makes the same bytes.

import type { AnyCite } from '../../../dialogue/views/index.ts'
import type { PaperSize } from '../../../node/settings.ts'
import type { WordBlock, WordDocument, WordParagraph, WordPiece, WordRun, WordStyle } from '../../../text/documents/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { Run } from '../brief/run.ts'
import type { PaperStamp } from './content/index.ts'
import type { Block, Line, PaperAudience, PaperContent, Row } from './content/paper.ts'

export interface PaperWord {
  readonly content: PaperContent<AnyCite>
  readonly audience: PaperAudience
  readonly stamp: PaperStamp
  readonly language: Language
  readonly size: PaperSize
  readonly author: string
}

export function paperWord({ content, audience, stamp, language, size, author }: PaperWord): WordDocument {
  const words = MESSAGES[language].workspace.papers
  const writer = new Writer(language)
  const isPrivate = audience === 'side'
  return {
    title: content.title, author, identifier: stamp.name, language, size, dated: stamp.heads.map(({ at }) => at).sort().at(-1) ?? `${stamp.moment.day}T00:00:00Z`,
    body: [
      writer.paragraph(isPrivate ? 'Notice' : 'Preamble', content.kicker), writer.paragraph('Title', content.heading), ...(content.part === null ? [] : [writer.plain('Preamble', content.part)]), ...content.lead.map((line) => writer.line('Normal', line)),
      ...content.sections.flatMap((section) => [writer.paragraph(section.level === 2 ? 'Heading1' : 'Party', section.heading), ...section.blocks.flatMap((block) => writer.block(block, words.ids))]),
      ...content.made.map((runs) => writer.paragraph('Footer', runs)),
    ],
    footer: [{ style: 'Footer', pieces: [writer.run(`${words.audiences[audience]} · ${content.title} · `), ...writer.numbered(words.pageOf)] }],
  }
}

class Writer {
  readonly #language: Language

  constructor(language: Language) {
    this.#language = language
  }

  run(text: string, language: string | null = null): WordRun {
    return { text, language: language ?? this.#language }
  }

  plain(style: WordStyle, text: string): WordParagraph {
    return { style, pieces: [this.run(text)] }
  }

  paragraph(style: WordStyle, runs: readonly Run[]): WordParagraph {
    return { style, pieces: this.#pieces(runs) }
  }

  line(style: WordStyle, { runs, cites }: Pick<Line<AnyCite>, 'runs' | 'cites'>): WordParagraph {
    return { style, pieces: [...this.#pieces(runs), this.run(` ${citesOf({ cites })}`)] }
  }

  block(block: Block<AnyCite>, ids: string): readonly WordBlock[] {
    if (block.as === 'lines') return block.lines.map((line) => this.line('Normal', line))
    if (block.as === 'entries') return block.entries.flatMap(({ head, lines }) => [this.line('Party', head), ...lines.map((line) => this.line('Point', line))])
    const head = [...block.head, ids].map((label) => [this.plain('Party', label)])
    return [this.plain('Preamble', block.caption), { rows: [head, ...block.rows.map((row) => [...row.cells.map((cell) => [this.paragraph('Normal', cell)]), [this.plain('Footer', citesOf(row))]])] }]
  }

  /** `Page {page} of {pages}` with the numbers that the program counts. */
  numbered(words: string): readonly WordPiece[] {
    return words.split(/(\{page\}|\{pages\})/).filter((part) => part !== '').map((part) => (part === '{page}' ? { field: 'page' } : part === '{pages}' ? { field: 'pages' } : this.run(part)))
  }

  #pieces(runs: readonly Run[]): readonly WordPiece[] {
    return runs.map(({ text, lang }) => this.run(lang === null ? text : ` ${text}`, lang))
  }
}

function citesOf({ cites }: Pick<Row<AnyCite>, 'cites'>): string {
  return `[${cites.map(({ label }) => label).join(' · ')}]`
}
