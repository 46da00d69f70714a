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

/** Pixels; null where nobody said. */
export interface OembedBounds {
  readonly width: number | null
  readonly height: number | null
}

/** Null for a page that has nothing to show in a frame. */
export function renderOembed(page: Page, origin: string, bounds: OembedBounds = { width: null, height: null }): string | null {
  const face = faceOf(page)
  if (face === null) return null
  const { language, view: { frame }, path } = page
  const { embed } = MESSAGES[language].formats
  const [width, height] = [Math.min(bounds.width ?? USUAL.width, USUAL.width), Math.min(bounds.height ?? USUAL.height, USUAL.height)]
  const picture = pictureOf(page)
  const isFitting = (bounds.width ?? Infinity) >= PICTURE_SIZE.width && (bounds.height ?? Infinity) >= PICTURE_SIZE.height
  const html = `<iframe src="${escapeXml(origin + embedPath(path))}" width="${width}" height="${height}" title="${escapeXml(embed.frame(face.title))}" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>`
  const name = wordsIn(frame.name, language)?.words ?? ''
  return `${JSON.stringify({
    version: '1.0', type: 'rich', title: face.title, provider_name: name, provider_url: `${origin}/${language}/`, author_name: frame.parties.map((party) => wordsIn(party.name, language)?.words ?? party.party).join(', '), cache_age: CACHED_FOR,
    // A thumbnail that is larger than was asked for must not be told of.
    ...(isFitting ? { thumbnail_url: origin + picture.path, thumbnail_width: PICTURE_SIZE.width, thumbnail_height: PICTURE_SIZE.height } : {}),
    width, height, html,
  })}\n`
}
