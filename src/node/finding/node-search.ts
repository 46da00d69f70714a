// Looks for things in everything that this side may read. The index is in memory and made of the rows: in
// small portions in the background after the start, and then by what changes. It is never waited for: a
// search before it is whole says so.
//
// The danger: what was erased must not be found. A row that goes is taken out in the same turn in which the
// change is told, whatever else is still waiting to be read.

import { setImmediate, setTimeout as pause } from 'node:timers/promises'
import { BestScored } from '../../text/search/index.ts'
import { findableDraft, findableItem, findableProposal, findableStatement, findableVersion, findCharter } from '../../dialogue/views/index.ts'
import type { FoundFacts, FoundPassage, Table, ViewContext } from '../../dialogue/views/index.ts'
import { actKey } from '../../dialogue/rows.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { ItemId } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { Drafts } from '../drafts.ts'
import { FacetCodes } from './facets.ts'
import type { Facet } from './facets.ts'
import { Shelf } from './shelf.ts'
import type { Counts, Sieve } from './shelf.ts'

/** `item element/I.1`, `version element/I.1 2`, `proposal <hash>`, `statement <hash>`, `draft <id>`. */
export type FoundId = string
export type FoundOrder = 'best' | 'newest' | 'due'

export interface FindRequest extends Sieve {
  readonly typed: string
  readonly order: FoundOrder
  readonly offset: number
  readonly limit: number
}

export interface FoundThing {
  readonly id: FoundId
  readonly facts: FoundFacts
  readonly passages: readonly FoundPassage[]
}

export interface FoundThings {
  readonly total: number
  readonly things: readonly FoundThing[]
  /** The most frequent first. */
  readonly counts: Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>
  /** False while the index is being made: there may be more. */
  readonly isWhole: boolean
}

const SLICE_MILLISECONDS = 8
const PAUSE_MILLISECONDS = 2
/** So many changes are read at once; more wait for the background. */
const AT_ONCE = 200
/** Added to the numbers of the private shelf, so that those of both can stand in one order. */
const PRIVATE = 2 ** 40

export class NodeSearch {
  readonly #node: DialogueNode
  readonly #codes = new FacetCodes()
  readonly #shared: Shelf
  /** Drafts of this side. */
  readonly #own: Shelf
  readonly #drafts = new Map<string, number>()
  /** Keys of rows that wait to be read. */
  #waiting = new Set<string>()
  /** Everything has been read once; from then on only what changes. */
  #hasRead = false
  #isReading = false
  readonly #closing = new AbortController()
  #work: Promise<void> = Promise.resolve()
  #onFault: (error: unknown) => void = () => undefined
  #begin: () => void = () => undefined

  constructor(node: DialogueNode) {
    this.#node = node
    const today = () => node.now().slice(0, 10)
    this.#shared = new Shelf(this.#codes, today)
    this.#own = new Shelf(this.#codes, today)
  }

  /** Begins to read everything, a little at a time; `after` milliseconds, so that a start is not slowed, or as soon as somebody seeks. */
  start(onFault: (error: unknown) => void, after = 500): void {
    this.#onFault = onFault
    const sought = new Promise<void>((resolve) => { this.#begin = resolve })
    this.#work = Promise.race([pause(after, undefined, { signal: this.#closing.signal }), sought]).then(() => this.#readAll(), () => undefined).catch(onFault)
  }

  /** Resolves when everything has been read once. */
  async whole(): Promise<void> {
    this.#begin()
    await this.#work
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#work
  }

  get size(): number {
    return this.#shared.size + this.#own.size
  }

  /** What has changed since; to be called with the keys of rows of every commit. */
  changed(keys: readonly string[]): void {
    const concerned = keys.filter((key) => /^(item|about|proposal|statement)\//.test(key))
    for (const key of concerned) if (this.#isGone(key)) this.#read(key)
    const left = concerned.filter((key) => !this.#isGone(key))
    // Before everything has been read it is read once, in the end, however often it changes.
    if (this.#hasRead && left.length <= AT_ONCE) for (const key of left) this.#read(key)
    else {
      for (const key of left) this.#waiting.add(key)
    }
    this.#readSoon()
  }

  /** Everything that fits, a page of it; of this side's drafts as they were when `readDrafts` last read them. */
  find(request: FindRequest): FoundThings {
    this.#begin()
    const counts: Counts = new Map()
    const best = new BestScored(request.offset + request.limit)
    let total = 0
    for (const [shelf, base] of [[this.#shared, 0], [this.#own, PRIVATE]] as const) {
      shelf.seek(request.typed, request, counts, (number, score, facts) => {
        total += 1
        best.offer(request.order === 'best' ? score : rankOf(request.order, facts), base + number)
      })
    }
    const things = best.sorted().slice(request.offset).flatMap(({ number }) => this.#thing(number % PRIVATE, number >= PRIVATE ? this.#own : this.#shared))
    return { total, things, counts: this.#countsByFacet(counts), isWhole: this.#hasRead && this.#waiting.size === 0 && !this.#isReading }
  }

  #thing(number: number, shelf: Shelf): readonly FoundThing[] {
    const id = shelf.idOf(number)
    const facts = id === null ? null : shelf.factsOf(id)
    return id === null || facts === null ? [] : [{ id, facts, passages: shelf.passagesOf(id) }]
  }

  #countsByFacet(counts: Counts): FoundThings['counts'] {
    const byFacet: Record<Facet, { value: string; count: number }[]> = { kind: [], status: [], party: [], organisation: [], body: [], level: [], delivery: [], schedule: [], language: [] }
    for (const [code, count] of [...counts].sort((a, b) => b[1] - a[1])) {
      const known = this.#codes.values[code]
      if (known !== undefined) byFacet[known.facet].push({ value: known.value, count })
    }
    return byFacet
  }

  get #rows(): RowReader {
    return this.#node.rows
  }

  #table(): Table {
    const context: ViewContext = { rows: this.#rows, dialogue: this.#node.dialogue, self: this.#node.party, today: () => '' }
    const charter = findCharter(context)
    return { parties: (charter?.parties ?? []).map(({ party }) => party), languages: charter?.languages ?? [] }
  }

  #isGone(key: string): boolean {
    const [kind, rest] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
    return kind !== 'about' && this.#rows.find(kind as 'item', rest) === undefined
  }

  #read(key: string): void {
    const [kind, rest] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
    if (kind === 'item') this.#readItem(rest)
    if (kind === 'about') this.#readItemAlone(rest)
    if (kind === 'proposal') this.#readProposal(rest)
    if (kind === 'statement') this.#readStatement(rest)
  }

  /** The item, its earlier versions, and what has its owner, body and number from it. */
  #readItem(item: ItemId): void {
    const before = this.#shared.factsOf(`item ${item}`)
    this.#readItemAlone(item)
    const row = this.#rows.find('item', item)
    for (const version of row?.versions ?? []) this.#put(`version ${item} ${version.number}`, row === undefined ? null : findableVersion(this.#rows, this.#table(), row, version))
    for (let number = (row?.versions.length ?? 0) + 1; this.#shared.has(`version ${item} ${number}`); number++) this.#shared.delete(`version ${item} ${number}`)
    if (before === null || !this.#hasRead) return
    for (const id of this.#rows.find('about', item) ?? []) this.#waiting.add(`statement/${id}`)
    const isCharter = item === this.#node.charterItem
    if (!isCharter && !item.startsWith('organisation/')) return
    for (const id of this.#shared.ids()) if (isCharter || this.#shared.factsOf(id)?.organisations.includes(item) === true) this.#waiting.add(keyOf(id))
    this.#waiting.delete(`item/${item}`)
  }

  #readItemAlone(item: ItemId): void {
    const row = this.#rows.find('item', item)
    this.#put(`item ${item}`, row === undefined ? null : findableItem(this.#rows, this.#table(), row))
  }

  #readProposal(id: string): void {
    const row = this.#rows.find('proposal', id)
    this.#put(`proposal ${id}`, row === undefined ? null : findableProposal(this.#rows, this.#table(), row))
  }

  #readStatement(id: string): void {
    const row = this.#rows.find('statement', id)
    this.#put(`statement ${id}`, row === undefined ? null : findableStatement(this.#rows, this.#table(), row))
  }

  #put(id: FoundId, findable: Parameters<Shelf['put']>[1] | null): void {
    if (findable === null) this.#shared.delete(id)
    else this.#shared.put(id, findable)
  }

  /** Reads the drafts that were saved since it last did, and forgets those that have gone. */
  async readDrafts(drafts: Pick<Drafts, 'summaries' | 'find'>): Promise<void> {
    const summaries = await drafts.summaries()
    for (const { id, revision } of summaries) {
      const draft = this.#drafts.get(id) === revision ? null : await drafts.find(id)
      if (draft === null) continue
      this.#own.put(`draft ${id}`, findableDraft(this.#rows, this.#table(), { ...draft, party: this.#node.party }))
      this.#drafts.set(id, draft.revision)
    }
    const held = new Set(summaries.map(({ id }) => id))
    for (const id of [...this.#drafts.keys()].filter((one) => !held.has(one))) {
      this.#own.delete(`draft ${id}`)
      this.#drafts.delete(id)
    }
  }

  async #readAll(): Promise<void> {
    await this.#inSlices(everyKey(this.#node), (key) => { if (!this.#shared.has(idOf(key))) this.#read(key) })
    this.#hasRead = !this.#closing.signal.aborted
    await this.#readWaiting()
  }

  #readSoon(): void {
    if (this.#waiting.size > 0 && !this.#isReading && this.#hasRead) this.#work = this.#readWaiting().catch(this.#onFault)
  }

  async #readWaiting(): Promise<void> {
    this.#isReading = true
    try {
      while (this.#waiting.size > 0 && !this.#closing.signal.aborted) {
        const waiting = this.#waiting
        this.#waiting = new Set()
        await this.#inSlices(waiting, (key) => this.#read(key))
      }
    } finally {
      this.#isReading = false
    }
  }

  /** Never holds the process longer than a slice: whoever asks for a page meanwhile is answered. */
  async #inSlices(keys: Iterable<string>, read: (key: string) => void): Promise<void> {
    let begin = performance.now()
    for (const key of keys) {
      if (this.#closing.signal.aborted) return
      read(key)
      if (performance.now() - begin < SLICE_MILLISECONDS) continue
      await pause(PAUSE_MILLISECONDS)
      await setImmediate()
      begin = performance.now()
    }
  }
}

/** Items first, then what was said last. */
function* everyKey(node: DialogueNode): Iterable<string> {
  const kinds = ['dialogue', 'plan', 'element', 'meeting', 'body', 'organisation'] as const
  for (const kind of kinds) for (const item of [...(node.rows.find('kind', kind) ?? []), ...(node.rows.find('ended', kind) ?? [])]) yield `item/${item}`
  for (const { party } of node.ledger.chains()) {
    for (let sequence = node.rows.find('party', party)?.sequence ?? 0; sequence > 0; sequence--) {
      const act = node.rows.find('act', actKey(party, sequence))
      if (act?.kind === 'propose') yield `proposal/${act.hash}`
      if (act?.kind === 'state') yield `statement/${act.hash}`
    }
  }
}

/** The id under which a row of this key is found. */
function idOf(key: string): FoundId {
  return key.replace('/', ' ')
}

function keyOf(id: FoundId): string {
  const [kind = '', rest = ''] = id.split(' ')
  return `${kind === 'version' ? 'item' : kind}/${rest}`
}

/** The higher goes first; of equal ones what came in later. */
function rankOf(order: Exclude<FoundOrder, 'best'>, { at, day, due }: FoundFacts): number {
  if (order === 'newest') return Date.parse(day ?? at) || 0
  return due === null ? -Infinity : -Date.parse(due)
}
