// oEmbed 1.0: `/oembed?url=…&format=json&maxwidth=400`. A static site answers the same for each page at an address of its own,
// which every page names; here consumers ask that know a provider by one address.

import type { RunningNode } from '../node/running-node.ts'
import { OEMBED, oembedPath } from '../publication/embed/addresses.ts'
import { boundedOembed, OEMBED_FILE_TYPE } from '../publication/embed/oembed.ts'
import { isReading } from './door.ts'
import { problemResponse } from './problem.ts'
import type { Say } from './say.ts'

/** Null where the path is another. */
export function answerOembed({ site }: Pick<RunningNode, 'site'>, request: Request, path: string, say: Say): Response | null {
  if (path !== OEMBED) return null
  if (!isReading(request.method)) return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: 'GET, HEAD' })
  const asked = new URL(request.url).searchParams
  // Section 2.3.2: a format that is not answered is 501.
  if ((asked.get('format') ?? 'json') !== 'json') return problemResponse('oembed-format', say('oembed-format'))
  const page = pageOf(asked.get('url') ?? '', site.place.origin)
  const file = page === null ? null : site.find(oembedPath(page))
  if (file === null) return problemResponse('not-found', say('not-found'))
  const text = boundedOembed(file.text, { width: pixels(asked.get('maxwidth')), height: pixels(asked.get('maxheight')) })
  return new Response(text, { headers: { 'content-type': OEMBED_FILE_TYPE, 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' } })
}

/** The path of a page of this site, without what stands before its links; null for an address elsewhere. */
function pageOf(url: string, origin: string): string | null {
  if (url !== origin && !url.startsWith(`${origin}/`)) return null
  try {
    return decodeURI(new URL(url).pathname).slice(new URL(origin).pathname.replace(/\/$/, '').length)
  } catch {
    return null
  }
}

function pixels(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}
