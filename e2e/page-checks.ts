// What a page owes to those who hear it or move through it by keys, beyond what axe finds: one function, called on a page that is open.
// Each rule is cheap: one look at the document as it stands, and a moment of larger spaces between letters.

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** WCAG 2.2, 1.4.12: with these spaces nothing may be lost, and nothing wider than the screen. */
const TEXT_SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

/** What is between the margins of A4, in pixels of CSS. */
const SHEET_WIDTH = 673

/** Links of `main` alone are looked at: what stands around it is the same everywhere. Leaves the page as wide as it was. */
export async function checkReading(page: Page, name: string): Promise<void> {
  assert.deepEqual(await page.evaluate(findDefects), [], name)
  const beyond = await page.evaluate((spacing) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(spacing)
    document.adoptedStyleSheets = [sheet]
    const width = document.documentElement.scrollWidth - document.documentElement.clientWidth
    document.adoptedStyleSheets = []
    return width
  }, TEXT_SPACING)
  assert.ok(beyond <= 0, `${name} is ${beyond} px wider than the screen with wider spaces`)
  await checkPaper(page, name)
}

/** On paper there is nothing to press, nothing cut off at the side, and the address of what has one. */
async function checkPaper(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: SHEET_WIDTH, height: 900 })
  const { beyond, pressable, address } = await page.evaluate(() => ({
    beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    pressable: [...document.querySelectorAll('nav, .skip, .button')].filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 120)),
    address: document.querySelector('link[rel=canonical]') === null || document.querySelector('.footer .on-paper')?.checkVisibility() === true,
  }))
  await page.emulateMedia({ media: null })
  if (size !== null) await page.setViewportSize(size)
  assert.ok(beyond <= 0, `${name} is ${beyond} px wider than a sheet`)
  assert.deepEqual(pressable, [], `${name} on paper`)
  assert.ok(address, `${name} does not tell its address on paper`)
}

/** Runs in the page. */
function findDefects(): readonly string[] {
  const found: string[] = []
  const shown = <T extends Element>(selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility()) as unknown as T[]
  const start = (element: Element) => element.outerHTML.slice(0, 120)

  const levels = shown<HTMLHeadingElement>('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]))
  if (levels.filter((level) => level === 1).length !== 1) found.push('not one first heading')
  levels.forEach((level, index) => { if (level > (levels[index - 1] ?? 0) + 1) found.push(`heading ${index + 1} skips a level`) })

  for (const table of shown<HTMLTableElement>('main table')) {
    if (table.caption === null && !table.hasAttribute('aria-label') && !table.hasAttribute('aria-labelledby')) found.push(`a table without a name: ${start(table)}`)
  }
  const targets = new Map<string, Set<string>>()
  for (const link of shown<HTMLAnchorElement>('main a[href]')) {
    const words = (link.getAttribute('aria-label') ?? link.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    if (words === '') found.push(`a link without words: ${start(link)}`)
    targets.set(words, (targets.get(words) ?? new Set()).add(link.href))
  }
  for (const [words, to] of targets) if (to.size > 1) found.push(`“${words}” leads to ${[...to].slice(0, 3).join(' and ')}`)

  for (const element of shown<HTMLElement>('main *')) {
    const { overflowX, overflowY } = getComputedStyle(element)
    const scrolls = (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) || (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
    if (scrolls && element.tabIndex < 0) found.push(`scrolls, and no key reaches it: ${start(element)}`)
  }
  return found
}
