// What a page with figures promises, looked at in the page as it is open: every drawing has a name and its numbers as a table,
// every table a caption and heads that say what they head, every field a label, and no name stands for two things. What any page
// owes its readers is in `page-checks.ts`.

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

export async function checkFigures(page: Page, name: string): Promise<void> {
  assert.deepEqual(await page.evaluate(findUntold), [], `${name}: what nobody could be told`)
}

/** Runs in the page. */
function findUntold(): readonly string[] {
  const found: string[] = []
  const head = (element: Element) => element.outerHTML.slice(0, 120)
  const named = (element: Element) => element.hasAttribute('aria-label') || (element.getAttribute('aria-labelledby') ?? '').split(' ').some((id) => (document.getElementById(id)?.textContent ?? '').trim() !== '')
  for (const drawing of document.querySelectorAll('svg[role=img]')) if (!named(drawing)) found.push(`no name: ${head(drawing)}`)
  for (const figure of document.querySelectorAll('figure.picture')) if (figure.querySelector('table') === null && figure.closest('section, article')?.querySelector('table') === null) found.push(`no table: ${head(figure)}`)
  for (const table of document.querySelectorAll('main table')) {
    if ((table.querySelector('caption')?.textContent ?? '').trim() === '') found.push(`no caption: ${head(table)}`)
    for (const cell of table.querySelectorAll('th:not([scope])')) found.push(`no scope: ${head(cell)}`)
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('main :is(input:not([type=hidden]), select, textarea)')) if ((field.labels?.length ?? 0) === 0 && !named(field)) found.push(`no label: ${head(field)}`)
  for (const told of document.querySelectorAll('[aria-describedby]')) for (const id of (told.getAttribute('aria-describedby') ?? '').split(' ')) if (document.getElementById(id) === null) found.push(`nothing under ${id}: ${head(told)}`)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) found.push(`twice: #${id}`)
  return found
}
