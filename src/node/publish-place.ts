// The place of a published tree. What changed is made beside it and then takes its place file by file, each by one rename, the list of
// the tree last: a reader meets whole files only, and the list names what stands there. What earlier pages need stays a while longer. A
// mark stands in the place meanwhile, so that a tree that was cut off in between is never built upon: the next one writes every file anew.

import { createHash, randomBytes } from 'node:crypto'
import { closeSync, copyFileSync, createReadStream, existsSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { CHECKSUMS_FILE, differenceOf, parseTree, renderChecksums, renderTree, TREE_FILE, treeOf, typeByName } from '../publication/tree.ts'
import type { Tree, TreeFile } from '../publication/tree.ts'
import { DAYS_OUTLIVED, decideOutlived, isNamedByContent, OUTLIVED_FILE, parseOutlived, renderOutlived } from '../publication/outlived.ts'
import type { OutlivedFile } from '../publication/outlived.ts'
import { writeAll } from './files.ts'

/** The place holds something that is not an earlier publication; nothing was written. */
export class PlaceOccupied extends Error {
  readonly place: string
  constructor(place: string) {
    super(`${place} holds something else`)
    this.place = place
  }
}

const PLACING = '.alternat-placing'
/** What a mirror takes away, a file name a line: beside a difference only. */
export const REMOVED_FILE = 'removed.txt'
/** What a mirror takes away once no page of the tree before is held any more. */
const LATER_FILE = 'removed-later.txt'
/** Trees of earlier checkpoints, which are brought there by themselves. */
const PAST_FOLDER = 'at'
/** Of publications before trees had a list. */
const OLD_ENTRIES = ['assets', 'data', 'data.json', 'en', 'es', 'index.html', 'record', 'robots.txt', 'sdmx', 'sitemap.xml']
/** A file changed by hand since the tree was written is not taken for what the list says; file systems round times. */
const CLOCK_STEP_IN_MILLISECONDS = 20

export interface Placed {
  readonly tree: Tree
  readonly written: number
  readonly removed: number
  /** When the list came to stand there, as the file system says: a list of another time is not this one. */
  readonly listedAt: number
}

interface PlaceOptions {
  /** Only what differs from this tree is written. */
  readonly since?: Tree | null
  /** What this process put there itself, so that it need not be read if it stands there still. */
  readonly placed?: Placed | null
  /** How long what earlier pages name stays. */
  readonly daysOutlived?: number
}

/** The tree that stands at a place, if it is whole; null otherwise. */
export function readTree(place: string): Tree | null {
  const file = join(place, TREE_FILE)
  if (!existsSync(file) || existsSync(join(place, PLACING))) return null
  return parseTree(readFileSync(file, 'utf8'))
}

export class TreePlace {
  readonly #out: string
  readonly #staging: string
  /** What whoever gets the files has already; what stands at the place itself, unless only a difference is wanted. */
  readonly #before: ReadonlyMap<string, TreeFile>
  readonly #beforeTree: Tree | null
  readonly #outlived: ReadonlyMap<string, TreeFile>
  readonly #isDifference: boolean
  readonly #listedAt: number
  readonly #daysOutlived: number
  /** What may outlive its tree: of the tree that stands there, whole or not, and of those before it. */
  readonly #leaving: { readonly before: readonly TreeFile[]; readonly earlier: readonly OutlivedFile[] }
  readonly #files = new Map<string, TreeFile>()
  readonly #staged = new Set<string>()

  /** Throws `PlaceOccupied`. */
  constructor(out: string, { since = null, placed = null, daysOutlived = DAYS_OUTLIVED }: PlaceOptions = {}) {
    this.#out = out.replace(/(?<=.)\/+$/, '')
    const own = placed !== null && isStanding(this.#out, placed) ? placed.tree : null
    if (own === null && !isFree(this.#out)) throw new PlaceOccupied(out)
    this.#isDifference = since !== null
    this.isOwn = own !== null && since === null
    this.#beforeTree = since ?? own ?? readTree(this.#out)
    this.#before = new Map((this.#beforeTree?.files ?? []).map((file) => [file.file, file]))
    this.#listedAt = since !== null || this.#beforeTree === null ? Number.POSITIVE_INFINITY : statSync(join(this.#out, TREE_FILE)).mtimeMs + CLOCK_STEP_IN_MILLISECONDS
    this.#daysOutlived = daysOutlived
    this.#leaving = { before: (since ?? own ?? parseTree(textAt(this.#out, TREE_FILE)))?.files ?? [], earlier: since === null ? parseOutlived(textAt(this.#out, OUTLIVED_FILE)) : [] }
    this.#outlived = new Map(this.#beforeTree === null ? [] : this.#leaving.earlier.map(({ since: _day, ...file }) => [file.file, file]))
    this.#staging = `${this.#out}.${randomBytes(4).toString('hex')}.new`
  }

  /** Whether what this process put there stands there still. */
  readonly isOwn: boolean

  get before(): Tree | null {
    return this.#beforeTree
  }

  get fileCount(): number {
    return this.#files.size
  }

  entryOf(file: string): TreeFile | undefined {
    return this.#files.get(file)
  }

  /** What the list of the tree before says of a name, whatever stands there; null where it was not in it. */
  listed(file: string): TreeFile | null {
    return this.#before.get(file) ?? null
  }

  /** What stood there before under this name, unchanged since it was listed, also of a tree before; null otherwise. */
  standing(file: string): TreeFile | null {
    const before = this.#before.get(file) ?? this.#outlived.get(file)
    if (before === undefined || this.#isDifference) return before ?? null
    const found = statSync(join(this.#out, file), { throwIfNoEntry: false })
    return found?.isFile() === true && found.size === before.bytes && found.mtimeMs <= this.#listedAt ? before : null
  }

  /** Leaves a file as it is, without making it. */
  keep(entry: TreeFile): void {
    this.#files.set(entry.file, entry)
  }

  /** Leaves out what is not among these, of the files below a language or of the site itself that were put so far. */
  only(files: ReadonlySet<string>): void {
    for (const file of [...this.#files.keys()]) if (!files.has(file)) { this.#files.delete(file); this.#unstage(file) }
  }

  put(file: string, content: string | Uint8Array, type = typeByName(file)): TreeFile {
    const bytes = Buffer.from(content as string)
    const entry: TreeFile = { file, hash: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type }
    if (this.standing(file)?.hash !== entry.hash) this.#stage(file, (path) => { writeFileSync(path, bytes) })
    else this.#unstage(file)
    this.#files.set(file, entry)
    return entry
  }

  /** The same for what should not be held at once. */
  async putStream(file: string, parts: AsyncIterable<Uint8Array>, type = typeByName(file)): Promise<TreeFile> {
    const path = this.#prepared(file)
    const hash = createHash('sha256')
    let bytes = 0
    const handle = openSync(path, 'w')
    try {
      for await (const part of parts) { hash.update(part); bytes += part.length; writeAll(handle, part) }
    } finally {
      closeSync(handle)
    }
    const entry: TreeFile = { file, hash: hash.digest('hex'), bytes, type }
    if (this.standing(file)?.hash === entry.hash) rmSync(path)
    else this.#staged.add(file)
    this.#files.set(file, entry)
    return entry
  }

  /** What stands there, with more at its end. */
  async putGrown(file: string, parts: AsyncIterable<Uint8Array>, type = typeByName(file)): Promise<TreeFile> {
    const standing = join(this.#out, file)
    return this.putStream(file, (async function* (): AsyncGenerator<Uint8Array> { yield* createReadStream(standing) as AsyncIterable<Uint8Array>; yield* parts })(), type)
  }

  /** A file that lies elsewhere. `known`: its hash, where that need not be found out. */
  async putCopy(file: string, source: string, type = typeByName(file), known?: string): Promise<TreeFile> {
    const hash = known ?? await hashOf(source)
    const entry: TreeFile = { file, hash, bytes: statSync(source).size, type }
    if (this.standing(file)?.hash !== hash) this.#stage(file, (path) => { copyFileSync(source, path) })
    this.#files.set(file, entry)
    return entry
  }

  /** The same bytes under another name; they take their room once, where the file system can. */
  repeat(file: string, other: string): void {
    const of = this.#files.get(file)
    if (of === undefined) return
    const entry = { ...of, file: other }
    this.#files.set(other, entry)
    if (this.standing(other)?.hash === entry.hash) return
    const from = join(this.#staged.has(file) ? this.#staging : this.#out, file)
    this.#stage(other, (path) => { try { linkSync(from, path) } catch { copyFileSync(from, path) } })
  }

  /** Puts everything in its place. */
  finish(of: Omit<Tree, 'format' | 'tree' | 'files'>): Placed {
    const tree = treeOf(of, [...this.#files.values()])
    const { changed, removed } = differenceOf([...this.#before.values()], tree.files)
    if (this.#isDifference) {
      const [later, now] = [removed.filter(isNamedByContent), removed.filter((file) => !isNamedByContent(file))]
      this.#writeLists(tree, { [REMOVED_FILE]: linesOf(now), [LATER_FILE]: linesOf(later) })
      this.#placeWhole()
      return { tree, written: changed.length, removed: removed.length, listedAt: listedAt(this.#out) }
    }
    const outlived = this.#outlive(tree)
    const written = this.#staged.size
    if (written === 0 && this.#isAlike(tree, outlived)) { this.abandon(); return { tree, written: 0, removed: 0, listedAt: listedAt(this.#out) } }
    this.#writeLists(tree, outlived.length === 0 ? {} : { [OUTLIVED_FILE]: renderOutlived(outlived) })
    const going = existsSync(this.#out) ? this.#going(removed, new Set([...tree.files, ...outlived].map(({ file }) => file))) : []
    if (existsSync(this.#out)) this.#placeFiles(going, outlived.length > 0)
    else this.#placeWhole()
    return { tree, written, removed: going.length, listedAt: listedAt(this.#out) }
  }

  /** Whether nothing would be another: the list itself and what outlived its tree included. */
  #isAlike(tree: Tree, outlived: readonly OutlivedFile[]): boolean {
    const [before, { files: _files, ...now }] = [this.#beforeTree, tree]
    if (before === null) return false
    const { files: _before, ...then } = before
    return JSON.stringify([then, this.#leaving.earlier]) === JSON.stringify([now, outlived])
  }

  #writeLists(tree: Tree, more: Readonly<Record<string, string>>): void {
    mkdirSync(this.#staging, { recursive: true })
    for (const [name, text] of Object.entries({ [CHECKSUMS_FILE]: renderChecksums(tree.files), [TREE_FILE]: renderTree(tree), ...more })) writeFileSync(join(this.#staging, name), text)
  }

  /** What stays of earlier trees, as far as it is there and is what it was; a picture of today under the name of an earlier one. */
  #outlive({ files, day }: Tree): readonly OutlivedFile[] {
    const named = { assets: null as ReadonlySet<string> | null }
    const isNamed = (file: string) => (named.assets ??= assetsNamedIn(join(this.#out, PAST_FOLDER))).has(file)
    const byHash = new Map(files.map((one) => [one.hash, one.file]))
    return decideOutlived({ ...this.#leaving, now: files, day, days: this.#daysOutlived, isNamed }).filter((one) => {
      if (hashAt(join(this.#out, one.file)) === one.hash) return true
      const today = isNamedByContent(one.file) ? undefined : byHash.get(one.hash)
      if (today === undefined) return false
      this.#stage(one.file, (path) => { copyFileSync(join(this.#staged.has(today) ? this.#staging : this.#out, today), path) })
      return true
    })
  }

  /** What is taken away: nothing that is to stay. */
  #going(removed: readonly string[], staying: ReadonlySet<string>): readonly string[] {
    const there = this.#beforeTree === null ? this.#strays() : [...removed, ...this.#leaving.earlier.map(({ file }) => file)]
    return [...new Set(there)].filter((file) => !staying.has(file))
  }

  /** After a failure: nothing of what was begun stays. */
  abandon(): void {
    rmSync(this.#staging, { recursive: true, force: true })
  }

  /** Two renames, so that between them the earlier publication is missing for a moment and never half there. */
  #placeWhole(): void {
    const old = this.#staging.replace(/new$/, 'old')
    try {
      if (existsSync(this.#out)) renameSync(this.#out, old)
      renameSync(this.#staging, this.#out)
    } catch (error) {
      if (existsSync(old) && !existsSync(this.#out)) renameSync(old, this.#out)
      // A rename may have happened and failed all the same: of two whole publications the new one stays.
      if (existsSync(this.#out)) rmSync(old, { recursive: true, force: true })
      throw error
    }
    if (existsSync(join(old, PAST_FOLDER))) renameSync(join(old, PAST_FOLDER), join(this.#out, PAST_FOLDER))
    rmSync(old, { recursive: true, force: true })
  }

  /** Of a place whose list is not known, or is of a tree that was cut off: what stands there beside the lists. */
  #strays(): readonly string[] {
    const lists = new Set([CHECKSUMS_FILE, TREE_FILE, OUTLIVED_FILE, PLACING])
    const files = readdirSync(this.#out, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
    return files.map((entry) => relative(this.#out, join(entry.parentPath, entry.name))).filter((file) => !lists.has(file) && !file.startsWith(`${PAST_FOLDER}/`))
  }

  /** What pages need before the pages, the list after them, and what nothing leads to any more at the end. */
  #placeFiles(removed: readonly string[], isOutlived: boolean): void {
    const mark = join(this.#out, PLACING)
    if (this.#staged.size > 0 || removed.length > 0) writeFileSync(mark, '')
    const isPage = (file: string) => Number(file.endsWith('.html'))
    for (const file of [...[...this.#staged].sort((a, b) => isPage(a) - isPage(b)), CHECKSUMS_FILE, TREE_FILE, ...(isOutlived ? [OUTLIVED_FILE] : [])]) {
      const to = join(this.#out, file)
      mkdirSync(dirname(to), { recursive: true })
      renameSync(join(this.#staging, file), to)
    }
    if (!isOutlived) rmSync(join(this.#out, OUTLIVED_FILE), { force: true })
    for (const file of removed) { rmSync(join(this.#out, file), { force: true }); removeEmpty(this.#out, dirname(file)) }
    rmSync(mark, { force: true })
    this.abandon()
  }

  #stage(file: string, write: (path: string) => void): void {
    write(this.#prepared(file))
    this.#staged.add(file)
  }

  /** What was made before and is not wanted after all. */
  #unstage(file: string): void {
    if (this.#staged.delete(file)) rmSync(join(this.#staging, file), { force: true })
  }

  #prepared(file: string): string {
    const path = join(this.#staging, file)
    mkdirSync(dirname(path), { recursive: true })
    return path
  }
}

function listedAt(out: string): number {
  return statSync(join(out, TREE_FILE), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function isStanding(out: string, { listedAt: then }: Placed): boolean {
  return listedAt(out) === then && !existsSync(join(out, PLACING))
}

/** Takes away what publications that were killed had begun beside a place. Only for whoever alone publishes there. */
export function clearBegun(out: string): void {
  const name = basename(out)
  for (const entry of existsSync(dirname(out)) ? readdirSync(dirname(out)) : []) if (entry.startsWith(`${name}.`) && /^[0-9a-f]{8}\.new$/.test(entry.slice(name.length + 1))) rmSync(join(dirname(out), entry), { recursive: true, force: true })
}

/** Nothing there, or an earlier publication and nothing beside it: whatever else stands there would be lost. */
function isFree(out: string): boolean {
  if (!existsSync(out)) return true
  if (!statSync(out).isDirectory()) return false
  const entries = readdirSync(out)
  if (entries.length === 0) return true
  const listed = existsSync(join(out, TREE_FILE)) ? parseTree(readFileSync(join(out, TREE_FILE), 'utf8')) : null
  const own = new Set([...(listed?.files ?? []).map(({ file }) => file.split('/')[0] ?? ''), ...OLD_ENTRIES, TREE_FILE, CHECKSUMS_FILE, REMOVED_FILE, LATER_FILE, OUTLIVED_FILE, PAST_FOLDER, PLACING])
  return (listed !== null || existsSync(join(out, 'record/index.json'))) && entries.every((entry) => own.has(entry))
}

function textAt(place: string, file: string): string {
  const path = join(place, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function linesOf(files: readonly string[]): string {
  return files.map((file) => `${file}\n`).join('')
}

/** Null where nothing is there. */
function hashAt(path: string): string | null {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null
}

/** The assets that pages below a folder name. */
function assetsNamedIn(folder: string): ReadonlySet<string> {
  const pages = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')) : []
  return new Set(pages.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/assets\/[\w.-]+/g) ?? []))
}

function removeEmpty(root: string, folder: string): void {
  for (let one = folder; one !== '.' && one !== ''; one = dirname(one)) {
    try {
      rmdirSync(join(root, one))
    } catch {
      return
    }
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path) as AsyncIterable<Uint8Array>) hash.update(part)
  return hash.digest('hex')
}
