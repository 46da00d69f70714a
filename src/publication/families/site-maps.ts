// The map of the site for search engines: one file, or, of a large site, an index of parts. Each part lists the pages of a
// few hundred portions and is made again only when one of its pages comes, goes or changes.

import { addressesIn, pagePortions } from '../pages.ts'
import { lastChange } from '../last-change.ts'
import { renderSitemap, renderSitemapIndex } from '../sitemap.ts'
import type { MappedPage } from '../sitemap.ts'
import type { Family, MadeFile, Source } from './family.ts'

const PATH = '/sitemap.xml'
/** In the root of the site: a part may list only what stands below its own folder (sitemaps.org, "Sitemap file location"). */
const PART = /^\/sitemap-([1-9]\d{0,4})\.xml$/
/** Portions in a part; with all versions of their items far below the 50,000 addresses that a file may hold. */
const PORTIONS_IN_A_PART = 500
/** A site of this many portions has one file. */
const PORTIONS_IN_ONE_FILE = 2_000

export const siteMaps: Family = {
  name: 'site-maps',
  find: (path) => {
    if (path === PATH) return { make: mapOf }
    const part = PART.exec(path)?.[1]
    return part === undefined ? null : { make: (source) => partOf(source, Number(part)) }
  },
  portions: () => ['site-maps'],
  paths: ({ context }) => { const parts = partsOf(pagePortions(context.rows)); return [PATH, ...parts.map((_, index) => partPath(index + 1))] },
}

function mapOf(source: Source): MadeFile {
  const portions = pagePortions(source.context.rows)
  const parts = partsOf(portions)
  return xml(parts.length === 0 ? renderSitemap(standing(source, portions), source.origin) : renderSitemapIndex(parts.map((_, index) => partPath(index + 1)), source.origin))
}

function partOf(source: Source, number: number): MadeFile | null {
  const part = partsOf(pagePortions(source.context.rows))[number - 1]
  return part === undefined ? null : xml(renderSitemap(standing(source, part), source.origin))
}

function standing(source: Source, portions: readonly string[]): readonly MappedPage[] {
  return portions.flatMap((portion) => addressesIn(source.context.rows, portion).filter(source.isThere).map((address) => ({ paths: address.paths, changed: lastChange(source, address, portion) })))
}

function partsOf(portions: readonly string[]): readonly (readonly string[])[] {
  if (portions.length <= PORTIONS_IN_ONE_FILE) return []
  return Array.from({ length: Math.ceil(portions.length / PORTIONS_IN_A_PART) }, (_, index) => portions.slice(index * PORTIONS_IN_A_PART, (index + 1) * PORTIONS_IN_A_PART))
}

function partPath(number: number): string {
  return `/sitemap-${number}.xml`
}

function xml(text: string): MadeFile {
  return { type: 'application/xml; charset=utf-8', text }
}
