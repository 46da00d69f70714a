// What oEmbed 1.0 answers for a page: a frame that shows it, of type `rich`, no larger than was asked for.

import { wordsIn } from '../../text/bilingual.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { faceOf } from '../face.ts'
import type { Page } from '../pages.ts'
import { pictureOf, PICTURE_SIZE } from '../pictures/picture.ts'
import { escapeXml } from '../sitemap.ts'
import { embedPath } from './addresses.ts'

export const OEMBED_TYPE = 'application/json+oembed'
export const OEMBED_FILE_TYPE = 'application/json; charset=utf-8'
const USUAL = { width: 600, height: 280 } as const
/** Seconds after which a site asks again. */
const CACHED_FOR = 3_600

/** What was asked for at most, in pixels; null where nobody said. */
export interface OembedBounds {
  readonly width: number | null
  readonly height: number | null
}

/** Without bounds. Null for a page that has nothing to show in a frame. */
export function renderOembed(page: Page, origin: string): string | null {
  const face = faceOf(page)
  if (face === null) return null
  const { language, view: { frame }, path } = page
  const { embed } = MESSAGES[language].formats
  const picture = pictureOf(page)
  const html = `<iframe src="${escapeXml(origin + embedPath(path))}" ${sizeOf(USUAL)} title="${escapeXml(embed.frame(face.title))}" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>`
  const name = wordsIn(frame.name, language)?.words ?? ''
  return `${JSON.stringify({
    version: '1.0', type: 'rich', title: face.title, provider_name: name, provider_url: `${origin}/${language}/`, author_name: frame.parties.map((party) => wordsIn(party.name, language)?.words ?? party.party).join(', '), cache_age: CACHED_FOR,
    thumbnail_url: origin + picture.path, thumbnail_width: PICTURE_SIZE.width, thumbnail_height: PICTURE_SIZE.height, ...USUAL, html,
  })}\n`
}

/** What `renderOembed` answered, no larger than was asked for; a thumbnail that would be is left out (section 2.3.4). */
export function boundedOembed(rendered: string, bounds: OembedBounds): string {
  const { thumbnail_url, thumbnail_width, thumbnail_height, html, ...told } = JSON.parse(rendered) as Readonly<Record<string, string | number>>
  const size = { width: Math.min(bounds.width ?? USUAL.width, USUAL.width), height: Math.min(bounds.height ?? USUAL.height, USUAL.height) }
  const isFitting = (bounds.width ?? Infinity) >= PICTURE_SIZE.width && (bounds.height ?? Infinity) >= PICTURE_SIZE.height
  return `${JSON.stringify({ ...told, ...(isFitting ? { thumbnail_url, thumbnail_width, thumbnail_height } : {}), ...size, html: String(html).replace(sizeOf(USUAL), sizeOf(size)) })}\n`
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }): string {
  return `width="${width}" height="${height}"`
}
