// Public files straight from memory: bytes, compressed bytes and ETag are made once per change, and nothing else runs between the
// socket and them. Compressing is done beside the main thread: whoever asks first waits for it, and nobody else does.

import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Site, SiteFile } from '../publication/site.ts'
import { fileNameOf, languagesOf } from '../publication/spoken.ts'
import type { Asset } from '../web/render.ts'
import { FRAMED_HEADERS, SECURITY_HEADERS } from './headers.ts'
import { contentRange, isHeld, isStillThis, multipartOf, rangesIn } from './ranges.ts'

type Coding = 'br' | 'gzip' | 'identity'
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
  /** The name of the dialogue, with which the names of kept files begin. */
  readonly dialogue?: string
  /** What is said of how long pages may be kept; they are asked for again each time if it is not given. */
  readonly caching?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly onFault?: (error: unknown) => void
}

const REVALIDATED = 'no-cache'
const FOR_EVER = 'public, max-age=31536000, immutable'
/** What says something of the record under a name of its own: not for ever, since words that are erased must go from caches too. */
const FOR_A_DAY = 'public, max-age=86400, immutable'
/** Bytes from which compressing pays, and up to which it is done thoroughly. */
const WORTH_COMPRESSING = 400
const LONG = 1_000_000
/** Addresses remembered as they are written, so that they need not be read again. */
const KNOWN_TARGETS = 10_000
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(?:[a-z.-]+\+)?(?:json|xml|javascript)|application\/(?:x-ndjson|x-bibtex))/

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
    if (file === null || (file.isIncomplete === true && (!asItIs || file.bytes?.length === 0))) return null
    const caching = this.#options.caching ?? (file.isFinal === true ? FOR_A_DAY : REVALIDATED)
    return this.#encode(file, file.bytes ?? file.text, file.type, caching, { ...(file.isFramed === true ? FRAMED_HEADERS : SECURITY_HEADERS), ...this.#told(path) })
  }

  /** In which languages it is, and what it is called where a reader keeps it. */
  #told(path: string): Readonly<Record<string, string>> {
    const [languages, name] = [languagesOf(path), fileNameOf(path, this.#options.dialogue ?? 'alternat')]
    return { ...(languages.length === 0 ? {} : { 'content-language': languages.join(', ') }), ...(name === null ? {} : { 'content-disposition': `inline; filename="${name}"` }) }
  }

  #send(encoded: Encoded, request: IncomingMessage, response: ServerResponse): void {
    const coding = encoded.isCompressible ? codingFor(request.headers['accept-encoding']) : 'identity'
    const form = coding === 'identity' ? encoded.identity : this.#compressed(encoded, coding)
    if (!(form instanceof Promise)) sendForm(form, request, response)
    else void form.catch((error: unknown) => { this.#options.onFault?.(error); return encoded.identity }).then((made) => { sendForm(made, request, response) })
  }

  #encode(key: object, content: string | Uint8Array, type: string, caching: string, security: Readonly<Record<string, string>> = SECURITY_HEADERS): Encoded {
    const kept = this.#encoded.get(key)
    if (kept !== undefined) return kept
    const plain = Buffer.from(content as string)
    const isCompressible = plain.length > WORTH_COMPRESSING && COMPRESSIBLE.test(type)
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
    const making = compress(bytes, coding).then((made) => {
      const form = formOf(made, { ...headers, 'content-encoding': coding })
      compressed.set(coding, form)
      return form
    })
    compressed.set(coding, making)
    making.catch(() => compressed.delete(coding))
    return making
  }
}

/** In the pool of threads, so that nobody else waits. */
function compress(bytes: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> {
  if (coding === 'gzip') return promisify(gzip)(bytes, { level: bytes.length > LONG ? 6 : 9 })
  const quality = bytes.length > LONG ? 5 : 9
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
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

const CODINGS = new Map<string, Coding>()
const MOST_CODINGS = 100

/** RFC 9110 section 12.5.3: what the reader takes, ours by preference where it takes several as gladly. A weight of nought means: not this one. */
export function codingFor(acceptEncoding: string | string[] | undefined): Coding {
  if (acceptEncoding === undefined) return 'identity'
  const field = String(acceptEncoding)
  const known = CODINGS.get(field)
  if (known !== undefined) return known
  const coding = readCoding(field)
  // Browsers write a handful of these.
  if (CODINGS.size < MOST_CODINGS) CODINGS.set(field, coding)
  return coding
}

function readCoding(acceptEncoding: string): Coding {
  const weights = new Map(acceptEncoding.split(',').map((one): [string, number] => {
    const [coding = '', ...parameters] = one.trim().toLowerCase().split(/\s*;\s*/)
    const weight = parameters.flatMap((parameter) => /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(parameter)?.[1] ?? [])[0]
    return [coding, weight === undefined ? (parameters.some((parameter) => parameter.startsWith('q=')) ? 0 : 1) : Number(weight)]
  }))
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  const [br, gzipped] = [weightOf('br'), Math.max(weightOf('gzip'), weights.get('x-gzip') ?? 0)]
  // Nobody who names identity above the others wants them.
  const plain = weights.get('identity') ?? 0
  return br > 0 && br >= gzipped && br >= plain ? 'br' : gzipped > 0 && gzipped >= plain ? 'gzip' : 'identity'
}
