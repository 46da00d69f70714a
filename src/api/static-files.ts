// Public files straight from memory: bytes, compressed bytes and ETag are made once per change,
// and nothing else runs between the socket and them.

import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Site, SiteFile } from '../publication/site.ts'
import type { Asset } from '../web/render.ts'
import { FRAMED_HEADERS, SECURITY_HEADERS } from './headers.ts'

interface Encoded {
  readonly plain: Buffer
  readonly brotli: Buffer | null
  readonly plainHeaders: FileHeaders
  readonly brotliHeaders: FileHeaders
}

type FileHeaders = Readonly<Record<string, string | number>> & { readonly etag: string }

export class StaticFiles {
  readonly #site: Site
  readonly #assets: ReadonlyMap<string, Asset>
  readonly #encoded = new WeakMap<object, Encoded>()

  constructor(site: Site, assets: ReadonlyMap<string, Asset>) {
    this.#site = site
    this.#assets = assets
  }

  /** Answers a GET or HEAD for a public file; false if there is no such file, or if it still waits for figures and is not wanted `asItIs`. */
  answer(path: string, request: IncomingMessage, response: ServerResponse, { asItIs = false } = {}): boolean {
    const encoded = this.#find(path, asItIs)
    if (encoded === null) return false
    const isBrotli = encoded.brotli !== null && acceptsBrotli(request.headers['accept-encoding'])
    const headers = isBrotli ? encoded.brotliHeaders : encoded.plainHeaders
    if (isHeld(request.headers['if-none-match'], headers.etag)) {
      const { 'content-length': _length, 'content-type': _type, ...kept } = headers
      response.writeHead(304, kept).end()
      return true
    }
    response.writeHead(200, headers)
    response.end(request.method === 'HEAD' ? undefined : isBrotli ? encoded.brotli : encoded.plain)
    return true
  }

  #find(path: string, asItIs: boolean): Encoded | null {
    const asset = this.#assets.get(path)
    if (asset !== undefined) return this.#encode(asset, asset.bytes, asset.type, path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    const file: SiteFile | null = this.#site.find(path)
    return file === null || (file.isIncomplete === true && !asItIs) ? null : this.#encode(file, file.bytes ?? file.text, file.type, 'no-cache', file.isFramed === true ? FRAMED_HEADERS : SECURITY_HEADERS)
  }

  #encode(key: object, content: string | Uint8Array, type: string, caching: string, security = SECURITY_HEADERS): Encoded {
    const kept = this.#encoded.get(key)
    if (kept !== undefined) return kept
    const plain = Buffer.from(content as string)
    const isText = /^(text|application\/(json|xml|javascript|[a-z.-]+\+(json|xml))|image\/svg)/.test(type)
    const brotli = isText && plain.length > 400 ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }) : null
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 27)
    const headers = { ...security, 'content-type': type, 'cache-control': caching, vary: 'accept-encoding' }
    // RFC 9110 section 8.8.3: two encodings of one page are two representations and have two tags.
    const encoded: Encoded = {
      plain, brotli, plainHeaders: { ...headers, etag: `"${hash}"`, 'content-length': plain.length },
      brotliHeaders: { ...headers, etag: `"${hash}-br"`, 'content-encoding': 'br', 'content-length': brotli?.length ?? 0 },
    }
    this.#encoded.set(key, encoded)
    return encoded
  }
}

/** Whether the reader holds this representation: weak comparison over the list (RFC 9110 section 13.1.2). */
function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}

/** RFC 9110 section 12.5.3. A weight of nought means: not this one. */
function acceptsBrotli(acceptEncoding: string | string[] | undefined): boolean {
  return String(acceptEncoding ?? '').split(',').some((one) => /^\s*br\s*(;\s*q=(1(\.0*)?|0\.\d*[1-9]\d*)\s*)?$/i.test(one))
}
