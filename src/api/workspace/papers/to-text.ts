// A paper as the draft of a negotiated text: one clause for every line, in every language in which the
// paper can be read, citing what the line rests on. What is only context of the paper (quiet lines, such as
// a source) stays behind; so does a citation of what is no longer in force, which no clause may name.

import { isItemId } from '../../../record/index.ts'
import type { ItemChange, ItemId, Json } from '../../../record/index.ts'
import { inForce } from '../../../dialogue/decide.ts'
import type { ClauseContent, DialogueContent, TextContent } from '../../../dialogue/items/index.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import type { RecordCite } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { permanentPath, subjectOf } from '../../../web/workspace/papers/content/index.ts'
import type { PaperStamp, SharedPaper } from '../../../web/workspace/papers/content/index.ts'
import type { Line, PaperContent, Row, Section } from '../../../web/workspace/papers/content/paper.ts'
import type { Run } from '../../../web/workspace/brief/run.ts'

export interface TextOrder {
  readonly rows: RowReader
  readonly paper: SharedPaper
  readonly stamp: PaperStamp
  /** The same paper in each language, line for line. */
  readonly contents: Readonly<Record<string, PaperContent>>
  readonly charter: DialogueContent
  readonly instrument: string
}

interface Passage {
  readonly form: ClauseContent['form']
  readonly words: string
  readonly cites: readonly RecordCite[]
}

export function textChanges(order: TextOrder): readonly ItemChange[] {
  const { rows, paper, stamp, contents, charter, instrument } = order
  const text = freeName(rows, stamp)
  const read = Object.entries(contents).map(([language, content]) => ({ language, passages: passagesOf(content) }))
  const [first] = read
  const clauses = (first?.passages ?? []).map(({ form, cites }, index): ItemChange => {
    const words = Object.fromEntries(read.map(({ language, passages }) => [language, passages[index]?.words ?? '']).filter(([, said]) => said !== ''))
    const content: ClauseContent = { text, place: placeAt(index), form, words, draftedIn: null, cites: citedIn(rows, cites) }
    return { item: `clause/${text.slice('text/'.length)}-${index + 1}`, base: null, content: content as unknown as { readonly [key: string]: Json } }
  })
  const meeting = paper.kind === 'annex' && paper.view.subject.kind === 'meeting' ? paper.view.subject.item : null
  const content: TextContent = {
    title: titleOf(paper, contents), instrument, body: null, meeting, names: charter.parties.map(({ party, name }) => ({ party, formal: name, short: name, joined: name })), signatories: [], note: null, sources: [],
  }
  return [{ item: text, base: null, content: content as unknown as { readonly [key: string]: Json } }, ...clauses]
}

/** Where it comes from, for whoever reads the proposal. */
export function textCover(contents: Readonly<Record<string, PaperContent>>, stamp: PaperStamp): Bilingual {
  return Object.fromEntries(Object.entries(contents).map(([language, { title }]) => [language, `${title}: ${permanentPath(stamp, language === 'es' ? 'es' : 'en')}`]))
}

function titleOf(paper: SharedPaper, contents: TextOrder['contents']): Bilingual {
  const { title } = subjectOf(paper)
  return Object.fromEntries(Object.entries(contents).flatMap(([language, { kicker }]) => (title[language] === undefined ? [] : [[language, `${wordsOf(kicker.slice(0, 1)).replace(/ ·$/, '')}: ${title[language]}`]])))
}

function passagesOf({ lead, sections }: PaperContent): readonly Passage[] {
  return [...lead.flatMap((line) => passageOf(line, 'paragraph')), ...sections.flatMap(passagesIn)]
}

function passagesIn({ heading, blocks }: Section): readonly Passage[] {
  const below = blocks.flatMap((block): readonly Passage[] => {
    if (block.as === 'lines') return block.lines.flatMap((line) => passageOf(line, 'paragraph'))
    if (block.as === 'table') return block.rows.map((row) => ({ form: 'point', words: rowWords(row, block.head), cites: row.cites.map(({ cite }) => cite) }))
    return block.entries.flatMap(({ head, lines }) => [...passageOf(head, 'paragraph'), ...lines.flatMap((line) => passageOf(line, 'point'))])
  })
  return below.length === 0 ? [] : [{ form: 'heading', words: wordsOf(heading), cites: [] }, ...below]
}

function passageOf({ runs, cites, tone }: Line, form: Passage['form']): readonly Passage[] {
  return tone === 'quiet' ? [] : [{ form, words: wordsOf(runs), cites: cites.map(({ cite }) => cite) }]
}

/** `Commitment: I.1.a …; Due: …`: a clause has no columns. */
function rowWords({ cells }: Row, head: readonly string[]): string {
  return cells.map((cell, index) => `${head[index] ?? ''}: ${wordsOf(cell)}`).join('; ')
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text, lang }) => (lang === null ? text : ` ${text}`)).join('').replaceAll(/\s+/g, ' ').trim().normalize('NFC')
}

function citedIn(rows: RowReader, cites: readonly RecordCite[]): ClauseContent['cites'] {
  const named = cites.flatMap((cite) => (cite.kind === 'version' ? [{ item: cite.item, paragraph: cite.paragraph }] : cite.about === null ? [] : [{ item: cite.about, paragraph: null }]))
  const present = named.filter(({ item }) => inForce(rows, item) !== null)
  return present.filter(({ item, paragraph }, index) => present.findIndex((one) => one.item === item && one.paragraph === paragraph) === index)
}

/** Keys with room before, between and after them. */
function placeAt(index: number): string {
  return `${((index + 1) * 36).toString(36).padStart(4, '0')}m`
}

function freeName(rows: RowReader, { name, moment }: PaperStamp): ItemId {
  const plain = `${name.replaceAll('~', '-')}-${moment.day}`.slice(0, 60)
  for (let count = 1; ; count += 1) {
    const item = `text/${count === 1 ? plain : `${plain}-${count}`}`
    if (isItemId(item) && rows.find('item', item) === undefined && rows.find('proposals', item) === undefined) return item
  }
}
