// Earlier checkpoints of the public site: `/at/<checkpoint>/en/plan`, and `/at`, the pointer to the newest.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RunningNode } from '../node/running-node.ts'
import type { PastSite } from '../publication/past-site.ts'
import { findPast, PAST_ROOT, pastPath } from '../publication/past-site.ts'
import type { Asset } from '../web/render.ts'
import { awaitFigures, answerAsked, parametersOf } from './asked-page.ts'
import type { Asker } from './door.ts'
import { isReading } from './door.ts'
import { answerDownload } from './downloads.ts'
import { problemResponse } from './problem.ts'
import { StaticFiles } from './static-files.ts'

/**
 * The words of a checkpoint do not change; what an erasure takes from them must be gone from caches too, and the program that shows them is
 * today's. So they are kept without asking, for a day.
 */
export const PAST_CACHING = 'public, max-age=86400, immutable'
/** Search engines get today's pages. */
const HEADERS = { 'x-robots-tag': 'noindex' }
const NO_ASSETS: ReadonlyMap<string, Asset> = new Map()

export class PastFiles {
  readonly #running: RunningNode
  readonly #onFault: (error: unknown) => void
  readonly #files = new WeakMap<PastSite, StaticFiles>()

  constructor(running: RunningNode, onFault: (error: unknown) => void) {
    this.#running = running
    this.#onFault = onFault
  }

  /** Answers a GET or HEAD for a file of an earlier checkpoint; false where a path names none. */
  async answer(path: string, query: string, request: IncomingMessage, response: ServerResponse, send: (answer: Response) => Promise<void>): Promise<boolean> {
    const named = findPast(path)
    const past = named === null || named.path === '' ? null : this.#running.past.find(named.checkpoint)
    if (named === null || past === null) return false
    const { site } = past
    const asked = query === '' || !site.takesParameters(named.path) ? null : await answerAsked({ site, data: this.#running.data, presses: this.#running.presses }, named.path, parametersOf(query))
    if (asked !== null) { asked.headers.set('x-robots-tag', 'noindex'); await send(asked); return true }
    const files = this.#filesOf(past)
    if (files.answer(named.path, request, response)) return true
    await awaitFigures({ site, data: this.#running.data, presses: this.#running.presses }, named.path)
    return files.answer(named.path, request, response, { asItIs: true })
  }

  /** The rest: the pointer, the home page of a checkpoint, and the data that were current then. */
  async answerDoor(request: Request, { path, language, say }: Asker): Promise<Response | null> {
    if (path !== PAST_ROOT && !path.startsWith(`${PAST_ROOT}/`)) return null
    if (!isReading(request.method)) {
      const written = findPast(path)
      const isThere = written !== null && (this.#running.past.find(written.checkpoint)?.site.find(written.path) ?? null) !== null
      return isThere ? problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: 'GET, HEAD' }) : null
    }
    const newest = this.#running.past.newest()
    if (path === PAST_ROOT || path === `${PAST_ROOT}/`) return newest === null ? null : redirect(pastPath(newest.name, `/${language}/`), 'no-cache')
    const named = findPast(path)
    const past = named === null ? null : this.#running.past.find(named.checkpoint)
    if (named === null || past === null) return null
    if (named.path === '' || named.path === '/') return redirect(pastPath(named.checkpoint, `/${language}/`), PAST_CACHING)
    const bare = named.path.replace(/\/+$/, '')
    if (/^\/(en|es)$/.test(named.path)) return redirect(pastPath(named.checkpoint, `${named.path}/`), PAST_CACHING)
    if (bare !== named.path && past.site.find(bare) !== null) return redirect(pastPath(named.checkpoint, bare), PAST_CACHING)
    const download = await answerDownload({ rows: past.rows, csv: this.#running.data.csv, blobs: this.#running.blobs }, request, named.path, say)
    if (download?.ok === true) { download.headers.set('cache-control', PAST_CACHING); download.headers.set('x-robots-tag', 'noindex') }
    return download
  }

  #filesOf(past: PastSite): StaticFiles {
    const files = this.#files.get(past) ?? new StaticFiles(past.site, NO_ASSETS, { dialogue: this.#running.settings.dialogue, caching: PAST_CACHING, headers: HEADERS, onFault: this.#onFault })
    this.#files.set(past, files)
    return files
  }
}

function redirect(location: string, caching: string): Response {
  return new Response(null, { status: 302, headers: { location, 'cache-control': caching, vary: 'accept-language', 'x-robots-tag': 'noindex' } })
}
