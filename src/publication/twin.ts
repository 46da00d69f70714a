import type { Page } from './pages.ts'
import type { ShownMoment } from './past-site.ts'

/** The data twin of a page: the same view, every text in every language of the dialogue. Its own addresses begin with `base`; `at` stands in it where it is of an earlier moment. */
export function renderTwin(page: Page, base = '', at?: ShownMoment): string {
  const { kind, language, path, alternates, view } = page
  const placed = base === '' ? alternates : Object.fromEntries(Object.entries(alternates).map(([tag, one]) => [tag, base + one]))
  return JSON.stringify({ kind, language, page: base + path, alternates: placed, ...(at === undefined ? {} : { at }), ...view }) + '\n'
}
