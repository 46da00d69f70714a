// The public site as a tree of files that any static server can serve.

import { LANGUAGES } from '../text/bilingual.ts'
import { escapeXml } from './sitemap.ts'

/** What stands as a file with a name of its own; every other address below a language, its embeds too, is a page. */
const FILE = /\.(json|xml|csv|lp|bib|parquet|ics|atom|docx|xlsx|pdf|png)$/

/** The file that holds an address: `/en/plan` → `en/plan/index.html`, `/en/plan.json` → `en/plan.json`. */
export function fileOf(path: string): string {
  const bare = path.replace(/^\//, '')
  if (bare === '' || bare.endsWith('/')) return `${bare}index.html`
  return /^(embed\/)?(en|es)\//.test(bare) && !FILE.test(bare) ? `${bare}/index.html` : bare
}

/** The root of a published site: it has no server to choose a language, so it asks the reader. */
export function renderRoot(name: Readonly<Record<string, string>>): string {
  const links = LANGUAGES.map((language) => `<li><a href="${language}/" lang="${language}" hreflang="${language}">${escapeXml(name[language] ?? language)}</a></li>`)
  const title = escapeXml(LANGUAGES.map((language) => name[language] ?? '').join(' · '))
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>\n<body><main><h1>${title}</h1><ul>${links.join('')}</ul></main></body>\n</html>\n`
}
