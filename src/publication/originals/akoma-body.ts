// The clauses of an original as Akoma Ntoso has them: the preamble as recitals, headings as sections, and
// under them paragraphs with their points. `eId` follows the naming convention (part 2 of it, section 4.5: the
// element's short name and its number, below its parent); `wId` is the clause's own name, the same in every language.

import { block, element, escapeText } from '../../text/exchange/xml-write.ts'
import type { PrintedClause } from './akoma-ntoso.ts'

interface Node {
  readonly clause: PrintedClause
  readonly name: 'section' | 'paragraph' | 'point'
  readonly children: Node[]
}

/** `preamble` is null where the text does not begin with one. */
export function bodyOf(clauses: readonly PrintedClause[]): { readonly preamble: string | null; readonly mainBody: string } {
  const first = clauses.findIndex(({ form }) => form !== 'preamble')
  const recitals = first === -1 ? clauses : clauses.slice(0, first)
  const nodes = treeOf(first === -1 ? [] : clauses.slice(first))
  const body = nodes.length === 0 ? [element('p', {}, '')] : written(nodes, '')
  return { preamble: recitals.length === 0 ? null : block('preamble', {}, [recitalsOf(recitals)]), mainBody: block('mainBody', {}, body) }
}

function recitalsOf(clauses: readonly PrintedClause[]): string {
  return block('recitals', { eId: 'recs' }, clauses.map((clause, index) => block('recital', { eId: `recs__rec_${index + 1}`, wId: wordsId(clause) }, [paragraph(clause.text)])))
}

/** What hangs under what: all under the heading before it, points under their paragraph. */
function treeOf(clauses: readonly PrintedClause[]): readonly Node[] {
  const roots: Node[] = []
  let [section, above]: (Node | null)[] = [null, null]
  for (const clause of clauses) {
    const node: Node = { clause, name: clause.form === 'heading' ? 'section' : clause.form === 'point' ? 'point' : 'paragraph', children: [] }
    if (node.name === 'section') {
      roots.push(node)
      ;[section, above] = [node, null]
    } else {
      const parent = node.name === 'point' ? (above ?? section) : section
      ;(parent?.children ?? roots).push(node)
      if (node.name === 'paragraph') above = node
    }
  }
  return roots
}

const SHORT = { section: 'sec', paragraph: 'para', point: 'point' } as const

function written(nodes: readonly Node[], parent: string): readonly string[] {
  const counts = { section: 0, paragraph: 0, point: 0 }
  return nodes.map(({ clause, name, children }) => {
    counts[name] += 1
    const eId = `${parent}${SHORT[name]}_${clause.number ?? `un${counts[name]}`}`
    const num = clause.printed === null ? [] : [element('num', {}, escapeText(clause.printed))]
    const inner = written(children, `${eId}__`)
    if (name === 'section') return block(name, { eId, wId: wordsId(clause) }, [...num, element('heading', {}, escapeText(clause.text)), ...inner])
    const words = block(inner.length === 0 ? 'content' : 'intro', { eId: `${eId}__${inner.length === 0 ? 'content' : 'intro'}` }, [paragraph(clause.text)])
    return block(name, { eId, wId: wordsId(clause) }, [...num, words, ...inner])
  })
}

/** Lines of one clause are one paragraph, broken where they were. */
function paragraph(text: string): string {
  return element('p', {}, text.split('\n').map(escapeText).join('<br/>'))
}

function wordsId({ clause }: PrintedClause): string {
  return clause.replace('/', '_')
}
