import type { Page } from './pages.ts'

/** The data twin of a page: the same view, every text in every language of the dialogue. */
export function renderTwin(page: Page): string {
  const { kind, language, path, alternates, view } = page
  return JSON.stringify({ kind, language, page: path, alternates, ...view }) + '\n'
}
