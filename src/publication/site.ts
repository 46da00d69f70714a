// The public site of one node, page by page. A view remembers which rows it read; when rows
// change, exactly the views that read them are forgotten and made again when next asked for.
// So a page is rendered once per change, and what was not read cannot make it stale.

import type { FigureReader } from '../dialogue/data/query.ts'
import type { RowPrefix, RowReader, Rows } from '../dialogue/rows.ts'
import { differencesKey, figureKey, solutionKey } from '../instruments/figure-key.ts'
import type { Parameters } from '../instruments/asking.ts'
import type { ContestedPair, ReleasedText, ViewContext } from '../dialogue/views/index.ts'
import type { Language } from '../text/bilingual.ts'
import { LANGUAGES } from '../text/bilingual.ts'
import { CALENDAR_TYPE, renderCalendar } from './calendar.ts'
import { PublicReader, publicPair } from './disclose.ts'
import { publicMeetingCalendar } from './meeting-calendar.ts'
import { AKOMA_TYPE, akomaPath, pageOfAkoma, renderReleasedAkoma } from './originals/released-file.ts'
import { NO_OPEN_DATA_SETTINGS } from './open-data/catalogue.ts'
import type { OpenDataSettings } from './open-data/catalogue.ts'
import { findOpenDataFile, openDataPaths } from './open-data/files.ts'
import { findPage, pageAddresses } from './pages.ts'
import type { Page, PageAddress } from './pages.ts'
import { meetingCalendarPath, twinPath } from './routes.ts'
import { findToolFile, pageOfToolTable, toolFilePath, toolTablePath } from './tool-table.ts'
import type { InstrumentView } from '../instruments/view.ts'
import { renderRobots, renderSitemap } from './sitemap.ts'
import { renderTwin } from './twin.ts'

export interface SiteFile {
  readonly type: string
  readonly text: string
  /** It still waits for figures: see `awaitedAt`. */
  readonly isIncomplete?: true
}

export interface SiteSettings {
  readonly rows: RowReader
  readonly dialogue: string
  readonly self: string
  /** Where the site stands, without a slash at the end; only feeds and site maps need it. */
  readonly origin: string
  /** YYYY-MM-DD; `newDay` must be called when it changes. */
  readonly today: () => string
  readonly renderPage: (page: Page) => string
  /** Tables of the datasets; `changed` must be told `figureKey` of each that is made. */
  readonly figures?: FigureReader
  /** What the operator says of the catalogues of data. */
  readonly openData?: OpenDataSettings
  /** Acts that stand two at one place, as this node holds them; `changed` must be told `CONTESTED` when they change. */
  readonly contested?: () => readonly ContestedPair[]
}

interface Made {
  readonly view: unknown
  /** What a reader asked for, as it stands in the address, or nothing. */
  readonly query: string
  readonly reads: ReadonlySet<string>
  /** The figures that were asked for and are not made yet. */
  readonly awaits: ReadonlySet<string>
  readonly files: Map<string, SiteFile>
}

const NOTHING: ReadonlySet<string> = new Set()
const TODAY = 'today'
export const CONTESTED = 'contested'
/** Views kept at most; the oldest is forgotten first. */
const KEPT_VIEWS = 20_000
/** Pages as readers asked for them; one may hold a megabyte with its tables. */
const KEPT_ANSWERS = 100

export class Site {
  readonly #settings: SiteSettings
  readonly #made = new Map<string, Made>()
  readonly #readers = new Map<string, Set<string>>()
  /** Pages as readers asked for them, those of longest ago first. */
  readonly #askedLately = new Set<string>()
  /** Site map, robots.txt and the calendars; forgotten at any change. */
  readonly #lists = new Map<string, SiteFile>()

  constructor(settings: SiteSettings) {
    this.#settings = settings
  }

  /** The file at a path, made now if need be; null where the public site has none. */
  find(path: string): SiteFile | null {
    if (path === '/sitemap.xml') return this.#list(path, () => ({ type: 'application/xml; charset=utf-8', text: renderSitemap(this.addresses(), this.#settings.origin) }))
    if (path === '/robots.txt') return this.#list(path, () => ({ type: 'text/plain; charset=utf-8', text: renderRobots(this.#settings.origin) }))
    const calendar = LANGUAGES.find((language) => path === meetingCalendarPath(language))
    if (calendar !== undefined) return this.#calendar(path, calendar)
    const open = this.#open(path)
    if (open !== null) return open
    const table = this.#tableAt(path)
    if (table !== null) return this.#table(this.#make(table.address), path, table.table)
    const archived = pageOfAkoma(path)
    const found = findPage(archived ?? path)
    if (found === null || (archived !== null && (found.address.kind !== 'released' || found.isTwin))) return null
    const made = this.#make(found.address)
    if (made.view === null) return null
    const kept = made.files.get(path)
    if (kept !== undefined) return kept
    const file = archived === null ? this.#render(found.address, made, found.language, found.isTwin) : { type: AKOMA_TYPE, text: renderReleasedAkoma(made.view as ReleasedText, found.language) }
    made.files.set(path, file)
    return file
  }

  /**
   * The figures that the page at a path still waits for, as `figureKey` names them; none where it is complete or is not there. `find` answers
   * it all the same, as it is until then.
   */
  awaitedAt(path: string, parameters?: Parameters): ReadonlySet<string> {
    const found = this.#tableAt(path) ?? findPage(path)
    return found === null ? NOTHING : (parameters === undefined ? this.#make(found.address) : this.#asked(found.address, parameters)).awaits
  }

  /** Whether the page at a path is made anew for what a reader asks of it. */
  takesParameters(path: string): boolean {
    return (this.#tableAt(path) ?? findPage(path))?.address.takesParameters === true
  }

  /** The page, or its data twin, as a reader asks for it; null where there is none. `hasProblems`: something of what was asked could not be used. */
  ask(path: string, parameters: Parameters): (SiteFile & { readonly hasProblems: boolean }) | null {
    const found = this.#tableAt(path) ?? findPage(path)
    if (found?.address.takesParameters !== true) return null
    const made = this.#asked(found.address, parameters)
    if (made.view === null) return null
    const file = 'table' in found ? this.#table(made, path, found.table) : made.files.get(path) ?? this.#render(found.address, made, found.language, found.isTwin)
    if (file === null) return null
    made.files.set(path, file)
    const { tool, problems = tool?.problems } = made.view as { readonly tool?: { readonly problems: readonly unknown[] }; readonly problems?: readonly unknown[] }
    return { ...file, hasProblems: (problems?.length ?? 0) > 0 }
  }

  /** Every page that there is. One whose view cannot be made of what the parties signed is not there. */
  addresses(): readonly PageAddress[] {
    return pageAddresses(new PublicReader(this.#settings.rows)).filter((address) => this.#make(address).view !== null)
  }

  /** Every path of the site, pages, their data twins and the calendars, for writing it all out. */
  paths(): readonly string[] {
    const addresses = this.addresses()
    const pages = addresses.flatMap((address) => LANGUAGES.map((language) => address.paths[language]))
    const archived = addresses.filter(({ kind }) => kind === 'released').flatMap(({ paths }) => LANGUAGES.map((language) => akomaPath(paths[language])))
    const tables = addresses.filter(({ kind }) => kind === 'instrument').flatMap((address) => {
      const { tables: shown, files = [] } = (this.#make(address).view as InstrumentView).tool
      return LANGUAGES.map((language) => address.paths[language]).flatMap((page) => [...shown.map(({ name }) => toolTablePath(page, name)), ...files.map((file) => toolFilePath(page, file))])
    })
    return [...pages.flatMap((path) => [path, twinPath(path)]), ...tables, ...archived, ...openDataPaths({ context: this.#publicContext(new Set(), new Set()) }), ...LANGUAGES.map(meetingCalendarPath).filter((path) => this.find(path) !== null), '/sitemap.xml', '/robots.txt']
  }

  /** Forgets every view that read one of these rows; answers how many. */
  changed(keys: Iterable<string>): number {
    let forgotten = 0
    this.#lists.clear()
    for (const key of keys) {
      for (const id of this.#readers.get(key) ?? []) forgotten += Number(this.#forget(id))
    }
    return forgotten
  }

  newDay(): void {
    this.changed([TODAY])
  }

  #make(address: PageAddress): Made {
    return this.#kept(address.paths.en, address, '')
  }

  /** What readers ask is kept too, in whatever order they named it; it takes the place of what was asked longest ago. */
  #asked(address: PageAddress, parameters: Parameters): Made {
    const named = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
    const query = `?${new URLSearchParams(named.map(([name, value]) => [name, value])).toString()}`
    const id = `${address.paths.en}${query}`
    const made = this.#kept(id, address, query, Object.fromEntries(named))
    this.#askedLately.delete(id)
    this.#askedLately.add(id)
    if (this.#askedLately.size > KEPT_ANSWERS) for (const oldest of this.#askedLately) { this.#askedLately.delete(oldest); this.#forget(oldest); break }
    return made
  }

  #kept(id: string, address: PageAddress, query: string, parameters?: Parameters): Made {
    const kept = this.#made.get(id)
    if (kept !== undefined) return kept
    const reads = new Set<string>()
    const awaits = new Set<string>()
    const context = this.#publicContext(reads, awaits)
    const made: Made = { view: address.view(context, parameters), query, reads, awaits, files: new Map() }
    // Anybody can ask for pages that are not there: they must take no place from those that are.
    if (made.view === null) return made
    this.#made.set(id, made)
    for (const key of reads) this.#readersOf(key).add(id)
    if (this.#made.size > KEPT_VIEWS) for (const oldest of this.#made.keys()) { this.#forget(oldest); break }
    return made
  }

  /** The page of an instrument and the name of one of its files, where a path names it. */
  #tableAt(path: string): { readonly address: PageAddress; readonly table: string } | null {
    const named = pageOfToolTable(path)
    const found = named === null ? null : findPage(named.page)
    return named === null || found === null || found.isTwin || found.address.kind !== 'instrument' ? null : { address: found.address, table: named.file }
  }

  #table(made: Made, path: string, name: string): SiteFile | null {
    const found = made.files.get(path) ?? (made.view === null ? null : findToolFile(made.view as InstrumentView, name))
    if (found === null) return null
    const file = { ...found, ...(made.awaits.size === 0 ? {} : { isIncomplete: true as const }) }
    made.files.set(path, file)
    return file
  }

  /** What views are made of, through the gate; what they read and wait for is noted. */
  #publicContext(reads: Set<string>, awaits: Set<string>): ViewContext {
    // Remembered below the gate: what the gate itself reads to decide makes a page stale too.
    const { figures } = this.#settings
    return {
      ...(figures === undefined ? {} : { figures: watching(figures, reads, awaits) }),
      rows: new PublicReader(remembering(this.#settings.rows, reads)), dialogue: this.#settings.dialogue, self: this.#settings.self,
      today: () => { reads.add(TODAY); return this.#settings.today() },
      contested: () => { reads.add(CONTESTED); return (this.#settings.contested?.() ?? []).map(publicPair) },
    }
  }

  /** The files of open data that are made of the record alone. */
  #open(path: string): SiteFile | null {
    const kept = this.#lists.get(path)
    if (kept !== undefined) return kept
    const { origin, openData = NO_OPEN_DATA_SETTINGS } = this.#settings
    const file = findOpenDataFile(path, { context: this.#publicContext(new Set(), new Set()), origin, settings: openData })
    if (file !== null) this.#lists.set(path, file)
    return file
  }

  #calendar(path: string, language: Language): SiteFile | null {
    const { rows, dialogue, origin } = this.#settings
    const kept = this.#lists.get(path)
    const calendar = kept === undefined ? publicMeetingCalendar(rows, dialogue, language, origin) : null
    return kept ?? (calendar === null ? null : this.#list(path, () => ({ type: CALENDAR_TYPE, text: renderCalendar(calendar) })))
  }

  #list(path: string, make: () => SiteFile): SiteFile {
    const file = this.#lists.get(path) ?? make()
    this.#lists.set(path, file)
    return file
  }

  #render(address: PageAddress, { view, awaits, query }: Made, language: Language, isTwin: boolean): SiteFile {
    const alternates = Object.fromEntries(LANGUAGES.map((one) => [one, `${address.paths[one]}${query}`]))
    const page = { kind: address.kind, view, language, path: address.paths[language], alternates } as Page
    const file = isTwin ? { type: 'application/json; charset=utf-8', text: renderTwin(page) } : { type: 'text/html; charset=utf-8', text: this.#settings.renderPage(page) }
    return awaits.size === 0 ? file : { ...file, isIncomplete: true }
  }

  #forget(id: string): boolean {
    const made = this.#made.get(id)
    if (made === undefined) return false
    this.#made.delete(id)
    for (const key of made.reads) {
      const readers = this.#readers.get(key)
      readers?.delete(id)
      if (readers?.size === 0) this.#readers.delete(key)
    }
    return true
  }

  #readersOf(key: string): Set<string> {
    const readers = this.#readers.get(key) ?? new Set<string>()
    this.#readers.set(key, readers)
    return readers
  }
}

/** A figure that is not made yet is remembered as one that is: the page is made again when it comes. So is a programme that is not solved yet. */
function watching(figures: FigureReader, reads: Set<string>, awaits: Set<string>): FigureReader {
  const watched = <T>(key: string, found: T | null): T | null => {
    reads.add(key)
    if (found === null) awaits.add(key)
    return found
  }
  const { solve } = figures
  return {
    find: (file, query) => watched(figureKey(file, query), figures.find(file, query)),
    ...(solve === undefined ? {} : { solve: (lp) => watched(solutionKey(lp), solve(lp)) }),
    findDifferences: (before, after, key) => watched(differencesKey(before, after, key), figures.findDifferences === undefined ? { refused: 'data-unavailable' } : figures.findDifferences(before, after, key)),
  }
}

/** Remembers every key asked for, found or not: a row that appears later changes the answer too. */
function remembering(rows: RowReader, reads: Set<string>): RowReader {
  return {
    find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
      reads.add(`${prefix}/${rest}`)
      return rows.find(prefix, rest)
    },
  }
}
