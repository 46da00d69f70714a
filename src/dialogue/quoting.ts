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
  const hits = heldBack.runs.size === 0 ? [] : contents.flatMap((content) => hitsIn(content, heldBack))
  if (hits.length === 0) return null
  const left = new Set(hits)
  for (const run of publicRuns(rows)) left.delete(run)
  const [first] = left
  return first === undefined ? null : (heldBack.runs.get(first) ?? null)
}

interface HeldBack {
  readonly runs: Map<string, ItemId>
  /** The first two words of every run: a plan of thousands of elements is looked through by these. */
  readonly pairs: Set<string>
}

/** Contents are never changed in place, so what was read of one stays true as long as it lives. */
const READ = new WeakMap<object, readonly string[]>()
/** What a content repeats of the last held-back words that it was held against: the pages of a large proposal ask again and again. */
const HITS = new WeakMap<object, { readonly of: HeldBack; readonly hits: readonly string[] }>()
/** The words of one dialogue are asked about again until something is said of them. */
let last: { readonly signature: string; readonly heldBack: HeldBack } | null = null

function hitsIn(content: Json | undefined, heldBack: HeldBack): readonly string[] {
  const key = content !== null && typeof content === 'object' ? content : null
  const known = key === null ? undefined : HITS.get(key)
  if (known?.of === heldBack) return known.hits
  const hits = [...runsIn([content], (pair) => heldBack.pairs.has(pair))].filter((run) => heldBack.runs.has(run))
  if (key !== null) HITS.set(key, { of: heldBack, hits })
  return hits
}

/** Runs of words of every clause, agreed or on offer, and of what the parties said to each other about them. */
function heldBackRuns(rows: RowReader): HeldBack {
  const held = heldBackContents(rows)
  const signature = held.map(({ name }) => name).join(' ')
  if (last?.signature === signature) return last.heldBack
  const found: HeldBack = { runs: new Map(), pairs: new Set() }
  for (const { item, content } of held) {
    const known = READ.get(content) ?? [...runsIn([content])]
    READ.set(content, known)
    for (const run of known) { found.runs.set(run, item); found.pairs.add(run.slice(0, run.indexOf(' ', run.indexOf(' ') + 1))) }
  }
  last = { signature, heldBack: found }
  return found
}

interface HeldContent {
  /** A hash: the same name, the same content. */
  readonly name: string
  readonly item: ItemId
  readonly content: { readonly [key: string]: Json }
}

function heldBackContents(rows: RowReader): readonly HeldContent[] {
  const one = (name: string, item: ItemId, content: HeldContent['content'] | null | undefined): readonly HeldContent[] => (content === null || content === undefined ? [] : [{ name, item, content }])
  const agreed = [...(rows.find('kind', 'text') ?? []), ...(rows.find('kind', 'clause') ?? [])].flatMap((item) => [
    ...(rows.find('item', item)?.versions ?? []).flatMap(({ version, content }) => one(version, item, content)),
    ...(rows.find('about', item) ?? []).flatMap((id) => one(id, item, rows.find('statement', id)?.content)),
  ])
  const offered = (rows.find('open', 'all') ?? []).flatMap((id) => {
    const changes = rows.find('proposal', id)?.changes ?? []
    // What is held back shares its act with nothing else: the first change says it of all.
    return changes[0] !== undefined && isHeldBack(changes[0].item) ? changes.flatMap(({ item, version, content }) => one(version, item, content)) : []
  })
  return [...agreed, ...offered]
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
