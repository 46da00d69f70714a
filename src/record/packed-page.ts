// A page of read lines on its way from the thread that read it to the one that follows the chains: a
// few columns and what they point to, since many objects cost more to hand over than to read. What
// the rules do not read stays behind: times, commitments, the content of statements, and, but for
// those that may be asked for here (`Proof`), the signatures and what they sign.

import type { Header, ShapeProblem } from './act.ts'
import { HASH_SIZE, leafHash } from './tlog/tree.ts'
import type { ReadAct, ReadLine } from './verify-feed.ts'

export interface PackedPage {
  /** 64 characters a line. */
  readonly hashes: string
  readonly sequences: Float64Array
  /** Of each line, where in its list below its header, `seen`, body and `previous` are; 0 is none. */
  readonly pointers: Uint32Array
  readonly headers: readonly string[]
  readonly seens: readonly string[]
  readonly bodies: readonly string[]
  readonly previous: readonly string[]
  readonly problems: readonly (readonly [index: number, problem: ShapeProblem])[]
  readonly proofs: readonly Proof[]
  /** 32 bytes a line, where they were asked for. */
  readonly leaves: Uint8Array
}

/** What a signature is checked with. */
export interface Proof {
  readonly index: number
  readonly signed: string
  readonly signature: string
}

const NO_HASH = ' '.repeat(64)
/** Where `previous` is the line before, as it nearly always is. */
const LINE_BEFORE = 0xffffffff

/** `proofs`: of the lines that quick mode may ask for, the last under each key and those that do not follow the line before. */
export function packPage(lines: readonly (ReadLine & Partial<Omit<Proof, 'index'>>)[], isWithProofs: boolean, isWithLeaves: boolean): PackedPage {
  const [headers, seens, bodies, previous] = [new Listed(), new Listed(), new Listed(), new Listed()]
  const [sequences, pointers, hashes] = [new Float64Array(lines.length), new Uint32Array(4 * lines.length), [] as string[]]
  const [problems, lastUnder, asked] = [[] as [number, ShapeProblem][], new Map<string, number>(), new Set<number>()]
  for (const [index, line] of lines.entries()) {
    hashes.push('header' in line ? line.hash : NO_HASH)
    if (!('header' in line)) { problems.push([index, line]); continue }
    const { sequence, previous: named, seen, at: _at, body: _body, ...rest } = line.header
    const isNext = index > 0 && sequence === (sequences[index - 1] ?? 0) + 1
    sequences[index] = sequence
    pointers[4 * index] = headers.place(`${rest.kind} ${rest.audience} ${rest.key} ${rest.party} ${rest.dialogue}`, () => JSON.stringify(rest))
    pointers[4 * index + 1] = seens.place(JSON.stringify(seen))
    pointers[4 * index + 2] = line.body === null ? 0 : bodies.place(JSON.stringify(reduced(line)))
    pointers[4 * index + 3] = named === null ? 0 : named === hashes[index - 1] ? LINE_BEFORE : previous.place(named)
    lastUnder.set(rest.key, index)
    if (!isNext) asked.add(index)
  }
  const wanted = isWithProofs ? [...new Set([...asked, ...lastUnder.values()])] : []
  const proofs = wanted.map((index): Proof => ({ index, signed: lines[index]?.signed ?? '', signature: lines[index]?.signature ?? '' }))
  return { hashes: hashes.join(''), sequences, pointers, headers: headers.texts, seens: seens.texts, bodies: bodies.texts, previous: previous.texts, problems, proofs, leaves: isWithLeaves ? leavesOf(lines) : new Uint8Array() }
}

export function unpackPage({ hashes, sequences, pointers, headers, seens, bodies, previous, problems, leaves }: PackedPage): readonly ReadLine[] {
  const problemAt = new Map(problems)
  const [headerOf, seenOf, bodyOf] = [headers, seens, bodies].map((texts) => texts.map((text) => JSON.parse(text) as object))
  return Array.from(sequences, (sequence, index): ReadLine => {
    const problem = problemAt.get(index)
    if (problem !== undefined) return problem
    const [header = 0, seen = 0, body = 0, before = 0] = pointers.subarray(4 * index, 4 * index + 4)
    const named = before === LINE_BEFORE ? hashes.slice(64 * (index - 1), 64 * index) : before === 0 ? null : (previous[before - 1] ?? null)
    const read = { ...headerOf?.[header - 1], sequence, previous: named, seen: seenOf?.[seen - 1], at: '', body: '' } as unknown as Header
    return { header: read, hash: hashes.slice(64 * index, 64 * index + 64), body: body === 0 ? null : (bodyOf?.[body - 1] as ReadAct['body']), ...(leaves.length === 0 ? {} : { leaf: leaves.subarray(HASH_SIZE * index, HASH_SIZE * (index + 1)) }) }
  })
}

function leavesOf(lines: readonly { readonly signed?: string }[]): Uint8Array {
  const leaves = new Uint8Array(HASH_SIZE * lines.length)
  for (const [index, { signed }] of lines.entries()) if (signed !== undefined) leaves.set(leafHash(signed), HASH_SIZE * index)
  return leaves
}

function reduced({ header, body }: ReadAct): unknown {
  if (header.kind !== 'state') return body
  const { type, replaces, content } = body as unknown as { type: string; replaces: string | null; content: unknown }
  return { about: null, content: content === null ? null : {}, replaces, type }
}

/** Texts that come again and again, each kept once; places count from 1. */
class Listed {
  readonly texts: string[] = []
  readonly #places = new Map<string, number>()

  place(name: string, write: () => string = () => name): number {
    const found = this.#places.get(name)
    if (found !== undefined) return found
    const place = this.texts.push(write())
    this.#places.set(name, place)
    return place
  }
}
