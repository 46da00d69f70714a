// A paper as Markdown (CommonMark 0.31): the same words, the same citations, for whoever writes on.

import type { AnyCite } from '../../../dialogue/views/index.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import type { Run } from '../brief/run.ts'
import type { Block, Line, PaperContent } from './content/paper.ts'

export function renderMarkdown(content: PaperContent<AnyCite>, language: Language): string {
  const { ids } = MESSAGES[language].workspace.papers
  const sections = content.sections.flatMap((section) => [`${section.level === 2 ? '##' : '###'} ${textOf(section.heading)}`, ...section.blocks.flatMap((block) => blockLines(block, ids))])
  const foot = content.made.map(textOf)
  return [`# ${textOf(content.heading)}`, textOf(content.kicker), ...(content.part === null ? [] : [escaped(content.part)]), ...content.lead.map(lineText), ...sections, '---', ...foot].join('\n\n') + '\n'
}

function blockLines(block: Block<AnyCite>, ids: string): readonly string[] {
  if (block.as === 'lines') return block.lines.map(lineText)
  if (block.as === 'entries') return block.entries.map(({ head, lines }) => [`- **${textOf(head.runs)}** ${citesOf(head)}`, ...lines.map((line) => `  - ${lineText(line)}`)].join('\n'))
  const cells = (texts: readonly string[]) => `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
  const head = [...block.head.map(escaped), escaped(ids)]
  return [`**${escaped(block.caption)}**`, [cells(head), cells(head.map(() => '---')), ...block.rows.map((row) => cells([...row.cells.map(textOf), citesOf(row)]))].join('\n')]
}

function lineText(line: Line<AnyCite>): string {
  return `${textOf(line.runs)} ${citesOf(line)}`
}

function citesOf({ cites }: Pick<Line<AnyCite>, 'cites'>): string {
  return `\\[${cites.map(({ label, href }) => (href === null ? escaped(label) : `[${escaped(label)}](${href})`)).join(' · ')}\\]`
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text, href, lang }) => (href === null ? `${lang === null ? '' : ' '}${escaped(text)}` : `[${escaped(text)}](${href.replaceAll(/[()\s<>]/g, encodeURIComponent)})`)).join('').trim()
}

/** Text of people is text, whatever it looks like. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll(/\s+/g, ' ').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=>])/, '\\$1')
}
