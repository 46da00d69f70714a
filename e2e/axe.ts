// One page, looked at by axe: no violation of WCAG 2.2 AA that a machine can find, and nothing wider than the screen.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What the width of a screen can change about a page of which the same things are shown. */
const RULES_OF_WIDTH = ['target-size', 'scrollable-region-focusable']

/** A page at every width. All rules at the first; colours are the same at every one, and where the same things are shown, so is all but what a width changes. */
export async function checkWidths(page: Page, name: string, widths: readonly number[]): Promise<void> {
  let shown: string | null = null
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const now = await page.evaluate(() => [...document.querySelectorAll('body *')].map((element) => Number(element.checkVisibility())).join(''))
    await checkPage(page, `${name} at ${width}`, shown === null ? {} : now === shown ? { only: RULES_OF_WIDTH } : { colours: false })
    shown = now
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
