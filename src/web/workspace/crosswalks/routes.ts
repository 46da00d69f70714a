// Where the pages of crosswalks stand: see `../routes.ts`. The parameter is the slug of a crosswalk, or a proposal.

import type { Language } from '../../../text/bilingual.ts'
import type { RouteTable } from '../route-table.ts'

export const CROSSWALKS_ROUTES = {
  crosswalks: { en: 'crosswalks', es: 'correspondencias' },
  /** GET `?q=` `?show=` `?from=` `?page=` `?draft=`. */
  crosswalk: { en: 'crosswalks/:slug', es: 'correspondencias/:slug' },
  /** GET `?first=` `?second=` `?draft=`, POST: see `LinkPage`. */
  'crosswalk-link': { en: 'crosswalks/:slug/link', es: 'correspondencias/:slug/vincular' },
  /** GET, POST `file` `encoding`, or `do` = `draft`: see `LinkImportPage`. */
  'crosswalk-import': { en: 'crosswalks/:slug/import', es: 'correspondencias/:slug/importar' },
  /** GET `?form=` `?template=`: a file. */
  'crosswalk-file': { en: 'crosswalks/:slug/file', es: 'correspondencias/:slug/archivo' },
  /** GET, POST: see `LinkReviewPage`. The parameter is the proposal. */
  'review-links': { en: 'crosswalk-review/:proposal', es: 'revision-de-correspondencias/:proposal' },
} as const satisfies RouteTable

const FILE: Readonly<Record<Language, readonly [string, string]>> = { en: ['/en/workspace/crosswalks/', '/file'], es: ['/es/espacio/correspondencias/', '/archivo'] }

/** The links of a crosswalk to take away: as a workbook or as CSV; with what is agreed, or empty. */
export function linkFilePath(slug: string, language: Language, form: 'xlsx' | 'csv', isTemplate: boolean): string {
  const [before, after] = FILE[language]
  return `${before}${slug}${after}?${new URLSearchParams({ form, ...(isTemplate ? { template: 'yes' } : {}) }).toString()}`
}
