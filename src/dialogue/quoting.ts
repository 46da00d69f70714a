// Whether something that everybody will read repeats words that are between the parties: words of a text that
// is being negotiated, in any language, agreed or on offer. A text is let out by its release and through no other
// form: no comment, cover note, report or reason carries its sentences before.
//
// Eight words in a row that stand in such a clause are a quotation, whatever their case, accents and punctuation.
// What the public record says already is none: a clause may repeat the title of a commitment. The danger that stays:
// fewer words, or other ones. No program can tell those from a side's own.

import type { ItemId, Json } from '../record/index.ts'
import { ITEM_KINDS, isHeldBack } from './items/index.ts'
import type { ItemKind } from './items/index.ts'
import type { RowReader } from './rows.ts'

const WORDS_OF_A_QUOTATION = 8

/** The held-back item of which these contents repeat words that are not public; null where they repeat none. */
export function findQuoted(rows: RowReader, contents: readonly (Json | undefined)[]): ItemId | null {
  const heldBack = heldBackRuns(rows)
  if (heldBack.runs.size === 0) return null
  const hits = new Map<string, ItemId>()
  for (const run of runsIn(contents, (pair) => heldBack.pairs.has(pair))) {
    const item = heldBack.runs.get(run)
    if (item !== undefined) hits.set(run, item)
  }
  if (hits.size === 0) return null
  for (const run of publicRuns(rows)) hits.delete(run)
  return [...hits.values()][0] ?? null
}

interface HeldBack {
  readonly runs: Map<string, ItemId>
  /** The first two words of every run: a plan of thousands of elements is looked through by these. */
  readonly pairs: Set<string>
}

/** Contents are never changed in place, so what was read of one stays true as long as it lives. */
const READ = new WeakMap<object, readonly string[]>()

/** Runs of words of every clause, agreed or on offer, and of what the parties said to each other about them. */
function heldBackRuns(rows: RowReader): HeldBack {
  const found: HeldBack = { runs: new Map(), pairs: new Set() }
  const keep = (item: ItemId, content: { readonly [key: string]: Json } | null) => {
    if (content === null) return
    const known = READ.get(content) ?? [...runsIn([content])]
    READ.set(content, known)
    for (const run of known) { found.runs.set(run, item); found.pairs.add(run.slice(0, run.indexOf(' ', run.indexOf(' ') + 1))) }
  }
  for (const item of [...(rows.find('kind', 'text') ?? []), ...(rows.find('kind', 'clause') ?? [])]) {
    for (const { content } of rows.find('item', item)?.versions ?? []) keep(item, content)
    for (const id of rows.find('about', item) ?? []) keep(item, rows.find('statement', id)?.content ?? null)
  }
  for (const id of rows.find('open', 'all') ?? []) {
    for (const { item, content } of rows.find('proposal', id)?.changes ?? []) if (isHeldBack(item)) keep(item, content)
  }
  return found
}

/** Runs of words of everything that is public: asked only where something was found. */
function* publicRuns(rows: RowReader): Iterable<string> {
  for (const kind of Object.keys(ITEM_KINDS) as ItemKind[]) {
    for (const item of [...(rows.find('kind', kind) ?? []), ...(rows.find('ended', kind) ?? [])]) yield* runsIn(publicContents(rows, item))
  }
  for (const id of [...(rows.find('about', 'dialogue') ?? []), ...(rows.find('publications', 'all') ?? [])]) {
    const row = rows.find('statement', id)
    if (row?.audience === 'public') yield* runsIn([row.content])
  }
}

function publicContents(rows: RowReader, item: ItemId): readonly (Json | undefined)[] {
  const versions = (rows.find('item', item)?.versions ?? []).filter(({ audience }) => audience === 'public').flatMap(({ content, cover }) => [content, cover])
  const said = (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(({ audience }) => audience === 'public').map(({ content }) => content)
  return [...versions, ...said]
}

/** `mayBegin`: whether a run that begins with these two words is wanted at all. */
function* runsIn(contents: readonly (Json | undefined)[], mayBegin: (pair: string) => boolean = () => true): Iterable<string> {
  for (const text of contents.flatMap(stringsIn)) {
    // What stands for the names of the parties is no word of the text.
    for (const stretch of text.split(/\{[^{}]*\}/)) {
      const words = plainWords(stretch)
      for (let at = 0; at + WORDS_OF_A_QUOTATION <= words.length; at++) if (mayBegin(`${words[at]} ${words[at + 1]}`)) yield words.slice(at, at + WORDS_OF_A_QUOTATION).join(' ')
    }
  }
}

function plainWords(text: string): readonly string[] {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function stringsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return value === null || value === undefined || typeof value !== 'object' ? [] : Object.values(value as { readonly [key: string]: Json }).flatMap(stringsIn)
}
