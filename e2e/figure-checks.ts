// What a page with figures promises, looked at in the page as it is open: every drawing has a name and its numbers as a table,
// every table a caption and heads that say what they head, every field a label, no name stands for two things, and on paper
// nothing is cut off.

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Width between the margins of a sheet of A4, in CSS pixels. */
const PAPER = 673

export async function checkFigures(page: Page, name: string): Promise<void> {
  assert.deepEqual(await page.evaluate(findUntold), [], `${name}: what nobody could be told`)
  const size = page.viewportSize()
  await page.setViewportSize({ width: PAPER, height: 900 })
  await page.emulateMedia({ media: 'print' })
  const cut = await page.evaluate(findCut)
  await page.emulateMedia({ media: 'screen' })
  if (size !== null) await page.setViewportSize(size)
  assert.deepEqual(cut, [], `${name}: cut off on paper`)
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

/** Runs in the page as it is printed. */
function findCut(): readonly string[] {
  const width = document.documentElement.clientWidth
  return [...document.querySelectorAll('main :is(table, pre, code, img, svg.pic, p, dl)')]
    .filter((element) => element.checkVisibility() && element.closest('.sr-only') === null && element.getBoundingClientRect().right > width + 1)
    .map((element) => element.outerHTML.slice(0, 120))
}
