// In which form bytes go out (RFC 9110, section 12.5.3): compressed where the reader takes that and it pays.

import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Coding = 'br' | 'gzip' | 'identity'

/** Bytes up to which compressing is done thoroughly. */
export const LONG = 1_000_000
/** Bytes from which compressing pays. */
const WORTH_COMPRESSING = 400
/** Of Brotli, for what is made for one reader and not kept. */
const AT_ONCE = 5
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(?:[a-z.-]+\+)?(?:json|xml|javascript)|application\/(?:x-ndjson|x-bibtex))/

export function isWorthCompressing(bytes: number, type: string): boolean {
  return bytes > WORTH_COMPRESSING && COMPRESSIBLE.test(type)
}

/**
 * A page made for what one reader asked. Only for what holds nothing secret: beside what a reader may write into the page, the length of
 * compressed bytes tells of what stands there (BREACH).
 */
export async function packed(text: string | Uint8Array, headers: Readonly<Record<string, string>>, acceptEncoding: string | string[] | null | undefined, status = 200): Promise<Response> {
  const plain = Buffer.from(text as string)
  if (!isWorthCompressing(plain.length, headers['content-type'] ?? '')) return new Response(new Uint8Array(plain), { status, headers })
  const coding = codingFor(acceptEncoding ?? undefined)
  const varied = { ...headers, vary: 'accept-encoding' }
  if (coding === 'identity') return new Response(new Uint8Array(plain), { status, headers: varied })
  return new Response(new Uint8Array(await compress(plain, coding, AT_ONCE)), { status, headers: { ...varied, 'content-encoding': coding } })
}

/** In the pool of threads, so that nobody else waits. `quality`: of Brotli. */
export function compress(bytes: Buffer, coding: 'br' | 'gzip', quality: number): Promise<Buffer> {
  if (coding === 'gzip') return promisify(gzip)(bytes, { level: quality < 9 ? 6 : 9 })
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
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
