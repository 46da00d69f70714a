// The public site of one node, file by file. Every file belongs to a family (families/), is made when it is first asked for,
// and is made again when a row that it read has changed: so a file is made once per change, and what was not read cannot
// make it stale. Whatever there is beside pages works the same way.

import type { FigureReader } from '../dialogue/data/query.ts'
import type { RowPrefix, RowReader, Rows } from '../dialogue/rows.ts'
import type { ContestedPair } from '../dialogue/views/index.ts'
import type { Parameters } from '../instruments/asking.ts'
import { differencesKey, figureKey, solutionKey } from '../instruments/figure-key.ts'
import { sha256 } from '../record/index.ts'
import { PublicReader, publicPair } from './disclose.ts'
import type { FileMaker, MadeFile, PressReader, PressWork, Source } from './families/family.ts'
import { FAMILIES } from './families/index.ts'
import { queryOf } from './families/page-files.ts'
import { Memory } from './memory.ts'
import type { Notes, Recipe } from './memory.ts'
import { NO_OPEN_DATA_SETTINGS } from './open-data/catalogue.ts'
import type { OpenDataSettings } from './open-data/catalogue.ts'
import { NO_OPERATOR } from './operator.ts'
import type { OperatorSettings } from './operator.ts'
import { pageAddresses } from './pages.ts'
import type { Page, PageAddress } from './pages.ts'
import type { ShownMoment } from './past-site.ts'

export interface SiteFile extends MadeFile {
  /** It still waits for figures: see `awaitedAt`. */
  readonly isIncomplete?: true
}

export interface SiteSettings {
  readonly rows: RowReader
  readonly dialogue: string
  readonly self: string
  /** Where the site stands, without a slash at the end; only feeds and site maps need it. */
  readonly origin: string
  /** What stands before the paths of its links, `/hled`; nothing where it stands at the root of its host. */
  readonly base?: string
  /** Of a site of an earlier moment, which; what it says as data says so too. */
  readonly at?: ShownMoment
  /** YYYY-MM-DD; `newDay` must be called when it changes. */
  readonly today: () => string
  readonly renderPage: (page: Page) => string
  /** Tables of the datasets; `changed` must be told `figureKey` of each that is made. */
  readonly figures?: FigureReader
  /** What programs of the world make for files; `changed` must be told `pressKey` of each work that is done. */
  readonly presses?: PressReader
  /** What the operator says of the catalogues of data. */
  readonly openData?: OpenDataSettings
  /** What else only the operator can say. */
  readonly operator?: OperatorSettings
  /** It tells of every file that may have become another, also of those that it does not hold any more: for whoever keeps its files elsewhere. */
  readonly tellsAll?: true
  /** Acts that stand two at one place, as this node holds them; `changed` must be told `CONTESTED` when they change. */
  readonly contested?: () => readonly ContestedPair[]
}

const NOTHING: ReadonlySet<string> = new Set()
const NO_BYTES = new Uint8Array()
const TODAY = 'today'
export const CONTESTED = 'contested'
/** Views kept at most; the oldest goes first. */
const KEPT_VIEWS = 20_000
/** Characters and bytes of files kept at most. */
const KEPT_FILES = 48_000_000
/** Pages as readers asked for them; one may hold a megabyte with its tables. */
const KEPT_ANSWERS = 100

/** What a work of the world is remembered by: the same work, the same key. */
export function pressKey({ press, input }: PressWork): string {
  return `pressed/${press}/${sha256(input)}`
}

export class Site {
  readonly #settings: SiteSettings
  readonly #memory: Memory
  #version = 0
  /** What was made for what readers asked, those of longest ago first. */
  readonly #askedLately = new Map<string, readonly string[]>()

  constructor(settings: SiteSettings) {
    this.#settings = settings
    this.#memory = new Memory({ view: KEPT_VIEWS, file: KEPT_FILES }, settings.tellsAll === true)
  }

  /** Changes with everything that may make a file another. */
  get version(): number {
    return this.#version
  }

  /** Where it stands and what stands before its links. */
  get place(): { readonly origin: string; readonly base: string } {
    return { origin: this.#settings.origin, base: this.#settings.base ?? '' }
  }

  /** The file at a path, made now if need be; null where the public site has none. */
  find(path: string): SiteFile | null {
    const maker = findMaker(path)
    return maker === null ? null : this.#memory.find(`file:${path}`, this.#file(maker))
  }

  /**
   * What the file at a path still waits for: figures, as `figureKey` names them, and works of the world; none where it is complete or is not
   * there. `find` answers it all the same, as it is until then.
   */
  awaitedAt(path: string, parameters?: Parameters): ReadonlySet<string> {
    const maker = findMaker(path)
    if (maker === null) return NOTHING
    const { page } = maker
    // What is not complete need not be rendered to tell.
    const shown = page === undefined ? NOTHING : this.#memory.awaitedBy(viewId(page, parameters), this.#view(page, parameters))
    if (shown.size > 0) return shown
    return this.#memory.awaitedBy(parameters === undefined ? `file:${path}` : this.#askedId(path, maker, parameters), this.#file(maker, parameters))
  }

  /** The figures that the view of a page waits for. */
  awaitedBy(page: PageAddress): ReadonlySet<string> {
    return this.#memory.awaitedBy(viewId(page), this.#view(page))
  }

  /** The path of the file of which this one is another form: as long as that one is the same, and the program, so is this. Null where there is none. */
  followedAt(path: string): string | null {
    return findMaker(path)?.follows ?? null
  }

  /** Whether a file of this path is always the same. */
  isNamedByContent(path: string): boolean {
    return findMaker(path)?.isNamedByContent === true
  }

  /** Whether the file at a path is made anew for what a reader asks of it. */
  takesParameters(path: string): boolean {
    return findMaker(path)?.page?.takesParameters === true
  }

  /** The page, or its data twin, as a reader asks for it; null where there is none. `hasProblems`: something of what was asked could not be used. */
  ask(path: string, parameters: Parameters): (SiteFile & { readonly hasProblems: boolean }) | null {
    const maker = findMaker(path)
    if (maker?.page?.takesParameters !== true) return null
    const file = this.#memory.find(this.#askedId(path, maker, parameters), this.#file(maker, parameters))
    if (file === null) return null
    const view = this.#memory.find(viewId(maker.page, parameters), this.#view(maker.page, parameters))
    const { tool, problems = tool?.problems } = view as { readonly tool?: { readonly problems: readonly unknown[] }; readonly problems?: readonly unknown[] }
    return { ...file, hasProblems: (problems?.length ?? 0) > 0 }
  }

  /** Every page that there is. One whose view cannot be made of what the parties signed is not there. */
  addresses(): readonly PageAddress[] {
    return pageAddresses(new PublicReader(this.#settings.rows)).filter((address) => this.#memory.find(thereId(address), this.#there(address)))
  }

  /** Every path of the site, for writing it all out. */
  paths(): readonly string[] {
    return FAMILIES.flatMap((family, index) => this.portions(index).flatMap((portion) => this.pathsIn(index, portion)))
  }

  /** The portions of a family; each changes by itself. */
  portions(family: number): readonly string[] {
    const of = FAMILIES[family]
    return of === undefined ? [] : this.#memory.find(`portions:${of.name}`, this.#list(of.portions))
  }

  /** The paths in one portion of a family. */
  pathsIn(family: number, portion: string): readonly string[] {
    const of = FAMILIES[family]
    return of === undefined ? [] : this.#memory.find(`paths:${of.name}:${portion}`, this.#list((source) => of.paths(source, portion)))
  }

  /** What read one of these rows is made again when next asked for. */
  changed(keys: Iterable<string>): void {
    this.#version += 1
    this.#memory.changed(keys)
  }

  newDay(): void {
    this.changed([TODAY])
  }

  /** Paths whose files may have become others since this was last asked, and whether any list of paths may; none the first time. */
  takeTouched(): { readonly paths: readonly string[]; readonly lists: readonly string[] } {
    const touched = [...this.#memory.takeTouched()]
    return { paths: touched.flatMap((id) => (id.startsWith('file:') ? [id.slice('file:'.length)] : [])), lists: touched.filter((id) => /^(portions|paths):/.test(id)) }
  }

  /** What readers ask is kept too, in whatever order they named it; it takes the place of what was asked longest ago. */
  #askedId(path: string, { page }: FileMaker, parameters: Parameters): string {
    const id = `asked:${path}${queryOf(parameters)}`
    this.#askedLately.delete(id)
    this.#askedLately.set(id, page === undefined ? [id] : [id, viewId(page, parameters)])
    if (this.#askedLately.size > KEPT_ANSWERS) for (const [oldest, made] of this.#askedLately) { this.#askedLately.delete(oldest); for (const one of made) this.#memory.forget(one); break }
    return id
  }

  #file(maker: FileMaker, parameters?: Parameters): Recipe<SiteFile | null> {
    const make = (notes: Notes): SiteFile | null => {
      const file = maker.make(this.#source(notes), parameters)
      return file === null || !notes.isWaiting() ? file : { ...file, isIncomplete: true }
    }
    return { make, kept: 'file', sizeOf: (file) => (file === null ? 0 : file.text.length + (file.bytes?.length ?? 0)) }
  }

  #view(address: PageAddress, parameters?: Parameters): Recipe<unknown> {
    return { make: (notes) => address.view(this.#source(notes).context, parameters), kept: 'view' }
  }

  #there(address: PageAddress): Recipe<boolean> {
    return { make: (notes) => notes.use(viewId(address), this.#view(address)) !== null, kept: 'list', isSame: (before, now) => before === now }
  }

  /** Through the gate. The lists of all items of a kind are let through once for everybody: each of their items decides whether it is in them. */
  #rows(notes: Notes): RowReader {
    const open = new PublicReader(remembering(this.#settings.rows, notes))
    return {
      find: <P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined => {
        if (prefix !== 'kind' && prefix !== 'ended') return open.find(prefix, rest)
        return (notes.use(`rows:${prefix}/${rest}`, this.#itemsOf(prefix, rest)) ?? undefined) as Rows[P] | undefined
      },
    }
  }

  #itemsOf(prefix: 'kind' | 'ended', kind: string): Recipe<readonly string[] | null> {
    return { make: (notes) => new PublicReader(remembering(this.#settings.rows, notes)).find(prefix, kind) ?? null, kept: 'list', isSame: isSameList }
  }

  #list(make: (source: Source) => readonly string[]): Recipe<readonly string[]> {
    return { make: (notes) => make(this.#source(notes)), kept: 'list', isSame: isSameList }
  }

  /** What files are made of, through the gate; what is looked up and waited for is noted. */
  #source(notes: Notes): Source {
    const { figures, openData = NO_OPEN_DATA_SETTINGS, operator = NO_OPERATOR, renderPage, presses, at } = this.#settings
    return {
      ...this.place, openData, operator, renderPage, ...(at === undefined ? {} : { at }),
      // Remembered below the gate: what the gate itself reads to decide makes a page stale too.
      context: {
        ...(figures === undefined ? {} : { figures: watching(figures, notes) }),
        ...(openData.iatiOrganisation === null ? {} : { iatiOrganisation: openData.iatiOrganisation }),
        rows: this.#rows(notes), dialogue: this.#settings.dialogue, self: this.#settings.self,
        today: () => { notes.reads(TODAY); return this.#settings.today() },
        remember: (name, make) => notes.use(`part:${name}`, { kept: 'list', make: (inner) => make(this.#source(inner).context) }),
        contested: () => { notes.reads(CONTESTED); return (this.#settings.contested?.() ?? []).map(publicPair) },
      },
      view: (address, parameters) => notes.use(viewId(address as PageAddress, parameters), this.#view(address as PageAddress, parameters)) as ReturnType<typeof address.view>,
      isThere: (address) => notes.use(thereId(address), this.#there(address)),
      list: (id, make) => notes.use(`list:${id}`, this.#list(make)),
      pressed: (work) => watched(pressKey(work), presses === undefined ? NO_BYTES : presses.find(work), notes),
      hasPress: (press) => presses?.has(press) === true,
    }
  }
}

/** Whether a path is, by its form, that of a file of the site. */
export function isOfSite(path: string): boolean {
  return findMaker(path) !== null
}

function findMaker(path: string): FileMaker | null {
  for (const family of FAMILIES) {
    const maker = family.find(path)
    if (maker !== null) return maker
  }
  return null
}

function isSameList(before: readonly string[] | null, now: readonly string[] | null): boolean {
  return before === now || (before !== null && now !== null && before.length === now.length && before.every((one, index) => one === now[index]))
}

function viewId(address: PageAddress, parameters?: Parameters): string {
  return `view:${address.paths.en}${parameters === undefined ? '' : queryOf(parameters)}`
}

function thereId(address: PageAddress): string {
  return `there:${address.paths.en}`
}

/** A figure that is not made yet is remembered as one that is: the page is made again when it comes. So is a programme that is not solved yet. */
function watching(figures: FigureReader, notes: Notes): FigureReader {
  const { solve } = figures
  return {
    find: (file, query) => watched(figureKey(file, query), figures.find(file, query), notes),
    ...(solve === undefined ? {} : { solve: (lp) => watched(solutionKey(lp), solve(lp), notes) }),
    findDifferences: (before, after, key) => watched(differencesKey(before, after, key), figures.findDifferences === undefined ? { refused: 'data-unavailable' } : figures.findDifferences(before, after, key), notes),
  }
}

function watched<T>(key: string, found: T | null, notes: Notes): T | null {
  notes.reads(key)
  if (found === null) notes.awaits(key)
  return found
}

/** Remembers every key asked for, found or not: a row that appears later changes the answer too. */
function remembering(rows: RowReader, notes: Notes): RowReader {
  return {
    find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
      notes.reads(`${prefix}/${rest}`)
      return rows.find(prefix, rest)
    },
  }
}
