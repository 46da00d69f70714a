import type { RowReader } from '../../dialogue/rows.ts'
import { Site } from '../site.ts'

/** A site whose pages are their views as JSON, and how often one was rendered. */
export function plainSite(rows: RowReader, today: () => string = () => '2026-11-23', self = 'MEX'): { site: Site; rendered: string[] } {
  const rendered: string[] = []
  const site = new Site({
    rows, dialogue: 'lake', self, origin: 'https://lake.example', today,
    renderPage: (page) => { rendered.push(page.path); return JSON.stringify(page) },
  })
  return { site, rendered }
}

/** Every byte of a site by path. */
export function filesOf(site: Site, paths: Iterable<string> = site.paths()): Map<string, string | null> {
  return new Map([...paths].map((path) => [path, site.find(path)?.text ?? null]))
}
