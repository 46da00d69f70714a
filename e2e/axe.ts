// One page, looked at by axe: no violation of WCAG 2.2 AA that a machine can find, and nothing wider than the screen.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What the width of a screen can change about a page of which the same things are shown: what is about places, and what is about the page as one. */
const RULES_OF_WIDTH = [
  'target-size', 'scrollable-region-focusable', 'bypass', 'heading-order', 'landmark-one-main', 'landmark-unique', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main', 'page-has-heading-one', 'region', 'skip-link',
]

/** What is around the content of a page, as it was shown at a width at which all rules were asked. */
const shells = new Set<string>()

/**
 * A page at every width. All rules at the first; colours are the same at every one. What a width shows and hides is looked at whole:
 * in the content on each page, around it (the masthead with its menu, the foot) once for each shape that it has.
 */
export async function checkWidths(page: Page, name: string, widths: readonly number[]): Promise<void> {
  let content: string | null = null
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const now = await page.evaluate(shown)
    const shell = `${width} ${now.shell}`
    const isKnown = now.content === content && shells.has(shell)
    await checkPage(page, `${name} at ${width}`, content === null ? {} : isKnown ? { only: RULES_OF_WIDTH } : { colours: false })
    content ??= now.content
    shells.add(shell)
  }
}

/** In the page: which elements are to be seen, within `main`, and around it with what they are. */
function shown(): { readonly content: string; readonly shell: string } {
  const see = (element: Element) => Number(element.checkVisibility())
  const main = document.querySelector('main')
  const all = [...document.querySelectorAll('body *')]
  const around = all.filter((element) => main === null || !main.contains(element))
  const what = (element: Element) => [element.localName, ...['id', 'class', 'role', 'aria-current', 'type'].map((name) => element.getAttribute(name))].join('.')
  return {
    content: all.filter((element) => main?.contains(element) === true).map(see).join(''),
    shell: [location.host, document.documentElement.lang, ...around.map((element) => what(element) + see(element))].join(' '),
  }
}

export async function checkPage(page: Page, name: string, { colours = true, only }: { readonly colours?: boolean; readonly only?: readonly string[] } = {}): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const violations = await page.evaluate(async ({ runOnly, rules }) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    const report = await axe.run({ runOnly, rules })
    return report.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`)
  }, only === undefined ? { runOnly: { type: 'tag', values: TAGS }, rules: { 'color-contrast': { enabled: colours } } } : { runOnly: { type: 'rule', values: [...only] }, rules: {} })
  assert.deepEqual(violations, [], name)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(overflow <= 0, `${name} is ${overflow} px wider than the screen`)
}
