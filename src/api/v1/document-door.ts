// The document and what stands at the root of the API. Made once per language for a state of the record, since its examples are
// answers of this very node to what anybody may ask.

import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { frameOf } from '../../dialogue/views/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import type { Json } from '../../record/index.ts'
import type { Language } from '../../text/bilingual.ts'
import { isLanguage } from '../../text/bilingual.ts'
import type { Asker } from '../door.ts'
import { isReading } from '../door.ts'
import { isHeld, tagOf, tagsIn } from './conditions.ts'
import { openapiDocument } from './document.ts'
import { ENDPOINTS } from './endpoints.ts'
import { examplesOf } from './examples.ts'
import { refusedWith } from './problems.ts'
import { API_ROOT, DOCUMENT_PATH } from './root.ts'

/** Of the API, not of the program: endpoints and members may be added under the same first number. */
export const API_VERSION = '1.0.0'

const compressed = promisify(gzip)

interface Made { readonly text: string; readonly zipped: Buffer; readonly tag: string }

export class DocumentPages {
  readonly #running: RunningNode
  readonly #made = new Map<Language, Promise<Made>>()
  readonly #forget: () => void

  constructor(running: RunningNode) {
    this.#running = running
    this.#forget = running.node.onChange(() => this.#made.clear())
  }

  close(): void {
    this.#forget()
  }

  async answer(request: Request, { path, query, language, say }: Asker): Promise<Response> {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: 'GET, HEAD, OPTIONS', 'access-control-allow-methods': 'GET, HEAD' } })
    if (!isReading(request.method)) return refusedWith('method-not-allowed', say, {}, { allow: 'GET, HEAD, OPTIONS' })
    if (path === API_ROOT) return Response.json({ api: API_ROOT, version: API_VERSION, document: DOCUMENT_PATH, pages: { en: '/en/api', es: '/es/api' } }, { headers: { 'cache-control': 'no-cache', link: `<${DOCUMENT_PATH}>; rel="service-desc"` } })
    const asked = new URLSearchParams(query).get('language')
    const { text, zipped, tag } = await this.#document(isLanguage(asked) ? asked : language)
    // Two encodings of one document are two representations and have two tags (RFC 9110 section 8.8.3).
    const isZipped = /(^|,)\s*gzip\s*(,|;(?!\s*q=0(\.0*)?\s*(,|$))|$)/i.test(request.headers.get('accept-encoding') ?? '')
    const own = isZipped ? `${tag}-gz` : tag
    const headers = { etag: `"${own}"`, 'cache-control': 'no-cache', 'content-type': 'application/json' }
    if (isHeld(tagsIn(request.headers.get('if-none-match'), 'weak'), own)) return new Response(null, { status: 304, headers })
    return isZipped ? new Response(new Uint8Array(zipped), { headers: { ...headers, 'content-encoding': 'gzip' } }) : new Response(text, { headers })
  }

  /** The document as data, with its examples. */
  async read(language: Language): Promise<{ readonly [key: string]: Json }> {
    return JSON.parse((await this.#document(language)).text) as { readonly [key: string]: Json }
  }

  #document(language: Language): Promise<Made> {
    const known = this.#made.get(language)
    if (known !== undefined) return known
    const made = this.#make(language)
    this.#made.set(language, made)
    made.catch(() => this.#made.delete(language))
    return made
  }

  async #make(language: Language): Promise<Made> {
    const { node, settings } = this.#running
    const acronym = frameOf({ rows: node.rows, dialogue: settings.dialogue, self: settings.party, today: () => '' })?.acronym ?? {}
    const name = (of: Language) => acronym[of] ?? settings.dialogue.toUpperCase()
    const text = JSON.stringify(openapiDocument(ENDPOINTS, { language, version: API_VERSION, title: { en: `API of the ${name('en')}`, es: `API del ${name('es')}` }, examples: await examplesOf(this.#running) }))
    return { text, zipped: await compressed(text), tag: tagOf(text) }
  }
}
