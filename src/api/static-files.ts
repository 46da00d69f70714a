// Public files straight from memory: bytes, compressed bytes and ETag are made once per change, and nothing else runs between the
// socket and them. Compressing is done beside the main thread: whoever asks first waits for it, and nobody else does.

import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Site, SiteFile } from '../publication/site.ts'
import type { Asset } from '../web/render.ts'
import { codingFor, compress, isWorthCompressing, LONG } from './codings.ts'
import type { Coding } from './codings.ts'
import { FRAMED_HEADERS, SECURITY_HEADERS } from './headers.ts'
import { contentRange, isHeld, isStillThis, multipartOf, rangesIn } from './ranges.ts'

type FileHeaders = Readonly<Record<string, string | number>> & { readonly etag: string; readonly 'content-type': string }

/** One form of a file, as it goes out. */
interface Form {
  readonly bytes: Buffer
  readonly headers: FileHeaders
}

interface Encoded {
  readonly isCompressible: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly identity: Form
  /** The other forms, once somebody wants them. */
  readonly compressed: Map<Coding, Form | Promise<Form>>
}

export interface StaticFilesOptions {
  /** What is said of how long pages may be kept; they are asked for again each time if it is not given. */
  readonly caching?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly onFault?: (error: unknown) => void
}

const REVALIDATED = 'no-cache'
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Addresses remembered as they are written, so that they need not be read again. */
const KNOWN_TARGETS = 10_000

export class StaticFiles {
  readonly #site: Site
  readonly #assets: ReadonlyMap<string, Asset>
  readonly #options: StaticFilesOptions
  readonly #encoded = new WeakMap<object, Encoded>()
  /** What was answered at a target as it stands in a request, while the site has not changed. */
  readonly #known = new Map<string, { readonly encoded: Encoded; readonly version: number }>()

  constructor(site: Site, assets: ReadonlyMap<string, Asset>, options: StaticFilesOptions = {}) {
    this.#site = site
    this.#assets = assets
    this.#options = options
  }

  /** Answers what was answered before at this very target and has not changed since; false where that is not so. */
  answerAtOnce(request: IncomingMessage, response: ServerResponse): boolean {
    const known = this.#known.get(request.url ?? '')
    if (known === undefined || known.version !== this.#site.version || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    this.#send(known.encoded, request, response)
    return true
  }

  /** Answers a GET or HEAD for a public file; false if there is no such file, or if it still waits for figures and is not wanted `asItIs`. */
  answer(path: string, request: IncomingMessage, response: ServerResponse, { asItIs = false } = {}): boolean {
    const encoded = this.#find(path, asItIs)
    if (encoded === null) return false
    const target = request.url ?? ''
    if (!asItIs && target === path) {
      this.#known.set(target, { encoded, version: this.#site.version })
      if (this.#known.size > KNOWN_TARGETS) for (const oldest of this.#known.keys()) { this.#known.delete(oldest); break }
    }
    this.#send(encoded, request, response)
    return true
  }

  #find(path: string, asItIs: boolean): Encoded | null {
    const asset = this.#assets.get(path)
    if (asset !== undefined) return this.#encode(asset, asset.bytes, asset.type, path.startsWith('/assets/') ? FOR_EVER : REVALIDATED)
    const file: SiteFile | null = this.#site.find(path)
    // What is pressed is whole or not there.
    return file === null || (file.isIncomplete === true && (!asItIs || file.bytes?.length === 0)) ? null : this.#encode(file, file.bytes ?? file.text, file.type, this.#options.caching ?? REVALIDATED, file.isFramed === true ? FRAMED_HEADERS : SECURITY_HEADERS)
  }

  #send(encoded: Encoded, request: IncomingMessage, response: ServerResponse): void {
    const coding = encoded.isCompressible ? codingFor(request.headers['accept-encoding']) : 'identity'
    const form = coding === 'identity' ? encoded.identity : this.#compressed(encoded, coding)
    if (!(form instanceof Promise)) sendForm(form, request, response)
    else void form.catch((error: unknown) => { this.#options.onFault?.(error); return encoded.identity }).then((made) => { sendForm(made, request, response) })
  }

  #encode(key: object, content: string | Uint8Array, type: string, caching: string, security = SECURITY_HEADERS): Encoded {
    const kept = this.#encoded.get(key)
    if (kept !== undefined) return kept
    const plain = Buffer.from(content as string)
    const isCompressible = isWorthCompressing(plain.length, type)
    // A cache must not hand the compressed form to a reader who cannot read it, nor keep them as one.
    const headers = { ...security, ...this.#options.headers, 'content-type': type, 'cache-control': caching, 'accept-ranges': 'bytes', ...(isCompressible ? { vary: 'accept-encoding' } : {}) }
    const encoded: Encoded = { isCompressible, headers, identity: formOf(plain, headers), compressed: new Map() }
    this.#encoded.set(key, encoded)
    return encoded
  }

  /** Made once, however many ask meanwhile. */
  #compressed({ identity: { bytes }, headers, compressed }: Encoded, coding: 'br' | 'gzip'): Form | Promise<Form> {
    const kept = compressed.get(coding)
    if (kept !== undefined) return kept
    const making = compress(bytes, coding, bytes.length > LONG ? 5 : 9).then((made) => {
      const form = formOf(made, { ...headers, 'content-encoding': coding })
      compressed.set(coding, form)
      return form
    })
    compressed.set(coding, making)
    making.catch(() => compressed.delete(coding))
    return making
  }
}

/** RFC 9110 section 8.8.3: each encoding of a file is a representation of its own and has a tag of its own, over its own bytes. */
function formOf(bytes: Buffer, headers: Readonly<Record<string, string>>): Form {
  const hash = createHash('sha256').update(bytes).digest()
  return {
    bytes,
    // RFC 9530: of the bytes as they go out, so that a reader of parts can check the whole.
    headers: { ...headers, 'content-type': headers['content-type'] ?? '', etag: `"${hash.toString('base64url').slice(0, 27)}"`, 'repr-digest': `sha-256=:${hash.toString('base64')}:`, 'content-length': bytes.length },
  }
}

function sendForm({ bytes, headers }: Form, request: IncomingMessage, response: ServerResponse): void {
  const { 'if-none-match': ifNoneMatch, range, 'if-range': ifRange } = request.headers
  if (ifNoneMatch !== undefined && isHeld(ifNoneMatch, headers.etag)) {
    const { 'content-length': _length, 'content-type': _type, 'content-encoding': _coding, ...kept } = headers
    response.writeHead(304, kept).end()
  } else if (range === undefined || request.method === 'HEAD' || !isStillThis(typeof ifRange === 'string' ? ifRange : undefined, headers.etag)) {
    response.writeHead(200, headers)
    response.end(request.method === 'HEAD' ? undefined : bytes)
  } else sendRanges({ bytes, headers }, range, response)
}

/** Parts of the bytes as they go out, compressed ones too: whoever asks on asks for the same form. */
function sendRanges({ bytes, headers }: Form, field: string, response: ServerResponse): void {
  const ranges = rangesIn(field, bytes.length)
  const [only, ...others] = ranges === 'unsatisfiable' ? [] : (ranges ?? [])
  if (ranges === 'unsatisfiable') {
    const { 'content-length': _length, 'content-encoding': _coding, 'repr-digest': _digest, etag: _etag, ...kept } = headers
    response.writeHead(416, { ...kept, 'cache-control': 'no-store', 'content-range': `bytes */${bytes.length}`, 'content-length': 0 }).end()
  } else if (only === undefined) response.writeHead(200, headers).end(bytes)
  else if (others.length === 0) response.writeHead(206, { ...headers, 'content-range': contentRange(only, bytes.length), 'content-length': only.end - only.start }).end(bytes.subarray(only.start, only.end))
  else {
    const { type, bytes: length, heads, tail } = multipartOf(ranges ?? [], bytes.length, headers['content-type'], randomBytes(16).toString('hex'))
    response.writeHead(206, { ...headers, 'content-type': type, 'content-length': length })
    for (const [index, { start, end }] of (ranges ?? []).entries()) { response.write(heads[index] ?? ''); response.write(bytes.subarray(start, end)) }
    response.end(tail)
  }
}
