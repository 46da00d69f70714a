import { LANGUAGES } from '../text/bilingual.ts'
import type { PageAddress } from './pages.ts'

/** A page of the map, with when it last became another: RFC 3339, null where nobody knows. */
export interface MappedPage {
  readonly paths: PageAddress['paths']
  readonly changed: string | null
}

/** sitemaps.org 0.9 with the other language of every page as xhtml:link. */
export function renderSitemap(pages: readonly MappedPage[], origin: string): string {
  const urls = pages.flatMap(({ paths, changed }) => LANGUAGES.map((language) => {
    const links = LANGUAGES.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${escapeXml(origin + paths[other])}"/>`)
    return `<url><loc>${escapeXml(origin + paths[language])}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}${links.join('')}</url>`
  }))
  const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>\n`
}

/** A map of a site too large for one file, by the paths of its parts. */
export function renderSitemapIndex(parts: readonly string[], origin: string): string {
  const maps = parts.map((path) => `<sitemap><loc>${escapeXml(origin + path)}</loc></sitemap>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`
}

/** `base` is the path of the host below which the site stands. */
export function renderRobots(origin: string, base = ''): string {
  return `User-agent: *\nDisallow: ${base}/en/workspace\nDisallow: ${base}/es/espacio\nSitemap: ${origin}/sitemap.xml\n`
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
