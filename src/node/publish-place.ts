// The place of a published tree. What changed is made beside it and then takes its place file by file, each by one rename, the list of
// the tree last: a reader meets whole files only, and the list names what stands there. What earlier pages need stays a while longer. A
// mark stands in the place meanwhile, so that a tree that was cut off in between is never built upon: it is replaced as a whole the next time.

import { createHash, randomBytes } from 'node:crypto'
import { closeSync, copyFileSync, createReadStream, existsSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
export const LATER_FILE = 'removed-later.txt'
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

  /** `since`: only what differs from this tree is written. `daysOutlived`: how long what earlier pages name stays. Throws `PlaceOccupied`. */
  constructor(out: string, since: Tree | null = null, daysOutlived = DAYS_OUTLIVED) {
    this.#out = out.replace(/(?<=.)\/+$/, '')
    if (!isFree(this.#out)) throw new PlaceOccupied(out)
    this.#isDifference = since !== null
    this.#beforeTree = since ?? readTree(this.#out)
    this.#before = new Map((this.#beforeTree?.files ?? []).map((file) => [file.file, file]))
    this.#listedAt = since !== null || this.#beforeTree === null ? Number.POSITIVE_INFINITY : statSync(join(this.#out, TREE_FILE)).mtimeMs + CLOCK_STEP_IN_MILLISECONDS
    this.#daysOutlived = daysOutlived
    this.#leaving = { before: since?.files ?? parseTree(textAt(this.#out, TREE_FILE))?.files ?? [], earlier: since === null ? parseOutlived(textAt(this.#out, OUTLIVED_FILE)) : [] }
    this.#outlived = new Map(this.#beforeTree === null ? [] : this.#leaving.earlier.map(({ since: _day, ...file }) => [file.file, file]))
    this.#staging = `${this.#out}.${randomBytes(4).toString('hex')}.new`
  }

  get before(): Tree | null {
    return this.#beforeTree
  }

  get fileCount(): number {
    return this.#files.size
  }

  entryOf(file: string): TreeFile | undefined {
    return this.#files.get(file)
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

  put(file: string, content: string | Uint8Array, type = typeByName(file)): TreeFile {
    const bytes = Buffer.from(content as string)
    const entry: TreeFile = { file, hash: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type }
    if (this.standing(file)?.hash !== entry.hash) this.#stage(file, (path) => { writeFileSync(path, bytes) })
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
    const written = this.#staged.size
    if (this.#isDifference) {
      const [later, now] = [removed.filter(isNamedByContent), removed.filter((file) => !isNamedByContent(file))]
      this.#writeLists(tree, { [REMOVED_FILE]: linesOf(now), [LATER_FILE]: linesOf(later) })
      this.#placeWhole()
      return { tree, written: changed.length, removed: removed.length }
    }
    const outlived = this.#outlive(tree)
    this.#writeLists(tree, outlived.length === 0 ? {} : { [OUTLIVED_FILE]: renderOutlived(outlived) })
    if (this.#beforeTree === null) { this.#placeWhole(); return { tree, written, removed: removed.length } }
    const staying = new Set([...tree.files, ...outlived].map(({ file }) => file))
    const going = [...new Set([...removed, ...this.#leaving.earlier.map(({ file }) => file)])].filter((file) => !staying.has(file))
    this.#placeFiles(going, outlived.length > 0)
    return { tree, written, removed: going.length }
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
      const [there, today] = [join(this.#out, one.file), isNamedByContent(one.file) ? undefined : byHash.get(one.hash)]
      if (hashAt(there) !== one.hash) {
        if (today === undefined) return false
        this.#stage(one.file, (path) => { copyFileSync(join(this.#staged.has(today) ? this.#staging : this.#out, today), path) })
      } else if (this.#beforeTree === null) this.#stage(one.file, (path) => { copyFileSync(there, path); keepTimes(there, path) })
      return true
    })
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

  #prepared(file: string): string {
    const path = join(this.#staging, file)
    mkdirSync(dirname(path), { recursive: true })
    return path
  }
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

/** Servers make their tags of times: the same bytes keep theirs. */
function keepTimes(from: string, to: string): void {
  const { atime, mtime } = statSync(from)
  utimesSync(to, atime, mtime)
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
