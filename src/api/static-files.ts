// Public files straight from memory: bytes, compressed bytes and ETag are made once per change,
// and nothing else runs between the socket and them.

import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Site, SiteFile } from '../publication/site.ts'
import type { Asset } from '../web/render.ts'
import { SECURITY_HEADERS } from './headers.ts'

interface Encoded {
  readonly plain: Buffer
  readonly brotli: Buffer | null
  readonly plainHeaders: Readonly<Record<string, string | number>>
  readonly brotliHeaders: Readonly<Record<string, string | number>>
  readonly etag: string
}

export class StaticFiles {
  readonly #site: Site
  readonly #assets: ReadonlyMap<string, Asset>
  readonly #encoded = new WeakMap<object, Encoded>()

  constructor(site: Site, assets: ReadonlyMap<string, Asset>) {
    this.#site = site
    this.#assets = assets
  }

  /** Answers a GET or HEAD for a public file; false if there is no such file. */
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    const encoded = this.#find(path)
    if (encoded === null) return false
    if (request.headers['if-none-match'] === encoded.etag) {
      response.writeHead(304, { etag: encoded.etag }).end()
      return true
    }
    const acceptsBrotli = encoded.brotli !== null && (request.headers['accept-encoding'] ?? '').includes('br')
    response.writeHead(200, acceptsBrotli ? encoded.brotliHeaders : encoded.plainHeaders)
    response.end(request.method === 'HEAD' ? undefined : acceptsBrotli ? encoded.brotli : encoded.plain)
    return true
  }

  #find(path: string): Encoded | null {
    const asset = this.#assets.get(path)
    if (asset !== undefined) return this.#encode(asset, asset.bytes, asset.type, 'public, max-age=31536000, immutable')
    const file: SiteFile | null = this.#site.find(path)
    return file === null ? null : this.#encode(file, file.text, file.type, 'no-cache')
  }

  #encode(key: object, content: string | Uint8Array, type: string, caching: string): Encoded {
    const kept = this.#encoded.get(key)
    if (kept !== undefined) return kept
    const plain = Buffer.from(content as string)
    const isText = /^(text|application\/(json|xml|javascript)|image\/svg)/.test(type)
    const brotli = isText && plain.length > 400 ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }) : null
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`
    const headers = { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': caching, etag, vary: 'accept-encoding' }
    const encoded: Encoded = {
      plain, brotli, etag, plainHeaders: { ...headers, 'content-length': plain.length },
      brotliHeaders: { ...headers, 'content-encoding': 'br', 'content-length': brotli?.length ?? 0 },
    }
    this.#encoded.set(key, encoded)
    return encoded
  }
}
