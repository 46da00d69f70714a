// The site as of a checkpoint: the same families over the rows as they were, below `/at/<checkpoint>`. Nothing is kept for it. What an
// erasure or a label has taken since is gone from it too, since it is read from the rows of today.

import { rowsAt } from '../dialogue/moment.ts'
import type { RowReader } from '../dialogue/rows.ts'
import type { Checkpoint } from './checkpoint.ts'
import { findDatasetFile } from './open-data/addresses.ts'
import { mapLinks } from './links.ts'
import type { Page } from './pages.ts'
import { isOfSite, Site } from './site.ts'
import type { SiteSettings } from './site.ts'

export const PAST_ROOT = '/at'

/** What a page of an earlier moment says of itself. */
export interface ShownMoment {
  readonly checkpoint: string
  /** YYYY-MM-DD. */
  readonly day: string
}

/** Marks the one link of a page of an earlier moment that leads to today's. */
export const TODAY_MARK = 'data-today'

/** `/at/MEX-12.USA-9.3fa9c1d204aa/en/plan`. */
export function pastPath(checkpoint: string, path: string): string {
  return `${PAST_ROOT}/${checkpoint}${path}`
}

/** The checkpoint that a path names and what follows it; null where it names none. Whether there is such a checkpoint it does not tell. */
export function findPast(path: string): { readonly checkpoint: string; readonly path: string } | null {
  const [, checkpoint, rest = ''] = /^\/at\/([A-Za-z0-9.-]{1,500})(\/.*)?$/.exec(path) ?? []
  return checkpoint === undefined ? null : { checkpoint, path: rest }
}

export class PastSite {
  readonly checkpoint: Checkpoint
  readonly site: Site
  readonly #rows: RowReader
  #then: RowReader

  /** `settings` are those of the site of today. */
  constructor(checkpoint: Checkpoint, settings: Omit<SiteSettings, 'renderPage'> & { readonly renderPage: (page: Page, at?: ShownMoment) => string }) {
    const { heads, name, day, moment } = checkpoint
    this.checkpoint = checkpoint
    this.#rows = settings.rows
    this.#then = rowsAt(settings.rows, moment)
    const base = settings.base ?? ''
    const { contested } = settings
    const at = { checkpoint: name, day }
    this.site = new Site({
      ...settings, rows: this.rows, base: base + pastPath(name, ''), origin: settings.origin + pastPath(name, ''), today: () => day, at,
      renderPage: (page) => mapLinks(settings.renderPage(page, at), (path, tag) => this.#placed(path, tag, base)),
      ...(contested === undefined ? {} : { contested: () => contested().filter(({ party, sequence }) => sequence <= (heads[party]?.sequence ?? 0)) }),
    })
  }

  /** The rows as they were, read anew from those of today after each change. */
  get rows(): RowReader {
    return { find: (prefix, rest) => this.#then.find(prefix, rest) }
  }

  changed(keys: Iterable<string>): void {
    this.#then = rowsAt(this.#rows, this.checkpoint.moment)
    this.site.changed(keys)
  }

  /** Links among its own files stay in it; style sheets, the record and the workspace are today's. */
  #placed(path: string, tag: string, base: string): string {
    const [, local = ''] = /^([^?#]*)/.exec(path.slice(base.length)) ?? []
    const isOwn = !tag.includes(TODAY_MARK) && (isOfSite(local) || findDatasetFile(local) !== null)
    return isOwn ? `${base}${pastPath(this.checkpoint.name, path.slice(base.length))}` : path
  }
}
